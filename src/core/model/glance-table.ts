/** The table of events of which only is known when they are, and in which group: no ids, no texts, no dates. */
import {DAY, type Instant} from '../time/instant.js';
import type {EventTable} from './event-columns.js';
import {finish} from './finish.js';
import {tellMembers} from './lanes.js';
import {sortOrder} from './sort-order.js';

export interface GlanceColumns {
  /** Hulls in any order. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly domain: {readonly start: Instant; readonly end: Instant};
  /** The group of each, as a place in a list of names; `''` is none. */
  readonly groups?: {readonly of: Int32Array; readonly names: readonly string[]};
}

export interface GlanceTable extends EventTable {
  readonly isGlance: true;
  /** How many events each group has. */
  readonly counts: readonly number[];
}

/** Beyond so many days of time, numbers are sorted by their bits and not by the day. */
const MOST_DAYS = 1 << 22;

/** Columns sorted by start. */
export function glanceTable({starts, ends, domain, groups}: GlanceColumns): GlanceTable {
  const quick = !groups && haveLength(starts, ends) ? sortedDays(starts, domain) : undefined;
  const sortedEnds = sortedDays(ends, domain) ?? ends.slice().sort();
  // Whoever counts what has no length looks for ends; of what has none there are none to be found.
  if (quick) return tableOf({domain, hullStart: quick, hullEnd: new Float64Array(), sortedEnds});
  const places = (haveLength(starts, ends) ? orderOfDays(starts, domain) : undefined) ?? finish(sortOrder(starts, {from: finish(sortOrder(ends, {descending: true}))}));
  const table = {domain, hullStart: gathered(starts, places), hullEnd: gathered(ends, places), sortedEnds};
  if (!groups) return tableOf(table);
  const members = membersOf(groups.of, groups.names, places);
  const told = tableOf(table, [...members.values()].map(({length}) => length));
  tellMembers(told, 'group', members);
  return told;
}

function tableOf(columns: Pick<GlanceTable, 'domain' | 'hullStart' | 'hullEnd' | 'sortedEnds'>, counts: readonly number[] = []): GlanceTable {
  const {hullStart, hullEnd} = columns;
  const size = hullStart.length;
  const nothing = (): undefined => undefined;
  return {
    ...columns, isGlance: true, counts, size, coreStart: hullStart, coreEnd: hullEnd,
    certainty: new Uint8Array(), importance: new Float32Array(), readingOrder: new Int32Array(), indexOfId: {get: nothing, has: () => false},
    eventOf: nothing, idOf: nothing, dateOf: nothing,
  };
}

function haveLength(starts: Float64Array, ends: Float64Array): boolean {
  for (let i = 0; i < starts.length; i++) if (starts[i] === ends[i]) return false;
  return true;
}

/** In the order in which lanes would be found in a table that has been read: by the first event of each. */
function membersOf(codes: Int32Array, names: readonly string[], order: Int32Array): ReadonlyMap<string, readonly number[]> {
  const members = new Map<string, number[]>();
  const lists: (number[] | undefined)[] = [];
  for (let index = 0; index < order.length; index++) {
    const code = codes[order[index]!]!;
    let list = lists[code];
    if (!list) members.set(names[code]!, (list = lists[code] = []));
    list.push(index);
  }
  return members;
}

function gathered(column: Float64Array, order: Int32Array): Float64Array {
  const sorted = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) sorted[i] = column[order[i]!]!;
  return sorted;
}

/** The day of each instant from the start of the domain on, and how many there are of each; `undefined` where one is no whole day. */
function daysOf(instants: Float64Array, {start, end}: GlanceColumns['domain']): {readonly numbers: Int32Array; readonly counts: Int32Array} | undefined {
  const days = Math.ceil((end - start) / DAY) + 1;
  if (!(days < MOST_DAYS)) return undefined;
  const counts = new Int32Array(days);
  const numbers = new Int32Array(instants.length);
  for (let i = 0; i < instants.length; i++) {
    const day = (instants[i]! - start) / DAY;
    if (day !== Math.floor(day) || !(day >= 0 && day < days)) return undefined;
    numbers[i] = day;
    counts[day]!++;
  }
  return {numbers, counts};
}

/** Instants that are whole days, in order: counted, which is many times faster than sorting. */
function sortedDays(instants: Float64Array, domain: GlanceColumns['domain']): Float64Array | undefined {
  const found = daysOf(instants, domain);
  if (!found) return undefined;
  const sorted = new Float64Array(instants.length);
  let at = 0;
  found.counts.forEach((count, day) => sorted.fill(domain.start + day * DAY, at, (at += count)));
  return sorted;
}

/** Their order. */
function orderOfDays(instants: Float64Array, domain: GlanceColumns['domain']): Int32Array | undefined {
  const found = daysOf(instants, domain);
  if (!found) return undefined;
  const {numbers, counts} = found;
  const places = new Int32Array(counts.length);
  for (let day = 1; day < places.length; day++) places[day] = places[day - 1]! + counts[day - 1]!;
  const order = new Int32Array(instants.length);
  for (let i = 0; i < instants.length; i++) order[places[numbers[i]!]!++] = i;
  return order;
}
