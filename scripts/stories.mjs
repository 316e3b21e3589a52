// Every story of the built Storybook, in Chromium, in light and in dark: it renders an annals element, its play function
// passes, axe finds nothing, and the console stays free of errors. Pages of documentation render without an error.
//   node scripts/stories.mjs [text in the id …]
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {ADVICE, chromiumArgs, ensureChromium} from './browser.mjs';
import {root} from './process.mjs';
import {serveFolder} from './static-server.mjs';

const THEMES = ['light', 'dark'];
const PAGES = 2;
const folder = join(root, 'storybook-static');

if (!existsSync(join(folder, 'index.json'))) fail('no storybook-static: run npm run build-storybook first');
const executablePath = ensureChromium() ?? fail(ADVICE);
const asked = process.argv.slice(2);
const entries = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries)
  .filter(({id}) => asked.length === 0 || asked.some(text => id.includes(text)));
const visits = entries.flatMap(({id, type}) => type === 'story' ? THEMES.map(theme => ({id, type, theme})) : [{id, type, theme: 'light'}]);

const server = await serveFolder(folder);
const browser = await chromium.launch({executablePath, args: chromiumArgs});
const counts = {passed: 0, failed: visits.some(({type}) => type === 'story') ? 0 : 1};
await Promise.all(Array.from({length: PAGES}, visitAll));
await browser.close();
server.close();
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** Takes visits from the list until none is left, each in a page of its own. */
async function visitAll() {
  for (let visit = visits.shift(); visit; visit = visits.shift()) {
    const faults = await faultsOf(visit).catch(error => [error.message]);
    counts[faults.length > 0 ? 'failed' : 'passed']++;
    console.log([`${faults.length > 0 ? 'not ok' : 'ok'} ${visit.id} (${visit.type === 'story' ? visit.theme : 'page'})`, ...faults].join('\n    '));
  }
}

async function faultsOf({id, type, theme}) {
  const page = await browser.newPage({viewport: {width: 1000, height: 700}, colorScheme: theme});
  const faults = [];
  page.on('pageerror', error => faults.push(error.message));
  page.on('console', message => message.type() === 'error' && !message.location().url.endsWith('/favicon.ico') && faults.push(message.text()));
  page.on('request', request => request.url().startsWith(server.origin) || /^(data|blob):/.test(request.url()) || faults.push(`a request to ${request.url()}`));
  try {
    await page.goto(`${server.origin}/iframe.html?id=${id}&viewMode=${type === 'story' ? 'story' : 'docs'}&globals=theme:${theme}`);
    faults.push(...type === 'story' ? await storyFaults(page) : await docsFaults(page));
  } finally {
    await page.close();
  }
  return faults;
}

async function storyFaults(page) {
  const finished = await page.evaluate(storyEnd);
  const isDrawn = await page.waitForFunction(hasElement, undefined, {timeout: 5000}).then(() => true, () => false);
  const report = finished.reporters?.find(({type}) => type === 'a11y');
  return [
    ...finished.status === 'success' ? [] : [`the story ended with ${finished.status}`],
    ...isDrawn ? [] : ['no annals element with anything in its shadow root'],
    ...report ? [] : ['axe did not run'],
    ...(report?.result?.violations ?? []).map(({id, nodes}) => `axe: ${id} at ${nodes.map(node => node.target.join(' ')).join('; ')}`),
  ];
}

async function docsFaults(page) {
  await page.waitForFunction(() => document.querySelector('#storybook-docs')?.textContent.trim() || document.querySelector('.sb-show-errordisplay'), undefined, {timeout: 20_000});
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => [
    ...document.body.classList.contains('sb-show-errordisplay') ? [document.querySelector('#error-message')?.textContent ?? 'an error page'] : [],
    ...document.querySelector('#storybook-docs').textContent.includes('|---') ? ['a table that is no table'] : [],
  ]);
}

/** In the page: what Storybook says when play functions and addons are through. */
function storyEnd() {
  return new Promise(done => {
    const giveUp = setTimeout(() => done({status: 'no end within 20 s'}), 20_000);
    const end = result => { clearTimeout(giveUp); done(result); };
    const listen = () => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel?.last) { setTimeout(listen, 5); return; }
      const last = channel.last('storyFinished');
      if (last) { end(last[0]); return; }
      channel.once('storyFinished', end);
      channel.once('storyErrored', ({title}) => end({status: `error: ${title}`}));
      channel.once('storyThrewException', ({message}) => end({status: `error: ${message}`}));
      channel.once('storyMissing', () => end({status: 'a missing story'}));
    };
    listen();
  });
}

/** In the page. */
function hasElement() {
  return [...document.querySelectorAll('#storybook-root *')]
    .some(element => element.localName.startsWith('annals-') && element.shadowRoot?.childElementCount > 0);
}

function fail(message) {
  console.error(message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
