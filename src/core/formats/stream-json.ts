/**
 * Our JSON as it arrives: the list of events, at the top or under "events", is cut at its commas; each piece is read by
 * `JSON.parse` and by the reader of the format. What stands before and after the list is the document.
 */
import type {Problem} from '../model/problem.js';
import {collectRecords} from './collect-records.js';
import {formatInput, type FormatReading, type ReadOptions} from './format.js';
import {detectFormat} from './format-signatures.js';
import {jsonPlaces, readDocument, recordReader} from './json.js';
import {scanJson} from './json-scanner.js';
import {jsonValue} from './json-value.js';
import {isFields, type Fields} from './shape.js';
import type {DocumentHead, RecordStream, StreamBatch, StreamEnd} from './record-stream.js';
import {placeInFile, TextPosition} from './stream-text.js';
import {textPlaces} from './text-places.js';

/** So many records tell what kind they are. */
const SAMPLE = 200;

/** Why the search for the list is over: the rest may be long. */
class ListFound extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super();
    this.offset = offset;
  }
}

/** A stream for a text whose beginning is that of our JSON. */
export function jsonStream(beginning: string, options: ReadOptions): RecordStream | undefined {
  const list = listOffset(beginning);
  if (list === undefined) return undefined;
  const before = beginning.slice(0, list);
  const head = jsonValue(`${before}[]${closing(before)}`);
  const cutter = new ListCutter();
  cutter.take(beginning.slice(list + 1));
  const sample = jsonValue(`[${cutter.cut() ?? ''}]`);
  if (head === undefined || !Array.isArray(sample) || sample.length === 0) return undefined;
  const records = sample.slice(0, SAMPLE) as unknown[];
  if (detectFormat(formatInput(isFields(head) ? {...head, events: records} : records)) !== 'json') return undefined;
  return new JsonStream(before, isFields(head) ? head : {}, records, options);
}

/** Offset of the `[` of the events; undefined when there is none in the beginning. */
function listOffset(beginning: string): number | undefined {
  try {
    scanJson(beginning, (path, offset) => {
      if (beginning[offset] === '[' && (path.length === 0 || (path.length === 1 && path[0] === 'events'))) throw new ListFound(offset);
    });
  } catch (error) {
    if (error instanceof ListFound) return error.offset;
    throw error;
  }
  return undefined;
}

function closing(before: string): string {
  return before.trim() === '' ? '' : '}';
}

/** Cuts the inside of a list at the commas between its elements. Looks at every character once. */
class ListCutter {
  /** Whether the list has ended. */
  isClosed = false;
  /** What stood behind the list. */
  rest = '';
  private pieces: string[] = [];
  private cutAt = -1;
  private depth = 0;
  private inString = false;
  private isEscaped = false;

  take(text: string): void {
    if (this.isClosed) {
      this.rest += text;
      return;
    }
    const end = this.scan(text);
    this.pieces.push(text.slice(0, end));
    if (!this.isClosed) return;
    this.rest = text.slice(end + 1);
    this.cutAt = -1;
  }

  /** The text of the elements that are whole, without the comma behind the last; undefined when there is none. */
  cut(): string | undefined {
    const last = this.pieces.at(-1) ?? '';
    if (this.isClosed) return this.leave();
    if (this.cutAt < 0) return undefined;
    const text = this.pieces.slice(0, -1).join('') + last.slice(0, this.cutAt);
    this.pieces = [last.slice(this.cutAt + 1)];
    this.cutAt = -1;
    return text;
  }

  /** What is left of the list. */
  leave(): string | undefined {
    const text = this.pieces.join('');
    this.pieces = [];
    return text === '' ? undefined : text;
  }

  /** Where the list ends, or the length of the text. */
  private scan(text: string): number {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.inString) {
        if (this.isEscaped) this.isEscaped = false;
        else if (code === 92) this.isEscaped = true;
        else if (code === 34) this.inString = false;
      } else if (code === 34) this.inString = true;
      else if (code === 123 || code === 91) this.depth++;
      else if (code === 125 || code === 93) {
        if (this.depth === 0) {
          this.isClosed = true;
          return at;
        }
        this.depth--;
      } else if (code === 44 && this.depth === 0) this.cutAt = at;
    }
    return text.length;
  }
}

