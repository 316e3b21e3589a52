import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {spread, type Wish} from '../../../src/core/scene/spread.js';
import {SEED} from '../layout/random-timeline.js';

const wishes = fc.array(fc.record({at: fc.integer({min: -50, max: 650}), size: fc.integer({min: 0, max: 40})}), {maxLength: 15});
const ends = (begins: readonly number[], of: readonly Wish[]): number[] => begins.map((begin, i) => begin + (of[i]?.size ?? 0));

describe('things in a line that are moved aside', () => {
  test('stay where they would be, if nothing is in the way', () => {
    assert.deepEqual(spread([{at: 10, size: 20}, {at: 30, size: 20}, {at: 90, size: 10}], 0, 100), [10, 30, 90]);
  });

  test('share the way between them, and move in from the edges', () => {
    assert.deepEqual(spread([{at: 40, size: 20}, {at: 40, size: 20}], 0, 100), [30, 50]);
    assert.deepEqual(spread([{at: 95, size: 20}, {at: 99, size: 20}], 0, 100), [60, 80]);
    assert.deepEqual(spread([{at: -5, size: 20}], 0, 100), [0]);
  });

  test('keep their order, do not overlap, and lie within the edges', () => {
    fc.assert(fc.property(wishes, (all) => {
      const begins = spread(all, 0, 600);
      ends(begins, all).forEach((end, i) => assert.ok(end <= (begins[i + 1] ?? 600) + 1e-9 && (begins[i] ?? NaN) >= -1e-9));
    }), SEED);
  });
});
