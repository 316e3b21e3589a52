/** From events and a window to what is on screen: the whole pipeline, once a frame. */
import {bandsBetween, bandsHeight, type Band} from '../layout/bands.js';
import {NO_ERAS, type Eras} from '../layout/eras.js';
import type {EventLabel} from '../layout/event-labels.js';
import type {TextMetrics} from '../layout/layout.js';
import {documentAt, MOST_TONES, type MergedDocuments} from '../model/documents.js';
import type {EventTable} from '../model/event-table.js';
import type {Relation} from '../model/timeline.js';
import type {FoldedTime} from '../time/folded-time.js';
import type {AxisLabels} from '../viewport/axis.js';
import {timeScale, xOf, type TimeScale} from '../viewport/time-scale.js';
import {viewportEnd, type Viewport} from '../viewport/viewport.js';
import {bandScene, type BandScene} from './band-scene.js';
import {axisLines, breakMarks, breakTexts, type Broken} from './break-marks.js';
import {leaderMarks} from './leader-marks.js';
import {eraScene} from './era-marks.js';
import {eventMarks, type Brush, type MarkExtent} from './event-marks.js';
import {besideNow, nowScene} from './now-mark.js';
import {AXIS_HEIGHT, AXIS_TEXT_INSET, axisHeight, CHIP_HEIGHT, EDGE, LANE_TITLE_INDENT, LANE_TITLE_ROOM, LYING, STRIP_HEIGHT, TITLE_LINE, TOP, TRACK_BAR, type PlotForm} from './plot-metrics.js';
import {linkMarks} from './link-marks.js';
import {recurrenceMarks} from './recurrence-marks.js';
import type {EventItem, LaneItem, Mark, Scene} from './scene.js';
import {setMarks} from './set-marks.js';

export interface SceneInput {
  readonly table: EventTable;
  /** From top to bottom. */
  readonly bands: readonly Band[];
  readonly labels: (index: number) => EventLabel;
  readonly viewport: Viewport;
  /** Of the plot with its axis, in px. */
  readonly width: number;
  readonly height: number;
  /** How far the bands are scrolled up, in px. */
  readonly scrollTop?: number | undefined;
  readonly axis: AxisLabels & Broken;
  /** From the calendar to the axis. */
  readonly fold?: FoldedTime;
  /** Periods behind the plot. */
  readonly eras?: Eras;
  /** In ms of the calendar; a line is drawn there. */
  readonly now?: number | undefined;
  /** Documents that the events come of, each in a colour of its own. */
  readonly documents?: MergedDocuments;
  /** BCP 47. */
  readonly locale?: string;
  /** Index of the selected event. */
  readonly selected?: number | undefined;
  /** Relations of the document, drawn for the selected event, or all of them when `allLinks` is set. */
  readonly relations?: readonly Relation[] | undefined;
  readonly allLinks?: boolean | undefined;
  /** Index of an event that is shown in any case: the one with the keyboard focus. */
  readonly active?: number | undefined;
  /** Lying by default. */
  readonly form?: PlotForm;
  readonly metrics: TextMetrics;
  /** Text of a chip that stands for so many events. */
  readonly chipLabel: (count: number) => string;
}

/** The scene of a window. Pure: the same input gives the same scene. */
export function buildScene(input: SceneInput): Scene {
  const {viewport, width, height, axis, metrics, bands, scrollTop = 0, eras = NO_ERAS, selected, form = LYING} = input;
  const scale = timeScale(viewport, width, input.fold);
  const axisY = height - axisHeight(eras.rows, form.axis);
  const visible = bandsBetween(bands, scrollTop, scrollTop + axisY);
  const scenes = visible.map((band) => sceneOf(input, band, scale, axisY));
  // In the order of the table: an element that is moved in the page loses the focus.
  const items = withActive(input, scenes.flatMap(({items: found}) => found), scale, axisY).sort((a, b) => a.index - b.index);
  const lanes = visible.flatMap((band) => laneItem(band, scrollTop));
  const behind = eraScene({table: input.table, eras, scale, axisY, axis: form.axis, selected, active: input.active});
  const now = nowScene(input.now, scale, axisY, input.locale ?? 'en', metrics);
  return {
    width,
    height,
    rowHeight: form.row,
    chipHeight: CHIP_HEIGHT + Math.max(0, form.strip - STRIP_HEIGHT),
    axisY,
    contentHeight: bandsHeight(bands),
    marks: [
      ...behind.bands, ...gridMarks(axis, axisY, form), ...breakMarks(axis, axisY), ...laneMarks(lanes, width), ...scenes.flatMap(({density}) => density ?? []), ...now.line, ...linksOf(input, items),
      ...(form.isDown ? leaderMarks(items, form, selected) : []),
      ...items.flatMap((item) => marksOf(input, item, scale)), ...axisMarks(input, axisY), ...now.dot, ...behind.tabs,
    ],
    items,
    clusters: scenes.flatMap(({clusters}) => clusters),
    eras: behind.items,
    lanes,
    // A label that is cut at the edge says something else than it should.
    fine: besideNow(fineTexts(axis, input).filter(({x, label}) => x >= 0 && x + AXIS_TEXT_INSET + metrics.width(label, 'tick') <= width), now.label, metrics),
    coarse: axis.coarse,
    tones: Math.min(input.documents?.list.length ?? 0, MOST_TONES + 1),
    breaks: breakTexts(axis, width, metrics),
    now: now.label,
  };
}

/** Where time stands, fine and coarse labels share a column, and the coarse ones tell more. */
function fineTexts({fine, coarse}: AxisLabels, {metrics, form = LYING}: SceneInput): AxisLabels['fine'] {
  if (!form.isDown) return fine;
  return fine.filter(({x}) => !coarse.some((unit) => x < unit.x + metrics.width(unit.label, 'unit') && x + TITLE_LINE > unit.x));
}

