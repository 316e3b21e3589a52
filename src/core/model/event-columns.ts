/** The events of a document as columns: what layout and search see of them. */
import type {EventDate} from '../time/event-date.js';
import type {Instant} from '../time/instant.js';
import type {TimelineEvent} from './timeline.js';

/** Columns over events; position in the table is the event's `index` everywhere in layout and scene. */
export interface EventTable {
  readonly size: number;
  /** Whether only is known when events are: there are no texts, ids, dates or importances. */
  readonly isGlance?: boolean;
  readonly hullStart: Float64Array;
  readonly coreStart: Float64Array;
  readonly coreEnd: Float64Array;
  readonly hullEnd: Float64Array;
  /** Bits of `Certainty`. */
  readonly certainty: Uint8Array;
  /** 0–1, who is labelled first. */
  readonly importance: Float32Array;
  /** The hulls' ends by themselves, sorted, for counting. */
  readonly sortedEnds: Float64Array;
  /** Smallest span over all finite bounds, in ms; `undefined` when no event has a finite bound. */
  readonly domain: {readonly start: Instant; readonly end: Instant} | undefined;
  readonly indexOfId: IndexOfId;
  /** Indexes in the order in which they are read: by start, or by end where the start is open. */
  readonly readingOrder: Int32Array;
  /** The event as the document has it. */
  eventOf(index: number): TimelineEvent | undefined;
  idOf(index: number): string | undefined;
  /** The date, made when it is asked for. */
  dateOf(index: number): EventDate | undefined;
}

/** Ids are any strings. */
export interface IndexOfId {
  get(id: string): number | undefined;
  has(id: string): boolean;
}

/** Where an event is read from: its start, or its end where the start is open; infinite where both are. */
export function anchorOf({hullStart, hullEnd}: EventTable, index: number): Instant {
  const start = hullStart[index] ?? NaN;
  return Number.isFinite(start) ? start : (hullEnd[index] ?? NaN);
}
