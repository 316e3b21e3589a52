/**
 * Reads one point of the calendar from EDTF: qualifiers, year, month or season, day; or the year of the long forms.
 */
import {datePoint, yearDigits, type PointFields} from './date-point.js';
import {maskedPoint} from './edtf-mask.js';
import {MASKED, Sign, type Scanner} from './edtf-scanner.js';
import {readTime} from './edtf-time.js';
import {Qualifier, type DatePoint} from './event-date.js';

/** Bits of each component, both kinds. */
const YEAR = Qualifier.uncertainYear | Qualifier.approximateYear;
const MONTH = Qualifier.uncertainMonth | Qualifier.approximateMonth;
const DAY = Qualifier.uncertainDay | Qualifier.approximateDay;

/** Masks of level 1: one or two last digits of a lone year, or the whole of the day, or of month and day. */
const LEVEL_1_MASK = /^-?\d\d(\dX|XX|\d\d(-XX(-XX)?|-\d\d-XX))$/;

/** What has been read of a point, its fields with it. */
interface Draft extends PointFields {
  year: number;
  month: number | undefined;
  season: number | undefined;
  day: number | undefined;
  qualifiers: number;
  readonly from: number;
  /** Where year, month and day are written, and whether any of their digits is `X`. */
  yearAt: number;
  monthAt: number;
  dayAt: number;
  masked: boolean;
  /** How many qualifiers there are, and whether one stands where level 1 has none. */
  marks: number;
  inner: boolean;
}

/** The point at the scanner's cursor, which is moved behind it. */
export function readPoint(scanner: Scanner): DatePoint {
  const from = scanner.at;
  const draft: Draft = {
    year: 0, month: undefined, season: undefined, day: undefined, qualifiers: 0,
    from, yearAt: from, monthAt: 0, dayAt: 0, masked: false, marks: 0, inner: false,
  };
  qualify(scanner, draft, YEAR);
  const point = scanner.code() === Sign.y ? readLongYear(scanner, draft) : readCalendarPoint(scanner, draft);
  if (draft.marks > 0) scanner.need(draft.inner || draft.marks > 1 ? 2 : 1);
  return point;
}

/** Takes a qualifier if one stands here, for the components in `bits`. */
function qualify(scanner: Scanner, draft: Draft, bits: number): void {
  const code = scanner.code();
  const kind = code === Sign.question ? Qualifier.uncertain
    : code === Sign.tilde ? Qualifier.approximate
    : code === Sign.percent ? Qualifier.uncertain | Qualifier.approximate : 0;
  if (kind === 0) return;
  scanner.at++;
  draft.qualifiers |= kind & bits;
  draft.marks++;
}

/** Two digits of a component, with a qualifier of its own before them. */
function component(scanner: Scanner, draft: Draft, bits: number, what: string): number {
  draft.inner ||= draft.marks > 0;
  const before = draft.marks;
  qualify(scanner, draft, bits);
  draft.inner ||= draft.marks > before;
  const value = scanner.digits(2, what, true);
  draft.masked ||= value === MASKED;
  return value;
}

function readCalendarPoint(scanner: Scanner, draft: Draft): DatePoint {
  draft.yearAt = scanner.at;
  const negative = scanner.take(Sign.minus);
  const size = scanner.digits(4, 'a year of four digits', true);
  if (negative) {
    if (size === 0) scanner.refuse(draft.yearAt, 'is not a year (the year 0 has no sign)');
    scanner.need(1);
  }
  draft.masked = size === MASKED;
  draft.year = negative && !draft.masked ? -size : size;
  if (!draft.masked && scanner.code() === Sign.s) return readRounded(scanner, draft);
  qualify(scanner, draft, YEAR);
  if (scanner.take(Sign.minus)) readMonth(scanner, draft);
  const timed = scanner.code() === Sign.t && draft.dayAt > 0 && draft.marks === 0 && !draft.masked;
  return timed ? readTime(scanner, draft) : finish(scanner, draft);
}

