/**
 * Tables as text: CSV, TSV and their relatives (RFC 4180 and the habits of Excel and Google Sheets). The first row names
 * the columns, in any usual spelling; without such a row the columns are date, title and description.
 */
import type {Problem} from '../model/problem.js';
import {cellToEdtf} from './cell-date.js';
import {collectRecords} from './collect-records.js';
import {columnsOf, type Column} from './columns.js';
import {FORMULA, writeDelimited} from './csv-writer.js';
import {cellOffset, parseDelimited, type DelimitedRow} from './delimited-text.js';
import type {Format, FormatInput, FormatReading, ReadOptions} from './format.js';
import {orderOfRows, rowReader, type RowReader} from './table-event.js';
import {textPlaces} from './text-places.js';

export const csv: Format = {name: 'csv', read, write: writeDelimited};

function read({text}: FormatInput, options: ReadOptions): FormatReading {
  const table = readTable(text);
  return readRows(table, rowReader(table.headers, orderOfRows(table.headers, table.records), 'csv', options));
}

/** The records of a table, each by the given reader. */
export function readRows(table: TextTable, readRow: RowReader): FormatReading {
  const collected = collectRecords(table.records, (row, report) => {
    const fault = table.faultOf(row);
    return fault ? void report(fault.code, fault.message) : readRow(row.cells, report);
  });
  return {timeline: {events: collected.events}, records: collected.records, problems: collected.problems, place: table.place};
}

/** A table of texts that knows where its cells stand and which rows are broken. */
export interface TextTable {
  readonly delimiter: string;
  readonly headers: readonly string[];
  readonly records: readonly DelimitedRow[];
  readonly faultOf: (row: DelimitedRow) => Pick<Problem, 'code' | 'message'> | undefined;
  readonly place: NonNullable<FormatReading['place']>;
}

const HEADERLESS = ['date', 'title', 'description'];

/** Cuts a text into headers and records. Cells are freed of the apostrophe that keeps a spreadsheet from computing them. */
export function readTable(text: string, known?: string): TextTable {
  const {rows, delimiter, unclosed} = parseDelimited(text, known);
  const head = headerRow(rows);
  const headers = head < 0 ? HEADERLESS : (rows[head]?.cells.map((cell) => cell.trim()) ?? []);
  const records = rows.slice(head + 1).map((row) => (row.cells.some(isGuarded) ? {...row, cells: row.cells.map(unguarded)} : row));
  const broken = new Map([...unclosed].map(([row, quote]) => [rows[row]?.offset, quote]));
  const placeOf = textPlaces(text);
  return {
    delimiter, headers, records,
    faultOf: ({cells, offset}) => {
      const quote = broken.size > 0 ? broken.get(offset) : undefined;
      if (quote !== undefined) return {code: 'syntax', message: `column ${placeOf(quote).column}: a quote is opened here and never closed`};
      if (cells.length <= headers.length) return undefined;
      const beyond = cells.slice(headers.length).some((cell) => cell.trim() !== '');
      return beyond ? {code: 'record-invalid', message: `${cells.length} cells for ${headers.length} columns`} : undefined;
    },
    place: (index, field) => {
      const row = records[index];
      if (!row) return undefined;
      const column = field === undefined ? -1 : headerIndex(headers, field);
      return placeOf(column < 0 ? (broken.get(row.offset) ?? row.offset) : cellOffset(text, row, column, delimiter));
    },
  };
}

/** The column of a field of the table or, for a field of the event, the one that it was read from. */
function headerIndex(headers: readonly string[], field: string): number {
  const index = headers.indexOf(field);
  if (index >= 0) return index;
  const columns = columnsOf(headers);
  const names: readonly Column[] = field === 'date' ? ['date', 'start', 'year', 'dateText'] : [field as Column];
  return names.map((name) => columns.get(name)).find((column) => column !== undefined) ?? -1;
}

/** A table may stand below a few lines with its title: its head is then the first row that names a date and something else. */
const PREAMBLE = 6;

/** The row with the names of the columns; -1 when the first is data already. */
function headerRow(rows: readonly DelimitedRow[]): number {
  const [first] = rows;
  if (!first) return 0;
  if (isRecord(first.cells)) return -1;
  if (columnsOf(first.cells).size > 0) return 0;
  const below = rows.slice(0, PREAMBLE).findIndex(({cells}) => isHead(columnsOf(cells)));
  return Math.max(0, below);
}

function isHead(columns: ReadonlyMap<Column, number>): boolean {
  return columns.size > 1 && (['date', 'start', 'year'] as const).some((column) => columns.has(column));
}

/** Whether a first row is data: no cell is a known name, and the first is a date. */
function isRecord(cells: readonly string[]): boolean {
  const none = {reference: undefined, locale: undefined, order: 'mdy'} as const;
  return columnsOf(cells).size === 0 && cellToEdtf(cells[0]?.trim() ?? '', none) !== undefined;
}

/** Takes off the apostrophe that `guarded` (csv-writer.ts) put before a formula. */
function unguarded(cell: string): string {
  return isGuarded(cell) ? cell.slice(1) : cell;
}

function isGuarded(cell: string): boolean {
  return cell.startsWith("'") && FORMULA.test(cell);
}

