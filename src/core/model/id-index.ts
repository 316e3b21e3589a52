/**
 * Which event has which id, without a string for each that the document left without one: made ids are made again when
 * they are asked for. The rules are those of `eventIds`, kept while the document is still coming in.
 */
import {bisectLeft} from 'd3';
import {fieldOf} from './hostile-value.js';
import {StringIndex} from './string-index.js';

/** An event that came with the id of another. */
export interface DuplicateId {
  /** -1 when it was left out. */
  readonly place: number;
  /** Place of its record among all, by which ids are made. */
  readonly record: number;
  readonly given: string;
  /** It has no id at all: `given` is the one that would be made for it. */
  readonly isMade?: boolean;
}

export interface SettledId extends DuplicateId {
  readonly id: string;
}

const MADE = 'event-';

export class IdIndex {
  private readonly places: StringIndex;
  /** Ids of records that became no event. */
  private readonly refused = new Set<string>();
  /** Ids that are neither given nor told by the record alone. */
  private made = new Map<number, string>();
  private placesOfMade = new Map<string, number>();
  private readonly duplicates: DuplicateId[] = [];
  /** The record of each event, while they are not the same. */
  private records: number[] | undefined;
  private readonly recordAt: (place: number) => unknown;
  private size = 0;
  private withoutId = 0;
  private readonly refusedWithoutId: number[] = [];
  private nextRecord = 0;

  /** `expected` is about how many events are to come. */
  constructor(recordAt: (place: number) => unknown, expected = 0) {
    this.recordAt = recordAt;
    this.places = new StringIndex((place) => givenId(this.recordAt(place)), expected);
  }

  /** The next event, and whose record it is. Those left out in between count, too. */
  add(record: number, given: string | undefined): void {
    const place = this.size++;
    if (record !== place) this.records ??= Array.from({length: place}, (_, index) => index);
    this.records?.push(record);
    this.nextRecord = record + 1;
    if (given === undefined) this.withoutId++;
    else if (this.refused.has(given) || this.places.add(given, place) !== undefined) this.duplicates.push({place, record, given});
  }

  /** How many came with the id of another. */
  get doubles(): number {
    return this.duplicates.length;
  }

  /** A record that became no event keeps its id from others. */
  refuse(record: number, given: string | undefined): void {
    if (given === undefined) this.refusedWithoutId.push(record);
    else if (this.isGiven(given)) this.duplicates.push({place: -1, record, given});
    else this.refused.add(given);
  }

  /** Gives ids to those that came with another's, and to those whose made id is given to another. Returns both. */
  settle(): readonly SettledId[] {
    this.made = new Map();
    this.placesOfMade = new Map();
    const tried = new Map<string, number>();
    const wanted = [...this.duplicates, ...this.displaced()].sort((a, b) => a.record - b.record);
    const settled = wanted.map((one) => ({...one, id: this.claim(one.given, tried)}));
    for (const {place, id} of settled) {
      if (place < 0) continue;
      this.made.set(place, id);
      this.placesOfMade.set(id, place);
    }
    return settled;
  }

  /** Events without an id whose made id is given to another. */
  private displaced(): DuplicateId[] {
    if (this.places.size === 0 && this.refused.size === 0) return [];
    const displaced = this.refusedWithoutId.map((record): DuplicateId => ({place: -1, record, given: `${MADE}${record + 1}`, isMade: true})).filter(({given}) => this.isGiven(given));
    if (this.withoutId === 0) return displaced;
    for (let place = 0; place < this.size; place++) {
      const given = this.baseOf(place);
      if (this.isGiven(given) && givenId(this.recordAt(place)) === undefined) displaced.push({place, record: this.recordOf(place), given, isMade: true});
    }
    return displaced;
  }

  /** The record of an event among all. */
  recordOf(place: number): number {
    return this.records ? (this.records[place] ?? -1) : place;
  }

  idAt(place: number): string | undefined {
    if (!(place >= 0 && place < this.size)) return undefined;
    return this.made.get(place) ?? givenId(this.recordAt(place)) ?? this.baseOf(place);
  }

  placeOf(id: string): number | undefined {
    return this.places.get(id) ?? this.placesOfMade.get(id) ?? this.placeOfMade(id);
  }

  private isGiven(id: string): boolean {
    return this.refused.has(id) || this.places.get(id) !== undefined;
  }

  private baseOf(place: number): string {
    return `${MADE}${this.recordOf(place) + 1}`;
  }

  private placeOfMade(id: string): number | undefined {
    if (!id.startsWith(MADE)) return undefined;
    const record = Number(id.slice(MADE.length)) - 1;
    if (!Number.isInteger(record) || record < 0 || record >= this.nextRecord) return undefined;
    const place = this.records ? indexIn(this.records, record) : record;
    return place !== undefined && this.idAt(place) === id ? place : undefined;
  }

  private claim(base: string, tried: Map<string, number>): string {
    let count = tried.get(base) ?? 0;
    let id: string;
    do id = ++count === 1 ? base : `${base}#${count}`;
    while (this.isGiven(id));
    tried.set(base, count);
    return id;
  }
}

/** What a record has as its id; `undefined` for nothing of use. */
export function givenId(record: unknown): string | undefined {
  const id = fieldOf(record, 'id');
  if (typeof id === 'number' && Number.isFinite(id)) return String(id);
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function indexIn(sorted: readonly number[], value: number): number | undefined {
  const index = bisectLeft(sorted, value);
  return sorted[index] === value ? index : undefined;
}
