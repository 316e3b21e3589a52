/**
 * vis-timeline and vis.js: items of a DataSet (`id`, `content`, `start`, `end`, `group`, `type`), alone or with their groups.
 * A background item is a period.
 */
import type {DateInput, Group, TimelineEvent} from '../model/timeline.js';
import {collectRecords, type Report} from './collect-records.js';
import type {Format, FormatInput, FormatReading} from './format.js';
import {recordsOf} from './format-signatures.js';
import {isoToEdtf, spanToDate} from './iso-date.js';
import {jsonFailure, jsonPlaces} from './json.js';
import {programDate} from './program-date.js';
import {describe, isFields, own, type Fields} from './shape.js';
import {wordsOf} from './texts.js';

export const vis: Format = {name: 'vis', read};

function read(input: FormatInput): FormatReading {
  const {value} = input;
  const items = itemsOf(value);
  if (!items) return jsonFailure(input);
  const {events, records, problems} = collectRecords(items.list, readItem);
  const groups = isFields(value) ? readGroups(own(value, 'groups')) : [];
  return {
    timeline: {events, ...(groups.length > 0 && {groups})}, records, problems,
    ...(input.text && items.path && {place: jsonPlaces(input.text, items.path)}),
  };
}

/** A list of items, a document with one, or a DataSet written with its inside (`_data`, by id). */
function itemsOf(value: unknown): {list: readonly unknown[]; path?: readonly string[]} | undefined {
  const field = isFields(value) ? ['items', 'data'].find((name) => own(value, name) !== undefined) : undefined;
  const inner = isFields(value) && field !== undefined ? own(value, field) : value;
  const data = isFields(inner) ? own(inner, '_data') : undefined;
  if (isFields(data)) return {list: Object.values(data)};
  const list = recordsOf(inner);
  return list && {list, path: field === undefined ? [] : [field]};
}

const KNOWN = new Set(['id', 'content', 'start', 'end', 'group', 'title']);

function readItem(item: unknown, report: Report): TimelineEvent | undefined {
  if (!isFields(item)) return void report('record-invalid', `an item must be an object, not ${describe(item)}`);
  const id = textOf(own(item, 'id')) || undefined;
  const tooltip = wordsOf(textOf(own(item, 'title')));
  const described = wordsOf(textOf(own(item, 'description')));
  const title = wordsOf(textOf(own(item, 'content'))) || tooltip || described;
  if (title === '') return void report('title-missing', 'the item has no content', 'content', id);
  const date = itemDate(item, report, id);
  if (date === undefined) return undefined;
  const group = textOf(own(item, 'group'));
  const description = [tooltip, described].find((text) => text !== '' && text !== title);
  const color = /(?:^|;)\s*(?:background(?:-color)?|color)\s*:\s*([^;]{1,60})/i.exec(textOf(own(item, 'style')))?.[1]?.trim();
  const rest = Object.entries(item).filter(([field]) => !KNOWN.has(field));
  return {
    ...(id !== undefined && {id}), title, date, ...(description !== undefined && {description}), ...(group && {group}),
    ...(color !== undefined && {color}), ...(own(item, 'type') === 'background' && {role: 'period' as const}),
    ...(rest.length > 0 && {ext: {vis: Object.fromEntries(rest)}}),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function itemDate(item: Fields, report: Report, id: string | undefined): DateInput | undefined {
  const written = own(item, 'start');
  if (written === undefined || written === null || written === '') return void report('date-missing', 'the item has no start', 'start', id);
  const ends = (['start', 'end'] as const).map((field) => {
    const value = own(item, field);
    if (value === undefined || value === null || value === '') return undefined;
    const edtf = programDate(value);
    if (edtf === undefined) report('date-invalid', `${field} ${describe(value)} is not a date`, field, id);
    return edtf ?? 'fault';
  });
  const [start, end] = ends;
  return start === undefined || ends.includes('fault') ? undefined : worded(spanToDate(start, end), [own(item, 'start'), own(item, 'end')]);
}

/** With the words of the source, where it has any: a number and ISO 8601 are none. */
function worded(date: Exclude<DateInput, string> | string, written: readonly unknown[]): DateInput {
  const words = written.filter((text) => typeof text === 'string' && text.trim() !== '' && isoToEdtf(text) === undefined && !/^\/Date/.test(text));
  if (words.length === 0) return date;
  const text = written.filter((part) => typeof part === 'string').join(' – ');
  return typeof date === 'string' ? {edtf: date, text} : {...date, text};
}

/** Groups; one that stands in another's `nestedGroups` has it as its parent. */
function readGroups(value: unknown): readonly Group[] {
  const groups = (recordsOf(value) ?? []).filter(isFields).filter((group) => textOf(own(group, 'id')) !== '');
  const parents = new Map<string, string>();
  for (const group of groups) {
    for (const nested of recordsOf(own(group, 'nestedGroups')) ?? []) parents.set(textOf(nested), textOf(own(group, 'id')));
  }
  return groups.map((group) => {
    const id = textOf(own(group, 'id'));
    const parent = parents.get(id);
    return {id, title: wordsOf(textOf(own(group, 'content'))) || id, ...(parent !== undefined && {parent})};
  });
}
