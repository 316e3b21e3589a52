/** Dates in the cells of a table: one cell, a start and an end, a date beside a time, or a year, a month and a day. */
import type {DateInput, DateSpec} from '../model/timeline.js';
import {readDate} from '../time/date-text.js';
import {parseDate} from '../time/edtf.js';
import type {EventDate} from '../time/event-date.js';
import type {Column} from './columns.js';
import {historicalYear, isEdtf, isoToEdtf, partsToEdtf, spanToEdtf} from './iso-date.js';
import {civilFromInstant} from '../time/civil.js';
import {DAY} from '../time/instant.js';

/** What a table's dates are read against. */
export interface CellContext {
  readonly reference: EventDate | undefined;
  readonly locale: string | undefined;
  /** Of `7/3/2024`, when the table itself tells it. */
  readonly order: 'dmy' | 'mdy' | undefined;
}

/** The text of a column in the row at hand, trimmed; empty when there is none. */
export type Cell = (column: Column) => string;

/** A date, or what is wrong and in which column. */
export type CellDate = DateInput | {readonly fault: string; readonly column: Column} | undefined;

const OPEN = new Set(['..', 'present', 'now', 'today', 'ongoing', 'current', 'heute', "aujourd'hui", 'hoy', '∞']);
const NOTHING = new Set(['', '-', '–', '—', 'n/a', 'na', 'null', 'none', 'nan', '#n/a']);

/** The date of a row; undefined when its date cells are empty. */
export function dateOfRow(cell: Cell, context: CellContext): CellDate {
  if (cell('year') !== '') return dateOfParts(cell);
  const column = cell('start') !== '' ? 'start' : 'date';
  const start = cell(column);
  if (NOTHING.has(start.toLowerCase())) return isEmptyEnd(cell('end')) ? textOnly(cell) : dateOfEnds('', cell, context, column);
  if (isEmptyEnd(cell('end')) && cell('endTime') === '') return dateOfCell(start, cell, context);
  return dateOfEnds(start, cell, context, column);
}

function isEmptyEnd(end: string): boolean {
  return NOTHING.has(end.toLowerCase());
}

function textOnly(cell: Cell): DateInput | undefined {
  return cell('dateText') === '' ? undefined : {text: cell('dateText')};
}

/** With the words of the source: those of its own column, else the cell's when they are not the EDTF itself. */
function worded(edtf: string, written: string, cell: Cell): DateInput {
  const text = cell('dateText') || written;
  const spec: DateSpec = {edtf, ...(text !== edtf && text !== '' && {text}), ...(cell('duration') && {duration: cell('duration')})};
  return spec.text === undefined && spec.duration === undefined ? edtf : spec;
}

function dateOfCell(written: string, cell: Cell, context: CellContext): DateInput {
  const time = isAllDay(cell) ? '' : cell('startTime');
  const edtf = withTime(cellToEdtf(written, context), time);
  const text = time === '' ? written : `${written} ${time}`;
  if (edtf === undefined) return {text};
  return worded(edtf, time !== '' && edtf === text.replace(' ', 'T') ? edtf : text, cell);
}

function dateOfEnds(start: string, cell: Cell, context: CellContext, column: Column): CellDate {
  const startTime = isAllDay(cell) ? '' : cell('startTime');
  const from = start === '' ? '' : withTime(cellToEdtf(start, context) ?? textToEdtf(start, context), startTime);
  if (from === undefined) return {fault: `${JSON.stringify(start)} is not a date`, column};
  const end = isEmptyEnd(cell('end')) ? start : cell('end');
  const until = OPEN.has(end.toLowerCase()) ? '..' : lastOf(end, cell, context);
  if (until === undefined) return {fault: `${JSON.stringify(end)} is not a date`, column: 'end'};
  if (start !== '' && (from.includes('/') || until.includes('/'))) return {fault: 'start and end are intervals themselves', column};
  const edtf = start === '' ? `/${until}` : spanToEdtf(from, until);
  return worded(edtf, `${start} – ${end}`.trim() === `${from} – ${until}` ? '' : `${start} – ${end}`.trim(), cell);
}

/** The end of a row. An all-day entry that ends at midnight (as Outlook writes) ends with the day before. */
function lastOf(end: string, cell: Cell, context: CellContext): string | undefined {
  const edtf = cellToEdtf(end, context) ?? textToEdtf(end, context);
  const time = cell('endTime');
  const clock = parseClock(time);
  const allDay = isAllDay(cell);
  if (edtf === undefined || !allDay || clock?.hour !== 0 || clock.minute !== 0) return withTime(edtf, allDay ? '' : time);
  const last = civilFromInstant(parseDate(edtf).latestEnd - DAY - 1);
  return partsToEdtf({year: last.year, month: last.month, day: last.day});
}

function isAllDay(cell: Cell): boolean {
  const told = cell('allDay');
  return told !== '' && /^(?:true|yes|1|wahr|vrai)$/i.test(told);
}

function withTime(edtf: string | undefined, time: string): string | undefined {
  const clock = parseClock(time);
  if (edtf === undefined || clock === undefined || !/^-?\d{4,}-\d\d-\d\d$/.test(edtf)) return edtf;
  const [year = 0, month, day] = edtf.replace(/^-/, '').split('-').map(Number);
  return partsToEdtf({year: edtf.startsWith('-') ? -year : year, month, day, ...clock});
}

