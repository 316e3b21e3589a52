/** schema.org events in JSON-LD: alone, in a list, under `@graph`, or the parts (`subEvent`) of another. */
import type {DateClaim, DateInput, EventStatus, Media, TimelineEvent} from '../model/timeline.js';
import {collectRecords, type Report} from './collect-records.js';
import type {Format, FormatInput, FormatReading, TextPlace} from './format.js';
import {isEdtf, isoToEdtf, spanToDate} from './iso-date.js';
import {jsonFailure, jsonPlaces} from './json.js';
import {scanJson} from './json-scanner.js';
import {jsonValue} from './json-value.js';
import {ScheduleFault, scheduleToHabit} from './jsonld-schedule.js';
import {writeJsonLd} from './jsonld-writer.js';
import {programDate} from './program-date.js';
import {describe, isFields, own, type Fields} from './shape.js';
import {wordsOf} from './texts.js';

export const jsonld: Format = {name: 'jsonld', read, write: writeJsonLd};

/** An event that was found, the one it is part of, and where it stood when that was in a list of the document. */
interface Found {
  readonly node: Fields;
  readonly parent: string | undefined;
  readonly at: number | undefined;
}

function read(input: FormatInput): FormatReading {
  const {value} = input;
  if (typeof value !== 'object' || value === null) return jsonFailure(input);
  const path = Array.isArray(value) ? [] : Array.isArray(own(value, '@graph')) ? ['@graph'] : undefined;
  const list = path === undefined ? [value] : ((path.length === 0 ? value : own(value, '@graph')) as readonly unknown[]);
  const found = list.flatMap((node, index) => eventsIn(node, undefined, index, 0));
  const {events, records, problems} = collectRecords(found, readEvent);
  const places = path && input.text !== '' ? jsonPlaces(input.text, path) : undefined;
  const place: FormatReading['place'] = (index, field) => {
    const at = found[index]?.at;
    return at === undefined ? undefined : places?.(at, field);
  };
  return {timeline: {events}, records, problems, place};
}

/** A script of a page with JSON-LD in it. */
export interface PageScript {
  readonly text: string;
  readonly offset: number;
}

/** The events in the scripts of a page, each a record; so is a script that is no JSON. Undefined when there is neither. */
export function readScripts(scripts: readonly PageScript[], placeOf: (offset: number) => TextPlace): FormatReading | undefined {
  const records = scripts.flatMap(({text, offset}): readonly {found?: Found; fault?: string; offset: number}[] => {
    const value = jsonValue(text);
    if (value !== undefined) return eventsIn(value, undefined, 0, 0).map((found) => ({found, offset}));
    const error = scanJson(text);
    return [{fault: error?.message ?? 'the script is not JSON', offset: offset + (error?.offset ?? 0)}];
  });
  if (records.length === 0) return undefined;
  const collected = collectRecords(records, ({found, fault}, report) => (found ? readEvent(found, report) : void report('syntax', fault ?? '')));
  const place: FormatReading['place'] = (index) => {
    const record = records[index];
    return record && placeOf(record.offset);
  };
  return {timeline: {events: collected.events}, records: collected.records, problems: collected.problems, place};
}

const DEEPEST = 100;

/** The events of a node: itself, and those of its parts. Nodes of other kinds (a page, a person) are no records. */
function eventsIn(node: unknown, parent: string | undefined, at: number, depth: number): readonly Found[] {
  if (Array.isArray(node)) return node.flatMap((part) => eventsIn(part, parent, at, depth + 1));
  if (!isFields(node) || depth > DEEPEST) return [];
  if (!isEvent(node)) {
    const inner = ['@graph', 'itemListElement', 'item', 'mainEntity', 'event', 'events'].map((field) => own(node, field));
    return inner.flatMap((part) => (part === undefined ? [] : eventsIn(part, parent, at, depth + 1)));
  }
  const id = idOf(node);
  const parts = [own(node, 'subEvent'), own(node, 'subEvents')].flatMap((part) => eventsIn(part, id ?? parent, at, depth + 1));
  return [{node, parent, at}, ...parts];
}

function isEvent(node: Fields): boolean {
  if (typesOf(node).includes('Schedule')) return false;
  return typesOf(node).some((type) => /(?:Event|Festival|EventSeries|Hackathon|CourseInstance)$/.test(type)) || own(node, 'startDate') !== undefined;
}

function idOf(node: Fields): string | undefined {
  return textOf(own(node, '@id')) || textOf(own(node, 'identifier')) || undefined;
}

