/**
 * Makes points of the calendar from their fields, with the instants that they cover.
 *
 * Owns what a year, a season or a minute spans. Does not own how any of it is written: readers of EDTF and of free text
 * both end here, so a date spans the same time however it was told.
 *
 * Source: ISO 8601-2:2019, 4.8 (sub-year groupings); seasons are the meteorological ones, named for the year they begin in.
 */
import {GREGORIAN, type Calendar} from './civil.js';
import {Qualifier, type DatePoint, type Precision} from './event-date.js';
import {DAY, HOUR, MEAN_YEAR, MINUTE, SECOND, type Instant} from './instant.js';

/** What a point is made of. Fields that are finer than `precision` are kept, but do not narrow it. */
export interface PointFields {
  /** Default: that of the finest field. A decade, century, millennium or week begins at the year or day given. */
  readonly precision?: Precision;
  readonly year: number;
  readonly month?: number;
  readonly season?: number;
  readonly day?: number;
  /** 0–24, 24 being the midnight that ends the day. */
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly offset?: number;
  readonly zone?: string;
  readonly qualifiers?: number;
  readonly significantDigits?: number;
}

/** First and past-the-last instant, in ms. */
export type Span = readonly [lower: Instant, upper: Instant];

/**
 * Where day numbers stop being told apart: 10¹² years from 1970. A point beyond covers everything from there outward, so
 * that its bounds stay true and ordered.
 */
export const HORIZON = 1e12 * MEAN_YEAR;

/**
 * A point of the calendar from its fields. They must name a day that exists (an overflowing day carries into the next
 * month). With `significantDigits` the year becomes the first one that is meant. Bounds are UTC when `offset` is given,
 * else wall time as if UTC.
 */
export function datePoint(fields: PointFields, calendar: Calendar = GREGORIAN): DatePoint {
  const whole = fields.significantDigits === undefined ? fields : roundedFields(fields, fields.significantDigits);
  const precision = whole.precision ?? finestPrecision(whole);
  const [lower, upper] = pointSpan(whole, precision, calendar);
  return pointOf(whole, precision, lower, upper);
}

/** Only the fields that are there, set one by one: a spread costs ten times as much as the rest of reading a date. */
function pointOf(fields: PointFields, precision: Precision, lower: Instant, upper: Instant): DatePoint {
  const {year, month, season, day, significantDigits} = fields;
  const qualifiers = fields.qualifiers ? fields.qualifiers & qualifiable(fields) : 0;
  const point: Writable<DatePoint> = {precision, year, qualifiers, lower, upper};
  if (month !== undefined) point.month = month;
  if (season !== undefined) point.season = season;
  if (day !== undefined) point.day = day;
  if (significantDigits !== undefined) point.significantDigits = significantDigits;
  if (fields.hour !== undefined) setTime(point, fields);
  return point;
}

function setTime(point: Writable<DatePoint>, {hour, minute, second, offset, zone}: PointFields): void {
  if (hour !== undefined) point.hour = hour;
  if (minute !== undefined) point.minute = minute;
  if (second !== undefined) point.second = second;
  if (offset !== undefined) point.offset = offset;
  if (zone !== undefined) point.zone = zone;
}

type Writable<T> = {-readonly [K in keyof T]: T[K]};

/** The bits of `Qualifier` that the fields leave room for: a lone year has no doubtful month. */
function qualifiable({month, season, day}: PointFields): number {
  if (day !== undefined) return Qualifier.uncertain | Qualifier.approximate;
  const year = Qualifier.uncertainYear | Qualifier.approximateYear;
  return month === undefined && season === undefined ? year : year | Qualifier.uncertainMonth | Qualifier.approximateMonth;
}

/** The span of a point at a precision, cut at the horizon of the axis. */
export function pointSpan(fields: PointFields, precision: Precision, calendar: Calendar): Span {
  const [lower, upper] = calendarSpan(fields, precision, calendar);
  if (upper > HORIZON) return [Math.min(lower, HORIZON), Infinity];
  if (lower < -HORIZON) return [-Infinity, Math.max(upper, -HORIZON)];
  return [lower, upper];
}

/** What `precision` a sub-year grouping (21–41) has. */
export function seasonPrecision(season: number): Precision {
  return season < 33 ? 'season' : season < 37 ? 'quarter' : season < 40 ? 'third' : 'half';
}

