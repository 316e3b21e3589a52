/** The laws of layout, for random events and windows. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {boxesTouch, eventBox} from '../../../src/core/layout/event-box.js';
import type {Layout, LayoutWindow} from '../../../src/core/layout/layout.js';
import {tiledLayout} from '../../../src/core/layout/tiled-layout.js';
import {overlaps} from '../../../src/core/model/event-table.js';
import {place, randomTimeline, SEED, share, windowAt, type RandomTimeline} from './random-timeline.js';

const RUNS = {...SEED, numRuns: 500};
const timelines = randomTimeline(400);
const places = fc.array(place, {minLength: 1, maxLength: 8});

function layoutOf({table, rows, baseMsPerPx, labelWidth}: RandomTimeline): Layout {
  return tiledLayout({table, rows, baseMsPerPx, labelWidth});
}

function inWindow({table}: RandomTimeline, indexes: readonly number[], {start, end}: LayoutWindow): number[] {
  return indexes.filter((index) => overlaps(table, index, start, end));
}

function allIndexes({table}: RandomTimeline): number[] {
  return Array.from({length: table.size}, (_, index) => index);
}

describe('the laws of layout', () => {
  test('1. conserved: what is in the window is placed or counted, once', () => {
    fc.assert(fc.property(timelines, places, (timeline, where) => {
      const layout = layoutOf(timeline);
      for (const {at, level, width} of where) {
        const window = windowAt(timeline, at, level, width);
        const placed = layout.placed(window);
        const counted = layout.clusters(window, placed).flatMap((cluster) => {
          const members = cluster.members();
          assert.equal(members.length, cluster.count, 'a cluster counts its members');
          return members;
        });
        const shown = [...inWindow(timeline, placed, window), ...counted].sort((a, b) => a - b);
        assert.deepEqual(shown, inWindow(timeline, allIndexes(timeline), window));
      }
    }), RUNS);
  });

  test('2. stable: an event has one row, whatever the window', () => {
    fc.assert(fc.property(timelines, places, (timeline, where) => {
      const layout = layoutOf(timeline);
      const rows = new Map<number, number>();
      for (const {at, level, width} of where) {
        for (const index of layout.placed(windowAt(timeline, at, level, width))) {
          const row = layout.rowOf(index);
          assert.ok(row >= 0 && row < timeline.rows);
          assert.equal(rows.get(index) ?? row, row);
          rows.set(index, row);
        }
      }
    }), RUNS);
  });

  test('3. monotone: zooming in keeps what is placed and still in view', () => {
    fc.assert(fc.property(timelines, place, share(6), share(1), (timeline, {at, level, width}, more, where) => {
      const layout = layoutOf(timeline);
      const wide = windowAt(timeline, at, level, width);
      const msPerPx = wide.msPerPx / 2 ** more;
      const start = wide.start + where * (wide.end - wide.start - width * msPerPx);
      const close: LayoutWindow = {start, end: start + width * msPerPx, msPerPx};
      const kept = new Set(layout.placed(close));
      for (const index of inWindow(timeline, layout.placed(wide), close)) assert.ok(kept.has(index), `event ${index} vanished`);
    }), RUNS);
  });

  test('3. monotone: panning changes nothing but at the edges', () => {
    fc.assert(fc.property(timelines, place, share(2), (timeline, {at, level, width}, moved) => {
      const layout = layoutOf(timeline);
      const here = windowAt(timeline, at, level, width);
      const by = (moved - 1) * (here.end - here.start);
      const there: LayoutWindow = {start: here.start + by, end: here.end + by, msPerPx: here.msPerPx};
      const inBoth = (indexes: readonly number[]): number[] => inWindow(timeline, inWindow(timeline, indexes, here), there);
      assert.deepEqual(inBoth(layout.placed(here)).sort((a, b) => a - b), inBoth(layout.placed(there)).sort((a, b) => a - b));
    }), RUNS);
  });

  test('4. disjoint: no two boxes of a row touch', () => {
    fc.assert(fc.property(timelines, places, (timeline, where) => {
      const layout = layoutOf(timeline);
      for (const {at, level, width} of where) {
        const window = windowAt(timeline, at, level, width);
        const placed = layout.placed(window).map((index) => ({row: layout.rowOf(index), box: eventBox(layout.input, index, window.msPerPx)}));
        placed.sort((a, b) => a.row - b.row || a.box.start - b.box.start);
        for (const [i, {row, box}] of placed.entries()) {
          const next = placed[i + 1];
          if (next?.row === row) assert.ok(!boxesTouch(box, next.box), `row ${row}`);
        }
      }
    }), RUNS);
  });

  test('6. without history: what was looked at before does not show', () => {
    fc.assert(fc.property(timelines, places, place, (timeline, before, last) => {
      const travelled = layoutOf(timeline);
      for (const {at, level, width} of before) travelled.placed(windowAt(timeline, at, level, width));
      const window = windowAt(timeline, last.at, last.level, last.width);
      const fresh = layoutOf(timeline);
      const rows = (layout: Layout): [number, number][] => layout.placed(window).map((index): [number, number] => [index, layout.rowOf(index)]).sort((a, b) => a[0] - b[0]);
      assert.deepEqual(rows(travelled), rows(fresh));
    }), RUNS);
  });

  test('an event has its label from the scale on that the layout names, and not before', () => {
    fc.assert(fc.property(timelines, fc.nat(), (timeline, pick) => {
      const index = pick % timeline.table.size;
      const start = timeline.table.hullStart[index] ?? 0;
      const from = layoutOf(timeline).placedFrom(index);
      if (from === undefined || !Number.isFinite(start)) return;
      const around = (msPerPx: number): LayoutWindow => ({start: start - 100 * msPerPx, end: start + 500 * msPerPx, msPerPx});
      assert.ok(layoutOf(timeline).placed(around(from)).includes(index));
      if (from < timeline.baseMsPerPx) assert.ok(!layoutOf(timeline).placed(around(from * 2)).includes(index));
    }), RUNS);
  });

  test('the most important event of all is always placed, unless it runs on without an end', () => {
    fc.assert(fc.property(timelines, (timeline) => {
      const {table} = timeline;
      const best = allIndexes(timeline).reduce((a, b) => ((table.importance[b] ?? 0) > (table.importance[a] ?? 0) ? b : a));
      const ends = allIndexes(timeline).some((index) => !Number.isFinite((table.hullEnd[index] ?? 0) - (table.hullStart[index] ?? 0)));
      if (!ends) assert.notEqual(layoutOf(timeline).rowOf(best), -1);
    }), RUNS);
  });
});
