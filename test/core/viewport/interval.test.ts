import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {
  intervalBetween,
  intervalEnd,
  intervalHolds,
  intervalPadded,
  intervalsOverlap,
  intervalUnion,
} from '../../../src/core/time/interval.js';
import {SEEDED} from './viewports.js';

const intervals = fc.record({start: fc.integer({min: -100, max: 100}), span: fc.integer({min: 1, max: 100})});

describe('an interval', () => {
  test('lies between two instants, in whichever order they come', () => {
    assert.deepEqual(intervalBetween(5, 2), {start: 2, span: 3});
    assert.equal(intervalEnd({start: 2, span: 3}), 5);
  });

  test('holds its start but not its end', () => {
    assert.deepEqual([1, 2, 4, 5].map((t) => intervalHolds({start: 2, span: 3}, t)), [false, true, true, false]);
  });

  test('overlaps another when both hold the same instant', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const shared = Array.from({length: a.span}, (_, k) => a.start + k).some((t) => intervalHolds(b, t));
        return intervalsOverlap(a, b) === shared;
      }),
      SEEDED,
    );
  });

  test('joins with another into the smallest over both, itself when it holds the other', () => {
    assert.deepEqual(intervalUnion({start: 0, span: 5}, {start: 8, span: 2}), {start: 0, span: 10});
    const whole = {start: 0, span: 10};
    assert.equal(intervalUnion(whole, {start: 3, span: 4}), whole);
  });

  test('grows on both sides, and is itself without padding', () => {
    const interval = {start: 100, span: 100};
    assert.deepEqual(intervalPadded(interval, 0.25), {start: 75, span: 150});
    assert.equal(intervalPadded(interval, 0), interval);
  });
});
