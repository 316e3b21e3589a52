/**
 * Annals' own JSON: a Timeline (model/timeline.ts, schema/timeline.schema.json), or a bare list of events. A record that
 * cannot be used is left out and reported, a field that cannot be used is left out of its record and reported; fields that
 * nobody knows stay where they are.
 */
import type {Problem, ProblemCode} from '../model/problem.js';
import type {Timeline, TimelineEvent} from '../model/timeline.js';
import {collectRecords, type Report} from './collect-records.js';
import {documentShape, eventShape, isDate, listShapes} from './document-shape.js';
import {flatRecordReader, isFlatRecord} from './flat-record.js';
import type {Format, FormatInput, FormatName, FormatReading, FormatText, ReadOptions, TextPlace} from './format.js';
import {indexJsonRecords, scanJson, type JsonPath} from './json-scanner.js';
import {describe, isFields, isString, isText, own, type Check, type Fields, type Shape} from './shape.js';
import {textPlaces} from './text-places.js';

export const json: Format = {name: 'json', read, write};

function read(input: FormatInput, options: ReadOptions): FormatReading {
  const {value} = input;
  if (Array.isArray(value)) return readRecords(input, {}, value, options);
  if (!isFields(value)) return jsonFailure(input);
  const events = own(value, 'events');
  if (!Array.isArray(events)) {
    const message = events === undefined ? 'the document has no "events"' : `"events" must be a list, not ${describe(events)}`;
    return failed({code: 'record-invalid', message, where: {field: 'events'}});
  }
  return readRecords(input, value, events, options);
}

function failed(problem: Problem): FormatReading {
  return {timeline: {events: []}, problems: [problem]};
}

/** The syntax error of a text that should have been JSON. */
export function jsonFailure(input: FormatInput): FormatReading {
  const error = scanJson(input.text);
  if (!error) return failed({code: 'record-invalid', message: `expected an object or a list, not ${describe(input.value ?? input.text)}`, where: {}});
  const place = textPlaces(input.text)(error.offset);
  return failed({code: 'syntax', message: `line ${place.line}, column ${place.column}: ${error.message}`, where: place});
}

/** `place` for the records in the array at `path`. */
export function jsonPlaces(text: string, path: JsonPath): (index: number, field?: string) => TextPlace | undefined {
  let offsetOf: ReturnType<typeof indexJsonRecords> | undefined;
  const placeOf = textPlaces(text);
  return (index, field) => {
    offsetOf ??= indexJsonRecords(text, path);
    const offset = offsetOf(index, field);
    return offset === undefined ? undefined : placeOf(offset);
  };
}

function readRecords(input: FormatInput, document: Fields, records: readonly unknown[], options: ReadOptions): FormatReading {
  const problems: Problem[] = [];
  const reference = own(document, 'reference');
  const context = typeof reference === 'string' ? {...options, reference: options.reference ?? reference} : options;
  const collected = collectRecords(records, recordReader(records, 'json', context));
  const path = Array.isArray(input.value) ? [] : ['events'];
  const timeline = {...readDocument(document, problems), events: collected.events} as Timeline;
  return {
    timeline, records: collected.records, problems: [...problems, ...collected.problems],
    ...(input.text && {place: jsonPlaces(input.text, path)}),
  };
}

/** Reads the records of a list one by one: events of ours, and plain records whose fields name a title and a date. */
export function recordReader(
  records: readonly unknown[], format: FormatName, options: ReadOptions,
): (record: unknown, report: Report, index: number) => TimelineEvent | undefined {
  const readFlat = flatRecordReader(records, format, options);
  return (record, report, index) =>
    isFields(record) && isFlatRecord(record) ? readFlat(record, report) : checkEvent(record, report, `event ${index + 1}`);
}

