/** The laws of layout where they are hardest to keep: many events, and windows about one of them at any depth. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {boxesTouch, eventBox} from '../../../src/core/layout/event-box.js';
import type {Layout, LayoutWindow} from '../../../src/core/layout/layout.js';
import {tiledLayout} from '../../../src/core/layout/tiled-layout.js';
import {eventTable, overlaps} from '../../../src/core/model/event-table.js';
import type {ResolvedEvent} from '../../../src/core/model/resolved-event.js';
import {randomTimeline, SEED, share, type RandomTimeline} from './random-timeline.js';

interface Look {
  readonly pick: number;
  readonly level: number;
  readonly width: number;
  /** Where in the window the event stands, 0 to 1. */
  readonly at: number;
}

const look: fc.Arbitrary<Look> = fc.record({
  pick: fc.nat(1e6), level: fc.oneof(share(75).map((level) => level - 10), share(12).map((level) => level - 4)),
  width: fc.integer({min: 200, max: 2600}), at: share(1),
});

/** A viewport shows at least so many different float64 instants. */
const FEWEST_INSTANTS = 2048;

/** The window that shows an event so; `undefined` where its instants could not be told apart. */
function windowOf({table, baseMsPerPx}: RandomTimeline, {pick, level, width, at}: Look): LayoutWindow | undefined {
  const index = pick % table.size;
  const [hullStart = 0, hullEnd = 0] = [table.hullStart[index], table.hullEnd[index]];
  const instant = Number.isFinite(hullStart) ? hullStart : hullEnd;
  const span = (width * baseMsPerPx) / 2 ** level;
  if (span < FEWEST_INSTANTS * Number.EPSILON * Math.abs(instant)) return undefined;
  const start = instant - at * span;
  return {start, end: start + span, msPerPx: span / width};
}

function layoutOf({table, rows, baseMsPerPx, labelWidth}: RandomTimeline): Layout {
  return tiledLayout({table, rows, baseMsPerPx, labelWidth});
}

function checkConserved({table}: RandomTimeline, layout: Layout, window: LayoutWindow): void {
  const placed = layout.placed(window);
  const clusters = layout.clusters(window, placed);
  assert.equal(new Set(clusters.map(({key}) => key)).size, clusters.length, 'keys are apart');
  const isThere = (index: number): boolean => overlaps(table, index, window.start, window.end);
  const members = clusters.flatMap((cluster) => {
    const found = cluster.members();
    assert.ok(found.length === cluster.count && cluster.count > 0);
    assert.ok(window.start <= cluster.start && cluster.start <= cluster.end && cluster.end < window.end, 'a cluster is in the window');
    return found;
  });
  const all = Array.from({length: table.size}, (_, index) => index);
  assert.deepEqual([...placed.filter(isThere), ...members].sort((a, b) => a - b), all.filter(isThere));
}

function checkDisjoint(layout: Layout, window: LayoutWindow): void {
  const boxes = layout.placed(window).map((index) => ({row: layout.rowOf(index), box: eventBox(layout.input, index, window.msPerPx)}));
  boxes.sort((a, b) => a.row - b.row || a.box.start - b.box.start);
  boxes.forEach(({row, box}, i) => assert.ok(boxes[i + 1]?.row !== row || !boxesTouch(box, boxes[i + 1]?.box ?? box)));
}

const rowsIn = (layout: Layout, window: LayoutWindow): unknown =>
  layout.placed(window).map((index) => [index, layout.rowOf(index)] as const).sort((a, b) => a[0] - b[0]);

describe('the laws of layout in deep windows', () => {
  test('conserved, disjoint and without history', () => {
    fc.assert(fc.property(randomTimeline(2000), fc.array(look, {minLength: 1, maxLength: 5}), (timeline, looks) => {
      const layout = layoutOf(timeline);
      const windows = looks.flatMap((one) => windowOf(timeline, one) ?? []);
      for (const window of windows) {
        checkConserved(timeline, layout, window);
        checkDisjoint(layout, window);
      }
      const last = windows.at(-1);
      if (last) assert.deepEqual(rowsIn(layout, last), rowsIn(layoutOf(timeline), last));
    }), {...SEED, numRuns: 80});
  });

  test('what begins at the border of a tile is placed from where the layout says', () => {
    const border = fc.tuple(fc.integer({min: -3000, max: 3000}), fc.integer({min: 0, max: 8}));
    fc.assert(fc.property(share(1e6), fc.array(border, {minLength: 1, maxLength: 40, size: 'max'}), (base, borders) => {
      const baseMsPerPx = base + 0.001;
      const table = eventTable(borders.map(([number, level], index) => instantEvent(index, number * ((1024 * baseMsPerPx) / 2 ** level))));
      const layout = tiledLayout({table, rows: 2, baseMsPerPx, labelWidth: () => 100});
      for (let index = 0; index < table.size; index++) assert.equal(layout.placedFrom(index), firstShown(layout, index), `event ${index}`);
    }), {...SEED, numRuns: 60});
  });
});

function instantEvent(index: number, instant: number): ResolvedEvent {
  const bounds = {earliestStart: instant, latestStart: instant, earliestEnd: instant, latestEnd: instant};
  return {index, id: `e${index}`, event: {title: `${index}`, date: {bounds}}, date: {kind: 'bounds', ...bounds}};
}

/** The coarsest scale at which an event is found by looking; `undefined` when 25 levels do not have it. */
function firstShown({input, placed, placedFrom}: Layout, index: number): number | undefined {
  const instant = input.table.hullStart[index] ?? 0;
  for (let level = 0; level <= 25; level++) {
    const msPerPx = input.baseMsPerPx / 2 ** level;
    if (placed({start: instant - 100 * msPerPx, end: instant + 100 * msPerPx, msPerPx}).includes(index)) return msPerPx;
  }
  return (placedFrom(index) ?? 0) < input.baseMsPerPx / 2 ** 25 ? placedFrom(index) : undefined;
}
