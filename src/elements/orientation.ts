/** Which way a timeline lies: along the lines or down the page. */
import type {LaneKind} from '../core/model/lanes.js';

export type Orientation = 'auto' | 'horizontal' | 'vertical';

/** A narrower timeline runs down the page, in px. */
const NARROW = 480;
/** Beside the axis and the marks of a still narrower one there is no room for words, in px. */
const LEAST = 240;

/** Whether time runs down the page in a plot so wide; lanes always lie. */
export function runsDown({orientation, lanes}: {readonly orientation: Orientation; readonly lanes: LaneKind}, width: number): boolean {
  if (lanes !== 'none' || orientation === 'horizontal') return false;
  return orientation === 'vertical' || (width >= LEAST && width < NARROW);
}
