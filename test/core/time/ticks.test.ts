import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {civilFromInstant, instantFromCivil, isoWeekday} from '../../../src/core/time/civil.js';
import {DAY, HOUR, MEAN_YEAR} from '../../../src/core/time/instant.js';
import {isTickOf, stepLength, TICK_STEPS, tickAtOrBefore, tickInstants, ticks, type TickStep} from '../../../src/core/time/ticks.js';

const SEEDED = {seed: 20240701, numRuns: 1000} as const;

const step = (unit: TickStep['unit'], count = 1): TickStep => ({unit, count});
const years = (from: number, to: number, count: number): number[] =>
  tickInstants(step('year', count), instantFromCivil(from), instantFromCivil(to)).map((t) => civilFromInstant(t).year);
const days = (from: number, to: number, of: TickStep): number[] =>
  tickInstants(of, from, to).map((t) => civilFromInstant(t).day);

describe('the steps', () => {
  test('grow from a millisecond to ten billion years', () => {
    assert.deepEqual(TICK_STEPS[0], step('millisecond'));
    assert.deepEqual(TICK_STEPS.at(-1), step('year', 1e10));
    const lengths = TICK_STEPS.map(stepLength);
    assert.deepEqual(lengths, [...lengths].sort((a, b) => a - b));
    assert.equal(new Set(lengths).size, lengths.length);
  });
});

describe('the ticks of a step', () => {
  test('stand on round years on both sides of the missing year 0', () => {
    assert.deepEqual(years(-1000, 1000, 500), [-999, -499, 1, 500, 1000]);
    assert.deepEqual(years(-12, 12, 5), [-9, -4, 1, 5, 10]);
    assert.deepEqual(years(-2, 2, 1), [-2, -1, 0, 1, 2]);
  });

  test('leave out AD 1 where it would stand beside AD 2', () => {
    assert.deepEqual(years(-4, 5, 2), [-3, -1, 2, 4]);
  });

  test('restart the odd days with each month, without a 31st beside a 1st', () => {
    const odd = days(instantFromCivil(2024, 1, 27), instantFromCivil(2024, 2, 3), step('day', 2));
    assert.deepEqual(odd, [27, 29, 1, 3]);
    assert.deepEqual(days(instantFromCivil(2024, 2, 25), instantFromCivil(2024, 3, 1), step('day', 2)), [25, 27, 1]);
    assert.deepEqual(days(instantFromCivil(2023, 4, 27), instantFromCivil(2023, 5, 1), step('day', 2)), [27, 29, 1]);
  });

  test('of weeks are Mondays', () => {
    const mondays = tickInstants(step('week'), instantFromCivil(1969, 12, 1), instantFromCivil(1970, 2, 1));
    assert.equal(mondays.length, 9);
    for (const t of mondays) assert.equal(isoWeekday(t / DAY), 1);
  });

  test('of months and quarters begin them, before 1970 too', () => {
    const quarters = tickInstants(step('month', 3), instantFromCivil(-1, 12, 1), instantFromCivil(0, 12, 1));
    assert.deepEqual(quarters.map((t) => civilFromInstant(t).month), [1, 4, 7, 10]);
    assert.deepEqual(days(instantFromCivil(1969, 10, 2), instantFromCivil(1970, 2, 1), step('month')), [1, 1, 1, 1]);
  });

  test('include both ends', () => {
    assert.deepEqual(tickInstants(step('hour', 6), 0, DAY), [0, 6, 12, 18, 24].map((h) => h * HOUR));
  });

  test('find the border before an instant', () => {
    assert.equal(tickAtOrBefore(step('month'), instantFromCivil(2024, 7, 15)), instantFromCivil(2024, 7));
    assert.equal(tickAtOrBefore(step('hour'), -1), -HOUR);
    assert.ok(isTickOf(step('year', 100), instantFromCivil(-99)));
    assert.ok(!isTickOf(step('year', 100), instantFromCivil(-100)));
  });

  test('name the right year where midnight is no float64', () => {
    for (let million = 300; million <= 13_800; million += 50) {
      const bc = 1 - million * 1e6;
      const instant = instantFromCivil(bc);
      assert.equal(tickAtOrBefore(step('year', 1e6), instant), instant);
      assert.ok(isTickOf(step('year', 1), instant));
    }
  });
});

const logSpan = fc.double({min: Math.log(3), max: Math.log(30e9 * MEAN_YEAR), noNaN: true});
const windows = fc
  .tuple(logSpan, fc.double({min: -1, max: 0, noNaN: true}), fc.oneof(fc.constant(0), fc.double({min: -1e14, max: 1e14, noNaN: true})))
  .map(([log, place, centre]) => ({start: Math.round(centre + place * Math.exp(log)), span: Math.exp(log)}));

describe('the ticks of a window', () => {
  test('are 2 to 14 major ones, whatever the span and the width', () => {
    fc.assert(
      fc.property(windows, fc.integer({min: 280, max: 1600}), (window, width) => {
        const {major} = ticks(window, width);
        assert.ok(major.length >= 2 && major.length <= 14, `${major.length} ticks`);
      }),
      SEEDED,
    );
  });

  test('are finite, ascending, distinct and within the window, save the first coarse one', () => {
    fc.assert(
      fc.property(windows, (window) => {
        const {major, minor, coarse} = ticks(window, 1000);
        for (const list of [major, minor, coarse]) {
          list.forEach(({instant}, k) => {
            assert.ok(Number.isFinite(instant) && instant <= window.start + window.span);
            assert.ok(k === 0 || instant > list[k - 1]!.instant);
          });
        }
        for (const {instant} of [...major, ...minor]) assert.ok(instant >= window.start);
        assert.ok(coarse.length === 0 || coarse[0]!.instant <= window.start);
        const instants = [...major, ...minor].map(({instant}) => instant);
        assert.equal(new Set(instants).size, instants.length);
      }),
      SEEDED,
    );
  });

  test('keep the gap that is asked for', () => {
    fc.assert(
      fc.property(windows, fc.integer({min: 20, max: 200}), (window, minGap) => {
        const {major} = ticks(window, 1000, {minGap});
        const gaps = major.slice(1).map(({instant}, k) => ((instant - major[k]!.instant) / window.span) * 1000);
        // AD 1 stands a year nearer to the next tick than the others.
        assert.ok(gaps.every((gap) => gap >= minGap * 0.79), `${Math.min(...gaps)} px`);
      }),
      SEEDED,
    );
  });

  test('have minor ones between the major ones and borders of the larger unit', () => {
    const {major, minor, coarse} = ticks({start: instantFromCivil(2024, 6, 28), span: 10 * DAY}, 1000);
    assert.deepEqual(major.map(({unit, count}) => `${count} ${unit}`).slice(0, 1), ['1 day']);
    assert.equal(major.length, 11);
    assert.ok(minor.length > 0 && minor.every(({unit}) => unit === 'hour'));
    assert.deepEqual(coarse.map(({instant}) => instant), [instantFromCivil(2024, 6), instantFromCivil(2024, 7)]);
  });

  test('end, even where a millisecond is no float64', () => {
    const {major} = ticks({start: instantFromCivil(-13.8e9), span: 1}, 1000);
    assert.ok(major.length <= 2);
  });
});
