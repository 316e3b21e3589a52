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

/** What has been read of a point. `number` counts its qualifiers, `inner` those that level 1 cannot say. */
interface Draft {
  readonly from: number;
  mask: string;
  qualifiers: number;
  number: number;
  inner: boolean;
}

/** The point at the scanner's cursor, which is moved behind it. */
export function readPoint(scanner: Scanner): DatePoint {
  const draft: Draft = {from: scanner.at, mask: '', qualifiers: 0, number: 0, inner: false};
  qualify(scanner, draft, YEAR);
  const point = scanner.code() === Sign.y ? readLongYear(scanner, draft) : readCalendarPoint(scanner, draft);
  if (draft.number > 0) scanner.need(draft.inner || draft.number > 1 ? 2 : 1);
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
  draft.number++;
}

function readCalendarPoint(scanner: Scanner, draft: Draft): DatePoint {
  const from = scanner.at;
  const negative = scanner.take(Sign.minus);
  const size = scanner.digits(4, 'a year of four digits', true);
  if (negative) {
    if (size === 0) scanner.refuse(from, 'is not a year (the year 0 has no sign)');
    scanner.need(1);
  }
  const year = negative && size !== MASKED ? -size : size;
  draft.mask = scanner.input.slice(from, scanner.at);
  if (size !== MASKED && scanner.code() === Sign.s) return readRounded(scanner, draft, year);
  qualify(scanner, draft, YEAR);
  if (!scanner.take(Sign.minus)) return finish(scanner, draft, size === MASKED, {year});
  if (draft.number > 0) draft.inner = true;
  return readMonth(scanner, draft, year, size === MASKED);
}

function readMonth(scanner: Scanner, draft: Draft, year: number, masked: boolean): DatePoint {
  const before = draft.number;
  qualify(scanner, draft, MONTH);
  if (draft.number > before) draft.inner = true;
  const from = scanner.at;
  const month = scanner.digits(2, 'a month of two digits', true);
  draft.mask += `-${scanner.input.slice(from, scanner.at)}`;
  if (month !== MASKED && (month < 1 || month > 12)) return readSeason(scanner, draft, {year, season: month}, masked);
  qualify(scanner, draft, YEAR | MONTH);
  const maskedMonth = masked || month === MASKED;
  if (!scanner.take(Sign.minus)) return finish(scanner, draft, maskedMonth, {year, month});
  if (draft.number > 0) draft.inner = true;
  return readDay(scanner, draft, year, month, maskedMonth);
}

function readSeason(scanner: Scanner, draft: Draft, fields: {year: number; season: number}, masked: boolean): DatePoint {
  const {season} = fields;
  if (season < 21 || season > 41) {
    scanner.refuse(scanner.at - 2, 'is not a month (01 to 12) or a season (21 to 41)');
  }
  scanner.need(season > 24 ? 2 : 1);
  qualify(scanner, draft, YEAR | MONTH);
  return finish(scanner, draft, masked, fields);
}

function readDay(scanner: Scanner, draft: Draft, year: number, month: number, masked: boolean): DatePoint {
  const before = draft.number;
  qualify(scanner, draft, DAY);
  if (draft.number > before) draft.inner = true;
  const from = scanner.at;
  const day = scanner.digits(2, 'a day of two digits', true);
  draft.mask += `-${scanner.input.slice(from, scanner.at)}`;
  const maskedDay = masked || day === MASKED;
  if (!maskedDay) checkDay(scanner, from, year, month, day);
  const fields = {year, month, day};
  if (!maskedDay && draft.number === 0 && scanner.code() === Sign.t) return readTime(scanner, fields);
  qualify(scanner, draft, YEAR | MONTH | DAY);
  return finish(scanner, draft, maskedDay, fields);
}

function checkDay(scanner: Scanner, from: number, year: number, month: number, day: number): void {
  const length = day < 1 || day > 28 ? scanner.calendar.daysInMonth(year, month) : day;
  if (day < 1 || day > length) scanner.refuse(from, `is not a day of this month (01 to ${length})`);
}

function finish(scanner: Scanner, draft: Draft, masked: boolean, fields: PointFields): DatePoint {
  const {mask, qualifiers} = draft;
  if (!masked) return datePoint({...fields, qualifiers}, scanner.calendar);
  scanner.need(LEVEL_1_MASK.test(mask) ? 1 : 2);
  return maskedPoint(mask, qualifiers, scanner.calendar) ?? scanner.refuse(draft.from, 'fits no day of the calendar');
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
  if (scanner.code() === Sign.s) return readRounded(scanner, draft, year);
  qualify(scanner, draft, YEAR);
  return datePoint({year, qualifiers: draft.qualifiers}, scanner.calendar);
}

/** `S2` behind a year: so many of its digits are significant. */
function readRounded(scanner: Scanner, draft: Draft, year: number): DatePoint {
  const from = scanner.at++;
  const significantDigits = Number(scanner.run('the number of significant digits'));
  const most = yearDigits(year);
  if (significantDigits < 1 || significantDigits > most) {
    scanner.refuse(from, `is not a number of significant digits (1 to ${most})`);
  }
  scanner.need(2);
  qualify(scanner, draft, YEAR);
  return datePoint({year, significantDigits, qualifiers: draft.qualifiers}, scanner.calendar);
}
