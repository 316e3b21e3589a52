/**
 * What layout answers, and what it needs to answer. A layout is a pure function of the events, the number of rows and
 * the scale at which everything fits; never of the window or of what was looked at before. Per frame only x is mapped.
 */
import type {Instant} from '../time/instant.js';
import type {EventTable} from '../model/event-table.js';

/** Widths of texts, measured by whoever draws them. */
export interface TextMetrics {
  /** Width in px of one line. */
  width(text: string, style: TextStyle): number;
}

export type TextStyle = 'label' | 'date' | 'tick' | 'unit' | 'chip';

export interface LayoutInput {
  readonly table: EventTable;
  /** How many rows there are, at least 1. */
  readonly rows: number;
  /** ms per px at which everything fits: the scale of level 0. Each further level halves it. */
  readonly baseMsPerPx: number;
  /** Width in px of an event's label, by index. */
  readonly labelWidth: (index: number) => number;
  /** What that is at least, where it is known for less: who finds no room even so is not measured further. */
  readonly leastLabelWidth?: ((index: number) => number) | undefined;
  /** Least room between two boxes of a row, in px, if it is another than usual. */
  readonly gap?: number;
}

/** A window of time at a scale: half-open [start, end) in ms. */
export interface LayoutWindow {
  readonly start: Instant;
  readonly end: Instant;
  readonly msPerPx: number;
}

/** Events that found no room, counted where they start. */
export interface Cluster {
  /** Stable while the same bin of the same level is on screen. */
  readonly key: string;
  /** How many events it stands for. */
  readonly count: number;
  /** Starts of its first and last event within the window, in ms. */
  readonly start: Instant;
  readonly end: Instant;
  /** Its members, by index, in order of time. */
  members(): number[];
}

export interface Layout {
  readonly input: LayoutInput;
  /** Rows in use by what is placed when everything fits. */
  readonly rowsAtBase: number;
  /** Whether every event is placed when everything fits. */
  readonly completeAtBase: boolean;
  /** Indexes of the placed events whose box touches the window. */
  placed(window: LayoutWindow): number[];
  /** What overlaps the window and is not among the `placed`, counted. */
  clusters(window: LayoutWindow, placed: readonly number[]): Cluster[];
  /** The row of a placed event, 0 at the top. */
  rowOf(index: number): number;
  /** The coarsest ms per px at which the event is placed; `undefined` when it never is. */
  placedFrom(index: number): number | undefined;
}