class JsonStream implements RecordStream {
  readonly format = 'json';
  readonly head: DocumentHead;
  private readonly before: string;
  private readonly sample: readonly unknown[];
  private readonly options: ReadOptions;
  private readonly cutter = new ListCutter();
  private readonly position = new TextPosition();
  /** Of the beginning, how much is not to be taken again. */
  private skipped: number;
  private count = 0;
  private fault: Problem | undefined;

  constructor(before: string, head: Fields, sample: readonly unknown[], options: ReadOptions) {
    this.before = before;
    this.head = readDocument(head, []);
    this.sample = sample;
    const reference = options.reference ?? this.head.reference;
    this.options = reference === undefined ? options : {...options, reference};
    this.skipped = before.length + 1;
    this.position.advance(`${before}[`);
  }

  push(text: string): StreamBatch | undefined {
    const skip = Math.min(this.skipped, text.length);
    this.skipped -= skip;
    if (this.fault) return undefined;
    this.cutter.take(skip > 0 ? text.slice(skip) : text);
    const piece = this.cutter.cut();
    return piece === undefined ? undefined : this.read(piece, !this.cutter.isClosed);
  }

  end(): StreamEnd {
    const piece = this.fault ? undefined : this.cutter.leave();
    const batch = piece === undefined ? undefined : this.read(piece, false);
    const problems: Problem[] = [];
    const whole = this.fault ? this.head : jsonValue(`${this.before}[]${this.cutter.rest}`);
    if (!this.fault && (!this.cutter.isClosed || whole === undefined)) this.fault = this.broken();
    const document = isFields(whole) ? readDocument(whole, problems) : this.head;
    return {batch, document: document, problems: this.fault ? [...problems, this.fault] : problems};
  }

  /** The elements of a piece; from where one of them is no JSON, the text is given up. */
  private read(piece: string, hasComma: boolean): StreamBatch | undefined {
    const from = this.position.place;
    this.position.advance(hasComma ? `${piece},` : piece);
    // Behind the last comma of the file there may be nothing but space.
    if (piece.trim() === '') return undefined;
    const text = `[${piece}]`;
    const value = jsonValue(text);
    const records = Array.isArray(value) ? (value as unknown[]) : this.salvage(text, from);
    const first = this.count;
    this.count += records.length;
    const readRecord = recordReader([...this.sample, ...records], 'json', this.options);
    const {events, problems, records: kept} = collectRecords(records, (record, report, index) => readRecord(record, report, first + index));
    const placeOf = jsonPlaces(text, []);
    const place: FormatReading['place'] = (index, field) => {
      const found = placeOf(index, field);
      return found && inPiece(found, from);
    };
    return {reading: {timeline: {events}, problems, records: kept, place}, count: records.length};
  }

  /** The elements before a fault, which is kept. */
  private salvage(text: string, from: {readonly line: number; readonly column: number}): unknown[] {
    const starts: number[] = [];
    const error = scanJson(text, (path, offset) => {
      if (path.length === 1) starts.push(offset);
    });
    const at = error?.offset ?? text.length;
    const place = inPiece(textPlaces(text)(at), from);
    this.fault = {code: 'syntax', message: `line ${place.line}, column ${place.column}: ${error?.message ?? 'the list is broken'}`, where: place};
    const last = starts.at(-1) ?? 1;
    const whole = jsonValue(`${text.slice(0, Math.max(1, text.lastIndexOf(',', last)))}]`);
    return Array.isArray(whole) ? (whole as unknown[]) : [];
  }

  private broken(): Problem {
    const {place} = this.position;
    const text = `${this.before}[]${this.cutter.rest}`;
    const error = this.cutter.isClosed ? scanJson(text) : undefined;
    const message = error?.message ?? `the text ends after ${this.count} events, within the list`;
    return {code: 'syntax', message: `line ${place.line}, column ${place.column}: ${message}`, where: place};
  }
}

/** A piece was put in brackets: its first line is one column longer. */
function inPiece({line, column}: {readonly line: number; readonly column: number}, from: {readonly line: number; readonly column: number}): {line: number; column: number} {
  return placeInFile({line, column: line === 1 ? column - 1 : column}, from);
}
