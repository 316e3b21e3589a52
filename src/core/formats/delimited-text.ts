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

/** Cuts a text into rows and cells. Excel's first line `sep=;` names the delimiter; otherwise the first line tells it. */
export function parseDelimited(text: string): DelimitedText {
  const declared = /^"?sep=([^\r\n"])"?(?:\r\n?|\n|$)/i.exec(text);
  const delimiter = declared?.[1] ?? sniffDelimiter(text);
  const rows: DelimitedRow[] = [];
  const unclosed = new Map<number, number>();
  let at = declared?.[0].length ?? 0;
  let multiline = true;
  while (at < text.length) {
    const row = scanRow(text, at, delimiter, multiline);
    if (row.openQuote !== undefined) {
      multiline = false;
      unclosed.set(rows.length, row.openQuote);
    }
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push({cells: row.cells, offset: at});
    at = row.end;
  }
  return {delimiter, rows, unclosed};
}

/** Offset of a cell, for a message. */
export function cellOffset(text: string, row: DelimitedRow, column: number, delimiter: string): number {
  const offsets: number[] = [];
  scanRow(text, row.offset, delimiter, true, offsets);
  return offsets[column] ?? row.offset;
}

interface ScannedRow {
  readonly cells: string[];
  readonly end: number;
  readonly openQuote: number | undefined;
}

/**
 * One row. A quote that is never closed would swallow the file: the row is then read again to the end of its line, and
 * after the first such quote no later one may span lines, so that no text is read more than twice.
 */
function scanRow(text: string, start: number, delimiter: string, multiline: boolean, offsets?: number[]): ScannedRow {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    offsets?.push(at);
    const quoted = text.charCodeAt(at) === QUOTE ? scanQuoted(text, at, multiline) : undefined;
    if (quoted?.closed === false) {
      const end = lineEnd(text, start);
      return {cells: text.slice(start, end).split(delimiter), end: afterLineEnd(text, end), openQuote: at};
    }
    const end = plainEnd(text, quoted?.end ?? at, delimiter);
    cells.push((quoted?.value ?? '') + text.slice(quoted?.end ?? at, end));
    if (text[end] !== delimiter) return {cells, end: afterLineEnd(text, end), openQuote: undefined};
    at = end + 1;
  }
}

function scanQuoted(text: string, start: number, multiline: boolean): {value: string; end: number; closed: boolean} {
  const pieces: string[] = [];
  const limit = multiline ? text.length : lineEnd(text, start);
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || quote >= limit) return {value: '', end: limit, closed: false};
    pieces.push(text.slice(from, quote));
    if (text.charCodeAt(quote + 1) !== QUOTE) return {value: pieces.join('"'), end: quote + 1, closed: true};
    from = quote + 2;
  }
}

function plainEnd(text: string, start: number, delimiter: string): number {
  let at = start;
  while (at < text.length && text[at] !== delimiter && !isLineEnd(text.charCodeAt(at))) at++;
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
