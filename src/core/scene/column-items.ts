/**
 * Items of a plot in which time stands. Marks have a track each in a rail by the axis, and all labels share the column beside
 * it: in the order of time, each as near to its mark as the others let it be. The layout has placed no more of them
 * than there is room for, so none is ever left out; no label's place depends on what was looked at before.
 */
import type {Band} from '../layout/bands.js';
import type {EventLabel} from '../layout/event-labels.js';
import type {Layout} from '../layout/layout.js';
import type {TimeScale} from '../viewport/time-scale.js';
import {COLUMN_EDGE, LABEL_GAP, TITLE_LINE, TRACK_BAR, trackMiddle, type PlotForm} from './plot-metrics.js';
import {pxBox} from './px-box.js';
import type {EventItem} from './scene.js';
import {spread} from './spread.js';

export interface ColumnInput {
  readonly band: Band;
  readonly scale: TimeScale;
  readonly labels: (index: number) => EventLabel;
  readonly form: PlotForm;
  /** Top of the column. */
  readonly rowsY: number;
}

/** An event at the edge of the plot pushes others aside so many px for each that it is within. */
const EASE = 4;

export function columnItems({band, scale, labels, form, rowsY}: ColumnInput, layout: Layout, placed: readonly number[]): EventItem[] {
  const boxes = placed
    .map((index) => ({index, ...pxBox(layout, index, scale, labels(band.tableIndex(index)).width)}))
    .filter(({start, markEnd}) => markEnd >= 0 && start <= scale.width)
    .sort((a, b) => byTime(layout, a.index) - byTime(layout, b.index) || a.index - b.index);
  const sizes = boxes.map(({start, markEnd, labelWidth}) => Math.min(labelWidth + LABEL_GAP, EASE * Math.min(markEnd, scale.width - start)));
  const wanted = boxes.map((box) => clamp(scale, anchorOf(box)) - TITLE_LINE / 2);
  const places = spread(wanted.map((at, i) => ({at, size: sizes[i] ?? 0})), COLUMN_EDGE, scale.width - COLUMN_EDGE + LABEL_GAP);
  return boxes.map(({index, start, markEnd, labelWidth}, i) => {
    const id = layout.input.table.idOf(index) ?? '';
    const row = layout.rowOf(index);
    return {
      key: id, id, index: band.tableIndex(index), row, y: rowsY, middle: trackMiddle(form, row),
      labelX: places[i] ?? 0, labelWidth: (sizes[i] ?? 0) < labelWidth + LABEL_GAP ? 0 : labelWidth,
      markStart: clamp(scale, start), markEnd: clamp(scale, markEnd),
    };
  });
}

/** A label stands by the start of its mark, or by the end, if that is all that is known. */
function anchorOf({start, markEnd}: {readonly start: number; readonly markEnd: number}): number {
  if (start === -Infinity && markEnd < Infinity) return markEnd;
  return markEnd === Infinity ? start + TRACK_BAR / 2 : Math.min(start + TRACK_BAR / 2, (start + markEnd) / 2);
}

/** The order of labels, which must not depend on the window; -Infinity less -Infinity is no order. */
function byTime({input: {table}}: Layout, index: number): number {
  const [start = 0, end = 0] = [table.hullStart[index], table.hullEnd[index]];
  return start > -Infinity ? start : end < Infinity ? end : -Number.MAX_VALUE;
}

function clamp({width}: TimeScale, x: number): number {
  return Math.max(0, Math.min(width, x));
}
