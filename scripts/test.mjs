// npm test: the core under Node and everything else in a real Chromium, each in four time zones; what knows no time zone
// (test/once, test/scripts) in the first of them alone.
//   --core, --browser   only that part
//   --zone=UTC          only that zone (may be repeated)
//   any other argument   only the test files that match it, e.g. "test/core/time/**" or edtf
import {ADVICE, ensureChromium} from './browser.mjs';
import {runBrowserTests} from './browser-tests.mjs';
import {runCoreTests} from './core-tests.mjs';
import {filesBelow, matches} from './process.mjs';

const ZONES = ['UTC', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Apia'];
const BROWSER_ROOMS = ['elements', 'render', 'controllers', 'pages'];

const options = process.argv.slice(2).filter(argument => argument.startsWith('--'));
const globs = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const unknown = options.find(option => !/^--(core|browser|zone=.+)$/.test(option));
if (unknown) throw new Error(`"${unknown}" is not an option: --core, --browser, --zone=UTC`);

const asked = options.filter(option => option.startsWith('--zone=')).map(option => option.slice('--zone='.length));
const zones = asked.length > 0 ? asked : ZONES;
const selected = files => globs.length === 0 ? files : files.filter(file => globs.some(glob => matches(file, glob)));
const wants = part => options.includes(`--${part.split(',')[0]}`) || !options.some(option => option === '--core' || option === '--browser');

const parts = {
  'core': {files: selected(filesBelow('test/core', '.test.ts')), run: files => runCoreTests(files, zones)},
  'core, once': {files: selected(['test/scripts', 'test/once'].flatMap(room => filesBelow(room, '.test.mjs'))), run: files => runCoreTests(files, zones.slice(0, 1))},
  'browser': {files: selected(BROWSER_ROOMS.flatMap(room => filesBelow(`test/${room}`, '.test.ts'))), run: files => inChromium(files, zones)},
  'browser, once': {files: selected(filesBelow('test/once', '.test.ts')), run: files => inChromium(files, zones.slice(0, 1))},
};

const total = {passed: 0, failed: 0};
for (const [name, part] of Object.entries(parts).filter(([name]) => wants(name))) {
  const counts = await testPart(name, part);
  total.passed += counts.passed;
  total.failed += counts.failed;
}
if (total.passed + total.failed === 0) total.failed = 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** A part without a test is a fault, unless the files asked for lie in the other part. */
async function testPart(name, {files, run}) {
  if (files.length > 0) return run(files);
  console.error(`no ${name} tests${globs.length > 0 ? ` match ${globs.join(' ')}` : ''}`);
  return {passed: 0, failed: globs.length > 0 ? 0 : 1};
}

async function inChromium(files, zones) {
  try {
    const chromium = ensureChromium();
    if (chromium) return await runBrowserTests(files, zones, chromium);
    console.error(ADVICE);
  } catch (error) {
    console.error(error.message);
  }
  return {passed: 0, failed: 1};
}
