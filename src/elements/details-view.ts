/** What the details of an event say: facts of the document in the order in which a reader asks for them. */
import type {EventTable} from '../core/model/event-table.js';
import {shownDocument, type ShownDocument} from '../core/model/documents.js';
import {asList} from '../core/model/hostile-value.js';
import {LatestYear} from '../core/model/latest-year.js';
import {resolveClaims} from '../core/model/resolve-claims.js';
import {contextOf} from '../core/model/resolve-timeline.js';
import {textIn} from '../core/model/text.js';
import type {Entity, Relation, SourceCitation, Timeline, TimelineEvent} from '../core/model/timeline.js';
import {formatDate} from '../core/time/format-date.js';
import {shownZone} from '../core/scene/timeline-scene.js';
import type {Strings} from '../core/strings/strings.js';
import {mediaOf, type MediaView} from './media-view.js';
import {safeUrl} from './safe-url.js';

/** Another event, as the details of this one name it. */
export interface RelatedEvent {
  readonly id: string;
  readonly title: string;
  readonly date: string;
}

export interface EventDetails {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  /** Machine form for `<time datetime>`, if there is one. */
  readonly datetime: string | undefined;
  /** The source's own words for the date, where they differ from ours. */
  readonly asWritten: string | undefined;
  readonly description: string;
  /** Where there are several, the document it comes of. */
  readonly document: ShownDocument | undefined;
  readonly facts: readonly {readonly name: string; readonly values: readonly string[]}[];
  readonly related: readonly {readonly name: string; readonly events: readonly RelatedEvent[]}[];
  readonly media: readonly MediaView[];
  readonly links: readonly {readonly url: string; readonly title: string}[];
}

interface Reading {
  readonly timeline: Timeline;
  readonly table: EventTable;
  readonly locale: string;
  readonly strings: Strings;
}

/** The details of an event; `undefined` when there is none of that id. */
export function eventDetails(id: string, timeline: Timeline, table: EventTable, locale: string, strings: Strings): EventDetails | undefined {
  const reading: Reading = {timeline, table, locale, strings};
  const index = table.indexOfId.get(id) ?? -1;
  const event = table.eventOf(index);
  const date = table.dateOf(index);
  if (!event || !date) return undefined;
  const shown = formatDate(date, {locale, zone: shownZone(timeline)});
  const facts = [
    {name: strings.who, values: named(event.actors, timeline.actors, locale)},
    {name: strings.where, values: named(event.places, timeline.places, locale)},
    {name: strings.source, values: cited(event.sources, timeline.sources, locale)},
    {name: strings.alsoDated, values: rivalDates(event, reading)},
  ];
  return {
    id,
    document: shownDocument(timeline, table, index, locale),
    title: textIn(event.title, locale) || shown,
    date: shown,
    datetime: date.edtf,
    asWritten: date.text && date.text !== shown ? date.text : undefined,
    description: textIn(event.description, locale),
    facts: facts.filter(({values}) => values.length > 0),
    related: relatedTo(id, reading),
    media: mediaOf(event.media, locale),
    links: asList(event.links).flatMap(({url, title}) => safeLink(url, textIn(title, locale))),
  };
}

/** The names of what an event names by id, or the ids themselves. */
export function named(ids: readonly string[] | undefined, entities: readonly Entity[] | undefined, locale: string): string[] {
  return asList(ids).map((id) => {
    const entity = entities?.find((candidate) => candidate.id === id);
    return entity ? textIn(entity.name, locale) || id : String(id);
  });
}

/** Other datings of the event, each with who gives it. */
function rivalDates(event: TimelineEvent, {timeline, locale}: Reading): string[] {
  if (event.claims === undefined) return [];
  const {claims} = resolveClaims(event, contextOf(timeline, {}, new LatestYear(), []));
  return claims.map(({claim, date}) => {
    const [source] = claim.source === undefined ? [] : named([claim.source], timeline.sources, locale);
    return source === undefined ? formatDate(date, {locale}) : `${formatDate(date, {locale})} (${source})`;
  });
}

function cited(sources: readonly (string | SourceCitation)[] | undefined, entities: readonly Entity[] | undefined, locale: string): string[] {
  return asList(sources).map((citation) => {
    const {source, via} = typeof citation === 'string' ? {source: citation, via: undefined} : citation;
    const [name = source] = named([source], entities, locale);
    return via ? `${name} (${via})` : name;
  });
}

/** Relations in the order in which they are told, both ways: what it announces, what announced it. */
const WORDING: readonly (readonly [type: string, from: keyof Strings, to: keyof Strings])[] = [
  ['announces', 'announces', 'announcedBy'],
  ['part-of', 'partOf', 'hasPart'],
  ['after', 'after', 'followedBy'],
];

function relatedTo(id: string, {timeline, table, locale, strings}: Reading): EventDetails['related'] {
  const groups = new Map<string, Map<string, RelatedEvent>>();
  const add = (name: string, other: string): void => {
    const index = table.indexOfId.get(other) ?? -1;
    const [found, foundDate] = [table.eventOf(index), table.dateOf(index)];
    if (!found || !foundDate || other === id) return;
    const date = formatDate(foundDate, {locale, zone: shownZone(timeline)});
    const group = groups.get(name) ?? new Map<string, RelatedEvent>();
    groups.set(name, group.set(other, {id: other, title: textIn(found.title, locale) || date, date}));
  };
  const nameOf = (relation: Relation, side: 1 | 2): string => {
    const wording = WORDING.find(([type]) => type === relation.type);
    const name = wording && strings[wording[side]];
    return typeof name === 'string' ? name : textIn(relation.label, locale) || strings.related;
  };
  for (const relation of timeline.relations ?? []) {
    if (relation.from === id) add(nameOf(relation, 1), relation.to);
    if (relation.to === id) add(nameOf(relation, 2), relation.from);
  }
  return [...groups].map(([name, events]) => ({name, events: [...events.values()]}));
}

/** Only what leads to a page, a mail or a call; anything else a stranger may write is left out. */
function safeLink(address: string, title: string): {url: string; title: string}[] {
  const url = safeUrl(address, ['http:', 'https:', 'mailto:', 'tel:']);
  return url ? [{url: url.href, title: title || url.host || url.href}] : [];
}
