/**
 * How much of the axis a date takes: the certain core, which is drawn solid, inside the possible hull, which is drawn
 * faded. Derived from the four bounds alone, so that every form of date is drawn by one rule.
 */
import {DAY, type Instant} from '../time/instant.js';
import type {DateBounds, EventDate} from '../time/event-date.js';

/** Both spans in ms. The core is empty (`coreStart >= coreEnd`) when nothing is certain but that it lies in the hull. */
export interface Extent {
  readonly hullStart: Instant;
  readonly coreStart: Instant;
  readonly coreEnd: Instant;
  readonly hullEnd: Instant;
}

/** What of a date its extent depends on. */
export type BoundedEnds = DateBounds & {readonly kind: EventDate['kind']; readonly end?: unknown};

/**
 * The extent of a date. An edge known to the day counts as exact: the day is the unit in which people date, and a day of
 * July drawn as a doubt about its hour would claim a question that nobody asked.
 *
 * @param asOf the edition's date in ms: what goes on without an end is certain until then.
 */
export function extentOf(date: BoundedEnds, asOf?: Instant): Extent {
  const {earliestStart, latestStart, earliestEnd, latestEnd} = date;
  const exactStart = latestStart - earliestStart <= DAY;
  const exactEnd = latestEnd - earliestEnd <= DAY;
  const coreStart = exactStart ? earliestStart : latestStart;
  const coreEnd = exactEnd ? latestEnd : certainEnd(date, asOf);
  return {hullStart: earliestStart, coreStart, coreEnd, hullEnd: latestEnd};
}

function certainEnd(date: BoundedEnds, asOf: Instant | undefined): Instant {
  if (date.kind !== 'interval') return date.earliestEnd;
  if (date.end === 'open') return Math.max(date.earliestEnd, asOf ?? -Infinity);
  // It began on a known day and has an end that nobody wrote: that first day, at least, is certain.
  return date.end === 'unknown' && date.latestStart - date.earliestStart <= DAY ? date.latestStart : date.earliestEnd;
}
