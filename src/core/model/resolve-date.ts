/**
 * From what people write as a date to the date itself: every form of `DateInput` ends as an `EventDate` with four bounds.
 *
 * Owns the forms and what is wrong with them, one by one. Does not own what needs other events: a relative date gets
 * provisional bounds here, its true ones by `resolveRelations`.
 */
import {readDateResult, type ReadDateResult} from '../time/date-text.js';
import {parseDuration} from '../time/duration.js';
import {parseDate} from '../time/edtf.js';
import {julianDate, parseJulianDate} from '../time/julian.js';
import {recurrenceEnd} from '../time/recurrence.js';
import type {DateBounds, EventDate, RecurringDate, RelativeDate, UndatedDate} from '../time/event-date.js';
import {parseRule} from '../time/recurrence-rule.js';
import {isTimeZone} from '../time/zone.js';
import {boundsFromSpec} from './resolve-bounds.js';
import {DateFault, reading, valueText} from './date-fault.js';
import type {ProblemCode} from './problem.js';
import type {DateInput} from './timeline.js';
import {dateInZone} from '../time/zoned-date.js';

/** What a date is read against. */
export interface DateContext {
  /** The date of the edition: "May", "yesterday" are read against it. It never closes an open end. */
  readonly reference?: EventDate | undefined;
  /** The year for a text that names none, where there is no reference. What it gives is marked as inferred. */
  readonly fallbackYear?: number | undefined;
  /** BCP 47 tag of the language of free text. */
  readonly locale?: string | undefined;
  /** IANA zone of times of day that name none; without it they float. */
  readonly timeZone?: string | undefined;
}

/** Why a date could not be read, in the terms of a `Problem`. */
export interface DateProblem {
  readonly code: ProblemCode;
  /** `date "2024-13": offset 5: "13" is not a month`. */
  readonly message: string;
  /** The field of the event in which it stands. */
  readonly field: string;
}

/** The date, or the problem with it; exactly one of the two. */
export type DateResult =
  | {readonly date: EventDate; readonly problem?: undefined}
  | {readonly date?: undefined; readonly problem: DateProblem};

type Fields = Readonly<Record<string, unknown>>;
type Parse = (edtf: string) => EventDate;

/** Nothing is known of when. */
export const UNBOUNDED: DateBounds = {
  earliestStart: -Infinity, latestStart: Infinity, earliestEnd: -Infinity, latestEnd: Infinity,
};

/**
 * Reads one date of a document. Never throws, whatever `input` is: what cannot be read comes back as `problem`, with
 * code `date-missing`, `date-invalid` or `date-reversed`. Relative dates come back with what is known besides
 * (`edtf`), or unbounded.
 */
export function resolveDate(input: DateInput, context: DateContext = {}): DateResult {
  return resolveField(input, context, 'date');
}

/** `resolveDate` for a date that stands in another field of the event. */
export function resolveField(input: unknown, context: DateContext, field: string): DateResult {
  try {
    return {date: dateFrom(input, context, field)};
  } catch (error) {
    const code = error instanceof DateFault ? error.code : 'date-invalid';
    const message = error instanceof DateFault ? error.message : `${field}: it cannot be read`;
    return {problem: {code, message, field}};
  }
}

function dateFrom(input: unknown, context: DateContext, field: string): EventDate {
  if (input === undefined || input === null) throw new DateFault('date-missing', `${field} is missing`);
  if (typeof input === 'string') return dateFromText(input, context, field);
  if (typeof input !== 'object' || Array.isArray(input)) {
    throw new DateFault('date-invalid', `${field} ${valueText(input)}: it is neither a text nor an object`);
  }
  return withNotes(dateFromFields(input as Fields, context, field), input as Fields, field);
}

function dateFromText(edtf: string, context: DateContext, field: string): EventDate {
  if (edtf.trim() === '') throw new DateFault('date-missing', `${field} is empty`);
  return dateInZone(reading(field, edtf, () => parseDate(edtf)), context.timeZone);
}

function dateFromFields(spec: Fields, context: DateContext, field: string): EventDate {
  if (spec['undated'] === true) return {kind: 'undated', ...UNBOUNDED} satisfies UndatedDate;
  if (spec['rrule'] !== undefined) return recurringFrom(spec, context, field);
  if (spec['of'] !== undefined) return relativeFrom(spec, field);
  if (spec['bounds'] !== undefined) return boundsFromSpec(spec['bounds'], parserOf(spec, field), field);
  if (spec['edtf'] !== undefined) return writtenFrom(spec, context, field);
  if (spec['text'] !== undefined) return toldFrom(spec, context, field);
  throw new DateFault('date-invalid', `${field} ${valueText(spec)}: it has none of edtf, text, bounds, rrule, of, undated`);
}

