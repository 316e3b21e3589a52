/**
 * The table made of columns that stand in the order of the document: sorted by typed arrays, event by event nothing but
 * numbers. Texts, ids and dates stay where they are and are asked for by their place in the document.
 */
import type {EventDate} from '../time/event-date.js';
import type {Instant} from '../time/instant.js';
import {anchorOf, type EventTable, type IndexOfId} from './event-columns.js';
import {indexes, sortOrder} from './sort-order.js';
import type {TimelineEvent} from './timeline.js';

/** What is not in columns, by place in the document. */
export interface TableRecords {
  eventAt(place: number): TimelineEvent | undefined;
  idAt(place: number): string | undefined;
  dateAt(place: number): EventDate | undefined;
  placeOf(id: string): number | undefined;
}

/** Columns in the order of the document; they may be longer than `size`. */
export interface DocumentColumns {
  readonly size: number;
  readonly hullStart: Float64Array;
  readonly coreStart: Float64Array;
  readonly coreEnd: Float64Array;
  readonly hullEnd: Float64Array;
  readonly certainty: Uint8Array;
  readonly importance: Float32Array;
  readonly records: TableRecords;
}

/** What a table is made of once it is sorted. */
export interface SortedColumns extends DocumentColumns {
  readonly sortedEnds: Float64Array;
  /** Place in the document of each index. */
  readonly order: Int32Array;
  readonly domain: EventTable['domain'];
}

/** The table of columns: by start, then by end (longest first), then as in the document. Pauses now and then. */
export function* sortedTable(columns: DocumentColumns): Generator<void, SortedTable> {
  const {size} = columns;
  const ends = columns.hullEnd.subarray(0, size);
  const byEnd = yield* sortOrder(ends, {descending: true});
  const sortedEnds = yield* gathered(ends, byEnd, new Float64Array(size));
  sortedEnds.reverse();
  const order = yield* sortOrder(columns.hullStart.subarray(0, size), {from: byEnd});
  yield;
  return new SortedTable({
    size, order, sortedEnds, records: columns.records,
    hullStart: yield* gathered(columns.hullStart, order, new Float64Array(size)),
    coreStart: yield* gathered(columns.coreStart, order, new Float64Array(size)),
    coreEnd: yield* gathered(columns.coreEnd, order, new Float64Array(size)),
    hullEnd: yield* gathered(columns.hullEnd, order, new Float64Array(size)),
    certainty: yield* gathered(columns.certainty, order, new Uint8Array(size)),
    importance: yield* gathered(columns.importance, order, new Float32Array(size)),
    domain: yield* domainOf(columns),
  });
}

const STRIDE = 1 << 16;

type Column = Float64Array | Float32Array | Uint8Array;

function* gathered<T extends Column>(column: T, order: Int32Array, sorted: T): Generator<void, T> {
  for (let i = 0; i < order.length; i++) {
    sorted[i] = column[order[i]!]!;
    if (i % STRIDE === STRIDE - 1) yield;
  }
  return sorted;
}

/** The span of all finite bounds of columns in any order. */
export function* domainOf({size, hullStart, coreStart, coreEnd, hullEnd}: Omit<DocumentColumns, 'records'>): Generator<void, {start: Instant; end: Instant} | undefined> {
  let start = Infinity;
  let end = -Infinity;
  for (const column of [hullStart, coreStart, coreEnd, hullEnd]) {
    for (let i = 0; i < size; i++) {
      const instant = column[i]!;
      if (instant < start && instant > -Infinity) start = instant;
      if (instant > end && instant < Infinity) end = instant;
    }
    yield;
  }
  return start <= end ? {start, end} : undefined;
}

/** A table whose parts that few ask for are made when they do. */
export class SortedTable implements EventTable {
  readonly size: number;
  readonly hullStart: Float64Array;
  readonly coreStart: Float64Array;
  readonly coreEnd: Float64Array;
  readonly hullEnd: Float64Array;
  readonly certainty: Uint8Array;
  readonly importance: Float32Array;
  readonly sortedEnds: Float64Array;
  readonly domain: EventTable['domain'];
  /** Place in the document of each index. */
  readonly order: Int32Array;
  readonly records: TableRecords;
  readonly indexOfId: IndexOfId = {get: (id) => this.indexOf(id), has: (id) => this.indexOf(id) !== undefined};
  private reading: Int32Array | undefined;
  private indexes: Int32Array | undefined;

  constructor(columns: SortedColumns) {
    this.size = columns.size;
    this.hullStart = columns.hullStart;
    this.coreStart = columns.coreStart;
    this.coreEnd = columns.coreEnd;
    this.hullEnd = columns.hullEnd;
    this.certainty = columns.certainty;
    this.importance = columns.importance;
    this.sortedEnds = columns.sortedEnds;
    this.domain = columns.domain;
    this.order = columns.order;
    this.records = columns.records;
  }

  get readingOrder(): Int32Array {
    return (this.reading ??= readingOrder(this));
  }

  eventOf(index: number): TimelineEvent | undefined {
    return this.records.eventAt(this.order[index] ?? -1);
  }

  idOf(index: number): string | undefined {
    return this.records.idAt(this.order[index] ?? -1);
  }

  dateOf(index: number): EventDate | undefined {
    return this.records.dateAt(this.order[index] ?? -1);
  }

  private indexOf(id: string): number | undefined {
    const place = this.records.placeOf(id);
    return place === undefined ? undefined : this.indexOfPlace(place);
  }

  /** The index of what stands at a place in the document, if it is in the table. */
  indexOfPlace(place: number): number | undefined {
    this.indexes ??= inverse(this.order);
    const index = this.indexes[place] ?? -1;
    return index < 0 ? undefined : index;
  }
}

/** The index of each place in the document, -1 where there is none. */
function inverse(order: Int32Array): Int32Array {
  let last = -1;
  for (let i = 0; i < order.length; i++) if (order[i]! > last) last = order[i]!;
  const indexes = new Int32Array(last + 1).fill(-1);
  for (let i = 0; i < order.length; i++) indexes[order[i]!] = i;
  return indexes;
}

/** Those whose start is open come first in the table; they are read where they end. */
function readingOrder(table: EventTable): Int32Array {
  const {size, hullStart} = table;
  const reading = indexes(size);
  if (size === 0 || (Number.isFinite(hullStart[0]) && Number.isFinite(hullStart[size - 1]))) return reading;
  return reading.sort((a, b) => compare(anchorOf(table, a), anchorOf(table, b)) || a - b);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
