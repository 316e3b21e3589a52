// Tests that need a page: @web/test-runner in Chromium, one browser for each time zone.
import {mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {bin, newest, root, run} from './process.mjs';

/** Runs the files in every zone; resolves to the true sums of passed and failed tests. */
export async function runBrowserTests(files, zones, chromium) {
  if (!await bundleIsFresh()) return {passed: 0, failed: 1};
  const folder = mkdtempSync(join(tmpdir(), 'annals-test-'));
  const report = join(folder, 'counts.json');
  const env = {CHROME_PATH: chromium, ANNALS_TEST_ZONES: zones.join(','), ANNALS_TEST_COUNTS: report};
  const {code} = await run(bin('wtr'), ['--config', 'web-test-runner.config.mjs', ...files.flatMap(file => ['--files', file])], {env, show: true});
  const counts = readCounts(report, zones);
  rmSync(folder, {recursive: true});
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

function readCounts(report, zones) {
  const byZone = statSync(report, {throwIfNoEntry: false}) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  const total = {passed: 0, failed: 0};
  for (const zone of zones) {
    const {passed, failed} = byZone[zone] ?? {passed: 0, failed: 1};
    console.log(`browser in ${zone}: ${passed} passed, ${failed} failed`);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

/** Page tests load dist/annals.min.js, so it must be as new as the sources. */
async function bundleIsFresh() {
  const bundle = statSync(join(root, 'dist/annals.min.js'), {throwIfNoEntry: false});
  if (bundle && bundle.mtimeMs >= newest('src', '.ts')) return true;
  const {code} = await run(process.execPath, ['scripts/build.mjs', '--bundle'], {show: true});
  return code === 0;
}
