/** Writes schema.org events. Their dates are ISO 8601: a day, a month, a year, or two of them. */
import type {Problem} from '../model/problem.js';
import type {Timeline, TimelineEvent} from '../model/timeline.js';
import {resolveTimeline} from '../model/resolve-timeline.js';
import type {DateBounds} from '../time/event-date.js';
import type {FormatWriting} from './format.js';
import {hullEdtf} from './hull-edtf.js';
import {loss, lossesOf} from './losses.js';
import {extOf, type Fields} from './shape.js';
import {plainText} from './texts.js';

const FIELDS = ['id', 'title', 'description', 'date', 'parent', 'status', 'actors', 'places', 'tags', 'links', 'media', 'type', 'ext'];
const STATUSES = new Map([['cancelled', 'EventCancelled'], ['postponed', 'EventPostponed']]);

export function writeJsonLd(timeline: Timeline): FormatWriting {
  const problems: Problem[] = [...lossesOf(timeline, 'jsonld', FIELDS, ['actors', 'places'])];
  const bounds = new Map(resolveTimeline(timeline).events.map(({index, date}) => [index, date]));
  const graph = timeline.events.map((event, index) => nodeOf(event, timeline, bounds.get(index), (field) => problems.push(loss('jsonld', index, event.id, field))));
  return {text: `${JSON.stringify({'@context': 'https://schema.org', '@graph': graph}, undefined, 2)}\n`, problems};
}

function nodeOf(event: TimelineEvent, timeline: Timeline, bounds: DateBounds | undefined, lose: (field: string) => void): Fields {
  const text = (value: TimelineEvent['title'] | undefined): string | undefined => plainText(value, timeline.lang) || undefined;
  const named = (ids: readonly string[] | undefined, entities: Timeline['actors']): readonly Fields[] | undefined =>
    ids?.map((id) => ({name: text(entities?.find((entity) => entity.id === id)?.name) ?? id}));
  const status = event.status && STATUSES.get(event.status);
  if (event.status && !status) lose('status');
  if (typeof event.title !== 'string') lose('title');
  const node = {
    '@type': event.type ?? 'Event', '@id': event.id, name: text(event.title), description: text(event.description),
    ...datesOf(event, bounds, lose),
    eventStatus: status && `https://schema.org/${status}`,
    superEvent: event.parent === undefined ? undefined : {'@id': event.parent},
    organizer: named(event.actors, timeline.actors), location: named(event.places, timeline.places),
    keywords: event.tags?.join(', '), url: event.links?.map(({url}) => url),
    image: event.media?.map(({url, caption}) => (caption === undefined ? url : {url, caption: text(caption)})),
    ...extOf(event, 'jsonld'),
  };
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
}

const ISO = /^-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** Start and end, when both are plain ISO 8601; what else a date says is lost. */
function datesOf({date}: TimelineEvent, bounds: DateBounds | undefined, lose: (field: string) => void): Fields {
  const spec = typeof date === 'string' ? {edtf: date} : date;
  const edtf = hullEdtf(date, bounds) ?? '';
  const [start = '', end] = edtf.split('/');
  const duration = 'duration' in spec ? spec.duration : undefined;
  const plain = ISO.test(start) && (end === undefined || ISO.test(end));
  const known = Object.keys(spec).every((key) => key === 'edtf' || key === 'duration');
  if (!plain || !known) lose('date');
  return {startDate: ISO.test(start) ? start : undefined, endDate: end !== undefined && ISO.test(end) ? end : undefined, duration};
}
