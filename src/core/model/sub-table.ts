/** Some events of a table as a table of their own, in the same order. */
import type {EventTable} from './event-table.js';

/** `indexes` ascending. Position `i` of the result is event `indexes[i]` of the table. */
export function subTable(table: EventTable, indexes: Int32Array): EventTable {
  const pick = (column: Float64Array): Float64Array => Float64Array.from(indexes, (index) => column[index] ?? 0);
  const hullEnd = pick(table.hullEnd);
  const places = new Map<number, number>();
  indexes.forEach((index, place) => places.set(index, place));
  const events = Array.from(indexes, (index) => table.events[index]).filter((event) => event !== undefined);
  return {
    size: indexes.length,
    events,
    hullStart: pick(table.hullStart),
    coreStart: pick(table.coreStart),
    coreEnd: pick(table.coreEnd),
    hullEnd,
    certainty: Uint8Array.from(indexes, (index) => table.certainty[index] ?? 0),
    importance: Float32Array.from(indexes, (index) => table.importance[index] ?? 0),
    sortedEnds: hullEnd.slice().sort(),
    // Of the whole: where a label stands to the left of its mark depends on where everything ends.
    domain: table.domain,
    indexOfId: new Map(events.map(({id}, place) => [id, place])),
    readingOrder: table.readingOrder.map((index) => places.get(index) ?? -1).filter((place) => place >= 0),
  };
}
