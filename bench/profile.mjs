/**
 * npm run bench -- profile: where this library's time goes, on the mount and in each gesture: functions by own time (from
 * V8's sampling profiler, with names: the bundle is not minified), and the shares of style, layout and paint (from a trace).
 */
import {build} from 'esbuild';
import {join} from 'node:path';
import {root} from '../scripts/process.mjs';
import {gesturesOf} from './gestures.mjs';
import {openPage} from './page-session.mjs';
import {PEERS, POINT} from './peers.mjs';
import {serve} from './server.mjs';
import {sum} from './statistics.mjs';
import {traced} from './trace.mjs';

const MOST_FUNCTIONS = 30;
const INTERVAL_US = 200;

export async function profile({sizes, steps, peers}) {
  const {url, close} = await serve(new Map([['/dist/annals.min.js', await readableBundle()]]));
  try {
    for (const size of sizes) for (const {name, page} of PEERS.filter(peer => peers.includes(peer.name) && peer.name.startsWith('annals'))) {
      console.log(`\n## ${name}, ${size.toLocaleString('en')} events`);
      await profilePeer(url + page, size, steps);
    }
  } finally {
    close();
  }
}

async function readableBundle() {
  const {outputFiles: [{text}]} = await build({absWorkingDir: root, entryPoints: ['src/define.ts'], bundle: true, write: false, format: 'esm',
    platform: 'browser', target: 'es2022', charset: 'utf8', tsconfig: join(root, 'tsconfig.json'), define: {'process.env.NODE_ENV': '"production"'}});
  return text;
}

/** Each part twice, in pages of their own: a trace and a profile would measure each other. */
async function profilePeer(url, size, steps) {
  for (const [watch, print] of [[traced, printTrace], [profiled, printProfile]]) {
    const page = await openPage(url);
    try {
      await page.evaluate(`bench.prepare(${size})`);
      print('mount', await watch(page, async () => {
        await page.evaluate('bench.mount()');
        await page.evaluate('bench.whole()');
        await page.evaluate('bench.frames(10)');
      }), 1);
      const gestures = await gesturesOf(page);
      await page.mouse('mouseMoved', POINT.x, POINT.y);
      print('idle', await watch(page, () => gestures.idle(steps)), steps);
      await gestures.zoomIn(5);
      await gestures.zoomOut(5);
      print('zoom in', await watch(page, () => gestures.zoomIn(steps)), steps);
      print('zoom out', await watch(page, () => gestures.zoomOut(steps)), steps);
      await gestures.zoomIn(8);
      print('pan', await watch(page, () => gestures.pan(steps)), steps);
    } finally {
      await page.close();
    }
  }
}

const figure = ms => ms.toFixed(2).padStart(8);

function printTrace(what, {kinds, names}, steps) {
  const list = (map, most) => [...map].slice(0, most).filter(([, ms]) => ms / steps >= 0.01).map(([name, ms]) => `${name} ${(ms / steps).toFixed(2)}`).join(', ');
  console.log(`\n${what}: ${figure(sum([...kinds.values()]) / steps)} ms a step, by kind: ${list(kinds, 9)}\n  by event: ${list(names, 16)}`);
}

async function profiled({cdp}, work) {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', {interval: INTERVAL_US});
  await cdp.send('Profiler.start');
  await work();
  const {profile} = await cdp.send('Profiler.stop');
  return ownTimes(profile);
}

/** Own and whole time of each function, in ms. */
function ownTimes({nodes, samples, timeDeltas}) {
  const own = new Map(nodes.map(({id}) => [id, 0]));
  samples.forEach((id, i) => own.set(id, own.get(id) + timeDeltas[i] / 1000));
  const byName = new Map();
  const byId = new Map(nodes.map(node => [node.id, node]));
  const walk = (node, above) => {
    const name = nameOf(node);
    const entry = byName.get(name) ?? {own: 0, whole: 0};
    byName.set(name, entry);
    const whole = own.get(node.id) + sum((node.children ?? []).map(id => walk(byId.get(id), new Set([...above, name]))));
    entry.own += own.get(node.id);
    if (!above.has(name)) entry.whole += whole;
    return whole;
  };
  walk(nodes[0], new Set());
  return byName;
}

function nameOf({callFrame: {functionName, url, lineNumber}}) {
  const file = url.split('/').at(-1);
  return `${functionName || 'anonymous'}${file ? ` ${file === 'annals.min.js' ? '' : file}:${lineNumber + 1}` : ''}`;
}

const UNCOUNTED = new Set(['(root)', '(idle)', '(program)']);

function printProfile(what, byName, steps) {
  const all = [...byName].filter(([name]) => !UNCOUNTED.has(name));
  const rows = all.sort(([, a], [, b]) => b.own - a.own).slice(0, MOST_FUNCTIONS).filter(([, {own}]) => own / steps > 0.01);
  console.log(`\n${what}: script ${figure(sum(all.map(([, {own}]) => own)) / steps)} ms a step, (program) ${figure((byName.get('(program)')?.own ?? 0) / steps)}\n     own    whole  function`);
  for (const [name, {own, whole}] of rows) console.log(`${figure(own / steps)} ${figure(whole / steps)}  ${name}`);
}
