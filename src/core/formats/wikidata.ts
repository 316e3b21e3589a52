/**
 * Wikidata: the JSON results of its query service, with the precision of a date where the query asks for it. Sources:
 * SPARQL 1.1 Query Results JSON Format; Wikibase RDF dump format (dates there are proleptic Gregorian, year 0 is 1 BC); Wikibase
 * JSON (dates with a sign and month 00 count -0044 for 44 BC, in the calendar of the calendar model).
 */
import type {DateInput, TimelineEvent} from '../model/timeline.js';
import {collectRecords, type Report} from './collect-records.js';
import type {Format, FormatInput, FormatReading} from './format.js';
import {historicalYear, isoYear, partsToEdtf} from './iso-date.js';
import {jsonFailure, jsonPlaces} from './json.js';
import {describe, isFields, own, type Fields} from './shape.js';

export const wikidata: Format = {name: 'wikidata', read};

function read(input: FormatInput): FormatReading {
  const results = isFields(input.value) ? own(input.value, 'results') : undefined;
  const bindings = isFields(results) ? own(results, 'bindings') : input.value;
  if (!Array.isArray(bindings)) return jsonFailure(input);
  const columns = columnsOf(bindings);
  const seen = new Map<string, number>();
  const {events, records, problems} = collectRecords(bindings as readonly unknown[], (row, report) => {
    const event = readRow(row, columns, report);
    return event && {...event, ...(event.id !== undefined && {id: uniqueId(event.id, seen)})};
  });
  return {timeline: {events}, records, problems, ...(input.text && {place: jsonPlaces(input.text, bindings === input.value ? [] : ['results', 'bindings'])})};
}

/** A query answers with one row for each value: those after the first get a number. */
function uniqueId(id: string, seen: Map<string, number>): string {
  const count = (seen.get(id) ?? 0) + 1;
  seen.set(id, count);
  return count === 1 ? id : `${id}#${count}`;
}

/** Which variables of a query hold what, by their usual names, else by what stands in them. */
interface Columns {
  readonly item: string | undefined;
  readonly label: string | undefined;
  readonly description: string | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
}

function columnsOf(bindings: readonly unknown[]): Columns {
  const sample = bindings.slice(0, 50).filter(isFields);
  const names = [...new Set(sample.flatMap((row) => Object.keys(row)))];
  const holds = (name: string, test: (value: string, cell: Fields) => boolean): boolean =>
    sample.some((row) => test(valueOf(row, name), isFields(own(row, name)) ? (own(row, name) as Fields) : {}));
  const dates = names.filter((name) => holds(name, isTime));
  const isEnd = (name: string): boolean => /end|until|death|dissol|abolish|to$/i.test(name);
  const start = dates.find((name) => !isEnd(name)) ?? dates[0];
  const item = names.find((name) => name === 'item' || name === 'event') ?? names.find((name) => holds(name, (value) => /\/entity\/Q\d+$/.test(value)));
  const label = names.find((name) => name === `${item}Label`) ?? names.find((name) => /label$|^title$|^name$/i.test(name));
  return {
    item, label, start, end: dates.find((name) => name !== start && isEnd(name)),
    description: names.find((name) => name === `${item}Description`) ?? names.find((name) => /descr/i.test(name)),
  };
}

