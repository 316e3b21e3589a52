/**
 * A large document on its way from records to the table, piece by piece: what `readWith` makes of a whole one. Everything
 * that takes long can pause.
 */
import type {EventTable} from '../model/event-table.js';
import type {Problem} from '../model/problem.js';
import {sortedTable} from '../model/sorted-table.js';
import {TimelineColumns} from '../model/timeline-columns.js';
import type {Timeline} from '../model/timeline.js';
import {collectRecords} from './collect-records.js';
import type {ReadOptions, TextPlace} from './format.js';
import {readDocument, recordReader} from './json.js';
import {isReversed, placed} from './read-with.js';
import {isFields} from './shape.js';
import type {DocumentHead, StreamBatch} from './record-stream.js';

/** Records read between two pauses. */
const STRIDE = 64;
/** So many records tell what kind they are. */
const SAMPLE = 200;

export interface StreamedDocument {
  readonly timeline: Timeline;
  readonly table: EventTable;
  readonly problems: readonly Problem[];
}

export interface StreamReadingOptions extends ReadOptions {
  /** Until when what is ongoing is certain, for a document of that reference. */
  readonly asOf: (reference: string | undefined) => number;
  /** About how many events are to come. */
  readonly capacity?: number | undefined;
}

export class StreamReading {
  private readonly options: StreamReadingOptions;
  private document: DocumentHead;
  private columns: TimelineColumns;
  /** What formats and dates reported, each with the index of its record. */
  private readonly problems: Problem[] = [];
  /** The record of each event that came to the columns, while they are not the same. */
  private records: number[] | undefined;
  private readonly placesOfDoubles = new Map<number, TextPlace>();
  private taken = 0;
  private count = 0;

  constructor(document: DocumentHead, options: StreamReadingOptions) {
    this.options = options;
    this.document = document;
    this.columns = this.columnsFor(document);
  }

  /** How many events there are so far. */
  get size(): number {
    return this.columns.size;
  }

  /** Reads the records of a batch. */
  *append({reading, count}: StreamBatch): Generator<void, void> {
    const {events} = reading.timeline;
    for (const problem of reading.problems) this.problems.push(this.inFile(problem, reading));
    for (let i = 0; i < events.length; i++) {
      const record = reading.records?.[i] ?? i;
      this.noteRecord(this.count + record);
      const problems: Problem[] = [];
      const {doubles} = this.columns;
      this.columns.append(events[i], problems);
      if (this.columns.doubles > doubles) this.noteDouble(reading, record);
      for (const problem of problems) {
        const code = problem.code === 'date-invalid' && isReversed(events[i]?.date) ? 'date-reversed' : problem.code;
        this.problems.push(this.inFile({...problem, code, where: {...problem.where, index: record}}, reading));
      }
      if (i % STRIDE === STRIDE - 1) yield;
    }
    this.count += count;
  }

  /** The table of what there is so far. */
  *table(): Generator<void, StreamedDocument> {
    this.columns.settleIds();
    const table = yield* sortedTable(this.columns.columns());
    // The list will grow; whoever holds this timeline sees the events of its table.
    return {timeline: this.timeline(this.columns.events.slice()), table, problems: this.problems};
  }

  /** Settles what lies between events, with the document as it turned out, and what the format found wrong with it. */
  *finish(document: DocumentHead, problems: readonly Problem[] = []): Generator<void, StreamedDocument> {
    if (contextChanged(this.document, document)) yield* this.readAgain(document);
    this.document = document;
    const reported = this.problems.map((problem) => problem);
    const {own, related} = this.columns.settle([]);
    const told = [...own, ...related].map((problem) => this.ofRecord(problem));
    const all = [...problems, ...reported, ...told].sort((a, b) => (a.where.index ?? -1) - (b.where.index ?? -1));
    if (this.size === 0 && all.length === 0) all.push({code: 'empty', message: 'there are no events', where: {}});
    const table = yield* sortedTable(this.columns.columns());
    return {timeline: this.timeline(this.columns.events), table, problems: all};
  }

  /** What dates are read against came behind the events. */
  private *readAgain(document: DocumentHead): Generator<void, void> {
    const {events} = this.columns;
    this.columns = this.columnsFor(document);
    for (let i = 0; i < events.length; i++) {
      this.columns.append(events[i], this.problems);
      if (i % STRIDE === STRIDE - 1) yield;
    }
  }

  private columnsFor(document: DocumentHead): TimelineColumns {
    const {reference = document.reference, asOf, capacity} = this.options;
    return new TimelineColumns(document, {reference, asOf: asOf(reference), capacity});
  }

  private timeline(events: Timeline['events']): Timeline {
    const {reference = this.document.reference} = this.options;
    return {...this.document, ...(reference !== undefined && {reference}), events};
  }

  /** The place of an id that is another's: what is wrong with it is told at the end, when its piece is gone. */
  private noteDouble(reading: StreamBatch['reading'], record: number): void {
    const place = reading.place?.(record, 'id');
    if (place) this.placesOfDoubles.set(this.taken - 1, place);
  }

  private noteRecord(record: number): void {
    if (record !== this.taken) this.records ??= Array.from({length: this.taken}, (_, index) => index);
    this.records?.push(record);
    this.taken++;
  }

  /** A problem of an event that came to the columns, as one of its record. */
  private ofRecord(problem: Problem): Problem {
    const {index} = problem.where;
    if (index === undefined) return problem;
    const place = problem.code === 'id-duplicate' ? this.placesOfDoubles.get(index) : undefined;
    const found = place ? placed(problem, {place: () => place}) : problem;
    return this.records ? {...found, where: {...found.where, index: this.records[index] ?? index}} : found;
  }

  /** A problem of a batch with the place and the number of its record in the file. */
  private inFile(problem: Problem, reading: StreamBatch['reading']): Problem {
    const found = placed(problem, reading);
    const {index} = found.where;
    return index === undefined || this.count === 0 ? found : {...found, where: {...found.where, index: index + this.count}};
  }
}

/** Whether dates, or what is known between events, would be read otherwise. */
function contextChanged(before: DocumentHead, after: DocumentHead): boolean {
  return (['reference', 'lang', 'timeZone', 'relations'] as const).some((field) => before[field] !== after[field] && JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** The records of a document at hand, some at a time, as batches. */
export function recordBatch(records: readonly unknown[], from: number, to: number, options: ReadOptions): StreamBatch {
  const part = records.slice(from, to);
  const sample = from === 0 ? [] : records.slice(0, SAMPLE);
  const readRecord = recordReader([...sample, ...part], 'json', options);
  const {events, records: kept, problems} = collectRecords(part, (record, report, index) => readRecord(record, report, from + index));
  return {reading: {timeline: {events}, records: kept, problems}, count: part.length};
}

/** The head of a document at hand, and what is wrong with it. */
export function documentHead(document: object): {readonly head: DocumentHead; readonly problems: readonly Problem[]} {
  const problems: Problem[] = [];
  return {head: (isFields(document) ? readDocument(document, problems) : {}), problems};
}
