/** Reads the time of day behind a day of EDTF, with its distance from UTC. */
import {datePoint, type PointFields} from './date-point.js';
import {Sign, type Scanner} from './edtf-scanner.js';
import type {DatePoint} from './event-date.js';
import {DAY} from './instant.js';

/** The farthest that a clock may be from UTC, in minutes. */
const FARTHEST_OFFSET = 14 * 60;

interface ClockTime {
  hour: number;
  minute: number | undefined;
  second: number | undefined;
  precision: 'millisecond' | undefined;
}

/**
 * A point with the time at the cursor, `T10:30:45.123+05:00`, which may stop after any part; without a zone it floats.
 * `24:00` is the midnight that ends the day; `:60` is a leap second and stands only at the end of a day of UTC.
 */
export function readTime(scanner: Scanner, day: PointFields): DatePoint {
  const from = scanner.at++;
  const {hour, minute, second, precision} = readClock(scanner);
  const offset = readOffset(scanner);
  const fields = {year: day.year, month: day.month, day: day.day, hour, minute, second, offset, precision};
  const point = datePoint(fields, scanner.calendar);
  if (second !== undefined && second >= 60 && point.lower % DAY >= 1000) {
    scanner.refuse(from, 'is not a time: a leap second ends a day of UTC');
  }
  return point;
}

function readClock(scanner: Scanner): ClockTime {
  const hour = readPart(scanner, 'an hour', 24);
  const time: ClockTime = {hour, minute: undefined, second: undefined, precision: undefined};
  const most = time.hour === 24 ? 0 : 59;
  if (!scanner.take(Sign.colon)) return time;
  time.minute = readPart(scanner, 'a minute', most);
  if (!scanner.take(Sign.colon)) return time;
  time.second = readPart(scanner, 'a second', most === 59 && time.minute === 59 ? 60 : most);
  if (time.hour < 24 && scanner.take(Sign.dot)) {
    // Cut to the millisecond, the finest precision there is; `edtf` keeps the rest.
    time.second = Number(`${time.second}.${scanner.run('a fraction of a second').slice(0, 3)}`);
    time.precision = 'millisecond';
  }
  return time;
}

/** Minutes east of UTC, or undefined where the time floats. */
function readOffset(scanner: Scanner): number | undefined {
  if (scanner.take(Sign.z)) return 0;
  const from = scanner.at;
  const west = scanner.take(Sign.minus);
  if (!west && !scanner.take(Sign.plus)) return undefined;
  const hours = readPart(scanner, 'an hour', 14);
  const minutes = hours * 60 + (scanner.take(Sign.colon) ? readPart(scanner, 'a minute', 59) : 0);
  if (minutes > FARTHEST_OFFSET) scanner.refuse(from, 'is not an offset from UTC (-14:00 to +14:00)');
  return west && minutes > 0 ? -minutes : minutes;
}

function readPart(scanner: Scanner, what: string, most: number): number {
  const from = scanner.at;
  const value = scanner.digits(2, `${what} of two digits`);
  if (value > most) scanner.refuse(from, `is not ${what} (00 to ${String(most).padStart(2, '0')})`);
  return value;
}
