/**
 * What one edge of an event may still be, and how another event's edge limits it. A start lies in [lower, upper), an end
 * in (lower, upper]; where both are the same, the edge is exactly there.
 */
import {addDuration, isCalendarDuration, negateDuration, type Duration} from '../time/duration.js';
import type {DateBounds} from '../time/event-date.js';
import {DAY, type Instant} from '../time/instant.js';

/** In ms, ±Infinity where it is open. */
export interface EdgeSpan {
  readonly lower: Instant;
  readonly upper: Instant;
}

/** Spans to which start and end of an event are limited. */
export interface Limits {
  readonly start: EdgeSpan;
  readonly end: EdgeSpan;
}

export const ANYTIME: EdgeSpan = {lower: -Infinity, upper: Infinity};

/** The start of an event, from its bounds. */
export function startSpan({earliestStart, latestStart}: DateBounds): EdgeSpan {
  return {lower: earliestStart, upper: latestStart};
}

/** The end of an event, from its bounds. */
export function endSpan({earliestEnd, latestEnd}: DateBounds): EdgeSpan {
  return {lower: earliestEnd, upper: latestEnd};
}

/** What both allow; `undefined` when that is nothing. Two spans that only touch share nothing, unless one is exact. */
export function sharedSpan(a: EdgeSpan, b: EdgeSpan): EdgeSpan | undefined {
  const lower = Math.max(a.lower, b.lower);
  const upper = Math.min(a.upper, b.upper);
  if (lower < upper) return {lower, upper};
  return lower === upper && (a.lower === a.upper || b.lower === b.upper) ? {lower, upper} : undefined;
}

/**
 * The bounds cut to limits: the same object when they cut nothing, `undefined` when they leave nothing. The start is no
 * later than the end can be, the end no earlier than the start can be.
 */
export function limitedBounds(bounds: DateBounds, limits: Limits): DateBounds | undefined {
  const start = sharedSpan(startSpan(bounds), limits.start);
  const end = sharedSpan(endSpan(bounds), limits.end);
  if (!start || !end) return undefined;
  const cut: DateBounds = {
    earliestStart: start.lower, latestStart: Math.min(start.upper, end.upper),
    earliestEnd: Math.max(end.lower, start.lower), latestEnd: end.upper,
  };
  return sameBounds(cut, bounds) ? bounds : cut;
}

function sameBounds(a: DateBounds, b: DateBounds): boolean {
  return (
    a.earliestStart === b.earliestStart && a.latestStart === b.latestStart &&
    a.earliestEnd === b.earliestEnd && a.latestEnd === b.latestEnd
  );
}

/** How far from an edge something lies. Without `most` there is no knowing how far at most. */
export interface Gap {
  readonly least: Duration;
  readonly most: Duration | undefined;
}

/** An edge of another event: what it may be, which one it is, and how far the day there is ahead of UTC, in ms. */
export interface Anchor extends EdgeSpan {
  readonly edge: 'start' | 'end';
  readonly ahead: number;
}

/** Where something lies that comes `gap` after (`direction` 1) or before (-1) the anchor. */
export function spanAcross(anchor: Anchor, {least, most}: Gap, direction: 1 | -1): EdgeSpan {
  const near = moved(anchor, least, direction);
  const far = most === least ? near : most && moved(anchor, most, direction);
  return direction === 1 ? {lower: near.lower, upper: far?.upper ?? Infinity} : {lower: far?.lower ?? -Infinity, upper: near.upper};
}

/**
 * The anchor that something has which comes `gap` after or before it: `spanAcross` undone. Several days of a longer month
 * lead to the last of a shorter one, so undoing months leaves three days more.
 */
export function anchorAcross(thing: Anchor, gap: Gap, direction: 1 | -1): EdgeSpan {
  const span = spanAcross(thing, gap, direction === 1 ? -1 : 1);
  const slack = hasMonths(gap.least) || (gap.most && hasMonths(gap.most)) ? 3 * DAY : 0;
  return slack === 0 ? span : {lower: span.lower, upper: span.upper + slack};
}

function hasMonths({months, years}: Duration): boolean {
  return months !== 0 || years !== 0;
}

/**
 * The anchor moved. "A day later" names a day, not the same minute of it: by days and longer, its bounds move with the
 * whole days in which they lie.
 */
function moved(anchor: Anchor, by: Duration, direction: 1 | -1): EdgeSpan {
  if (isNothing(by)) return anchor;
  const turned = direction === 1 ? by : negateDuration(by);
  if (!isCalendarDuration(by)) return {lower: addDuration(anchor.lower, turned), upper: addDuration(anchor.upper, turned)};
  const {lower, upper} = wholeDays(anchor);
  return {lower: addDuration(lower, turned), upper: addDuration(upper - DAY, turned) + DAY};
}

function isNothing({years, months, weeks, days, hours, minutes, seconds}: Duration): boolean {
  return years + months + weeks + days + hours + minutes + seconds === 0;
}

/** The days in which the anchor may lie. An end that is exactly midnight belongs to the day before it, a start to the day after. */
function wholeDays({lower, upper, edge, ahead}: Anchor): EdgeSpan {
  const first = Math.floor((lower + ahead) / DAY) * DAY - ahead;
  const last = Math.ceil((upper + ahead) / DAY) * DAY - ahead;
  if (first < last) return {lower: first, upper: last};
  return edge === 'end' ? {lower: last - DAY, upper: last} : {lower: first, upper: first + DAY};
}
