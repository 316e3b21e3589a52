import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {civilFromInstant, instantFromCivil} from '../../../src/core/time/civil.js';
import {parseDate} from '../../../src/core/time/edtf.js';
import type {DateBounds, RecurringDate} from '../../../src/core/time/event-date.js';
import {DAY, HOUR} from '../../../src/core/time/instant.js';
import {countOccurrences, occurrences, recurrenceEnd, type OccurrenceWindow} from '../../../src/core/time/recurrence.js';
import {dateInZone} from '../../../src/core/time/zoned-date.js';

function habit(rule: string, from?: string, more: Partial<RecurringDate> = {}): RecurringDate {
  const first = from === undefined ? undefined : dateInZone(parseDate(from), more.zone);
  return {
    kind: 'recurring', rule, from: first?.kind === 'date' ? first.point : 'open', until: 'open',
    earliestStart: first?.earliestStart ?? -Infinity, latestStart: first?.latestStart ?? Infinity,
    earliestEnd: first?.earliestEnd ?? -Infinity, latestEnd: Infinity, ...more,
  };
}

function until(edtf: string): RecurringDate['until'] {
  const date = parseDate(edtf);
  assert.ok(date.kind === 'date');
  return date.point;
}

/** The window from the start of one EDTF date to the end of another. */
function window(from: string, to = from): OccurrenceWindow {
  return {start: parseDate(from).earliestStart, end: parseDate(to).latestEnd};
}

function day(instant: number): string {
  const civil = civilFromInstant(instant);
  return [civil.year, civil.month, civil.day].map((part) => String(part).padStart(2, '0')).join('-');
}

function starts(date: RecurringDate, within: OccurrenceWindow, limit?: number): string[] {
  return [...occurrences(date, within, limit)].map(({earliestStart}) => day(earliestStart));
}

function boundsOf(edtf: string): DateBounds {
  const {earliestStart, latestStart, earliestEnd, latestEnd} = parseDate(edtf);
  return {earliestStart, latestStart, earliestEnd, latestEnd};
}

describe('a rule without a day is as vague as its first date', () => {
  const VAGUE: readonly (readonly [rule: string, from: string | undefined, first: string, second: string])[] = [
    ['FREQ=YEARLY', '2001', '2020', '2021'],
    ['FREQ=YEARLY', undefined, '2020', '2021'],
    ['FREQ=YEARLY', '2001-05', '2020-05', '2021-05'],
    ['FREQ=YEARLY;BYMONTH=6', '2001', '2020-06', '2021-06'],
    ['FREQ=YEARLY', '2001-33', '2020-33', '2021-33'],
    ['FREQ=YEARLY', '2001-21', '2020-21', '2021-21'],
    ['FREQ=MONTHLY', '2001', '2020-01', '2020-02'],
    ['FREQ=MONTHLY;INTERVAL=3', '2001', '2020-01', '2020-04'],
    ['FREQ=DAILY', '2001', '2020-01-01', '2020-01-02'],
    ['FREQ=YEARLY;BYMONTH=6;BYDAY=1SA', '2001', '2020-06-06', '2021-06-05'],
    ['FREQ=YEARLY', '2001-07-03', '2020-07-03', '2021-07-03'],
    ['FREQ=HOURLY', '2001-07-03', '2020-01-01T00', '2020-01-01T01'],
    ['FREQ=DAILY', '2001-07-03T09:30', '2020-01-01T09:30', '2020-01-02T09:30'],
  ];
  for (const [rule, from, first, second] of VAGUE) {
    test(`${rule} from ${from ?? 'ever'}: ${first}, ${second}`, () => {
      assert.deepEqual([...occurrences(habit(rule, from), window('2020', '2021'), 2)], [boundsOf(first), boundsOf(second)]);
    });
  }

  test('a week that nobody named lies within its seven days', () => {
    const [week] = occurrences(habit('FREQ=WEEKLY', '2024'), window('2024-07-03'));
    assert.deepEqual([week!.earliestStart, week!.latestEnd].map(day), ['2024-07-01', '2024-07-08']);
    const [sunday] = occurrences(habit('FREQ=WEEKLY;WKST=SU', '2024'), window('2024-07-03'));
    assert.deepEqual([sunday!.earliestStart, sunday!.latestEnd].map(day), ['2024-06-30', '2024-07-07']);
  });
});

