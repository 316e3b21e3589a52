/**
 * The list of a page: `<ol>` with an `<li>` for each event and its date in a `<time>`; the microformat h-event is read too.
 * This reader has no DOM; it serves files and servers. In a page the light DOM is walked instead, with the same rules.
 *
 * Rules of an entry: its first `<time>` (or h-event's `dt-start`) is the date, a second one (`dt-end`) the end. Inline text
 * and headings are the title, block elements after it the description, the first link is the event's.
 */
import type {DateInput, Text, Timeline, TimelineEvent} from '../model/timeline.js';
import {resolveTimeline} from '../model/resolve-timeline.js';
import {parseDate} from '../time/edtf.js';
import type {DateBounds} from '../time/event-date.js';
import {formatDate} from '../time/format-date.js';
import {knownLocale} from '../time/words.js';
import type {Format, FormatInput, FormatReading, FormatText} from './format.js';
import {hullEdtf} from './hull-edtf.js';
import {isEdtf} from './iso-date.js';
import {readScripts, type PageScript} from './jsonld.js';
import {readList, type ListItem} from './list.js';
import {escapeMarkup, scanMarkup, type MarkupToken} from './markup-scanner.js';
import {textPlaces} from './text-places.js';
import {plainText} from './texts.js';

export const html: Format = {name: 'html', read, write};

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const BLOCK = new Set(['p', 'div', 'blockquote', 'dd', 'figure', 'section', 'details', 'table', 'pre']);
const SILENT = new Set(['script', 'style', 'template', 'title', 'textarea', 'button', 'svg']);

type Open = Extract<MarkupToken, {kind: 'open'}>;
type Part = 'title' | 'description' | 'start' | 'end' | 'place' | 'tag' | 'silent';

/** An entry while it is being read. */
interface Entry {
  readonly offset: number;
  readonly id: string | undefined;
  readonly texts: Map<Part, string>;
  /** One for each element that names a category. */
  readonly tags: string[];
  /** h-event names its parts by class; then other text is none of them. */
  readonly named: boolean;
  start: string | undefined;
  end: string | undefined;
  times: number;
  href: string | undefined;
}

interface Frame {
  readonly name: string;
  readonly entry: Entry | undefined;
  readonly part: Part;
  readonly opensEntry: boolean;
}

function read({text}: FormatInput): FormatReading {
  // What a page says of its events in JSON-LD is more exact than its lists, of which most are menus.
  const linked = text.includes('application/ld+json') ? readScripts(scriptsOf(text), textPlaces(text)) : undefined;
  if (linked) return linked;
  const {entries, lang} = readEntries(text);
  const placeOf = textPlaces(text);
  const reading = readList(entries.map(toItem));
  const events = reading.timeline.events.map((event) => withoutOwnWords(event, lang));
  return {
    ...reading, timeline: {...(lang && {lang}), events},
    place: (index) => {
      const entry = entries[index];
      return entry && placeOf(entry.offset);
    },
  };
}

function readEntries(source: string): {readonly entries: readonly Entry[]; readonly lang: string | undefined} {
  const entries: Entry[] = [];
  let lang: string | undefined;
  const stack: Frame[] = [];
  for (const token of scanMarkup(source)) {
    const frame = stack.at(-1);
    if (token.kind === 'text') addText(frame, token.text);
    else if (token.kind === 'close') closeElement(stack, token.name);
    else if (VOID.has(token.name) || token.empty) addText(frame, ' ');
    else openElement(token, stack, entries);
    if (token.kind === 'open' && (token.name === 'ol' || token.name === 'html')) lang = token.attributes.get('lang') ?? lang;
  }
  const told = entries.filter((entry) => entry.named || entry.times > 0 || [...entry.texts.values()].some((text) => text.trim() !== ''));
  return {entries: told, lang};
}

