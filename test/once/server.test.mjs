/** Servers: the package in bare Node, a timeline as HTML, and what the browser makes of it with scripts and without. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {render as renderByLit} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import * as esbuild from 'esbuild';
import {createElement} from 'react';
import {renderToString} from 'react-dom/server';
import {root} from '../../scripts/process.mjs';
import {browserFor, eventsSeen, packedProject} from '../harness/packed-project.mjs';

const TEXT = readFileSync(join(root, 'demo/sco-astana-2024.json'), 'utf8');
let browser, project, core, server;

before(async () => {
  browser = await browserFor();
  project = packedProject();
  project.copy('test/apps/server', '.');
  project.copy('dist/annals.min.js', 'annals.min.js');
  core = await load('node_modules/annals/dist/core/index.js');
  server = await load('node_modules/annals/dist/server.js');
});
after(async () => {
  await browser.close();
  project.close();
});

const load = path => import(pathToFileURL(join(project.folder, path)));
const document = (body, script = '') => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Served</title><body>${body}${script}</body></html>`;
const sample = () => core.readTimeline(TEXT).timeline;

test('importing the package in Node needs no page', () => {
  const globals = 'Object.getOwnPropertyNames(globalThis)';
  const script = `const before = new Set(${globals});
    await import('annals/core'); await import('annals/server');
    const added = ${globals}.filter((name) => !before.has(name));
    for (const entry of ['annals', 'annals/define', 'annals/react', 'annals/elements/timeline', 'annals/define/legend']) await import(entry);
    console.log(JSON.stringify([added, typeof document, typeof window]));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {cwd: project.folder, encoding: 'utf8'});
  assert.deepEqual(JSON.parse(said), [[], 'undefined', 'undefined']);
});

test('a served timeline reads without JavaScript: a picture and the list', async () => {
  project.write('off/index.html', document(server.timelineHtml(sample())));
  const {page, errors} = await browser.open(join(project.folder, 'off'), '/', {javaScriptEnabled: false});
  const entries = page.locator('annals-timeline > ol > li');
  assert.equal(await entries.count(), 14);
  for (const entry of await entries.all()) assert.ok(await entry.isVisible());
  assert.match(await entries.first().textContent(), /2001.*SCO founded/u);
  const picture = await page.locator('annals-timeline > svg').boundingBox();
  assert.ok(picture.width > 900 && picture.height > 200);
  assert.deepEqual(errors, []);
  await page.close();
});

test('the element takes over without a frame that shows neither list nor timeline', async () => {
  project.write('handover.html', document(server.timelineHtml(sample()), '<script type="module" src="/handover.js"></script>'));
  project.write('handover.js', `
    const timeline = document.querySelector('annals-timeline');
    const list = timeline.querySelector('li'), frames = globalThis.frames_ = [];
    const isSeen = element => Boolean(element?.checkVisibility({visibilityProperty: true}) && element.getBoundingClientRect().height > 0);
    requestAnimationFrame(function look() {
      frames.push({list: isSeen(list), event: isSeen(timeline.shadowRoot?.querySelector('.item')), height: timeline.getBoundingClientRect().height});
      requestAnimationFrame(look);
    });
    await new Promise(requestAnimationFrame);
    await import('/annals.min.js');`);
  const {page, errors} = await browser.open(project.folder, '/handover.html');
  assert.equal(await eventsSeen(page), 14);
  await page.waitForFunction(() => globalThis.frames_.at(-1).event && !globalThis.frames_.at(-1).list);
  const frames = await page.evaluate(() => globalThis.frames_);
  assert.ok(frames[0].list);
  assert.deepEqual(frames.filter(({list, event}) => list === event), [], 'in each frame one of the two');
  assert.ok(Math.min(...frames.map(({height}) => height)) > 300, 'and a height');
  assert.deepEqual(errors, []);
  await page.close();
});

test('by lit’s server, the list is served and the page hydrates without an error', async () => {
  const {page: template} = await load('page.js');
  const events = sample().events.slice(0, 3).map(({id, title}) => ({id, title, edtf: '2024-05-01', text: 'May 1, 2024'}));
  const data = {title: 'Three events', events, lanes: 'none'};
  const served = await collectResult(renderByLit(template(data)));
  assert.ok(!served.includes('<template'), 'nothing but light DOM');
  await esbuild.build({absWorkingDir: project.folder, entryPoints: ['client.js'], outdir: 'lit', bundle: true, splitting: true, format: 'esm', logLevel: 'error'});
  project.write('lit/index.html', document(`<main>${served}</main><script type="application/json" id="data">${JSON.stringify(data)}</script>`, '<script type="module" src="/client.js"></script>'));
  const {page, errors} = await browser.open(join(project.folder, 'lit'));
  assert.equal(await eventsSeen(page), 3);
  await page.evaluate(() => globalThis.show({title: 'Changed', lanes: 'group'}));
  assert.equal(await page.locator('h1').textContent(), 'Changed');
  assert.equal(await page.evaluate(() => document.querySelector('annals-timeline').lanes), 'group');
  assert.deepEqual(errors, []);
  await page.close();
});

test('by React’s server, the list inside of the component is served', async () => {
  const {AnnalsTimeline} = await load('node_modules/annals/dist/react.js');
  const entry = createElement('li', null, createElement('time', {dateTime: '2001'}, '2001'), ' SCO founded');
  const served = renderToString(createElement(AnnalsTimeline, {events: sample().events}, createElement('ol', null, entry)));
  assert.equal(served, '<annals-timeline><ol><li><time dateTime="2001">2001</time> SCO founded</li></ol></annals-timeline>');
});

test('attributes of a served timeline cannot become markup', () => {
  const timeline = {events: []};
  assert.match(server.timelineHtml(timeline, {attributes: {src: 'a"><script>', controls: true, overview: false}, picture: false}), /^<annals-timeline src="a&quot;>&lt;script>" controls>/u);
  for (const name of ['onclick', 'a b', '"', 'x=y']) assert.throws(() => server.timelineHtml(timeline, {attributes: {[name]: 'x'}}), RangeError);
});
