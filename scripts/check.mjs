// npm run check: everything that reads the code without running it. Names of steps as arguments run only those.
import {bin, root, run} from './process.mjs';

const node = (...args) => [process.execPath, args];
const STEPS = [
  ['types', [bin('tsc'), ['-b']], [bin('tsc'), ['-p', 'tsconfig.test.json']]],
  ['lint', [bin('eslint'), ['.', '--max-warnings', '0', '--no-warn-ignored']]],
  ['imports', [bin('depcruise'), ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']]],
  ['manifest', node('scripts/manifest-check.mjs')],
  ['readme', node('scripts/readme-tables.mjs', '--check')],
  ['bundle', node('scripts/build.mjs', '--bundle')],
  ['size', node('scripts/size.mjs')],
  ['package', node('scripts/editor-data.mjs'), node('scripts/package-check.mjs')],
  ['mutation', node('scripts/mutation.mjs', '--check')],
  ['lock', node('scripts/lock-check.mjs')],
];

const asked = process.argv.slice(2);
const unknown = asked.find(name => !STEPS.some(([step]) => step === name));
if (unknown) throw new Error(`"${unknown}" is not a step: ${STEPS.map(([step]) => step).join(', ')}`);

let broken = 0;
for (const [name, ...commands] of STEPS.filter(([step]) => asked.length === 0 || asked.includes(step))) {
  const start = performance.now();
  const results = [];
  for (const [command, args] of commands) results.push(await run(command, args));
  const isFine = results.every(({code}) => code === 0);
  console.log(`${isFine ? 'ok' : 'not ok'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  const words = results.filter(({code}) => !isFine ? code !== 0 : name === 'size').map(({output}) => output.replaceAll(`${root}/`, '').trim());
  if (words.length > 0) console.log(words.join('\n'));
  if (!isFine) broken++;
}
console.log(broken === 0 ? 'everything checked is fine' : `${broken} of the steps failed`);
process.exitCode = broken > 0 ? 1 : 0;
