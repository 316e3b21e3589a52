/** Writes schema.org events. Their dates are ISO 8601: a day, a month, a year, or two of them. */
import type {DateInput, Timeline, TimelineEvent} from '../model/timeline.js';
import {resolveTimeline} from '../model/resolve-timeline.js';
import type {DateBounds} from '../time/event-date.js';
import type {FormatText} from './format.js';
import {hullEdtf} from './hull-edtf.js';
import {scheduleToHabit} from './jsonld-schedule.js';
import {escapeMarkup} from './markup-scanner.js';
import {extOf, type Fields} from './shape.js';
import {plainText, wordsOf} from './texts.js';

const STATUSES = new Map([['cancelled', 'EventCancelled'], ['postponed', 'EventPostponed']]);

export function writeJsonLd(timeline: Timeline): FormatText {
  const bounds = new Map(resolveTimeline(timeline).events.map(({index, date}) => [index, date]));
  const graph = timeline.events.map((event, index) => nodeOf(event, timeline, bounds.get(index)));
  return {text: `${JSON.stringify({'@context': 'https://schema.org', '@graph': graph}, undefined, 2)}\n`};
}

function nodeOf(event: TimelineEvent, timeline: Timeline, bounds: DateBounds | undefined): Fields {
  const text = (value: TimelineEvent['title'] | undefined): string | undefined => asWords(plainText(value, timeline.lang)) || undefined;
  const named = (ids: readonly string[] | undefined, entities: Timeline['actors']): readonly Fields[] | undefined =>
    ids?.map((id) => ({name: plainText(entities?.find((entity) => entity.id === id)?.name, timeline.lang) || id}));
  const status = event.status && STATUSES.get(event.status);
  const node = {
    // A type of the author's own is none of schema.org, and it is an event all the same.
    '@type': event.type === undefined ? 'Event' : ['Event', ...[event.type].flat()],
    '@id': event.id, name: text(event.title), description: text(event.description),
    ...datesOf(event, bounds),
    eventStatus: status && `https://schema.org/${status}`,
    superEvent: event.parent === undefined ? undefined : {'@id': event.parent},
    organizer: named(event.actors, timeline.actors), location: named(event.places, timeline.places),
    keywords: event.tags, url: event.links?.map(({url}) => url),
    image: event.media?.map(({url, caption}) => (caption === undefined ? url : {url, caption: text(caption)})),
    ...keptOf(event),
  };
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
}

/** What a reader left, without a schedule that is no longer that of the event. */
function keptOf({date, ext}: TimelineEvent): Fields {
  const {eventSchedule, ...kept} = extOf({ext}, 'jsonld');
  const from = typeof date === 'object' && 'rrule' in date ? (date.from ?? '') : '';
  return eventSchedule === undefined || !tells([eventSchedule].flat()[0], from, date) ? kept : {...kept, eventSchedule};
}

/** Whether a schedule tells the date; one that nobody can read tells no other. */
function tells(schedule: unknown, from: string, date: DateInput): boolean {
  try {
    return JSON.stringify(scheduleToHabit(schedule, from)) === JSON.stringify(date);
  } catch {
    return typeof date === 'string' || !('rrule' in date);
  }
}

/** Readers take names for HTML, as pages write them: what looks like it is escaped. */
function asWords(text: string): string {
  return wordsOf(text) === text ? text : escapeMarkup(text);
}

const ISO = /^-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** Start and end, when they are plain ISO 8601. */
function datesOf({date}: TimelineEvent, bounds: DateBounds | undefined): Fields {
  const [start = '', end] = (hullEdtf(date, bounds) ?? '').split('/');
  const duration = typeof date === 'object' && 'duration' in date ? date.duration : undefined;
  const words = typeof date === 'object' && start === '' ? date.text : undefined;
  return {startDate: ISO.test(start) ? start : words, endDate: end !== undefined && ISO.test(end) ? end : undefined, duration};
}
