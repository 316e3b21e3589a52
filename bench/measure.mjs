/** One peer with one number of events: the mount, then the gestures, in a browser of its own. */
import {gesturesOf} from './gestures.mjs';
import {openPage} from './page-session.mjs';
import {POINT} from './peers.mjs';
import {NotFinished, significant, within} from './statistics.mjs';

const WARM_UP = 5;
const TURNS_BEFORE_PAN = 8;
const PREPARE_TIME = 60_000;
const MOUNT_TIME = 30_000;
const GESTURES_TIME = 300_000;
const MB = 2 ** 20;

/** Resolves to the figures, or to `{failed}` with a sentence. */
export async function measure(url, peer, size, steps) {
  const page = await openPage(url + peer.page);
  try {
    return {peer: peer.name, size, version: page.version, ...await within(PREPARE_TIME + MOUNT_TIME + GESTURES_TIME, figures(page, size, steps), 'the measurement')};
  } catch (error) {
    return {peer: peer.name, size, version: page.version, failed: failure(error, page.errors)};
  } finally {
    await page.close();
  }
}

function failure(error, pageErrors) {
  if (error instanceof NotFinished) return `not finished: ${error.message}`;
  return [error.message.split('\n')[0], ...pageErrors.slice(0, 1)].join('; ');
}

async function figures(page, size, steps) {
  await within(PREPARE_TIME, page.evaluate(`bench.prepare(${size})`), 'the preparation');
  const inputHeap = await page.heapAfterCollection();
  const before = await page.metrics();
  const firstPaint = await within(MOUNT_TIME, page.evaluate('bench.mount()'), 'the mount');
  const whole = await within(MOUNT_TIME, page.evaluate('bench.whole()'), 'the mount');
  await page.evaluate('bench.frames(10)');
  const after = await page.metrics();
  const part = name => significant(after[name] - before[name]);
  const mount = {firstPaint: significant(firstPaint), whole: significant(whole), task: part('task'), style: part('style'), layout: part('layout')};
  const [nodes, heap] = [await page.evaluate('bench.nodes()'), await page.heapAfterCollection()];
  const gestures = await within(GESTURES_TIME, gestured(page, steps), 'the gestures');
  return {
    mount, nodes, heapMB: significant(heap / MB), inputHeapMB: significant(inputHeap / MB), ...gestures,
    nodesAfter: await page.evaluate('bench.nodes()'), heapAfterMB: significant(await page.heapAfterCollection() / MB),
    longestTask: significant(await page.evaluate('bench.longestTask()')),
    byCall: await page.evaluate('bench.byCall'), errors: page.errors,
  };
}

/** In and out over the whole, then a drag where there is room to go aside. */
async function gestured(page, steps) {
  const {idle, zoomIn, zoomOut, pan} = await gesturesOf(page);
  await page.mouse('mouseMoved', POINT.x, POINT.y);
  const still = await idle(WARM_UP);
  await zoomIn(WARM_UP);
  await zoomOut(WARM_UP);
  const measured = {idle: still, zoomIn: await zoomIn(steps), zoomOut: await zoomOut(steps)};
  await zoomIn(TURNS_BEFORE_PAN);
  await pan(WARM_UP);
  measured.pan = await pan(steps);
  insist(measured.zoomIn.moved.closer > 1.5, 'the wheel did not zoom in');
  insist(measured.zoomOut.moved.closer < 1 / 1.5, 'the wheel did not zoom out');
  insist(Math.abs(measured.pan.moved.aside) > 0.01, 'the drag did not move the window');
  return measured;
}

function insist(held, otherwise) {
  if (!held) throw new Error(otherwise);
}
