/**
 * Points whose digits are partly unspecified: `156X-12-25`, `1XXX-XX`, `2004-06-XX`.
 *
 * A masked point reaches from the first day that fits its digits to the last that does: `196X-02-29` from 1960 to 1968.
 * Only the ends are looked for, so a mask costs no more than its few digits.
 */
import {GREGORIAN, type Calendar} from './civil.js';
import {pointSpan, seasonPrecision, type PointFields} from './date-point.js';
import {MASKED, Sign, ZERO} from './edtf-scanner.js';
import type {DatePoint, Precision} from './event-date.js';

/** The parts of a mask as text; month and day are empty where it has none. */
interface MaskParts {
  readonly sign: 1 | -1;
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const YEAR_PRECISIONS: readonly Precision[] = ['millennium', 'millennium', 'century', 'decade'];

/**
 * The point that a mask means: `-YYYY`, `YYYY-MM` or `YYYY-MM-DD` with `X` for digits that nobody wrote. Fields that
 * are wholly written are set on it. Undefined when no day of the calendar fits.
 */
export function maskedPoint(mask: string, qualifiers = 0, calendar: Calendar = GREGORIAN): DatePoint | undefined {
  const parts = partsOf(mask);
  const season = /^[2-4]\d/.test(parts.month) ? Number(parts.month) : undefined;
  const precision = precisionOf(parts, season);
  const first = findEnd(parts, season, calendar, false);
  const last = findEnd(parts, season, calendar, true);
  if (first === undefined || last === undefined) return undefined;
  const fine = precision === 'month' || precision === 'day' || season !== undefined ? precision : 'year';
  const [lower] = pointSpan(first, fine, calendar);
  const [, upper] = pointSpan(last, fine, calendar);
  return {precision, year: first.year, ...writtenFields(parts, season), qualifiers, mask, lower, upper};
}

function partsOf(mask: string): MaskParts {
  const negative = mask.startsWith('-');
  const [year = '', month = '', day = ''] = mask.slice(negative ? 1 : 0).split('-');
  return {sign: negative ? -1 : 1, year, month, day};
}

function precisionOf(parts: MaskParts, season: number | undefined): Precision {
  if (parts.day !== '') return 'day';
  if (season !== undefined) return seasonPrecision(season);
  return parts.month === '' ? (YEAR_PRECISIONS[parts.year.indexOf('X')] ?? 'year') : 'month';
}

function writtenFields({month, day}: MaskParts, season: number | undefined): {season?: number; month?: number; day?: number} {
  if (season !== undefined) return {season};
  const months = month === '' || month.includes('X') ? {} : {month: Number(month)};
  return day === '' || day.includes('X') ? months : {...months, day: Number(day)};
}

/** The earliest point that fits, or the latest when `backward`. */
function findEnd(parts: MaskParts, season: number | undefined, calendar: Calendar, backward: boolean): PointFields | undefined {
  const months = season === undefined ? fitting(parts.month, 12, backward) : [];
  const days = fitting(parts.day, 31, backward);
  const count = 10 ** (parts.year.split('X').length - 1);
  for (let step = 0; step < count; step++) {
    const year = parts.sign * filledYear(parts.year, backward === (parts.sign === 1) ? count - 1 - step : step);
    if (year === 0 && parts.sign < 0) continue;
    if (parts.month === '' || season !== undefined) return {year, season};
    const found = findDay(year, months, parts.day === '' ? [1] : days, calendar);
    if (found) return found;
  }
  return undefined;
}

function findDay(year: number, months: readonly number[], days: readonly number[], calendar: Calendar): PointFields | undefined {
  for (const month of months) {
    const length = calendar.daysInMonth(year, month);
    const day = days.find((candidate) => candidate <= length);
    if (day !== undefined) return {year, month, day};
  }
  return undefined;
}

/** The year in which the X stand for the digits of `index`, in order. */
function filledYear(pattern: string, index: number): number {
  let rest = index;
  let year = 0;
  for (let place = pattern.length - 1, worth = 1; place >= 0; place--, worth *= 10) {
    const digit = digitAt(pattern, place);
    year += worth * (digit === MASKED ? rest % 10 : digit);
    if (digit === MASKED) rest = Math.floor(rest / 10);
  }
  return year;
}

/** The numbers from 1 to `most` that fit two digits, some of them `X`. */
function fitting(pattern: string, most: number, backward: boolean): number[] {
  const found: number[] = [];
  if (pattern === '') return found;
  const [tens, ones] = [digitAt(pattern, 0), digitAt(pattern, 1)];
  for (let value = 1; value <= most; value++) {
    if (fits(tens, Math.floor(value / 10)) && fits(ones, value % 10)) found.push(value);
  }
  return backward ? found.reverse() : found;
}

/** A digit of a pattern, MASKED for `X`. */
function digitAt(pattern: string, place: number): number {
  const code = pattern.charCodeAt(place);
  return code === Sign.x ? MASKED : code - ZERO;
}

function fits(digit: number, value: number): boolean {
  return digit === MASKED || digit === value;
}
