// A page that is left open: timelines come and go, are moved, filled anew, dragged through time and opened, for as long as asked.
//   node bench/soak/run.mjs               60 minutes
//   node bench/soak/run.mjs --minutes=5   as many as one has
// Writes bench/soak/result.md; fails when what the page keeps, without the engine's compiled code, has grown by more than 0.25 MB
// between the second tenth and the last.
import {chromium} from 'playwright-core';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromiumArgs, ensureChromium} from '../../scripts/browser.mjs';
import {keptBytes} from '../../scripts/kept-bytes.mjs';
import {root} from '../../scripts/process.mjs';
import {serveFolder} from '../../scripts/static-server.mjs';

const MOST_GROWTH = 0.25;
const minutes = Number(process.argv.find(argument => argument.startsWith('--minutes='))?.slice('--minutes='.length) ?? 60);
const {origin, close} = await serveFolder(root);
const browser = await chromium.launch({executablePath: await ensureChromium(), args: chromiumArgs});
const page = await browser.newPage({viewport: {width: 1000, height: 700}});
const devtools = await page.context().newCDPSession(page);
const errors = [];
page.on('pageerror', error => errors.push(error.message));
await page.goto(`${origin}/demo/index.html`);
await devtools.send('Performance.enable');

const samples = [];
let kept;
const start = performance.now();
const elapsed = () => (performance.now() - start) / 60_000;
for (let round = 0; elapsed() < minutes; round++) {
  await page.evaluate(live, round);
  await page.mouse.move(500, 300);
  await page.mouse.down();
  await page.mouse.move(420 + (round % 7) * 20, 305, {steps: 4});
  await page.mouse.up();
  if (round % 10 === 0) samples.push(await measure(round));
}
await browser.close();
close();
report();

/** One round in the life of a page. */
async function live(round) {
  const frames = async count => { for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame); };
  const first = document.querySelector('annals-timeline');
  await first.ready;
  const events = Array.from({length: 60}, (_, i) => ({id: `e${i}`, title: `Event ${i} of round ${round % 10}`, date: String(1900 + ((i * 37 + round) % 120)), actors: [`actor ${i % 5}`], description: 'Words.'}));
  const other = Object.assign(document.createElement('annals-timeline'), {events, list: true, overview: true, controls: true, lanes: round % 2 ? 'actor' : 'none'});
  document.body.append(other);
  await other.ready;
  other.selected = 'e3';
  void other.show('1950', '1960');
  await frames(4);
  await other.addEvents([{id: 'more', title: 'One more', date: '1999'}]);
  await other.updateEvents([{id: 'more', title: 'Written anew'}]);
  await other.removeEvents(['more']);
  other.style.width = `${300 + (round % 9) * 70}px`;
  document.body.prepend(other);
  await frames(3);
  other.src = '/demo/sco-astana-2024.json';
  if (round % 3) await other.ready;
  other.remove();
  first.zoomBy(round % 2 ? 2 : 0.5);
  await frames(4);
  if (round % 5 === 0) await first.fit();
  first.selected = round % 2 ? 'astana-summit' : undefined;
  await frames(2);
}

async function measure(round) {
  for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
  const {metrics} = await devtools.send('Performance.getMetrics');
  const {Nodes, JSEventListeners, JSHeapUsedSize} = Object.fromEntries(metrics.map(({name, value}) => [name, value]));
  // Weighing takes a second: now and then.
  if (round % 50 === 0) kept = await keptBytes(devtools) / 2 ** 20;
  return {minute: elapsed(), round, nodes: Nodes, listeners: JSEventListeners, heap: JSHeapUsedSize / 2 ** 20, kept};
}

function signed(value) {
  return (value >= 0 ? '+' : '') + value.toFixed(3);
}

function report() {
  const tenth = Math.max(1, Math.floor(samples.length / 10));
  const median = (list, field) => list.map(sample => sample[field]).sort((a, b) => a - b)[list.length >> 1];
  // The first samples are of a page whose code is not yet compiled.
  const [early, late] = [samples.slice(tenth, 2 * tenth), samples.slice(-tenth)];
  const growth = Object.fromEntries(['heap', 'kept', 'nodes', 'listeners'].map(field => [field, median(late, field) - median(early, field)]));
  const rounds = samples.at(-1).round;
  const rows = [samples[0], ...[0.25, 0.5, 0.75, 1].map(part => samples[Math.ceil(part * samples.length) - 1])];
  const text = `# A page that is left open

\`node bench/soak/run.mjs --minutes=${minutes}\`, ${new Date().toISOString().slice(0, 10)}, Chromium ${browser.version()}: ${rounds} rounds in ${minutes} minutes. In each a timeline comes, is filled, flown,
opened, changed, resized, moved, given a file and taken away, while another is dragged and zoomed.

From the second tenth to the last: **${signed(growth.kept)} MB of what the page keeps** (at most ${MOST_GROWTH}), ${signed(growth.heap)} MB of heap with the code that the
engine compiles and drops as it likes, ${growth.nodes} nodes, ${growth.listeners} listeners, ${errors.length} errors.

| minute | round | kept, MB | heap, MB | nodes | listeners |
|---:|---:|---:|---:|---:|---:|
${rows.map(({minute, round, kept, heap, nodes, listeners}) => `| ${minute.toFixed(1)} | ${round} | ${kept.toFixed(3)} | ${heap.toFixed(2)} | ${nodes} | ${listeners} |`).join('\n')}
`;
  writeFileSync(join(root, 'bench/soak/result.md'), text);
  console.log(text);
  if (growth.kept > MOST_GROWTH || growth.nodes > 50 || growth.listeners > 5 || errors.length > 0) {
    console.error(errors.slice(0, 5).join('\n'));
    process.exitCode = 1;
  }
}
