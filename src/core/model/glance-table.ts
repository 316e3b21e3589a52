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
  const size = starts.length;
  const order = orderOfDays(starts, domain) ?? finish(sortOrder(starts, {from: finish(sortOrder(ends, {descending: true}))}));
  const sortedEnds = gathered(ends, orderOfDays(ends, domain) ?? finish(sortOrder(ends)));
  const hullStart = gathered(starts, order);
  const hullEnd = gathered(ends, order);
  const none = {get: () => undefined, has: () => false};
  const table: GlanceTable = {
    isGlance: true, counts: [], size, domain, hullStart, hullEnd, sortedEnds, coreStart: hullStart, coreEnd: hullEnd,
    certainty: new Uint8Array(size), importance: new Float32Array(), indexOfId: none, readingOrder: new Int32Array(),
    eventOf: none.get, idOf: none.get, dateOf: none.get,
  };
  if (!groups) return table;
  const members = membersOf(groups.of, groups.names, order);
  const counted = {...table, counts: [...members.values()].map(({length}) => length)};
  tellMembers(counted, 'group', members);
  return counted;
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

/** The order of instants that are whole days: counted, which is many times faster than sorting. `undefined` where one is none. */
function orderOfDays(instants: Float64Array, {start, end}: GlanceColumns['domain']): Int32Array | undefined {
  const days = Math.ceil((end - start) / DAY) + 1;
  if (!(days < MOST_DAYS)) return undefined;
  const places = new Int32Array(days + 1);
  const numbers = new Int32Array(instants.length);
  for (let i = 0; i < instants.length; i++) {
    const day = (instants[i]! - start) / DAY;
    if (day !== Math.floor(day) || !(day >= 0 && day < days)) return undefined;
    numbers[i] = day;
    places[day + 1]!++;
  }
  for (let day = 0; day < days; day++) places[day + 1]! += places[day]!;
  const order = new Int32Array(instants.length);
  for (let i = 0; i < instants.length; i++) order[places[numbers[i]!]!++] = i;
  return order;
}
