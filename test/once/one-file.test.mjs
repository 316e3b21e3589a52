/** The one file for a page answers to every gesture: its d3 is cut down to what gestures ask for. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {root} from '../../scripts/process.mjs';
import {browserFor, buildIfStale} from '../harness/packed-project.mjs';

let browser, page, devtools, errors, middle;
before(async () => {
  buildIfStale();
  browser = await browserFor();
  ({page, errors} = await browser.open(root, '/demo/index.html', {hasTouch: true}));
  await page.evaluate(() => document.querySelector('annals-timeline').ready);
  devtools = await page.context().newCDPSession(page);
  const {x, y, width, height} = await page.locator('annals-timeline [part=marks]').boundingBox();
  middle = {x: Math.round(x + width / 2), y: Math.round(y + height / 2)};
});
after(() => browser.close());

const windowNow = () => page.evaluate(() => document.querySelector('annals-timeline').viewport);
const touch = (type, ...points) => devtools.send('Input.dispatchTouchEvent', {type, touchPoints: points.map(([x, y], id) => ({x, y, id}))});

/** How the window changes by a gesture, once it rests: its span by a factor, its start by parts of the span before. */
async function changed(gesture) {
  await page.evaluate(() => document.querySelector('annals-timeline').fit());
  await page.evaluate(() => document.querySelector('annals-timeline').zoomBy(4));
  const from = await windowNow();
  await gesture();
  await page.waitForFunction(({start, end}) => {
    const now = document.querySelector('annals-timeline').viewport;
    return now.start !== start || now.end !== end;
  }, from);
  await page.evaluate(async () => {
    const timeline = document.querySelector('annals-timeline');
    for (let same = 0, last = ''; same < 5; await new Promise(requestAnimationFrame)) {
      const now = JSON.stringify(timeline.viewport);
      same = now === last ? same + 1 : 0;
      last = now;
    }
  });
  const to = await windowNow();
  return {zoom: (to.end - to.start) / (from.end - from.start), pan: (to.start - from.start) / (from.end - from.start)};
}

test('a wheel with ctrl zooms', async () => {
  const {zoom} = await changed(async () => {
    await page.mouse.move(middle.x, middle.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
  });
  assert.ok(zoom < 0.9, `${zoom}`);
});

test('a drag moves, and a page can select text again after it', async () => {
  const {zoom, pan} = await changed(async () => {
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x - 150, middle.y, {steps: 5});
    await page.mouse.up();
  });
  assert.ok(pan > 0.05 && Math.abs(zoom - 1) < 1e-9, `${pan} ${zoom}`);
  assert.equal(await page.evaluate(() => window.getComputedStyle(document.documentElement).userSelect), 'auto');
});

test('a double click zooms in', async () => {
  const {zoom} = await changed(() => page.mouse.dblclick(middle.x, middle.y));
  assert.ok(zoom < 0.9, `${zoom}`);
});

test('two fingers that part zoom in', async () => {
  const {x, y} = middle;
  const {zoom} = await changed(async () => {
    await touch('touchStart', [x - 40, y], [x + 40, y]);
    for (const apart of [60, 90, 120]) await touch('touchMove', [x - apart, y], [x + apart, y]);
    await touch('touchEnd');
  });
  assert.ok(zoom < 0.6, `${zoom}`);
});

test('and nothing went wrong', () => assert.deepEqual(errors, []));
