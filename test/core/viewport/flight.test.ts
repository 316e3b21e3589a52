import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {instantFromCivil} from '../../../src/core/time/civil.js';
import {DAY, MEAN_YEAR} from '../../../src/core/time/instant.js';
import {flight} from '../../../src/core/viewport/flight.js';
import {viewportEnd, type Viewport} from '../../../src/core/viewport/viewport.js';
import {anyViewport, SEEDED} from './viewports.js';

const STEPS = 200;
const july: Viewport = {start: instantFromCivil(2024, 7, 1), span: 10 * DAY};
const universe: Viewport = {start: -13.8e9 * MEAN_YEAR, span: 14e9 * MEAN_YEAR};

function frames(from: Viewport, to: Viewport): Viewport[] {
  const {at} = flight(from, to);
  return Array.from({length: STEPS + 1}, (_, k) => at(k / STEPS));
}

/** A window within `outer`, of any ratio. */
function within(outer: Viewport, place: number, ratio: number): Viewport {
  const span = Math.max(1, outer.span / ratio);
  return {start: outer.start + place * (outer.span - span), span};
}

describe('a flight', () => {
  test('takes no time between the same windows', () => {
    const still = flight(july, {...july});
    assert.equal(still.duration, 0);
    assert.equal(still.at(0.5), july);
  });

  test('begins and ends with the very windows it was given', () => {
    fc.assert(
      fc.property(anyViewport, anyViewport, (from, to) => {
        const {at, duration} = flight(from, to);
        assert.equal(at(0), from);
        assert.equal(at(1), to);
        assert.ok(duration >= 0 && duration <= 900);
      }),
      SEEDED,
    );
  });

  test('is finite, with a positive span, between any two windows', () => {
    fc.assert(
      fc.property(anyViewport, anyViewport, (from, to) => {
        for (const {start, span} of frames(from, to)) assert.ok(Number.isFinite(start) && span > 0 && span < Infinity);
      }),
      SEEDED,
    );
  });

  test('jumps nowhere: each frame overlaps the next, which is nearly as wide', () => {
    fc.assert(
      fc.property(anyViewport, anyViewport, (from, to) => {
        const {at} = flight(from, to);
        const count = 4000;
        let before = from;
        for (let k = 1; k <= count; k++) {
          const after = at(k / count);
          const slack = (Math.abs(before.start) + Math.abs(after.start)) * Number.EPSILON;
          assert.ok(Math.abs(Math.log(after.span / before.span)) < 0.2, `${before.span} → ${after.span} ms at ${k}`);
          assert.ok(Math.abs(after.start - before.start) <= 0.2 * Math.max(before.span, after.span) + slack, `moved too far at ${k}`);
          before = after;
        }
      }),
      {...SEEDED, numRuns: 100},
    );
  });

  test('only narrows on its way into a window, and only widens on its way out', () => {
    const ratios = fc.double({min: 0.1, max: 21, noNaN: true}).map((power) => 10 ** power);
    fc.assert(
      fc.property(anyViewport, fc.double({min: 0, max: 1, noNaN: true}), ratios, (outer, place, ratio) => {
        const inner = within(outer, place, ratio);
        const tolerance = 1 + 1e-6;
        const inward = frames(outer, inner);
        const outward = frames(inner, outer);
        for (let k = 1; k <= STEPS; k++) {
          assert.ok(inward[k]!.span <= inward[k - 1]!.span * tolerance);
          assert.ok(outward[k]!.span * tolerance >= outward[k - 1]!.span);
        }
      }),
      SEEDED,
    );
  });

  test('goes from the universe to a millisecond of today with the target in view all the way', () => {
    const instant: Viewport = {start: instantFromCivil(2024, 7, 3), span: 1};
    for (const {start, span} of frames(universe, instant).slice(0, -1)) {
      assert.ok(instant.start >= start - 1e-3 && instant.start <= start + span + 1e-3);
    }
  });

  test('widens to see both places when it goes far aside', () => {
    const rome: Viewport = {start: instantFromCivil(-43, 3, 15), span: DAY / 24};
    const widest = Math.max(...frames(july, rome).map(({span}) => span));
    assert.ok(widest > 0.5 * (viewportEnd(july) - rome.start) && widest < 2 * (viewportEnd(july) - rome.start));
  });

  test('has both windows in view at once on the way between two that are apart', () => {
    const distances = fc.double({min: 1.05, max: 1500, noNaN: true});
    fc.assert(
      fc.property(distances, fc.double({min: 0.2, max: 5, noNaN: true}), fc.boolean(), (distance, ratio, isLater) => {
        const larger = Math.max(1, ratio) * july.span;
        const to = {start: july.start + (isLater ? 1 : -1) * distance * larger, span: ratio * july.span};
        const start = Math.min(july.start, to.start);
        const end = Math.max(viewportEnd(july), viewportEnd(to));
        assert.ok(frames(july, to).some((seen) => seen.start <= start && viewportEnd(seen) >= end));
      }),
      SEEDED,
    );
  });

  test('lasts longer the farther it goes', () => {
    const near = flight(july, {start: july.start + DAY, span: july.span}).duration;
    const far = flight(july, {start: july.start + 1000 * DAY, span: july.span}).duration;
    assert.ok(near > 0 && near < far);
  });
});
