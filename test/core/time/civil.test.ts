import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {
  civilFromDays, civilFromInstant, daysFromCivil, daysInMonth, instantFromCivil, isLeapYear, isoWeekday, type CivilDay,
} from '../../../src/core/time/civil.js';
import {DAY} from '../../../src/core/time/instant.js';

const SEEDED = {seed: 20240701, numRuns: 5000};
const FARTHEST_YEAR = 5_000_000;
const FARTHEST_DAY = Math.floor(FARTHEST_YEAR * 365.2425);
/** `Date` ends 10⁸ days to either side of 1970. */
const DATE_RANGE = 1e8;

describe('days and civil dates', () => {
  test('a day number comes back from its civil day over ±5 million years', () => {
    fc.assert(fc.property(fc.integer({min: -FARTHEST_DAY, max: FARTHEST_DAY}), (days) => {
      const {year, month, day} = civilFromDays(days);
      assert.equal(daysFromCivil(year, month, day), days);
      assert.ok(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month));
    }), SEEDED);
  });

  test('a civil day comes back from its day number over ±5 million years', () => {
    const year = fc.integer({min: -FARTHEST_YEAR, max: FARTHEST_YEAR});
    fc.assert(fc.property(year, fc.integer({min: 1, max: 12}), fc.nat(30), (y, month, rest) => {
      const day = 1 + (rest % daysInMonth(y, month));
      assert.deepEqual(civilFromDays(daysFromCivil(y, month, day)), {year: y, month, day});
    }), SEEDED);
  });

  test('days follow one another through 800 years around the year 0', () => {
    let last = civilFromDays(daysFromCivil(-400, 1, 1) - 1);
    assert.deepEqual(last, {year: -401, month: 12, day: 31});
    for (let days = daysFromCivil(-400, 1, 1); days <= daysFromCivil(400, 1, 1); days++) {
      const next: CivilDay = civilFromDays(days);
      const sameMonth: boolean = next.year === last.year && next.month === last.month;
      assert.equal(next.day, sameMonth ? last.day + 1 : 1);
      if (!sameMonth) assert.equal(last.day, daysInMonth(last.year, last.month));
      last = next;
    }
  });

  test('both agree with Date in UTC wherever Date reaches', () => {
    fc.assert(fc.property(fc.integer({min: -DATE_RANGE, max: DATE_RANGE}), (days) => {
      const date = new Date(days * DAY);
      const expected = {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
      assert.deepEqual(civilFromDays(days), expected);
      assert.equal(instantFromCivil(expected.year, expected.month, expected.day), date.getTime());
      assert.equal(isoWeekday(days), date.getUTCDay() === 0 ? 7 : date.getUTCDay());
    }), SEEDED);
  });

  test('the known days have their numbers', () => {
    assert.equal(daysFromCivil(1970, 1, 1), 0);
    assert.equal(daysFromCivil(2000, 3, 1), 11_017);
    assert.equal(daysFromCivil(0, 3, 1), -719_468);
    assert.equal(daysFromCivil(-4713, 11, 24), -2_440_588, 'day 0 of the Julian day count');
  });
});

describe('leap years', () => {
  test('29 February is in every fourth year, but for centuries that 400 does not divide', () => {
    const leap = [-400, -4, 0, 4, 1600, 1996, 2000, 2024].map(isLeapYear);
    const common = [-100, -1, 1, 1700, 1900, 2023, 2100].map(isLeapYear);
    assert.deepEqual([new Set(leap), new Set(common)], [new Set([true]), new Set([false])]);
  });

  test('the year 0 is a leap year between 1 BC’s neighbours', () => {
    assert.equal(daysInMonth(0, 2), 29);
    assert.equal(daysFromCivil(0, 3, 1) - daysFromCivil(0, 2, 28), 2);
    assert.equal(daysFromCivil(1, 1, 1) - daysFromCivil(0, 1, 1), 366);
    assert.equal(daysFromCivil(0, 1, 1) - daysFromCivil(-1, 12, 31), 1);
  });
});

describe('carrying', () => {
  test('months beyond the year carry into the next or the last', () => {
    assert.equal(daysFromCivil(2024, 13, 1), daysFromCivil(2025, 1, 1));
    assert.equal(daysFromCivil(2024, 0, 1), daysFromCivil(2023, 12, 1));
    assert.equal(daysFromCivil(2024, -11, 15), daysFromCivil(2023, 1, 15));
    assert.equal(instantFromCivil(2024, 2, 30), instantFromCivil(2024, 3, 1));
    fc.assert(fc.property(fc.integer({min: -4000, max: 4000}), fc.integer({min: -120, max: 120}), (year, months) => {
      assert.equal(daysFromCivil(year, 1 + months, 1), daysFromCivil(year + Math.floor(months / 12), 1 + months - 12 * Math.floor(months / 12), 1));
    }), SEEDED);
  });

  test('an instant is taken apart into the day and the time that make it up', () => {
    fc.assert(fc.property(fc.integer({min: -8e15, max: 8e15}), (instant) => {
      const {year, month, day, hour, minute, second, millisecond} = civilFromInstant(instant);
      assert.equal(instantFromCivil(year, month, day) + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond, instant);
      assert.ok(hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60 && millisecond >= 0 && millisecond < 1000);
    }), SEEDED);
    assert.deepEqual(civilFromInstant(-1), {year: 1969, month: 12, day: 31, hour: 23, minute: 59, second: 59, millisecond: 999});
  });
});
