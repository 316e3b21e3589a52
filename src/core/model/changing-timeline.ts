/**
 * A document that changes while it is shown: events come, go and are written anew. Owns what a change does to the list,
 * the ids and the table. Where events date each other everything is read again; that is left to the caller.
 */
import type {Instant} from '../time/instant.js';
import {certaintyOf} from './certainty.js';
import {ChangedRecords} from './changed-records.js';
import {valueText} from './date-fault.js';
import type {EventTable} from './event-table.js';
import {extentOf} from './extent.js';
import {fieldOf, readableObject} from './hostile-value.js';
import {givenId} from './id-index.js';
import {importanceOfEvent} from './importance.js';
import {LatestYear} from './latest-year.js';
import type {Problem} from './problem.js';
import {resolveField, type DateContext} from './resolve-date.js';
import {contextOf, type ResolveOptions} from './resolve-timeline.js';
import {SortedTable, type SortedColumns} from './sorted-table.js';
import {changedTable, type TableRow} from './table-changes.js';
import type {Timeline, TimelineEvent} from './timeline.js';

/** One change; of several, each sees what those before it left. */
export type TimelineChange =
  | {readonly type: 'add'; readonly event: TimelineEvent}
  /** The fields that are there replace those of the event with this id. */
  | {readonly type: 'update'; readonly event: EventUpdate}
  | {readonly type: 'remove'; readonly id: string};

/** An event's id, and what of it is to be otherwise. */
export type EventUpdate = Partial<TimelineEvent> & {readonly id: string};

export interface ChangedTimeline {
  readonly timeline: Timeline;
  readonly table: EventTable;
  /** `reference-unknown` for an id that there is not, `id-duplicate`, and what dates have. */
  readonly problems: readonly Problem[];
}

export interface ChangeOptions extends ResolveOptions {
  readonly asOf: Instant;
}

/** After so many changes, and no fewer than there are events, what is gone is let go of. */
const MOST_CHANGES = 10_000;

export class ChangingTimeline {
  private readonly head: Omit<Timeline, 'events'>;
  private readonly options: ChangeOptions;
  private readonly context: DateContext;
  private records: ChangedRecords;
  private table: SortedTable;
  private hasDependents: boolean;

  constructor(timeline: Timeline, table: SortedTable, options: ChangeOptions) {
    const {events: _events, ...head} = timeline;
    this.head = head;
    this.hasDependents = (timeline.relations?.length ?? 0) > 0 || timeline.events.some(isDependent);
    this.table = table;
    this.options = options;
    this.context = contextOf(timeline, options, new LatestYear(), []);
    this.records = new ChangedRecords(table.records, table.order.reduce((most, place) => Math.max(most, place), -1) + 1);
  }

  /** Whether some change concerns events that date each other: then the timeline must be read again. */
  isRelated(changes: readonly TimelineChange[]): boolean {
    this.hasDependents ||= changes.some((change) => change.type !== 'remove' && isDependent(change.event));
    return this.hasDependents;
  }

  /** Whether this is about that table. */
  isOf(table: EventTable): boolean {
    return this.table === table;
  }

  /** What some changes make of it. Never throws, whatever they are. */
  change(changes: readonly TimelineChange[]): ChangedTimeline {
    const problems: Problem[] = [];
    const gone = new Set<number>();
    const rows = new Map<number, TableRow>();
    for (const change of changes) this.apply(change, gone, rows, problems);
    this.table = changedTable(this.table, gone, [...rows.values()], this.records);
    if (this.records.changes > Math.max(MOST_CHANGES, this.table.size)) this.compact();
    return {timeline: this.timeline(this.table), table: this.table, problems};
  }

  /** Lets go of what was changed so often that it is gone. */
  private compact(): void {
    const {records, places} = this.records.compacted(this.table.order);
    this.records = records;
    this.table = new SortedTable({...columnsOf(this.table), records, order: places});
  }

  private apply(change: TimelineChange, gone: Set<number>, rows: Map<number, TableRow>, problems: Problem[]): void {
    const id = change.type === 'remove' ? change.id : givenId(readableObject(change.event));
    const place = id === undefined ? undefined : this.records.placeOf(id);
    if (change.type !== 'add' && (id === undefined || place === undefined)) {
      return report(problems, 'reference-unknown', id, 'id', 'there is no such event');
    }
    if (change.type === 'remove') return this.drop(place!, change.id, gone, rows);
    const replaced = change.type === 'update' ? place : undefined;
    const event = replaced === undefined ? change.event : {...this.records.eventAt(replaced), ...change.event};
    const row = this.rowOf(event, id, replaced, problems);
    if (!row) return;
    if (replaced !== undefined) this.leave(replaced, gone, rows);
    rows.set(row.place, row);
  }

  private drop(place: number, id: string, gone: Set<number>, rows: Map<number, TableRow>): void {
    this.leave(place, gone, rows);
    this.records.remove(id);
  }

  /** What is at a place leaves the table, or does not come into it. */
  private leave(place: number, gone: Set<number>, rows: Map<number, TableRow>): void {
    if (rows.delete(place)) return;
    const index = this.table.indexOfPlace(place);
    if (index !== undefined) gone.add(index);
  }

  private rowOf(record: unknown, given: string | undefined, replaced: number | undefined, problems: Problem[]): TableRow | undefined {
    const event = readableObject(record) as TimelineEvent | undefined;
    if (!event) return report(problems, 'record-invalid', given, undefined, 'it is not an event');
    const {date, problem} = resolveField(fieldOf(event, 'date'), this.context, 'date');
    if (!date) return report(problems, problem.code, given, problem.field, problem.message);
    const id = replaced === undefined ? this.records.freeId(given) : given!;
    if (given !== undefined && id !== given) report(problems, 'id-duplicate', given, 'id', `the id is another event's; it becomes ${valueText(id)}`);
    // An id that is made here stays with the event: the list, read again, must give it the same.
    const place = this.records.put(id === event.id ? event : {...event, id}, id, date, replaced);
    return {place, extent: extentOf(date, this.options.asOf), certainty: certaintyOf(date, event.status, event.role), importance: importanceOfEvent(event, id, 0)};
  }

  /** The list is made when it is asked for: a table may change many times before anybody does. */
  private timeline({order}: SortedTable): Timeline {
    const {records} = this;
    let events: readonly TimelineEvent[] | undefined;
    return {
      ...this.head,
      get events() {
        return (events ??= records.listed(order));
      },
    };
  }
}

function columnsOf({size, hullStart, coreStart, coreEnd, hullEnd, certainty, importance, sortedEnds, domain}: SortedTable): Omit<SortedColumns, 'records' | 'order'> {
  return {size, hullStart, coreStart, coreEnd, hullEnd, certainty, importance, sortedEnds, domain};
}

function report(problems: Problem[], code: Problem['code'], id: string | undefined, field: string | undefined, message: string): undefined {
  const name = id === undefined ? 'an event' : `event ${valueText(id)}`;
  problems.push({code, message: `${name}: ${message}`, where: {...(id !== undefined && {id}), ...(field !== undefined && {field})}});
}

function isDependent(event: unknown): boolean {
  const parent = fieldOf(event, 'parent');
  return (parent !== undefined && parent !== null && parent !== '') || fieldOf(fieldOf(event, 'date'), 'of') !== undefined;
}
