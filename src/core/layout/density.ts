/** How events are spread over a stretch of the axis. */
import {countOverlapping, type EventTable} from '../model/event-table.js';
import type {Interval} from '../time/interval.js';

/** How many hulls overlap each of so many equal parts of an interval, by binary search: the cost follows the parts, not the events. */
export function density(table: EventTable, {start, span}: Interval, bins: number): Uint32Array {
  const edge = (bin: number): number => start + (bin / bins) * span;
  return Uint32Array.from({length: Math.max(0, bins)}, (_, bin) => countOverlapping(table, edge(bin), edge(bin + 1)));
}
