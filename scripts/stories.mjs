// Every story of the built Storybook, in Chromium: it renders an annals element, its play function passes, the console stays
// free of errors, a screen reader gets what its transcript says, words and targets have room in windows and letters of several sizes,
// and axe finds nothing under any condition. Pages of documentation render without an error.
//   node scripts/stories.mjs [text in the id …]
//   node scripts/stories.mjs --transcripts [text in the id …]   only the transcripts, in test/stories/transcripts
//   UPDATE_GOLDEN=1 node scripts/stories.mjs [text in the id …]   writes them anew
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {ADVICE, chromiumArgs, ensureChromium} from './browser.mjs';
import {root} from './process.mjs';
import {serveFolder} from './static-server.mjs';
import {axeFaults} from './story-axe.mjs';
import {bringInto, bringUnder, CONDITIONS, drawn, nameOf, ROOMS} from './story-conditions.mjs';
import {fitFaults} from './story-fit.mjs';
import {targetFaults} from './story-targets.mjs';
import {agree, isRenewed, leftTranscripts, transcriptFaults} from './story-transcripts.mjs';

const PAGES = 2;
const folder = join(root, 'storybook-static');

if (!existsSync(join(folder, 'index.json'))) fail('no storybook-static: run npm run build-storybook first');
const executablePath = ensureChromium() ?? fail(ADVICE);
const asked = process.argv.slice(2).filter(word => !word.startsWith('--'));
const isOnlyRead = isRenewed || process.argv.includes('--transcripts');
const entries = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries)
  .filter(({type}) => type === 'story' || !isOnlyRead)
  .filter(({id}) => asked.length === 0 || asked.some(text => id.includes(text)));
const visits = [...entries];

const server = await serveFolder(folder);
const browser = await chromium.launch({executablePath, args: chromiumArgs});
const counts = {passed: 0, failed: visits.some(({type}) => type === 'story') ? 0 : 1};
await Promise.all(Array.from({length: PAGES}, visitAll));
if (asked.length === 0) await prove('transcripts', [], async () => leftTranscripts(entries.map(({id}) => id)).map(id => `there is no story ${id}, whose transcript is kept`));
await browser.close();
server.close();
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** Takes visits from the list until none is left, all in one page. */
async function visitAll() {
  const page = await browser.newPage({viewport: {width: 1280, height: 700}});
  const devtools = await page.context().newCDPSession(page);
  const heard = [];
  await page.addInitScript(agree);
  page.on('pageerror', error => heard.push(error.message));
  page.on('console', message => message.type() === 'error' && !message.location().url.endsWith('/favicon.ico') && heard.push(message.text()));
  page.on('request', request => request.url().startsWith(server.origin) || /^(data|blob):/.test(request.url()) || heard.push(`a request to ${request.url()}`));
  for (let visit = visits.shift(); visit; visit = visits.shift()) {
    heard.length = 0;
    const url = `${server.origin}/iframe.html?id=${visit.id}&viewMode=${visit.type === 'story' ? 'story' : 'docs'}&globals=theme:light;a11y.manual:!true`;
    if (visit.type === 'story') await proveStory(visit.id, url, {page, devtools, heard});
    else await prove(`${visit.id} (page)`, heard, async () => { await page.goto(url); return docsFaults(page); });
  }
}

/** A story is loaded once and brought under each condition. */
async function proveStory(id, url, {page, devtools, heard}) {
  const isThere = await prove(id, heard, async () => {
    await bringUnder(page, devtools, CONDITIONS[0]);
    await page.goto(url);
    return storyFaults(page);
  });
  if (isThere) await prove(`${id} (as it is read)`, heard, () => transcriptFaults(id, page, devtools));
  for (const condition of isThere && !isOnlyRead ? CONDITIONS : []) {
    await prove(`${id} (${nameOf(condition)})`, heard, async () => {
      await bringUnder(page, devtools, condition);
      return axeFaults(page);
    });
  }
  if (isThere && !isOnlyRead) await proveRooms(id, {page, devtools, heard});
}

/** Room for fingers and for words, in windows of several sizes. */
async function proveRooms(id, {page, devtools, heard}) {
  for (const room of ROOMS) {
    await prove(`${id} (${room.room})`, heard, async () => {
      await bringInto(page, devtools, room);
      return [...await fitFaults(page), ...await targetFaults(page)];
    });
  }
}

/** Counts and tells what a look at a page has found, and what was heard from its console meanwhile. */
async function prove(name, heard, look) {
  const found = await look().catch(error => [error.message]);
  const faults = [...found, ...heard.splice(0)];
  counts[faults.length > 0 ? 'failed' : 'passed']++;
  console.log([`${faults.length > 0 ? 'not ok' : 'ok'} ${name}`, ...faults].join('\n    '));
  return faults.length === 0;
}

async function storyFaults(page) {
  const finished = await page.evaluate(storyEnd);
  const isDrawn = await page.waitForFunction(hasElement, undefined, {timeout: 60_000}).then(() => true, () => false);
  await page.evaluate(drawn);
  return [
    ...finished.status === 'success' ? [] : [`the story ended with ${finished.status}`],
    ...isDrawn ? [] : ['no annals element with anything in its shadow root'],
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
    const giveUp = setTimeout(() => done({status: 'no end within 60 s'}), 60_000);
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
