import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {daysFromCivil} from '../../../src/core/time/civil.js';
import {DateSyntaxError} from '../../../src/core/time/date-syntax-error.js';
import {parseDate} from '../../../src/core/time/edtf.js';
import {Qualifier, type DatePoint, type EventDate} from '../../../src/core/time/event-date.js';
import {DAY} from '../../../src/core/time/instant.js';
import {DECISIONS} from './edtf-decisions.js';

interface Case {
  readonly input: string;
  readonly valid: boolean;
  readonly level?: number;
  readonly type?: string;
  readonly precision?: string;
  readonly lower?: string;
  readonly upper?: string;
  readonly contested?: boolean;
}

const file = readFileSync(new URL('edtf-cases.json', import.meta.url), 'utf8');
const CASES = (JSON.parse(file) as {entries: readonly Case[]}).entries;

/** The names that the cases have for what we call otherwise. Our coarsest is the millennium. */
const PRECISIONS = new Map([
  ['quadrimester', 'third'], ['semester', 'half'], ['megayear', 'millennium'], ['gigayear', 'millennium'],
]);

/** A bound of a case in ms; days and milliseconds are the last ones meant when `last`. */
function instantOf(bound: string, last: boolean): number {
  if (bound === 'unknown') return last ? Infinity : -Infinity;
  if (bound === '+inf') return Infinity;
  if (bound === '-inf') return -Infinity;
  const match = /^(-?\d+)-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)\.(\d{3})Z)?$/.exec(bound);
  assert.ok(match, bound);
  const [year = NaN, month = NaN, day = NaN] = match.slice(1, 4).map(Number);
  const midnight = daysFromCivil(year, month, day) * DAY;
  if (match[4] === undefined) return last ? midnight + DAY : midnight;
  const [hour = NaN, minute = NaN, second = NaN, millisecond = NaN] = match.slice(4).map(Number);
  return midnight + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond + (last ? 1 : 0);
}

function checkAccepted({input, level, type, precision, lower, upper}: Case): void {
  const date = parseDate(input);
  assert.equal(date.edtf, input);
  assert.equal(date.kind, type);
  assert.equal(date.level, level);
  assert.equal(date.earliestStart, instantOf(lower ?? '', false), 'lower');
  assert.equal(date.latestEnd, instantOf(upper ?? '', true), 'upper');
  if (precision !== undefined) assert.equal(single(input).precision, PRECISIONS.get(precision) ?? precision);
}

function single(edtf: string): DatePoint {
  const date = parseDate(edtf);
  assert.equal(date.kind, 'date');
  return (date).point;
}

describe('EDTF cases that the field agrees on', () => {
  for (const edtfCase of CASES.filter(({contested}) => !contested)) {
    test(`${JSON.stringify(edtfCase.input)} is ${edtfCase.valid ? `level ${edtfCase.level}` : 'refused'}`, () => {
      if (edtfCase.valid) checkAccepted(edtfCase);
      else assert.throws(() => parseDate(edtfCase.input), DateSyntaxError);
    });
  }
});

describe('EDTF cases that the field contests', () => {
  const contested = new Map(CASES.filter((edtfCase) => edtfCase.contested).map((edtfCase) => [edtfCase.input, edtfCase]));

  test('each has one decision, and no decision lacks its case', () => {
    assert.deepEqual(DECISIONS.flatMap(({inputs}) => inputs).sort(), [...contested.keys()].sort());
  });

  for (const {accepts, reason, inputs, bounds} of DECISIONS) {
    test(`${accepts ? 'accepted' : 'refused'}: ${reason}`, () => {
      for (const input of inputs) {
        const [lower, upper] = bounds?.[input] ?? [];
        const edtfCase = contested.get(input);
        if (!accepts) assert.throws(() => parseDate(input), DateSyntaxError, input);
        else if (edtfCase?.valid) checkAccepted(edtfCase);
        else assert.deepEqual(hull(parseDate(input)), [instantOf(lower ?? '', false), instantOf(upper ?? '', false)], input);
      }
    });
  }
});

function hull({earliestStart, latestEnd}: EventDate): [number, number] {
  return [earliestStart, latestEnd];
}

