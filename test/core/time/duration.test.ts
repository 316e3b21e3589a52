import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {daysInMonth, civilFromInstant, instantFromCivil} from '../../../src/core/time/civil.js';
import {DateSyntaxError} from '../../../src/core/time/date-syntax-error.js';
import {addDuration, negateDuration, parseDuration, type Duration} from '../../../src/core/time/duration.js';
import {DAY, HOUR, MINUTE} from '../../../src/core/time/instant.js';

const ZERO: Duration = {sign: 1, years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0};

const READ: readonly (readonly [text: string, fields: Partial<Duration>])[] = [
  ['P1Y2M3DT4H', {years: 1, months: 2, days: 3, hours: 4}],
  ['-P3M', {sign: -1, months: 3}],
  ['P2W', {weeks: 2}],
  ['+P1D', {days: 1}],
  ['P1Y2M3W4DT5H6M7.5S', {years: 1, months: 2, weeks: 3, days: 4, hours: 5, minutes: 6, seconds: 7.5}],
  ['PT1,5H', {hours: 1.5}],
  ['P0.5D', {days: 0.5}],
  ['P0D', {}],
  ['PT36M', {minutes: 36}],
];

const WRONG: readonly (readonly [text: string, offset: number])[] = [
  ['', 0], ['1D', 0], ['P', 1], ['-P', 2], ['PT', 2], ['P1', 2], ['P1X', 2], ['P1D2Y', 4], ['PD', 1], ['P1H', 2], ['PT1D', 3],
  ['P1DT', 4], ['PT1HT1M', 4], ['P1.5Y', 1], ['P0.5M', 1], ['P1.5DT2H', 1], ['P1.D', 3], ['P 1D', 1], ['P1D ', 3], ['p1D', 0],
  ['P1111111111111111D', 1], ['P-1D', 1], ['P1D1D', 4],
];

describe('parseDuration', () => {
  for (const [text, fields] of READ) {
    test(`reads ${text}`, () => assert.deepEqual(parseDuration(text), {...ZERO, ...fields}));
  }

  for (const [text, offset] of WRONG) {
    test(`refuses ${JSON.stringify(text)} at offset ${offset}`, () => {
      assert.throws(() => parseDuration(text), (error) => error instanceof DateSyntaxError && error.offset === offset && error.input === text);
    });
  }

  test('reads or refuses any text, and refuses with an offset within it', () => {
    fc.assert(fc.property(fc.stringMatching(/^[-+PTYMWDHS0-9.,]{0,12}$/), (text) => {
      try {
        assert.equal(Object.keys(parseDuration(text)).length, 8);
      } catch (error) {
        assert.ok(error instanceof DateSyntaxError && error.offset >= 0 && error.offset <= text.length);
      }
    }), {seed: 20240701, numRuns: 5000});
  });
});

describe('addDuration', () => {
  const added = (year: number, month: number, day: number, text: string): string => {
    const civil = civilFromInstant(addDuration(instantFromCivil(year, month, day), parseDuration(text)));
    return `${civil.year}-${civil.month}-${civil.day}`;
  };

  test('goes to the last day of a month that lacks the day', () => {
    assert.equal(added(2024, 1, 31, 'P1M'), '2024-2-29');
    assert.equal(added(2023, 1, 31, 'P1M'), '2023-2-28');
    assert.equal(added(2024, 2, 29, 'P1Y'), '2025-2-28');
    assert.equal(added(2024, 2, 29, '-P4Y'), '2020-2-29');
    assert.equal(added(2024, 3, 31, '-P1M'), '2024-2-29');
  });

  test('adds years and months before the days', () => {
    assert.equal(added(2024, 1, 31, 'P1M1D'), '2024-3-1');
    assert.equal(added(2024, 12, 31, 'P2M1W'), '2025-3-7');
  });

  test('crosses year 0', () => {
    assert.equal(added(1, 1, 1, '-P1D'), '0-12-31');
    assert.equal(added(-43, 3, 15, 'P100Y'), '57-3-15');
  });

  test('keeps the time of day through months', () => {
    const noon = instantFromCivil(2024, 5, 31) + 12 * HOUR + 30 * MINUTE;
    assert.equal(addDuration(noon, parseDuration('P1M')), instantFromCivil(2024, 6, 30) + 12 * HOUR + 30 * MINUTE);
  });

  test('leaves infinity where it is', () => {
    assert.equal(addDuration(Infinity, parseDuration('-P1Y1DT1H')), Infinity);
    assert.equal(addDuration(-Infinity, parseDuration('P1Y')), -Infinity);
  });

  test('of weeks, days and hours is undone by the same length back', () => {
    fc.assert(fc.property(fc.integer({min: -1e14, max: 1e14}), fc.nat(500), fc.nat(500), fc.nat(500), (instant, weeks, days, hours) => {
      const duration = {...ZERO, weeks, days, hours};
      assert.equal(addDuration(instant, duration) - instant, (weeks * 7 + days) * DAY + hours * HOUR);
      assert.equal(addDuration(addDuration(instant, duration), negateDuration(duration)), instant);
    }), {seed: 20240701});
  });

  test('of months lands in the month that many further, on the same day or its last', () => {
    fc.assert(fc.property(fc.integer({min: -5000, max: 5000}), fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 31}), fc.integer({min: 0, max: 3000}), (year, month, day, months) => {
      const from = Math.min(day, daysInMonth(year, month));
      const to = civilFromInstant(addDuration(instantFromCivil(year, month, from), {...ZERO, months}));
      assert.equal(to.year * 12 + to.month, year * 12 + month + months);
      assert.equal(to.day, Math.min(from, daysInMonth(to.year, to.month)));
    }), {seed: 20240701});
  });
});
