import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {chromiumArgs, findChromium} from './scripts/browser.mjs';
import {typescript} from './scripts/typescript-plugin.mjs';
import {commandsPlugin} from './scripts/wtr-commands.mjs';
import {countsReporter} from './scripts/wtr-counts.mjs';
import {testPages} from './scripts/wtr-server.mjs';

const zones = (process.env.ANNALS_TEST_ZONES ?? 'UTC').split(',');
const countsFile = process.env.ANNALS_TEST_COUNTS;

/** A Chromium whose clock is in `zone`. Each test file has a window, since a tab in the background gets neither focus nor frames. */
function chromiumIn(zone) {
  const launcher = chromeLauncher({
    launchOptions: {executablePath: findChromium(), headless: true, args: chromiumArgs, env: {...process.env, TZ: zone}},
    createPage: ({context}) => context.newPage({type: 'window', windowBounds: {left: 0, top: 0, width: 1000, height: 800}}),
  });
  return Object.assign(launcher, {name: `Chromium in ${zone}`, zone});
}

export default {
  rootDir: '.',
  files: ['test/{elements,render,controllers,pages}/**/*.test.ts'],
  browsers: zones.map(chromiumIn),
  concurrentBrowsers: 1,
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // Limits end what hangs; they are no measure of speed, and a machine may be ten times as busy as this one.
  testsFinishTimeout: 1_200_000,
  testFramework: {config: {timeout: 30_000}},
  testRunnerHtml: framework => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Annals tests</title></head>
    <body><script type="module" src="${framework}"></script></body></html>`,
  nodeResolve: {exportConditions: ['development']},
  middleware: [testPages()],
  plugins: [typescript(), commandsPlugin()],
  reporters: [defaultReporter({reportTestProgress: false}), ...(countsFile ? [countsReporter(countsFile)] : [])],
  filterBrowserLogs: ({args}) => !String(args[0]).includes('Lit is in dev mode'),
};
