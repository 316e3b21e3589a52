// Tests of src/core under Node, once for each time zone, two zones at a time.
import {join} from 'node:path';
import {root, run} from './process.mjs';

const COUNTS = /^#counts (\d+) (\d+)$/m;
const reporter = `file://${join(root, 'scripts/node-reporter.mjs')}`;

/** Runs the files in every zone; resolves to the true sums of passed and failed tests. */
export async function runCoreTests(files, zones) {
  const total = {passed: 0, failed: 0};
  const waiting = [...zones];
  const worker = async () => {
    for (let zone = waiting.shift(); zone; zone = waiting.shift()) {
      const counts = await runInZone(files, zone);
      total.passed += counts.passed;
      total.failed += counts.failed;
    }
  };
  await Promise.all([worker(), worker()]);
  return total;
}

async function runInZone(files, zone) {
  const start = performance.now();
  const {code, output} = await run(process.execPath, ['--import', 'tsx', '--test', `--test-reporter=${reporter}`, ...files], {env: {TZ: zone}});
  const [, passed, failed] = COUNTS.exec(output)?.map(Number) ?? [0, 0, 1];
  const counts = {passed, failed: code !== 0 && failed === 0 || passed + failed === 0 ? failed + 1 : failed};
  const shown = output.replace(COUNTS, '').trim();
  if (shown) console.log(shown);
  console.log(`core in ${zone}: ${counts.passed} passed, ${counts.failed} failed (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return counts;
}
