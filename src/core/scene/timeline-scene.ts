/**
 * From state, size and language to the scene, each step made again only when something it depends on is another object.
 * Owns no state of its own but what it remembers to save work.
 */
import {bandsHeight, type Band} from '../layout/bands.js';
import {erasOf, type Eras} from '../layout/eras.js';
import {eventLabels, type EventLabel, type EventLabels} from '../layout/event-labels.js';
import type {TextMetrics, TextStyle} from '../layout/layout.js';
import {documentsOf} from '../model/documents.js';
import type {EventTable} from '../model/event-table.js';
import {subTable} from '../model/sub-table.js';
import {lanesOf, type Lane, type LaneKind} from '../model/lanes.js';
import type {Timeline} from '../model/timeline.js';
import {buildScene} from './build-scene.js';
import {columnLabels} from './column-labels.js';
import {remember} from './remember.js';
import {bandsOfLanes, trackBands, wholeBands} from './plot-bands.js';
import {axisHeight, columnText, DATE_GAP, EDGE, LYING, reachOf, standing, standingHeight, TITLE_LINE, WIDEST_LABEL, type PlotForm} from './plot-metrics.js';
import type {Scene} from './scene.js';
import {withRest} from './still-lanes.js';
import {UNFOLDED, type FoldedTime} from '../time/folded-time.js';
import {isTimeZone} from '../time/zone.js';
import type {MeasureLabel} from '../viewport/axis.js';
import {foldedAxis, type FoldedAxis} from '../viewport/folded-axis.js';
import type {Viewport} from '../viewport/viewport.js';

/** What of a timeline's state is seen. */
export interface SceneState {
  readonly table: EventTable;
  readonly timeline: Timeline;
  /** From the calendar to the axis, on which table and windows are. */
  readonly fold?: FoldedTime;
  /** The window in which everything fits. */
  readonly home: Viewport;
  readonly viewport: Viewport;
  /** Ids of the selected event and of the one with the keyboard's place. */
  readonly selected: string | undefined;
  readonly active: string | undefined;
  /** Ids of the lanes of which only the title is shown. */
  readonly collapsed: ReadonlySet<string>;
}

export interface SceneSurroundings {
  readonly locale: string;
  readonly metrics: TextMetrics;
  /** Of the plot, in px. */
  readonly width: number;
  readonly height: number;
  /** Whether time runs down the page; then there are no lanes. The scene's width is along time, and its height across. */
  readonly isDown?: boolean;
  /** How far its lanes are scrolled up, in px. */
  readonly scrollTop: number;
  readonly lanes: LaneKind;
  /** Whether all relations are drawn, and not only those of the selected event. */
  readonly allLinks?: boolean;
  /** Where now is, in ms; a line is drawn there. */
  readonly now?: number | undefined;
  /** Title of the lane of events that belong to none. */
  readonly restTitle: string;
  /** Nobody can scroll it: lanes beyond its height are folded, and counted. */
  readonly isStill?: boolean;
  readonly chipLabel: (count: number) => string;
}

export interface TimelineScene {
  readonly scene: Scene;
  readonly labels: (index: number) => EventLabel;
  /** The coarsest ms per px at which an event has its label; `undefined` when it never has. */
  readonly placedFrom: (index: number) => number | undefined;
  /** The first band in which an event stands. */
  readonly bandOf: (index: number) => Band | undefined;
  /** Place of an event in the order of time, from 0. */
  readonly orderOf: (index: number) => number;
  /** Id of the event at which the keyboard comes in. */
  readonly firstInOrder: string | undefined;
  /** Height that the plot takes when nobody gives it one, in px. */
  readonly naturalHeight: number;
}

/** Steps that a timeline takes whichever way time runs, each remembering what it made last. */
interface Steps {
  readonly labelsOf: typeof makeLabels;
  readonly measureOf: (metrics: TextMetrics) => MeasureLabel;
  readonly axisOf: (fold: FoldedTime, viewport: Viewport, width: number, locale: string, measure: MeasureLabel) => FoldedAxis;
  /** The events that are no eras, as a table of their own. */
  readonly besideEras: (table: EventTable, eras: Eras) => EventTable;
  readonly sceneOf: typeof makeScene;
  readonly orderOf: typeof placesInOrder;
}

