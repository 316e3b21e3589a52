import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {parseDate} from '../../../src/core/time/edtf.js';
import type {DatePoint, EventDate} from '../../../src/core/time/event-date.js';
import {formatDate, isInferred} from '../../../src/core/time/format-date.js';
import {DAY} from '../../../src/core/time/instant.js';
import {readDate} from '../../../src/core/time/date-text.js';
import {TABLE} from './format-date-table.js';

/** Engines differ in the kinds of space and in the spaces around a dash. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/g, ' ').replace(/ ?[–～] ?/g, '–');
}

function show(date: EventDate | string, locale = 'en-US', style?: 'long' | 'short' | 'machine'): string {
  return plain(formatDate(typeof date === 'string' ? parseDate(date) : date, {locale, ...(style && {style})}));
}

function pointOf(edtf: string): DatePoint {
  const date = parseDate(edtf);
  assert.ok(date.kind === 'date');
  return date.point;
}

const OPEN = {earliestStart: -Infinity, latestStart: Infinity, earliestEnd: -Infinity, latestEnd: Infinity};

describe('a date in words', () => {
  for (const [locale, rows] of Object.entries(TABLE)) {
    for (const [edtf, text] of rows) {
      test(`${edtf} is "${text}" in ${locale}`, () => assert.equal(show(edtf, locale), plain(text)));
    }
  }

  test('is English when no locale is given', () => {
    assert.equal(formatDate(parseDate('18XX')), '19th century');
  });

  test('can have abbreviated months', () => {
    assert.equal(show('2024-07-01', 'en-US', 'short'), 'Jul 1, 2024');
    assert.equal(show('2024-07-03/2024-07-04', 'en-US', 'short'), 'Jul 3–4, 2024');
  });
});

describe('a date with more than EDTF says', () => {
  test('shows its third', () => {
    assert.equal(show(readDate('early May 2024')!), 'early May 2024');
    assert.equal(show(readDate('mid-1990s')!), 'mid-1990s');
    assert.equal(show(readDate('late 19th century')!), 'late 19th century');
    assert.equal(show(readDate('early May 2024')!, 'hi'), '1–10 मई 2024');
    assert.equal(show(readDate('early May 2024')!, 'ru'), 'начало мая 2024 г.');
  });

  test('shows how long something lasts within it', () => {
    const may = parseDate('2024-05');
    assert.equal(show({...may, duration: 'P2D'}), 'two days in May 2024');
    assert.equal(show({...may, duration: 'P1D'}), 'a day in May 2024');
    assert.equal(show({...may, duration: 'P1W'}), 'a week in May 2024');
    assert.equal(show({...may, duration: 'P40D'}), '40 days in May 2024');
    assert.equal(show({...may, duration: 'P2D'}, 'fr'), '2 jours en mai 2024');
    assert.equal(show({...may, duration: 'P2D'}, 'de'), 'Mai 2024 (2 Tage)');
    assert.equal(show({...may, duration: 'PT36H'}, 'de'), 'Mai 2024 (36 Stunden)');
  });

  test('shows a habit by its period and when it began', () => {
    const yearly: EventDate = {kind: 'recurring', rule: 'FREQ=YEARLY', from: pointOf('2001'), until: 'open', ...OPEN};
    assert.equal(show(yearly), 'every year since 2001');
    assert.equal(show(yearly, 'de'), 'jedes Jahr seit 2001');
    assert.match(show(yearly, 'ja'), /年.*2001年/);
    assert.equal(show({...yearly, until: pointOf('2010')}), 'every year 2001–2010');
    assert.equal(show({...yearly, rule: 'FREQ=MONTHLY;INTERVAL=3'}), 'every three months since 2001');
    assert.equal(show({...yearly, rule: 'FREQ=WEEKLY', from: 'unknown'}), 'every week');
  });

  test('shows a relative date by its text, else by the range of its bounds', () => {
    const [from, to] = [pointOf('2024-06-08').lower, pointOf('2024-07-07').upper];
    const relative: EventDate = {kind: 'relative', of: 'speech', relation: 'after', offset: 'P7D', earliestStart: from, latestStart: to, earliestEnd: from, latestEnd: to};
    assert.equal(show({...relative, text: 'a week later'}), 'a week later');
    assert.equal(show(relative), 'June 8–July 7, 2024');
  });

  test('shows four bounds as the range from first to last', () => {
    const bounds = (from: number, to: number): EventDate => ({kind: 'bounds', earliestStart: from, latestStart: to, earliestEnd: from, latestEnd: to});
    assert.equal(show(bounds(pointOf('1820').lower, pointOf('1826').upper)), '1820–1826');
    assert.equal(show(bounds(pointOf('1820-05').lower, pointOf('1820-06').upper)), 'May–June 1820');
    assert.equal(show(bounds(0, 9 * DAY)), 'January 1–9, 1970');
    assert.equal(show(bounds(-Infinity, 0)), 'before January 1, 1970');
    assert.equal(show(bounds(0, Infinity)), 'from January 1, 1970');
    assert.equal(show(bounds(-Infinity, Infinity)), 'undated');
  });

  test('says that an undated one is', () => {
    assert.equal(show({kind: 'undated', ...OPEN}), 'undated');
    assert.equal(show({kind: 'undated', ...OPEN}, 'uk'), 'без дати');
    assert.equal(show({kind: 'undated', ...OPEN}, 'ja'), '—');
  });
});

describe('a time of day', () => {
  test('is shown as it was on the wall, with its offset or zone', () => {
    assert.equal(show('2024-07-01T10:30'), 'July 1, 2024 at 10:30 AM');
    assert.equal(show('2024-07-01T10:30+05:00'), 'July 1, 2024 at 10:30 AM UTC+05:00');
    assert.equal(show('2024-07-01T23:30-03:30'), 'July 1, 2024 at 11:30 PM UTC−03:30');
    assert.equal(show('2024-07-01T10:30Z', 'de'), '1. Juli 2024 um 10:30 UTC');
    const instant = parseDate('2024-07-01T10:30Z');
    assert.ok(instant.kind === 'date');
    const {offset: _, ...point} = instant.point;
    assert.equal(show({...instant, point: {...point, zone: 'America/New_York'}}), 'July 1, 2024 at 6:30 AM EDT');
  });
});

describe('the machine form', () => {
  test('is EDTF', () => {
    for (const edtf of ['2001', '2024-05', '2024-07-01', '2024-07-03/2024-07-04', '1850~', '-0043', '2024-07-01T10:30']) {
      assert.equal(show(edtf, 'en', 'machine'), edtf);
    }
    assert.equal(show(readDate('July 3–4', {reference: '2024'})!, 'en', 'machine'), '2024-07-03/2024-07-04');
  });

  test('is empty where there is none', () => {
    assert.equal(show({kind: 'undated', ...OPEN}, 'en', 'machine'), '');
  });
});

describe('what was inferred', () => {
  test('is known of the date', () => {
    assert.equal(isInferred(readDate('July 3–4', {reference: '2024-07-01'})!), true);
    assert.equal(isInferred(readDate('July 3–4, 2024')!), false);
    assert.equal(isInferred(parseDate('2024')), false);
  });
});

describe('any date at all', () => {
  const year = fc.integer({min: -9999, max: 9999}).map((value) => `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(4, '0')}`);
  test('that is a bare year never shows a month or day', () => {
    fc.assert(fc.property(year, fc.constantFrom('en-US', 'de', 'ru', 'zh', 'ja', 'hi', 'ar-EG'), (edtf, locale) => {
      const text = show(edtf, locale).normalize('NFKC');
      assert.equal(text.match(/\p{Nd}+/gu)?.length, 1, text);
    }), {seed: 20240701, numRuns: 2000});
  });

  test('of any size is shown', () => {
    for (const edtf of ['Y-13800000000', 'Y-66000000S2', 'Y271822', 'Y-300000', 'Y99999', 'Y1000000000', 'Y-271822/Y271822', 'Y-66000000/Y-2600000']) {
      for (const locale of ['en', 'de', 'ja', 'ar']) assert.match(show(edtf, locale), /\d/);
    }
  });
});

describe('instants and zones', () => {
  const at = parseDate('2024-07-01T10:00+05:00');

  test('an instant is shown as its own clocks had it, or in the zone asked for, always named', () => {
    assert.equal(formatDate(at, {locale: 'en-GB'}), '1 July 2024 at 10:00 UTC+05:00');
    assert.match(formatDate(at, {locale: 'en-GB', zone: 'Europe/Kyiv'}), /^1 July 2024 at 08:00 (EEST|GMT\+3)$/);
    assert.match(formatDate(at, {locale: 'en-GB', zone: 'Asia/Tokyo'}), /^1 July 2024 at 14:00 (GMT\+9|JST)$/);
  });

  test('a floating time and a day are the same in every zone', () => {
    for (const edtf of ['2024-07-01T10:00', '2024-07-01', '2024-07']) {
      assert.equal(formatDate(parseDate(edtf), {locale: 'en-GB', zone: 'Pacific/Apia'}), formatDate(parseDate(edtf), {locale: 'en-GB'}));
    }
  });
});

describe('numerals', () => {
  for (const [edtf, locale, shown] of [
    ['18XX', 'ar-u-nu-arab', '١٩'], ['196X', 'ar-u-nu-arab', '١٩٦٠'], ['2024-07-03', 'ar-u-nu-arab', '٢٠٢٤'], ['2024-07-03', 'hi-u-nu-deva', '२०२४'],
    ['2024-34', 'zh-u-nu-hanidec', '二'], ['18XX', 'en', '19th century'],
  ] as const) {
    test(`of ${locale} are those of the reader: ${edtf}`, () => {
      const text = formatDate(parseDate(edtf), {locale});
      assert.ok(text.includes(shown), text);
      if (locale !== 'en') assert.doesNotMatch(text, /[0-9]/);
    });
  }
});
