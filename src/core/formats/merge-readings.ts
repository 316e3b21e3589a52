/**
 * Several documents as one: a group for each, named after it, with its own groups below. Ids that an earlier document has
 * taken get the name of their source before them, wherever they are named.
 */
import {asList} from '../model/hostile-value.js';
import type {Problem} from '../model/problem.js';
import type {ResolvedEvent} from '../model/resolved-event.js';
import {textIn} from '../model/text.js';
import type {DateInput, Entity, Group, Relation, Timeline, TimelineEvent} from '../model/timeline.js';
import {printDate} from '../time/edtf-print.js';
import type {TimelineReading} from './read-with.js';

/** A document and what it is called where it has no title. */
export interface NamedReading {
  readonly name: string;
  readonly reading: TimelineReading;
}

/** What a document is called by its file: `events 2024.csv` is "events 2024". */
export function documentName(fileName: string): string {
  return fileName.replace(/\.[a-z0-9]{1,8}$/iu, '') || fileName;
}

/** Everything of all of them. What cannot be read is told with the name of its source. */
export function mergeReadings(sources: readonly NamedReading[]): TimelineReading {
  const taken = new Taken();
  const merged = sources.map((source) => qualified(source, taken));
  const resolved = merged.flatMap((one) => one.resolved).map((event, index) => ({...event, index}));
  const references = new Set(sources.map(({reading}) => reading.timeline.reference));
  const [reference] = references;
  const langs = new Set(sources.map(({reading}) => reading.timeline.lang));
  const [lang] = langs;
  return {
    timeline: {
      events: resolved.map(({event}) => event),
      groups: merged.flatMap(({groups}) => groups),
      relations: merged.flatMap(({relations}) => relations),
      actors: merged.flatMap(({actors}) => actors), places: merged.flatMap(({places}) => places), sources: merged.flatMap(({sources: cited}) => cited),
      ...(references.size === 1 && reference !== undefined && {reference}), ...(langs.size === 1 && lang !== undefined && {lang}),
    },
    resolved,
    problems: sources.flatMap(({name, reading}) => reading.problems.map((problem): Problem => ({...problem, message: `${name}: ${problem.message}`}))),
  };
}

/** Ids that are taken, by what they are ids of. */
class Taken {
  private readonly ids = new Map<string, Set<string>>();

  /** A free id: the wanted one, or with the source before it. */
  claim(kind: string, wanted: string, source: string): string {
    const taken = this.ids.get(kind) ?? new Set();
    this.ids.set(kind, taken);
    let id = wanted;
    for (let count = 1; taken.has(id); count++) id = `${source}${count === 1 ? '' : `-${count}`}/${wanted}`;
    taken.add(id);
    return id;
  }
}

interface Qualified {
  readonly resolved: readonly ResolvedEvent[];
  readonly groups: readonly Group[];
  readonly relations: readonly Relation[];
  readonly actors: readonly Entity[];
  readonly places: readonly Entity[];
  readonly sources: readonly Entity[];
}

type IdOf = (id: string) => string;

function entities(given: readonly Entity[] | undefined, idOf: IdOf): Entity[] {
  return asList(given).map((entity) => ({...entity, id: idOf(entity.id)}));
}

function qualified({name, reading: {timeline, resolved}}: NamedReading, taken: Taken): Qualified {
  const claims = (kind: string, ids: readonly string[]): IdOf => {
    const claimed = new Map(ids.map((id) => [id, taken.claim(kind, id, name)]));
    return (id) => claimed.get(id) ?? id;
  };
  const own = taken.claim('group', name, name);
  const eventId = claims('event', resolved.map(({id}) => id));
  const groupId = claims('group', asList(timeline.groups).map(({id}) => id));
  const [actorId, placeId, sourceId] = (['actors', 'places', 'sources'] as const).map((kind) => claims(kind, asList(timeline[kind]).map(({id}) => id))) as [IdOf, IdOf, IdOf];
  const eventOf = ({id, event, date}: ResolvedEvent): TimelineEvent => ({
    ...event,
    id: eventId(id),
    group: event.group === undefined ? own : groupId(event.group),
    date: dateIn(event.date, printDate(date), eventId),
    ...(event.parent !== undefined && {parent: eventId(event.parent)}),
    ...(event.actors && {actors: asList(event.actors).map(actorId)}),
    ...(event.places && {places: asList(event.places).map(placeId)}),
    ...(event.sources && {sources: asList(event.sources).map((cited) => (typeof cited === 'string' ? sourceId(cited) : {...cited, source: sourceId(cited.source)}))}),
  });
  return {
    resolved: resolved.map((event) => ({...event, id: eventId(event.id), event: eventOf(event)})),
    groups: [
      {id: own, title: titleOf(timeline, name), role: 'document'},
      // A document within a document is a group of it.
      ...asList(timeline.groups).map(({role: _, ...group}) => ({...group, id: groupId(group.id), parent: group.parent === undefined ? own : groupId(group.parent)})),
      ...unlisted(timeline, groupId).map((id) => ({id, title: id, parent: own})),
    ],
    relations: asList(timeline.relations).map((relation) => ({...relation, from: eventId(relation.from), to: eventId(relation.to)})),
    actors: entities(timeline.actors, actorId), places: entities(timeline.places, placeId), sources: entities(timeline.sources, sourceId),
  };
}

function titleOf(timeline: Timeline, name: string): string {
  return textIn(timeline.title, timeline.lang ?? 'en') || name;
}

/** Groups that events name and no list has. */
function unlisted({events, groups}: Timeline, groupId: IdOf): string[] {
  const listed = new Set(asList(groups).map(({id}) => id));
  return [...new Set(events.map(({group}) => group))].filter((id): id is string => id !== undefined && !listed.has(id)).map(groupId);
}

/** A date in words, read against its own document's reference, as what it was read as; one told from an event by that one's id. */
function dateIn(date: DateInput, edtf: string | undefined, eventId: IdOf): DateInput {
  if (typeof date !== 'object') return date;
  if ('of' in date) return {...date, of: eventId(date.of)};
  return 'text' in date && edtf !== undefined && Object.keys(date).every((field) => field === 'text') ? {...date, edtf} : date;
}
