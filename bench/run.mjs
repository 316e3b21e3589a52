/**
 * npm run bench: this library and others, with the same events, in a real Chromium.
 *   npm run bench -- --sizes=100,1000 --peers=floor,annals   only these; other figures of the last run are kept with --keep
 *   npm run bench -- --quick                                 up to 10,000 events, 12 steps for each gesture
 *   npm run bench -- --steps=30 --out=folder
 *   npm run bench -- scrub --seconds=60                      one long scrub over a million events
 *   npm run bench -- profile --sizes=10000                   where the time of this library goes
 *   npm run bench -- laws --sizes=1000000 --windows=10000    whether the laws of layout hold in so many random windows
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {cpus, totalmem, release, loadavg, type} from 'node:os';
import {join} from 'node:path';
import {newest, root, run} from '../scripts/process.mjs';
import {chart} from './chart.mjs';
import {measure} from './measure.mjs';
import {readOptions} from './options.mjs';
import {PEERS} from './peers.mjs';
import {markdown, sizeTable} from './report.mjs';
import {serve} from './server.mjs';

await main(readOptions(process.argv.slice(2)));

async function main(options) {
  if (options.command === 'laws') return laws(options);
  needPeers();
  await needBundle();
  if (options.command === 'scrub') return (await import('./scrub.mjs')).scrub(options);
  if (options.command === 'profile') return (await import('./profile.mjs')).profile(options);
  mkdirSync(options.out, {recursive: true});
  const {url, close} = await serve();
  try {
    await measureAll(options, url);
  } finally {
    close();
  }
}

async function laws({sizes, windows}) {
  const {checkLaws} = await import('./laws/laws.mjs');
  const [size] = sizes.slice(-1);
  await checkLaws({size, windows, seed: 1});
  console.log(`The laws of layout hold in ${windows.toLocaleString('en')} random windows on ${size.toLocaleString('en')} events.`);
}

/** Each result is written as soon as it is there, so that a run broken off leaves what it has. */
async function measureAll(options, url) {
  const machine = machineNow();
  const cases = options.keep ? kept(options) : [];
  const gaveUp = new Set();
  for (const size of options.sizes) {
    for (const peer of PEERS.filter(({name}) => options.peers.includes(name))) {
      const result = gaveUp.has(peer.name)
        ? {peer: peer.name, size, failed: 'skipped: not finished with fewer events'}
        : await measure(url, peer, size, options.steps);
      if (result.failed) gaveUp.add(peer.name);
      cases.push(result);
      console.error(`${size} ${peer.name}: ${result.failed ?? `mount ${result.mount.firstPaint} ms, wheel ${result.zoomIn.median} ms`}`);
      if (result.errors?.length > 0) console.error(`${size} ${peer.name}: the page threw ${[...new Set(result.errors)].join('; ')}`);
      write(options, {...machine, steps: options.steps, cases});
    }
    console.log(`\n${sizeTable(cases, size)}`);
  }
}

function write(options, results) {
  writeFileSync(join(options.out, 'results.json'), `${JSON.stringify(results, undefined, 1)}\n`);
  writeFileSync(join(options.out, 'results.md'), markdown(results));
  writeFileSync(join(options.out, 'chart.svg'), chart(results));
}

function kept({out, sizes, peers}) {
  const file = join(out, 'results.json');
  if (!existsSync(file)) return [];
  return JSON.parse(readFileSync(file, 'utf8')).cases.filter(({peer, size}) => !(sizes.includes(size) && peers.includes(peer)));
}

function machineNow() {
  const [{model}] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}`,
    load: Number(loadavg()[0].toFixed(2)),
    node: process.version,
  };
}

function needPeers() {
  if (existsSync(join(import.meta.dirname, 'node_modules/vis-timeline'))) return;
  const {status} = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', import.meta.dirname], {stdio: 'inherit', shell: process.platform === 'win32'});
  if (status !== 0) throw new Error('the peers could not be installed: npm ci --prefix bench');
}

/** The library as it is now. */
async function needBundle() {
  const built = statSync(join(root, 'dist/annals.min.js'), {throwIfNoEntry: false})?.mtimeMs ?? 0;
  if (built > newest('src', '.ts')) return;
  const {code, output} = await run(process.execPath, [join(root, 'scripts/build.mjs'), '--bundle']);
  if (code !== 0) throw new Error(`the library does not build\n${output}`);
}
