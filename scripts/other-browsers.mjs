// npm run test:all, second part: the journey of test/browsers in Firefox and WebKit, where they are installed
// (Debian: firefox-esr, webkit2gtk-driver and xvfb). The last line has the true counts.
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {steps} from '../test/browsers/journey.mjs';
import {plainBrowsers} from './plain-browsers.mjs';
import {root} from './process.mjs';
import {serveFolder} from './static-server.mjs';

if (!existsSync(join(root, 'dist/annals.min.js'))) throw new Error('no dist/annals.min.js: run npm run build first');
const asked = process.argv.slice(2);
const {origin, close} = await serveFolder(root, {policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'"});
const counts = {passed: 0, failed: 0};
for (const [name, start] of Object.entries(plainBrowsers()).filter(([name]) => asked.length === 0 || asked.includes(name))) {
  if (start) await travel(name, start);
  else console.log(`${name}: not installed, nothing run`);
}
close();
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function travel(name, start) {
  const driver = await start();
  console.log(`${name}: ${await driver.version()}`);
  for (const [step, take] of Object.entries(steps)) {
    const error = await take({driver, origin}).then(() => undefined, error => error);
    counts[error ? 'failed' : 'passed']++;
    console.log(`${error ? 'not ok' : 'ok'} ${name}: ${step}${error ? `\n    ${error.message}` : ''}`);
  }
  await driver.close();
}
