/** Plain JSON records (`{"name": …, "start": …}`) read as the rows of a table whose columns are their fields. */
import type {TimelineEvent} from '../model/timeline.js';
import {numericOrder} from './cell-date.js';
import type {Report} from './collect-records.js';
import {columnsOf} from './columns.js';
import type {FormatName, ReadOptions} from './format.js';
import {programDate} from './program-date.js';
import {extOf, isFields, own, type Fields} from './shape.js';
import {rowReader, type CellOrder, type RowReader} from './table-event.js';

/** Whether a record is none of ours (`title` and `date`), but has fields that name a date and something that happened. */
export function isFlatRecord(record: Fields): boolean {
  if (own(record, 'title') !== undefined && own(record, 'date') !== undefined) return false;
  const columns = columnsOf(Object.keys(record));
  const dated = columns.has('start') || columns.has('year') || columns.has('date');
  return dated && (columns.has('title') || columns.has('description')) && typeof own(record, 'date') !== 'object';
}

/** A reader for the flat ones among some records; the table is made when the first is met. */
export function flatRecordReader(
  records: readonly unknown[], format: FormatName, options: ReadOptions,
): (record: Fields, report: Report) => TimelineEvent | undefined {
  const readers = new Map<string, RowReader>();
  let order: CellOrder | undefined;
  return (record, report) => {
    order ??= orderOf(records);
    const headers = Object.keys(record);
    const key = headers.join('\0');
    const read = readers.get(key) ?? rowReader(headers, order, format, options);
    readers.set(key, read);
    const event = read(headers.map((header) => cellOf(own(record, header))), report);
    return event && withValues(event, record, format);
  };
}

/** What the numeric dates of all records tell of the order of day and month. */
function orderOf(records: readonly unknown[]): CellOrder {
  return {order: numericOrder(datesOf(records))};
}

function* datesOf(records: readonly unknown[]): Generator<string> {
  for (const record of records) {
    if (!isFields(record)) continue;
    for (const field of ['date', 'start', 'end', 'startDate', 'endDate', 'start_date', 'end_date', 'when']) {
      const value = own(record, field);
      if (typeof value === 'string') yield value;
    }
  }
}

/** Fields that nobody knows, as values and not as the texts of cells. */
function withValues(event: TimelineEvent, record: Fields, format: FormatName): TimelineEvent {
  if (!event.ext) return event;
  const kept = extOf(event, format);
  return {...event, ext: {[format]: Object.fromEntries(Object.keys(kept).map((field) => [field, own(record, field)]))}};
}

/** A number with so many digits is ms since 1970, as JavaScript counts; a year has fewer. */
const EARLIEST_MS = 1e11;

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date || (typeof value === 'number' && Math.abs(value) >= EARLIEST_MS)) return programDate(value) ?? '';
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join('; ');
  return JSON.stringify(value) ?? '';
}
