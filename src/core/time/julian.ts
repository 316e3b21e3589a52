/**
 * The Julian calendar, in which sources wrote until 1582, and in Russia until 1918. A Julian day becomes the Gregorian day
 * with the same day number; a Julian month or year stays what it is called, its bounds moved.
 *
 * Source: the days-from-civil algorithm of civil.ts, with four-year instead of 400-year cycles.
 */
import {civilFromDays, civilFromInstant, type Calendar, type CivilDay} from './civil.js';
import {datePoint} from './date-point.js';
import {intervalBounds, pointBounds, setBounds} from './edtf-bounds.js';
import {maskedPoint} from './edtf-mask.js';
import {printDate} from './edtf-print.js';
import {parseDate, parseDateIn} from './edtf.js';
import {dateBounds, type DateBounds, type DateEnd, type DatePoint, type DateRange, type EventDate} from './event-date.js';
import {DAY, type Instant} from './instant.js';

/** Days from Julian 0000-03-01 to 1970-01-01. */
const EPOCH_SHIFT = 719_470;

/** The proleptic Julian calendar: every fourth year is a leap year. */
export const JULIAN: Calendar = {daysFromCivil: daysFromJulian, daysInMonth: daysInJulianMonth};

/** Days from 1970-01-01 (Gregorian) to a day of the Julian calendar. Years are astronomical; `month` may overflow. */
export function daysFromJulian(year: number, month: number, day: number): number {
  const carried = year + Math.floor((month - 1) / 12);
  const inYear = ((((month - 1) % 12) + 12) % 12) + 1;
  const y = inYear <= 2 ? carried - 1 : carried;
  const dayOfYear = Math.floor((153 * (inYear + (inYear > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) + dayOfYear - EPOCH_SHIFT;
}

function daysInJulianMonth(year: number, month: number): number {
  return daysFromJulian(year, month + 1, 1) - daysFromJulian(year, month, 1);
}

/** The Gregorian day that the Julian calendar calls by this date: 25 October 1917 is 7 November. */
export function gregorianFromJulian(year: number, month: number, day: number): CivilDay {
  return civilFromDays(daysFromJulian(year, month, day));
}

/** Reads EDTF of the Julian calendar (`1900-02-29` is a day there). Throws a `DateSyntaxError`. */
export function parseJulianDate(edtf: string): EventDate {
  return julianDate(parseDateIn(JULIAN, edtf));
}

/**
 * The date whose numbers are read as Julian, its precision kept. Days and times are renumbered, and get Gregorian EDTF;
 * masked and coarser points keep their Julian numbers over moved bounds, which EDTF cannot say, so what it said becomes
 * `text`. A relative or undated date has no numbers and stays itself.
 */
export function julianDate(date: EventDate): EventDate {
  switch (date.kind) {
    case 'date': {
      const point = julianPoint(date.point);
      const plain = date.part === undefined && date.extent !== 'throughout';
      return renamed(date, {...date, point, ...(plain ? pointBounds(point) : movedBounds(date))});
    }
    case 'interval': {
      const start = julianEnd(date.start);
      const end = julianEnd(date.end);
      return renamed(date, {...date, start, end, ...intervalBounds(start, end)});
    }
    case 'set': {
      const members = date.members.map(julianMember);
      return renamed(date, {...date, members, ...setBounds(date.choice, members)});
    }
    case 'recurring':
      return {...date, from: julianEnd(date.from), until: julianEnd(date.until), ...movedBounds(date)};
    case 'bounds':
      return {...date, ...movedBounds(date)};
    case 'relative': case 'undated':
      return date;
  }
}

/** The moved date with the EDTF that says it now. */
function renamed(old: EventDate, moved: EventDate): EventDate {
  const {edtf: written, level: _, ...bare} = moved;
  const edtf = printDate(bare);
  if (edtf !== undefined) return {...bare, edtf, level: parseDate(edtf).level};
  return written === undefined ? bare : {...bare, text: old.text ?? written};
}

function julianPoint(point: DatePoint): DatePoint {
  if (point.mask !== undefined) return maskedPoint(point.mask, point.qualifiers, JULIAN) ?? point;
  if (point.day === undefined) return datePoint(point, JULIAN);
  return datePoint({...point, ...gregorianFromJulian(point.year, point.month ?? 1, point.day)});
}

function julianEnd(end: DateEnd): DateEnd {
  return typeof end === 'string' ? end : julianPoint(end);
}

function julianMember(member: DatePoint | DateRange): DatePoint | DateRange {
  if (!('from' in member)) return julianPoint(member);
  const {from, to} = member;
  return {from: from === 'open' ? from : julianPoint(from), to: to === 'open' ? to : julianPoint(to)};
}

/** Bounds that no point tells: what stands on the clock and calendar at each is read as Julian. */
function movedBounds(date: EventDate): DateBounds {
  const {earliestStart, latestStart, earliestEnd, latestEnd} = dateBounds(date);
  return {
    earliestStart: movedInstant(earliestStart), latestStart: movedInstant(latestStart),
    earliestEnd: movedInstant(earliestEnd), latestEnd: movedInstant(latestEnd),
  };
}

function movedInstant(instant: Instant): Instant {
  if (!Number.isFinite(instant)) return instant;
  const days = Math.floor(instant / DAY);
  const {year, month, day} = civilFromInstant(instant);
  return daysFromJulian(year, month, day) * DAY + (instant - days * DAY);
}
