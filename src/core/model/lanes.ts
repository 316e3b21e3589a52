/**
 * Events by what they have in common: a lane for each group, actor, place, source or tag. An event with several actors
 * stands in the lane of each; one with none stands in a lane of its own kind at the end.
 */
import type {EventTable} from './event-table.js';
import {documentsOf} from './documents.js';
import {entityNames} from './entity-names.js';
import {finish} from './finish.js';
import {asList, fieldOf, objectsIn} from './hostile-value.js';
import {textIn} from './text.js';
import type {Group, Timeline, TimelineEvent} from './timeline.js';

/** `none` shows all events together. */
export type LaneKind = 'none' | 'group' | 'actor' | 'place' | 'source' | 'tag';

export interface Lane {
  readonly id: string;
  readonly title: string;
  /** How deep it is nested, from 0. */
  readonly depth: number;
  /** Its events, by index in the table, ascending. */
  readonly indexes: Int32Array;
  /** Of a lane that is one of several documents: the number of its colour. */
  readonly tone?: number | undefined;
}

export interface LaneOptions {
  readonly kind: LaneKind;
  readonly locale: string;
  /** Title of the lane of events without a group, actor … */
  readonly rest: string;
  /** `count` (default but for groups): the fullest first. `name`: by title. Groups stand as the document has them. */
  readonly order?: 'count' | 'name';
}

const REST = '';

/** The lanes of a table; none for the kind `none`, or when nothing would be told apart. */
export function lanesOf(table: EventTable, timeline: Timeline, options: LaneOptions): readonly Lane[] {
  if (options.kind === 'none') return [];
  const members = gathered.get(table)?.get(options.kind) ?? finish(gatherMembers(table, options.kind));
  if (members.size === 0 || (members.size === 1 && members.has(REST))) return [];
  const lanes = options.kind === 'group' ? groupLanes(members, timeline, options.locale) : entityLanes(members, timeline, options);
  const rest = members.get(REST);
  return rest ? [...lanes, {id: REST, title: options.rest, depth: 0, indexes: Int32Array.from(rest)}] : lanes;
}

type Members = ReadonlyMap<string, readonly number[]>;

/** Events looked at between two pauses. */
const STRIDE = 1 << 12;
const gathered = new WeakMap<EventTable, Map<LaneKind, Members>>();

/** The indexes of each lane's events, found once for a table, with pauses. */
export function* gatherMembers(table: EventTable, kind: LaneKind): Generator<void, Members> {
  const members = new Map<string, number[]>();
  for (let index = 0; index < table.size; index++) {
    if (index % STRIDE === STRIDE - 1) yield;
    const keys = keysOf(table.eventOf(index), kind);
    for (const key of keys.size > 0 ? keys : [REST]) {
      const known = members.get(key);
      if (known) known.push(index);
      else members.set(key, [index]);
    }
  }
  tellMembers(table, kind, members);
  return members;
}

/** Tells who is in which lane of a table, for lanes that are asked for later. */
export function tellMembers(table: EventTable, kind: LaneKind, members: Members): void {
  const known = gathered.get(table) ?? new Map<LaneKind, Members>();
  gathered.set(table, known.set(kind, members));
}

function keysOf(event: TimelineEvent | undefined, kind: LaneKind): ReadonlySet<string> {
  switch (event && kind) {
    case 'group': return new Set(texts([event?.group]));
    case 'actor': return new Set(texts(event?.actors));
    case 'place': return new Set(texts(event?.places));
    case 'tag': return new Set(texts(event?.tags));
    case 'source': return new Set(texts(asList(event?.sources).map((source) => fieldOf(source, 'source') ?? source)));
    case 'none':
    case undefined: return new Set();
  }
}

function texts(values: readonly unknown[] | undefined): string[] {
  return asList(values).filter((value): value is string => typeof value === 'string' && value !== '');
}

/** As the document has them, each below its parent; groups that are only named come after. */
function groupLanes(members: ReadonlyMap<string, readonly number[]>, timeline: Timeline, locale: string): Lane[] {
  const groups = objectsIn(timeline.groups);
  const tones = new Map(documentsOf(timeline).list.map(({id, tone}) => [id, tone]));
  const known = new Set(groups.map(({id}) => id));
  const children = (parent: string | undefined): readonly Group[] =>
    groups.filter((group) => (group.parent !== undefined && known.has(group.parent) ? group.parent : undefined) === parent);
  const lanes: Lane[] = [];
  const visited = new Set<string>();
  const add = (group: Group, depth: number): void => {
    if (visited.has(group.id)) return;
    visited.add(group.id);
    const lane = {id: group.id, title: textIn(group.title, locale) || group.id, depth, tone: tones.get(group.id), indexes: Int32Array.from(members.get(group.id) ?? [])};
    const at = lanes.push(lane);
    children(group.id).forEach((child) => add(child, depth + 1));
    // A group without an event of its own or below it would be an empty band.
    if (lane.indexes.length === 0 && lanes.length === at) lanes.pop();
  };
  children(undefined).forEach((group) => add(group, 0));
  const unlisted = [...members.keys()].filter((key) => key !== REST && !visited.has(key));
  return [...lanes, ...unlisted.map((id) => ({id, title: id, depth: 0, indexes: Int32Array.from(members.get(id) ?? [])}))];
}

function entityLanes(members: ReadonlyMap<string, readonly number[]>, timeline: Timeline, {kind, locale, order = 'count'}: LaneOptions): Lane[] {
  const names = namesOf(kind, timeline, locale);
  const lanes = [...members.keys()].filter((key) => key !== REST).map((id): Lane => ({
    id, title: names.get(id) ?? id, depth: 0, indexes: Int32Array.from(members.get(id) ?? []),
  }));
  const collator = new Intl.Collator(locale);
  const byName = (a: Lane, b: Lane): number => collator.compare(a.title, b.title);
  return lanes.sort((a, b) => (order === 'name' ? 0 : b.indexes.length - a.indexes.length) || byName(a, b));
}

function namesOf(kind: LaneKind, {actors, places, sources}: Timeline, locale: string): ReadonlyMap<string, string> {
  return entityNames(kind === 'actor' ? actors : kind === 'place' ? places : kind === 'source' ? sources : undefined, locale);
}
