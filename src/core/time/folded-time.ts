/**
 * Time with its long empty stretches folded: from the calendar to the axis, on which an instant has its place. Outside the
 * breaks a millisecond is as long as ever; a break takes much less of the axis than of the calendar. So the map is
 * piecewise linear, and nowhere falls: what comes earlier stands earlier.
 *
 * The axis is where window, layout and scene live: zoom, pan and flights are there what they always were, because nothing
 * about the map depends on the window. The calendar is what the page, the address and the words on the axis speak of;
 * they go through here. After the last break both are the same number, so that without a break nothing is another number.
 */
import type {Instant} from './instant.js';
import type {Interval} from './interval.js';

/** What of the calendar is left out, and where it stands on the axis. */
export interface TimeBreak {
  readonly start: Instant;
  readonly end: Instant;
  /** Its place on the axis, and how long it is there, in ms. */
  readonly at: number;
  readonly span: number;
}

/** Breaks in the order of time, apart from each other. */
export type FoldedTime = readonly TimeBreak[];

export const UNFOLDED: FoldedTime = [];

/** The map with the given stretches folded, in the order of time, each to so many ms. */
export function foldedTime(stretches: readonly {readonly start: Instant; readonly end: Instant}[], span: number): FoldedTime {
  let shift = 0;
  const fromTheLast = [...stretches].reverse().map(({start, end}): TimeBreak => {
    const at = end + shift - span;
    shift = at - start;
    return {start, end, at, span};
  });
  return fromTheLast.reverse();
}

/** The place of an instant on the axis. */
export function foldedInstant(fold: FoldedTime, instant: Instant): number {
  for (const {start, end, at, span} of fold) {
    if (instant <= start) return instant + (at - start);
    if (instant < end) return at + ((instant - start) / (end - start)) * span;
  }
  return instant;
}

/** The instant at a place of the axis. */
export function unfoldedInstant(fold: FoldedTime, place: number): Instant {
  for (const {start, end, at, span} of fold) {
    if (place <= at) return place + (start - at);
    if (place < at + span) return start + ((place - at) / span) * (end - start);
  }
  return place;
}

/** A window of the calendar on the axis; as long as it was where no break is in it. */
export function foldedWindow(fold: FoldedTime, window: Interval): Interval {
  return mapped(window, fold, (instant) => foldedInstant(fold, instant), ({start, end, at}) => ({start, end, shift: at - start}));
}

/** A window of the axis on the calendar. */
export function unfoldedWindow(fold: FoldedTime, window: Interval): Interval {
  return mapped(window, fold, (place) => unfoldedInstant(fold, place), ({start, at, span}) => ({start: at, end: at + span, shift: start - at}));
}

/** Whether two maps are the same. */
export function sameFold(one: FoldedTime, other: FoldedTime): boolean {
  return one.length === other.length && one.every(({start, end, span}, i) => {
    const beside = other[i];
    return beside?.start === start && beside.end === end && beside.span === span;
  });
}

interface Shifted {
  readonly start: number;
  readonly end: number;
  /** Of everything from the break before up to this one. */
  readonly shift: number;
}

/** Far from 1970 the difference of two instants is not exact; the length of a window without a break is. */
function mapped(window: Interval, fold: FoldedTime, place: (at: number) => number, shifted: (one: TimeBreak) => Shifted): Interval {
  if (fold.length === 0) return window;
  const from = window.start;
  const to = from + window.span;
  const breaks = fold.map(shifted);
  if (breaks.some(({start, end}) => start < to && end > from)) return {start: place(from), span: place(to) - place(from)};
  return {start: from + (breaks.find(({start}) => start >= to)?.shift ?? 0), span: window.span};
}
