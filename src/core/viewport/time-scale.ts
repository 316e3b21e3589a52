/** Time to pixels and back: a viewport stretched over a width. Linear, so two functions over a plain pair are enough. */
import type {Instant} from '../time/instant.js';
import {foldedInstant, UNFOLDED, unfoldedInstant, type FoldedTime} from '../time/folded-time.js';
import type {Viewport} from './viewport.js';

/** `viewport` drawn `width` px wide; x = 0 is its start. */
export interface TimeScale {
  readonly viewport: Viewport;
  readonly width: number;
  /** From the calendar to the axis; without it they are the same. */
  readonly fold?: FoldedTime | undefined;
}

/** The scale that draws a viewport over a width in px. */
export function timeScale(viewport: Viewport, width: number, fold?: FoldedTime): TimeScale {
  return {viewport, width, fold};
}

/** Pixels for a millisecond. */
export function pxPerMs({viewport, width}: TimeScale): number {
  return width / viewport.span;
}

/** Milliseconds for a pixel. */
export function msPerPx({viewport, width}: TimeScale): number {
  return viewport.span / width;
}

/** The x of an instant in px. An open end (±Infinity) gives ±Infinity: whoever draws clamps it. */
export function xOf({viewport, width}: TimeScale, instant: Instant): number {
  return ((instant - viewport.start) / viewport.span) * width;
}

/** The instant at an x in px, to the nearest float64. */
export function instantOf({viewport, width}: TimeScale, x: number): Instant {
  return viewport.start + (x / width) * viewport.span;
}

/** The x of an instant of the calendar, where `xOf` takes one of the axis. */
export function dateX(scale: TimeScale, instant: Instant): number {
  return xOf(scale, foldedInstant(scale.fold ?? UNFOLDED, instant));
}

/** The instant of the calendar at an x. */
export function dateAt(scale: TimeScale, x: number): Instant {
  return unfoldedInstant(scale.fold ?? UNFOLDED, instantOf(scale, x));
}
