/**
 * The window on the axis: immutable, start and span. Owns pan, zoom, fit and their limits; knows no pixels (see
 * time-scale.ts) and no animation (see flight.ts).
 *
 * Start and span, never start and end or a transform over a base window: an hour's width over a base of 13.8 billion years
 * keeps its pixels only if the span is a number of its own.
 */
import {DAY, MEAN_YEAR, type Instant} from '../time/instant.js';
import {intervalPadded, type Interval} from '../time/interval.js';

/** What is visible: from `start`, `span` ms wide (positive and finite). */
export interface Viewport {
  readonly start: Instant;
  readonly span: number;
}

/** How far one may go: spans in ms, and the stretch of the axis that a viewport does not leave. */
export interface ViewportLimits {
  readonly minSpan: number;
  readonly maxSpan: number;
  readonly domain?: Interval;
}

const FARTHEST = 20e9 * MEAN_YEAR;

/** A millisecond to 40 billion years, within ±20 billion years. */
export const VIEWPORT_LIMITS: ViewportLimits = {
  minSpan: 1,
  maxSpan: 2 * FARTHEST,
  domain: {start: -FARTHEST, span: 2 * FARTHEST},
};

/** The fewest distinct float64 instants that a viewport may show, some for each pixel. A millisecond holds as many until 2109. */
const FEWEST_INSTANTS = 2048;

/**
 * The viewport between two instants, in whichever order they come, at least 1 ms wide.
 * @throws RangeError when one of them is not finite.
 */
export function viewport(start: Instant, end: Instant): Viewport {
  for (const instant of [start, end]) {
    if (!Number.isFinite(instant)) throw new RangeError(`viewport: ${instant} is not a finite number of ms`);
  }
  return {start: Math.min(start, end), span: Math.max(VIEWPORT_LIMITS.minSpan, Math.abs(end - start))};
}

/** Where a viewport ends (exclusive). Equals `start` where float64 cannot tell them apart. */
export function viewportEnd(v: Viewport): Instant {
  return v.start + v.span;
}

/** The instant in the middle. */
export function viewportCentre(v: Viewport): Instant {
  return v.start + v.span / 2;
}

/** Whether two viewports show the same. */
export function sameViewport(a: Viewport, b: Viewport): boolean {
  return a === b || (a.start === b.start && a.span === b.span);
}

/** Moves by a fraction of what is visible: 1 is one window later, -0.1 a tenth earlier. */
export function panBy(v: Viewport, fractionOfSpan: number, limits: ViewportLimits = VIEWPORT_LIMITS): Viewport {
  return panToStart(v, v.start + fractionOfSpan * v.span, limits);
}

/** Moves so that the window begins at `start`. */
export function panToStart(v: Viewport, start: Instant, limits: ViewportLimits = VIEWPORT_LIMITS): Viewport {
  return changed(v, start, v.span, limits);
}

/** Moves so that `centre` is in the middle. */
export function panToCentre(v: Viewport, centre: Instant, limits: ViewportLimits = VIEWPORT_LIMITS): Viewport {
  return changed(v, centre - v.span / 2, v.span, limits);
}

/** Zooms by `factor` (2 halves the span, 0.5 doubles it) while `instant` keeps its place, unless a limit forbids. */
export function zoomAbout(
  v: Viewport,
  instant: Instant,
  factor: number,
  limits: ViewportLimits = VIEWPORT_LIMITS,
): Viewport {
  if (!(factor > 0)) return v;
  const span = spanWithin(v.start, v.span / factor, limits);
  return span === v.span ? v : changed(v, instant - (instant - v.start) * (span / v.span), span, limits);
}

/**
 * The viewport that shows a whole interval, padded on each side by a fraction of its length. One without length is shown
 * in the middle of a day.
 * @throws RangeError when the interval is not finite.
 */
export function fitInterval(interval: Interval, padding = 0, limits: ViewportLimits = VIEWPORT_LIMITS): Viewport {
  const {start, span} = intervalPadded(interval, padding);
  if (!Number.isFinite(start) || !(span >= 0) || span === Infinity) {
    throw new RangeError(`viewport: an interval from ${interval.start} of ${interval.span} ms cannot be shown whole`);
  }
  return clampViewport(span === 0 ? {start: start - DAY / 2, span: DAY} : {start, span}, limits);
}

/** The viewport within its limits: the same span where possible, moved into the domain. */
export function clampViewport(v: Viewport, limits: ViewportLimits): Viewport {
  const span = spanWithin(v.start, v.span, limits);
  const start = startWithin(v.start + (v.span - span) / 2, span, limits.domain);
  return start === v.start && span === v.span ? v : {start, span};
}

function changed(v: Viewport, start: Instant, span: number, limits: ViewportLimits): Viewport {
  if (!Number.isFinite(start) || !Number.isFinite(span)) return v;
  const next = clampViewport({start, span}, limits);
  return sameViewport(v, next) ? v : next;
}

/**
 * The span between the limits, and never so narrow that float64 has fewer instants than the window has pixels: there the
 * start can no longer follow, and an anchor runs away.
 */
function spanWithin(start: Instant, span: number, {minSpan, maxSpan, domain}: ViewportLimits): number {
  const widest = Math.min(maxSpan, domain?.span ?? Infinity);
  return Math.min(widest, Math.max(minSpan, FEWEST_INSTANTS * resolutionAt(start), span));
}

function startWithin(start: Instant, span: number, domain: Interval | undefined): Instant {
  if (domain === undefined) return start;
  return Math.max(domain.start, Math.min(start, domain.start + (domain.span - span)));
}

/** The distance between an instant and its neighbour in float64, in ms. */
function resolutionAt(instant: Instant): number {
  return 2 ** Math.floor(Math.log2(Math.max(1, Math.abs(instant)))) * Number.EPSILON;
}
