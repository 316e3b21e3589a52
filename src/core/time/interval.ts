/**
 * A stretch of the axis as start and length. Never start and end: their difference cancels far from 1970, the length does
 * not.
 */
import type {Instant} from './instant.js';

/** From `start`, `span` ms long (not negative), half-open. */
export interface Interval {
  readonly start: Instant;
  readonly span: number;
}

/** The interval between two instants, in whichever order they come. */
export function intervalBetween(one: Instant, other: Instant): Interval {
  return {start: Math.min(one, other), span: Math.abs(other - one)};
}

/** Where an interval ends (exclusive). */
export function intervalEnd(interval: Interval): Instant {
  return interval.start + interval.span;
}

/** Whether an instant lies in the half-open interval. */
export function intervalHolds(interval: Interval, instant: Instant): boolean {
  return instant >= interval.start && instant - interval.start < interval.span;
}

/** Whether two intervals share more than a border. */
export function intervalsOverlap(one: Interval, other: Interval): boolean {
  return other.start - one.start < one.span && one.start - other.start < other.span;
}

/** The smallest interval over both: `one` itself when it holds `other`. */
export function intervalUnion(one: Interval, other: Interval): Interval {
  const start = Math.min(one.start, other.start);
  const span = Math.max(one.start - start + one.span, other.start - start + other.span);
  return start === one.start && span === one.span ? one : {start, span};
}

/** The interval grown on both sides by a fraction of its length (0.05: by 5 % left and right). */
export function intervalPadded(interval: Interval, fraction: number): Interval {
  const pad = interval.span * fraction;
  return pad === 0 ? interval : {start: interval.start - pad, span: interval.span + 2 * pad};
}