function remembered(): Steps {
  return {
    labelsOf: remember(makeLabels),
    // The axis remembers widths by this function, so it must stay the same from frame to frame.
    measureOf: remember((metrics: TextMetrics): MeasureLabel => (text, style) => metrics.width(text, style === 'fine' ? 'tick' : 'unit')),
    axisOf: remember((fold: FoldedTime, viewport: Viewport, width: number, locale: string, measure: MeasureLabel) => foldedAxis(fold, {viewport, width, locale, measure})),
    besideEras: remember((table: EventTable, {others}: Eras) => (others ? subTable(table, others) : table)),
    sceneOf: remember(makeScene),
    orderOf: remember(placesInOrder),
  };
}

/** Returns a function that gives the scene of a state and remembers what it made of the last ones. */
export function timelineScenes(): (state: SceneState, around: SceneSurroundings) => TimelineScene {
  const steps = remembered();
  const erasFor = remember(erasOf);
  const lying = lyingScenes(steps);
  const standing = standingScenes(steps);
  return (state, around) => (around.isDown ? standing : lying)(state, around, erasFor(state.table));
}

type Scenes = (state: SceneState, around: SceneSurroundings, eras: Eras) => TimelineScene;

/** Time runs along the lines. */
function lyingScenes({labelsOf, measureOf, axisOf, besideEras, sceneOf, orderOf}: Steps): Scenes {
  const lanesFor = remember((table: EventTable, timeline: Timeline, eras: Eras, kind: LaneKind, locale: string, rest: string) =>
    lanesBeside(eras, lanesOf(table, timeline, {kind, locale, rest})));
  const wholeOf = remember(wholeBands);
  const lanesBandsOf = remember(bandsOfLanes);
  return (state, around, eras) => {
    const {table, timeline, home, viewport, collapsed, fold = UNFOLDED} = state;
    const {width, height, locale, metrics, chipLabel} = around;
    const labels = labelsOf(table, locale, shownZone(timeline), metrics, Math.min(WIDEST_LABEL, width - 2 * EDGE));
    const lanes = lanesFor(table, timeline, eras, around.lanes, locale, around.restTitle);
    const baseMsPerPx = home.span / width;
    const {bands, all, naturalHeight, height: plot} = lanes.length > 0
      ? lanesBandsOf(table, eras, lanes, collapsed, labels, baseMsPerPx, height, around.isStill ?? false)
      : wholeOf(besideEras(table, eras), eras, labels, baseMsPerPx, height);
    const axis = axisOf(fold, viewport, width, locale, measureOf(metrics));
    const scrollTop = Math.max(0, Math.min(around.scrollTop, bandsHeight(bands) + axisHeight(eras.rows) - plot));
    const drawn = sceneOf(state, bands, eras, labels, axis, locale, width, plot, scrollTop, metrics, chipLabel, around.allLinks ?? false, around.now);
    const scene = all ? withRest(drawn, {table, viewport, all, fitting: bands, metrics, chipLabel}) : drawn;
    return told(table, scene, bands, labels, naturalHeight, orderOf(table));
  };
}

/** Time runs down the page. */
function standingScenes({labelsOf, measureOf, axisOf, besideEras, sceneOf, orderOf}: Steps): Scenes {
  const tracksOf = remember(trackBands);
  const columnLabelsOf = remember(columnLabels);
  const formOf = remember(standing);
  const linesOf = remember(lineMetrics);
  return (state, around, eras) => {
    const {table, timeline, home, viewport, fold = UNFOLDED} = state;
    const {width, height, locale, metrics, chipLabel} = around;
    const events = table.size - eras.list.length;
    const naturalHeight = standingHeight(events);
    const length = height > 0 ? height : naturalHeight;
    const form = formOf(width, length, eras.rows, events);
    const labels = columnLabelsOf(labelsOf(table, locale, shownZone(timeline), metrics, Infinity), metrics, columnText(form));
    const bands = tracksOf(besideEras(table, eras), eras, home.span / length, reachOf(length), width, form);
    const lines = linesOf(metrics);
    const axis = axisOf(fold, viewport, length, locale, measureOf(lines));
    const scene = sceneOf(state, bands, eras, labels, axis, locale, length, width, 0, lines, chipLabel, around.allLinks ?? false, around.now, form);
    return told(table, scene, bands, labels, naturalHeight, orderOf(table));
  };
}

