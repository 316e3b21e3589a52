/** ISO 8601 as programs write it, and EDTF from the parts of a date. */
import type {BoundsSpec} from '../model/timeline.js';
import {civilFromDays, civilFromInstant} from '../time/civil.js';
import {parseDate} from '../time/edtf.js';

/** Whether a text is EDTF. */
export function isEdtf(text: string): boolean {
  try {
    parseDate(text);
    return true;
  } catch {
    return false;
  }
}

/** The parts of a date in the proleptic Gregorian calendar, years astronomical. */
export interface DateParts {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  /** `Z` or `+05:30`. */
  readonly offset?: string | undefined;
}

/** EDTF of the parts, as fine as they go: a missing month ends it. Parts that cannot be (month 13) are left to the parser. */
export function partsToEdtf({year, month, day, hour, minute, second, offset = ''}: DateParts): string {
  if (month === undefined) return isoYear(year);
  const date = isoYear(year).replace('Y', '');
  if (day === undefined) return `${date}-${pad(month)}`;
  if (hour === undefined) return `${date}-${pad(month)}-${pad(day)}`;
  const seconds = second === undefined ? '' : `:${second < 10 ? '0' : ''}${second}`;
  return `${date}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute ?? 0)}${seconds}${offset}`;
}

/** An interval of two dates, or the one date when they are the same or there is no end. */
export function spanToEdtf(start: string, end: string | undefined): string {
  return end === undefined || end === start ? start : `${start}/${end}`;
}

/**
 * The same, where one end may be a time and the other a day, a month or a year, as programs write: EDTF has no such interval,
 * but four points do.
 */
export function spanToDate(start: string, end: string | undefined): string | BoundsSpec {
  if (end === undefined || start === '' || start.includes('T') === end.includes('T')) return spanToEdtf(start, end);
  return {bounds: {earliestStart: start, latestStart: start, earliestEnd: end, latestEnd: end}};
}

/** A year as EDTF writes it: four digits, a minus before them, `Y` before more. */
export function isoYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}

/** Two digits. */
export function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** `2024-07-03` from a day number (civil.ts). */
export function isoDay(days: number): string {
  return partsToEdtf(civilFromDays(days));
}

/** `2024-07-03T10:00:00Z` from an instant in ms. */
export function isoInstant(instant: number, offset = 'Z'): string {
  const {millisecond, second, ...parts} = civilFromInstant(instant);
  return partsToEdtf({...parts, second: Number((second + Math.floor(millisecond) / 1000).toFixed(3)), offset});
}

/** Years of people who count no year 0: -44 is 44 BC, which astronomers call -43. */
export function historicalYear(year: number): number {
  return year < 0 ? year + 1 : year;
}

const DATE = /^([+-]?\d{4,6}|[+-]\d{7,12})(?:-(\d\d?)(?:-(\d\d?))?)?/;
const BASIC = /^(\d{4})(\d\d)(\d\d)(?=$|T)/;
const TIME = /^[T ](\d\d?):?(\d\d)(?::?(\d\d(?:[.,]\d{1,9})?))?/;
const OFFSET = /^ ?(?:([Zz])|(?:UTC|GMT)?([+-]\d\d):?(\d\d)?|(?:UTC|GMT))$/;

/**
 * EDTF of an ISO 8601 date as programs write it: extended or basic (`20240703T100000Z`), with a space for the `T`, an offset
 * with or without its colon, an expanded year (`+002024`), a day of one digit. Undefined for anything else.
 */
export function isoToEdtf(text: string): string | undefined {
  const value = text.trim();
  const date = BASIC.exec(value) ?? DATE.exec(value);
  if (!date) return undefined;
  const [whole, year = '', month, day] = date;
  const digits = year.replace(/^[+-]/, '');
  const parts = {year: Number(year), month: numberOf(month), day: numberOf(day)};
  if (parts.month !== undefined && (parts.month < 1 || parts.month > 12)) return undefined;
  const rest = value.slice(whole.length);
  if (rest === '') return digits.length < 5 || month || /^[+-]/.test(year) ? partsToEdtf(parts) : undefined;
  const time = day === undefined ? null : TIME.exec(rest);
  const offset = time && offsetOf(rest.slice(time[0].length));
  if (!time || offset === undefined) return undefined;
  return partsToEdtf({...parts, hour: Number(time[1]), minute: Number(time[2]), second: numberOf(time[3]?.replace(',', '.')), offset: offset ?? ''});
}

function offsetOf(text: string): string | undefined {
  if (text === '') return '';
  const match = OFFSET.exec(text);
  if (!match) return undefined;
  return match[2] === undefined ? 'Z' : `${match[2]}:${match[3] ?? '00'}`;
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
