/**
 * The laws of layout (conserved, stable, monotone, disjoint, honest, without history) over random windows on very many events.
 * The test runs them at 100,000, `npm run bench -- laws` at a million.
 */
import assert from 'node:assert/strict';
import {build} from 'esbuild';
import {join} from 'node:path';
import {root} from '../../scripts/process.mjs';
import {day, random, workload} from '../pages/workload.js';

const MODULES = {
  eventTable: 'model/event-table', countOverlapping: 'model/event-table', overlaps: 'model/event-table', resolveTimeline: 'model/resolve-timeline',
  tiledLayout: 'layout/tiled-layout', eventBox: 'layout/event-box', boxesTouch: 'layout/event-box', wholeBand: 'layout/bands',
  bandScene: 'scene/band-scene', LYING: 'scene/plot-metrics', approximateMetrics: 'layout/approximate-metrics', timeScale: 'viewport/time-scale', xOf: 'viewport/time-scale',
};
const DAY = 86_400_000;
const ROWS = 12;
const WIDTH = 1200;
const OCTAVES = 14;
/** Every so many windows a layout that has seen nothing is asked, too, and the pixels are looked at. */
const FRESH_EVERY = 50;
const DRAWN_EVERY = 10;

/** Checks the laws in so many random windows; throws an AssertionError that names the law. */
export async function checkLaws({size, windows, seed}) {
  const core = await loadCore();
  const table = tableOf(core, size);
  const travelled = layoutOf(core, table);
  const next = random(seed);
  const rows = new Int16Array(size).fill(-1);
  for (let i = 0; i < windows; i++) {
    const window = randomWindow(table, travelled.input, next);
    const placed = travelled.placed(window);
    conserved(core, travelled, window, placed);
    stable(travelled, placed, rows);
    disjoint(core, travelled, window, placed);
    monotone(core, travelled, window, placed, next);
    if (i % DRAWN_EVERY === 0) honest(core, travelled, window);
    if (i % FRESH_EVERY === 0) withoutHistory(core, table, travelled, window);
  }
}

async function loadCore() {
  const contents = Object.entries(MODULES).map(([name, file]) => `export {${name}} from './src/core/${file}.js';`).join('\n');
  const {outputFiles: [{text}]} = await build({
    stdin: {contents, resolveDir: root}, absWorkingDir: root, bundle: true, write: false, format: 'esm', platform: 'node', tsconfig: join(root, 'tsconfig.json'),
  });
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

function tableOf({eventTable, resolveTimeline}, size) {
  const events = workload(size).map(({id, title, start, end}) => ({id, title, date: end === undefined ? day(start) : `${day(start)}/${day(end - DAY)}`}));
  return eventTable(resolveTimeline({events}).events);
}

/** `least` is what a label takes at least; that it is known must change nothing. */
function layoutOf({tiledLayout}, table, {least} = {}) {
  const labelWidth = index => 40 + ((index * 7919) % 260);
  const baseMsPerPx = (table.domain.end - table.domain.start) / WIDTH;
  return tiledLayout({table, rows: ROWS, baseMsPerPx, labelWidth, ...(least && {leastLabelWidth: index => 0.7 * labelWidth(index)})});
}

function randomWindow({domain}, {baseMsPerPx}, next) {
  const msPerPx = baseMsPerPx * 2 ** (1 - next() * OCTAVES);
  const span = WIDTH * msPerPx;
  const start = domain.start - span / 2 + next() * (domain.end - domain.start);
  return {start, end: start + span, msPerPx};
}

function conserved({countOverlapping, overlaps}, layout, window, placed) {
  const {table} = layout.input;
  const shown = placed.filter(index => overlaps(table, index, window.start, window.end)).length;
  const counted = layout.clusters(window, placed).reduce((sum, {count}) => sum + count, 0);
  assert.equal(shown + counted, countOverlapping(table, window.start, window.end), 'conserved: shown and counted are all');
}

function stable(layout, placed, rows) {
  for (const index of placed) {
    if (rows[index] < 0) rows[index] = layout.rowOf(index);
    assert.ok(rows[index] >= 0 && rows[index] === layout.rowOf(index), `stable: event ${index} changed its row`);
  }
}

function disjoint({eventBox, boxesTouch}, layout, {msPerPx}, placed) {
  const boxes = placed.map(index => ({index, row: layout.rowOf(index), box: eventBox(layout.input, index, msPerPx)}));
  boxes.sort((a, b) => a.row - b.row || a.box.start - b.box.start);
  boxes.forEach(({index, row, box}, i) => {
    const after = boxes[i + 1];
    if (after?.row === row) assert.ok(!boxesTouch(box, after.box), `disjoint: ${index} and ${after.index} in row ${row}`);
  });
}

function monotone({overlaps}, layout, window, placed, next) {
  const msPerPx = window.msPerPx / 2 ** (next() * 3);
  const start = window.start + next() * (window.end - window.start - WIDTH * msPerPx);
  const close = {start, end: start + WIDTH * msPerPx, msPerPx};
  const kept = new Set(layout.placed(close));
  for (const index of placed) {
    if (overlaps(layout.input.table, index, close.start, close.end)) assert.ok(kept.has(index), `monotone: event ${index} vanished as one came closer`);
  }
}

/** A mark covers all that the date may be, and the skyline is there when something is not shown. */
function honest({bandScene, wholeBand, LYING, approximateMetrics, timeScale, xOf}, layout, window) {
  const scale = timeScale({start: window.start, span: window.end - window.start}, WIDTH);
  const [band] = wholeBand(layout, 6, 480);
  const labels = index => ({title: '', date: '', showsDate: false, isCancelled: false, width: layout.input.labelWidth(index)});
  const {items, clusters, density} = bandScene({
    band, scale, labels, rowsY: 6, form: LYING, strip: {left: 12, y: 440}, bottom: 480, metrics: approximateMetrics, chipLabel: String,
  });
  const clamp = x => Math.max(0, Math.min(WIDTH, x));
  const {hullStart, hullEnd} = layout.input.table;
  for (const {index, markStart, markEnd} of items) {
    assert.ok(markStart <= clamp(xOf(scale, hullStart[index])) + 1e-6 && markEnd >= clamp(xOf(scale, hullEnd[index])) - 1e-6, `honest: ${index}`);
  }
  assert.equal(density !== undefined, clusters.length > 0, 'honest: a skyline where something is not shown');
}

function withoutHistory(core, table, travelled, window) {
  const rows = layout => layout.placed(window).map(index => `${index} ${layout.rowOf(index)}`).sort();
  assert.deepEqual(rows(layoutOf(core, table, {least: true})), rows(travelled), 'without history: a fresh layout says the same');
}
