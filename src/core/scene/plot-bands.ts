/**
 * The bands of a plot and its height: one for all events, one for each lane, or one in which time stands. Of events at a glance,
 * which have no titles yet, as high as they will be when they have been read.
 */
import {bandsHeight, glanceBand, laneBands, wholeBand, type Band} from '../layout/bands.js';
import type {Eras} from '../layout/eras.js';
import type {EventLabels} from '../layout/event-labels.js';
import type {Layout} from '../layout/layout.js';
import {mostAtBase} from '../layout/root-tile.js';
import {tiledLayout} from '../layout/tiled-layout.js';
import type {EventTable} from '../model/event-table.js';
import type {Lane} from '../model/lanes.js';
import {axisHeight, LANE_TITLE_HEIGHT, plotHeight, ROW_HEIGHT, rowsIn, STRIP_HEIGHT, TOP, type PlotForm} from './plot-metrics.js';
import {bandsThatFit, foldedToFit} from './still-lanes.js';

/** Rows of a timeline that has no height of its own: as many as its events need, between these. */
const LEAST_ROWS = 3;
const MOST_ROWS = 10;
const TALLEST_LANES = 560;

/** From top to bottom. */
export interface PlotBands {
  readonly bands: readonly Band[];
  /** With those for which there is no room. */
  readonly all?: readonly Band[];
  readonly naturalHeight: number;
  readonly height: number;
}

/**
 * The one band of a timeline that runs down the page: its rows are tracks. Two events of a track are a plot's length apart, so
 * that beside no stretch as long stand more labels than there is room for: then they can always be moved aside.
 */
export function trackBands(table: EventTable, {others, rows}: Eras, baseMsPerPx: number, gap: number, width: number, form: PlotForm): readonly Band[] {
  const bottom = width - axisHeight(rows, form.axis);
  if (table.isGlance) return glanceBand(table, TOP, bottom);
  return wholeBand(tiledLayout({table, rows: form.tracks, baseMsPerPx, labelWidth: () => 0, gap}), TOP, bottom, others);
}

/** The one band of a plot without lanes. */
export function wholeBands(table: EventTable, {others, rows: lines}: Eras, labels: EventLabels, baseMsPerPx: number, height: number): PlotBands {
  const inAll = (index: number): number => (others ? (others[index] ?? -1) : index);
  const labelWidth = (index: number): number => labels(inAll(index)).width;
  const leastLabelWidth = (index: number): number => labels.leastWidth(inAll(index));
  const layoutOf = (rows: number): Layout => tiledLayout({table, rows, baseMsPerPx, labelWidth, leastLabelWidth});
  // Where there are so many that they cannot all have a place, that need not be tried.
  const roomy = table.size > mostAtBase(MOST_ROWS) ? undefined : layoutOf(MOST_ROWS);
  const rows = roomy?.completeAtBase ? Math.max(LEAST_ROWS, roomy.rowsAtBase) : MOST_ROWS;
  const naturalHeight = plotHeight(rows, lines);
  const given = height > 0 && Math.abs(height - naturalHeight) > 1 ? height : naturalHeight;
  const shown = given === naturalHeight ? rows : rowsIn(given, lines);
  const total = Math.max(given, plotHeight(shown, lines));
  const bottom = total - axisHeight(lines);
  const bands = table.isGlance ? glanceBand(table, TOP, bottom) : wholeBand(roomy && shown === MOST_ROWS ? roomy : layoutOf(shown), TOP, bottom, others);
  return {bands, naturalHeight, height: total};
}

/** The bands of a plot with lanes. */
export function bandsOfLanes(
  table: EventTable, eras: Eras, lanes: readonly Lane[], collapsed: ReadonlySet<string>, labels: EventLabels, baseMsPerPx: number, height: number, isStill: boolean,
): PlotBands {
  const metrics = {rowHeight: ROW_HEIGHT, stripHeight: STRIP_HEIGHT, titleHeight: LANE_TITLE_HEIGHT};
  const bandsWith = (folded: ReadonlySet<string>): readonly Band[] =>
    laneBands({table, lanes, collapsed: folded, baseMsPerPx, labelWidth: (index) => labels(index).width, leastLabelWidth: labels.leastWidth, metrics});
  const open = bandsWith(collapsed);
  const naturalHeight = Math.min(isStill ? Infinity : TALLEST_LANES, bandsHeight(open) + axisHeight(eras.rows));
  const given = height > 0 ? Math.max(height, plotHeight(1, eras.rows)) : naturalHeight;
  const room = given - axisHeight(eras.rows);
  if (!isStill || bandsHeight(open) <= room) return {bands: open, naturalHeight, height: given};
  const all = bandsWith(new Set([...collapsed, ...foldedToFit(open, room)]));
  return {bands: bandsThatFit(all, room), all, naturalHeight, height: given};
}
