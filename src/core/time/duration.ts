/**
 * Lengths of time as people write them (ISO 8601-1:2019, 5.5.2, with the sign of ISO 8601-2): `P1Y2M3DT4H`, `-P3M`,
 * `P2W`. They are added on civil days: a month has no length until it is known which.
 */
import {civilFromDays, daysFromCivil, daysInMonth} from './civil.js';
import {DateSyntaxError} from './date-syntax-error.js';
import {DAY, HOUR, MINUTE, SECOND, WEEK, type Instant} from './instant.js';

/** A length of time, field by field. All fields are ≥ 0; `sign` turns the whole. */
export interface Duration {
  readonly sign: 1 | -1;
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

type Field = Exclude<keyof Duration, 'sign'>;

/** Designators in the order in which they must come, before and after `T`. */
const DATE_FIELDS: readonly (readonly [string, Field])[] = [['Y', 'years'], ['M', 'months'], ['W', 'weeks'], ['D', 'days']];
const TIME_FIELDS: readonly (readonly [string, Field])[] = [['H', 'hours'], ['M', 'minutes'], ['S', 'seconds']];
const MAX_DIGITS = 15;

interface Scanner {
  readonly text: string;
  at: number;
}

function fail(text: string, offset: number, problem: string): never {
  throw new DateSyntaxError(text, offset, problem);
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (text[at] !== undefined && text[at]! >= '0' && text[at]! <= '9') at++;
  return at;
}

/** A number at the scanner, with a decimal fraction after `.` or `,` if there is one. */
function scanNumber(scanner: Scanner): {value: number; fraction: boolean} {
  const {text, at} = scanner;
  const whole = skipDigits(text, at);
  if (whole === at) fail(text, at, `"${text.slice(at, at + 1)}" is not a number in a duration`);
  if (whole - at > MAX_DIGITS) fail(text, at, `a number in a duration has at most ${MAX_DIGITS} digits`);
  const fraction = text[whole] === '.' || text[whole] === ',';
  const end = fraction ? skipDigits(text, whole + 1) : whole;
  if (fraction && end === whole + 1) fail(text, end, 'digits are missing after the decimal sign');
  scanner.at = end;
  return {value: Number(text.slice(at, end).replace(',', '.')), fraction};
}

/** Number and designator pairs up to `T` or the end; returns how many there were. */
function scanFields(scanner: Scanner, fields: readonly (readonly [string, Field])[], into: Map<Field, number>): number {
  let next = 0;
  let count = 0;
  while (scanner.at < scanner.text.length && scanner.text[scanner.at] !== 'T') {
    const start = scanner.at;
    const {value, fraction} = scanNumber(scanner);
    const letter = scanner.text[scanner.at] ?? '';
    const index = fields.findIndex(([designator], i) => i >= next && designator === letter);
    const field = fields[index];
    if (!field) fail(scanner.text, scanner.at, letter ? `"${letter}" is not a unit that can stand here` : 'the unit is missing');
    scanner.at++;
    if (fraction && scanner.at < scanner.text.length) fail(scanner.text, start, 'only the last unit may have a fraction');
    if (fraction && (field[1] === 'years' || field[1] === 'months')) fail(scanner.text, start, `a fraction of ${field[1]} has no fixed length`);
    into.set(field[1], value);
    next = index + 1;
    count++;
  }
  return count;
}

/**
 * Reads an ISO 8601 duration. A fraction is allowed on the last unit, unless that is a year or a month.
 * @throws DateSyntaxError with the offset of what is wrong.
 */
export function parseDuration(text: string): Duration {
  const signed = text[0] === '-' || text[0] === '+';
  const scanner: Scanner = {text, at: signed ? 1 : 0};
  if (text[scanner.at] !== 'P') fail(text, scanner.at, 'a duration begins with "P"');
  scanner.at++;
  const found = new Map<Field, number>();
  let count = scanFields(scanner, DATE_FIELDS, found);
  if (text[scanner.at] === 'T') {
    scanner.at++;
    const times = scanFields(scanner, TIME_FIELDS, found);
    if (times === 0 || scanner.at < text.length) fail(text, scanner.at, 'a time is missing after "T"');
    count += times;
  }
  if (count === 0) fail(text, scanner.at, 'a duration names at least one unit');
  return durationOf(text[0] === '-' ? -1 : 1, found);
}

function durationOf(sign: 1 | -1, fields: ReadonlyMap<Field, number>): Duration {
  const of = (field: Field): number => fields.get(field) ?? 0;
  return {
    sign,
    years: of('years'), months: of('months'), weeks: of('weeks'), days: of('days'),
    hours: of('hours'), minutes: of('minutes'), seconds: of('seconds'),
  };
}

/** The same length the other way. */
export function negateDuration(duration: Duration): Duration {
  return {...duration, sign: duration.sign === 1 ? -1 : 1};
}

/** Whether the finest unit named is a day or coarser, so that what it leads to is known to the day at best. */
export function isCalendarDuration({hours, minutes, seconds}: Duration): boolean {
  return hours === 0 && minutes === 0 && seconds === 0;
}

/** Moves by whole months on the calendar; a day that the month lacks becomes its last: 31 January + 1 = 28 February. */
export function addMonths(instant: Instant, months: number): Instant {
  const days = Math.floor(instant / DAY);
  const civil = civilFromDays(days);
  const index = civil.year * 12 + civil.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return daysFromCivil(year, month, Math.min(civil.day, daysInMonth(year, month))) * DAY + (instant - days * DAY);
}

/** `instant` moved by `duration`: years and months first, then the rest. An infinite instant stays where it is. */
export function addDuration(instant: Instant, duration: Duration): Instant {
  if (!Number.isFinite(instant)) return instant;
  const {sign, years, months, weeks, days, hours, minutes, seconds} = duration;
  const moved = years || months ? addMonths(instant, sign * (years * 12 + months)) : instant;
  const rest = weeks * WEEK + days * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND;
  return rest === 0 ? moved : moved + sign * rest;
}
