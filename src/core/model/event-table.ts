/**
 * Events as columns, sorted by the start of their hull: what layout and search ask their questions of.
 *
 * Owns the order and the extents; does not own texts (they stay in the events) nor rows (they are layout's). Answers the
 * questions of layout by binary search, so that cost follows what is asked and not how many events there are.
 */
import {bisectLeft, bisectRight} from 'd3';
import type {Instant} from '../time/instant.js';
import {certaintyOf} from './certainty.js';
import {extentOf, type Extent} from './extent.js';
import {importanceOf} from './importance.js';
import type {ResolvedEvent} from './resolved-event.js';
import type {Relation} from './timeline.js';

/** Columns over events; position in the table is the event's `index` everywhere in layout and scene. */
export interface EventTable {
  readonly size: number;
  readonly events: readonly ResolvedEvent[];
  readonly hullStart: Float64Array;
  readonly coreStart: Float64Array;
  readonly coreEnd: Float64Array;
  readonly hullEnd: Float64Array;
  /** Bits of `Certainty`. */
  readonly certainty: Uint8Array;
  /** 0–1, who is labelled first. */
  readonly importance: Float32Array;
  /** The hulls' ends by themselves, sorted, for counting. */
  readonly sortedEnds: Float64Array;
  /** Smallest span over all finite bounds, in ms; `undefined` when no event has a finite bound. */
  readonly domain: {readonly start: Instant; readonly end: Instant} | undefined;
  readonly indexOfId: ReadonlyMap<string, number>;
  /** Indexes in the order in which they are read: by start, or by end where the start is open. */
  readonly readingOrder: Int32Array;
}

export interface TableOptions {
  /** The edition's date in ms, until which ongoing events are certain. */
  readonly asOf?: Instant;
  readonly relations?: readonly Relation[];
}

/** Columns of the given events, sorted by the start of their hull, then by its end (longest first), then as given. */
export function eventTable(events: readonly ResolvedEvent[], options: TableOptions = {}): EventTable {
  const rows = events.map((event) => ({event, extent: extentOf(event.date, options.asOf)}));
  rows.sort((a, b) => compare(a.extent.hullStart, b.extent.hullStart) || compare(b.extent.hullEnd, a.extent.hullEnd));
  const column = (pick: (extent: Extent) => Instant): Float64Array => Float64Array.from(rows, (row) => pick(row.extent));
  const hullEnd = column((extent) => extent.hullEnd);
  const sorted = rows.map((row) => row.event);
  return {
    size: rows.length,
    events: sorted,
    hullStart: column((extent) => extent.hullStart),
    coreStart: column((extent) => extent.coreStart),
    coreEnd: column((extent) => extent.coreEnd),
    hullEnd,
    certainty: Uint8Array.from(sorted, ({date, event}) => certaintyOf(date, event.status)),
    importance: importanceOf(sorted, options.relations ?? []),
    sortedEnds: hullEnd.slice().sort(),
    domain: domainOf(rows.map((row) => row.extent)),
    indexOfId: new Map(sorted.map((event, index) => [event.id, index])),
    readingOrder: readingOrder(rows.map((row) => row.extent)),
  };
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function readingOrder(extents: readonly Extent[]): Int32Array {
  const key = (index: number): Instant => {
    const extent = extents[index] as Extent;
    return Number.isFinite(extent.hullStart) ? extent.hullStart : extent.hullEnd;
  };
  return Int32Array.from(extents.keys()).sort((a, b) => compare(key(a), key(b)) || a - b);
}

function domainOf(extents: readonly Extent[]): {start: Instant; end: Instant} | undefined {
  let start = Infinity;
  let end = -Infinity;
  for (const extent of extents) {
    for (const instant of [extent.hullStart, extent.coreStart, extent.coreEnd, extent.hullEnd]) {
      if (!Number.isFinite(instant)) continue;
      start = Math.min(start, instant);
      end = Math.max(end, instant);
    }
  }
  return start <= end ? {start, end} : undefined;
}

/** First index whose hull starts at or after `instant`. */
export function firstStartingAt(table: EventTable, instant: Instant): number {
  return bisectLeft(table.hullStart, instant);
}

/** How many hulls overlap the half-open window [start, end). A hull without length counts where it stands. */
export function countOverlapping(table: EventTable, start: Instant, end: Instant): number {
  return firstStartingAt(table, end) - countEndedBefore(table, start);
}

/** How many hulls ended at or before `instant`; one without length that stands exactly there has not. */
export function countEndedBefore(table: EventTable, instant: Instant): number {
  return bisectRight(table.sortedEnds, instant) - countStandingAt(table, instant);
}

/** Whether the hull of an event overlaps the half-open window [start, end). */
export function overlaps(table: EventTable, index: number, start: Instant, end: Instant): boolean {
  const hullStart = table.hullStart[index] ?? NaN;
  const hullEnd = table.hullEnd[index] ?? NaN;
  return hullStart < end && (hullEnd > start || (hullStart === start && hullEnd === start));
}

function countStandingAt(table: EventTable, instant: Instant): number {
  let count = 0;
  const from = bisectLeft(table.hullStart, instant);
  // Sorted by start, longest first: those without length come last among those that start here.
  for (let i = bisectRight(table.hullStart, instant) - 1; i >= from && table.hullEnd[i] === instant; i--) count++;
  return count;
}
