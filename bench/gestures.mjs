/** Turns of the wheel and steps of a drag, one in each frame, and what each costs the main thread. */
import {POINT} from './peers.mjs';
import {quantile, significant, sum} from './statistics.mjs';

const TURN = 120;
const DRAG_STEP = 8;
/** Work that was put off (debounced, or in idle time) is waited for and shared among the steps in `mean`. */
const SETTLE_FRAMES = 30;
/** A gesture is cut short after so many ms, but not before so many steps. */
const PATIENCE = 60_000;
const FEWEST = 3;

/** The gestures of a page: each makes a number of steps and resolves to their cost. */
export async function gesturesOf(page) {
  const byCall = await page.evaluate('bench.byCall');
  const wheel = direction => byCall
    ? () => page.evaluate(`bench.zoomBy(${direction < 0 ? 1.18 : 1 / 1.18}, ${POINT.x / 1200})`)
    : () => page.mouse('mouseWheel', POINT.x, POINT.y, {deltaX: 0, deltaY: direction * TURN});
  const drag = byCall
    ? () => () => page.evaluate(`bench.panBy(${DRAG_STEP / 1200})`)
    : () => dragStep(page);
  return {
    idle: steps => measure(page, steps, async () => {}),
    zoomIn: steps => measure(page, steps, wheel(-1)),
    zoomOut: steps => measure(page, steps, wheel(1)),
    async pan(steps) {
      if (!byCall) await page.mouse('mousePressed', POINT.x, POINT.y, {button: 'left', buttons: 1, clickCount: 1});
      const cost = await measure(page, steps, drag());
      if (!byCall) await page.mouse('mouseReleased', POINT.x - DRAG_STEP * steps, POINT.y, {button: 'left', buttons: 0, clickCount: 1});
      return cost;
    },
  };
}

function dragStep(page) {
  let {x} = POINT;
  return () => page.mouse('mouseMoved', (x -= DRAG_STEP), POINT.y, {button: 'left', buttons: 1});
}

async function measure(page, steps, step) {
  const before = await page.evaluate('bench.shown()');
  const first = await page.metrics();
  const begin = Date.now();
  const costs = [];
  let last = first;
  while (costs.length < steps && (costs.length < FEWEST || Date.now() - begin < PATIENCE)) {
    await step();
    await page.evaluate('bench.frames(2)');
    const now = await page.metrics();
    costs.push(now.task - last.task);
    last = now;
  }
  await page.evaluate(`bench.frames(${SETTLE_FRAMES})`);
  const settled = await page.metrics();
  const each = name => significant((settled[name] - first[name]) / costs.length);
  return {
    steps: costs.length,
    median: significant(quantile(costs, 0.5)),
    p95: significant(quantile(costs, 0.95)),
    worst: significant(Math.max(...costs)),
    total: significant(sum(costs)),
    mean: each('task'), style: each('style'), layout: each('layout'),
    moved: movement(before, await page.evaluate('bench.shown()')),
  };
}

/** How many times closer the window is, and by how much of itself it went aside. */
function movement([start, end], [newStart, newEnd]) {
  return {
    closer: significant((end - start) / (newEnd - newStart)),
    aside: significant(((newStart + newEnd) - (start + end)) / 2 / (newEnd - newStart)),
  };
}