describe('the four bounds', () => {
  const day = (text: string): number => instantOf(text, false);
  const cases: readonly (readonly [string, number, number, number, number])[] = [
    ['2001', day('2001-01-01'), day('2002-01-01'), day('2001-01-01'), day('2002-01-01')],
    ['2024-07-03/2024-07-04', day('2024-07-03'), day('2024-07-04'), day('2024-07-04'), day('2024-07-05')],
    ['2004/2004-06', day('2004-01-01'), day('2004-07-01'), day('2004-06-01'), day('2004-07-01')],
    ['2004-06/2004', day('2004-06-01'), day('2004-07-01'), day('2004-06-01'), day('2005-01-01')],
    ['2022-02/..', day('2022-02-01'), day('2022-03-01'), day('2022-02-01'), Infinity],
    ['2022-02/', day('2022-02-01'), day('2022-03-01'), day('2022-02-01'), Infinity],
    ['../2022-02', -Infinity, day('2022-03-01'), day('2022-02-01'), day('2022-03-01')],
    ['/2022-02', -Infinity, day('2022-03-01'), day('2022-02-01'), day('2022-03-01')],
    ['[1667,1668,1670..1672]', day('1667-01-01'), day('1673-01-01'), day('1667-01-01'), day('1673-01-01')],
    ['{1667,1668,1670..1672}', day('1667-01-01'), day('1668-01-01'), day('1672-01-01'), day('1673-01-01')],
    ['{1960,1955}', day('1955-01-01'), day('1956-01-01'), day('1960-01-01'), day('1961-01-01')],
    ['[..1983]', -Infinity, day('1984-01-01'), -Infinity, day('1984-01-01')],
    ['[1984..]', day('1984-01-01'), Infinity, day('1984-01-01'), Infinity],
    ['{..1983}', -Infinity, day('1984-01-01'), day('1983-01-01'), day('1984-01-01')],
  ];
  for (const [edtf, earliestStart, latestStart, earliestEnd, latestEnd] of cases) {
    test(`${edtf} has its four points`, () => {
      const date = parseDate(edtf);
      assert.deepEqual(
        [date.earliestStart, date.latestStart, date.earliestEnd, date.latestEnd],
        [earliestStart, latestStart, earliestEnd, latestEnd],
      );
    });
  }

  test('an end keeps whether it is open or unknown', () => {
    const ends = ['2022/..', '2022/', '../2022', '/2022'].map((edtf) => {
      const date = parseDate(edtf);
      return date.kind === 'interval' ? [date.start, date.end].filter((end) => typeof end === 'string') : [];
    });
    assert.deepEqual(ends, [['open'], ['unknown'], ['open'], ['unknown']]);
  });

  test('a year beyond 10¹² from now covers everything from there outward', () => {
    const horizon = instantOf('1000000001970-01-01', false);
    assert.deepEqual(hull(parseDate('Y9E18S1')), [horizon, Infinity]);
    assert.deepEqual(hull(parseDate('Y-9E300')), [-Infinity, -1e12 * 365.2425 * DAY]);
    assert.ok(hull(parseDate('Y9E11'))[1] < Infinity);
  });
});

describe('qualifiers', () => {
  const {uncertainYear, uncertainMonth, uncertainDay, approximateYear, approximateMonth, approximateDay} = Qualifier;
  const cases: readonly (readonly [string, number, number])[] = [
    ['1984?', uncertainYear, 1],
    ['~1984', approximateYear, 1],
    ['2004-06?', uncertainYear | uncertainMonth, 1],
    ['2001-21~', approximateYear | approximateMonth, 1],
    ['2004-06-11%', Qualifier.uncertain | Qualifier.approximate, 1],
    ['2004?-06-11', uncertainYear, 2],
    ['?2004-06-11', uncertainYear, 2],
    ['2004-06~-11', approximateYear | approximateMonth, 2],
    ['2004-~06-11', approximateMonth, 2],
    ['2004?-06-~11', uncertainYear | approximateDay, 2],
    ['2004-?06-%11', uncertainMonth | uncertainDay | approximateDay, 2],
    ['?2004-06-04~', uncertainYear | Qualifier.approximate, 2],
    ['156X~', approximateYear, 1],
    ['Y170000002?', uncertainYear, 1],
    ['1950S2~', approximateYear, 2],
  ];
  for (const [edtf, qualifiers, level] of cases) {
    test(`${edtf} qualifies the components that it names, at level ${level}`, () => {
      assert.equal(single(edtf).qualifiers, qualifiers);
      assert.equal(parseDate(edtf).level, level);
    });
  }
});

