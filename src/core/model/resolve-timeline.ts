/**
 * From the document to events with dates: what the table, the layout and the search are built from.
 *
 * Owns ids, the order of reading and what is reported; survives any input. Does not own how one date is read
 * (`resolveDate`) nor how events date each other (`resolveRelations`).
 */
import {parseDate} from '../time/edtf.js';
import type {EventDate} from '../time/event-date.js';
import {isTimeZone} from '../time/zone.js';
import {DateFault, reading, valueText} from './date-fault.js';
import {eventIds, type EventId} from './event-ids.js';
import {fieldOf, listOf, readableObject} from './hostile-value.js';
import {LatestYear} from './latest-year.js';
import type {Problem} from './problem.js';
import {resolveRelations} from './relations.js';
import {resolveField, type DateContext} from './resolve-date.js';
import type {ResolvedEvent} from './resolved-event.js';
import type {Edtf, Timeline, TimelineEvent} from './timeline.js';

export interface ResolveOptions {
  /** Date against which texts are read, in place of the document's. */
  readonly reference?: Edtf | undefined;
  /** Language of texts, in place of the document's `lang`. */
  readonly locale?: string | undefined;
}

export interface ResolvedTimeline {
  /** In the order of the document. Those whose date cannot be read are left out, and reported. */
  readonly events: readonly ResolvedEvent[];
  /** Of the document, then of its events in their order, then what lies between events. */
  readonly problems: readonly Problem[];
}

/** What is known while the document is read from top to bottom. */
interface Progress {
  readonly context: DateContext;
  readonly problems: Problem[];
  readonly latest: LatestYear;
}

/**
 * Reads every event of a document. Never throws, whatever the document holds.
 *
 * Problems: `date-missing`, `date-invalid`, `date-reversed` (the event is left out); `record-invalid` (it is no event,
 * and left out); `title-missing`, `id-duplicate`, `field-invalid` (it is kept); and those of `resolveRelations`.
 */
export function resolveTimeline(timeline: Timeline, options: ResolveOptions = {}): ResolvedTimeline {
  const problems: Problem[] = [];
  const records = recordsOf(timeline, problems);
  const ids = eventIds(records, problems);
  const latest = new LatestYear();
  const progress: Progress = {context: contextOf(timeline, options, latest, problems), problems, latest};
  const events: ResolvedEvent[] = [];
  for (const [index, record] of records.entries()) {
    const resolved = resolveRecord(record, index, ids[index] ?? {id: `event-${index + 1}`}, progress);
    if (resolved) events.push(resolved);
  }
  const related = resolveRelations(events, listOf(timeline, 'relations'));
  problems.sort((a, b) => (a.where.index ?? -1) - (b.where.index ?? -1));
  return {events: related.events, problems: [...problems, ...related.problems]};
}

/** The events as a list of whatever they are; those with a field that cannot be read are `undefined`. */
function recordsOf(timeline: unknown, problems: Problem[]): readonly unknown[] {
  const list = listOf(timeline, 'events');
  if (!list) problems.push({code: 'record-invalid', message: 'events: it is not a list', where: {field: 'events'}});
  return (list ?? []).map(readableObject);
}

/** What the dates of a document are read against. */
export function contextOf(timeline: unknown, options: ResolveOptions, latest: LatestYear, problems: Problem[]): DateContext {
  return {
    reference: referenceOf(options.reference ?? fieldOf(timeline, 'reference'), problems),
    locale: localeOf(options.locale ?? fieldOf(timeline, 'lang'), problems),
    timeZone: timeZoneOf(fieldOf(timeline, 'timeZone'), problems),
    get fallbackYear() {
      return latest.year;
    },
  };
}

function localeOf(lang: unknown, problems: Problem[]): string | undefined {
  if (lang === undefined || lang === null || lang === '') return undefined;
  try {
    if (typeof lang === 'string') return Intl.getCanonicalLocales(lang)[0];
  } catch {
    // Malformed: reported below.
  }
  problems.push({code: 'field-invalid', message: `lang ${valueText(lang)}: it is not a language tag`, where: {field: 'lang'}});
  return undefined;
}

function referenceOf(reference: unknown, problems: Problem[]): EventDate | undefined {
  if (reference === undefined || reference === null) return undefined;
  try {
    if (typeof reference !== 'string') throw new DateFault('date-invalid', `reference ${valueText(reference)}: it is not a text`);
    return reading('reference', reference, () => parseDate(reference));
  } catch (error) {
    problems.push({code: 'date-invalid', message: (error as Error).message, where: {field: 'reference'}});
    return undefined;
  }
}

function timeZoneOf(zone: unknown, problems: Problem[]): string | undefined {
  if (zone === undefined || zone === null || zone === 'floating') return undefined;
  if (typeof zone === 'string' && isTimeZone(zone)) return zone;
  const message = `timeZone ${valueText(zone)}: it is not a time zone; times float`;
  problems.push({code: 'field-invalid', message, where: {field: 'timeZone'}});
  return undefined;
}

function resolveRecord(record: unknown, index: number, {id, given}: EventId, progress: Progress): ResolvedEvent | undefined {
  const report = (code: Problem['code'], field: string | undefined, message: string): void => {
    const name = given === undefined ? `event ${index + 1}` : `event ${index + 1} ${valueText(given)}`;
    progress.problems.push({code, message: `${name}: ${message}`, where: {index, id, ...(field === undefined ? {} : {field})}});
  };
  if (record === undefined) return void report('record-invalid', undefined, 'it is not an event');
  const event = record as TimelineEvent;
  if (!hasTitle(fieldOf(event, 'title'))) report('title-missing', 'title', 'title is missing');
  const {date, problem} = resolveField(fieldOf(event, 'date'), progress.context, 'date');
  if (problem) return void report(problem.code, problem.field, problem.message);
  progress.latest.note(date);
  return {index, id, event, date};
}

/** Whether there is a text to show, in any language. */
export function hasTitle(title: unknown): boolean {
  if (typeof title === 'string') return title.trim() !== '';
  if (typeof title !== 'object' || title === null) return false;
  try {
    return Object.values(title).some((text) => typeof text === 'string' && text.trim() !== '');
  } catch {
    return false;
  }
}
