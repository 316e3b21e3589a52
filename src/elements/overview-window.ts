/** The window in the overview: where its frame and what one takes hold of are, and what becomes of it when they move. Pure. */
import {intervalEnd, type Interval} from '../core/time/interval.js';
import {timeScale, xOf} from '../core/viewport/time-scale.js';
import {viewportCentre, viewportEnd, type Viewport} from '../core/viewport/viewport.js';

/** What one takes hold of: the window as a whole, or one of its ends. */
export type Grip = 'start' | 'window' | 'end';

/** Left edges and widths in px from the left edge of the line. */
export interface WindowPlaces {
  readonly frame: {readonly x: number; readonly width: number};
  readonly window: {readonly x: number; readonly width: number};
  readonly start: {readonly x: number};
  readonly end: {readonly x: number};
}

/** What can be hit is so wide; a part of each end lies within the frame. */
export const TARGET = 24;
const INSIDE = 10;
/** The narrowest frame. */
const LEAST_FRAME = 8;
/** A window is made no narrower than this share of everything. */
const LEAST_SHARE = 1 / 2000;

/** The ends stand beside the middle, so that each can be hit in a window of any width. */
export function windowPlaces(view: Viewport, home: Interval, width: number): WindowPlaces {
  const scale = timeScale(home, width);
  const [left, right] = [clamp(xOf(scale, view.start), 0, width), clamp(xOf(scale, viewportEnd(view)), 0, width)];
  const frame = atLeast(left, right, LEAST_FRAME, 0, width);
  const window = atLeast(frame.x + INSIDE, frame.x + frame.width - INSIDE, TARGET, INSIDE, width - INSIDE);
  return {frame, window, start: {x: window.x - TARGET}, end: {x: window.x + window.width}};
}

function atLeast(left: number, right: number, least: number, from: number, to: number): {x: number; width: number} {
  const width = Math.max(least, right - left);
  return {x: clamp((left + right - width) / 2, from, to - width), width};
}

/** The window after its grip was moved by so many ms, within everything; ±Infinity is as far as it goes. */
export function movedWindow(grip: Grip, view: Viewport, delta: number, home: Interval): Viewport {
  const before = home.start - view.start;
  const after = intervalEnd(home) - viewportEnd(view);
  const narrowing = view.span - Math.min(view.span, home.span * LEAST_SHARE);
  switch (grip) {
    case 'window': return {start: view.start + clamp(delta, Math.min(0, before), Math.max(0, after)), span: view.span};
    case 'start': return startMoved(view, clamp(delta + Math.max(0, before), before, narrowing));
    case 'end': return {start: view.start, span: view.span + clamp(delta + Math.min(0, after), -narrowing, after)};
  }
}

function startMoved({start, span}: Viewport, delta: number): Viewport {
  return {start: start + delta, span: span - delta};
}

/** The window with an instant in its middle. */
export function centredWindow(view: Viewport, instant: number, home: Interval): Viewport {
  return movedWindow('window', view, instant - viewportCentre(view), home);
}

/** How far a key moves a grip, in spans of the window, where time runs to the right or mirrored; `undefined` for a key that moves nothing. */
export function keyStep({key, shiftKey, ctrlKey, altKey, metaKey}: KeyboardEvent, isMirrored = false): number | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  const step = shiftKey ? 0.01 : 0.05;
  const steps = new Map([
    [isMirrored ? 'ArrowLeft' : 'ArrowRight', step], ['ArrowUp', step], [isMirrored ? 'ArrowRight' : 'ArrowLeft', -step], ['ArrowDown', -step],
    ['PageUp', 0.5], ['PageDown', -0.5], ['Home', -Infinity], ['End', Infinity],
  ]);
  return steps.get(key);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
