/**
 * What found no room, counted: for each bin of the level, events of the window that start in it and are not shown. What
 * runs into the window from before it and is not shown is counted in the first bin. Counting is by binary search and
 * by subtracting what is shown, so that its cost does not grow with what is counted.
 */
import {countOverlapping, firstStartingAt, overlaps} from '../model/event-table.js';
import {msPerPxAt} from '../viewport/level-of-detail.js';
import type {Cluster, LayoutInput, LayoutWindow} from './layout.js';

/** Width of a bin at the scale of its level, in px: on screen it is one to two times that. */
export const BIN_PX = 140;

/** Clusters of a window. `shown` are the events that are placed and overlap it. */
export function clustersIn(input: LayoutInput, window: LayoutWindow, level: number, shown: ReadonlySet<number>): Cluster[] {
  const {table} = input;
  const span = BIN_PX * msPerPxAt(level, input.baseMsPerPx);
  const from = firstStartingAt(table, window.start);
  const to = firstStartingAt(table, window.end);
  const startedBefore = countOverlapping(table, window.start, window.end) - (to - from) - countBelow(shown, from);
  const clusters: Cluster[] = [];
  for (let first = from; first < to; ) {
    const bin = Math.floor((table.hullStart[first] ?? 0) / span);
    const end = Math.min(to, Math.max(first + 1, firstStartingAt(table, (bin + 1) * span)));
    const cluster = clusterOf(input, `${level}:${bin}`, first, end, shown);
    if (cluster) clusters.push(cluster);
    first = end;
  }
  return startedBefore > 0 ? [carriedInto(input, window, from, startedBefore, shown, `${level}:<`), ...clusters] : clusters;
}

function countBelow(indexes: ReadonlySet<number>, limit: number): number {
  let count = 0;
  for (const index of indexes) if (index < limit) count++;
  return count;
}

function clusterOf(input: LayoutInput, key: string, from: number, to: number, shown: ReadonlySet<number>): Cluster | undefined {
  let first = from;
  let last = to - 1;
  while (first < to && shown.has(first)) first++;
  while (last >= first && shown.has(last)) last--;
  if (first > last) return undefined;
  let hidden = last - first + 1;
  for (const index of shown) if (index > first && index < last) hidden--;
  const {hullStart} = input.table;
  const members = (): number[] => range(first, last + 1).filter((index) => !shown.has(index));
  return {key, count: hidden, start: hullStart[first] ?? 0, end: hullStart[last] ?? 0, members};
}

function carriedInto(input: LayoutInput, window: LayoutWindow, from: number, count: number, shown: ReadonlySet<number>, key: string): Cluster {
  const members = (): number[] =>
    range(0, from).filter((index) => !shown.has(index) && overlaps(input.table, index, window.start, window.end));
  return {key, count, start: window.start, end: window.start, members};
}

function range(from: number, to: number): number[] {
  return Array.from({length: Math.max(0, to - from)}, (_, i) => from + i);
}