describe('what an occurrence lasts', () => {
  test('shorter than its vagueness, it lies within; longer, it ends in the last day', () => {
    const [summit] = occurrences(habit('FREQ=YEARLY', '2001', {duration: 'P2D'}), window('2024'));
    assert.deepEqual(summit, boundsOf('2024'));
    const [feast] = occurrences(habit('FREQ=YEARLY', '2001-07-03', {duration: 'P2D'}), window('2024'));
    assert.deepEqual(feast, boundsOf('2024-07-03/2024-07-04'));
  });

  test('reaches into a window that begins after its start', () => {
    const date = habit('FREQ=YEARLY', '2001-12-20', {duration: 'P3W'});
    assert.deepEqual(starts(date, window('2024-01-05', '2024-01-06')), ['2023-12-20']);
    assert.deepEqual(starts(date, window('2024-01-20', '2024-01-21')), []);
  });

  test('is by the clock for hours and by the calendar for days, across a change of the clock', () => {
    const zone = 'Europe/Kyiv';
    const length = (duration: string): number => {
      const [bounds] = occurrences(habit('FREQ=YEARLY', '2024-03-30T12:00:00', {zone, duration}), window('2024'));
      return Math.round((bounds!.latestEnd - bounds!.earliestStart) / HOUR);
    };
    assert.deepEqual([length('P1D'), length('PT24H')], [23, 24]);
  });
});

describe('an end', () => {
  test('by UNTIL, by until and by COUNT is kept', () => {
    const ever = {start: -Infinity, end: Infinity};
    assert.deepEqual(starts(habit('FREQ=YEARLY;COUNT=2', '2001'), ever), ['2001-01-01', '2002-01-01']);
    assert.deepEqual(starts(habit('FREQ=YEARLY;UNTIL=20021231', '2001'), ever), ['2001-01-01', '2002-01-01']);
    assert.deepEqual(starts(habit('FREQ=YEARLY', '2001', {until: until('2002')}), ever), ['2001-01-01', '2002-01-01']);
    assert.equal(day(recurrenceEnd(habit('FREQ=YEARLY;COUNT=2', '2001'))), '2003-01-01');
    assert.equal(recurrenceEnd(habit('FREQ=YEARLY', '2001')), Infinity);
  });

  test('by COUNT counts what is left out, and is found without walking where every period is alike', () => {
    const few = habit('FREQ=YEARLY;COUNT=3', '2001', {except: ['2002']});
    assert.deepEqual(starts(few, {start: -Infinity, end: Infinity}), ['2001-01-01', '2003-01-01']);
    const million = habit('FREQ=DAILY;COUNT=1000000', '2001-01-01');
    assert.equal(recurrenceEnd(million), instantFromCivil(2001) + 1_000_000 * DAY);
    assert.deepEqual(starts(million, {start: recurrenceEnd(million) - 2 * DAY, end: Infinity}).length, 2);
  });
});

describe('days that there are not', () => {
  test('29 February comes in leap years alone', () => {
    assert.deepEqual(starts(habit('FREQ=YEARLY', '1896-02-29'), window('1890', '1910')), ['1896-02-29', '1904-02-29', '1908-02-29']);
    const counted = habit('FREQ=YEARLY;COUNT=3', '1896-02-29');
    assert.equal(day(recurrenceEnd(counted)), '1908-03-01');
  });

  test('the 31st comes in seven months', () => {
    assert.equal(countOccurrences(habit('FREQ=MONTHLY', '2024-01-31'), window('2024')), 7);
  });

  test('never come, and asking for them ends', () => {
    for (const rule of ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31', 'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30']) {
      assert.deepEqual([...occurrences(habit(rule, '2001-02-01'), {start: -Infinity, end: Infinity})], [], rule);
    }
  });
});

describe('weeks by number', () => {
  test('begin with the first that has four days in the year', () => {
    const mondays = starts(habit('FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO', '2009-01-01'), window('2009', '2016'));
    assert.deepEqual(mondays, ['2010-01-04', '2011-01-03', '2012-01-02', '2012-12-31', '2013-12-30', '2014-12-29', '2016-01-04']);
  });

  test('number 53 comes in the years that have it, and the last in every year', () => {
    assert.deepEqual(starts(habit('FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO', '2009-01-01'), window('2009', '2021')), ['2009-12-28', '2015-12-28', '2020-12-28']);
    assert.deepEqual(starts(habit('FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO', '2009-01-01'), window('2009', '2011')), ['2009-12-28', '2010-12-27', '2011-12-26']);
  });
});

describe('dates left out and added', () => {
  test('by the day, by the year and by the minute', () => {
    const date = habit('FREQ=YEARLY', '2001-07-03', {except: ['2003-07-03', '2005'], also: ['2005-08-01', '2002-07-03']});
    assert.deepEqual(starts(date, window('2001', '2006')), ['2001-07-03', '2002-07-03', '2004-07-03', '2005-08-01', '2006-07-03']);
    const timed = habit('FREQ=DAILY', '2001-07-03T09:00', {zone: 'Asia/Almaty', except: ['2001-07-04T09:00', '2001-07-05T10:00']});
    assert.deepEqual(starts(timed, window('2001-07-01', '2001-07-06')), ['2001-07-03', '2001-07-05', '2001-07-06']);
  });

  test('an added date is as vague as it is written, and lasts as long as the others', () => {
    const date = habit('FREQ=YEARLY', '2001-07-03', {also: ['2001-09'], duration: 'P2D'});
    assert.deepEqual([...occurrences(date, window('2001'))], [boundsOf('2001-07-03/2001-07-04'), boundsOf('2001-09')]);
  });
});

