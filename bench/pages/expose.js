/* global MessageChannel, PerformanceObserver */
/**
 * What each page offers to the harness, as `window.bench`. A page brings an adapter:
 *   prepare(events)  the events in the timeline's own form, made before the clock starts
 *   mount(at, own)   shows them in the element; resolves when all is in place
 *   isSeen?()        only where events are shown before all is in place: whether all of them are to be seen in the next frame
 *   shown()          the window on screen, [start, end] in ms
 *   show?(window)    only where there is no wheel or drag: moves the window by a call
 */
import {END, START, workload} from './workload.js';

const frame = () => new Promise(done => requestAnimationFrame(done));

/** A task of its own: in a frame, the first one after it has been painted. */
const task = () => new Promise(done => {
  const {port1, port2} = new MessageChannel();
  port1.onmessage = () => done(undefined);
  port2.postMessage(undefined);
});

async function painted() {
  await frame();
  await task();
}

export function expose(adapter) {
  const tasks = [];
  const gaps = [];
  let own;
  let since = Infinity;
  let whole;
  new PerformanceObserver(list => tasks.push(...list.getEntries())).observe({type: 'longtask', buffered: true});
  window.bench = {
    prepare(count) {
      own = adapter.prepare(workload(count));
    },
    /** Resolves to the time to the first paint of all events: as bars, or as the skyline of how many there are where. */
    async mount() {
      const begin = performance.now();
      whole = Promise.resolve(adapter.mount(document.querySelector('#place'), own)).then(painted).then(() => performance.now() - begin);
      if (adapter.isSeen) {
        do await frame(); while (!adapter.isSeen());
        await task();
      } else await whole;
      since = performance.now();
      return since - begin;
    },
    /** Resolves, when all is in place, to the time that took. */
    whole: () => whole,
    async frames(count) {
      for (let i = 0; i < count; i++) await frame();
    },
    shown: () => adapter.shown().map(Number),
    byCall: adapter.show !== undefined,
    zoomBy(factor, at = 0.5) {
      const [start, end] = window.bench.shown();
      const middle = start + (end - start) * at;
      adapter.show([Math.max(START, middle - (middle - start) / factor), Math.min(END, middle + (end - middle) / factor)]);
    },
    panBy(fraction) {
      const [start, end] = window.bench.shown();
      const step = Math.max(START - start, Math.min(END - end, (end - start) * fraction));
      adapter.show([start + step, end + step]);
    },
    nodes: () => countNodes(document.body),
    longestTask: () => Math.max(0, ...tasks.filter(task => task.startTime >= since).map(task => task.duration)),
    watchFrames() {
      let last = performance.now();
      requestAnimationFrame(function look(now) {
        gaps.push(now - last);
        last = now;
        requestAnimationFrame(look);
      });
    },
    frameGaps: () => gaps,
    longTasks: () => tasks.filter(task => task.startTime >= since).map(task => task.duration),
  };
}

/** Nodes that live in the page, those in open shadow trees too. */
function countNodes(root) {
  let count = 1;
  if (root.shadowRoot) count += countNodes(root.shadowRoot);
  for (let node = root.firstChild; node; node = node.nextSibling) count += countNodes(node);
  return count;
}
