/** Writes a timeline as CSV (RFC 4180) that a spreadsheet opens without computing anything. */
import type {Timeline, TimelineEvent} from '../model/timeline.js';
import {resolveTimeline} from '../model/resolve-timeline.js';
import type {DateBounds} from '../time/event-date.js';
import {columnsOf} from './columns.js';
import type {FormatText} from './format.js';
import {hullEdtf} from './hull-edtf.js';
import {extOf, own} from './shape.js';
import {plainText} from './texts.js';

interface Written {
  readonly header: string;
  readonly cell: (event: TimelineEvent, lang: string | undefined, bounds: DateBounds | undefined) => string | undefined;
}

const COLUMNS: readonly Written[] = [
  {header: 'id', cell: ({id}) => id},
  {header: 'date', cell: ({date}, _, bounds) => hullEdtf(date, bounds)},
  {header: 'date text', cell: ({date}) => (typeof date === 'string' ? undefined : date.text)},
  {header: 'duration', cell: ({date}) => (typeof date === 'object' && 'edtf' in date && 'duration' in date ? date.duration : undefined)},
  {header: 'title', cell: ({title}, lang) => plainText(title, lang)},
  {header: 'description', cell: ({description}, lang) => plainText(description, lang)},
  {header: 'status', cell: ({status}) => status},
  {header: 'type', cell: ({type}) => (typeof type === 'string' ? type : type?.[0])},
  {header: 'tags', cell: ({tags}) => joined(tags)},
  {header: 'group', cell: ({group}) => group},
  {header: 'parent', cell: ({parent}) => parent},
  {header: 'actors', cell: ({actors}) => joined(actors)},
  {header: 'places', cell: ({places}) => joined(places)},
  {header: 'sources', cell: ({sources}) => joined(sources?.map((source) => (typeof source === 'string' ? source : source.source)))},
  {header: 'importance', cell: ({importance}) => importance?.toString()},
  {header: 'url', cell: ({links}) => links?.[0]?.url},
  {header: 'color', cell: ({color}) => color},
  {header: 'role', cell: ({role}) => role},
  {header: 'media', cell: ({media}) => media?.[0]?.url},
  {header: 'media caption', cell: ({media}, lang) => plainText(media?.[0]?.caption, lang)},
  {header: 'media credit', cell: ({media}, lang) => plainText(media?.[0]?.credit, lang)},
  {header: 'media thumbnail', cell: ({media}) => media?.[0]?.thumbnail},
  {header: 'media alt', cell: ({media}, lang) => plainText(media?.[0]?.alt, lang)},
];

/** Columns that hold something, dates and titles always; then those that the reader of a table did not know. */
export function writeDelimited({events, lang, ...rest}: Timeline): FormatText {
  const bounds = new Map(resolveTimeline({...rest, events}).events.map(({index, date}) => [index, date]));
  const more = ownHeaders(events);
  const rows = events.map((event, index) => [
    ...COLUMNS.map(({cell}) => cell(event, lang, bounds.get(index)) ?? ''),
    ...more.map((header) => textOf(own(extOf(event, 'csv'), header))),
  ]);
  const headers = [...COLUMNS.map(({header}) => header), ...more];
  const used = headers.map((header, column) => header === 'date' || header === 'title' || rows.some((row) => row[column] !== ''));
  const line = (cells: readonly string[]): string => `${cells.filter((_, column) => used[column]).map(quoted).join(',')}\r\n`;
  return {text: [headers, ...rows].map(line).join('')};
}

/** Columns of a table that nobody knew, if they would not be known now. */
function ownHeaders(events: readonly TimelineEvent[]): readonly string[] {
  const names = new Set(events.flatMap((event) => Object.keys(extOf(event, 'csv'))));
  return [...names].filter((name) => columnsOf([name]).size === 0 && name.trim() === name && name !== '');
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function joined(names: readonly string[] | undefined): string | undefined {
  return names?.length === 1 ? names[0] : names?.join('; ');
}

/** A cell in quotes where it needs them; its content guarded against being taken for a formula. */
function quoted(cell: string): string {
  const safe = guarded(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a spreadsheet may compute, also behind spaces and behind apostrophes that guard it already. Full-width signs count. */
export const FORMULA = /^['\s\0]*[=+\-@＝＋－＠]|^'*[\t\r\n\0]/;

/** OWASP ASVS 5, 1.2.10: what begins like a formula gets an apostrophe, which spreadsheets do not show. Numbers stay. */
function guarded(cell: string): string {
  return FORMULA.test(cell) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell) ? `'${cell}` : cell;
}
