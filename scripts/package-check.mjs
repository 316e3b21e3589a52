// Whether the package, as npm would publish it, is well made: publint, "are the types wrong?", and an entry of its own for
// each element of the manifest. Needs dist/, which the steps before it have made.
import {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core';
import {readFileSync, rmSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {elementsOf} from './editor-data.mjs';
import {isMain, root, run} from './process.mjs';

/** What has to be so for Node 10 and for require() is none of our business: the package is ES modules, for Node 20 and later. */
const NOT_OURS = problem => problem.resolutionKind === 'node10' || problem.kind === 'CJSResolvesToESM';

/** Elements that `exports` has no entry for, with registration and without. */
export function missingEntries({exports}, elements) {
  return elements.flatMap(({path}) => ['elements', 'define'].map(folder => `./${folder}/${basename(path, '.ts')}`)).filter(entry => !exports[entry]);
}

async function faults() {
  const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  const {messages} = await publint({pkgDir: root, strict: true, level: 'suggestion'});
  const {problems} = await checkPackage(createPackageFromTarballData(await packed()));
  return [
    ...messages.map(message => formatMessage(message, pkg)),
    ...problems.filter(problem => !NOT_OURS(problem)).map(problem => `types: ${JSON.stringify(problem)}`),
    ...missingEntries(pkg, elementsOf(manifest)).map(entry => `package.json has no exports["${entry}"]`),
  ];
}

/** The bytes of the tarball. */
async function packed() {
  const folder = mkdtempSync(join(tmpdir(), 'annals-pack-'));
  const {code, output} = await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]);
  if (code !== 0) throw new Error(output);
  const bytes = new Uint8Array(readFileSync(join(folder, output.trim().split('\n').at(-1))));
  rmSync(folder, {recursive: true});
  return bytes;
}

if (isMain(import.meta.url)) {
  const found = await faults();
  if (found.length > 0) console.error(found.join('\n'));
  process.exitCode = found.length > 0 ? 1 : 0;
}
