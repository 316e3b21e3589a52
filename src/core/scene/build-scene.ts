/** From events and a window to what is on screen: the whole pipeline, once a frame. */
import {DOT, eventBox, markStart} from '../layout/event-box.js';
import type {EventLabel} from '../layout/event-labels.js';
import type {Layout, LayoutWindow, TextMetrics} from '../layout/layout.js';
import type {EventTable} from '../model/event-table.js';
import {msPerPx, timeScale, xOf, type TimeScale} from '../viewport/time-scale.js';
import {viewportEnd, type Viewport} from '../viewport/viewport.js';
import type {AxisLabels} from '../viewport/axis.js';
import {clusterItems} from './cluster-items.js';
import {eventMarks, type Brush, type MarkExtent} from './event-marks.js';
import {labelPositions, type LabelBox} from './label-position.js';
import {recurrenceMarks} from './recurrence-marks.js';
import {AXIS_HEIGHT, EDGE, MARK_MIDDLE, plotHeight, ROW_HEIGHT, STRIP_HEIGHT, TOP} from './plot-metrics.js';
import type {EventItem, Mark, Scene} from './scene.js';
import {setMarks} from './set-marks.js';

export interface SceneInput {
  readonly layout: Layout;
  readonly labels: (index: number) => EventLabel;
  readonly viewport: Viewport;
  /** Width of the plot in px. */
  readonly width: number;
  /** Height of the plot in px, when it is more than its rows need. */
  readonly height?: number | undefined;
  readonly axis: AxisLabels;
  /** Index of the selected event. */
  readonly selected?: number | undefined;
  /** Index of an event that is shown in any case: the one with the keyboard focus. */
  readonly active?: number | undefined;
  readonly metrics: TextMetrics;
  /** Text of a chip that stands for so many events. */
  readonly chipLabel: (count: number) => string;
}

/** The scene of a window. Pure: the same input gives the same scene. */
export function buildScene(input: SceneInput): Scene {
  const {layout, viewport, width, axis, metrics} = input;
  const scale = timeScale(viewport, width);
  const window: LayoutWindow = {start: viewport.start, end: viewportEnd(viewport), msPerPx: msPerPx(scale)};
  const placed = layout.placed(window);
  const height = Math.max(input.height ?? 0, plotHeight(layout.input.rows));
  const stripY = height - AXIS_HEIGHT - STRIP_HEIGHT;
  const axisY = height - AXIS_HEIGHT;
  // In the order of the table: an element that is moved in the page loses the focus.
  const items = [...withActive(input, eventItems(input, placed, scale), scale, stripY)].sort((a, b) => a.index - b.index);
  return {
    width,
    height,
    rowHeight: ROW_HEIGHT,
    stripY,
    axisY,
    marks: [...axisMarks(axis, width, axisY), ...items.flatMap((item) => marksOf(input, item, scale))],
    items,
    clusters: clusterItems(layout.clusters(window, placed), scale, stripY, metrics, input.chipLabel),
    // A label that is cut at the edge says something else than it should.
    fine: axis.fine.filter(({x, label}) => x >= 0 && x + metrics.width(label, 'tick') <= width),
    coarse: axis.coarse,
  };
}

function axisMarks(axis: AxisLabels, width: number, axisY: number): Mark[] {
  const grid = axis.grid.map(({x, strong}, i): Mark => {
    const foot = strong ? AXIS_HEIGHT : 6;
    return {type: 'line', key: `grid.${i}`, paint: strong ? 'grid-strong' : 'grid', x1: x, y1: 0, x2: x, y2: axisY + foot};
  });
  return [...grid, {type: 'line', key: 'axis', paint: 'axis', x1: 0, y1: axisY, x2: width, y2: axisY}];
}

function eventItems(input: SceneInput, placed: readonly number[], scale: TimeScale): EventItem[] {
  const rows = new Map<number, number[]>();
  for (const index of placed) {
    const row = input.layout.rowOf(index);
    const known = rows.get(row);
    if (known) known.push(index);
    else rows.set(row, [index]);
  }
  return [...rows].sort(([a], [b]) => a - b).flatMap(([row, indexes]) => itemsOfRow(input, row, indexes, scale));
}

/** The event with the focus is always there to be read, in the strip when it found no room in a row. */
function withActive(input: SceneInput, items: readonly EventItem[], scale: TimeScale, stripY: number): readonly EventItem[] {
  const {active: index, layout} = input;
  const event = index === undefined ? undefined : layout.input.table.events[index];
  if (index === undefined || !event || items.some((item) => item.index === index)) return items;
  const {start, markEnd, labelWidth} = pxBox(input, index, scale);
  const row = layout.rowOf(index);
  const labelX = Math.max(EDGE, Math.min(scale.width - EDGE - labelWidth, start));
  const clamp = (x: number): number => Math.max(0, Math.min(scale.width, x));
  const item = {key: event.id, index, row: -1, y: stripY, labelX, labelWidth, markStart: clamp(start), markEnd: clamp(markEnd)};
  const isAway = row >= 0 && (markEnd < 0 || start > scale.width);
  return [...items, isAway ? {...item, row, y: TOP + row * ROW_HEIGHT, labelWidth: 0} : item];
}

function itemsOfRow(input: SceneInput, row: number, indexes: readonly number[], scale: TimeScale): EventItem[] {
  const boxes = indexes
    .map((index) => ({index, ...pxBox(input, index, scale)}))
    .sort((a, b) => a.start - b.start || a.index - b.index);
  const positions = labelPositions(boxes, scale.width);
  return boxes.map((box, i) => ({
    key: input.layout.input.table.events[box.index]?.id ?? '',
    index: box.index,
    row,
    y: TOP + row * ROW_HEIGHT,
    labelX: positions[i]?.x ?? 0,
    labelWidth: positions[i]?.width ?? 0,
    markStart: Math.max(0, Math.min(scale.width, box.start)),
    markEnd: Math.max(0, Math.min(scale.width, box.markEnd)),
  }));
}

function pxBox(input: SceneInput, index: number, scale: TimeScale): LabelBox {
  const {table} = input.layout.input;
  const box = eventBox(input.layout.input, index, msPerPx(scale));
  const start = xOf(scale, box.start);
  const labelWidth = input.labels(index).width;
  const hullEnd = xOf(scale, table.hullEnd[index] ?? 0);
  const dotEnd = markStart(table.hullStart[index] ?? 0, table.hullEnd[index] ?? 0, msPerPx(scale)) === table.hullStart[index] ? hullEnd : start + DOT;
  return {start, end: Math.max(dotEnd, start + labelWidth), markEnd: dotEnd, labelWidth};
}

function marksOf(input: SceneInput, item: EventItem, scale: TimeScale): Mark[] {
  const {table} = input.layout.input;
  const brush: Brush = {key: item.key, middle: item.y + MARK_MIDDLE, width: scale.width, selected: item.index === input.selected};
  const date = table.events[item.index]?.date;
  const extent = extentInPx(table, item.index, scale);
  if (date?.kind === 'recurring') return recurrenceMarks(brush, date, extent, scale);
  if (date?.kind === 'set') return setMarks(brush, date, extent, scale);
  return eventMarks(brush, extent);
}

function extentInPx(table: EventTable, index: number, scale: TimeScale): MarkExtent {
  const at = (column: Float64Array): number => xOf(scale, column[index] ?? 0);
  return {
    hullStart: at(table.hullStart), coreStart: at(table.coreStart), coreEnd: at(table.coreEnd), hullEnd: at(table.hullEnd),
    certainty: table.certainty[index] ?? 0,
  };
}
