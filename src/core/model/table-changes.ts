/**
 * A table with some events more, fewer or otherwise, made from the one before: what has not changed is copied in runs, so
 * that a few changes among very many events cost about what copying memory does.
 */
import {bisectLeft} from 'd3';
import type {Extent} from './extent.js';
import {finish} from './finish.js';
import {domainOf, SortedTable, type TableRecords} from './sorted-table.js';

/** An event that comes into a table. */
export interface TableRow {
  readonly place: number;
  readonly extent: Extent;
  readonly certainty: number;
  readonly importance: number;
}

/** A run of what stays, and the rows that come behind it. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly TableRow[];
}

/** The table without the indexes in `gone` and with `rows`; `records` tells of the places in both. */
export function changedTable(table: SortedTable, gone: ReadonlySet<number>, rows: readonly TableRow[], records: TableRecords): SortedTable {
  const runs = runsOf(table, gone, rows);
  const size = table.size - gone.size + rows.length;
  const merge = <T extends Column>(column: T, merged: T, valueOf: (row: TableRow) => number): T => mergedColumn(column, merged, runs, valueOf);
  const hullStart = merge(table.hullStart, new Float64Array(size), ({extent}) => extent.hullStart);
  const coreStart = merge(table.coreStart, new Float64Array(size), ({extent}) => extent.coreStart);
  const coreEnd = merge(table.coreEnd, new Float64Array(size), ({extent}) => extent.coreEnd);
  const hullEnd = merge(table.hullEnd, new Float64Array(size), ({extent}) => extent.hullEnd);
  const certainty = merge(table.certainty, new Uint8Array(size), (row) => row.certainty);
  const importance = merge(table.importance, new Float32Array(size), (row) => row.importance);
  const columns = {size, hullStart, coreStart, coreEnd, hullEnd, certainty, importance};
  return new SortedTable({
    ...columns, records,
    order: merge(table.order, new Int32Array(size), ({place}) => place),
    sortedEnds: changedEnds(table, gone, rows),
    domain: finish(domainOf(columns)),
  });
}

type Column = Float64Array | Float32Array | Int32Array | Uint8Array;

function mergedColumn<T extends Column>(column: T, merged: T, runs: readonly Run[], valueOf: (row: TableRow) => number): T {
  let at = 0;
  for (const {from, to, rows} of runs) {
    merged.set(column.subarray(from, to), at);
    at += to - from;
    for (const row of rows) merged[at++] = valueOf(row);
  }
  return merged;
}

/** What stays, cut where something goes or comes. */
function runsOf(table: SortedTable, gone: ReadonlySet<number>, rows: readonly TableRow[]): readonly Run[] {
  const coming = [...rows].sort(compareRows).map((row) => ({row, at: indexFor(table, row)}));
  const stops = [...new Set([...gone, ...coming.map(({at}) => at), table.size])].sort((a, b) => a - b);
  const runs: Run[] = [];
  let from = 0;
  let next = 0;
  for (const stop of stops) {
    const first = next;
    while (coming[next]?.at === stop) next++;
    runs.push({from, to: stop, rows: coming.slice(first, next).map(({row}) => row)});
    from = gone.has(stop) ? stop + 1 : stop;
  }
  return runs;
}

function compareRows(a: TableRow, b: TableRow): number {
  return compare(a.extent.hullStart, b.extent.hullStart) || compare(b.extent.hullEnd, a.extent.hullEnd) || a.place - b.place;
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first index that a row comes before: behind all that start earlier, or with it and end no earlier. */
function indexFor({hullStart, hullEnd, size}: SortedTable, {extent}: TableRow): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compare(hullStart[middle]!, extent.hullStart) || compare(extent.hullEnd, hullEnd[middle]!);
    if (order <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ends by themselves, sorted: some taken out, some put in. */
function changedEnds(table: SortedTable, gone: ReadonlySet<number>, rows: readonly TableRow[]): Float64Array {
  const {sortedEnds} = table;
  const going = Float64Array.from(gone, (index) => table.hullEnd[index]!).sort();
  const coming = Float64Array.from(rows, ({extent}) => extent.hullEnd).sort();
  const ends = new Float64Array(sortedEnds.length - going.length + coming.length);
  let [from, at, out, into] = [0, 0, 0, 0];
  const copyTo = (to: number): void => {
    ends.set(sortedEnds.subarray(from, to), at);
    at += to - from;
    from = to;
  };
  while (out < going.length || into < coming.length) {
    if (into >= coming.length || going[out]! <= coming[into]!) {
      copyTo(Math.max(from, bisectLeft(sortedEnds, going[out++]!)));
      from++;
    } else {
      copyTo(Math.max(from, bisectLeft(sortedEnds, coming[into]!)));
      ends[at++] = coming[into++]!;
    }
  }
  copyTo(sortedEnds.length);
  return ends;
}
