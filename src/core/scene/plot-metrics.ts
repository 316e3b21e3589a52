/** The fixed lengths of the plot, in px. */

/** Height of a row: a label with its mark below it. */
export const ROW_HEIGHT = 36;
/** Baseline of a label, and middle of a mark, from the top of its row. */
export const LABEL_BASELINE = 16;
export const MARK_MIDDLE = 25;
/** Thickness of a bar. */
export const BAR = 8;
/** Least distance of a label from the edge of the plot. */
export const EDGE = 12;
/** Height of the strip of clusters between rows and axis, and of the chips in it. */
export const STRIP_HEIGHT = 34;
export const CHIP_HEIGHT = 24;
/** Height of a lane's title. */
export const LANE_TITLE_HEIGHT = 30;
/** How far a lane's title moves in for each level of nesting, and what it takes beside its words: its arrow, gaps and edges. */
export const LANE_TITLE_INDENT = 16;
export const LANE_TITLE_ROOM = 52;
/** Height of the axis: ticks, a fine and a coarse line of labels. */
export const AXIS_HEIGHT = 46;
export const FINE_BASELINE = 18;
export const COARSE_BASELINE = 37;
/** From a tick to its label. */
export const AXIS_TEXT_INSET = 4;
/** Space above the first row. */
export const TOP = 6;
/** Widest label; a longer one is cut. */
export const WIDEST_LABEL = 340;
/** Between a title and its date. */
export const DATE_GAP = 8;

/** Height of a line of names of eras, and of the tab in it. */
export const ERA_HEIGHT = 26;
export const ERA_TAB = 24;
/** Between the edge of a tab and the name on it. */
export const ERA_INSET = 7;
const ERA_FOOT = 4;

/** Lines of a label in a column. */
export const TITLE_LINE = 18;
export const DATE_LINE = 16;

/** What differs between a plot in which time lies and one in which it stands; across time, in px. */
export interface PlotForm {
  readonly isDown: boolean;
  /** Height of a row, or width of a column. */
  readonly row: number;
  /** Middle of its mark. */
  readonly middle: number;
  /** Of the axis, without names of eras. */
  readonly axis: number;
  /** Of the strip in which chips stand. */
  readonly strip: number;
  /** How many columns there are. */
  readonly columns: number;
}

export const LYING: PlotForm = {isDown: false, row: ROW_HEIGHT, middle: MARK_MIDDLE, axis: AXIS_HEIGHT, strip: STRIP_HEIGHT, columns: 0};

/** Least width of a column, and of columns there are two at least: what lasts would take the only one. */
const COLUMN = 124;
const STANDING_AXIS = 56;
const STANDING_STRIP = 40;
/** From the mark of a column to its words, and beside them. */
const COLUMN_INSET = 22;

/** The form of a plot that runs down a page, so wide. */
export function standing(width: number, eraRows: number): PlotForm {
  const room = width - axisHeight(eraRows, STANDING_AXIS) - STANDING_STRIP - TOP;
  const columns = Math.max(2, Math.floor(room / COLUMN));
  const row = Math.max(60, room / columns);
  return {isDown: true, row, middle: row - 6, axis: STANDING_AXIS, strip: STANDING_STRIP, columns};
}

/** Width of the words in a column. */
export function columnText({row}: PlotForm): number {
  return row - COLUMN_INSET;
}

/** Height of a plot that runs down the page, for so many events in so many columns. */
export function standingHeight(events: number, columns: number): number {
  return Math.max(360, Math.min(600, 80 + (events * 72) / columns));
}

/** Height of everything below the rows: the axis, and names of eras in so many lines. */
export function axisHeight(eraRows = 0, axis = AXIS_HEIGHT): number {
  return axis + (eraRows > 0 ? eraRows * ERA_HEIGHT + ERA_FOOT : 0);
}

/** Height of a plot of so many rows. */
export function plotHeight(rows: number, eraRows = 0): number {
  return TOP + rows * ROW_HEIGHT + STRIP_HEIGHT + axisHeight(eraRows);
}

/** How many rows fit into a plot of this height, at least one. */
export function rowsIn(height: number, eraRows = 0): number {
  return Math.max(1, Math.floor((height - plotHeight(0, eraRows)) / ROW_HEIGHT));
}
