/**
 * Composes the EDTF of a segment: its core, such as `2024-07-03` or `18XX`, with what had to be inferred for it.
 */
import {daysFromCivil, isoWeekday} from './civil.js';
import {dayEdtf, dayOf, edtfOf, fullYear, mondayOf, needReference, someDay, type Reference} from './date-text-reference.js';
import {refuse} from './date-text-refusal.js';
import type {Numeral, Segment} from './date-text-segment.js';
import type {InferredPart} from './event-date.js';

/** What reading a text goes by. */
export interface Reading {
  readonly text: string;
  readonly reference: Reference | undefined;
  readonly inferred: Set<InferredPart>;
}

/** The EDTF of a segment without qualifiers. Notes in the reading what was inferred. */
export function composeCore(segment: Segment, reading: Reading): string {
  if (segment.core !== undefined) return segment.core;
  if (segment.now) return composeNow(reading);
  if (segment.span === 'century' || segment.span === 'millennium') return composeCount(segment, segment.span);
  if (segment.numbers.length > 0) refuse(`"${segment.numbers[0]!.value}" is not a date by itself`);
  if (segment.weekday !== undefined && segment.month === undefined && segment.day === undefined) {
    return composeWeekday(segment, segment.weekday, reading);
  }
  const year = yearOf(segment, reading);
  if (segment.span === 'decade') return composeDecade(segment, year);
  if (segment.span === 'week') return composeWeek(segment, year);
  if (segment.fraction !== undefined) return composeFraction(segment, segment.fraction, year);
  if (segment.season !== undefined) return segment.month === undefined ? `${edtfOf(year)}-${segment.season}` : refuse('a season and a month');
  return composeDay(segment, year, reading);
}

/** Leaves the century open for 00XX and the like. */
function composeCount({numbers, era, fraction, nth}: Segment, span: 'century' | 'millennium'): string {
  const count = numbers.length === 1 ? numbers[0]!.value : 0;
  if (count < 1) refuse(`which ${span} is not said`);
  const years = span === 'century' ? 100 : 1000;
  if (fraction !== undefined) return partOfYears(era === 1 ? 1 - count * years : (count - 1) * years, years, nth!, fraction);
  const digits = String(count - 1).padStart(span === 'century' ? 2 : 1, '0');
  return `${era === 1 ? '-' : ''}${digits}${span === 'century' ? 'XX' : 'XXX'}`;
}

/** Some year in a half or quarter of a longer time. */
function partOfYears(first: number, years: number, nth: number, parts: number): string {
  const from = first + ((nth - 1) * years) / parts;
  return `[${edtfOf(from)}..${edtfOf(from + years / parts - 1)}]`;
}

/** "1990s"; a letter on a round hundred may mean its century, which holds both readings. */
function composeDecade({lettered, era, decadeOf}: Segment, year: number): string {
  if (year % 10 !== 0 || era === 1) refuse(`${year} does not begin a decade`);
  if (lettered && !decadeOf && year % 100 === 0) return `${edtfOf(year).slice(0, 2)}XX`;
  return `${edtfOf(year).slice(0, 3)}X`;
}

function composeWeek({nth}: Segment, year: number): string {
  const first = mondayOf(daysFromCivil(year, 1, 4));
  const last = mondayOf(daysFromCivil(year + 1, 1, 4)) - 7;
  const monday = first + 7 * ((nth ?? refuse('which week is not said')) - 1);
  if (monday < first || monday > last) refuse(`${year} has no week ${nth}`);
  return someDay(monday, monday + 6);
}

function composeFraction({nth, month}: Segment, parts: number, year: number): string {
  if (month === undefined) return `${edtfOf(year)}-${(parts === 2 ? 39 : 32) + nth!}`;
  if (parts !== 2) refuse('a month has no quarters');
  const [from, to] = [daysFromCivil(year, month, 1), daysFromCivil(year, month + 1, 1) - 1];
  return nth === 1 ? someDay(from, from + 14) : someDay(from + 15, to);
}

function composeDay({year: numeral, month, day, weekday, time, direction}: Segment, year: number, reading: Reading): string {
  if (numeral?.significant !== undefined) return `Y${year < 0 ? '-' : ''}${numeral.value}S${numeral.significant}`;
  if (day !== undefined && month === undefined) {
    const {month: known} = needReference(reading.reference, 'month', reading.text);
    reading.inferred.add('month');
    return edtfOf(year, known, day);
  }
  if (direction !== undefined && day !== undefined) refuse('"last" and "next" go with a month, not with a day of it');
  const wrong = weekday !== undefined && day !== undefined && isoWeekday(daysFromCivil(year, month!, day)) !== weekday;
  if (wrong || (weekday !== undefined && day === undefined)) refuse('the weekday is not that of the date');
  if (time !== undefined && day === undefined) refuse('a time of day without a day');
  return edtfOf(year, month, day) + (time ?? '');
}

/** The year of a segment: written, completed, or the reference's. */
function yearOf(segment: Segment, reading: Reading): number {
  const {year, era, direction} = segment;
  if (!year) return inferredYear(segment, reading);
  if (direction !== undefined) refuse('"last" and "next" go with a date that has no year');
  if (era !== undefined) return eraYear(year, era);
  if (year.digits > 2) return year.digits > 4 ? refuse(`"${year.value}" is not a year`) : year.value;
  const known = needReference(reading.reference, 'year', reading.text);
  reading.inferred.add('century');
  return fullYear(year.value, known);
}

function eraYear({value, apostrophe}: Numeral, era: number): number {
  if (value < 1 || apostrophe) refuse('eras have no year 0');
  return era === 1 ? 1 - value : value;
}

function inferredYear({month, day, season, fraction, span, direction, era, yearAfter}: Segment, reading: Reading): number {
  if (era !== undefined || [month, day, season, fraction, span].every((field) => field === undefined)) refuse('no date is said');
  const {year, month: now} = needReference(reading.reference, direction ? 'month' : 'year', reading.text);
  reading.inferred.add('year');
  if (!direction) return yearAfter ? year + 1 : year;
  if (month === undefined && season === undefined) return refuse('"last" and "next" go with a month or season');
  const from = month ?? (season! - 21) * 3 + 3;
  if (direction < 0) return from < now ? year : year - 1;
  return from > now ? year : year + 1;
}

/** "Thursday" is the nearest one, "last Thursday" the latest before the reference, "next Thursday" the first after it. */
function composeWeekday({direction, time, year}: Segment, weekday: number, reading: Reading): string {
  if (year) refuse('a weekday and a year are no date');
  const today = dayOf(needReference(reading.reference, 'day', reading.text));
  const ahead = (weekday - isoWeekday(today) + 7) % 7;
  const nearest = ahead > 3 ? ahead - 7 : ahead;
  const shift = direction === -1 ? ahead - 7 : direction === 1 ? ahead || 7 : nearest;
  for (const part of ['year', 'month', 'day'] as const) reading.inferred.add(part);
  return dayEdtf(today + shift) + (time ?? '');
}

function composeNow({reference, inferred, text}: Reading): string {
  const {year, month, day} = reference ?? needReference(reference, 'year', text);
  inferred.add('year');
  if (month !== undefined) inferred.add('month');
  if (day !== undefined) inferred.add('day');
  return edtfOf(year, month, day);
}