describe('a window', () => {
  const RULES = [
    'FREQ=YEARLY', 'FREQ=YEARLY;INTERVAL=3;BYMONTH=2,5;BYDAY=-1FR,2MO', 'FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO,SU', 'FREQ=YEARLY;BYYEARDAY=1,-1,366',
    'FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=31,-2', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU',
    'FREQ=DAILY;INTERVAL=7', 'FREQ=DAILY;BYMONTH=6', 'FREQ=HOURLY;INTERVAL=31', 'FREQ=HOURLY;BYHOUR=3,4;BYMONTHDAY=13', 'FREQ=MINUTELY;INTERVAL=1441;BYDAY=FR',
    'FREQ=DAILY;COUNT=100', 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=9',
  ];

  test('shows what it would show if everything had been expanded from the start', () => {
    const first = instantFromCivil(1999, 8, 31);
    const end = instantFromCivil(2012);
    const all = new Map(RULES.map((rule) => [rule, [...occurrences(habit(rule, '1999-08-31'), {start: -Infinity, end})]]));
    fc.assert(fc.property(fc.constantFrom(...RULES), fc.nat(4500), fc.nat(900), (rule, from, length) => {
      const within = {start: first + (from - 200) * DAY, end: Math.min(end, first + (from - 200 + length) * DAY)};
      const expected = all.get(rule)!.filter((bounds) => bounds.earliestStart < within.end && bounds.latestEnd > within.start);
      assert.deepEqual([...occurrences(habit(rule, '1999-08-31'), within)], expected);
    }), {seed: 20240701, numRuns: 400});
  });

  test('costs what it shows, a billion years after the start and for every second', () => {
    assert.equal(countOccurrences(habit('FREQ=YEARLY', '2001'), window('Y1000000000')), 1);
    const seconds = occurrences(habit('FREQ=SECONDLY', '1000-01-01'), window('2024', '2999'));
    let taken = 0;
    for (const {earliestStart} of seconds) {
      assert.equal(earliestStart, instantFromCivil(2024) + taken * 1000);
      if (++taken === 3) break;
    }
    assert.equal(taken, 3);
  });

  test('without a start gives nothing where the habit has none', () => {
    assert.deepEqual([...occurrences(habit('FREQ=YEARLY'), {start: -Infinity, end: 0})], []);
  });

  test('can be asked twice, and for few', () => {
    const asked = occurrences(habit('FREQ=DAILY', '2001-01-01'), window('2001'), 3);
    assert.deepEqual([...asked].length, 3);
    assert.deepEqual([...asked], [...asked]);
    assert.deepEqual([...occurrences(habit('FREQ=DAILY', '2001-01-01'), window('2001'), 0)], []);
  });

  test('knows how many it holds: exactly for a thousand, and closely beyond', () => {
    assert.equal(countOccurrences(habit('FREQ=DAILY', '2001-01-01'), window('2001', '2002')), 730);
    const days = countOccurrences(habit('FREQ=DAILY', '2001-01-01'), window('2001', '2100'));
    assert.ok(Math.abs(days - 36_524) <= 36, String(days));
    assert.equal(countOccurrences(habit('FREQ=DAILY', '2001-01-01'), {start: 0, end: Infinity}), Infinity);
  });
});

describe('a clock that changes', () => {
  test('leaves the wall time of a habit as it is', () => {
    const date = habit('FREQ=DAILY', '2024-03-29T12:00', {zone: 'Europe/Kyiv'});
    const hours = [...occurrences(date, window('2024-03-29', '2024-04-01'))].map(({earliestStart}) => (earliestStart % DAY) / HOUR);
    assert.deepEqual(hours, [10, 10, 9, 9]);
  });

  test('does not hide what its gap moved into a window that begins after it', () => {
    const date = habit('FREQ=DAILY', '2024-03-29T03:30', {zone: 'Europe/Kyiv'});
    const gap = instantFromCivil(2024, 3, 31) + HOUR;
    assert.deepEqual([...occurrences(date, {start: gap + HOUR / 3, end: gap + HOUR})].map(({earliestStart}) => earliestStart), [gap + HOUR / 2]);
  });

  test('moves what would start in its gap, once', () => {
    const date = habit('FREQ=HOURLY', '2024-03-31T01:30', {zone: 'Europe/Kyiv'});
    const instants = [...occurrences(date, window('2024-03-31'), 4)].map(({earliestStart}) => (earliestStart - instantFromCivil(2024, 3, 31)) / HOUR);
    assert.deepEqual(instants, [0.5, 1.5, 2.5, 3.5]);
  });
});
