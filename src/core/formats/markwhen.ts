/**
 * markwhen: a text whose lines begin with a date and a colon. What follows an event up to the next one is its description;
 * groups and sections (or headings) hold events; `#words` are tags, which the head of the file may give a colour.
 */
import type {Group, Link, Media, Timeline, TimelineEvent} from '../model/timeline.js';
import {isTimeZone} from '../time/zone.js';
import {collectRecords, type Report} from './collect-records.js';
import type {Format, FormatInput, FormatReading} from './format.js';
import {dateHead, markwhenDate} from './markwhen-date.js';
import {textPlaces} from './text-places.js';

export const markwhen: Format = {name: 'markwhen', read};

interface Entry {
  readonly head: string;
  readonly title: string;
  readonly lines: string[];
  readonly offset: number;
  readonly group: string | undefined;
}

interface Document {
  readonly head: Map<string, string>;
  readonly colors: Map<string, string>;
  readonly groups: Group[];
  readonly names: Set<string>;
  readonly entries: Entry[];
}

function read({text}: FormatInput): FormatReading {
  const document = parse(text);
  const dayFirst = /^d/i.test(document.head.get('dateformat') ?? '');
  const {events, records, problems} = collectRecords(document.entries, (entry, report) => readEntry(entry, document, dayFirst, report));
  const placeOf = textPlaces(text);
  const place: FormatReading['place'] = (index) => {
    const entry = document.entries[index];
    return entry && placeOf(entry.offset);
  };
  const {groups} = document;
  return {timeline: {...headOf(document.head), events, ...(groups.length > 0 && {groups})}, records, problems, place};
}

function headOf(head: ReadonlyMap<string, string>): Partial<Timeline> {
  const [title, description, zone] = ['title', 'description', 'timezone'].map((name) => head.get(name) ?? '');
  return {...(title && {title}), ...(description && {description}), ...(zone && isTimeZone(zone) && {timeZone: zone})};
}

/** Groups that are open, innermost last, each with the level of its heading (0: it is closed by `endGroup`). */
type Open = {readonly id: string; readonly level: number}[];

function parse(text: string): Document {
  const document: Document = {head: new Map(), colors: new Map(), groups: [], names: new Set(), entries: []};
  const open: Open = [];
  for (const {line, offset} of linesOf(text)) {
    if (line.startsWith('//') || line === '---') continue;
    const head = dateHead(line.replace(/^- (?:\[.\] )?/, ''));
    if (head !== undefined) {
      const title = line.slice(line.indexOf(':', line.indexOf(head) + head.length) + 1).trim();
      document.entries.push({head, title, lines: [], offset, group: open.at(-1)?.id});
    } else if (!takeGroup(line, document, open)) takeText(line, document);
  }
  return document;
}

function* linesOf(text: string): Generator<{line: string; offset: number}> {
  for (let at = 0; at <= text.length; ) {
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    yield {line: text.slice(at, end).trim(), offset: at};
    at = end + 1;
  }
}

function takeGroup(line: string, {groups, names}: Document, open: Open): boolean {
  if (/^end(?:group|section)?$/i.test(line)) {
    open.pop();
    return true;
  }
  const named = /^(?:group|section)(?:\s+(.*))?$/i.exec(line);
  const heading = /^(#{1,6})\s+(.+)$/.exec(line);
  if (!named && !heading) return false;
  const level = heading?.[1]?.length ?? 0;
  while (level > 0 && open.length > 0 && open.at(-1)!.level >= level) open.pop();
  const title = withoutTags(named ? (named[1] ?? '') : (heading?.[2] ?? '')).replace(/^"(.*)"$/, '$1').replace(/:$/, '').trim() || 'group';
  const id = names.has(title) ? `${title} ${groups.length + 1}` : title;
  names.add(id);
  const parent = open.at(-1)?.id;
  groups.push({id, title, ...(parent !== undefined && {parent})});
  open.push({id, level});
  return true;
}

/** A line that is no event: before the first it tells about the whole, later it describes the one above. */
function takeText(line: string, {head, colors, entries}: Document): void {
  const entry = entries.at(-1);
  if (entry) {
    entry.lines.push(line);
    return;
  }
  const color = /^#(\S+):\s*(\S.*)$/.exec(line);
  const field = /^([A-Za-z][\w-]*):\s*(.*)$/.exec(line);
  if (color) colors.set(color[1] ?? '', color[2] ?? '');
  else if (field) head.set((field[1] ?? '').toLowerCase(), field[2] ?? '');
}

const TAG = /(?:^|\s)#([\p{L}\p{N}_-]+)/gu;

function withoutTags(text: string): string {
  return text.replace(TAG, '').trim();
}

function readEntry({head, title: line, lines, group}: Entry, {colors}: Document, dayFirst: boolean, report: Report): TimelineEvent | undefined {
  const id = /(?:^|\s)!([\w-]+)/.exec(line)?.[1] ?? propertyOf(lines, 'id');
  const marked = takeMarkup(line.replace(/(?:^|\s)![\w-]+/, ' '));
  const title = withoutTags(marked.text);
  if (title === '') return void report('title-missing', `${JSON.stringify(head)} has no title`, undefined, id);
  const date = markwhenDate(head, dayFirst);
  if (date === undefined) return void report('date-invalid', `${JSON.stringify(head)} is not a date`, undefined, id);
  const body = takeMarkup(lines.filter((text) => !(id !== undefined && /^id:/i.test(text))).join('\n'));
  const tags = [...new Set([...line.matchAll(TAG), ...lines.join('\n').matchAll(TAG)].map((match) => match[1] ?? ''))];
  const color = tags.map((tag) => colors.get(tag)).find((found) => found !== undefined);
  const description = body.text.replace(/\n{3,}/g, '\n\n').trim();
  const [links, media, places] = [[...marked.links, ...body.links], [...marked.media, ...body.media], [...marked.places, ...body.places]];
  return {
    ...(id !== undefined && {id}), title, date, ...(description && {description}), ...(group !== undefined && {group}),
    ...(tags.length > 0 && {tags}), ...(color !== undefined && {color}), ...(places.length > 0 && {places}),
    ...(links.length > 0 && {links}), ...(media.length > 0 && {media}),
  };
}

function propertyOf(lines: readonly string[], name: string): string | undefined {
  const line = lines.slice(0, 5).find((text) => text.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim() || undefined;
}

interface Marked {
  readonly text: string;
  readonly links: readonly Link[];
  readonly media: readonly Media[];
  readonly places: readonly string[];
}

/** Takes `[words](url)`, `![picture](url)` and `[place](location)` out of a text; the words of links stay. */
function takeMarkup(text: string): Marked {
  const links: Link[] = [];
  const media: Media[] = [];
  const places: string[] = [];
  const plain = text.replace(/(!?)\[([^[\]\n]{0,300})\]\(([^()\s]{1,2000})\)/g, (_, picture: string, words: string, target: string) => {
    if (picture) media.push({url: target, ...(words && {alt: words})});
    else if (target === 'location') places.push(words);
    else links.push({url: target, ...(words && {title: words})});
    return picture || target === 'location' ? '' : words;
  });
  return {text: plain, links, media, places};
}
