/** Level 0: rows for the most important events at the scale at which everything fits. */
import {anchorOf} from '../model/event-columns.js';
import {eventBox, LONG_BAR, type EventBox} from './event-box.js';
import type {ImportanceTree} from './importance-tree.js';
import type {LayoutInput} from './layout.js';
import {firstRowFor, rowOccupancy} from './row-occupancy.js';

/** How many events the first level tries to place, for each row. */
const TRIES_PER_ROW = 30;

/** So many events at most have their place in so many rows where everything fits. */
export function mostAtBase(rows: number): number {
  return rows * TRIES_PER_ROW;
}

/**
 * Places what fits and returns it. What runs on without an end can be placed here only, so it comes first. Who is placed
 * is decided by importance; in which row, where possible, by time, so that rows read from top to bottom like a story.
 */
export function placeRoot(
  input: LayoutInput,
  tree: ImportanceTree,
  longRows: number,
  record: (index: number, row: number) => void,
): readonly number[] {
  const candidates = mostImportant(tree, mostAtBase(input.rows));
  const endless = candidates.filter((index) => isEndless(input, index));
  const others = candidates.filter((index) => !isEndless(input, index));
  const chosen = assignRows(input, [...endless, ...others], longRows);
  const inOrderOfTime = [...chosen.keys()].sort((a, b) => Number(isEndless(input, b)) - Number(isEndless(input, a)) || anchorOf(input.table, a) - anchorOf(input.table, b) || a - b);
  const told = assignRows(input, inOrderOfTime, longRows);
  const rows = told.size === chosen.size ? told : chosen;
  rows.forEach((row, index) => record(index, row));
  return [...rows.keys()];
}

function mostImportant(tree: ImportanceTree, count: number): number[] {
  const found: number[] = [];
  for (const index of tree.descending(0, tree.size)) {
    if (found.push(index) >= count) break;
  }
  return found;
}

function isEndless(input: LayoutInput, index: number): boolean {
  return !Number.isFinite(hullLength(input, index));
}

function assignRows(input: LayoutInput, order: readonly number[], longRows: number): Map<number, number> {
  const occupied = rowOccupancy(input.rows);
  const rows = new Map<number, number>();
  const assign = (index: number, among: number): boolean => {
    const row = firstRowFor(input, index, among, occupied, (labelWidth) => rootBox(input, index, labelWidth));
    if (row < 0) return false;
    occupied.take(row, rootBox(input, index, input.labelWidth(index)));
    rows.set(index, row);
    return true;
  };
  const isLong = (index: number): boolean => hullLength(input, index) > LONG_BAR * input.baseMsPerPx;
  const refused = order.filter((index) => !assign(index, isLong(index) ? longRows : input.rows));
  // Rows are kept for those that are not long. When all of them have one, what is left is for anybody.
  if (order.length === input.table.size && refused.every(isLong)) refused.forEach((index) => assign(index, input.rows));
  return rows;
}

/** Where everything fits, a label near the end stands to the left of its mark: it needs that room too. */
function rootBox(input: LayoutInput, index: number, labelWidth: number): EventBox {
  const box = eventBox(input, index, input.baseMsPerPx, labelWidth);
  const end = input.table.domain?.end ?? Infinity;
  return {start: Math.min(box.start, end - labelWidth * input.baseMsPerPx), end: box.end};
}

function hullLength(input: LayoutInput, index: number): number {
  return (input.table.hullEnd[index] ?? 0) - (input.table.hullStart[index] ?? 0);
}

