// How much a page loads, in bytes after gzip, against the budgets.
import {build} from 'esbuild';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {isMain, root} from './process.mjs';

const KB = 1000;
// `goal` is where it should be; `most` is what it may not grow beyond until it is there.
const BUDGETS = [
  {name: 'dist/annals.min.js', goal: 45 * KB, most: 167 * KB, read: () => readFileSync(join(root, 'dist/annals.min.js'))},
  {name: 'date functions of annals/core', goal: 10 * KB, most: 24 * KB, read: () => bundleOf("export {parseDate, readDate, formatDate, dateBounds} from './src/core/index.ts'")},
];

/** Bytes of a minified module that holds only what `source` exports. */
async function bundleOf(source) {
  const {outputFiles} = await build({
    stdin: {contents: source, resolveDir: root, loader: 'ts'},
    absWorkingDir: root, bundle: true, minify: true, format: 'esm', target: 'es2022', treeShaking: true, write: false, legalComments: 'none',
  });
  return outputFiles[0].contents;
}

if (isMain(import.meta.url)) {
  for (const {name, goal, most, read} of BUDGETS) {
    const bytes = gzipSync(await read(), {level: 9}).length;
    console.log(`${name}: ${bytes} bytes gzipped, at most ${most}, goal ${goal}`);
    if (bytes > most) process.exitCode = 1;
  }
}