/** A text, the text of a `@value`, or the first of several. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== '') ?? '';
  return isFields(value) ? textOf(own(value, '@value') ?? own(value, 'name') ?? own(value, 'value')) : '';
}

function textsOf(value: unknown): readonly string[] {
  return [value].flat().map(textOf).filter((text) => text !== '');
}

const KNOWN = new Set([
  '@id', '@type', '@context', 'identifier', 'name', 'headline', 'description', 'startDate', 'endDate', 'duration', 'location',
  'url', 'image', 'eventStatus', 'organizer', 'performer', 'actor', 'superEvent', 'subEvent', 'subEvents', 'keywords',
]);

function readEvent({node, parent}: Found, report: Report): TimelineEvent | undefined {
  const id = idOf(node);
  const title = wordsOf(textOf(own(node, 'name') ?? own(node, 'headline'))) || wordsOf(textOf(own(node, 'description')));
  if (title === '') return void report('title-missing', 'the event has no name', 'name', id);
  const date = dateOf(node, report, id);
  if (date === undefined) return undefined;
  const whole = own(node, 'superEvent');
  const description = wordsOf(textOf(own(node, 'description')));
  return {
    ...(id !== undefined && {id}), title, date, ...(description && description !== title && {description}),
    ...optional('parent', parent ?? (isFields(whole) ? idOf(whole) : textOf(whole) || undefined)),
    ...optional('status', statusOf(node)), ...listed('claims', claimsOf(node, report, id)),
    ...listed('actors', [...textsOf(own(node, 'organizer')), ...textsOf(own(node, 'performer')), ...textsOf(own(node, 'actor'))]),
    ...listed('places', [own(node, 'location')].flat().map(placeOf).filter(Boolean)),
    ...listed('tags', [own(node, 'keywords')].flatMap((words) => (Array.isArray(words) ? words.map(textOf) : textOf(words).split(','))).map((word) => word.trim()).filter(Boolean)),
    ...listed('links', textsOf(own(node, 'url')).map((url) => ({url}))),
    ...listed('media', [own(node, 'image')].flat().map(mediaOf).filter((media) => media !== undefined)),
    ...listed('type', typesOf(node).filter((type) => type !== '' && type !== 'Event')), ...rest(node),
  };
}

function optional<T>(field: string, value: T | undefined): {readonly [name: string]: T} {
  return value === undefined ? {} : {[field]: value};
}

function listed<T>(field: string, values: readonly T[]): {readonly [name: string]: readonly T[]} {
  return values.length === 0 ? {} : {[field]: values};
}

function typesOf(node: Fields): readonly string[] {
  return [own(node, '@type')].flat().filter((type) => typeof type === 'string').map((type) => type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':'), type.lastIndexOf('#')) + 1));
}

function rest(node: Fields): Partial<TimelineEvent> {
  const isPlain = statusOf(node) !== undefined || textsOf(own(node, 'eventStatus')).every((status) => status.endsWith('EventScheduled'));
  const left = Object.entries(node).filter(([field]) => !KNOWN.has(field) || (field === 'eventStatus' && !isPlain));
  return left.length === 0 ? {} : {ext: {jsonld: Object.fromEntries(left)}};
}

function placeOf(location: unknown): string {
  const name = textOf(location);
  if (name !== '' || !isFields(location)) return name;
  const address = own(location, 'address');
  if (!isFields(address)) return textOf(address) || textOf(own(location, 'url'));
  return ['streetAddress', 'addressLocality', 'addressCountry'].map((field) => textOf(own(address, field))).filter(Boolean).join(', ');
}

function mediaOf(image: unknown): Media | undefined {
  const url = isFields(image) ? textOf(own(image, 'url') ?? own(image, 'contentUrl')) : textOf(image);
  const caption = isFields(image) ? wordsOf(textOf(own(image, 'caption'))) : '';
  return url === '' ? undefined : {url, ...(caption && {caption})};
}

const STATUSES: ReadonlyMap<string, EventStatus> = new Map([
  ['EventCancelled', 'cancelled'], ['EventPostponed', 'postponed'],
]);

/** Of several the last that the model knows: an event that was postponed may be held online as well. */
function statusOf(node: Fields): EventStatus | undefined {
  return textsOf(own(node, 'eventStatus')).map((status) => STATUSES.get(status.replace(/^.*[/:#]/, ''))).filter((status) => status !== undefined).at(-1);
}

/** When an event was to be before it was moved. */
function claimsOf(node: Fields, report: Report, id: string | undefined): readonly DateClaim[] {
  return textsOf(own(node, 'previousStartDate')).flatMap((text): readonly DateClaim[] => {
    const date = isoToEdtf(text) ?? programDate(text);
    if (date !== undefined && isEdtf(date)) return [{date, rank: 'deprecated'}];
    report('field-invalid', `previousStartDate ${describe(text)} is not a date`, 'previousStartDate', id);
    return [];
  });
}

/** The habit that the event's schedule tells, else its start and end. */
function dateOf(node: Fields, report: Report, id: string | undefined): DateInput | undefined {
  const [schedule, ...others] = [own(node, 'eventSchedule')].flat().filter((value) => value !== undefined && value !== null);
  if (schedule === undefined) return spanOf(node, report, id);
  const start = textOf(own(node, 'startDate'));
  try {
    const habit = scheduleToHabit(schedule, start);
    if (others.length > 0) report('field-invalid', `of ${others.length + 1} schedules the first is read`, 'eventSchedule', id);
    return habit;
  } catch (error) {
    if (!(error instanceof ScheduleFault)) throw error;
    report(start === '' ? 'date-invalid' : 'field-invalid', `eventSchedule ${error.message}`, 'eventSchedule', id);
    return start === '' ? undefined : spanOf(node, report, id);
  }
}

function spanOf(node: Fields, report: Report, id: string | undefined): DateInput | undefined {
  const [start, end, duration] = ['startDate', 'endDate', 'duration'].map((field) => textOf(own(node, field)));
  if (!start && !end) return void report('date-missing', 'the event has no startDate', 'startDate', id);
  const from = start ? (isoToEdtf(start) ?? programDate(start)) : '';
  const until = end ? (isoToEdtf(end) ?? programDate(end)) : undefined;
  if (from === undefined && !end) return {text: start!};
  const wrong = from === undefined ? ['startDate', start] : end && until === undefined ? ['endDate', end] : undefined;
  if (wrong) return void report('date-invalid', `${wrong[0]} ${describe(wrong[1])} is not a date`, wrong[0], id);
  const date = spanToDate(from!, until);
  return typeof date === 'string' && duration && !end ? {edtf: date, duration} : date;
}
