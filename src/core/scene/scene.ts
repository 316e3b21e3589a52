/**
 * What is on screen, as plain data: marks for the drawing, items for what can be reached and read. All lengths are px,
 * x from the left edge of the plot, y from its top.
 */
import type {Cluster} from '../layout/layout.js';

/** What a mark is painted as; the look of each is the theme's. */
export type Paint =
  | 'grid' | 'grid-strong' | 'axis' | 'break' | 'lane' | 'paper'
  | 'core' | 'possible' | 'faint' | 'bracket' | 'dot' | 'halo' | 'planned' | 'hollow' | 'doubt' | 'habit' | 'thread' | 'leader' | 'link' | 'density'
  | 'era' | 'era-tab' | 'now'
  | 'core-out' | 'core-in' | 'possible-out' | 'possible-in';

interface MarkBase {
  /** Stable from frame to frame. */
  readonly key: string;
  readonly paint: Paint;
  /** Of the selected event: drawn in the accent. */
  readonly selected?: boolean;
  /** Number of the colour of its document, where there are several. */
  readonly tone?: number;
}

export interface RectMark extends MarkBase {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

export interface CircleMark extends MarkBase {
  readonly type: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface LineMark extends MarkBase {
  readonly type: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface PathMark extends MarkBase {
  readonly type: 'path';
  readonly d: string;
}

export type Mark = RectMark | CircleMark | LineMark | PathMark;

/** A labelled event. One that stands in several lanes is an item in each. */
export interface EventItem {
  readonly key: string;
  /** Id of the event. */
  readonly id: string;
  /** Index in the table. */
  readonly index: number;
  /** Row within its band; -1 for one that found none and is shown for the keyboard's sake. */
  readonly row: number;
  /** Top of its row. */
  readonly y: number;
  /** Middle of its mark. */
  readonly middle: number;
  /** Where its label begins, and how much room it has; 0 when it has none at the edge. */
  readonly labelX: number;
  readonly labelWidth: number;
  /** Extent of its mark within the plot. */
  readonly markStart: number;
  readonly markEnd: number;
}

/** A period behind the plot, as far as it is in view: the tab with its name. */
export interface EraItem {
  readonly key: string;
  /** Id of the event. */
  readonly id: string;
  /** Index in the table. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A chip that stands for events that found no room. */
export interface ClusterItem {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly count: number;
  readonly label: string;
  readonly clusters: readonly Cluster[];
}

/** The title of a lane. */
export interface LaneItem {
  /** Id of the lane. */
  readonly key: string;
  readonly title: string;
  readonly depth: number;
  readonly count: number;
  readonly isCollapsed: boolean;
  /** Top of the lane; negative when it began above the plot. */
  readonly top: number;
  /** Where the title stands. */
  readonly y: number;
  /** Of a lane that is a document, where there are several: the number of its colour. */
  readonly tone?: number | undefined;
}

export interface AxisText {
  /** Its tick, in ms: two labels may read the same. */
  readonly instant: number;
  readonly x: number;
  readonly label: string;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
  /** Height of a chip. */
  readonly chipHeight: number;
  /** Top of the axis. */
  readonly axisY: number;
  /** Height of all bands; when it is more than `axisY`, the plot scrolls. */
  readonly contentHeight: number;
  /** Back to front. */
  readonly marks: readonly Mark[];
  readonly items: readonly EventItem[];
  readonly clusters: readonly ClusterItem[];
  readonly eras: readonly EraItem[];
  readonly lanes: readonly LaneItem[];
  /** Labels of the axis: the fine ones on the first line, the coarse ones on the second. */
  readonly fine: readonly AxisText[];
  readonly coarse: readonly AxisText[];
  /** How many documents there are, each with a colour of its own; 0 for one. */
  readonly tones: number;
  /** How much of the calendar each break in view leaves out, on the line of the fine labels. */
  readonly breaks: readonly AxisText[];
  /** The word for now, on the line of the fine labels. */
  readonly now: AxisText | undefined;
}
