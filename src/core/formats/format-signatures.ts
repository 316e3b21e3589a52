/**
 * How each format is recognised: by name, media type, file extension and content. Small, so that a page can tell which
 * reader to load without loading any.
 */
import type {FormatInput, FormatName} from './format.js';
import {jsonValue} from './json-value.js';
import {isFields, own} from './shape.js';

export interface FormatSignature {
  readonly name: FormatName;
  readonly mediaTypes: readonly string[];
  readonly extensions: readonly string[];
  /** Whether the content is of this format. Cheap: looks at the beginning of a text, at the first records of a value. */
  readonly detect: (input: FormatInput) => boolean;
}

const JSON_TYPES = ['application/json', 'text/json'];

/** In the order in which contents are tried: the more particular first. */
export const formatSignatures: readonly FormatSignature[] = [
  {name: 'wikidata', mediaTypes: ['application/sparql-results+json'], extensions: ['srj'], detect: ({value}) => isFields(value) && isFields(own(value, 'results'))},
  {name: 'jsonld', mediaTypes: ['application/ld+json'], extensions: ['jsonld'], detect: ({value}) => someRecord(value, ['@type', '@graph', '@context'])},
  {name: 'timelinejs', mediaTypes: [], extensions: [], detect: isTimelineJs},
  {name: 'simile', mediaTypes: [], extensions: [], detect: isSimile},
  {name: 'vis', mediaTypes: [], extensions: [], detect: isVis},
  {name: 'json', mediaTypes: JSON_TYPES, extensions: ['json'], detect: isJson},
  {name: 'ndjson', mediaTypes: ['application/x-ndjson', 'application/jsonl', 'application/ndjson'], extensions: ['ndjson', 'jsonl'], detect: ({text}) => isNdjson(text)},
  {name: 'ics', mediaTypes: ['text/calendar'], extensions: ['ics', 'ical'], detect: ({text}) => /^\s*BEGIN:V/i.test(text)},
  {name: 'gedcom', mediaTypes: ['text/vnd.familysearch.gedcom', 'application/x-gedcom'], extensions: ['ged'], detect: ({text}) => /^\s*0\s+HEAD\b/.test(text)},
  {name: 'html', mediaTypes: ['text/html', 'application/xhtml+xml'], extensions: ['html', 'htm', 'xhtml'], detect: ({text}) => /^\s*<[!a-zA-Z]/.test(text)},
  {name: 'markwhen', mediaTypes: ['text/x-markwhen'], extensions: ['mw'], detect: ({text}) => isMarkwhen(text)},
  {name: 'csv', mediaTypes: ['text/csv', 'text/tab-separated-values'], extensions: ['csv', 'tsv', 'tab'], detect: ({text}) => isTable(text)},
];

/** The signature of a media type or a file name; undefined when the content must tell (as for every kind of JSON). */
export function formatByName({mediaType = '', fileName = ''}: {readonly mediaType?: string; readonly fileName?: string}): FormatName | undefined {
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  const extension = /\.([a-z0-9]+)(?:[?#].*)?$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const found =
    formatSignatures.find(({mediaTypes}) => mediaTypes.includes(type)) ??
    formatSignatures.find(({extensions}) => extensions.includes(extension));
  return found?.name === 'json' || found?.name === 'csv' ? undefined : found?.name;
}

/** The format of a content, or undefined when it is none. */
export function detectFormat(input: FormatInput): FormatName | undefined {
  return formatSignatures.find(({detect}) => detects(detect, input))?.name;
}

/** An object that throws when it is looked at is of none of the formats that know their fields. */
function detects<T>(detect: (value: T) => boolean, value: T): boolean {
  try {
    return detect(value);
  } catch {
    return false;
  }
}

/** The list of records in a value: itself, or under one of the names. */
export function recordsOf(value: unknown, ...names: readonly string[]): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (!isFields(value)) return undefined;
  const name = names.find((field) => Array.isArray(own(value, field)));
  return name === undefined ? undefined : (own(value, name) as unknown[]);
}

function someRecord(value: unknown, fields: readonly string[], records: readonly unknown[] | undefined = Array.isArray(value) ? value : [value]): boolean {
  return (records ?? []).slice(0, 20).some((record) => detects((value) => isFields(value) && fields.some((field) => own(value, field) !== undefined), record));
}

function isTimelineJs({value, text}: FormatInput): boolean {
  if (!isFields(value)) return /^\W*Year\W+Month\W+Day\W/i.test(text) || /^\W*Start Date\W+End Date\W+Headline\W/i.test(text);
  const old = own(value, 'timeline');
  if (isFields(old)) return Array.isArray(own(old, 'date'));
  return someRecord(value, ['start_date'], recordsOf(value, 'events', 'eras'));
}

function isSimile({value, text}: FormatInput): boolean {
  if (!isFields(value)) return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<data[\s>]/.test(text);
  const named = ['dateTimeFormat', 'wikiURL', 'wikiSection'].some((field) => own(value, field) !== undefined);
  const events = recordsOf(value, 'events');
  return events !== undefined && (named || (someRecord(value, ['start'], events) && !someRecord(value, ['date', 'content'], events)));
}

/** Items have `content`, or a template of the page that makes it; a list of `title` and `start` is a plain one. */
function isVis({value}: FormatInput): boolean {
  if (isFields(value) && (isFields(own(value, '_data')) || isFields(own(value, 'items')))) return true;
  const items = recordsOf(value, 'items', 'data');
  return someRecord(value, ['start'], items) && (!Array.isArray(value) || someRecord(value, ['content'], items) || !someRecord(value, ['title', 'name'], items));
}

function isJson({text, value}: FormatInput): boolean {
  return value !== undefined || (/^\s*[[{]/.test(text) && !isNdjson(text));
}

/** A first line that is an object by itself, and another after it. */
function isNdjson(text: string): boolean {
  const start = text.trimStart();
  const end = start.search(/[\r\n]/);
  if (end < 0 || !start.startsWith('{') || !start.slice(end).trimStart().startsWith('{')) return false;
  return isFields(jsonValue(start.slice(0, end)));
}

/** Lines that begin with a date and a colon, below a head of its own or without any table's. */
function isMarkwhen(text: string): boolean {
  const start = text.slice(0, 4000);
  if (!dateLine.test(start)) return false;
  const hasHead = /^(?:---[ \t]*$|(?:title|description|dateFormat|timezone|author|key)[ \t]*:|\/\/|#{1,6} |#\S+:|(?:section|group) )/m.test(start);
  return hasHead || !isTable(start.split(/\r?\n/)[0] ?? '');
}

const dateLine = /^[ \t]*(?:- )?(?:\d{4}(?:-\d\d(?:-\d\d)?)?|(?:\d{1,2}\/){1,2}\d{4}|(?:\d{1,2} )?[A-Z][a-z]{2,8} (?:\d{1,2},? )?\d{4})[ \t]*(?:(?:[-–/]|to |every )[ \t]*[^:\r\n]{1,30})?:[ \t]*\S/m;

function isTable(text: string): boolean {
  const end = text.search(/[\r\n]/);
  const header = end < 0 ? text : text.slice(0, end);
  return /[,;\t|]/.test(header) && /[A-Za-z]/.test(header);
}