/** How many digits a year has, without sign and leading zeros. */
export function yearDigits(year: number): number {
  const size = Math.abs(year);
  return size < 1e15 ? String(size).length : Math.floor(Math.log10(size)) + 1;
}

function finestPrecision(fields: PointFields): Precision {
  if (fields.second !== undefined) return Number.isInteger(fields.second) ? 'second' : 'millisecond';
  if (fields.minute !== undefined) return 'minute';
  if (fields.hour !== undefined) return 'hour';
  if (fields.day !== undefined) return 'day';
  if (fields.month !== undefined) return 'month';
  return fields.season === undefined ? 'year' : seasonPrecision(fields.season);
}

function calendarSpan(fields: PointFields, precision: Precision, calendar: Calendar): Span {
  const {year} = fields;
  switch (precision) {
    case 'millennium': case 'century': case 'decade': case 'year':
      return monthsSpan(year, 1, 12 * spannedYears(fields, precision), calendar);
    case 'half': case 'third': case 'quarter': case 'season':
      return seasonSpan(year, fields.season ?? 21, calendar);
    case 'month':
      return monthsSpan(year, fields.month ?? 1, 1, calendar);
    case 'week':
      return spanFrom(dayOf(fields, calendar), 7 * DAY);
    case 'day':
      return spanFrom(dayOf(fields, calendar), DAY);
    case 'hour':
      return spanFrom(timeOf(fields, calendar), HOUR);
    case 'minute':
      return spanFrom(timeOf(fields, calendar), MINUTE);
    case 'second':
      return spanFrom(timeOf(fields, calendar), SECOND);
    case 'millisecond':
      return spanFrom(timeOf(fields, calendar), 1);
  }
}

function spanFrom(lower: Instant, length: number): Span {
  return [lower, lower + length];
}

function monthsSpan(year: number, month: number, count: number, calendar: Calendar): Span {
  return [calendar.daysFromCivil(year, month, 1) * DAY, calendar.daysFromCivil(year, month + count, 1) * DAY];
}

/** First months: northern spring to winter from March, southern from September; then quarters, thirds and halves. */
function seasonSpan(year: number, season: number, calendar: Calendar): Span {
  if (season >= 40) return monthsSpan(year, 1 + (season - 40) * 6, 6, calendar);
  if (season >= 37) return monthsSpan(year, 1 + (season - 37) * 4, 4, calendar);
  if (season >= 33) return monthsSpan(year, 1 + (season - 33) * 3, 3, calendar);
  const quarter = season - (season >= 29 ? 27 : season >= 25 ? 25 : 21);
  return monthsSpan(year, 3 + (quarter % 4) * 3, 3, calendar);
}

function dayOf(fields: PointFields, calendar: Calendar): Instant {
  return calendar.daysFromCivil(fields.year, fields.month ?? 1, fields.day ?? 1) * DAY;
}

/** A fraction is cut to the millisecond; the small addend undoes what binary took from `.123`. */
function timeOf(fields: PointFields, calendar: Calendar): Instant {
  const minutes = (fields.minute ?? 0) - (fields.offset ?? 0);
  const milliseconds = Math.floor((fields.second ?? 0) * SECOND + 1e-4);
  return dayOf(fields, calendar) + (fields.hour ?? 0) * HOUR + minutes * MINUTE + milliseconds;
}

function spannedYears(fields: PointFields, precision: Precision): number {
  if (fields.significantDigits !== undefined) return 10 ** (yearDigits(fields.year) - fields.significantDigits);
  return precision === 'year' ? 1 : precision === 'decade' ? 10 : precision === 'century' ? 100 : 1000;
}

/**
 * The year rounded to the first that shares its significant digits, and the precision of what is left. Beyond the
 * horizon the year stays as written: neighbouring years are no longer told apart there.
 */
function roundedFields(fields: PointFields, digits: number): PointFields {
  const span = 10 ** (yearDigits(fields.year) - digits);
  const size = Math.floor(Math.abs(fields.year) / span) * span;
  const year = size >= 1e15 ? fields.year : fields.year < 0 ? 1 - size - span : size;
  const precision = span === 1 ? 'year' : span === 10 ? 'decade' : span === 100 ? 'century' : 'millennium';
  return {...fields, year, precision};
}
