import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {instantFromCivil} from '../../../src/core/time/civil.js';
import {datePoint, type PointFields} from '../../../src/core/time/date-point.js';
import {parseDate} from '../../../src/core/time/edtf.js';
import {Qualifier} from '../../../src/core/time/event-date.js';
import {DAY, HOUR, MINUTE, SECOND} from '../../../src/core/time/instant.js';
import {sameDate} from '../../../src/core/time/same-date.js';

const at = instantFromCivil;

describe('the span of a point', () => {
  const july1 = at(2024, 7, 1);
  const cases: readonly (readonly [PointFields, string, number, number])[] = [
    [{year: 2024}, 'year', at(2024), at(2025)],
    [{year: 2000, precision: 'decade'}, 'decade', at(2000), at(2010)],
    [{year: 1801, precision: 'century'}, 'century', at(1801), at(1901)],
    [{year: -999, precision: 'millennium'}, 'millennium', at(-999), at(1)],
    [{year: 2024, season: 24}, 'season', at(2024, 12), at(2025, 3)],
    [{year: 2024, season: 29}, 'season', at(2024, 9), at(2024, 12)],
    [{year: 2024, season: 30}, 'season', at(2024, 12), at(2025, 3)],
    [{year: 2024, season: 31}, 'season', at(2024, 3), at(2024, 6)],
    [{year: 2024, season: 32}, 'season', at(2024, 6), at(2024, 9)],
    [{year: 2024, season: 36}, 'quarter', at(2024, 10), at(2025)],
    [{year: 2024, season: 38}, 'third', at(2024, 5), at(2024, 9)],
    [{year: 2024, season: 41}, 'half', at(2024, 7), at(2025)],
    [{year: 2024, month: 2}, 'month', at(2024, 2), at(2024, 3)],
    [{year: 2024, month: 7, day: 1, precision: 'week'}, 'week', july1, at(2024, 7, 8)],
    [{year: 2024, month: 7, day: 1}, 'day', july1, at(2024, 7, 2)],
    [{year: 2024, month: 7, day: 1, hour: 10}, 'hour', july1 + 10 * HOUR, july1 + 11 * HOUR],
    [{year: 2024, month: 7, day: 1, hour: 24}, 'hour', july1 + DAY, july1 + DAY + HOUR],
    [{year: 2024, month: 7, day: 1, hour: 10, minute: 30, offset: 300}, 'minute', july1 + 5.5 * HOUR, july1 + 5.5 * HOUR + MINUTE],
    [{year: 2024, month: 7, day: 1, hour: 0, minute: 0, second: 7}, 'second', july1 + 7 * SECOND, july1 + 8 * SECOND],
    [{year: 2024, month: 7, day: 1, hour: 0, minute: 0, second: 7.123}, 'millisecond', july1 + 7123, july1 + 7124],
  ];
  for (const [fields, precision, lower, upper] of cases) {
    test(`${JSON.stringify(fields)} is a ${precision}`, () => {
      assert.deepEqual(datePoint(fields), {...fields, precision, qualifiers: 0, lower, upper});
    });
  }

  test('every millisecond of a minute is read as itself', () => {
    for (let millisecond = 0; millisecond < 60_000; millisecond++) {
      const second = Number((millisecond / 1000).toFixed(3));
      const {lower} = datePoint({year: 2024, month: 7, day: 1, hour: 0, minute: 0, second, precision: 'millisecond'});
      assert.equal(lower, july1 + millisecond);
    }
  });

  test('significant digits make the year the first that is meant', () => {
    assert.deepEqual(datePoint({year: 1950, significantDigits: 2}), {
      precision: 'century', year: 1900, qualifiers: 0, significantDigits: 2, lower: at(1900), upper: at(2000),
    });
    assert.equal(datePoint({year: -171_010_000, significantDigits: 2}).year, -179_999_999);
  });

  test('qualifiers are kept for the components that are there', () => {
    const {approximate, approximateYear, approximateMonth} = Qualifier;
    const kept = [{year: 2024}, {year: 2024, month: 7}, {year: 2024, season: 21}, {year: 2024, month: 7, day: 1}]
      .map((fields) => datePoint({...fields, qualifiers: approximate}).qualifiers);
    assert.deepEqual(kept, [approximateYear, approximateYear | approximateMonth, approximateYear | approximateMonth, approximate]);
  });

  test('what is absent from the fields is absent from the point', () => {
    const point = datePoint({year: 2024, month: undefined, hour: undefined, zone: undefined});
    assert.deepEqual(Object.keys(point), ['precision', 'year', 'qualifiers', 'lower', 'upper']);
  });
});

describe('the same date', () => {
  test('spelling and source text do not count', () => {
    assert.ok(sameDate(parseDate('2004?-06'), parseDate('?2004-06')));
    assert.ok(sameDate({...parseDate('2004'), text: 'in 2004', inferred: ['year']}, parseDate('2004')));
  });

  test('form, qualifiers, kind of end and bounds do', () => {
    const different = [
      ['2004', '2004-06'], ['2004', '2004?'], ['2004/..', '2004/'], ['[2004,2005]', '{2004,2005}'], ['2004', '2004/2004'],
      ['200X', '2000S3'], ['2004-06-01T10:00Z', '2004-06-01T10:00'], ['[2004,2005]', '[2004,2005,2005]'],
    ];
    for (const [a = '', b = ''] of different) assert.ok(!sameDate(parseDate(a), parseDate(b)), `${a} and ${b}`);
  });
});
