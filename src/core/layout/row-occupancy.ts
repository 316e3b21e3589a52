/** Which stretches of each row are taken while a tile is being filled. */
import {boxesTouch, type EventBox} from './event-box.js';
import type {LayoutInput} from './layout.js';

export interface RowOccupancy {
  take(row: number, box: EventBox): void;
  /** The first free row of the first `rows`, from row `from` on, or -1. */
  firstFree(box: EventBox, rows: number, from?: number): number;
}

export function rowOccupancy(rows: number): RowOccupancy {
  const taken: EventBox[][] = Array.from({length: rows}, () => []);
  return {
    take: (row, box) => void taken[row]?.push(box),
    firstFree(box, among, from = 0) {
      for (let row = from; row < Math.min(rows, among); row++) {
        if (!taken[row]?.some((other) => boxesTouch(other, box))) return row;
      }
      return -1;
    },
  };
}

/**
 * The first free row of the first `among` for an event, or -1. A wider box has its place no higher than a narrower one: who finds
 * none for its mark alone, or with the least its label takes, is not measured, which is what costs most in placing.
 */
export function firstRowFor(input: LayoutInput, index: number, among: number, occupied: RowOccupancy, boxWith: (labelWidth: number) => EventBox): number {
  let row = occupied.firstFree(boxWith(0), among);
  if (row >= 0 && input.leastLabelWidth) row = occupied.firstFree(boxWith(input.leastLabelWidth(index)), among, row);
  return row < 0 ? row : occupied.firstFree(boxWith(input.labelWidth(index)), among, row);
}
