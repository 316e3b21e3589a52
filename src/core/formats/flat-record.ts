/** Plain JSON records (`{"name": …, "start": …}`) read as the rows of a table whose columns are their fields. */
import type {TimelineEvent} from '../model/timeline.js';
import type {Report} from './collect-records.js';
import {columnsOf} from './columns.js';
import type {FormatName, ReadOptions} from './format.js';
import {isFields, own, type Fields} from './shape.js';
import {rowReader} from './table-event.js';

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
  let read: ((record: Fields, report: Report) => TimelineEvent | undefined) | undefined;
  return (record, report) => {
    read ??= makeReader(records.filter(isFields).filter(isFlatRecord), format, options);
    return read(record, report);
  };
}

function makeReader(records: readonly Fields[], format: FormatName, options: ReadOptions) {
  const headers = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const cellsOf = (record: Fields): readonly string[] => headers.map((header) => cellOf(own(record, header)));
  const readRow = rowReader({headers, rows: records.map(cellsOf)}, format, options);
  return (record: Fields, report: Report) => readRow(cellsOf(record), report);
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join('; ');
  return JSON.stringify(value) ?? '';
}
