/** Which events of a table a search and a filter leave. Pauses now and then, so that a page stays fluid meanwhile. */
import {filterTest, type EventFilter} from './event-filter.js';
import {searchTerms} from './fold.js';
import type {TextIndex} from './text-index.js';

/** So many events are looked at between two pauses: about a millisecond. */
const STRIDE = 2048;

/** What a reader asks for. */
export interface EventQuery {
  /** Words that an event must all have; `''` for any. */
  readonly search: string;
  readonly filter: EventFilter;
}

/** Whether a query lets everything pass. */
export function isEmptyQuery({search, filter}: EventQuery): boolean {
  return searchTerms(search).length === 0 && filterTest(filter) === undefined;
}

/** Indexes of the events that pass, ascending; of `among`, where given, which must hold all that may pass. */
export function* findEvents(index: TextIndex, {search, filter}: EventQuery, among?: Int32Array): Generator<void, Int32Array> {
  const test = filterTest(filter);
  const terms = searchTerms(search);
  const size = among?.length ?? index.table.size;
  const found = new Int32Array(size);
  let count = 0;
  for (let i = 0; i < size; i++) {
    const place = among ? among[i]! : i;
    if ((!test || test(index.table.eventOf(place))) && hasAll(index, place, terms)) found[count++] = place;
    if (i % STRIDE === STRIDE - 1) yield;
  }
  return found.slice(0, count);
}

function hasAll(index: TextIndex, place: number, terms: readonly string[]): boolean {
  if (terms.length === 0) return true;
  const text = index.textOf(place);
  for (const term of terms) if (!text.includes(term)) return false;
  return true;
}

/** Whether whatever passes `query` passes `earlier`, too: one that was typed on. */
export function isNarrower(query: EventQuery, earlier: EventQuery): boolean {
  const terms = searchTerms(query.search);
  const narrows = searchTerms(earlier.search).every((term) => terms.some((other) => other.includes(term)));
  return narrows && query.filter === earlier.filter;
}

