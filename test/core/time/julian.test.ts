import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {civilFromDays, instantFromCivil} from '../../../src/core/time/civil.js';
import {parseDate} from '../../../src/core/time/edtf.js';
import {daysFromJulian, gregorianFromJulian, julianDate, parseJulianDate} from '../../../src/core/time/julian.js';
import {HOUR} from '../../../src/core/time/instant.js';
import type {EventDate, SingleDate} from '../../../src/core/time/event-date.js';

const at = instantFromCivil;
const hull = ({earliestStart, latestEnd}: EventDate): [number, number] => [earliestStart, latestEnd];

describe('Julian days', () => {
  const known = [
    [[1917, 10, 25], {year: 1917, month: 11, day: 7}],
    [[1582, 10, 4], {year: 1582, month: 10, day: 14}],
    [[1582, 10, 5], {year: 1582, month: 10, day: 15}],
    [[1900, 2, 29], {year: 1900, month: 3, day: 13}],
    [[200, 3, 1], {year: 200, month: 3, day: 1}],
    [[-43, 3, 15], {year: -43, month: 3, day: 13}],
    [[-4712, 1, 1], {year: -4713, month: 11, day: 24}],
  ] as const;
  for (const [[year, month, day], gregorian] of known) {
    test(`Julian ${year}-${month}-${day} is Gregorian ${gregorian.year}-${gregorian.month}-${gregorian.day}`, () => {
      assert.deepEqual(gregorianFromJulian(year, month, day), gregorian);
    });
  }

  test('a Julian year has 365 days, every fourth 366, and months follow one another', () => {
    fc.assert(fc.property(fc.integer({min: -5_000_000, max: 5_000_000}), (year) => {
      assert.equal(daysFromJulian(year + 1, 1, 1) - daysFromJulian(year, 1, 1), year % 4 === 0 ? 366 : 365);
      assert.equal(daysFromJulian(year, 13, 1), daysFromJulian(year + 1, 1, 1));
      assert.equal(daysFromJulian(year, 3, 1) - daysFromJulian(year, 2, 28), year % 4 === 0 ? 2 : 1);
    }), {seed: 20240701, numRuns: 2000});
  });

  test('the calendars drift by three days in 400 years', () => {
    assert.equal(daysFromJulian(2000, 3, 1) - daysFromJulian(1600, 3, 1), 146_100);
    assert.deepEqual(civilFromDays(daysFromJulian(2000, 1, 1)), {year: 2000, month: 1, day: 14});
  });
});

describe('dates read as Julian', () => {
  test('a day is renumbered and gets Gregorian EDTF', () => {
    const date = julianDate(parseDate('1917-10-25'));
    assert.deepEqual(date, parseDate('1917-11-07'));
  });

  test('a time of day keeps its clock and offset', () => {
    const date = julianDate(parseDate('1917-10-25T21:40+02:00'));
    assert.equal(date.earliestStart, at(1917, 11, 7) + (19 + 40 / 60) * HOUR);
    assert.equal(date.edtf, '1917-11-07T21:40+02:00');
  });

  test('a month keeps its name and precision over moved bounds, which EDTF cannot say', () => {
    const date = julianDate(parseDate('1917-10')) as SingleDate;
    assert.deepEqual(hull(date), [at(1917, 10, 14), at(1917, 11, 14)]);
    assert.deepEqual([date.point.precision, date.point.year, date.point.month], ['month', 1917, 10]);
    assert.deepEqual([date.edtf, date.text], [undefined, '1917-10']);
  });

  test('masks, sets and intervals move with their points', () => {
    assert.deepEqual(hull(julianDate(parseDate('170X'))), [at(1700, 1, 11), at(1710, 1, 12)]);
    assert.deepEqual(hull(julianDate(parseDate('1917-10-2X'))), [at(1917, 11, 2), at(1917, 11, 12)]);
    assert.deepEqual(hull(julianDate(parseDate('[1917-10-25,1917-10-27..]'))), [at(1917, 11, 7), Infinity]);
    const interval = julianDate(parseDate('1905-01-09/1917-10-25?'));
    assert.deepEqual(interval, parseDate('1905-01-22/1917-11-07?'));
  });

  test('notes beside the EDTF are kept', () => {
    const date = julianDate({...parseDate('1917-10-25'), text: '25 October', inferred: ['year']});
    assert.deepEqual([date.text, date.inferred], ['25 October', ['year']]);
  });

  test('bounds that no point tells are moved by what stands on the calendar there', () => {
    const part = julianDate({...parseDate('1917-10'), kind: 'date', part: 'early', latestStart: at(1917, 10, 11), latestEnd: at(1917, 10, 11)} as SingleDate);
    assert.deepEqual(hull(part), [at(1917, 10, 14), at(1917, 10, 24)]);
    const bounds = {earliestStart: at(1917, 10, 25), latestStart: Infinity, earliestEnd: at(1917, 10, 25) + HOUR, latestEnd: Infinity};
    const moved = julianDate({kind: 'bounds', ...bounds});
    assert.deepEqual([moved.earliestStart, moved.earliestEnd, moved.latestEnd], [at(1917, 11, 7), at(1917, 11, 7) + HOUR, Infinity]);
  });

  test('a leap day that only the Julian calendar has is read there', () => {
    assert.equal(parseJulianDate('1900-02-29').edtf, '1900-03-13');
    assert.throws(() => parseDate('1900-02-29'), {offset: 8});
    assert.throws(() => parseJulianDate('1901-02-29'), {offset: 8});
    assert.deepEqual(parseJulianDate('1917-10-25'), parseDate('1917-11-07'));
  });

  test('an undated event stays the same object', () => {
    const undated: EventDate = {kind: 'undated', earliestStart: -Infinity, latestStart: Infinity, earliestEnd: -Infinity, latestEnd: Infinity};
    assert.equal(julianDate(undated), undated);
  });
});
