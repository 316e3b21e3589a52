/**
 * Writes dates as EDTF, the machine form that `parseDate` reads.
 *
 * Only what EDTF can say is written: a point is read back, and where that gives other bounds (a week, an early May, a
 * month of the Julian calendar) nothing is better than something near.
 */
import {DateSyntaxError} from './date-syntax-error.js';
import {parseDate} from './edtf.js';
import type {DateEnd, DatePoint, DateRange, EventDate, Precision} from './event-date.js';

/** Digits that a coarse year leaves open. */
const OPEN_DIGITS = new Map<Precision, number>([['decade', 1], ['century', 2], ['millennium', 3]]);
/** By the uncertain bit and the approximate bit, as 0–3. */
const QUALIFIER_SIGNS = ['', '?', '~', '%'] as const;

/**
 * The EDTF of a date: as it was written, else made from its points. Undefined where EDTF cannot say it: four free bounds,
 * relative, recurring and undated dates. `part`, `extent` and `duration` stand beside EDTF and are not in it.
 */
export function printDate(date: EventDate): string | undefined {
  if (date.edtf !== undefined) return date.edtf;
  switch (date.kind) {
    case 'date': return printPoint(date.point);
    case 'interval': return joined(date.start, date.end, '/');
    case 'set': return printSet(date.choice, date.members);
    case 'bounds': case 'recurring': case 'relative': case 'undated': return undefined;
  }
}

function printSet(choice: 'one' | 'all', members: readonly (DatePoint | DateRange)[]): string | undefined {
  const texts = members.map((member) => ('from' in member ? printRange(member) : printPoint(member)));
  if (texts.includes(undefined)) return undefined;
  return choice === 'one' ? `[${texts.join()}]` : `{${texts.join()}}`;
}

function printRange({from, to}: DateRange): string | undefined {
  return joined(from === 'open' ? 'unknown' : from, to === 'open' ? 'unknown' : to, '..');
}

function joined(start: DateEnd, end: DateEnd, separator: string): string | undefined {
  const from = printEnd(start);
  const to = printEnd(end);
  return from === undefined || to === undefined ? undefined : from + separator + to;
}

function printEnd(end: DateEnd): string | undefined {
  return end === 'open' ? '..' : end === 'unknown' ? '' : printPoint(end);
}

/** The EDTF of one point, or undefined where it would be read back as something else. */
export function printPoint(point: DatePoint): string | undefined {
  const text = qualified(pointParts(point), point.qualifiers) + printTime(point);
  return saysPoint(text, point) ? text : undefined;
}

function saysPoint(text: string, point: DatePoint): boolean {
  try {
    const date = parseDate(text);
    return date.kind === 'date' && date.point.precision === point.precision && date.point.qualifiers === point.qualifiers
      && date.point.lower === point.lower && date.point.upper === point.upper;
  } catch (error) {
    if (error instanceof DateSyntaxError) return false;
    throw error;
  }
}

/** Year, month or season, and day as text. */
function pointParts(point: DatePoint): string[] {
  if (point.mask !== undefined) return point.mask.split(/(?<=.)-/);
  const fields = [point.month ?? point.season, point.day];
  return [printYear(point), ...fields.filter((field) => field !== undefined).map(twoDigits)];
}

function printYear({year, precision, significantDigits}: DatePoint): string {
  const size = Math.abs(year);
  const sign = year < 0 ? '-' : '';
  const digits = size > 9999 ? String(BigInt(size)) : String(size).padStart(4, '0');
  if (significantDigits !== undefined) return `${size > 9999 ? 'Y' : ''}${sign}${digits}S${significantDigits}`;
  if (size > 9999) return `Y${sign}${digits}`;
  const open = OPEN_DIGITS.get(precision) ?? 0;
  return sign + digits.slice(0, 4 - open) + 'X'.repeat(open);
}

/** One sign behind all when they share it, else one for each component. */
function qualified(parts: readonly string[], qualifiers: number): string {
  const signs = parts.map((_, place) => QUALIFIER_SIGNS[((qualifiers >> place) & 1) | ((qualifiers >> (place + 2)) & 2)] ?? '');
  if (signs.every((sign) => sign === signs[0])) return parts.join('-') + (signs[0] ?? '');
  return parts.map((part, place) => (place === 0 ? part + (signs[0] ?? '') : (signs[place] ?? '') + part)).join('-');
}

function printTime({hour, minute, second, offset, precision}: DatePoint): string {
  if (hour === undefined) return '';
  const fields = [hour, minute].filter((field) => field !== undefined).map(twoDigits);
  if (second !== undefined) fields.push(printSecond(second, precision));
  return `T${fields.join(':')}${offset === undefined ? '' : printOffset(offset)}`;
}

function printSecond(second: number, precision: Precision): string {
  const [whole = '', fraction] = String(second).split('.');
  const tail = precision === 'millisecond' ? `.${fraction ?? '000'}` : '';
  return whole.padStart(2, '0') + tail;
}

function printOffset(offset: number): string {
  if (offset === 0) return 'Z';
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
