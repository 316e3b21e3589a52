/** Facts: the rules of RFC 5545, 3.8.5.3 and the occurrences that it lists for them, all from 1997-09-02T09:00 New York. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {civilFromInstant} from '../../../src/core/time/civil.js';
import {parseDate} from '../../../src/core/time/edtf.js';
import type {RecurringDate} from '../../../src/core/time/event-date.js';
import {occurrences} from '../../../src/core/time/recurrence.js';
import {wallFromInstant} from '../../../src/core/time/zone.js';
import {dateInZone} from '../../../src/core/time/zoned-date.js';

const ZONE = 'America/New_York';
const EVER = {start: -Infinity, end: Infinity};

function newYork(rule: string, from = '1997-09-02T09:00:00', more: Partial<RecurringDate> = {}): RecurringDate {
  const first = dateInZone(parseDate(from), ZONE);
  assert.ok(first.kind === 'date');
  const {point, earliestStart, latestStart, earliestEnd} = first;
  return {kind: 'recurring', rule, from: point, until: 'open', zone: ZONE, earliestStart, latestStart, earliestEnd, latestEnd: Infinity, ...more};
}

function wallText(instant: number): string {
  const {year, month, day, hour, minute} = civilFromInstant(wallFromInstant(instant, ZONE));
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${pad(month)}-${pad(day)} ${pad(hour)}:${pad(minute)}`;
}

function starts(date: RecurringDate, limit: number): string[] {
  return [...occurrences(date, EVER, limit)].map(({earliestStart}) => wallText(earliestStart));
}

/** "1997-09: 2 3 4 | 1997-10: 1" as the days that it names. */
function days(list: string): string[] {
  return list.split('|').flatMap((group) => {
    const [month, numbers] = group.split(':') as [string, string];
    return numbers.trim().split(/\s+/).map((day) => `${month.trim()}-${day.padStart(2, '0')}`);
  });
}

const AT_NINE: readonly (readonly [rule: string, from: string, listed: string, ends: boolean])[] = [
  ['FREQ=DAILY;COUNT=10', '', '1997-09: 2 3 4 5 6 7 8 9 10 11', true],
  ['FREQ=DAILY;INTERVAL=2', '', '1997-09: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30 | 1997-10: 2 4 6', false],
  ['FREQ=DAILY;INTERVAL=10;COUNT=5', '', '1997-09: 2 12 22 | 1997-10: 2 12', true],
  ['FREQ=WEEKLY;COUNT=10', '', '1997-09: 2 9 16 23 30 | 1997-10: 7 14 21 28 | 1997-11: 4', true],
  ['FREQ=WEEKLY;UNTIL=19971224T000000Z', '', '1997-09: 2 9 16 23 30 | 1997-10: 7 14 21 28 | 1997-11: 4 11 18 25 | 1997-12: 2 9 16 23', true],
  ['FREQ=WEEKLY;INTERVAL=2;WKST=SU', '', '1997-09: 2 16 30 | 1997-10: 14 28 | 1997-11: 11 25 | 1997-12: 9 23 | 1998-01: 6 20 | 1998-02: 3 17', false],
  ['FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH', '', '1997-09: 2 4 9 11 16 18 23 25 30 | 1997-10: 2', true],
  ['FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH', '', '1997-09: 2 4 9 11 16 18 23 25 30 | 1997-10: 2', true],
  ['FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR', '1997-09-01T09:00:00',
    '1997-09: 1 3 5 15 17 19 29 | 1997-10: 1 3 13 15 17 27 29 31 | 1997-11: 10 12 14 24 26 28 | 1997-12: 8 10 12 22', true],
  ['FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH', '', '1997-09: 2 4 16 18 30 | 1997-10: 2 14 16', true],
  ['FREQ=MONTHLY;COUNT=10;BYDAY=1FR', '1997-09-05T09:00:00',
    '1997-09: 5 | 1997-10: 3 | 1997-11: 7 | 1997-12: 5 | 1998-01: 2 | 1998-02: 6 | 1998-03: 6 | 1998-04: 3 | 1998-05: 1 | 1998-06: 5', true],
  ['FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR', '1997-09-05T09:00:00', '1997-09: 5 | 1997-10: 3 | 1997-11: 7 | 1997-12: 5', true],
  ['FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU', '1997-09-07T09:00:00',
    '1997-09: 7 28 | 1997-11: 2 30 | 1998-01: 4 25 | 1998-03: 1 29 | 1998-05: 3 31', true],
  ['FREQ=MONTHLY;COUNT=6;BYDAY=-2MO', '1997-09-22T09:00:00', '1997-09: 22 | 1997-10: 20 | 1997-11: 17 | 1997-12: 22 | 1998-01: 19 | 1998-02: 16', true],
  ['FREQ=MONTHLY;BYMONTHDAY=-3', '1997-09-28T09:00:00', '1997-09: 28 | 1997-10: 29 | 1997-11: 28 | 1997-12: 29 | 1998-01: 29 | 1998-02: 26', false],
  ['FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15', '', '1997-09: 2 15 | 1997-10: 2 15 | 1997-11: 2 15 | 1997-12: 2 15 | 1998-01: 2 15', true],
  ['FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1', '1997-09-30T09:00:00',
    '1997-09: 30 | 1997-10: 1 31 | 1997-11: 1 30 | 1997-12: 1 31 | 1998-01: 1 31 | 1998-02: 1', true],
  ['FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15', '1997-09-10T09:00:00', '1997-09: 10 11 12 13 14 15 | 1999-03: 10 11 12 13', true],
  ['FREQ=MONTHLY;INTERVAL=2;BYDAY=TU', '', '1997-09: 2 9 16 23 30 | 1997-11: 4 11 18 25 | 1998-01: 6 13 20 27 | 1998-03: 3 10 17 24 31', false],
  ['FREQ=YEARLY;COUNT=10;BYMONTH=6,7', '1997-06-10T09:00:00',
    '1997-06: 10 | 1997-07: 10 | 1998-06: 10 | 1998-07: 10 | 1999-06: 10 | 1999-07: 10 | 2000-06: 10 | 2000-07: 10 | 2001-06: 10 | 2001-07: 10', true],
  ['FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3', '1997-03-10T09:00:00',
    '1997-03: 10 | 1999-01: 10 | 1999-02: 10 | 1999-03: 10 | 2001-01: 10 | 2001-02: 10 | 2001-03: 10 | 2003-01: 10 | 2003-02: 10 | 2003-03: 10', true],
  ['FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200', '1997-01-01T09:00:00',
    '1997-01: 1 | 1997-04: 10 | 1997-07: 19 | 2000-01: 1 | 2000-04: 9 | 2000-07: 18 | 2003-01: 1 | 2003-04: 10 | 2003-07: 19 | 2006-01: 1', true],
  ['FREQ=YEARLY;BYDAY=20MO', '1997-05-19T09:00:00', '1997-05: 19 | 1998-05: 18 | 1999-05: 17', false],
  ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '1997-05-12T09:00:00', '1997-05: 12 | 1998-05: 11 | 1999-05: 17', false],
  ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH', '1997-03-13T09:00:00', '1997-03: 13 20 27 | 1998-03: 5 12 19 26 | 1999-03: 4 11 18 25', false],
  ['FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8', '1997-06-05T09:00:00',
    '1997-06: 5 12 19 26 | 1997-07: 3 10 17 24 31 | 1997-08: 7 14 21 28 | 1998-06: 4 11 18 25', false],
  ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '', '1998-02: 13 | 1998-03: 13 | 1998-11: 13 | 1999-08: 13 | 2000-10: 13', false],
  ['FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13', '1997-09-13T09:00:00',
    '1997-09: 13 | 1997-10: 11 | 1997-11: 8 | 1997-12: 13 | 1998-01: 10 | 1998-02: 7 | 1998-03: 7 | 1998-04: 11 | 1998-05: 9 | 1998-06: 13', false],
  ['FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8', '1996-11-05T09:00:00', '1996-11: 5 | 2000-11: 7 | 2004-11: 2', false],
  ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04T09:00:00', '1997-09: 4 | 1997-10: 7 | 1997-11: 6', true],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2', '1997-09-29T09:00:00',
    '1997-09: 29 | 1997-10: 30 | 1997-11: 27 | 1997-12: 30 | 1998-01: 29 | 1998-02: 26 | 1998-03: 30', false],
  ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', '1997-08-05T09:00:00', '1997-08: 5 10 19 24', true],
  ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', '1997-08-05T09:00:00', '1997-08: 5 17 19 31', true],
  ['FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5', '2007-01-15T09:00:00', '2007-01: 15 30 | 2007-02: 15 | 2007-03: 15 30', true],
];

