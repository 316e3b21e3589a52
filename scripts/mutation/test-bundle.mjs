// The tests as one script that can be evaluated anew for each mutant, so that nothing remembered by one is met by the next.
import {build} from 'esbuild';
import {readdirSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {Script} from 'node:vm';
import {testRegistry} from './registry.mjs';

const MOST_RUNS = 50;
const ROOT_OF_TESTS = /[\\/]test[\\/].*\.ts$/;

const asInMemory = {
  name: 'in-memory',
  setup(bundle) {
    bundle.onResolve({filter: /^node:test$/}, () => ({path: 'node:test', namespace: 'registry'}));
    bundle.onLoad({filter: /.*/, namespace: 'registry'}, () => ({contents: 'module.exports = registry.nodeTest;', loader: 'js'}));
    bundle.onLoad({filter: ROOT_OF_TESTS}, async ({path}) => ({
      contents: (await readFile(path, 'utf8')).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts',
    }));
  },
};

/** A function that evaluates what is tested and gives another, which reads one file of tests and gives its tests. */
export async function bundleTests(files, root) {
  const require = quickRequire(createRequire(pathToFileURL(`${root}/package.json`)));
  const {outputFiles} = await build({
    stdin: {contents: entry(files, root), resolveDir: root, loader: 'js'},
    absWorkingDir: root, bundle: true, format: 'cjs', platform: 'node', target: 'node20', write: false, logLevel: 'error',
    external: ['fast-check', 'ajv', 'temporal-polyfill'], plugins: [asInMemory],
  });
  const script = new Script(`(function (require, module, registry) {${outputFiles[0].text}\nreturn module.exports;})`, {filename: 'mutation-tests.cjs'});
  return () => {
    const registry = testRegistry();
    const {readers, subject} = script.runInThisContext()(require, {exports: {}}, registry);
    subject();
    return file => {
      const before = registry.tests.length;
      registry.startFile(file);
      readers[file]();
      return registry.tests.slice(before);
    };
  };
}

/** Properties are tried fewer times than by npm test, and what fails is not made smaller: one mutant of thousands has seconds. */
function quickRequire(require) {
  const fastCheck = require('fast-check');
  const assert = (property, options) => fastCheck.assert(property, {...options, numRuns: Math.min(MOST_RUNS, options?.numRuns ?? 100), endOnFailure: true});
  const quick = {...fastCheck, assert, default: {...fastCheck.default, assert}};
  return name => name === 'fast-check' ? quick : require(name);
}

function entry(files, root) {
  const readers = files.map(file => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)})`);
  const sources = readdirSync(join(root, 'src/core'), {recursive: true}).filter(name => name.endsWith('.ts')).sort();
  const subject = sources.map(name => `require(${JSON.stringify(`./src/core/${name}`)})`);
  return `module.exports = {subject: () => {${subject.join(';')}}, readers: {${readers.join(',')}}};`;
}
