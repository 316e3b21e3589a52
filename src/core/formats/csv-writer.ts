/** Writes a timeline as CSV (RFC 4180) that a spreadsheet opens without computing anything. */
import type {Problem} from '../model/problem.js';
import type {DateInput, Timeline, TimelineEvent} from '../model/timeline.js';
import {resolveTimeline} from '../model/resolve-timeline.js';
import type {DateBounds} from '../time/event-date.js';
import type {FormatWriting} from './format.js';
import {hullEdtf} from './hull-edtf.js';
import {loss, lossesOf} from './losses.js';
import {plainText} from './texts.js';

interface Written {
  readonly header: string;
  readonly field: keyof TimelineEvent;
  readonly cell: (event: TimelineEvent, lang: string | undefined, bounds: DateBounds | undefined) => string | undefined;
}

const COLUMNS: readonly Written[] = [
  {header: 'id', field: 'id', cell: ({id}) => id},
  {header: 'date', field: 'date', cell: ({date}, _, bounds) => hullEdtf(date, bounds)},
  {header: 'date text', field: 'date', cell: ({date}) => (typeof date === 'string' ? undefined : date.text)},
  {header: 'duration', field: 'date', cell: ({date}) => (typeof date === 'object' && 'edtf' in date && 'duration' in date ? date.duration : undefined)},
  {header: 'title', field: 'title', cell: ({title}, lang) => plainText(title, lang)},
  {header: 'description', field: 'description', cell: ({description}, lang) => plainText(description, lang)},
  {header: 'status', field: 'status', cell: ({status}) => status},
  {header: 'type', field: 'type', cell: ({type}) => (typeof type === 'string' ? type : type?.[0])},
  {header: 'tags', field: 'tags', cell: ({tags}) => joined(tags)},
  {header: 'group', field: 'group', cell: ({group}) => group},
  {header: 'parent', field: 'parent', cell: ({parent}) => parent},
  {header: 'actors', field: 'actors', cell: ({actors}) => joined(actors)},
  {header: 'places', field: 'places', cell: ({places}) => joined(places)},
  {header: 'sources', field: 'sources', cell: ({sources}) => joined(sources?.map((source) => (typeof source === 'string' ? source : source.source)))},
  {header: 'importance', field: 'importance', cell: ({importance}) => importance?.toString()},
  {header: 'url', field: 'links', cell: ({links}) => links?.[0]?.url},
  {header: 'color', field: 'color', cell: ({color}) => color},
  {header: 'role', field: 'role', cell: ({role}) => role},
  {header: 'media', field: 'media', cell: ({media}) => media?.[0]?.url},
  {header: 'media caption', field: 'media', cell: ({media}, lang) => plainText(media?.[0]?.caption, lang)},
  {header: 'media credit', field: 'media', cell: ({media}, lang) => plainText(media?.[0]?.credit, lang)},
  {header: 'media thumbnail', field: 'media', cell: ({media}) => media?.[0]?.thumbnail},
  {header: 'media alt', field: 'media', cell: ({media}, lang) => plainText(media?.[0]?.alt, lang)},
];

/** Columns that hold something, dates and titles always. */
export function writeDelimited(timeline: Timeline): FormatWriting {
  const {events, lang} = timeline;
  const bounds = new Map(resolveTimeline(timeline).events.map(({index, date}) => [index, date]));
  const rows = events.map((event, index) => COLUMNS.map(({cell}) => cell(event, lang, bounds.get(index)) ?? ''));
  const used = COLUMNS.map(({header}, column) => header === 'date' || header === 'title' || rows.some((row) => row[column] !== ''));
  const line = (cells: readonly string[]): string => `${cells.filter((_, column) => used[column]).map(quoted).join(',')}\r\n`;
  const text = [COLUMNS.map(({header}) => header), ...rows].map(line).join('');
  const fields = COLUMNS.map(({field}) => field);
  return {text, problems: [...lossesOf(timeline, 'csv', fields), ...events.flatMap(lossesOfEvent)]};
}

function joined(names: readonly string[] | undefined): string | undefined {
  return names?.length === 1 ? names[0] : names?.join('; ');
}

/** What a cell drops of a value that it holds in part. */
function lossesOfEvent(event: TimelineEvent, index: number): readonly Problem[] {
  const {id, title, description, date, type, links, media, sources} = event;
  const lost: readonly (readonly [string, boolean])[] = [
    ['title', typeof title !== 'string'],
    ['description', description !== undefined && typeof description !== 'string'],
    ['date', !isWhole(date)],
    ['type', typeof type === 'object' && type.length > 1],
    ['links', (links?.length ?? 0) > 1 || links?.[0]?.title !== undefined],
    ['media', (media?.length ?? 0) > 1 || media?.[0]?.type !== undefined],
    ['sources', sources?.some((source) => typeof source !== 'string') ?? false],
    ...(['tags', 'actors', 'places'] as const).map((field) => [field, !listSurvives(event[field])] as const),
  ];
  return lost.filter(([, isLost]) => isLost).map(([field]) => loss('csv', index, id, field));
}

/** Whether a date is EDTF or words with no more than a duration. */
function isWhole(date: DateInput): boolean {
  if (typeof date === 'string') return true;
  return Object.keys(date).every((key) => key === 'edtf' || key === 'text' || (key === 'duration' && 'edtf' in date));
}

/** Whether the names come back when their cell is cut. */
function listSurvives(names: readonly string[] | undefined): boolean {
  return (names ?? []).every((name) => !/[;|]/.test(name) && (names?.length !== 1 || !name.includes(',')));
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