describe('the rules of RFC 5545 come on the days that it lists', () => {
  for (const [rule, from, listed, ends] of AT_NINE) {
    test(`${rule}${from && ` from ${from}`}`, () => {
      const expected = days(listed).map((day) => `${day} 09:00`);
      assert.deepEqual(starts(newYork(rule, from || undefined), expected.length + (ends ? 3 : 0)), expected);
    });
  }
});

const WITH_TIMES: readonly (readonly [rule: string, starts: readonly string[]])[] = [
  ['FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z', ['09:00', '12:00', '15:00']],
  ['FREQ=MINUTELY;INTERVAL=15;COUNT=6', ['09:00', '09:15', '09:30', '09:45', '10:00', '10:15']],
  ['FREQ=MINUTELY;INTERVAL=90;COUNT=4', ['09:00', '10:30', '12:00', '13:30']],
];

describe('rules finer than a day come at the times that RFC 5545 lists', () => {
  for (const [rule, times] of WITH_TIMES) {
    test(rule, () => {
      assert.deepEqual(starts(newYork(rule), 20), times.map((time) => `1997-09-02 ${time}`));
    });
  }

  test('every 20 minutes from 9 to 16:40, told by the day and told by the minute', () => {
    const daily = newYork('FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40');
    const minutely = newYork('FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16');
    const listed = starts(daily, 48);
    assert.deepEqual([listed[0], listed[23], listed[24], listed[47]], ['1997-09-02 09:00', '1997-09-02 16:40', '1997-09-03 09:00', '1997-09-03 16:40']);
    assert.deepEqual(starts(minutely, 48), listed);
  });
});

describe('long rules of RFC 5545', () => {
  test('a daily rule until 24 December 1997 comes 113 times, through the end of summer time', () => {
    const all = starts(newYork('FREQ=DAILY;UNTIL=19971224T000000Z'), 1000);
    assert.equal(all.length, 113);
    assert.deepEqual([all[0], all[112]], ['1997-09-02 09:00', '1997-12-23 09:00']);
    assert.ok(all.every((text) => text.endsWith('09:00')));
  });

  test('every day of January for three years is the same by years and by days', () => {
    const yearly = newYork('FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA', '1998-01-01T09:00:00');
    const daily = newYork('FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1', '1998-01-01T09:00:00');
    assert.equal(starts(yearly, 1000).length, 93);
    assert.deepEqual(starts(daily, 1000), starts(yearly, 1000));
  });

  test('Friday the 13th leaves out the first date that is none', () => {
    const date = newYork('FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', undefined, {except: ['1997-09-02T09:00:00']});
    assert.deepEqual(starts(date, 2), ['1998-02-13 09:00', '1998-03-13 09:00']);
  });
});
