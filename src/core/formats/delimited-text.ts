/**
 * Delimited text (RFC 4180) as programs write it: commas, semicolons, tabs or bars, lines ended by LF, CRLF or CR, quotes
 * doubled inside quotes. Linear, also over broken quotes.
 */

export interface DelimitedRow {
  readonly cells: readonly string[];
  readonly offset: number;
}

export interface DelimitedText {
  readonly delimiter: string;
  /** Rows with any text in them; blank ones are none. */
  readonly rows: readonly DelimitedRow[];
  /** Rows in which a quote is opened and never closed, with the offset of the quote. They end at the end of their line. */
  readonly unclosed: ReadonlyMap<number, number>;
}

const QUOTE = 34;
const SPACE = 32;

/** Cuts a text into rows and cells. Excel's first line `sep=;` names the delimiter; otherwise it is known or the first lines tell it. */
export function parseDelimited(text: string, known?: string): DelimitedText {
  const declared = /^"?sep=([^\r\n"])"?(?:\r\n?|\n|$)/i.exec(text);
  const delimiter = declared?.[1] ?? known ?? sniffDelimiter(text);
  const rows: DelimitedRow[] = [];
  const unclosed = new Map<number, number>();
  let at = declared?.[0].length ?? 0;
  while (at < text.length) {
    const row = scanRow(text, at, delimiter);
    if (row.openQuote !== undefined) unclosed.set(rows.length, row.openQuote);
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push({cells: row.cells, offset: at});
    at = row.end;
  }
  return {delimiter, rows, unclosed};
}

/** Offset of a cell, for a message. */
export function cellOffset(text: string, row: DelimitedRow, column: number, delimiter: string): number {
  const offsets: number[] = [];
  scanRow(text, row.offset, delimiter, offsets);
  return offsets[column] ?? row.offset;
}

interface ScannedRow {
  readonly cells: string[];
  readonly end: number;
  readonly openQuote: number | undefined;
}

/**
 * One row. A quote that is never closed, or closed in the middle of a cell of another line, would swallow rows: this one then
 * ends with its line. From an opening quote the search for its end stops at the next odd run of quotes, and only such a run
 * opens another; so no text is read more than twice.
 */
function scanRow(text: string, start: number, delimiter: string, offsets?: number[]): ScannedRow {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    offsets?.push(at);
    const quoted = quotedCell(text, at, delimiter);
    if (quoted === 'open') {
      const end = lineEnd(text, start);
      return {cells: text.slice(start, end).split(delimiter), end: afterLineEnd(text, end), openQuote: at};
    }
    const end = plainEnd(text, quoted?.end ?? at, delimiter);
    cells.push(quoted ? quoted.value + text.slice(quoted.end, end).trimEnd() : text.slice(at, end));
    if (text[end] !== delimiter) return {cells, end: afterLineEnd(text, end), openQuote: undefined};
    at = end + 1;
  }
}

/** A cell in quotes, spaces before it allowed as in `2001, "Paris, France"`; undefined when it is in none. */
function quotedCell(text: string, start: number, delimiter: string): {value: string; end: number} | 'open' | undefined {
  let quote = start;
  while (text.charCodeAt(quote) === SPACE) quote++;
  if (text.charCodeAt(quote) !== QUOTE) return undefined;
  const closed = closingQuote(text, quote);
  const isWhole = closed !== undefined && isCellEnd(text, closed.end, delimiter);
  if (isWhole) return closed;
  if (quote > start) return undefined;
  return closed && !/[\r\n]/.test(closed.value) ? closed : 'open';
}

function closingQuote(text: string, start: number): {value: string; end: number} | undefined {
  const pieces: string[] = [];
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    pieces.push(text.slice(from, quote));
    if (text.charCodeAt(quote + 1) !== QUOTE) return {value: pieces.join('"'), end: quote + 1};
    from = quote + 2;
  }
}

function isCellEnd(text: string, start: number, delimiter: string): boolean {
  let at = start;
  while (text.charCodeAt(at) === SPACE) at++;
  return at >= text.length || text[at] === delimiter || isLineEnd(text.charCodeAt(at));
}

function plainEnd(text: string, start: number, delimiter: string): number {
  const stop = delimiter.charCodeAt(0);
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === stop || code === 10 || code === 13) break;
  }
  return at;
}

function lineEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function afterLineEnd(text: string, end: number): number {
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}

/** The candidate that cuts the first lines most evenly: found in all of them, then found most often in the first. */
function sniffDelimiter(text: string): string {
  const lines = firstLines(text, 5);
  let best = {delimiter: ',', score: 0};
  for (const delimiter of ['\t', ',', ';', '|']) {
    const counts = lines.map((line) => countOutsideQuotes(line, delimiter));
    const first = counts[0] ?? 0;
    const even = counts.filter((count) => count === first).length;
    const score = first === 0 ? 0 : even * 1000 + Math.min(first, 999);
    if (score > best.score) best = {delimiter, score};
  }
  return best.delimiter;
}

function firstLines(text: string, count: number): readonly string[] {
  return text.slice(0, 10_000).split(/\r\n?|\n/).filter((line) => line.trim() !== '').slice(0, count);
}

function countOutsideQuotes(line: string, delimiter: string): number {
  let quoted = false;
  let count = 0;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    else if (sign === delimiter && !quoted) count++;
  }
  return count;
}
