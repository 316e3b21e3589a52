/** Where an event is in its row. */
import {DOT, eventBox, markStart} from '../layout/event-box.js';
import type {Layout} from '../layout/layout.js';
import {msPerPx, xOf, type TimeScale} from '../viewport/time-scale.js';
import type {LabelBox} from './label-position.js';

/** The box of an event in px from the left edge of the plot. */
export function pxBox(layout: Layout, index: number, scale: TimeScale, labelWidth: number): LabelBox {
  const {hullStart, hullEnd} = layout.input.table;
  const [from, to] = [hullStart[index] ?? 0, hullEnd[index] ?? 0];
  const start = xOf(scale, eventBox(layout.input, index, msPerPx(scale)).start);
  const markEnd = markStart(from, to, msPerPx(scale)) === from ? xOf(scale, to) : start + DOT;
  return {start, end: Math.max(markEnd, start + labelWidth), markEnd, labelWidth};
}
