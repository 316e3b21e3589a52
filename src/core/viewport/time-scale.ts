/** Time to pixels and back: a viewport stretched over a width. Linear, so two functions over a plain pair are enough. */
import type {Instant} from '../time/instant.js';
import type {Viewport} from './viewport.js';

/** `viewport` drawn `width` px wide; x = 0 is its start. */
export interface TimeScale {
  readonly viewport: Viewport;
  readonly width: number;
}

/** The scale that draws a viewport over a width in px. */
export function timeScale(viewport: Viewport, width: number): TimeScale {
  return {viewport, width};
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