function readMonth(scanner: Scanner, draft: Draft): void {
  const month = component(scanner, draft, MONTH, 'a month of two digits');
  draft.monthAt = scanner.at - 2;
  const isMonth = month === MASKED || (month >= 1 && month <= 12);
  if (isMonth) draft.month = month;
  else setSeason(scanner, draft, month);
  qualify(scanner, draft, YEAR | MONTH);
  if (isMonth && scanner.take(Sign.minus)) readDay(scanner, draft);
}

function setSeason(scanner: Scanner, draft: Draft, season: number): void {
  if (season < 21 || season > 41) scanner.refuse(draft.monthAt, 'is not a month (01 to 12) or a season (21 to 41)');
  scanner.need(season > 24 ? 2 : 1);
  draft.season = season;
}

function readDay(scanner: Scanner, draft: Draft): void {
  const day = component(scanner, draft, DAY, 'a day of two digits');
  draft.dayAt = scanner.at - 2;
  draft.day = day;
  if (!draft.masked) checkDay(scanner, draft, day);
  qualify(scanner, draft, YEAR | MONTH | DAY);
}

function checkDay(scanner: Scanner, {year, month, dayAt}: Draft, day: number): void {
  if (day >= 1 && day <= 28) return;
  const length = scanner.calendar.daysInMonth(year, month ?? 1);
  if (day < 1 || day > length) scanner.refuse(dayAt, `is not a day of this month (01 to ${length})`);
}

function finish(scanner: Scanner, draft: Draft): DatePoint {
  if (!draft.masked) return datePoint(draft, scanner.calendar);
  const mask = maskOf(scanner.input, draft);
  scanner.need(LEVEL_1_MASK.test(mask) ? 1 : 2);
  return maskedPoint(mask, draft.qualifiers, scanner.calendar) ?? scanner.refuse(draft.from, 'fits no day of the calendar');
}

/** The components as written, without qualifiers. */
function maskOf(input: string, {yearAt, monthAt, dayAt}: Draft): string {
  const year = input.slice(yearAt, yearAt + (input.charCodeAt(yearAt) === Sign.minus ? 5 : 4));
  const month = monthAt > 0 ? `-${input.slice(monthAt, monthAt + 2)}` : '';
  return year + month + (dayAt > 0 ? `-${input.slice(dayAt, dayAt + 2)}` : '');
}

/** `Y170000002`, `Y-17E7`, `Y3388E2S3`: years of more than four digits. */
function readLongYear(scanner: Scanner, draft: Draft): DatePoint {
  const from = scanner.at++;
  const sign = scanner.take(Sign.minus) ? -1 : 1;
  const digits = scanner.run('the digits of a year');
  const exponent = scanner.take(Sign.e) ? scanner.run('an exponent') : '';
  const year = sign * Number(exponent === '' ? digits : `${digits}e${exponent}`);
  if (Math.abs(year) < 10_000 || digits.startsWith('0')) scanner.refuse(from, 'is not a year of more than four digits');
  if (!Number.isFinite(year)) scanner.refuse(from, 'is more than a number can hold');
  scanner.need(exponent === '' ? 1 : 2);
  draft.year = year;
  if (scanner.code() === Sign.s) return readRounded(scanner, draft);
  qualify(scanner, draft, YEAR);
  return datePoint(draft, scanner.calendar);
}

/** `S2` behind a year: so many of its digits are significant. */
function readRounded(scanner: Scanner, draft: Draft): DatePoint {
  const from = scanner.at++;
  const significantDigits = Number(scanner.run('the number of significant digits'));
  const most = yearDigits(draft.year);
  if (significantDigits < 1 || significantDigits > most) {
    scanner.refuse(from, `is not a number of significant digits (1 to ${most})`);
  }
  scanner.need(2);
  qualify(scanner, draft, YEAR);
  return datePoint({year: draft.year, significantDigits, qualifiers: draft.qualifiers}, scanner.calendar);
}
