/** Which stretches of each row are taken while a tile is being filled. */
import {boxesTouch, type EventBox} from './event-box.js';

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
