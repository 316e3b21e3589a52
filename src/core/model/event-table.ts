/**
 * Events as columns, sorted by the start of their hull: what layout and search ask their questions of.
 *
 * Owns the order and the extents; does not own texts (they stay in the events) nor rows (they are layout's). Answers the
 * questions of layout by binary search, so that cost follows what is asked and not how many events there are.
 */
import {bisectLeft, bisectRight} from 'd3';
import type {Instant} from '../time/instant.js';
import {certaintyOf} from './certainty.js';
import type {EventTable} from './event-columns.js';
import {extentOf} from './extent.js';
import {finish} from './finish.js';
import {importanceOf} from './importance.js';
import type {ResolvedEvent} from './resolved-event.js';
import {sortedTable, type SortedTable} from './sorted-table.js';
import type {Relation} from './timeline.js';

export type {EventTable, IndexOfId} from './event-columns.js';

export interface TableOptions {
  /** The edition's date in ms, until which ongoing events are certain. */
  readonly asOf?: Instant | undefined;
  readonly relations?: readonly Relation[];
}

/** Columns of the given events, sorted by the start of their hull, then by its end (longest first), then as given. */
export function eventTable(events: readonly ResolvedEvent[], options: TableOptions = {}): SortedTable {
  const extents = events.map(({date}) => extentOf(date, options.asOf));
  const places = new Map(events.map(({id}, place) => [id, place]));
  return finish(sortedTable({
    size: events.length,
    hullStart: Float64Array.from(extents, ({hullStart}) => hullStart),
    coreStart: Float64Array.from(extents, ({coreStart}) => coreStart),
    coreEnd: Float64Array.from(extents, ({coreEnd}) => coreEnd),
    hullEnd: Float64Array.from(extents, ({hullEnd}) => hullEnd),
    certainty: Uint8Array.from(events, ({date, event}) => certaintyOf(date, event.status, event.role)),
    importance: importanceOf(events, options.relations ?? []),
    records: {
      eventAt: (place) => events[place]?.event,
      idAt: (place) => events[place]?.id,
      dateAt: (place) => events[place]?.date,
      placeOf: (id) => places.get(id),
    },
  }));
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

/** How many hulls without length stand exactly at `instant`. */
export function countStandingAt(table: EventTable, instant: Instant): number {
  let count = 0;
  const from = bisectLeft(table.hullStart, instant);
  // Sorted by start, longest first: those without length come last among those that start here.
  for (let i = bisectRight(table.hullStart, instant) - 1; i >= from && table.hullEnd[i] === instant; i--) count++;
  return count;
}
