/** The zoom as a range to slide along: 0 is as far out as a gesture goes, each 1 more shows half as much. */
import type {EventTable} from '../model/event-table.js';
import {viewportCentre, zoomAbout, type Viewport} from '../viewport/viewport.js';
import {gestureLimits, type TimelineState} from './timeline-state.js';

export interface ZoomRange {
  readonly value: number;
  readonly max: number;
}

/** At its end the finest date is so many times as long as a tenth of the window; beyond so many octaves nobody can aim. */
const FINEST = 10;
const [LEAST, MOST] = [2, 24];

export function zoomRange(state: TimelineState, finest: number): ZoomRange {
  const {maxSpan} = gestureLimits(state);
  const max = Math.ceil(Math.min(MOST, Math.max(LEAST, Math.log2(maxSpan / (finest * FINEST) || 1))));
  return {value: Math.max(0, Math.log2(maxSpan / state.viewport.span)), max};
}

/** The window at a place of the range, about its middle. */
export function zoomedTo(state: TimelineState, value: number): Viewport {
  const limits = gestureLimits(state);
  const factor = (state.viewport.span / limits.maxSpan) * 2 ** value;
  return zoomAbout(state.viewport, viewportCentre(state.viewport), factor, limits);
}

/** How long the shortest event is that takes any time, in ms; Infinity when there is none. */
export function finestSpan({size, hullStart, hullEnd}: EventTable): number {
  let finest = Infinity;
  for (let i = 0; i < size; i++) {
    const span = (hullEnd[i] ?? 0) - (hullStart[i] ?? 0);
    if (span > 0 && span < finest) finest = span;
  }
  return finest;
}
