/** A row of named cells into an event: what CSV, NDJSON and plain lists of records have in common. */
import {parseDate} from '../time/edtf.js';
import type {EventDate} from '../time/event-date.js';
import type {EventStatus, Media, TimelineEvent} from '../model/timeline.js';
import {dateOfRow, numericOrder, type Cell, type CellContext} from './cell-date.js';
import type {Report} from './collect-records.js';
import {columnsOf, type Column} from './columns.js';
import {eventShape} from './document-shape.js';
import type {FormatName, ReadOptions} from './format.js';

/** The order of day and month in numeric dates, where all cells together tell it. */
export type CellOrder = Pick<CellContext, 'order'>;

/** Reads one row; answers undefined when it has reported why there is no event. */
export type RowReader = (row: readonly string[], report: Report) => TimelineEvent | undefined;

/** An event while it is made of the cells of a row: a large table has no time for a new object for each of them. */
type Draft = {-readonly [field in keyof TimelineEvent]: TimelineEvent[field]};

/** A reader for the rows of a table. Columns that nobody knows survive under `ext`. */
export function rowReader(headers: readonly string[], {order}: CellOrder, format: FormatName, {reference, locale}: ReadOptions): RowReader {
  const columns = columnsOf(headers);
  const known = new Set(columns.values());
  const extra = headers.map((header, index) => [header, index] as const).filter(([, index]) => !known.has(index));
  const context = {reference: referenceOf(reference), locale, order};
  const texts = TEXTS.filter(([column]) => columns.has(column));
  const isChecked = CHECKED.some((column) => columns.has(column));
  const nameOf = (column: Column): string => headers[columns.get(column) ?? -1] || column;
  let row: readonly string[] = [];
  const cell: Cell = (column) => {
    const index = columns.get(column);
    return index === undefined ? '' : (row[index]?.trim() ?? '');
  };
  return (cells, report) => {
    row = cells;
    const left = extra.length === 0 ? [] : extra.map(([header, index]) => [header || `column ${index + 1}`, row[index] ?? ''] as const).filter(([, text]) => text.trim() !== '');
    const id = cell('id') || undefined;
    const title = titleOf(cell, columns, left);
    if (title === '') return void report('title-missing', 'the row has no title', nameOf('title'), id);
    const date = dateOfRow(cell, context);
    if (date === undefined) return void report('date-missing', `${JSON.stringify(title.slice(0, 60))} has no date`, dateColumn(columns, nameOf), id);
    if (typeof date !== 'string' && 'fault' in date) return void report('date-invalid', date.fault, nameOf(date.column), id);
    const event: Draft = id === undefined ? {title, date} : {id, title, date};
    for (const [column, write] of texts) {
      const text = cell(column);
      if (text !== '') write(event, text);
    }
    if (isChecked) Object.assign(event, checked(cell, report, nameOf, id));
    if (columns.has('media')) Object.assign(event, mediaOf(cell));
    if (left.length > 0) event.ext = {[format]: Object.fromEntries(left)};
    return event;
  };
}

/** The order of columns in which a problem of a row's date is told. */
function dateColumn(columns: ReadonlyMap<Column, number>, nameOf: (column: Column) => string): string {
  return nameOf((['date', 'start', 'year', 'dateText'] as const).find((column) => columns.has(column)) ?? 'date');
}

/** The order that the rows of a table tell. */
export function orderOfRows(headers: readonly string[], rows: readonly {readonly cells: readonly string[]}[]): CellOrder {
  const columns = columnsOf(headers);
  const dated = (['date', 'start', 'end'] as const).map((column) => columns.get(column)).filter((index) => index !== undefined);
  return {order: numericOrder(cellsOf(rows, dated))};
}

function* cellsOf(rows: readonly {readonly cells: readonly string[]}[], indexes: readonly number[]): Generator<string> {
  for (const {cells} of rows) for (const index of indexes) yield cells[index] ?? '';
}

function referenceOf(reference: string | undefined): EventDate | undefined {
  try {
    return reference === undefined ? undefined : parseDate(reference);
  } catch {
    return undefined;
  }
}

/** The title; in a table without one, the description, else what its own columns hold: "India, Taiwan". */
function titleOf(cell: Cell, columns: ReadonlyMap<Column, number>, left: readonly (readonly [string, string])[]): string {
  if (cell('title') !== '' || columns.has('title')) return cell('title');
  return cell('description') || left.map(([, text]) => text.trim()).slice(0, 3).join(', ');
}

/** What the text of a column becomes, if there is any. */
const TEXTS: readonly (readonly [column: Column, write: (event: Draft, text: string) => void])[] = [
  ['description', (event, text) => {
    if (text !== event.title) event.description = text;
  }],
  ['group', (event, text) => (event.group = text)],
  ['parent', (event, text) => (event.parent = text)],
  ['type', (event, text) => (event.type = text)],
  ['color', (event, text) => (event.color = text)],
  ['tags', (event, text) => (event.tags = splitList(text))],
  ['actors', (event, text) => (event.actors = splitList(text))],
  ['places', (event, text) => (event.places = splitPlaces(text))],
  ['sources', (event, text) => (event.sources = splitPlaces(text))],
  ['url', (event, text) => (event.links = [{url: text}])],
];

/** Columns that hold one of a few words, or a number. */
const CHECKED = ['status', 'importance', 'role'] as const;

/** The cells of a list are cut at `;` or `|`, or, when there is neither, at commas. */
export function splitList(text: string): readonly string[] {
  const cut = /[;|]/.test(text) ? /[;|]/ : /,/;
  return text.split(cut).map((part) => part.trim()).filter(Boolean);
}

/** Names of places and sources have commas in them: "Paris, France". */
function splitPlaces(text: string): readonly string[] {
  return text.split(/[;|]/).map((part) => part.trim()).filter(Boolean);
}

/** Cells of a fixed kind; what cannot be such is reported and left out. */
function checked(cell: Cell, report: Report, nameOf: (column: Column) => string, id: string | undefined): Partial<TimelineEvent> {
  const status = cell('status').toLowerCase() as EventStatus;
  const importance = cell('importance') === '' ? undefined : Number(cell('importance'));
  const role = cell('role').toLowerCase() as NonNullable<TimelineEvent['role']>;
  const isSound = (column: typeof CHECKED[number], value: unknown): boolean => {
    if (value === undefined || value === '') return false;
    const wrong = eventShape[column]?.(value);
    if (wrong !== undefined) report('field-invalid', `"${nameOf(column)}" ${wrong}`, nameOf(column), id);
    return wrong === undefined;
  };
  return {
    ...(isSound('status', status) && {status}),
    ...(importance !== undefined && isSound('importance', importance) && {importance}),
    ...(isSound('role', role) && {role}),
  };
}

function mediaOf(cell: Cell): {readonly media?: readonly Media[]} {
  if (cell('media') === '') return {};
  const fields = {caption: cell('mediaCaption'), credit: cell('mediaCredit'), thumbnail: cell('mediaThumbnail'), alt: cell('mediaAlt')};
  return {media: [{url: cell('media'), ...Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''))}]};
}
