/**
 * What of an empty stretch of time is left out: from border to border of the calendar, with some room beside what happens
 * before and after it, and so that its length is told in few words: exactly 20 years.
 */
import {addLength, calendarLength} from './calendar-length.js';
import type {Instant} from './instant.js';
import {stepLength, tickAtOrBefore, tickBeside, TICK_STEPS, type TickStep} from './ticks.js';

export interface Stretch {
  readonly start: Instant;
  readonly end: Instant;
}

/** Room that is left on each side, as a share of everything that is shown. */
export const BREAK_MARGIN = 0.012;
/** Borders of the calendar are no farther apart than this share. */
const FINEST = 0.03;
/** So much more is shown, for a length in fewer words. */
const SPARE = 0.1;

/** Steps from border to border, the longest first: one of each unit, and tens of years. */
const STEPS: readonly TickStep[] = TICK_STEPS.filter(({unit, count}) => unit !== 'week' && (unit === 'year' ? /^10*$/u.test(String(count)) : count === 1)).reverse();

/** What can be left out of an empty stretch, where `whole` ms are shown; `undefined` where there is too little of it. */
export function breakWithin({start, end}: Stretch, whole: number): Stretch | undefined {
  const [least, most] = [start + BREAK_MARGIN * whole, end - BREAK_MARGIN * whole];
  const step = STEPS.find((candidate) => stepLength(candidate) <= FINEST * whole);
  if (!step) return most > least ? {start: least, end: most} : undefined;
  const before = tickAtOrBefore(step, least);
  const first = before < least ? tickBeside(step, least, 1) : before;
  const last = tickAtOrBefore(step, most);
  return last > first ? inFewWords({start: first, end: last}, step, SPARE * whole) : undefined;
}

/** A little less of a stretch, in the middle of it, where that is told in fewer parts. */
function inFewWords(stretch: Stretch, step: TickStep, spare: number): Stretch {
  const {start, end} = stretch;
  const parts = calendarLength(start, end);
  const told = parts.map((_, i) => parts.slice(0, i + 1)).find((some) => end - addLength(start, some) <= spare);
  if (!told || told.length === parts.length) return stretch;
  const first = tickAtOrBefore(step, start + (end - addLength(start, told)) / 2);
  // The same months may be a day longer from another day on.
  const last = addLength(first, told);
  return last <= end ? {start: first, end: last} : {start, end: addLength(start, told)};
}
