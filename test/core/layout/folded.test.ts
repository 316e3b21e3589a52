/** The laws of layout where time is folded: the same laws, on the axis. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {boxesTouch, eventBox} from '../../../src/core/layout/event-box.js';
import type {Layout, LayoutWindow} from '../../../src/core/layout/layout.js';
import {tiledLayout} from '../../../src/core/layout/tiled-layout.js';
import {overlaps} from '../../../src/core/model/event-table.js';
import {foldTime} from '../../../src/core/model/fold-time.js';
import {foldedTable} from '../../../src/core/model/folded-table.js';
import {place, randomTimeline, SEED, windowAt, type RandomTimeline} from './random-timeline.js';

const RUNS = {...SEED, numRuns: 300};

/** Timelines with at least one break; the span is that of the axis, its start is left where it is. */
const folded = randomTimeline(14).map((timeline): RandomTimeline => {
  const {domain, ...table} = foldedTable(timeline.table, foldTime(timeline.table));
  const span = (domain?.end ?? 0) - (domain?.start ?? 0) || timeline.span;
  return {...timeline, table: {...table, domain}, span, baseMsPerPx: (timeline.baseMsPerPx * span) / timeline.span};
}).filter(({table, span}) => table.domain !== undefined && span > 0);

function layoutOf({table, rows, baseMsPerPx, labelWidth}: RandomTimeline): Layout {
  return tiledLayout({table, rows, baseMsPerPx, labelWidth});
}

function windowIn(timeline: RandomTimeline, {at, level, width}: {readonly at: number; readonly level: number; readonly width: number}): LayoutWindow {
  const {start, end, msPerPx} = windowAt(timeline, at, level, width);
  const shift = timeline.table.domain?.start ?? 0;
  return {start: start + shift, end: end + shift, msPerPx};
}

describe('the laws of layout in folded time', () => {
  test('conserved, disjoint, stable and without history', () => {
    fc.assert(fc.property(folded, fc.array(place, {minLength: 1, maxLength: 6}), (timeline, where) => {
      const layout = layoutOf(timeline);
      const rows = new Map<number, number>();
      for (const one of where) {
        const window = windowIn(timeline, one);
        const placed = layout.placed(window);
        const counted = layout.clusters(window, placed).flatMap((cluster) => cluster.members());
        const inside = (index: number): boolean => overlaps(timeline.table, index, window.start, window.end);
        const all = Array.from({length: timeline.table.size}, (_, index) => index).filter(inside);
        assert.deepEqual([...placed.filter(inside), ...counted].sort((a, b) => a - b), all);
        for (const index of placed) assert.equal(rows.get(index) ?? layout.rowOf(index), layout.rowOf(index));
        placed.forEach((index) => rows.set(index, layout.rowOf(index)));
        const fresh = layoutOf(timeline);
        assert.deepEqual(fresh.placed(window).sort((a, b) => a - b), [...placed].sort((a, b) => a - b));
        for (const one of placed) {
          for (const other of placed) {
            if (one < other && layout.rowOf(one) === layout.rowOf(other)) {
              assert.ok(!boxesTouch(eventBox(layout.input, one, window.msPerPx), eventBox(layout.input, other, window.msPerPx)));
            }
          }
        }
      }
    }), RUNS);
  });

  test('monotone: zooming in keeps what is placed and still in view', () => {
    fc.assert(fc.property(folded, place, fc.integer({min: 0, max: 6}), (timeline, one, more) => {
      const layout = layoutOf(timeline);
      const wide = windowIn(timeline, one);
      const close = windowIn(timeline, {...one, level: one.level + more});
      const kept = new Set(layout.placed(close));
      const inBoth = (index: number): boolean => [wide, close].every(({start, end}) => overlaps(timeline.table, index, start, end));
      for (const index of layout.placed(wide).filter(inBoth)) assert.ok(kept.has(index), `event ${index} vanished`);
    }), RUNS);
  });
});
