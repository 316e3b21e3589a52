/**
 * Large files read as they arrive: which can be, and the pieces that they come in. A file is streamed when its beginning
 * tells its format beyond doubt; every other is read when it is whole.
 */
import type {Timeline} from '../model/timeline.js';
import type {Problem} from '../model/problem.js';
import {formatInput, type FormatName, type FormatReading, type ReadOptions} from './format.js';
import {detectFormat} from './format-signatures.js';
import {jsonStream} from './stream-json.js';
import {csvStream, ndjsonStream} from './stream-rows.js';

/** Some records of a file, one after the other. Places of problems are those of the whole file. */
export interface StreamBatch {
  readonly reading: FormatReading;
  /** How many records there were, with those that were refused. */
  readonly count: number;
}

/** A document without its events. */
export type DocumentHead = Omit<Timeline, 'events'>;

export interface RecordStream {
  readonly format: FormatName;
  /** What is known of the document before its events. */
  readonly head: DocumentHead;
  /** Takes the next piece of the text, of any length. */
  push(text: string): StreamBatch | undefined;
  /** What is left, when there is no more; and the document as a whole. */
  end(): StreamEnd;
}

export interface StreamEnd {
  readonly batch: StreamBatch | undefined;
  readonly document: DocumentHead;
  /** Of the document, and what is wrong with the text as a whole. */
  readonly problems: readonly Problem[];
}

export interface StreamOptions extends ReadOptions {
  /** What the page, the media type or the name of the file says; else the content tells. */
  readonly format?: FormatName | undefined;
}

/** A stream for a text of which only the beginning is known; it has not been pushed yet. */
export function streamFor(beginning: string, options: StreamOptions): RecordStream | undefined {
  if (options.format === undefined || options.format === 'json') {
    const stream = jsonStream(beginning, options);
    if (stream || options.format === 'json') return stream;
  }
  const lines = beginning.slice(0, Math.max(beginning.lastIndexOf('\n'), beginning.lastIndexOf('\r')) + 1);
  switch (options.format ?? detectFormat(formatInput(lines))) {
    case 'ndjson': return ndjsonStream(lines, options);
    case 'csv': return csvStream(lines, options);
    default: return undefined;
  }
}
