/** Which way a timeline lies: along the lines or down the page. */
import type {LaneKind} from '../core/model/lanes.js';

export type Orientation = 'auto' | 'horizontal' | 'vertical';

/** A narrower timeline runs down the page, in px. */
const NARROW = 480;

/** Whether time runs down the page in a plot so wide; lanes always lie. */
export function runsDown({orientation, lanes}: {readonly orientation: Orientation; readonly lanes: LaneKind}, width: number): boolean {
  if (lanes !== 'none' || orientation === 'horizontal') return false;
  return orientation === 'vertical' || (width > 0 && width < NARROW);
}