describe('fields of a point', () => {
  const fieldsOf = (edtf: string): Partial<DatePoint> => {
    const {lower: _lower, upper: _upper, ...fields} = single(edtf);
    return fields;
  };
  const cases: readonly (readonly [string, Partial<DatePoint>])[] = [
    ['1985-04', {precision: 'month', year: 1985, month: 4, qualifiers: 0}],
    ['-0043-03-15', {precision: 'day', year: -43, month: 3, day: 15, qualifiers: 0}],
    ['2001-34', {precision: 'quarter', year: 2001, season: 34, qualifiers: 0}],
    ['201X-21', {precision: 'season', year: 2010, season: 21, qualifiers: 0, mask: '201X-21'}],
    ['-01XX', {precision: 'century', year: -199, qualifiers: 0, mask: '-01XX'}],
    ['1950S2', {precision: 'century', year: 1900, qualifiers: 0, significantDigits: 2}],
    ['-1950S2', {precision: 'century', year: -1999, qualifiers: 0, significantDigits: 2}],
    ['1X99?-01-~XX', {precision: 'day', year: 1099, month: 1, qualifiers: 1 | 32, mask: '1X99-01-XX'}],
    ['2024-07-01T10', {precision: 'hour', year: 2024, month: 7, day: 1, hour: 10, qualifiers: 0}],
    ['2024-07-01T10:00+05:00', {precision: 'minute', year: 2024, month: 7, day: 1, hour: 10, minute: 0, offset: 300, qualifiers: 0}],
    ['2024-07-01T10:00:07.250-00:00', {precision: 'millisecond', year: 2024, month: 7, day: 1, hour: 10, minute: 0, second: 7.25, offset: 0, qualifiers: 0}],
  ];
  for (const [edtf, fields] of cases) {
    test(`${edtf} is read into its fields`, () => {
      assert.deepEqual(fieldsOf(edtf), fields);
    });
  }

  test('both ends of an interval may have times, one alone may not', () => {
    assert.equal(parseDate('2024-07-03T10:00Z/2024-07-03T12:30Z').kind, 'interval');
    assert.equal(parseDate('2024-07-03T10:00Z/..').kind, 'interval');
    assert.throws(() => parseDate('2024-07-03T10:00Z/2024-07-04'), {offset: 18});
  });

  test('a leap second stands only at the end of a day of UTC', () => {
    assert.equal(parseDate('2016-12-31T18:59:60-05:00').earliestStart, instantOf('2017-01-01', false));
    assert.throws(() => parseDate('2016-12-31T18:59:60Z'), DateSyntaxError);
  });
});

describe('errors', () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ['', 0, 'offset 0: expected a date, found the end'],
    ['..', 2, 'offset 2: expected "/", found the end'],
    ['1985-13', 5, 'offset 5: "13" is not a month (01 to 12) or a season (21 to 41)'],
    ['1985-04-31', 8, 'offset 8: "31" is not a day of this month (01 to 30)'],
    ['1900-02-29', 8, 'offset 8: "29" is not a day of this month (01 to 28)'],
    ['198', 3, 'offset 3: expected a year of four digits, found the end'],
    ['1985-04-12Z', 10, 'offset 10: expected the end of the date, found "Z"'],
    ['2024-07-01T25:00', 11, 'offset 11: "25" is not an hour (00 to 24)'],
    ['2024-07-01T24:30', 14, 'offset 14: "30" is not a minute (00 to 00)'],
    ['2024-07-01T10:00+14:30', 16, 'offset 16: "+14:30" is not an offset from UTC (-14:00 to +14:00)'],
    ['1999/1980', 5, 'offset 5: "1980" lies before the start'],
    ['[1999..1980]', 7, 'offset 7: "1980" lies before the start'],
    ['[2001,2002', 10, 'offset 10: expected "," or "]", found the end'],
    ['{2001..,2002}', 7, 'offset 7: nothing can follow ".."'],
    ['{2001,..2002}', 6, 'offset 6: expected a year of four digits, found "."'],
    ['2024?-07-01T10:00', 11, 'offset 11: expected the end of the date, found "T"'],
    ['2024-07-0XT10:00', 10, 'offset 10: expected the end of the date, found "T"'],
    ['2024-07T10:00', 7, 'offset 7: expected the end of the date, found "T"'],
    ['X900-02-29', 0, 'offset 0: "X900-02-29" fits no day of the calendar'],
    ['1950S5', 4, 'offset 4: "S5" is not a number of significant digits (1 to 4)'],
    ['Y2024', 0, 'offset 0: "Y2024" is not a year of more than four digits'],
    ['-0000', 0, 'offset 0: "-0000" is not a year (the year 0 has no sign)'],
  ];
  for (const [input, offset, message] of cases) {
    test(`${JSON.stringify(input)}: ${message}`, () => {
      assert.throws(() => parseDate(input), {name: 'DateSyntaxError', offset, message, input});
    });
  }
});