function told(
  table: EventTable, scene: Scene, bands: readonly Band[], labels: EventLabels, naturalHeight: number, orderOf: (index: number) => number,
): TimelineScene {
  return {
    scene, labels, naturalHeight, orderOf,
    firstInOrder: entryPoint(scene, table, orderOf),
    placedFrom: (index) => placedFrom(bands, index),
    bandOf: (index) => bands.find((band) => placeIn(band, index) !== undefined),
  };
}

/** Where time stands, what words take of it are their lines. */
function lineMetrics(metrics: TextMetrics): TextMetrics {
  const lines: Partial<Record<TextStyle, number>> = {tick: TITLE_LINE, unit: 2 * TITLE_LINE, chip: 2};
  return {width: (text, style) => lines[style] ?? metrics.width(text, style)};
}

function makeLabels(table: EventTable, locale: string, zone: string | undefined, metrics: TextMetrics, widest: number): EventLabels {
  return eventLabels({table, locale, zone, metrics, widest, gap: DATE_GAP});
}

/** The document's zone, if it is one. */
export function shownZone({timeZone}: Timeline): string | undefined {
  return timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined;
}

/** Lanes without the eras, which stand behind all of them. */
function lanesBeside({list}: Eras, lanes: readonly Lane[]): readonly Lane[] {
  if (list.length === 0) return lanes;
  const eras = new Set(list.map(({index}) => index));
  return lanes.map((lane) => ({...lane, indexes: lane.indexes.filter((index) => !eras.has(index))})).filter(({indexes}) => indexes.length > 0);
}

/** Its place among the events of a band, which are ascending. */
function placeIn(band: Band, index: number): number | undefined {
  if (band.indexes === undefined) return index;
  const place = band.indexes.indexOf(index);
  return place < 0 ? undefined : place;
}

function placedFrom(bands: readonly Band[], index: number): number | undefined {
  for (const band of bands) {
    const place = placeIn(band, index);
    if (place !== undefined) return band.layout().placedFrom(place);
  }
  return undefined;
}

function makeScene(
  {viewport, table, timeline, selected, active, fold = UNFOLDED}: SceneState,
  bands: readonly Band[],
  eras: Eras,
  labels: (index: number) => EventLabel,
  axis: FoldedAxis,
  locale: string,
  width: number,
  height: number,
  scrollTop: number,
  metrics: TextMetrics,
  chipLabel: (count: number) => string,
  allLinks: boolean,
  now: number | undefined,
  form: PlotForm = LYING,
): Scene {
  const indexOf = (id: string | undefined): number | undefined => (id === undefined ? undefined : table.indexOfId.get(id));
  return buildScene({
    table, bands, eras, labels, viewport, width, height, scrollTop, axis, locale, metrics, chipLabel, allLinks, now, form, fold,
    documents: documentsOf(timeline), relations: timeline.relations, selected: indexOf(selected), active: indexOf(active),
  });
}

function placesInOrder({readingOrder, hullStart, size}: EventTable): (index: number) => number {
  // Where no start is open, that is the order of the table.
  if (Number.isFinite(hullStart[0]) && Number.isFinite(hullStart[size - 1])) return (index) => index;
  const places = new Int32Array(readingOrder.length);
  readingOrder.forEach((index, position) => (places[index] = position));
  return (index) => places[index] ?? 0;
}

/** The earliest event that is on screen, or else the first of all. */
function entryPoint({items}: Scene, table: EventTable, orderOf: (index: number) => number): string | undefined {
  const first = items.reduce<number | undefined>((best, {index}) => (best === undefined || orderOf(index) < orderOf(best) ? index : best), undefined);
  return table.idOf(first ?? table.readingOrder[0] ?? -1);
}
