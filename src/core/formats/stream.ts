/**
 * Large files read as they arrive: which can be, and the pieces that they come in. A file is streamed when its beginning
 * tells its format beyond doubt; every other is read when it is whole.
 */
import {formatInput, type FormatName, type ReadOptions} from './format.js';
import {detectFormat} from './format-signatures.js';
import type {RecordStream} from './record-stream.js';
import {jsonStream} from './stream-json.js';
import {csvStream, ndjsonStream} from './stream-rows.js';

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
