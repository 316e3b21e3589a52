import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {readDate, readDateResult} from '../../../src/core/time/date-text.js';
import {lexiconOf} from '../../../src/core/time/date-text-lexicon.js';
import {scan} from '../../../src/core/time/date-text-scan.js';
import {parseDate} from '../../../src/core/time/edtf.js';
import {dateBounds, type EventDate} from '../../../src/core/time/event-date.js';
import {formatDate} from '../../../src/core/time/format-date.js';
import {DAY} from '../../../src/core/time/instant.js';
import {NOT_READ, REFERENCE, TABLE} from './date-text-table.js';

const SEED = {seed: 20240701};
const rows = Object.entries(TABLE).flatMap(([locale, list]) => list.map((row) => [locale, ...row] as const));

function read(text: string, locale?: string): EventDate | undefined {
  return readDate(text, {reference: REFERENCE, locale});
}

function days(date: EventDate | undefined): string[] {
  assert.ok(date);
  const {earliestStart, latestEnd} = dateBounds(date);
  return [earliestStart, latestEnd - DAY].map((instant) => new Date(instant).toISOString().slice(0, 10));
}

describe('a date as people write it', () => {
  test('the table has more than 500 rows in more than eight languages', () => {
    assert.ok(rows.length > 500);
    assert.ok(Object.keys(TABLE).length > 8);
  });

  for (const [locale, list] of Object.entries(TABLE)) {
    test(`is read in ${locale}: ${list.length} texts`, () => {
      const expected = list.map(([text, edtf, inferred]) => [text, edtf, inferred]);
      const actual = list.map(([text]) => {
        const date = read(text, locale);
        return [text, date?.edtf, date?.inferred?.join(' ')];
      });
      assert.deepEqual(actual, expected);
    });
  }

  test('that is known not to be read is refused, never misread', () => {
    for (const [locale, list] of Object.entries(NOT_READ)) {
      for (const [text] of list) assert.equal(read(text, locale), undefined, text);
    }
  });

  test('keeps its text and has the bounds of its EDTF', () => {
    for (const [locale, text, edtf] of rows) {
      const date = read(text, locale);
      if (!date || edtf === undefined) continue;
      assert.equal(date.text, text);
      if (date.kind !== 'date' || date.part === undefined) assert.deepEqual(dateBounds(date), dateBounds(parseDate(edtf)), text);
    }
  });

  test('with nothing to infer is read the same without a reference', () => {
    for (const [locale, text, edtf, inferred] of rows) {
      if (inferred === undefined) assert.equal(readDate(text, {locale})?.edtf, edtf, text);
    }
  });

  test('that is not complete is not read without a reference', () => {
    for (const [locale, text, edtf, inferred] of rows) {
      if (edtf !== undefined && inferred !== undefined) assert.equal(readDate(text, {locale}), undefined, text);
    }
  });

  test('is never read from a reference that does not say what is missing', () => {
    assert.equal(readDate('yesterday', {reference: '2024-07'}), undefined);
    assert.equal(readDate('May', {reference: '20XX'}), undefined);
    assert.equal(readDate('May', {reference: '2024'})?.edtf, '2024-05');
    assert.equal(readDate('May', {reference: '2022-02-24/..'})?.edtf, '2022-05');
    assert.equal(readDate('May', {reference: parseDate('2023-12')})?.edtf, '2023-05');
  });
});

describe('the third of a date', () => {
  const thirds: readonly (readonly [string, string, string])[] = [
    ['early May 2024', '2024-05-01', '2024-05-10'], ['mid-May 2024', '2024-05-11', '2024-05-20'], ['late May 2024', '2024-05-21', '2024-05-31'],
    ['early 2001', '2001-01-01', '2001-04-30'], ['mid-2001', '2001-05-01', '2001-08-31'], ['late 2001', '2001-09-01', '2001-12-31'],
    ['early 1990s', '1990-01-01', '1992-12-31'], ['mid-1990s', '1993-01-01', '1996-12-31'], ['late 1990s', '1997-01-01', '1999-12-31'],
    ['late 19th century', '1867-01-01', '1899-12-31'], ['late summer 1969', '1969-08-01', '1969-08-31'],
  ];
  for (const [text, first, last] of thirds) {
    test(`"${text}" lies from ${first} to ${last}`, () => assert.deepEqual(days(read(text)), [first, last]));
  }

  test('is kept beside the EDTF of the whole', () => {
    const date = read('late 19th century');
    assert.equal(date?.kind === 'date' ? date.part : undefined, 'late');
    assert.equal(date?.edtf, '18XX');
  });

  test('moves what comes before or after it', () => {
    assert.equal(read('before late May 2024')?.edtf, '[..2024-05-20]');
    assert.equal(read('after early May 2024')?.edtf, '[2024-05-11..]');
  });
});

