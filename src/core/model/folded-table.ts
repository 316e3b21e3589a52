/** A table as it lies on the axis of folded time: the same events in the same order, each at its place there. */
import {foldedInstant, type FoldedTime} from '../time/folded-time.js';
import type {EventTable} from './event-columns.js';

/** The table itself where nothing is folded. */
export function foldedTable(table: EventTable, fold: FoldedTime): EventTable {
  if (fold.length === 0) return table;
  const place = (instant: number): number => foldedInstant(fold, instant);
  const {size, certainty, importance, domain, indexOfId} = table;
  return {
    size, certainty, importance, indexOfId,
    ...(table.isGlance && {isGlance: true}),
    hullStart: table.hullStart.map(place),
    coreStart: table.coreStart.map(place),
    coreEnd: table.coreEnd.map(place),
    hullEnd: table.hullEnd.map(place),
    sortedEnds: table.sortedEnds.map(place),
    domain: domain && {start: place(domain.start), end: place(domain.end)},
    get readingOrder() {
      return table.readingOrder;
    },
    eventOf: (index) => table.eventOf(index),
    idOf: (index) => table.idOf(index),
    dateOf: (index) => table.dateOf(index),
  };
}
