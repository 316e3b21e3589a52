/** Which events a reader wants to see: by words, and by what they have in common. */
import {valueText} from '../model/date-fault.js';
import {asList, fieldOf} from '../model/hostile-value.js';
import type {Problem} from '../model/problem.js';
import type {TimelineEvent} from '../model/timeline.js';

/** What events can be filtered by. */
export const FACET_KINDS = ['actor', 'place', 'source', 'group', 'tag'] as const;
export type FacetKind = (typeof FACET_KINDS)[number];

/**
 * Ids, or names where the document has no ids. An event must have all actors, places, sources and tags that are named; as it
 * has but one group, it must be in one of the groups.
 */
export type EventFilter = {readonly [kind in FacetKind]?: readonly string[]};

/** What an event has of a kind: ids or names. */
export function facetValues(event: TimelineEvent | undefined, kind: FacetKind): readonly unknown[] {
  if (!event) return [];
  switch (kind) {
    case 'actor': return asList(event.actors);
    case 'place': return asList(event.places);
    case 'tag': return asList(event.tags);
    case 'group': return event.group === undefined ? [] : [event.group];
    case 'source': return asList(event.sources).map((source: unknown) => fieldOf(source, 'source') ?? source);
  }
}

/** Whether an event passes a filter. */
export type EventTest = (event: TimelineEvent | undefined) => boolean;

/** The test of a filter; `undefined` when it lets everything pass. */
export function filterTest(filter: EventFilter): EventTest | undefined {
  const tests = FACET_KINDS.flatMap((kind): EventTest[] => {
    const wanted = filter[kind] ?? [];
    if (wanted.length === 0) return [];
    if (kind === 'group') return [(event) => wanted.includes(event?.group ?? '')];
    // Loops: this is asked of each of very many events.
    return [(event) => {
      const values = facetValues(event, kind);
      for (const value of wanted) if (!values.includes(value)) return false;
      return true;
    }];
  });
  if (tests.length <= 1) return tests[0];
  return (event) => tests.every((test) => test(event));
}

/** Whether two filters ask for the same. */
export function sameFilter(a: EventFilter, b: EventFilter): boolean {
  return FACET_KINDS.every((kind) => {
    const [one = [], other = []] = [a[kind], b[kind]];
    return one.length === other.length && one.every((value, i) => value === other[i]);
  });
}

/** The filter with a value more, or, where it had it, less. */
export function toggledFilter(filter: EventFilter, kind: FacetKind, value: string): EventFilter {
  const values = filter[kind] ?? [];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  const {[kind]: _, ...others} = filter;
  return next.length === 0 ? others : {...others, [kind]: next};
}

/** A filter as a page gives it, and what is wrong with it; what is sound of it counts. */
export function givenFilter(given: unknown): {filter: EventFilter; problems: readonly Problem[]} {
  if (given === undefined || given === null) return {filter: {}, problems: []};
  if (typeof given !== 'object') return {filter: {}, problems: [problemOf('filter', 'filter must be an object such as {actor: ["putin"]}', given)]};
  const problems: Problem[] = [];
  const filter: {[kind in FacetKind]?: readonly string[]} = {};
  for (const [kind, value] of Object.entries(given)) {
    if (!isFacetKind(kind)) problems.push(problemOf(`filter.${kind}`, `filter has no "${kind}"; it has ${FACET_KINDS.join(', ')}`));
    else if (!Array.isArray(value)) problems.push(problemOf(`filter.${kind}`, `filter.${kind} must be a list of ids`, value));
    else {
      const sound = value.filter((id): id is string => typeof id === 'string');
      if (sound.length < value.length) problems.push(problemOf(`filter.${kind}`, `filter.${kind} must be a list of ids`, value.find((id) => typeof id !== 'string')));
      if (sound.length > 0) filter[kind] = [...new Set(sound)];
    }
  }
  return {filter, problems};
}

function isFacetKind(kind: string): kind is FacetKind {
  return (FACET_KINDS as readonly string[]).includes(kind);
}

function problemOf(field: string, message: string, ...not: readonly unknown[]): Problem {
  return {code: 'field-invalid', message: not.length === 0 ? message : `${message}, not ${valueText(not[0])}`, where: {field}};
}
