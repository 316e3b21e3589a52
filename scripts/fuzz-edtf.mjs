/**
 * The long run of the EDTF fuzz: `node scripts/fuzz-edtf.mjs [count] [seed]`, two million strings by default.
 * Ends with 1 and the string at the first broken law. The ordinary tests run 20,000 of the same.
 */
import {register} from 'tsx/esm/api';

register();
const {randomEdtf} = await import('../test/core/time/random-edtf.ts');
const {checkRandomDate} = await import('../test/core/time/random-date-check.ts');

const count = Number(process.argv[2] ?? 2_000_000);
const seed = Number(process.argv[3] ?? 1);
const strings = randomEdtf(seed);
const verdicts = {read: 0, refused: 0};
const start = performance.now();
for (let index = 0; index < count; index++) {
  const input = strings.next().value;
  try {
    verdicts[checkRandomDate(input)]++;
  } catch (error) {
    console.error(`string ${index} of seed ${seed}: ${JSON.stringify(input)}\n${error.message}`);
    process.exit(1);
  }
}
const seconds = (performance.now() - start) / 1000;
console.log(`${count} strings of seed ${seed}: ${verdicts.read} read, ${verdicts.refused} refused, ${seconds.toFixed(1)} s`);