function valueOf(row: Fields, name: string | undefined): string {
  const cell = name === undefined ? undefined : own(row, name);
  const value = isFields(cell) ? own(cell, 'value') : cell;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function isTime(value: string, cell: Fields): boolean {
  const datatype = own(cell, 'datatype');
  return (typeof datatype === 'string' && datatype.endsWith('dateTime')) || TIME.test(value);
}

const TIME = /^([+-]?)(\d{4,16})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z?$/;

function readRow(row: unknown, columns: Columns, report: Report): TimelineEvent | undefined {
  if (!isFields(row)) return void report('record-invalid', `a row must be an object, not ${describe(row)}`);
  const id = /\/entity\/([QPL]\d+)$/.exec(valueOf(row, columns.item))?.[1];
  const title = valueOf(row, columns.label) || id || '';
  if (title === '') return void report('title-missing', 'the row has no label', columns.label ?? columns.item, id);
  const date = rowDate(row, columns, report, id);
  if (date === undefined) return undefined;
  const description = valueOf(row, columns.description);
  const rest = Object.entries(row).filter(([name]) => !isUsed(name, columns));
  return {
    ...(id !== undefined && {id}), title, date, ...(description && {description}),
    ...(id !== undefined && {links: [{url: `https://www.wikidata.org/wiki/${id}`}]}),
    ...(rest.length > 0 && {ext: {wikidata: Object.fromEntries(rest)}}),
  };
}

function isUsed(name: string, {item, label, description, start, end}: Columns): boolean {
  return [item, label, description, start, end].includes(name) || /precision|calendar/i.test(name);
}

function rowDate(row: Fields, {start, end}: Columns, report: Report, id: string | undefined): DateInput | undefined {
  if (valueOf(row, start) === '') return void report('date-missing', 'the row has no date', start, id);
  const from = timeToDate(row, start!);
  if (from === undefined) return void report('date-invalid', `${start} ${describe(valueOf(row, start))} is not a date`, start, id);
  if (end === undefined || valueOf(row, end) === '') return from;
  const until = timeToDate(row, end);
  if (until === undefined) return void report('date-invalid', `${end} ${describe(valueOf(row, end))} is not a date`, end, id);
  const [first, last] = [edtfOf(from), edtfOf(until)];
  const between = /[[{]/.test(first + last);
  const calendar = typeof from === 'object' ? {calendar: 'julian' as const} : {};
  if (between) return {bounds: {earliestStart: first, latestStart: first, earliestEnd: last, latestEnd: last}, ...calendar};
  return typeof from === 'string' ? `${first}/${last}` : {edtf: `${first}/${last}`, ...calendar};
}

function edtfOf(date: string | {readonly edtf: string}): string {
  return typeof date === 'string' ? date : date.edtf;
}

/** A time with the precision that stands beside it: `date` and `datePrecision`, `start` and `precision`. */
function timeToDate(row: Fields, name: string): string | {readonly edtf: string; readonly calendar: 'julian'} | undefined {
  const match = TIME.exec(valueOf(row, name));
  if (!match) return undefined;
  const [, sign, digits, month, day, hour, minute, second] = match;
  const ofJson = sign === '+' || month === '00' || day === '00';
  const signed = sign === '-' ? -Number(digits) : Number(digits);
  const precision = precisionOf(row, name);
  const counted = ofJson && (precision ?? 9) >= 6;
  const parts = {
    year: counted ? historicalYear(signed) : signed, month: Number(month), day: Number(day),
    hour: Number(hour), minute: Number(minute), second: Number(second),
  };
  const edtf = precise(parts, precision ?? writtenPrecision(parts));
  const julian = ofJson && /Q1985786$/.test(besides(row, name, 'calendar(?:model)?'));
  return julian ? {edtf, calendar: 'julian'} : edtf;
}

/** The variable that belongs to a date by its name, or the only one of its kind. */
function besides(row: Fields, name: string, kind: string): string {
  const names = Object.keys(row).filter((other) => new RegExp(`${kind}$`, 'i').test(other));
  const stem = name.toLowerCase().replace(/(?:date|time|value|node)$/, '');
  return valueOf(row, names.find((other) => other.toLowerCase().startsWith(name.toLowerCase())) ?? names.find((other) => stem !== '' && other.toLowerCase().startsWith(stem)) ?? (names.length === 1 ? names[0] : undefined));
}

function precisionOf(row: Fields, name: string): number | undefined {
  const text = besides(row, name, 'precision');
  return /^\d{1,2}$/.test(text) && Number(text) <= 14 ? Number(text) : undefined;
}

interface Time {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Without a precision, 1 January may stand for a year and the first for a month: the coarser is what is known. */
function writtenPrecision({month, day, hour, minute, second}: Time): number {
  if (hour !== 0 || minute !== 0 || second !== 0) return 14;
  if (month === 0 || (month === 1 && day <= 1)) return 9;
  return day <= 1 ? 10 : 11;
}

/** EDTF at Wikidata's precision: 14 second … 11 day, 10 month, 9 year, 8 decade, 7 century, 6 millennium, 5 to 0 powers of ten. */
function precise({year, month, day, hour, minute, second}: Time, precision: number): string {
  if (precision >= 12) return partsToEdtf({year, month, day, hour, minute, second: precision === 14 ? second : undefined, offset: 'Z'});
  if (precision === 11) return partsToEdtf({year, month, day});
  if (precision === 10) return partsToEdtf({year, month});
  if (precision === 9) return isoYear(year);
  if (precision === 8) return year > 0 ? `${isoYear(year).slice(0, -1)}X` : spanOfYears(year, 10, 0);
  if (precision >= 6) return spanOfYears(year, precision === 7 ? 100 : 1000, 1);
  const significant = String(Math.abs(year)).length - (9 - precision);
  return `${isoYear(year)}S${Math.max(1, significant)}`;
}

/** Some time within a span of `length` years: the 20th century is 1901 to 2000, and before Christ they are counted backwards. */
function spanOfYears(year: number, length: number, first: 0 | 1): string {
  if (year > 0) {
    const start = Math.floor((year - first) / length) * length + first;
    return `[${isoYear(start)}..${isoYear(start + length - 1)}]`;
  }
  const before = 1 - year;
  const nearest = Math.floor((before - first) / length) * length + first;
  return `[${isoYear(1 - (nearest + length - 1))}..${isoYear(Math.min(0, 1 - nearest))}]`;
}
