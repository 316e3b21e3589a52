/**
 * What a format could not hold of a timeline: the file is read again, and what does not come back as it was is lost. So no
 * loss is forgotten, and none is told that is none.
 */
import type {Problem} from '../model/problem.js';
import type {Timeline, TimelineEvent} from '../model/timeline.js';
import {formatInput, type Format, type FormatName, type FormatReading, type FormatText} from './format.js';
import {isFields, own} from './shape.js';

/** A `loss` for each part of the document and each field of an event that does not come back. */
export function lossesOf(timeline: Timeline, {name, read}: Format, written: FormatText): readonly Problem[] {
  const reading = read(formatInput(written.text), {});
  const ofDocument = Object.entries(timeline).filter(([field, value]) => field !== 'events' && field !== 'version' && isLost(field, value, own(reading.timeline, field)))
    .map(([field]): Problem => ({code: 'loss', message: `${name} cannot hold "${field}" of the document`, where: {field}}));
  return [...ofDocument, ...eventLosses(timeline, name, written, reading)];
}

function eventLosses({events}: Timeline, format: FormatName, {order, coarse}: FormatText, {timeline, records}: FormatReading): readonly Problem[] {
  const found = new Map(timeline.events.map((event, index) => {
    const record = records?.[index] ?? index;
    return [order?.[record] ?? record, event] as const;
  }));
  const coarser = new Set(coarse);
  return events.flatMap((event, index) => {
    const back = found.get(index);
    // Readers refuse a record for its date; the rest of it is lost with it.
    if (!back) return [{...loss(format, index, event, 'date'), message: `${format} cannot hold event ${event.id ?? index} with its date`}];
    return Object.entries(event)
      .filter(([field, value]) => isLost(field, value, own(back, field)) || (field === 'date' && coarser.has(index)))
      .map(([field]) => loss(format, index, event, field));
  });
}

function loss(format: FormatName, index: number, {id}: TimelineEvent, field: string): Problem {
  return {code: 'loss', message: `${format} cannot hold "${field}" of event ${id ?? index}`, where: {index, ...(id && {id}), field}};
}

/** What a reader adds under `ext` is no loss; what stood there must come back. */
function isLost(field: string, before: unknown, after: unknown): boolean {
  if (field !== 'ext' || !isFields(before)) return canonical(field, before) !== canonical(field, after);
  return Object.entries(before).some(([format, kept]) => {
    const back = isFields(after) ? own(after, format) : undefined;
    if (!isFields(kept)) return canonical(format, kept) !== canonical(format, back);
    return Object.entries(kept).some(([name, value]) => canonical(name, value) !== canonical(name, isFields(back) ? own(back, name) : undefined));
  });
}

/** A value as text: the same for what says the same. */
function canonical(field: string, value: unknown): string {
  return JSON.stringify(plain(field === 'type' && typeof value === 'string' ? [value] : field === 'date' ? plainDate(value) : value)) ?? '';
}

function plainDate(date: unknown): unknown {
  if (!isFields(date) || date['edtf'] === undefined) return date;
  const {text, ...rest} = date;
  const spec = text === undefined || text === date['edtf'] ? rest : date;
  return Object.keys(spec).length === 1 ? date['edtf'] : spec;
}

/** Without what says nothing, names in order. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(plain);
  if (!isFields(value)) return value === null ? undefined : value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, plain(part)]));
}
