/**
 * Civil calendar arithmetic on plain numbers: proleptic Gregorian (and Julian, for old sources), any year.
 * Years are astronomical: 0 is 1 BC, -43 is 44 BC. Days are counted from 1970-01-01.
 *
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
 */
import {DAY, HOUR, MINUTE, SECOND, type Instant} from './instant.js';

/** A day of the calendar: `month` 1–12, `day` 1–31. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_PER_ERA = 146_097;
const YEARS_PER_ERA = 400;
/** Days from 0000-03-01, where an era begins, to 1970-01-01. */
const EPOCH_SHIFT = 719_468;

/** Whether `year` has a 29 February in the proleptic Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in `month` (1–12) of `year`. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Days from 1970-01-01 to the given day. `month` may lie outside 1–12: it carries into the year. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const carried = year + Math.floor((month - 1) / 12);
  const inYear = ((((month - 1) % 12) + 12) % 12) + 1;
  const y = inYear <= 2 ? carried - 1 : carried;
  const era = Math.floor(y / YEARS_PER_ERA);
  const yearOfEra = y - era * YEARS_PER_ERA;
  const dayOfYear = Math.floor((153 * (inYear + (inYear > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The day that lies `days` after 1970-01-01. */
export function civilFromDays(days: number): CivilDay {
  const z = Math.floor(days) + EPOCH_SHIFT;
  const era = Math.floor(z / DAYS_PER_ERA);
  const dayOfEra = z - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * YEARS_PER_ERA + (month <= 2 ? 1 : 0);
  return {year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1};
}

/** Midnight at the start of a civil day, in ms. `month` and `day` may overflow and carry. */
export function instantFromCivil(year: number, month = 1, day = 1): Instant {
  return daysFromCivil(year, month, day) * DAY;
}

/** An instant taken apart: its civil day and the time of day. `second` is whole, `millisecond` may have a fraction. */
export interface CivilTime extends CivilDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** The civil day and time of day at an instant (finite ms). */
export function civilFromInstant(instant: Instant): CivilTime {
  const days = Math.floor(instant / DAY);
  const rest = instant - days * DAY;
  return {
    ...civilFromDays(days),
    hour: Math.floor(rest / HOUR),
    minute: Math.floor((rest % HOUR) / MINUTE),
    second: Math.floor((rest % MINUTE) / SECOND),
    millisecond: rest % SECOND,
  };
}

/** The day of the week at a day number: 1 Monday … 7 Sunday (ISO 8601). */
export function isoWeekday(days: number): number {
  return ((((Math.floor(days) + 3) % 7) + 7) % 7) + 1;
}

/** The arithmetic of one calendar: how its days are numbered from 1970-01-01, and how long its months are. */
export interface Calendar {
  readonly daysFromCivil: (year: number, month: number, day: number) => number;
  readonly daysInMonth: (year: number, month: number) => number;
}

/** The proleptic Gregorian calendar. */
export const GREGORIAN: Calendar = {daysFromCivil, daysInMonth};