describe('a numeric date', () => {
  const text = '03/04/2024';
  test('is refused as ambiguous in English without a region', () => {
    const {problem} = readDateResult(text);
    assert.equal(problem?.code, 'date-ambiguous');
    assert.match(problem.message, /03\/04\/2024/);
  });

  test('follows the order that is asked for, the region, or the language', () => {
    assert.equal(readDate(text, {order: 'mdy'})?.edtf, '2024-03-04');
    assert.equal(readDate(text, {order: 'dmy'})?.edtf, '2024-04-03');
    assert.equal(readDate(text, {locale: 'en-US'})?.edtf, '2024-03-04');
    assert.equal(readDate(text, {locale: 'de'})?.edtf, '2024-04-03');
  });

  test('is refused when it does not fit the order that is asked for', () => {
    assert.equal(readDate('13/04/2024', {order: 'mdy'}), undefined);
  });
});

describe('what lies within', () => {
  test('has its length as a duration', () => {
    assert.equal(read('two days in May 2024')?.duration, 'P2D');
    assert.equal(read('a day in May')?.duration, 'P1D');
    assert.equal(read('a week in June 2024')?.duration, 'P1W');
  });
});

describe('a refused text', () => {
  test('says what is wrong with it', () => {
    assert.deepEqual(readDateResult('Christmas 2001').problem, {code: 'date-invalid', message: '"christmas" does not belong to a date'});
    assert.equal(readDateResult('May').problem?.code, 'date-ambiguous');
    assert.match(readDateResult('Friday, July 4, 2024').problem?.message ?? '', /weekday/);
  });
});

describe('any text at all', () => {
  const words = rows.flatMap(([, text]) => text.split(' '));
  const hostile = fc.oneof(
    fc.string({unit: 'binary', maxLength: 60}),
    fc.string({unit: 'grapheme', maxLength: 60}),
    fc.array(fc.constantFrom(...words), {maxLength: 8}).map((list) => list.join(' ')),
    fc.array(fc.constantFrom(...words, '-', '–', '/', "'", '.', ':', '~', '?'), {maxLength: 8}).map((list) => list.join('')),
  );

  test('is read or refused, never thrown at, and what is read keeps its promises', () => {
    fc.assert(fc.property(hostile, fc.constantFrom('en', 'de', 'ru', 'zh', 'ar'), (text, locale) => {
      const {date, problem} = readDateResult(text, {reference: REFERENCE, locale});
      assert.ok(date ? parseDate(date.edtf!) && date.text === text : problem.message.length > 0);
      if (date) assert.ok(date.earliestStart <= date.latestEnd);
      if (date) assert.ok(formatDate(date, {locale}).length > 0);
    }), {...SEED, numRuns: 20_000});
  });

  test('longer than 200 characters is prose', () => {
    assert.equal(readDate(`2001${' '.repeat(100)}`)?.edtf, '2001');
    assert.equal(readDate(`2001${' '.repeat(200)}`), undefined);
  });

  test('is scanned in linear time', () => {
    for (const piece of ['1', ' ', '-', '1-', 'may ', "'", 'от ', '年', '1,000,', '( ', 'x', 'mid-', '\u0301', '. ', 'a week ', '1 million ']) {
      for (const locale of ['en', 'zh']) {
        const began = performance.now();
        assert.ok(Array.isArray(scan(piece.repeat(50_000), lexiconOf(locale))));
        assert.ok(performance.now() - began < 2000, piece);
      }
    }
  });
});

describe('a date that was shown', () => {
  for (const locale of ['en-US', 'en-GB', 'de', 'fr', 'es', 'ru', 'uk', 'zh', 'ar']) {
    test(`is read back in ${locale}`, () => {
      const year = fc.integer({min: 1000, max: 2999});
      const month = fc.integer({min: 1, max: 12}).map((value) => String(value).padStart(2, '0'));
      const day = fc.integer({min: 1, max: 28}).map((value) => String(value).padStart(2, '0'));
      const dates = fc.oneof(
        year.map(String), fc.tuple(year, month).map((parts) => parts.join('-')), fc.tuple(year, month, day).map((parts) => parts.join('-')),
        year.map((value) => `${value}~`), year.map((value) => `${value}/..`), year.map((value) => `[..${value}]`), year.map((value) => `[${value}..]`),
        fc.integer({min: 0, max: 20}).map((value) => `${String(value).padStart(2, '0')}XX`), fc.integer({min: 1, max: 999}).map((value) => `-${String(value).padStart(4, '0')}`),
        fc.tuple(year, month, day).map((parts) => `[..${parts.join('-')}]`), fc.tuple(year, fc.integer({min: 21, max: 24})).map((parts) => parts.join('-')),
        fc.tuple(year, month, fc.integer({min: 1, max: 14}), fc.integer({min: 15, max: 28})).map(([y, m, a, b]) => `${y}-${m}-${String(a).padStart(2, '0')}/${y}-${m}-${b}`),
      );
      fc.assert(fc.property(dates, (edtf) => {
        const shown = formatDate(parseDate(edtf), {locale});
        const date = readDate(shown, {locale});
        assert.ok(date, `${edtf}: ${shown}`);
        assert.deepEqual(dateBounds(date), dateBounds(parseDate(edtf)), `${edtf}: ${shown}`);
      }), {...SEED, numRuns: 500});
    });
  }
});
