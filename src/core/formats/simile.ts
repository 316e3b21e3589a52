/**
 * SIMILE Timeline: its JSON and its XML. Its four fields are our four points: start, latestStart, earliestEnd, end. An event
 * that is no duration lies somewhere between start and end; in JSON an end alone makes a duration, in XML it does not.
 */
import type {DateInput, TimelineEvent} from '../model/timeline.js';
import {collectRecords, type Report} from './collect-records.js';
import type {Format, FormatInput, FormatReading} from './format.js';
import {recordsOf} from './format-signatures.js';
import {isoToEdtf, spanToDate} from './iso-date.js';
import {jsonFailure, jsonPlaces} from './json.js';
import {scanMarkup} from './markup-scanner.js';
import {programDate} from './program-date.js';
import {describe, isFields, own, type Fields} from './shape.js';
import {textPlaces} from './text-places.js';
import {wordsOf} from './texts.js';

export const simile: Format = {name: 'simile', read};

interface Habits {
  readonly iso: boolean;
  readonly xml: boolean;
}

function read(input: FormatInput): FormatReading {
  const {value, text} = input;
  if (value === undefined && /^\s*</.test(text)) return readXml(text);
  const list = recordsOf(value, 'events');
  if (!list) return jsonFailure(input);
  const iso = isFields(value) && own(value, 'dateTimeFormat') === 'iso8601';
  const {events, records, problems} = collectRecords(list, (record, report) => readRecord(record, report, {iso, xml: false}));
  const path = Array.isArray(value) ? [] : ['events'];
  return {timeline: {events}, records, problems, ...(text && {place: jsonPlaces(text, path)})};
}

function readXml(text: string): FormatReading {
  const records: {fields: Record<string, string>; offset: number; broken: boolean}[] = [];
  let iso = false;
  let open = false;
  for (const token of scanMarkup(text, true)) {
    if (token.kind === 'open' && token.name === 'data') iso = token.attributes.get('date-time-format') === 'iso8601';
    else if (token.kind === 'open' && token.name === 'event') {
      records.push({fields: {...Object.fromEntries(token.attributes), description: ''}, offset: token.offset, broken: token.broken === true});
      open = !token.empty && !token.broken;
    } else if (token.kind === 'close' && token.name === 'event') open = false;
    else if (token.kind === 'text' && open) records.at(-1)!.fields['description'] += token.text;
  }
  const placeOf = textPlaces(text);
  const collected = collectRecords(records, ({fields, broken}, report) =>
    broken ? void report('syntax', 'a quote of this <event> is opened and never closed') : readRecord(fields, report, {iso, xml: true}));
  const place: FormatReading['place'] = (index) => {
    const record = records[index];
    return record && placeOf(record.offset);
  };
  return {timeline: {events: collected.events}, records: collected.records, problems: collected.problems, place};
}

const DATES = ['start', 'latestStart', 'earliestEnd', 'end'] as const;
const KNOWN = new Set(['id', 'eventid', 'title', 'caption', 'description', 'link', 'image', 'color', 'isduration', 'durationevent', ...DATES.map((field) => field.toLowerCase())]);

function readRecord(record: unknown, report: Report, habits: Habits): TimelineEvent | undefined {
  if (!isFields(record)) return void report('record-invalid', `an event must be an object, not ${describe(record)}`);
  const text = (...names: readonly string[]): string => names.map((name) => textOf(record, name)).find((value) => value !== '') ?? '';
  const id = text('eventID', 'id') || undefined;
  const words = wordsOf(text('description'));
  const title = wordsOf(text('title', 'caption')) || words;
  if (title === '') return void report('title-missing', 'the event has no title', 'title', id);
  const date = recordDate(record, report, habits, id);
  if (date === undefined) return undefined;
  const rest = Object.entries(record).filter(([field]) => !KNOWN.has(field.toLowerCase()));
  return {
    ...(id !== undefined && {id}), title, date, ...(words && words !== title && {description: words}),
    ...(text('link') && {links: [{url: text('link')}]}), ...(text('image') && {media: [{url: text('image')}]}),
    ...(text('color') && {color: text('color')}), ...(rest.length > 0 && {ext: {simile: Object.fromEntries(rest)}}),
  };
}

/** A field as text. XML attributes come in lower case. */
function textOf(record: Fields, field: string): string {
  const value = own(record, field) ?? own(record, field.toLowerCase());
  return typeof value === 'string' ? value.trim() : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function recordDate(record: Fields, report: Report, habits: Habits, id: string | undefined): DateInput | undefined {
  if (textOf(record, 'start') === '') return void report('date-missing', 'the event has no start', 'start', id);
  const points: Partial<Record<(typeof DATES)[number], string>> = {};
  for (const field of DATES) {
    const written = textOf(record, field);
    if (written === '') continue;
    const edtf = (habits.iso ? isoToEdtf(written) : undefined) ?? programDate(written);
    if (edtf === undefined) return void report('date-invalid', `${field} ${describe(written)} is not a date`, field, id);
    points[field] = edtf;
  }
  const text = DATES.map((field) => textOf(record, field)).filter(Boolean).join(' – ');
  const date = pointsToDate(points as {start: string}, isDuration(record, habits));
  return typeof date === 'string' ? (date === text.replace(' – ', '/') ? date : {edtf: date, text}) : {...date, text};
}

/** `durationEvent` and the older `isDuration`; without them the habit of the file's kind. */
function isDuration(record: Fields, {xml}: Habits): boolean {
  const flag = textOf(record, 'durationEvent') || textOf(record, 'isDuration');
  return flag === '' ? !xml : flag === 'true';
}

interface Points {
  readonly start: string;
  readonly latestStart?: string;
  readonly earliestEnd?: string;
  readonly end?: string;
}

function pointsToDate({start, latestStart, earliestEnd, end}: Points, duration: boolean): string | Exclude<DateInput, string> {
  const exact = latestStart === undefined && earliestEnd === undefined;
  if (exact && (end === undefined || end === start)) return start;
  if (exact && duration) return spanToDate(start, end);
  const last = end ?? earliestEnd ?? latestStart ?? start;
  return {bounds: {
    earliestStart: start, latestStart: latestStart ?? (duration ? start : last),
    earliestEnd: earliestEnd ?? (duration ? last : start), latestEnd: last,
  }};
}
