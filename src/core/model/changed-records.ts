/**
 * The texts, ids and dates of a document that is being changed: what it was read with, and behind it each event that came
 * or was written anew since. A place once given keeps its event, so that tables made before still have theirs; an id leads
 * to what is newest.
 */
import type {EventDate} from '../time/event-date.js';
import type {TableRecords} from './sorted-table.js';
import {sortOrder} from './sort-order.js';
import {finish} from './finish.js';
import type {TimelineEvent} from './timeline.js';

interface Entry {
  readonly event: TimelineEvent;
  readonly id: string;
  readonly date: EventDate;
  /** Where it stands in the list of the document: with what it replaces, or behind the last. */
  readonly rank: number;
}

const MADE = 'event-';

export class ChangedRecords implements TableRecords {
  private readonly base: TableRecords;
  private readonly baseSize: number;
  private readonly entries: Entry[] = [];
  private readonly places = new Map<string, number>();
  /** Ids of the base that are free. */
  private readonly removed = new Set<string>();
  private nextRank: number;

  /** `baseSize`: places from there on are free. */
  constructor(base: TableRecords, baseSize: number) {
    this.base = base;
    this.baseSize = baseSize;
    this.nextRank = baseSize;
  }

  /** How many events came or were written anew, also those that are gone again. */
  get changes(): number {
    return this.entries.length;
  }

  /** Gives an event a place: of its own, or that of the list where `replaced` stood. */
  put(event: TimelineEvent, id: string, date: EventDate, replaced?: number): number {
    const place = this.baseSize + this.entries.length;
    this.entries.push({event, id, date, rank: replaced === undefined ? this.nextRank++ : this.rankOf(replaced)});
    this.places.set(id, place);
    this.removed.delete(id);
    return place;
  }

  /** Frees an id. */
  remove(id: string): void {
    this.places.delete(id);
    if (this.base.placeOf(id) !== undefined) this.removed.add(id);
  }

  /** A free id: `given` itself, else one that is made of it; for none, one that is made of the next place. */
  freeId(given: string | undefined): string {
    const base = given ?? `${MADE}${this.nextRank + 1}`;
    let id = base;
    for (let count = 2; this.placeOf(id) !== undefined; count++) id = `${base}#${count}`;
    return id;
  }

  eventAt(place: number): TimelineEvent | undefined {
    return place < this.baseSize ? this.base.eventAt(place) : this.entries[place - this.baseSize]?.event;
  }

  idAt(place: number): string | undefined {
    return place < this.baseSize ? this.base.idAt(place) : this.entries[place - this.baseSize]?.id;
  }

  dateAt(place: number): EventDate | undefined {
    return place < this.baseSize ? this.base.dateAt(place) : this.entries[place - this.baseSize]?.date;
  }

  placeOf(id: string): number | undefined {
    return this.removed.has(id) ? undefined : (this.places.get(id) ?? this.base.placeOf(id));
  }

  /** The same without what is at none of some places; and those places anew. Who holds the old ones keeps them. */
  compacted(places: Int32Array): {readonly records: ChangedRecords; readonly places: Int32Array} {
    const records = new ChangedRecords(this.base, this.baseSize);
    records.nextRank = this.nextRank;
    for (const id of this.removed) records.removed.add(id);
    const moved = places.map((place) => {
      const entry = this.entries[place - this.baseSize];
      if (!entry) return place;
      records.places.set(entry.id, this.baseSize + records.entries.length);
      return this.baseSize + records.entries.push(entry) - 1;
    });
    return {records, places: moved};
  }

  /** The events at some places, as the document would list them. */
  listed(places: Int32Array): readonly TimelineEvent[] {
    const ranks = Float64Array.from(places, (place) => this.rankOf(place));
    return Array.from(finish(sortOrder(ranks)), (index) => this.eventAt(places[index]!)!);
  }

  private rankOf(place: number): number {
    return place < this.baseSize ? place : (this.entries[place - this.baseSize]?.rank ?? place);
  }
}
