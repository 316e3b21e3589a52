/**
 * Reads a document of very many events while the page stays alive: in slices, shown as soon as its first part is there
 * and again each time it has doubled.
 */
import {documentHead, recordBatch, StreamReading, type StreamedDocument} from '../core/formats/stream-reading.js';
import type {DocumentHead, RecordStream, StreamBatch, StreamEnd} from '../core/formats/record-stream.js';
import type {ReadOptions} from '../core/formats/format.js';
import type {EventTable} from '../core/model/event-table.js';
import {finish} from '../core/model/finish.js';
import {inSlices} from './slices.js';
import {nextFrame} from './next-frame.js';

/** A document of more records than this is read straight into columns. */
export const LARGE = 1000;
/** So many events are shown first; a document that has no more is read at once. */
export const FIRST_PART = 20_000;
/** Each part that is shown is so many times as large as the last. */
const GROWTH = 4;
/** How far it is from one report of the progress to the next. */
const PART = 5000;
/** Records of a document at hand that are looked at between two pauses. */
const STEP = 128;
/** Units of a text that are looked at between two pauses. */
const PIECE = 1 << 14;

export interface LargeOptions extends ReadOptions {
  readonly signal: AbortSignal;
  readonly asOf: (reference: string | undefined) => number;
  /** Finds out what the layout will ask of a table, with pauses. */
  readonly prepare: (table: EventTable) => Generator<void, void>;
  /** What is shown at once of all events, if it can be: a part of them would be less. */
  readonly glance?: EventTable | undefined;
  /** A first part is there, or a larger one. */
  readonly onPart: (part: StreamedDocument) => void;
  /** How much has been read, 0–1; `undefined` when nobody knows how much there is. */
  readonly onProgress: (progress: number | undefined) => void;
}

/** A text that comes in pieces. */
export interface TextSource {
  readonly texts: AsyncIterable<string>;
  /** 0–1, `undefined` when nobody knows how long it is. */
  readonly progress: () => number | undefined;
  /** Why the last piece is not the end of it. */
  readonly fault: () => string | undefined;
}

/** Reads our document, or a list of events, that a page has at hand, at once; `undefined` when it throws at being looked at. */
export function readDocumentNow(document: object, records: readonly unknown[], options: ReadOptions & Pick<LargeOptions, 'asOf'>): StreamedDocument | undefined {
  try {
    const {head, problems} = documentHead(document);
    const reading = new StreamReading(head, {...options, capacity: records.length});
    finish(reading.append(recordBatch(records, 0, records.length, options)));
    return finish(reading.finish(head, problems));
  } catch {
    return undefined;
  }
}

/** Reads the same in slices, and shows parts of it. */
export async function readLargeDocument(document: object, records: readonly unknown[], options: LargeOptions): Promise<StreamedDocument> {
  const {signal, glance, onProgress} = options;
  const {head, problems} = documentHead(document);
  const reading = new GrowingReading(head, records.length, options);
  if (glance) await showGlance(glance, head, options);
  for (let from = 0; from < records.length; ) {
    const to = Math.min(records.length, from === 0 && !glance ? FIRST_PART : from + PART);
    // Before anything is shown there is nothing that could stand still.
    if (from === 0 && !glance) finish(appendRecords(reading, records, from, to, options));
    else await inSlices(appendRecords(reading, records, from, to, options), signal);
    from = to;
    onProgress(from / records.length);
    if (from < records.length) await reading.show();
  }
  return inSlices(prepared(reading.reading.finish(head, problems), options), signal);
}

async function showGlance(table: EventTable, head: DocumentHead, {signal, onPart, onProgress}: LargeOptions): Promise<void> {
  onProgress(0);
  onPart({timeline: {...head, events: []}, table, problems: []});
  // It is on the screen before anything else is done: after the frame that draws it, and not in it.
  await nextFrame();
  await nextFrame();
  signal.throwIfAborted();
}

function* appendRecords({reading}: GrowingReading, records: readonly unknown[], from: number, to: number, options: ReadOptions): Generator<void, void> {
  for (let at = from; at < to; at += STEP) {
    yield* reading.append(recordBatch(records, at, Math.min(to, at + STEP), options));
    yield;
  }
}

/** Reads a file as it arrives. */
export async function readStream(stream: RecordStream, source: TextSource, options: LargeOptions): Promise<StreamedDocument> {
  const {signal, onProgress} = options;
  const reading = new GrowingReading(stream.head, undefined, options);
  for await (const text of source.texts) {
    await inSlices(appendText(reading, stream, text), signal);
    onProgress(source.progress());
    await reading.show();
  }
  signal.throwIfAborted();
  const end = stream.end();
  if (end.batch) await inSlices(reading.reading.append(end.batch), signal);
  return inSlices(prepared(reading.reading.finish(end.document, problemsOf(end, source.fault(), reading.reading.size)), options), signal);
}

function* prepared(work: Generator<void, StreamedDocument>, {prepare}: LargeOptions): Generator<void, StreamedDocument> {
  const document = yield* work;
  yield* prepare(document.table);
  return document;
}

function problemsOf(end: StreamEnd, fault: string | undefined, size: number): StreamEnd['problems'] {
  return fault === undefined ? end.problems : [...end.problems, {code: 'syntax', message: `the file broke off after ${size} events: ${fault}`, where: {}}];
}

function* appendText({reading}: GrowingReading, stream: RecordStream, text: string): Generator<void, void> {
  for (let at = 0; at < text.length; at += PIECE) {
    const batch: StreamBatch | undefined = stream.push(text.slice(at, at + PIECE));
    if (batch) yield* reading.append(batch);
    yield;
  }
}

/** A reading of which a part is shown now and then. */
class GrowingReading {
  readonly reading: StreamReading;
  /** How many events the next part that is shown has. */
  nextPart = FIRST_PART;
  private readonly options: LargeOptions;
  private isShown = false;

  constructor(head: DocumentHead, capacity: number | undefined, options: LargeOptions) {
    this.options = options;
    this.reading = new StreamReading(head, {...options, capacity});
  }

  /** Shows what there is, if it is enough, and lets it be drawn. */
  async show(): Promise<void> {
    if (this.options.glance || this.reading.size < this.nextPart) return;
    this.nextPart = this.reading.size * GROWTH;
    const {isShown, reading} = this;
    this.isShown = true;
    this.options.onPart(isShown ? await inSlices(prepared(reading.table(), this.options), this.options.signal) : finish(reading.table()));
    await nextFrame();
  }
}
