// Whether custom-elements.json says what the sources say now.
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {join, relative} from 'node:path';
import {bin, root, run} from './process.mjs';

const folder = mkdtempSync(join(root, 'node_modules/.manifest-'));
const {code, output} = await run(bin('cem'), ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet', '--outdir', relative(root, folder)]);
const fresh = code === 0 ? readFileSync(join(folder, 'custom-elements.json'), 'utf8') : output;
rmSync(folder, {recursive: true});
if (fresh !== readFileSync(join(root, 'custom-elements.json'), 'utf8')) {
  console.error(code === 0 ? 'custom-elements.json is stale: run npm run manifest and commit it' : output);
  process.exitCode = 1;
}
