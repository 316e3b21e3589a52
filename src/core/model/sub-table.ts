/** Some events of a table as a table of their own, in the same order. */
import {bisectLeft} from 'd3';
import type {EventTable} from './event-table.js';

/** `indexes` ascending. Position `i` of the result is event `indexes[i]` of the table. What layout does not ask for is made late. */
export function subTable(table: EventTable, indexes: Int32Array): EventTable {
  const pick = (column: Float64Array): Float64Array => picked(column, indexes);
  const hullEnd = pick(table.hullEnd);
  const indexOf = (id: string): number | undefined => placeIn(indexes, table.indexOfId.get(id));
  const coreStart = late(() => pick(table.coreStart));
  const coreEnd = late(() => pick(table.coreEnd));
  const sortedEnds = late(() => hullEnd.slice().sort());
  const readingOrder = late(() => table.readingOrder.map((index) => placeIn(indexes, index) ?? -1).filter((place) => place >= 0));
  return {
    size: indexes.length,
    hullStart: pick(table.hullStart),
    get coreStart() {
      return coreStart();
    },
    get coreEnd() {
      return coreEnd();
    },
    hullEnd,
    certainty: Uint8Array.from(indexes, (index) => table.certainty[index] ?? 0),
    importance: Float32Array.from(indexes, (index) => table.importance[index] ?? 0),
    get sortedEnds() {
      return sortedEnds();
    },
    // Of the whole: where a label stands to the left of its mark depends on where everything ends.
    domain: table.domain,
    indexOfId: {get: indexOf, has: (id) => indexOf(id) !== undefined},
    get readingOrder() {
      return readingOrder();
    },
    eventOf: (index) => table.eventOf(indexes[index] ?? -1),
    idOf: (index) => table.idOf(indexes[index] ?? -1),
    dateOf: (index) => table.dateOf(indexes[index] ?? -1),
  };
}

function picked(column: Float64Array, indexes: Int32Array): Float64Array {
  const values = new Float64Array(indexes.length);
  for (let i = 0; i < indexes.length; i++) values[i] = column[indexes[i]!] ?? 0;
  return values;
}

/** Makes a value when it is first asked for. */
function late<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined;
  return () => (made ??= {value: make()}).value;
}

function placeIn(sorted: Int32Array, value: number | undefined): number | undefined {
  const place = value === undefined ? -1 : bisectLeft(sorted, value);
  return sorted[place] === value ? place : undefined;
}
