/**
 * npm run bench -- scrub: a million events, wheel and drag without a pause, and the worst that the reader felt: the
 * longest gap between two frames, the longest task, and what the heap grew by.
 *   --seconds=60   for how long
 *   node bench/scrub.mjs   serves the page, to scrub by hand
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {isMain} from '../scripts/process.mjs';
import {openPage} from './page-session.mjs';
import {serve} from './server.mjs';
import {quantile, significant} from './statistics.mjs';

const SIZE = 1_000_000;
const TURNS = 40;
const DRAG_STEPS = 40;
const DRAG_STEP = 15;
const MB = 2 ** 20;
const [LEFT, RIGHT, Y] = [100, 1100, 300];

export async function scrub({seconds, out}) {
  const {url, close} = await serve();
  const page = await openPage(`${url}scrub.html`);
  try {
    const figures = await scrubbed(page, seconds);
    mkdirSync(out, {recursive: true});
    writeFileSync(join(out, 'scrub.json'), `${JSON.stringify({date: new Date().toISOString().slice(0, 10), ...figures}, undefined, 1)}\n`);
    print(figures);
    if (figures.errors.length > 0) process.exitCode = 1;
  } finally {
    await page.close();
    close();
  }
}

async function scrubbed(page, seconds) {
  await page.evaluate(`bench.prepare(${SIZE})`);
  const firstPaint = await page.evaluate('bench.mount()');
  await page.evaluate('bench.whole()');
  await page.evaluate('bench.frames(30)');
  const heapBefore = await page.heapAfterCollection();
  await page.evaluate('bench.watchFrames()');
  const before = await page.metrics();
  const steps = await scrubFor(page, seconds);
  const after = await page.metrics();
  const gaps = (await page.evaluate('bench.frameGaps()')).slice(1);
  const tasks = await page.evaluate('bench.longTasks()');
  const heapAfter = await page.heapAfterCollection();
  return {
    events: SIZE, seconds, steps, firstPaint: significant(firstPaint),
    frames: gaps.length, slowestFrame: significant(Math.max(...gaps)), frameP99: significant(quantile(gaps, 0.99)), frameMedian: significant(quantile(gaps, 0.5)),
    longTasks: tasks.length, longestTask: significant(Math.max(0, ...tasks)), taskPerStep: significant((after.task - before.task) / steps),
    heapMB: significant(heapBefore / MB, 4), heapGrowthMB: significant((heapAfter - heapBefore) / MB), errors: page.errors,
  };
}

/** In, aside, out, aside, each time at another place; the browser takes each step when it is done with the last. */
async function scrubFor(page, seconds) {
  const end = Date.now() + 1000 * seconds;
  let steps = 0;
  for (let round = 0; Date.now() < end; round++) {
    const x = LEFT + ((round * 377) % (RIGHT - LEFT));
    for (const deltaY of [-120, 120]) {
      for (let i = 0; i < TURNS && Date.now() < end; i++, steps++) await page.mouse('mouseWheel', x, Y, {deltaX: 0, deltaY});
      steps += await dragAcross(page, round % 2 === 0 ? 1 : -1, end);
    }
  }
  return steps;
}

async function dragAcross(page, direction, end) {
  let x = direction > 0 ? LEFT : RIGHT;
  let steps = 0;
  await page.mouse('mousePressed', x, Y, {button: 'left', buttons: 1, clickCount: 1});
  for (; steps < DRAG_STEPS && Date.now() < end; steps++) await page.mouse('mouseMoved', (x += direction * DRAG_STEP), Y, {button: 'left', buttons: 1});
  await page.mouse('mouseReleased', x, Y, {button: 'left', buttons: 0, clickCount: 1});
  return steps;
}

function print(figures) {
  const {events, seconds, steps, frames, slowestFrame, frameP99, frameMedian, longTasks, longestTask, taskPerStep, firstPaint, heapMB, heapGrowthMB, errors} = figures;
  console.log(`${events.toLocaleString('en')} events, scrubbed for ${seconds} s in ${steps} steps; first paint after ${firstPaint} ms
slowest frame   ${slowestFrame} ms (99 %: ${frameP99} ms, median ${frameMedian} ms, of ${frames})
long tasks      ${longTasks}, the longest ${longestTask} ms
main thread     ${taskPerStep} ms a step
heap            ${heapMB} MB, then ${heapGrowthMB >= 0 ? '+' : ''}${heapGrowthMB} MB
errors          ${errors.length === 0 ? 'none' : [...new Set(errors)].join('; ')}`);
}

if (isMain(import.meta.url)) {
  const {url} = await serve();
  console.log(`${url}scrub.html?mount`);
}
