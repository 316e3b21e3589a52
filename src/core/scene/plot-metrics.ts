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
  /** Height of a row, or width of the column in which labels stand. */
  readonly row: number;
  /** Of the axis, without names of eras. */
  readonly axis: number;
  /** Of the strip in which chips stand. */
  readonly strip: number;
  /** How many events have their label beside any stretch as long as the plot; each has a track of its own for its mark. */
  readonly tracks: number;
}

export const LYING: PlotForm = {isDown: false, row: ROW_HEIGHT, axis: AXIS_HEIGHT, strip: STRIP_HEIGHT, tracks: 0};

const STANDING_AXIS = 56;
const STANDING_STRIP = 40;
/** Where time stands, marks stand in tracks so wide, with bars so thick, and leaders run to their labels through the gutter. */
const TRACK = 7;
export const TRACK_BAR = 5;
export const GUTTER = 14;
const RAIL_EDGE = 5;
/** More tracks than this leave the words too little room. */
const MOST_TRACKS = 14;
/** From the top or the foot of the plot to a label, between two labels, and what one takes at most, with that. */
export const COLUMN_EDGE = 6;
export const LABEL_GAP = 4;
const LABEL_STEP = 2 * TITLE_LINE + LABEL_GAP;
/** Beside the words of a column. */
const COLUMN_INSET = 8;
/** Longest stretch of a plot over which labels are counted. */
const LONGEST_REACH = 900;

/** Parts of a plot so long over which labels are counted: a tile of the layout is not much longer. */
function reaches(length: number): number {
  return Math.ceil(length / LONGEST_REACH);
}

/** A stretch of a plot so long, in px: no more labels than there are tracks belong beside it. */
export function reachOf(length: number): number {
  return length / reaches(length);
}

/** The form of a plot that runs down a page, so wide and so long, for so many events. */
export function standing(width: number, length: number, eraRows: number, events: number): PlotForm {
  const room = Math.floor((length - 2 * COLUMN_EDGE + LABEL_GAP) / (reaches(length) * LABEL_STEP));
  const most = Math.max(1, Math.min(MOST_TRACKS, room));
  const tracks = Math.max(1, Math.min(most, events));
  // Where there is a track for each, none is ever counted.
  const strip = events > most ? STANDING_STRIP : 0;
  const row = Math.max(60, width - axisHeight(eraRows, STANDING_AXIS) - strip - railWidth(tracks) - GUTTER - TOP);
  return {isDown: true, row, axis: STANDING_AXIS, strip, tracks};
}

function railWidth(tracks: number): number {
  return tracks * TRACK + 2 * RAIL_EDGE;
}

/** Middle of a track, from the top of the plot; the first is nearest to the axis. */
export function trackMiddle({row, tracks}: PlotForm, track: number): number {
  return TOP + row + GUTTER + RAIL_EDGE + (tracks - track - 0.5) * TRACK;
}

/** Width of the words in the column. */
export function columnText({row}: PlotForm): number {
  return row - COLUMN_INSET;
}

/** Height of a plot that runs down the page, for so many events. */
export function standingHeight(events: number): number {
  return Math.max(360, Math.min(600, 2 * COLUMN_EDGE + events * LABEL_STEP));
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
