/** What the main thread of a page did, from a Chromium trace: own time by kind of work, in ms. */

const CATEGORIES = ['devtools.timeline', 'toplevel', 'blink.user_timing', 'v8', 'disabled-by-default-devtools.timeline'];

/** Kinds of work by the names of trace events; what is in none of them is `other`. */
const KINDS = new Map(Object.entries({
  script: ['FunctionCall', 'EvaluateScript', 'RunMicrotasks', 'FireAnimationFrame', 'EventDispatch', 'TimerFire', 'V8.RunMicrotasks', 'v8.callFunction', 'v8.compile', 'V8.StackGuard', 'V8.HandleInterrupts'],
  garbage: ['MinorGC', 'MajorGC', 'V8.GCScavenger', 'V8.GCFinalizeMC', 'V8.GCIncrementalMarking'],
  style: ['UpdateLayoutTree', 'RecalculateStyles', 'ScheduleStyleRecalculation', 'InvalidateLayout'],
  layout: ['Layout', 'LocalFrameView::layout', 'LayoutShift'],
  paint: ['PrePaint', 'Paint', 'Layerize', 'Commit', 'UpdateLayer', 'PaintImage', 'CompositeLayers', 'UpdateLayerTree'],
  hit: ['HitTest'],
}).flatMap(([kind, names]) => names.map(name => [name, kind])));

/** Runs `work` under a trace and resolves to `{kinds, names}`, both Maps to ms, biggest first. */
export async function traced(page, work) {
  await page.browser.startTracing(page.page, {categories: CATEGORIES});
  await work();
  const {traceEvents} = JSON.parse((await page.browser.stopTracing()).toString('utf8'));
  const own = ownTimes(traceEvents);
  const kinds = new Map();
  for (const [name, ms] of own) add(kinds, KINDS.get(name) ?? (name.startsWith('V8.GC') ? 'garbage' : 'other'), ms);
  return {kinds: ranked(kinds), names: ranked(own)};
}

/** Time of each kind of event less that of the events within it, on the busiest renderer's main thread. */
function ownTimes(events) {
  const thread = mainThread(events);
  const spans = events.filter(event => event.ph === 'X' && `${event.pid} ${event.tid}` === thread).sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const own = new Map();
  const open = [];
  for (const {name, ts, dur = 0} of spans) {
    while (open.length > 0 && open.at(-1).end <= ts) open.pop();
    const parent = open.at(-1);
    if (parent) add(own, parent.name, -dur / 1000);
    add(own, name, dur / 1000);
    open.push({name, end: ts + dur});
  }
  return own;
}

function mainThread(events) {
  const names = events.filter(({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain').map(({pid, tid}) => `${pid} ${tid}`);
  const busy = new Map(names.map(name => [name, 0]));
  for (const {name, pid, tid} of events) if (name === 'FunctionCall' && busy.has(`${pid} ${tid}`)) add(busy, `${pid} ${tid}`, 1);
  return ranked(busy).keys().next().value;
}

const add = (map, key, number) => map.set(key, (map.get(key) ?? 0) + number);
const ranked = map => new Map([...map].sort(([, a], [, b]) => b - a));
