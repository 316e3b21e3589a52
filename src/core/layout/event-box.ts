/**
 * The room an event takes in its row: its mark and its label above it, from the mark's left edge, in ms at a given scale.
 * A box only shrinks (in ms) as one zooms in, so two boxes that do not touch at one scale do not touch at a finer one.
 */
import type {Instant} from '../time/instant.js';
import type {LayoutInput} from './layout.js';

/** A hull narrower than this is drawn as a dot of this size, in px. */
export const DOT = 9;
/** Least room between two boxes of a row, in px, if nothing else is asked for. */
export const BOX_GAP = 20;

/**
 * A bar longer than this at the scale at which it gets its row keeps others out of that row for a long time of zooming in:
 * long bars share some of the rows, so that the rest can still be labelled.
 */
export const LONG_BAR = 128;

export interface EventBox {
  readonly start: Instant;
  /** Includes the gap to the next box. */
  readonly end: Instant;
}

/** The box of an event at a scale of `msPerPx`; infinite where its hull is. */
export function eventBox(input: LayoutInput, index: number, msPerPx: number, labelWidth = input.labelWidth(index)): EventBox {
  const hullStart = input.table.hullStart[index] ?? 0;
  const hullEnd = input.table.hullEnd[index] ?? 0;
  const start = markStart(hullStart, hullEnd, msPerPx);
  const markEnd = start === hullStart ? hullEnd : start + DOT * msPerPx;
  const labelEnd = start + labelWidth * msPerPx;
  return {start, end: Math.max(markEnd, labelEnd) + (input.gap ?? BOX_GAP) * msPerPx};
}

/** Where the mark of a hull begins: a hull narrower than a dot is drawn as one, about its middle. */
export function markStart(hullStart: Instant, hullEnd: Instant, msPerPx: number): Instant {
  const dot = DOT * msPerPx;
  return hullEnd - hullStart < dot ? (hullStart + hullEnd) / 2 - dot / 2 : hullStart;
}

export function boxesTouch(a: EventBox, b: EventBox): boolean {
  return a.start < b.end && b.start < a.end;
}
