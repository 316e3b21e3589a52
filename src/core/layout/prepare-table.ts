/** What a layout needs to know of a table as a whole, found out in advance and with pauses: a frame that asks for it has it. */
import type {EventTable} from '../model/event-table.js';
import {gatherMembers, type LaneKind} from '../model/lanes.js';
import {sumLengths} from './density.js';
import {growImportanceTree} from './importance-tree.js';

/** Finds it out for a table that will be shown with such lanes. */
export function* prepareTable(table: EventTable, lanes: LaneKind): Generator<void, void> {
  yield* growImportanceTree(table.importance);
  yield* sumLengths(table);
  if (lanes !== 'none') yield* gatherMembers(table, lanes);
}
