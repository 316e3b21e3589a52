/** The level of detail: how often the time of a pixel has been halved since the whole was shown. */
import {msPerPx, type TimeScale} from './time-scale.js';

/** Keeps a scale that is a level but for rounding on that level. */
const ROUNDING = 1e-9;

/**
 * The whole number of halvings from `baseSpanPerPx` (ms per px on level 0) down to the time per pixel of the scale,
 * rounded down: 0 from the base to just under twice as near, negative when farther away.
 */
export function levelOf(scale: TimeScale, baseSpanPerPx: number): number {
  return Math.floor(Math.log2(baseSpanPerPx / msPerPx(scale)) + ROUNDING);
}

/** The time of a pixel (ms) on a level. */
export function msPerPxAt(level: number, baseSpanPerPx: number): number {
  return baseSpanPerPx * 2 ** -level;
}
