import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {boxesTouch, eventBox} from '../../../src/core/layout/event-box.js';
import {tiledLayout} from '../../../src/core/layout/tiled-layout.js';
import {thinning} from '../../../src/core/layout/thinning.js';
import {randomTimeline, SEED} from './random-timeline.js';

const RUNS = {...SEED, numRuns: 150};

describe('thinning', () => {
  test('takes away more from level to level, never one again that it took, and leaves no two that touch', () => {
    fc.assert(fc.property(randomTimeline(120), ({table, rows, baseMsPerPx, labelWidth, span}) => {
      const input = {table, rows, baseMsPerPx, labelWidth};
      const layout = tiledLayout(input);
      const root = layout.placed({start: -span, end: 3 * span, msPerPx: baseMsPerPx});
      const thin = thinning(input, root, layout.rowOf);
      for (let level = -1; level >= -12; level--) {
        const finer = new Set(thin(level + 1));
        const kept = thin(level);
        assert.ok(kept.every((index) => finer.has(index)));
        const boxes = kept.map((index) => ({row: layout.rowOf(index), box: eventBox(input, index, baseMsPerPx / 2 ** level)}));
        boxes.forEach((one, i) => boxes.slice(i + 1).forEach((other) => assert.ok(one.row !== other.row || !boxesTouch(one.box, other.box))));
      }
    }), RUNS);
  });

  test('keeps the most important event of each row to the end', () => {
    fc.assert(fc.property(randomTimeline(120), ({table, rows, baseMsPerPx, labelWidth, span}) => {
      const input = {table, rows, baseMsPerPx, labelWidth};
      const layout = tiledLayout(input);
      const root = layout.placed({start: -span, end: 3 * span, msPerPx: baseMsPerPx});
      const best = new Map<number, number>();
      for (const index of [...root].sort((a, b) => (table.importance[a] ?? 0) - (table.importance[b] ?? 0) || b - a)) best.set(layout.rowOf(index), index);
      const kept = new Set(thinning(input, root, layout.rowOf)(-1000));
      for (const index of best.values()) assert.ok(kept.has(index));
    }), RUNS);
  });
});
