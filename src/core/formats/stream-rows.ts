/** JSON Lines and CSV as they arrive: cut at the ends of lines, and read line by line as the formats do. */
import {readRows, readTable, type TextTable} from './csv.js';
import type {FormatName, FormatReading, ReadOptions} from './format.js';
import {jsonValue} from './json-value.js';
import {readLines} from './ndjson.js';
import {QuoteState} from './quote-state.js';
import type {RecordStream, StreamBatch, StreamEnd} from './record-stream.js';
import {placeInFile, TextPosition} from './stream-text.js';
import {orderOfRows, rowReader, type RowReader} from './table-event.js';

/** So many records tell what kind they are. */
const SAMPLE = 200;
/** A record longer than this has a quote that is never closed. */
const LONGEST_RECORD = 1 << 20;

/** Cuts a text at the ends of lines, not of those within quotes if it is a table. Looks at every character once. */
class LineCutter {
  private readonly quotes: QuoteState | undefined;
  private pieces: string[] = [];
  private waiting = 0;

  constructor(delimiter: string | undefined) {
    this.quotes = delimiter === undefined ? undefined : new QuoteState(delimiter);
  }

  /** The lines that are whole with this piece; undefined when there is none. */
  cut(text: string): string | undefined {
    const end = this.lastLineEnd(text);
    if (end < 0) {
      this.pieces.push(text);
      this.waiting += text.length;
      return undefined;
    }
    const lines = this.pieces.join('') + text.slice(0, end);
    this.pieces = [text.slice(end)];
    this.waiting = text.length - end;
    return lines;
  }

  leave(): string {
    const text = this.pieces.join('');
    this.pieces = [];
    return text;
  }

  private lastLineEnd(text: string): number {
    if (!this.quotes) return text.lastIndexOf('\n') + 1 || -1;
    if (this.waiting > LONGEST_RECORD) {
      this.quotes.leave();
      return text.lastIndexOf('\n') + 1 || -1;
    }
    return this.quotes.lastLineEnd(text);
  }
}

type ReadPiece = (lines: string, count: number) => FormatReading & {readonly count: number};

class RowStream implements RecordStream {
  readonly head = {};
  readonly format: FormatName;
  private readonly cutter: LineCutter;
  private readonly read: ReadPiece;
  private readonly position = new TextPosition();
  private skipped: number;
  private count = 0;

  constructor(format: FormatName, read: ReadPiece, {header = '', delimiter}: {header?: string; delimiter?: string} = {}) {
    this.format = format;
    this.read = read;
    this.cutter = new LineCutter(delimiter);
    this.skipped = header.length;
    this.position.advance(header);
  }

  push(text: string): StreamBatch | undefined {
    const skip = Math.min(this.skipped, text.length);
    this.skipped -= skip;
    const lines = this.cutter.cut(text.slice(skip));
    return lines === undefined ? undefined : this.batch(lines);
  }

  end(): StreamEnd {
    const rest = this.cutter.leave();
    return {batch: rest.trim() === '' ? undefined : this.batch(rest), document: {}, problems: []};
  }

  private batch(lines: string): StreamBatch {
    const from = this.position.place;
    this.position.advance(lines);
    const {count, ...reading} = this.read(lines, this.count);
    this.count += count;
    const place: FormatReading['place'] = (index, field) => {
      const found = reading.place?.(index, field);
      return found && placeInFile(found, from);
    };
    return {reading: {...reading, place}, count};
  }
}

/** A stream for JSON Lines whose first are known. */
export function ndjsonStream(lines: string, options: ReadOptions): RecordStream {
  const sample = lines.split('\n', SAMPLE).map(jsonValue);
  return new RowStream('ndjson', (piece, count) => readLines(piece, options, {count, sample}));
}

/** A stream for a table whose first lines are known; undefined for one without a row of names, which only the whole tells. */
export function csvStream(lines: string, options: ReadOptions): RecordStream | undefined {
  const first = readTable(lines);
  const begin = first.records[0]?.offset;
  if (begin === undefined || begin === 0) return undefined;
  const header = lines.slice(0, begin);
  const readRow: RowReader = rowReader(first.headers, orderOfRows(first.headers, first.records), 'csv', options);
  const headerLines = new TextPosition();
  headerLines.advance(header);
  const above = headerLines.place.line - 1;
  return new RowStream('csv', (piece) => {
    const table = readTable(header + piece, first.delimiter);
    const reading = readRows(table, readRow);
    return {...reading, count: table.records.length, place: placeBelow(table, above)};
  }, {header, delimiter: first.delimiter});
}

/** Places without the header that stands above each piece. */
function placeBelow(table: TextTable, above: number): FormatReading['place'] {
  return (index, field) => {
    const found = table.place(index, field);
    return found && {line: found.line - above, column: found.column};
  };
}
