/**
 * From state, size and language to the scene, each step made again only when something it depends on is another object.
 * Owns no state of its own but what it remembers to save work.
 */
import {eventLabels, type EventLabel} from '../core/layout/event-labels.js';
import type {EventTable} from '../core/model/event-table.js';
import type {Layout, TextMetrics} from '../core/layout/layout.js';
import {tiledLayout} from '../core/layout/tiled-layout.js';
import {buildScene} from '../core/scene/build-scene.js';
import {DATE_GAP, EDGE, plotHeight, rowsIn, WIDEST_LABEL} from '../core/scene/plot-metrics.js';
import type {Scene} from '../core/scene/scene.js';
import type {TimelineState} from '../core/state/timeline-state.js';
import {axisLabels, type MeasureLabel} from '../core/viewport/axis.js';
import type {Viewport} from '../core/viewport/viewport.js';

/** Rows of a timeline that has no height of its own: as many as its events need, between these. */
const LEAST_ROWS = 3;
const MOST_ROWS = 10;

export interface SceneSurroundings {
  readonly locale: string;
  readonly metrics: TextMetrics;
  /** Of the plot, in px. */
  readonly width: number;
  readonly height: number;
  readonly chipLabel: (count: number) => string;
}

export interface TimelineScene {
  readonly scene: Scene;
  readonly labels: (index: number) => EventLabel;
  readonly layout: Layout;
  /** Place of an event in the order of time, from 0. */
  readonly orderOf: (index: number) => number;
  /** Id of the event at which the keyboard comes in. */
  readonly firstInOrder: string | undefined;
  /** Height that the plot takes when nobody gives it one, in px. */
  readonly naturalHeight: number;
}

/** Returns a function that gives the scene of a state and remembers what it made of the last ones. */
export function timelineScenes(): (state: TimelineState, around: SceneSurroundings) => TimelineScene {
  const labelsOf = remember(makeLabels);
  const naturalRowsOf = remember(naturalRows);
  const layoutOf = remember(makeLayout);
  // The axis remembers widths by this function, so it must stay the same from frame to frame.
  const measureOf = remember((metrics: TextMetrics): MeasureLabel => (text, style) => metrics.width(text, style === 'fine' ? 'tick' : 'unit'));
  const axisOf = remember((viewport: Viewport, width: number, locale: string, measure: MeasureLabel) =>
    axisLabels({viewport, width, locale, measure}));
  const sceneOf = remember(makeScene);
  const orderOfTable = remember(placesInOrder);
  return (state, around) => {
    const {table, home, viewport} = state;
    const {width, height, locale, metrics, chipLabel} = around;
    const labels = labelsOf(table, locale, metrics, Math.min(WIDEST_LABEL, width - 2 * EDGE));
    const natural = naturalRowsOf(table, labels, home.span / width);
    const naturalHeight = plotHeight(natural);
    const given = height > 0 && Math.abs(height - naturalHeight) > 1 ? height : undefined;
    const layout = layoutOf(table, labels, given === undefined ? natural : rowsIn(given), home.span / width);
    const axis = axisOf(viewport, width, locale, measureOf(metrics));
    const scene = sceneOf(state, layout, labels, axis, width, given, metrics, chipLabel);
    const orderOf = orderOfTable(table);
    return {scene, labels, layout, naturalHeight, orderOf, firstInOrder: entryPoint(scene, table, orderOf)};
  };
}

function makeLabels(table: TimelineState['table'], locale: string, metrics: TextMetrics, widest: number): (index: number) => EventLabel {
  return eventLabels({table, locale, metrics, widest, gap: DATE_GAP});
}

function makeLayout(table: TimelineState['table'], labels: (index: number) => EventLabel, rows: number, baseMsPerPx: number): Layout {
  return tiledLayout({table, rows, baseMsPerPx, labelWidth: (index) => labels(index).width});
}

function naturalRows(table: TimelineState['table'], labels: (index: number) => EventLabel, baseMsPerPx: number): number {
  const layout = makeLayout(table, labels, MOST_ROWS, baseMsPerPx);
  return layout.completeAtBase ? Math.max(LEAST_ROWS, layout.rowsAtBase) : MOST_ROWS;
}

function makeScene(
  {viewport, table, selected, active}: TimelineState,
  layout: Layout,
  labels: (index: number) => EventLabel,
  axis: ReturnType<typeof axisLabels>,
  width: number,
  height: number | undefined,
  metrics: TextMetrics,
  chipLabel: (count: number) => string,
): Scene {
  const indexOf = (id: string | undefined): number | undefined => (id === undefined ? undefined : table.indexOfId.get(id));
  return buildScene({layout, labels, viewport, width, height, axis, metrics, chipLabel, selected: indexOf(selected), active: indexOf(active)});
}

function placesInOrder({readingOrder}: EventTable): (index: number) => number {
  const places = new Int32Array(readingOrder.length);
  readingOrder.forEach((index, position) => (places[index] = position));
  return (index) => places[index] ?? 0;
}

/** The earliest event that is on screen, or else the first of all. */
function entryPoint({items}: Scene, {events, readingOrder}: EventTable, orderOf: (index: number) => number): string | undefined {
  const first = items.reduce<number | undefined>((best, {index}) => (best === undefined || orderOf(index) < orderOf(best) ? index : best), undefined);
  return events[first ?? readingOrder[0] ?? -1]?.id;
}

/** A function that gives its last result again when it is called with the same arguments. */
function remember<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: {args: A; result: R} | undefined;
  return (...args) => {
    if (last?.args.every((arg, i) => Object.is(arg, args[i]))) return last.result;
    last = {args, result: make(...args)};
    return last.result;
  };
}
