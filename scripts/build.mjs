// npm run build: dist/ with one module for each source, its declarations, and the one file for a page; then the manifest and what editors take from it.
//   --bundle   only dist/annals.min.js
import {build} from 'esbuild';
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {bin, root, run} from './process.mjs';
import {minifyTemplates} from './minify-templates.mjs';
import {leanD3} from './lean-d3.mjs';
import {rareFormats, rareFormatSources} from './rare-formats.mjs';

const bundleOnly = process.argv.includes('--bundle');

if (!bundleOnly) {
  rmSync(join(root, 'dist'), {recursive: true, force: true});
  await must('types', bin('tsc'), ['-b']);
}
const shared = {
  absWorkingDir: root,
  bundle: true,
  splitting: false,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  tsconfig: 'tsconfig.json',
  define: {'process.env.NODE_ENV': '"production"'},
  legalComments: 'none',
  banner: {js: '/*! annals, MIT. With lit (BSD-3-Clause, Google LLC) and d3 (ISC, Mike Bostock). */'},
  plugins: [minifyTemplates(), leanD3(), rareFormats()],
  logLevel: 'warning',
};
await build({...shared, entryPoints: ['src/define.ts'], outfile: 'dist/annals.min.js'});
await build({...shared, entryPoints: rareFormatSources().map((name) => `src/core/formats/${name}.ts`), outdir: 'dist/formats', outExtension: {'.js': '.min.js'}});
if (!bundleOnly) {
  await must('manifest', bin('cem'), ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']);
  await must('editor data', process.execPath, ['scripts/editor-data.mjs']);
}

async function must(step, command, args) {
  const {code, output} = await run(command, args);
  if (code === 0) return;
  console.error(`${step} failed\n${output}`);
  process.exit(1);
}
