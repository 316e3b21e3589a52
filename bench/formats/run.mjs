/**
 * npm run build && npm ci --prefix bench && node bench/formats/run.mjs: what it costs to read a record, in each format, beside
 * a library that only parses it (ours also reads dates, checks, and keeps places), in the same run, and what twice the
 * records cost. Written to bench/results/formats.md.
 *   --records=20000
 *   --hostile   instead, texts that are made to take long: what twice the length costs, written to bench/results/hostile.md; the
 *               exit code is 1 above 2.5 times. --hostile=csvCommas,icsFold measures some and writes nothing
 */
import {writeFileSync} from 'node:fs';
import {cpus, loadavg} from 'node:os';
import {join} from 'node:path';
import {readTimeline} from '../../dist/core/index.js';
import {csvParse} from 'd3-dsv';
import {XMLParser} from 'fast-xml-parser';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import {mf2} from 'microformats-parser';
import Papa from 'papaparse';
import {parse as parseGedcom} from 'parse-gedcom';
import {parse as parseMarkwhen} from '@markwhen/parser';
import {HOSTILE} from './hostile.mjs';
import {SAMPLES} from './samples.mjs';

const flags = new Map(process.argv.slice(2).map((word) => /^--(\w+)(?:=(.+))?$/.exec(word)?.slice(1) ?? [word]));
const records = Number(flags.get('records') ?? 20_000);
const ROUNDS = 7;
const MOST = 2.5;

const xml = new XMLParser({ignoreAttributes: false});
const PEERS = {
  json: ['JSON.parse', (text) => JSON.parse(text)],
  ndjson: ['JSON.parse of each line', (text) => text.split('\n').map((line) => JSON.parse(line))],
  csv: ['d3-dsv', (text) => csvParse(text), 'papaparse', (text) => Papa.parse(text, {header: true})],
  ics: ['ical.js', (text) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry).startDate)],
  timelinejs: ['JSON.parse', (text) => JSON.parse(text)],
  simile: ['fast-xml-parser', (text) => xml.parse(text)],
  vis: ['JSON.parse', (text) => JSON.parse(text)],
  jsonld: ['JSON.parse', (text) => JSON.parse(text), 'jsonld.expand', (text) => jsonld.expand({...JSON.parse(text), '@context': {'@vocab': 'https://schema.org/'}})],
  wikidata: ['JSON.parse', (text) => JSON.parse(text)],
  markwhen: ['@markwhen/parser', (text) => parseMarkwhen(text)],
  gedcom: ['parse-gedcom', (text) => parseGedcom(text)],
  html: ['microformats-parser', (text) => mf2(text, {baseUrl: 'https://example.org/'})],
};

/** The median of some runs, in ms, after one that warms up. They take turns, so that a busy machine slows all alike. */
async function medians(jobs) {
  const times = jobs.map(() => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [i, job] of jobs.entries()) {
      const start = performance.now();
      await job();
      if (round > 0) times[i].push(performance.now() - start);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
}

async function readers() {
  const rows = [];
  for (const [format, sample] of Object.entries(SAMPLES)) {
    const [text, doubled] = [sample(records), sample(2 * records)];
    const {timeline, problems} = readTimeline(text, {format});
    if (timeline.events.length < records || problems.length > 0) throw new Error(`${format}: ${timeline.events.length} of ${records} events, ${problems[0]?.message}`);
    const peers = PEERS[format];
    const jobs = [() => readTimeline(text, {format}), () => readTimeline(doubled, {format})];
    for (let i = 1; i < peers.length; i += 2) jobs.push(() => peers[i](text));
    const [ours, twice, ...theirs] = await medians(jobs);
    const micro = (ms) => ((ms * 1000) / records).toFixed(1);
    const beside = theirs.map((ms, i) => `${peers[2 * i]} ${micro(ms)} µs (${(ours / ms).toFixed(1)} ×)`).join('; ');
    rows.push(`| ${format} | ${(text.length / 1e6).toFixed(1)} MB | ${micro(ours)} µs | ${beside} | ${(twice / ours).toFixed(1)} × |`);
    console.log(rows.at(-1));
  }
  return rows;
}

/** Time of the processor, which other programs do not lengthen: the least of some runs. */
function least(job) {
  const times = Array.from({length: 4}, () => {
    const start = process.cpuUsage();
    job();
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...times.slice(1));
}

/** Less than this is too short to tell a growth from, in ms. */
const LEAST = 20;
/** So often a growth that is too great is measured again: another program may have had the processor's cache. */
const AGAIN = 3;

/** The growth from one length to its double; a longer text is taken where the time is too short to tell. */
function growth(format, make) {
  for (let size = 4000; ; size *= 2) {
    const [text, doubled] = [make(size), make(2 * size)];
    const [once, twice] = [text, doubled].map((each) => least(() => readTimeline(each, {format})));
    const isLongest = doubled.length >= 8e6;
    if (once < 100 && !isLongest) continue;
    // The longest text may be read in next to no time.
    return {megabytes: doubled.length / 1e6, time: twice, factor: once < LEAST && twice < MOST * LEAST ? 1 : twice / once};
  }
}

function hostile(only) {
  const rows = [];
  let worst = 0;
  for (const [name, [format, make]] of Object.entries(HOSTILE)) {
    if (only && !only.split(',').includes(name)) continue;
    let found = growth(format, make);
    for (let again = 0; again < AGAIN && found.factor > MOST; again++) {
      const next = growth(format, make);
      if (next.factor < found.factor) found = next;
    }
    worst = Math.max(worst, found.factor);
    rows.push(`| ${format} | ${name} | ${found.megabytes.toFixed(1)} MB | ${found.time.toFixed(0)} ms | ${found.factor.toFixed(1)} × |`);
    console.log(rows.at(-1));
  }
  return {rows, worst};
}

if (flags.has('hostile')) {
  const {rows, worst} = hostile(flags.get('hostile'));
  console.log(`worst growth ${worst.toFixed(2)}`);
  process.exitCode = worst > MOST ? 1 : 0;
  if (flags.get('hostile') === undefined) writeFileSync(join(import.meta.dirname, '../results/hostile.md'), `# Texts that are made to take long

\`node bench/formats/run.mjs --hostile\`: Node ${process.versions.node}, ${cpus()[0].model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}.
Processor time of the longer of two texts, and how many times that of its half; at most ${MOST} are allowed. Open quotes, deep nesting, many
of one thing, lines without end (bench/formats/hostile.mjs).

| format | text | length | time | to its half |
|---|---|---|---|---|
${rows.join('\n')}

The worst is ${worst.toFixed(2)} times.
`);
} else {
  const rows = await readers();
  const table = SAMPLES.csv(100_000);
  const time = least(() => readTimeline(table, {format: 'csv'}));
  writeFileSync(join(import.meta.dirname, '../results/formats.md'), `# Reading formats

\`node bench/formats/run.mjs\`: Node ${process.versions.node}, ${cpus()[0].model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}. ${records.toLocaleString('en')} records, the median of
${ROUNDS} runs that take turns with the peers. A peer only parses; ours reads dates, checks every field, resolves the four points
and sorts. The factor in brackets is ours by theirs; the last column is what twice the records cost.

| format | file | a record | beside | doubled |
|---|---|---|---|---|
${rows.join('\n')}

100,000 rows of CSV take ${time.toFixed(0)} ms of processor time.
`);
}