function sceneOf({labels, metrics, chipLabel, form = LYING, scrollTop = 0}: SceneInput, band: Band, scale: TimeScale, axisY: number): BandScene {
  const top = band.top - scrollTop;
  return bandScene({band, scale, labels, form, rowsY: top + band.titleHeight, strip: stripOf(band, top, axisY, metrics, form), bottom: skylineOf(band, top, axisY), metrics, chipLabel});
}

/**
 * The only band keeps its chips just above the axis; a lane has them at its own end, or, where all its events have a row
 * while everything fits, beside its title: some lose their label when one looks from farther away.
 */
function stripOf({lane, height, titleHeight, hasStrip}: Band, top: number, axisY: number, metrics: TextMetrics, form: PlotForm): {left: number; y: number} {
  if (lane === undefined) return {left: EDGE, y: axisY - form.strip};
  if (hasStrip) return {left: EDGE, y: top + height - STRIP_HEIGHT};
  const words = metrics.width(lane.title, 'unit') + metrics.width(String(lane.indexes.length), 'date');
  return {left: LANE_TITLE_INDENT * lane.depth + words + LANE_TITLE_ROOM, y: top + (titleHeight - STRIP_HEIGHT) / 2};
}

/** A skyline stands on the axis, or where a lane's chips stand. */
function skylineOf({lane, height, titleHeight, hasStrip}: Band, top: number, axisY: number): number {
  return lane === undefined ? axisY : Math.round(top + (hasStrip ? height : titleHeight));
}

/** A lane's title stays in view while any of the lane does. */
function laneItem({lane, top, height, isCollapsed, titleHeight}: Band, scrollTop: number): LaneItem[] {
  if (lane === undefined) return [];
  const y = top - scrollTop;
  const sticky = Math.max(y, Math.min(0, y + height - titleHeight));
  return [{key: lane.id, title: lane.title, depth: lane.depth, tone: lane.tone, count: lane.indexes.length, isCollapsed, top: y, y: sticky}];
}

function laneMarks(lanes: readonly LaneItem[], width: number): Mark[] {
  return lanes.filter(({top}) => top > 0).map(({key, top}): Mark =>
    ({type: 'line', key: `lane.${key}`, paint: 'lane', x1: 0, y1: Math.round(top), x2: width, y2: Math.round(top)}));
}

function gridMarks(axis: AxisLabels, axisY: number, form: PlotForm): Mark[] {
  return axis.grid.map(({x, strong}, i): Mark => {
    const foot = strong ? form.axis : 6;
    return {type: 'line', key: `grid.${i}`, paint: strong ? 'grid-strong' : 'grid', x1: x, y1: 0, x2: x, y2: axisY + foot};
  });
}

/** The axis; lanes that scroll pass below it. */
function axisMarks({bands, width, axis}: SceneInput, axisY: number): Mark[] {
  const lines = axisLines(axis, width, axisY);
  if (bandsHeight(bands) <= axisY) return lines;
  return [{type: 'rect', key: 'axis.paper', paint: 'paper', x: 0, y: axisY, width, height: AXIS_HEIGHT, radius: 0}, ...lines];
}

/** The event with the focus is always there to be read: at the foot of the plot when it found no room in a row. */
function withActive(input: SceneInput, items: readonly EventItem[], scale: TimeScale, axisY: number): EventItem[] {
  const {active: index, table, eras = NO_ERAS} = input;
  const id = index === undefined ? undefined : table.idOf(index);
  if (index === undefined || id === undefined || [...items, ...eras.list].some((item) => item.index === index)) return [...items];
  const start = xOf(scale, table.hullStart[index] ?? 0);
  const end = xOf(scale, table.hullEnd[index] ?? 0);
  const {width: labelWidth} = input.labels(index);
  const clamp = (x: number): number => Math.max(0, Math.min(scale.width, x));
  const labelX = Math.max(EDGE, Math.min(scale.width - EDGE - labelWidth, start));
  const y = input.form?.isDown ? TOP : axisY - STRIP_HEIGHT;
  const isAway = end < 0 || start > scale.width;
  const item = {key: id, id, index, row: -1, y, middle: y, labelX, markStart: clamp(start), markEnd: clamp(end)};
  return [...items, {...item, labelWidth: isAway ? 0 : labelWidth}];
}

function linksOf({table, relations = [], allLinks = false, selected, viewport, width}: SceneInput, items: readonly EventItem[]): Mark[] {
  const sideOf = (id: string): -1 | 0 | 1 => {
    const index = table.indexOfId.get(id) ?? -1;
    return table.hullEnd[index]! <= viewport.start ? -1 : table.hullStart[index]! >= viewportEnd(viewport) ? 1 : 0;
  };
  return linkMarks({relations, items, all: allLinks, selected: selected === undefined ? undefined : table.idOf(selected), width, sideOf});
}

/** In the colour of the event's document, if there are several. */
function marksOf(input: SceneInput, item: EventItem, scale: TimeScale): Mark[] {
  const marks = item.row < 0 ? [] : plainMarks(input, item, scale);
  const tone = input.documents && documentAt(input.documents, input.table, item.index)?.tone;
  return tone === undefined ? marks : marks.map((mark): Mark => ({...mark, tone}));
}

function plainMarks({table, selected, form = LYING}: SceneInput, item: EventItem, scale: TimeScale): Mark[] {
  const brush: Brush = {key: item.key, middle: item.middle, width: scale.width, selected: item.index === selected, ...(form.isDown && {thickness: TRACK_BAR})};
  const date = table.dateOf(item.index);
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

