/**
 * Periods that stand behind the plot: which events are drawn as bands, and in which line their names stand. Two that overlap
 * have names in different lines, the longer one first, so that what is nested stands below what holds it. The lines follow
 * from the events alone, never from the window.
 */
import {Certainty} from '../model/certainty.js';
import type {EventTable} from '../model/event-table.js';

export interface Era {
  /** Index in the table. */
  readonly index: number;
  /** Line of its name, from 0. */
  readonly row: number;
}

export interface Eras {
  /** In the order of the table. */
  readonly list: readonly Era[];
  /** How many lines their names take. */
  readonly rows: number;
  /** Indexes of all other events; `undefined` when there are no eras. */
  readonly others: Int32Array | undefined;
}

/** More lines of names than this would be a plot of their own. */
const MOST_ROWS = 4;
/** Of more periods than this the longest are eras. */
const MOST = 200;
/** One president follows another on the same day: what two have in common of the shorter one, and still follow each other. */
const SLIGHT = 0.02;

export const NO_ERAS: Eras = {list: [], rows: 0, others: undefined};

/** The eras of a table. A period that finds no line is an event like any other. */
export function erasOf(table: EventTable): Eras {
  const rows: number[][] = [];
  const eras = periodsOf(table).flatMap((index): Era[] => {
    const row = freeRow(table, rows, index);
    if (row < 0) return [];
    (rows[row] ??= []).push(index);
    return [{index, row}];
  });
  if (eras.length === 0) return NO_ERAS;
  const list = eras.sort((a, b) => a.index - b.index);
  return {list, rows: rows.length, others: othersOf(table, new Set(list.map(({index}) => index)))};
}

/** The longest first. */
function periodsOf({size, certainty, hullStart, hullEnd}: EventTable): number[] {
  const found: number[] = [];
  for (let index = 0; index < size; index++) if (((certainty[index] ?? 0) & Certainty.period) !== 0) found.push(index);
  const length = (index: number): number => (hullEnd[index] ?? 0) - (hullStart[index] ?? 0);
  return found.sort((a, b) => (length(a) === length(b) ? a - b : length(b) - length(a))).slice(0, MOST);
}

function freeRow(table: EventTable, rows: readonly (readonly number[])[], index: number): number {
  for (let row = 0; row < MOST_ROWS; row++) {
    if (!rows[row]?.some((other) => overlap(table, index, other))) return row;
  }
  return -1;
}

function overlap({hullStart, hullEnd}: EventTable, one: number, other: number): boolean {
  const [from, to] = [hullStart[one] ?? NaN, hullEnd[one] ?? NaN];
  const [otherFrom, otherTo] = [hullStart[other] ?? NaN, hullEnd[other] ?? NaN];
  const shorter = Math.min(to - from, otherTo - otherFrom);
  return Math.min(to, otherTo) - Math.max(from, otherFrom) > (Number.isFinite(shorter) ? shorter * SLIGHT : 0);
}

function othersOf({size}: EventTable, eras: ReadonlySet<number>): Int32Array {
  const others = new Int32Array(size - eras.size);
  for (let index = 0, at = 0; index < size; index++) if (!eras.has(index)) others[at++] = index;
  return others;
}
