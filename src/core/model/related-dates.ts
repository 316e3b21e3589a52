/** Dates that events give each other, where only a few of very many do: only those that are concerned are made. */
import type {EventDate} from '../time/event-date.js';
import {fieldOf} from './hostile-value.js';
import type {Problem} from './problem.js';
import {resolveRelations} from './relations.js';
import type {ResolvedEvent} from './resolved-event.js';
import type {TableRecords} from './sorted-table.js';

export interface RelatedInput {
  readonly records: TableRecords;
  /** Places of the events that are dated by, or part of, another. */
  readonly dependent: readonly number[];
  /** Of the document, whatever they are. */
  readonly relations: readonly unknown[];
  /** The place of an event among all records, as messages name it. */
  readonly recordOf: (place: number) => number;
}

/** The dates that moved, by place, and what `resolveRelations` reports. */
export function relatedDates({records, dependent, relations, recordOf}: RelatedInput): {readonly dates: ReadonlyMap<number, EventDate>; readonly problems: readonly Problem[]} {
  const concerned = new Set(dependent);
  const add = (id: unknown): void => {
    const place = typeof id === 'string' ? records.placeOf(id) : undefined;
    if (place !== undefined) concerned.add(place);
  };
  for (const place of dependent) {
    const date = records.dateAt(place);
    if (date?.kind === 'relative') add(date.of);
    add(fieldOf(records.eventAt(place), 'parent'));
  }
  for (const relation of relations) {
    add(fieldOf(relation, 'from'));
    add(fieldOf(relation, 'to'));
  }
  const places = [...concerned].sort((a, b) => a - b);
  const events = places.map((place): ResolvedEvent => ({
    index: recordOf(place), id: records.idAt(place) ?? '', event: records.eventAt(place)!, date: records.dateAt(place)!,
  }));
  const resolved = resolveRelations(events, relations);
  const moved = places.flatMap((place, i): [number, EventDate][] => (resolved.events[i] === events[i] ? [] : [[place, resolved.events[i]!.date]]));
  return {dates: new Map(moved), problems: resolved.problems};
}
