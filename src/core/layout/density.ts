/** How events are spread over a stretch of the axis. */
import {bisectLeft, bisectRight} from 'd3';
import {countStandingAt, type EventTable} from '../model/event-table.js';
import {finish} from '../model/finish.js';
import type {Interval} from '../time/interval.js';

/**
 * How many hulls overlap each of so many equal parts of an interval. Each part goes on searching where the last one ended: the
 * cost follows the parts, not the events.
 */
export function density(table: EventTable, {start, span}: Interval, bins: number): Uint32Array {
  const {hullStart, sortedEnds} = table;
  const counts = new Uint32Array(Math.max(0, bins));
  let from = start;
  let begun = firstAtOrAfter(hullStart, from, 0);
  let ended = 0;
  for (let bin = 0; bin < bins; bin++) {
    ended = firstAfter(sortedEnds, from, ended);
    // What has no length and stands where a part begins has not ended before it.
    const standing = hullStart[begun] === from ? countStandingAt(table, from) : 0;
    // Multiplied first: a part that is a power of two long begins exactly at its multiples.
    from = start + ((bin + 1) * span) / bins;
    begun = firstAtOrAfter(hullStart, from, begun);
    counts[bin] = begun - ended + standing;
  }
  return counts;
}

const STRIDE = 1 << 16;
const lengths = new WeakMap<EventTable, number>();

/** How long all events take together, in ms; what has an open end goes on to the end of all. */
export function lengthOfAll(table: EventTable): number {
  return lengths.get(table) ?? finish(sumLengths(table));
}

/** The same, with pauses. */
export function* sumLengths(table: EventTable): Generator<void, number> {
  const {size, hullStart, sortedEnds, domain = {start: 0, end: 0}} = table;
  // Of a sum it does not matter which end is whose, and a first look knows only that they are.
  const hullEnd = table.hullEnd.length === size ? table.hullEnd : sortedEnds;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    sum += Math.min(hullEnd[i]!, domain.end) - Math.max(hullStart[i]!, domain.start);
    if (i % STRIDE === STRIDE - 1) yield;
  }
  lengths.set(table, sum);
  return sum;
}

/** The first index from `from` on whose value is `limit` or more: in steps that double, then between the last two. */
function firstAtOrAfter(sorted: Float64Array, limit: number, from: number): number {
  let step = 1;
  while (from + step <= sorted.length && sorted[from + step - 1]! < limit) step *= 2;
  return bisectLeft(sorted, limit, from + (step >> 1), Math.min(sorted.length, from + step - 1));
}

/** The first index from `from` on whose value is more than `limit`. */
function firstAfter(sorted: Float64Array, limit: number, from: number): number {
  let step = 1;
  while (from + step <= sorted.length && sorted[from + step - 1]! <= limit) step *= 2;
  return bisectRight(sorted, limit, from + (step >> 1), Math.min(sorted.length, from + step - 1));
}
