import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {datePoint, type PointFields} from '../../../src/core/time/date-point.js';
import {pointBounds} from '../../../src/core/time/edtf-bounds.js';
import {printDate, printPoint} from '../../../src/core/time/edtf-print.js';
import {parseDate} from '../../../src/core/time/edtf.js';
import {Qualifier, type EventDate} from '../../../src/core/time/event-date.js';
import {sameDate} from '../../../src/core/time/same-date.js';

const file = readFileSync(new URL('edtf-cases.json', import.meta.url), 'utf8');
const VALID = (JSON.parse(file) as {entries: readonly {input: string; valid: boolean}[]}).entries.filter(({valid}) => valid);

const withoutEdtf = (date: EventDate): EventDate => {
  const {edtf: _edtf, level: _level, ...bare} = date;
  return bare;
};

describe('printing', () => {
  test('every case is printed as it was written', () => {
    for (const {input} of VALID) assert.equal(printDate(parseDate(input)), input);
  });

  test('every case printed from its structure alone is read as the same date', () => {
    for (const {input} of VALID) {
      const date = parseDate(input);
      const printed = printDate(withoutEdtf(date));
      assert.ok(printed !== undefined && sameDate(parseDate(printed), date), `${input} printed as ${printed}`);
    }
  });

  test('every millisecond of a minute is printed as it was read', () => {
    for (let millisecond = 0; millisecond < 60_000; millisecond += 7) {
      const second = (millisecond / 1000).toFixed(3).padStart(6, '0');
      const date = parseDate(`2024-07-01T10:00:${second}Z`);
      const printed = printDate(withoutEdtf(date));
      assert.ok(printed !== undefined && sameDate(parseDate(printed), date), second);
    }
  });

  const points: readonly (readonly [PointFields, string])[] = [
    [{year: -43, month: 3, day: 15}, '-0043-03-15'],
    [{year: 1850, qualifiers: Qualifier.approximate}, '1850~'],
    [{year: 1850, month: 5, qualifiers: Qualifier.uncertainYear}, '1850?-05'],
    [{year: 1850, month: 5, day: 7, qualifiers: Qualifier.approximateDay | Qualifier.uncertainDay}, '1850-05-%07'],
    [{year: 1980, precision: 'decade'}, '198X'],
    [{year: 1800, precision: 'century'}, '18XX'],
    [{year: -199, precision: 'century'}, '-01XX'],
    [{year: 1000, precision: 'millennium'}, '1XXX'],
    [{year: 170_000_002}, 'Y170000002'],
    [{year: -179_999_999, significantDigits: 2}, 'Y-179999999S2'],
    [{year: 2001, season: 34}, '2001-34'],
    [{year: 2024, month: 7, day: 1, hour: 9, minute: 5, offset: -270}, '2024-07-01T09:05-04:30'],
    [{year: 2024, month: 7, day: 1, hour: 9, minute: 5, second: 0, precision: 'millisecond', offset: 0}, '2024-07-01T09:05:00.000Z'],
  ];
  for (const [fields, edtf] of points) {
    test(`${JSON.stringify(fields)} is ${edtf}`, () => assert.equal(printPoint(datePoint(fields)), edtf));
  }

  test('what EDTF cannot say is not printed', () => {
    const unsaid: readonly PointFields[] = [
      {year: 1801, precision: 'century'},
      {year: 2024, month: 7, day: 1, precision: 'week'},
      {year: 12_000, month: 5},
      {year: 2024, month: 7, day: 1, hour: 9, qualifiers: Qualifier.uncertain},
    ];
    for (const fields of unsaid) {
      const point = datePoint(fields);
      assert.equal(printDate({kind: 'date', point, ...pointBounds(point)}), undefined, JSON.stringify(fields));
    }
    const bounds = {earliestStart: 0, latestStart: 1, earliestEnd: 2, latestEnd: 3};
    assert.equal(printDate({kind: 'bounds', ...bounds}), undefined);
    assert.equal(printDate({kind: 'undated', ...bounds}), undefined);
  });
});