/** `14:30`, `2:30 PM`, `05:58:44`. */
export function parseClock(text: string): {hour: number; minute: number; second?: number} | undefined {
  if (text === '') return undefined;
  const match = /^(\d{1,2})(?:[:.h](\d\d)(?:[:.](\d\d(?:\.\d{1,6})?))?)?\s*(?:([AaPp])\.?\s?[Mm]\.?)?$/.exec(text.trim());
  if (!match || (match[2] === undefined && match[4] === undefined)) return undefined;
  const half = match[4]?.toLowerCase();
  const hour = Number(match[1]);
  const shifted = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return {hour: shifted, minute: Number(match[2] ?? 0), ...(match[3] !== undefined && {second: Number(match[3])})};
}

/** EDTF of a cell that is EDTF, ISO 8601 or, when the table's order is known, numbers. `1910-30` is left to be read as words. */
export function cellToEdtf(text: string, {order, locale, reference}: CellContext): string | undefined {
  if (/^\d{4}-(?:2[1-9]|3\d|4[01])$/.test(text)) return undefined;
  const edtf = isoToEdtf(text) ?? (/^[[{Y\d./-]/.test(text) && isEdtf(text) ? text : undefined);
  if (edtf !== undefined || order === undefined || !NUMERIC.test(text)) return edtf;
  return readDate(text, {reference, order, ...(locale !== undefined && {locale})})?.edtf;
}

function textToEdtf(text: string, {reference, locale, order}: CellContext): string | undefined {
  return readDate(text, {reference, ...(locale !== undefined && {locale}), ...(order !== undefined && {order})})?.edtf;
}

const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?!\d)/;

/** The order of day and month that the cells themselves tell: one number above 12 decides for all; two that differ, for none. */
export function numericOrder(cells: Iterable<string>): 'dmy' | 'mdy' | undefined {
  let day = false;
  let month = false;
  for (const cell of cells) {
    const match = NUMERIC.exec(cell.trim());
    if (match) {
      day ||= Number(match[1]) > 12;
      month ||= Number(match[2]) > 12;
    }
  }
  return day === month ? undefined : day ? 'dmy' : 'mdy';
}

/** Year, month, day and time in columns of their own. A negative year is one of people's: -44 is 44 BC. */
function dateOfParts(cell: Cell): CellDate {
  const start = partsOf(cell, 'year', 'month', 'day', 'startTime');
  if ('fault' in start) return start;
  const end = cell('endYear') === '' ? undefined : partsOf(cell, 'endYear', 'endMonth', 'endDay', 'endTime');
  if (end && 'fault' in end) return end;
  if (start.text !== undefined || end?.text !== undefined) return {text: [start.text, end?.text].filter((text) => text !== undefined).join(' – ')};
  return worded(spanToEdtf(start.edtf ?? '', end?.edtf), '', cell);
}

type Parts = {readonly edtf?: string; readonly text?: string} | {readonly fault: string; readonly column: Column};

function partsOf(cell: Cell, yearColumn: Column, monthColumn: Column, dayColumn: Column, timeColumn: Column): Parts {
  const [year, month, day, time] = [cell(yearColumn), cell(monthColumn), cell(dayColumn), cell(timeColumn)];
  if (day !== '' && month === '') return {fault: 'there is a day without a month', column: dayColumn};
  const parts = {year: yearNumber(year), month: wholeNumber(month) ?? monthNumber(month), day: wholeNumber(day)};
  if (parts.year === undefined || (month !== '' && parts.month === undefined) || (day !== '' && parts.day === undefined)) {
    return {text: [day, month, year].filter(Boolean).join(' ')};
  }
  const clock = parseClock(time);
  if (time !== '' && clock === undefined) return {fault: `${JSON.stringify(time)} is not a time of day`, column: timeColumn};
  if (clock && parts.day === undefined && clock.hour + clock.minute + (clock.second ?? 0) > 0) return {fault: 'there is a time without a day', column: timeColumn};
  return {edtf: partsToEdtf({...parts, year: parts.year, ...(parts.day !== undefined && clock)})};
}

/** `1066`, `-44`, `13,800`, `44 BC` as an astronomical year. */
export function yearNumber(text: string): number | undefined {
  const match = /^([-−]?)(\d[\d,\s]{0,18})(?:\s?(B\.?\s?C\.?(?:\s?E\.?)?|A\.?\s?D\.?|C\.?E\.?))?$/i.exec(text.trim());
  if (!match) return undefined;
  const number = Number((match[2] ?? '').replace(/[,\s]/g, ''));
  return historicalYear(match[1] || /^b/i.test(match[3] ?? '') ? -number : number);
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,2}(?:\.0)?$/.test(text) ? Number(text) : undefined;
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** The number of an English month by its first three letters, as all spreadsheets write it. */
export function monthNumber(text: string): number | undefined {
  const index = /^[a-z]{3,9}\.?$/i.test(text) ? MONTHS.indexOf(text.slice(0, 3).toLowerCase()) : -1;
  return index >= 0 && index % 3 === 0 ? index / 3 + 1 : undefined;
}
