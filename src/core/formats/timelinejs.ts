/**
 * TimelineJS (Knight Lab): the JSON of version 3 (`events`, `eras`, `title`; dates in parts), the older one
 * (`timeline.date`; dates as `2012,1,26`), and the CSV of its spreadsheet. Years count as its users do: -44 is 44 BC.
 */
import type {DateInput, Media, Timeline, TimelineEvent} from '../model/timeline.js';
import {yearNumber} from './cell-date.js';
import {collectRecords, type CollectedRecords, type Report} from './collect-records.js';
import {readTable} from './csv.js';
import type {Format, FormatInput, FormatReading, ReadOptions} from './format.js';
import {partsToEdtf, spanToDate} from './iso-date.js';
import {jsonFailure, jsonPlaces} from './json.js';
import {programDate} from './program-date.js';
import {describe, isFields, own, type Fields} from './shape.js';
import {orderOfRows, rowReader} from './table-event.js';
import {wordsOf} from './texts.js';
import {writeTimelineJs} from './timelinejs-writer.js';

export const timelinejs: Format = {name: 'timelinejs', read, write: writeTimelineJs};

function read(input: FormatInput, options: ReadOptions): FormatReading {
  const {value} = input;
  if (!isFields(value)) return /^\s*[{[]/.test(input.text) ? jsonFailure(input) : readSpreadsheet(input, options);
  const old = own(value, 'timeline');
  return isFields(old) ? readOld(input, old) : readNew(input, value);
}

function readNew(input: FormatInput, document: Fields): FormatReading {
  const events = listOf(document, 'events');
  const eras = listOf(document, 'eras');
  const places = {events: jsonPlaces(input.text, ['events']), eras: jsonPlaces(input.text, ['eras'])};
  const collected = collectRecords([...events, ...eras], (record, report, index) => readSlide(record, report, index >= events.length));
  return {
    ...grouped(collected, headOf(own(document, 'title'), document, ['title', 'events', 'eras'])),
    ...(input.text && {place: (index, field) => (index < events.length ? places.events(index, field) : places.eras(index - events.length, field))}),
  };
}

function listOf(document: Fields, field: string): readonly unknown[] {
  const list = own(document, field);
  return Array.isArray(list) ? list : [];
}

/** Groups are named by their titles in TimelineJS. */
function grouped({events, records, problems}: CollectedRecords, head: Partial<Timeline>): FormatReading {
  const names = new Set(events.map(({group}) => group).filter((group) => group !== undefined));
  const groups = [...names].map((name) => ({id: name, title: name}));
  return {timeline: {...head, events, ...(groups.length > 0 && {groups})}, records, problems};
}

/** The title slide tells about the whole; what else stands beside the events is kept. */
function headOf(slide: unknown, document: Fields, known: readonly string[]): Partial<Timeline> {
  const rest = Object.fromEntries(Object.entries(document).filter(([field]) => !known.includes(field)));
  const kept = {...(isFields(slide) && {title: slide}), ...rest};
  return {...(isFields(slide) && titleOf(slide)), ...(Object.keys(kept).length > 0 && {ext: {timelinejs: kept}})};
}

function titleOf(slide: Fields): Partial<Timeline> {
  const {headline, text} = textsOf(slide);
  return {...(headline && {title: headline}), ...(text && {description: text})};
}

function readSlide(slide: unknown, report: Report, isEra: boolean): TimelineEvent | undefined {
  if (!isFields(slide)) return void report('record-invalid', `a slide must be an object, not ${describe(slide)}`);
  const id = stringOf(slide, 'unique_id') || stringOf(slide, 'id') || undefined;
  const {headline, text} = textsOf(slide);
  const media = mediaOf(own(slide, 'media'));
  const title = headline || text || media?.caption || media?.url;
  if (!title) return void report('title-missing', 'the slide has neither headline nor text', 'text', id);
  const date = slideDate(slide, report, id);
  if (date === undefined) return undefined;
  const group = stringOf(slide, 'group');
  const link = isFields(own(slide, 'media')) ? stringOf(own(slide, 'media') as Fields, 'link') : '';
  const rest = restOf(slide);
  return {
    ...(id !== undefined && {id}), title: title as string, date,
    ...(text && text !== title && {description: text}),
    ...(group && {group}), ...(media && {media: [media]}), ...(link && {links: [{url: link}]}),
    ...(isEra && {role: 'period' as const}), ...(rest && {ext: {timelinejs: rest}}),
  };
}

const KNOWN = new Set(['start_date', 'end_date', 'display_date', 'text', 'media', 'group', 'unique_id', 'id']);

function restOf(slide: Fields): Fields | undefined {
  const rest = Object.entries(slide).filter(([field]) => !KNOWN.has(field));
  return rest.length > 0 ? Object.fromEntries(rest) : undefined;
}

function textsOf(slide: Fields): {headline: string; text: string} {
  const text = own(slide, 'text');
  if (typeof text === 'string') return {headline: wordsOf(stringOf(slide, 'headline')), text: wordsOf(text)};
  const fields = isFields(text) ? text : slide;
  return {headline: wordsOf(stringOf(fields, 'headline')), text: wordsOf(stringOf(fields, 'text'))};
}

function mediaOf(media: unknown): Media | undefined {
  if (!isFields(media)) return undefined;
  const url = stringOf(media, 'url') || stringOf(media, 'media');
  if (!url) return undefined;
  const texts = {caption: wordsOf(stringOf(media, 'caption')), credit: wordsOf(stringOf(media, 'credit')), alt: stringOf(media, 'alt'), thumbnail: stringOf(media, 'thumbnail')};
  return {url, ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))};
}