/** An event of ours without the fields that cannot be used; `name` is what messages call it. */
export function checkEvent(record: unknown, report: Report, name: string): TimelineEvent | undefined {
  if (!isFields(record)) return void report('record-invalid', `${name} must be an object, not ${describe(record)}`);
  const given = own(record, 'id');
  const id = typeof given === 'string' ? given : undefined;
  const refuse = (code: ProblemCode, message: string, field: string): undefined => void report(code, `${name}: ${message}`, field, id);
  const title = own(record, 'title');
  if (isBlank(title)) return refuse('title-missing', 'the title is missing', 'title');
  const badTitle = typeof title === 'number' ? undefined : isText(title);
  if (badTitle !== undefined) return refuse('field-invalid', `"title" ${badTitle}`, 'title');
  const date = own(record, 'date');
  if (isBlank(date)) return refuse('date-missing', 'the date is missing', 'date');
  const badDate = isDate(date);
  if (badDate !== undefined) return refuse('date-invalid', `"date" ${badDate}`, 'date');
  const named = namedByText(record);
  if (isSoundEvent(named)) return named as unknown as TimelineEvent;
  const shown = withoutWrongFields(named, eventShape, (field, wrong) => refuse('field-invalid', `"${field}" ${wrong}`, field));
  return shown as unknown as TimelineEvent;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Numbers serve as ids and titles ("1984"), as text. */
function namedByText(record: Fields): Fields {
  const id = own(record, 'id');
  const title = own(record, 'title');
  const numbered = Number.isFinite(id) || typeof title === 'number';
  if (!numbered) return record;
  return {...record, ...(typeof id === 'number' && {id: String(id)}), ...(typeof title === 'number' && {title: String(title)})};
}

const EVENT_CHECKS: ReadonlyMap<string, Check> = new Map(Object.entries({id: isString, ...eventShape}));

/** Whether there is nothing to report of an event: looks at the fields that are there, and not at all that there may be. */
function isSoundEvent(record: Fields): boolean {
  return Object.keys(record).every((field) => {
    const value = record[field];
    return value === undefined || (value !== null && EVENT_CHECKS.get(field)?.(value) === undefined) || (value === null && !EVENT_CHECKS.has(field));
  });
}

/** A record without the fields that are not in their shape; itself when there are none. */
export function withoutWrongFields(record: Fields, shape: Shape, report: (field: string, wrong: string) => void): Fields {
  const checks = {id: isString, ...shape};
  const wrong = new Set<string>();
  for (const [field, check] of Object.entries(checks)) {
    const value = own(record, field);
    const message = value === undefined || value === null ? undefined : check(value);
    if (value === null || message !== undefined) wrong.add(field);
    if (message !== undefined) report(field, message);
  }
  return wrong.size === 0 ? record : Object.fromEntries(Object.entries(record).filter(([field]) => !wrong.has(field)));
}

/** The fields of a document beside its events, each in its shape. */
export function readDocument(document: Fields, problems: Problem[]): Fields {
  const report = (field: string, wrong: string): void => {
    problems.push({code: 'field-invalid', message: `"${field}" ${wrong}`, where: {field}});
  };
  const checked: Record<string, unknown> = {...withoutWrongFields(readableFields(document, report), documentShape, report)};
  for (const [field, check] of Object.entries(listShapes)) {
    const list = own(checked, field);
    if (list === undefined) continue;
    if (Array.isArray(list)) checked[field] = withoutWrongElements(list, check, (i, wrong) => report(field, `[${i}] ${wrong}`));
    else {
      report(field, `must be a list, not ${describe(list)}`);
      delete checked[field];
    }
  }
  return checked;
}

function withoutWrongElements(list: readonly unknown[], check: Shape[string], report: (index: number, wrong: string) => void): readonly unknown[] {
  const kept = Array.from(list).filter((element, i) => {
    const wrong = checked(check, element);
    if (wrong !== undefined) report(i, wrong);
    return wrong === undefined;
  });
  return kept.length === list.length ? list : kept;
}

/** What is wrong with an element; one that throws when it is looked at is wrong. */
function checked(check: Check, element: unknown): string | undefined {
  try {
    return check(element);
  } catch (error) {
    return unreadable(error);
  }
}

/** A document without the fields that throw when they are read; itself when there are none. */
function readableFields(document: Fields, report: (field: string, wrong: string) => void): Fields {
  const entries = Object.keys(document).flatMap((field): [string, unknown][] => {
    try {
      return [[field, document[field]]];
    } catch (error) {
      report(field, unreadable(error));
      return [];
    }
  });
  return Object.fromEntries(entries);
}

function unreadable(error: unknown): string {
  return `cannot be read: ${error instanceof Error ? error.message : 'it throws'}`;
}

function write(timeline: Timeline): FormatText {
  return {text: `${JSON.stringify({version: 1, ...timeline}, undefined, 2)}\n`};
}
