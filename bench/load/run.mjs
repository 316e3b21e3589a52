/**
 * node bench/load/run.mjs: what very many events cost before one can read them, beside a floor page that only fills a
 * canvas with bins: the time to the first paint and until everything is there, the longest task of the main thread before
 * and after the first paint, and the bytes an event that the timeline takes besides the page's own data.
 *   --sizes=10000,100000,1000000   --lanes   with a lane for each of eight groups
 *   --changes   1,000 changes a second for five seconds, of as many events as the first size
 */
import {loadavg} from 'node:os';
import {openPage} from '../page-session.mjs';
import {serve} from '../server.mjs';
import {quantile} from '../statistics.mjs';

const flags = new Map(process.argv.slice(2).map(word => /^--(\w+)(?:=(.+))?$/.exec(word)?.slice(1) ?? [word]));
const sizes = (flags.get('sizes') ?? (flags.has('changes') ? '100000' : '10000,100000,1000000')).split(',').map(Number);
const ours = flags.has('lanes') ? 'annals.html' : 'annals.html?lanes=none';

/** Watches from the page itself: what is on screen is known there first. */
const WATCH = `(() => {
  const watch = (window.watch = {tasks: [], frames: []});
  new PerformanceObserver(list => watch.tasks.push(...list.getEntries())).observe({type: 'longtask'});
  watch.begin = performance.now();
  let last = watch.begin;
  requestAnimationFrame(function look(now) {
    watch.frames.push(now - last);
    last = now;
    const inside = document.querySelector('annals-timeline')?.shadowRoot ?? document.querySelector('#place');
    if (watch.firstPaint === undefined && inside.querySelector('[part~=event], [part~=cluster], .density, canvas')) {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => (watch.firstPaint ??= performance.now() - watch.begin);
      port2.postMessage(undefined);
    }
    requestAnimationFrame(look);
  });
})()`;

/** The heap with what typed arrays hold outside of it, in bytes. */
async function memory({cdp}) {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const {usedSize, backingStorageSize = 0} = await cdp.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

async function load(url, size) {
  const page = await openPage(url);
  try {
    await page.evaluate(`bench.prepare(${size})`);
    // The mount of an empty one first: code and styles are not data.
    const before = await memory(page);
    await page.evaluate(WATCH);
    await page.evaluate('bench.mount()');
    const ready = await page.evaluate('bench.whole()');
    await page.evaluate('bench.frames(20)');
    const {firstPaint, tasks} = await page.evaluate('({firstPaint: watch.firstPaint, tasks: watch.tasks.map(task => [task.startTime - watch.begin, task.duration])})');
    const bytes = (await memory(page) - before) / size;
    const painted = firstPaint ?? ready;
    const longest = after => Math.max(0, ...tasks.filter(([start]) => (start >= painted) === after).map(([, duration]) => duration));
    return {firstPaint: painted, ready, before: longest(false), after: longest(true), bytes, errors: page.errors};
  } finally {
    await page.close();
  }
}

async function change(url, size) {
  const page = await openPage(url);
  try {
    await page.evaluate(`bench.prepare(${size})`);
    await page.evaluate('bench.mount()');
    await page.evaluate('bench.whole()');
    await page.evaluate('bench.frames(20)');
    await page.evaluate(WATCH);
    await page.evaluate(`(async () => {
      const element = document.querySelector('annals-timeline');
      const days = 8000;
      for (let n = 0, end = performance.now() + 5000; performance.now() < end; ) {
        const due = Math.min(200, Math.round(performance.now() - watch.begin) - n);
        for (let i = 0; i < due; i++, n++) {
          const date = new Date(Date.UTC(2001, 0, 1) + ((n * 7919) % days) * 86400000).toISOString().slice(0, 10);
          element.updateEvents([{id: 'e' + ((n * 104729) % ${size}), date}]);
        }
        await new Promise(done => setTimeout(done));
      }
    })()`);
    const {frames, tasks} = await page.evaluate('({frames: watch.frames.slice(2), tasks: watch.tasks.map(task => task.duration)})');
    console.log(`${size.toLocaleString('en')} events, 1,000 changes a second: frames ${quantile(frames, 0.5).toFixed(1)} ms in the median, ${quantile(frames, 0.95).toFixed(1)} ms at 95 %, ${Math.max(...frames).toFixed(0)} ms at most; ${tasks.length} long tasks, the longest ${Math.max(0, ...tasks).toFixed(0)} ms; load ${loadavg()[0].toFixed(1)}`);
    if (page.errors.length > 0) console.log(page.errors.slice(0, 3).join('\n'));
  } finally {
    await page.close();
  }
}

const {url, close} = await serve();
try {
  if (flags.has('changes')) for (const size of sizes) await change(url + ours, size);
  else {
    console.log(`load ${loadavg()[0].toFixed(1)}\n| events | | first paint | all there | longest task before | after | bytes an event |\n|--:|---|--:|--:|--:|--:|--:|`);
    for (const size of sizes) {
      for (const page of ['floor.html', ours]) {
        const {firstPaint, ready, before, after, bytes, errors} = await load(url + page, size);
        console.log(`| ${size.toLocaleString('en')} | ${page} | ${firstPaint.toFixed(0)} ms | ${ready.toFixed(0)} ms | ${before.toFixed(0)} ms | ${after.toFixed(0)} ms | ${bytes.toFixed(0)} |`);
        if (errors.length > 0) console.log(errors.slice(0, 3).join('\n'));
      }
    }
  }
} finally {
  close();
}