/** The JSON-LD of a page. */
function scriptsOf(source: string): readonly PageScript[] {
  const scripts: PageScript[] = [];
  let open: number | undefined;
  for (const token of scanMarkup(source)) {
    if (token.kind === 'close' && open !== undefined) {
      const markup = source.slice(open, token.offset);
      const begin = markup.search(/[{[]/);
      if (begin >= 0) scripts.push({text: markup.slice(begin), offset: open + begin});
    }
    const isLinked = token.kind === 'open' && token.name === 'script' && token.attributes.get('type')?.trim().toLowerCase() === 'application/ld+json';
    open = isLinked ? token.offset : undefined;
  }
  return scripts;
}

/** Words for a date that are only those that it has anyhow are not the source's. */
function withoutOwnWords(event: TimelineEvent, lang: string | undefined): TimelineEvent {
  const {date} = event;
  if (typeof date === 'string' || !('edtf' in date) || date.edtf === undefined || !isEdtf(date.edtf)) return event;
  return date.text === wordsFor(date.edtf, lang) ? {...event, date: date.edtf} : event;
}

function wordsFor(edtf: string, lang = 'en'): string {
  return formatDate(parseDate(edtf), {locale: knownLocale(lang)});
}

function openElement(token: Open, stack: Frame[], entries: Entry[]): void {
  if (token.name === 'li') closeImplied(stack);
  const frame = stack.at(-1);
  const classes = (token.attributes.get('class') ?? '').split(/\s+/);
  const event = classes.includes('h-event') || classes.includes('vevent');
  if (event || (token.name === 'li' && !frame?.entry?.named)) {
    const entry = newEntry(token, event);
    entries.push(entry);
    stack.push({name: token.name, entry, part: event ? 'silent' : 'title', opensEntry: true});
    return;
  }
  // A list within an entry has entries of its own; within an h-event it is a part of it.
  const isList = token.name === 'ol' || token.name === 'ul';
  const entry = isList && !frame?.entry?.named ? undefined : frame?.entry;
  const part = entry ? partOf(token, classes, entry, frame?.part ?? 'title') : 'silent';
  if (entry && token.name === 'a') entry.href ??= token.attributes.get('href');
  stack.push({name: token.name, entry, part, opensEntry: false});
  if (BLOCK.has(token.name)) addText(stack.at(-1), ' ');
}

function newEntry(token: Open, named: boolean): Entry {
  const id = token.attributes.get('id');
  return {offset: token.offset, id, texts: new Map(), tags: [], named, start: undefined, end: undefined, times: 0, href: undefined};
}

/** A new `<li>` ends the one before it in the same list. */
function closeImplied(stack: Frame[]): void {
  for (let i = stack.length - 1; i >= 0; i--) {
    const name = stack[i]?.name;
    if (name === 'ol' || name === 'ul' || name === 'menu') return;
    if (name === 'li') {
      stack.length = i;
      return;
    }
  }
}

/** An end tag closes the nearest element of its name; one that closes nothing is passed over. */
function closeElement(stack: Frame[], name: string): void {
  const depth = Math.max(0, stack.length - 64);
  for (let i = stack.length - 1; i >= depth; i--) {
    if (stack[i]?.name !== name) continue;
    if (BLOCK.has(name)) addText(stack[i], ' ');
    stack.length = i;
    return;
  }
}

function partOf(token: Open, classes: readonly string[], entry: Entry, current: Part): Part {
  if (SILENT.has(token.name) || token.attributes.has('hidden')) return 'silent';
  const named = entry.named ? classPart(classes) : undefined;
  if (named === 'start' || named === 'end' || token.name === 'time') return timePart(token, entry, named);
  if (named === 'tag') entry.tags.push('');
  if (named) return named;
  if (entry.named || current !== 'title') return current;
  return BLOCK.has(token.name) && (entry.texts.get('title') ?? '').trim() !== '' ? 'description' : 'title';
}

function timePart(token: Open, entry: Entry, named: Part | undefined): Part {
  const datetime = token.attributes.get('datetime') ?? token.attributes.get('title') ?? token.attributes.get('value');
  const isEnd = named ? named === 'end' : entry.times > 0;
  entry.times++;
  if (isEnd) {
    if (entry.times > 2 && !named) return 'silent';
    entry.end ??= datetime;
    return 'end';
  }
  entry.start ??= datetime;
  return 'start';
}

function classPart(classes: readonly string[]): Part | undefined {
  const is = (...names: readonly string[]): boolean => names.some((name) => classes.includes(name));
  if (is('dt-start', 'dtstart')) return 'start';
  if (is('dt-end', 'dtend')) return 'end';
  if (is('p-name', 'summary')) return 'title';
  if (is('p-summary', 'e-content', 'description')) return 'description';
  if (is('p-category', 'category')) return 'tag';
  return is('p-location', 'location') ? 'place' : undefined;
}

function addText(frame: Frame | undefined, text: string): void {
  if (!frame?.entry || frame.part === 'silent') return;
  if (frame.part === 'tag') frame.entry.tags.push((frame.entry.tags.pop() ?? '') + text);
  frame.entry.texts.set(frame.part, (frame.entry.texts.get(frame.part) ?? '') + text);
}

function toItem(entry: Entry): ListItem {
  const collapsed = (text: string): string => text.split(/\s+/).join(' ').trim();
  const text = (part: Part): string => collapsed(entry.texts.get(part) ?? '');
  const optional = (name: keyof ListItem, value: string | undefined): Partial<ListItem> => (value ? {[name]: value} : {});
  return {
    title: text('title'),
    ...optional('datetime', entry.start),
    ...optional('timeText', text('start')),
    ...optional('endDatetime', entry.end),
    ...optional('endText', text('end')),
    ...optional('description', text('description')),
    ...optional('place', text('place')),
    ...optional('id', entry.id),
    ...optional('href', entry.href),
    tags: entry.tags.map(collapsed).filter(Boolean),
  };
}

function write(timeline: Timeline): FormatText {
  const bounds = new Map(resolveTimeline(timeline).events.map(({index, date}) => [index, date]));
  const items = timeline.events.map((event, index) =>
    `  <li${attribute('id', event.id)}>${writeEvent(event, timeline.lang, bounds.get(index))}</li>\n`);
  return {text: `<ol${attribute('lang', timeline.lang)}>\n${items.join('')}</ol>\n`};
}

function writeEvent(event: TimelineEvent, lang: string | undefined, bounds: DateBounds | undefined): string {
  const title = escapeMarkup(plainText(event.title, lang));
  const href = event.links?.[0]?.url;
  const description = plainText(event.description, lang);
  return [
    writeTime(event.date, bounds, lang),
    href === undefined ? title : `<a href="${escapeMarkup(href)}">${title}</a>`,
    description && `<p>${escapeMarkup(description)}</p>`,
  ].filter(Boolean).join(' ');
}

/** The date as its source has it, else in words: a list is for readers. */
function writeTime(date: DateInput, bounds: DateBounds | undefined, lang: string | undefined): string {
  const edtf = hullEdtf(date, bounds);
  const text = (typeof date === 'string' ? undefined : date.text) ?? (edtf === undefined ? '' : wordsFor(edtf, lang));
  return `<time${attribute('datetime', edtf)}>${escapeMarkup(text)}</time>`;
}

function attribute(name: string, value: Text | undefined): string {
  return typeof value === 'string' ? ` ${name}="${escapeMarkup(value)}"` : '';
}