/** The reader of EDTF in the calendar of the source. */
function parserOf(spec: Fields, field: string): Parse {
  const calendar = spec['calendar'];
  if (calendar === undefined || calendar === null || calendar === 'gregorian') return parseDate;
  if (calendar === 'julian') return parseJulianDate;
  throw new DateFault('date-invalid', `${field}.calendar ${valueText(calendar)}: it is neither gregorian nor julian`);
}

/** A string field, or undefined. @throws DateFault when it is anything else. */
function textField(spec: Fields, name: string, field: string): string | undefined {
  const value = spec[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new DateFault('date-invalid', `${field}.${name} ${valueText(value)}: it is not a text`);
  return value;
}

function zoneField(spec: Fields, context: DateContext, field: string): string | undefined {
  const zone = textField(spec, 'zone', field);
  if (zone === undefined) return context.timeZone;
  if (!isTimeZone(zone)) throw new DateFault('date-invalid', `${field}.zone "${zone}": it is not a time zone`);
  return zone;
}

function writtenFrom(spec: Fields, context: DateContext, field: string): EventDate {
  const edtf = textField(spec, 'edtf', field) ?? '';
  const parse = parserOf(spec, field);
  const date = reading(`${field}.edtf`, edtf, () => parse(edtf));
  return dateInZone(date, zoneField(spec, context, field));
}

function toldFrom(spec: Fields, context: DateContext, field: string): EventDate {
  const text = textField(spec, 'text', field) ?? '';
  if (text.trim() === '') throw new DateFault('date-missing', `${field}.text is empty`);
  const {date, problem} = readAgainst(text, context);
  if (!date) throw new DateFault(problem.code, `${field}.text ${valueText(text)}: ${problem.message}`);
  const moved = parserOf(spec, field) === parseJulianDate ? julianDate(date) : date;
  return dateInZone(moved, zoneField(spec, context, field));
}

/** The text read against the reference or, for its year alone, against the fallback year. */
function readAgainst(text: string, context: DateContext): ReadDateResult {
  const {reference, locale} = context;
  const read = readDateResult(text, {reference, locale});
  if (read.date || reference) return read;
  const {fallbackYear} = context;
  if (fallbackYear === undefined) return read;
  const inYear = readDateResult(text, {reference: yearEdtf(fallbackYear), locale});
  return inYear.date?.inferred?.every((part) => part === 'year') ? inYear : read;
}

function yearEdtf(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return digits.length > 4 ? `Y${year}` : `${year < 0 ? '-' : ''}${digits}`;
}

const RELATIONS = new Set(['before', 'after', 'at', 'during', 'since', 'until']);

function relativeFrom(spec: Fields, field: string): RelativeDate {
  const of = textField(spec, 'of', field) ?? '';
  const relation = textField(spec, 'relation', field) ?? '';
  if (!RELATIONS.has(relation)) {
    throw new DateFault('date-invalid', `${field}.relation ${valueText(relation)}: it is none of ${[...RELATIONS].join(', ')}`);
  }
  const edtf = textField(spec, 'edtf', field);
  const parse = parserOf(spec, field);
  const {earliestStart, latestStart, earliestEnd, latestEnd} =
    edtf === undefined ? UNBOUNDED : reading(`${field}.edtf`, edtf, () => parse(edtf));
  return {
    kind: 'relative', of, relation: relation as RelativeDate['relation'],
    ...offsetFrom(spec['offset'], field), ...anchorFrom(spec['anchor'], field),
    earliestStart, latestStart, earliestEnd, latestEnd,
  };
}

function anchorFrom(anchor: unknown, field: string): Pick<RelativeDate, 'anchor'> {
  if (anchor === undefined || anchor === null) return {};
  if (anchor === 'start' || anchor === 'end') return {anchor};
  throw new DateFault('date-invalid', `${field}.anchor ${valueText(anchor)}: it is neither start nor end`);
}

/** The offset once its durations are known to be sound. */
function offsetFrom(offset: unknown, field: string): Pick<RelativeDate, 'offset'> {
  if (offset === undefined || offset === null) return {};
  const name = `${field}.offset`;
  if (typeof offset === 'string') {
    reading(name, offset, () => parseDuration(offset));
    return {offset};
  }
  if (typeof offset !== 'object') throw new DateFault('date-invalid', `${name} ${valueText(offset)}: it is not a duration`);
  const range = offset as Fields;
  const min = textField(range, 'min', name);
  const max = textField(range, 'max', name);
  if (min !== undefined) reading(`${name}.min`, min, () => parseDuration(min));
  if (max !== undefined) reading(`${name}.max`, max, () => parseDuration(max));
  return {offset: {...(min === undefined ? {} : {min}), ...(max === undefined ? {} : {max})}};
}

function recurringFrom(spec: Fields, context: DateContext, field: string): RecurringDate {
  const rule = textField(spec, 'rrule', field) ?? '';
  reading(`${field}.rrule`, rule, () => parseRule(rule));
  const zone = zoneField(spec, context, field);
  const from = endFrom(spec, 'from', zone, field);
  const until = endFrom(spec, 'until', zone, field);
  const start = typeof from === 'string' ? undefined : from;
  const end = typeof until === 'string' ? undefined : until;
  if (start && end && start.lower >= end.upper) throw new DateFault('date-reversed', `${field}.until: it lies before from`);
  const date: RecurringDate = {
    kind: 'recurring', rule, from, until,
    earliestStart: start?.lower ?? -Infinity, latestStart: start?.upper ?? Infinity,
    earliestEnd: start?.lower ?? -Infinity, latestEnd: end?.upper ?? Infinity,
    ...(zone === undefined ? {} : {zone}), ...listsFrom(spec, field), ...durationFrom(spec, field),
  };
  return {...date, latestEnd: Math.max(date.latestStart, Math.min(date.latestEnd, recurrenceEnd(date)))};
}

function endFrom(spec: Fields, name: 'from' | 'until', zone: string | undefined, field: string): RecurringDate['from'] {
  const edtf = textField(spec, name, field);
  if (edtf === undefined || edtf === '..') return 'open';
  if (edtf === '') return 'unknown';
  const parse = parserOf(spec, field);
  const date = dateInZone(reading(`${field}.${name}`, edtf, () => parse(edtf)), zone);
  // "2001/..", since 2001, says no more than a beginning does.
  if (name === 'from' && date.kind === 'interval' && typeof date.end === 'string') return date.start;
  if (date.kind !== 'date') throw new DateFault('date-invalid', `${field}.${name} ${valueText(edtf)}: it is not a single date`);
  return date.point;
}

function listsFrom(spec: Fields, field: string): Pick<RecurringDate, 'except' | 'also'> {
  const except = datesFrom(spec['except'], `${field}.except`);
  const also = datesFrom(spec['also'], `${field}.also`);
  return {...(except ? {except} : {}), ...(also ? {also} : {})};
}

function datesFrom(list: unknown, name: string): readonly string[] | undefined {
  if (list === undefined || list === null) return undefined;
  if (!Array.isArray(list)) throw new DateFault('date-invalid', `${name} ${valueText(list)}: it is not a list of dates`);
  return list.map((edtf: unknown, index) => {
    if (typeof edtf !== 'string') throw new DateFault('date-invalid', `${name}[${index}] ${valueText(edtf)}: it is not a text`);
    reading(`${name}[${index}]`, edtf, () => parseDate(edtf));
    return edtf;
  });
}

function durationFrom(spec: Fields, field: string): {readonly duration?: string} {
  const duration = textField(spec, 'duration', field);
  if (duration === undefined) return {};
  reading(`${field}.duration`, duration, () => parseDuration(duration));
  return {duration};
}

/** The date with what else the spec says of it: its words, how long it lasts, whether all of it is meant. */
function withNotes(date: EventDate, spec: Fields, field: string): EventDate {
  const text = textField(spec, 'text', field);
  const extent = spec['extent'];
  if (extent !== undefined && extent !== null && extent !== 'within' && extent !== 'throughout') {
    throw new DateFault('date-invalid', `${field}.extent ${valueText(extent)}: it is neither within nor throughout`);
  }
  const noted = {...date, ...(text === undefined ? {} : {text}), ...durationFrom(spec, field)};
  return extent === 'throughout' ? throughout(noted) : noted;
}

/** All of the date is meant: it starts with its hull and ends with it. An open end stays open. */
function throughout(date: EventDate): EventDate {
  return {
    ...date, extent: 'throughout',
    latestStart: Number.isFinite(date.earliestStart) ? date.earliestStart : date.latestStart,
    earliestEnd: Number.isFinite(date.latestEnd) ? date.latestEnd : date.earliestEnd,
  };
}

