/** What the events of a table have in common, and how many have it: what a reader can choose from. */
import {entityNames} from '../model/entity-names.js';
import type {EventTable} from '../model/event-table.js';
import {objectsIn} from '../model/hostile-value.js';
import {textIn} from '../model/text.js';
import type {Timeline} from '../model/timeline.js';
import {FACET_KINDS, facetValues, filterTest, type EventFilter, type FacetKind} from './event-filter.js';
import {findEvents} from './find-events.js';
import type {TextIndex} from './text-index.js';

export interface FacetValue {
  /** Its id in the document, or its name where it has none. */
  readonly id: string;
  readonly name: string;
  /** How many events have it, of those that are left. */
  readonly count: number;
  readonly isChosen: boolean;
}

export interface Facet {
  readonly kind: FacetKind;
  /** The most frequent of the whole document first, whatever is chosen: what one reaches for does not move. */
  readonly values: readonly FacetValue[];
}

const STRIDE = 2048;

/**
 * All facets that tell events apart. A count says how many events would be left if the value were chosen too; of groups,
 * of which one is enough, how many there are of it under all other conditions. Pauses now and then.
 */
export function* countFacets(index: TextIndex, timeline: Timeline, search: string, filter: EventFilter): Generator<void, readonly Facet[]> {
  const {table} = index;
  const collator = new Intl.Collator(index.locale);
  const totals = yield* countValues(table, undefined, FACET_KINDS);
  const left = yield* findEvents(index, {search, filter});
  const counts = left.length === table.size ? totals : yield* countValues(table, left, FACET_KINDS);
  if (filter.group !== undefined && filterTest({group: filter.group})) {
    const {group: _, ...others} = filter;
    const beside = yield* countValues(table, yield* findEvents(index, {search, filter: others}), ['group']);
    counts.set('group', beside.get('group') ?? new Map<string, number>());
  }
  return FACET_KINDS.flatMap((kind): Facet[] => {
    const names = namesOf(kind, timeline, index.locale);
    const chosen = filter[kind] ?? [];
    const known = totals.get(kind) ?? new Map<string, number>();
    const values = [...known.keys()].map((id): FacetValue =>
      ({id, name: names.get(id) ?? id, count: counts.get(kind)?.get(id) ?? 0, isChosen: chosen.includes(id)}));
    const byUse = (a: FacetValue, b: FacetValue): number => (known.get(b.id) ?? 0) - (known.get(a.id) ?? 0) || collator.compare(a.name, b.name);
    return values.length < 2 && chosen.length === 0 ? [] : [{kind, values: values.sort(byUse)}];
  });
}

type Counts = Map<FacetKind, Map<string, number>>;

function* countValues(table: EventTable, among: Int32Array | undefined, kinds: readonly FacetKind[]): Generator<void, Counts> {
  const counts: Counts = new Map(kinds.map((kind) => [kind, new Map<string, number>()]));
  const size = among?.length ?? table.size;
  for (let i = 0; i < size; i++) {
    const event = table.eventOf(among ? among[i]! : i);
    for (const [kind, known] of counts) {
      for (const value of facetValues(event, kind)) {
        if (typeof value === 'string' && value !== '') known.set(value, (known.get(value) ?? 0) + 1);
      }
    }
    if (i % STRIDE === STRIDE - 1) yield;
  }
  return counts;
}

function namesOf(kind: FacetKind, {actors, places, sources, groups}: Timeline, locale: string): ReadonlyMap<string, string> {
  if (kind === 'group') return new Map(objectsIn(groups).map(({id, title}) => [id, textIn(title, locale) || id]));
  return entityNames({actor: actors, place: places, source: sources, tag: undefined}[kind], locale);
}