/** A field as text; numbers count as such. */
function stringOf(record: Fields, field: string): string {
  const value = own(record, field);
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function slideDate(slide: Fields, report: Report, id: string | undefined): DateInput | undefined {
  const written = displayDate(slide);
  const start = dateOf(own(slide, 'start_date'));
  const end = dateOf(own(slide, 'end_date'));
  if (start === undefined && end === undefined && written) return {text: written};
  if (start === undefined) return void report('date-missing', 'the slide has no start_date', 'start_date', id);
  const fault = faultOf(start) ?? faultOf(end);
  if (fault) return void report('date-invalid', fault, faultOf(start) ? 'start_date' : 'end_date', id);
  const date = spanToDate(start as string, end as string | undefined);
  if (typeof date !== 'string') return written ? {...date, text: written} : date;
  return written ? {edtf: date, text: written} : date;
}

/** The words that the author wants for the date: of the slide, else of its ends. */
function displayDate(slide: Fields): string {
  const ofEnd = (field: string): string => {
    const end = own(slide, field);
    return isFields(end) ? stringOf(end, 'display_date') : '';
  };
  return stringOf(slide, 'display_date') || [ofEnd('start_date'), ofEnd('end_date')].filter(Boolean).join(' – ');
}

type DateFault = {readonly fault: string};

function faultOf(date: string | DateFault | undefined): string | undefined {
  return typeof date === 'object' ? date.fault : undefined;
}

const PARTS = ['month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;

/** EDTF of `{year, month, day, hour, …}`, each a number or its text; undefined when there is none. */
function dateOf(date: unknown): string | DateFault | undefined {
  if (typeof date === 'string' && date.trim() !== '') return oldDate(date);
  if (!isFields(date) || stringOf(date, 'year').trim() === '') return undefined;
  const year = yearNumber(stringOf(date, 'year'));
  if (year === undefined) return {fault: `year ${JSON.stringify(stringOf(date, 'year'))} is not a year`};
  const parts: Partial<Record<(typeof PARTS)[number], number>> = {};
  for (const part of PARTS) {
    const text = stringOf(date, part).trim();
    if (text === '') continue;
    if (!/^\d{1,3}$/.test(text)) return {fault: `${part} ${JSON.stringify(text)} is not a number`};
    parts[part] = Number(text);
  }
  const gap = gapIn(parts);
  if (gap !== undefined) return {fault: gap};
  return partsToEdtf({year, ...parts, ...(parts.second !== undefined && {second: parts.second + (parts.millisecond ?? 0) / 1000})});
}

/** A part without the one that it is of. A time of zeros, which programs write where there is none, says nothing. */
function gapIn(parts: Partial<Record<(typeof PARTS)[number], number>>): string | undefined {
  const at = PARTS.findIndex((part, i) => i > 0 && parts[part] !== undefined && parts[PARTS[i - 1]!] === undefined && (part === 'day' || parts[part] !== 0));
  return at < 0 ? undefined : `there is ${PARTS[at] === 'hour' ? 'an' : 'a'} ${PARTS[at]} without ${PARTS[at - 1] === 'hour' ? 'an' : 'a'} ${PARTS[at - 1]}`;
}

/** The older JSON and spreadsheet: `2012`, `2012,1,26`, `2012,1,26,14,30`, `1/26/2012 14:30`. */
function oldDate(text: string): string | DateFault {
  const value = text.trim();
  const slashed = /^(\d{1,2})\/(?:(\d{1,2})\/)?(\d{4})(?:\s+(\d{1,2}:\d\d(?::\d\d)?))?$/.exec(value);
  const pieces = slashed
    ? [slashed[3], slashed[1], slashed[2], ...(slashed[4] ?? '').split(':')].filter((piece) => piece !== '' && piece !== undefined)
    : value.replace(/[,\s:]+$/, '').split(/\s*[,:]\s*|\s+/);
  if (!slashed && pieces.length > 1 && pieces.includes('') && /^-?\d{1,12},/.test(value)) return {fault: `${JSON.stringify(value.slice(0, 40))} leaves out a part`};
  const [year, month, day, hour, minute, second] = pieces.map(Number);
  if (pieces.length <= 6 && pieces.every((piece) => /^-?\d{1,12}$/.test(piece ?? '')) && year !== undefined) {
    return partsToEdtf({year: yearNumber(pieces[0] ?? '') ?? year, month, day, hour, minute, second});
  }
  return programDate(value) ?? {fault: `${JSON.stringify(value.slice(0, 40))} is not a date`};
}

function readOld(input: FormatInput, document: Fields): FormatReading {
  const dates = listOf(document, 'date');
  const eras = listOf(document, 'era');
  const collected = collectRecords([...dates, ...eras], (record, report, index) =>
    readSlide(isFields(record) ? renewed(record) : record, report, index >= dates.length),
  );
  const place = {dates: jsonPlaces(input.text, ['timeline', 'date']), eras: jsonPlaces(input.text, ['timeline', 'era'])};
  return {
    ...grouped(collected, headOf(oldTitle(document), {}, [])),
    ...(input.text && {place: (index, field) => {
      const name = field?.replace(/_date$/, 'Date');
      return index < dates.length ? place.dates(index, name) : place.eras(index - dates.length, name);
    }}),
  };
}

/** The older kind tells of the whole beside its dates. */
function oldTitle(document: Fields): Fields {
  const {text, media} = renewed(document);
  return {text, ...(media !== undefined && {media})};
}

/** A record of the older kind under the names of the newer. */
function renewed(record: Fields): Fields {
  const names: Readonly<Record<string, string>> = {startDate: 'start_date', endDate: 'end_date', asset: 'media', tag: 'group', displayDate: 'display_date'};
  const {headline, text, ...rest} = Object.fromEntries(Object.entries(record).map(([field, value]) => [names[field] ?? field, value]));
  return {...rest, text: {headline, text}};
}

/** The spreadsheet: rows of type `title` tell about the whole, those of type `era` are periods. */
function readSpreadsheet({text}: FormatInput, options: ReadOptions): FormatReading {
  const table = readTable(text);
  const readRow = rowReader(table.headers, orderOfRows(table.headers, table.records), 'timelinejs', options);
  const column = (name: string): number => table.headers.findIndex((header) => header.toLowerCase() === name);
  const [typeColumn, headline, body] = [column('type'), column('headline'), column('text')];
  const dated = [column('start date'), column('end date')];
  const isTitle = ({cells}: {readonly cells: readonly string[]}): boolean => cells[typeColumn]?.trim().toLowerCase() === 'title';
  const head = table.records.find(isTitle);
  const kept = table.records.map((_, index) => index).filter((index) => table.records[index] !== head);
  const collected = collectRecords(kept, (index, report) => {
    const row = table.records[index]!;
    const fault = table.faultOf(row);
    return fault ? void report(fault.code, fault.message) : asPeriod(readRow(withYears(row.cells, dated), report));
  });
  const slide = head && {headline: head.cells[headline] ?? '', text: head.cells[body] ?? ''};
  return {...grouped(collected, slide ? titleOf(slide) : {}), place: (index, field) => table.place(kept[index] ?? index, field)};
}

/** A row of the older spreadsheet, in whose dates the years before Christ count as people do: `-44` is 44 BC. */
function withYears(cells: readonly string[], dated: readonly number[]): readonly string[] {
  return cells.map((cell, index) => {
    const date = dated.includes(index) && /^\s*(?:-\d|\d{1,3}\s*$)/.test(cell) ? oldDate(cell.trim().replace(/^(-\d+)-(\d\d?)(?:-(\d\d?))?$/, '$1,$2,$3')) : cell;
    return typeof date === 'string' ? date : cell;
  });
}

function asPeriod(event: TimelineEvent | undefined): TimelineEvent | undefined {
  if (!event) return undefined;
  const {type, ...rest} = event;
  const words = {title: wordsOf(event.title as string), ...(event.description !== undefined && {description: wordsOf(event.description as string)})};
  return type === 'era' ? {...rest, ...words, role: 'period'} : {...event, ...words};
}

