/**
 * Writes iCalendar. A calendar knows days and times only: a coarser date is written as all its days, and beside it in a
 * property of our own (`X-ANNALS-DATE`), so that we read back what was written. Other programs see the days: a loss.
 */
import {resolveTimeline} from '../model/resolve-timeline.js';
import type {DateInput, Timeline, TimelineEvent} from '../model/timeline.js';
import type {DatePoint, EventDate} from '../time/event-date.js';
import {civilFromInstant} from '../time/civil.js';
import {DAY, type Instant} from '../time/instant.js';
import type {FormatText} from './format.js';
import {escapeText} from './ics-lines.js';
import {pad} from './iso-date.js';
import {extOf} from './shape.js';
import {plainText} from './texts.js';

const STATUSES = new Map([['tentative', 'TENTATIVE'], ['cancelled', 'CANCELLED']]);

export function writeIcs(timeline: Timeline): FormatText {
  const resolved = new Map(resolveTimeline(timeline).events.map((event) => [event.index, event]));
  const {title, description, lang, timeZone} = timeline;
  const dated = timeline.events.flatMap((event, index) => {
    const found = resolved.get(index);
    const days = found && calendarDate(found.date, event.date);
    return found && days ? [{event, index, id: found.id, days}] : [];
  });
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Annals//EN', 'CALSCALE:GREGORIAN',
    ...property('X-WR-CALNAME', plainText(title, lang)), ...property('X-WR-CALDESC', plainText(description, lang)),
    ...property('X-WR-TIMEZONE', timeZone),
    ...dated.flatMap(({event, id, days}) => eventLines(event, id, days, timeline)),
    'END:VCALENDAR',
  ];
  return {
    text: lines.map((line) => `${fold(line)}\r\n`).join(''),
    order: dated.map(({index}) => index), coarse: dated.filter(({days}) => !days.isWhole).map(({index}) => index),
  };
}

function property(name: string, text: string | undefined): readonly string[] {
  return text ? [`${name}:${escapeText(text)}`] : [];
}

function eventLines(event: TimelineEvent, id: string, days: CalendarDate, timeline: Timeline): readonly string[] {
  const {lang} = timeline;
  const nameOf = (entity: string, entities: Timeline['places']): string => plainText(entities?.find((known) => known.id === entity)?.name ?? entity, lang);
  return [
    'BEGIN:VEVENT', `UID:${escapeText(id)}`, `DTSTAMP:${stamp(timeline)}`, ...days.lines,
    ...(days.isWhole ? [] : property('X-ANNALS-DATE', JSON.stringify(event.date))),
    ...property('SUMMARY', plainText(event.title, lang)), ...property('DESCRIPTION', plainText(event.description, lang)),
    ...property('LOCATION', event.places?.map((place) => nameOf(place, timeline.places)).join('; ')),
    ...(event.links?.[0] ? [`URL:${oneLine(event.links[0].url)}`] : []),
    ...(event.tags?.length ? [`CATEGORIES:${event.tags.map(escapeText).join(',')}`] : []),
    ...property('STATUS', event.status && STATUSES.get(event.status)), ...property('COLOR', event.color), ...property('RELATED-TO', event.parent),
    ...(event.actors ?? []).map((actor) => `ATTENDEE;CN="${oneLine(nameOf(actor, timeline.actors)).replaceAll('"', "'")}":invalid:nomail`),
    ...keptLines(event),
    'END:VEVENT',
  ];
}

/** Properties that a reader kept as they were written. What is no property, or one of those above, is passed over. */
function keptLines(event: TimelineEvent): readonly string[] {
  return Object.entries(extOf(event, 'ics')).flatMap(([head, value]) => [value].flat().flatMap((one) => {
    const isProperty = /^[A-Za-z][A-Za-z0-9-]*(?:;[^\r\n:]*)?$/.test(head) && !/^(?:BEGIN|END)(?:;|$)/i.test(head);
    return isProperty && typeof one === 'string' && !/[\r\n]/.test(one) ? [`${head}:${one}`] : [];
  }));
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]/g, ' ');
}

/** A moment for DTSTAMP that does not change from one writing to the next: the date of the edition. */
function stamp({reference}: Timeline): string {
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(reference ?? '');
  return day ? `${day[1]}${day[2]}${day[3]}T000000Z` : '19700101T000000Z';
}

interface CalendarDate {
  readonly lines: readonly string[];
  /** The lines say all of the date. */
  readonly isWhole: boolean;
}

function calendarDate(date: EventDate, input: DateInput): CalendarDate | undefined {
  const exact = exactDate(date, input);
  if (exact) return exact;
  const [start, end] = [date.earliestStart, date.latestEnd].map((instant) => (Number.isFinite(instant) ? instant : undefined));
  const first = start ?? (end === undefined ? undefined : end - DAY);
  if (first === undefined || civilFromInstant(first).year < 1 || civilFromInstant(end ?? first).year > 9999) return undefined;
  return {isWhole: false, lines: [dayLine('DTSTART', first), ...(end === undefined ? [] : [dayLine('DTEND', Math.ceil(end / DAY) * DAY)])]};
}

function exactDate(date: EventDate, input: DateInput): CalendarDate | undefined {
  if (date.kind === 'recurring') return exactHabit(date, input);
  const ends = date.kind === 'date' ? [date.point] : date.kind === 'interval' ? [date.start, date.end] : [];
  const points = ends.filter((end): end is DatePoint => typeof end !== 'string' && isPlain(end));
  const [start, end] = points;
  if (!start || points.length !== ends.length) return undefined;
  const noted = typeof input === 'object' && Object.keys(input).some((key) => key !== 'edtf' && key !== 'zone');
  const zone = typeof input === 'object' && 'zone' in input ? input.zone : undefined;
  if (start.day !== undefined && start.hour === undefined && (!end || end.hour === undefined)) {
    return {isWhole: !noted, lines: [dayLine('DTSTART', start.lower), dayLine('DTEND', (end ?? start).upper)]};
  }
  if (points.some(({hour}) => hour === undefined)) return undefined;
  const isWhole = !noted && points.every(({second, offset}) => second !== undefined && (offset ?? 0) === 0);
  return {isWhole, lines: points.map((point, index) => timeLine(index ? 'DTEND' : 'DTSTART', point, zone))};
}

/** A rule from a day or a time. */
function exactHabit({rule, from}: Extract<EventDate, {kind: 'recurring'}>, input: DateInput): CalendarDate | undefined {
  if (typeof from === 'string' || from.day === undefined || !isPlain(from)) return undefined;
  if (from.hour !== undefined && from.second === undefined) return undefined;
  const known = typeof input === 'object' && Object.keys(input).every((key) => key === 'rrule' || key === 'from' || key === 'zone');
  const zone = typeof input === 'object' && 'zone' in input ? input.zone : undefined;
  return {isWhole: known, lines: [from.hour === undefined ? dayLine('DTSTART', from.lower) : timeLine('DTSTART', from, zone), `RRULE:${rule}`]};
}

function isPlain({day, qualifiers, mask, year}: DatePoint): boolean {
  return day !== undefined && qualifiers === 0 && mask === undefined && year > 0 && year < 10_000;
}

function dayLine(name: string, instant: Instant): string {
  const {year, month, day} = civilFromInstant(instant);
  return `${name};VALUE=DATE:${String(year).padStart(4, '0')}${pad(month)}${pad(day)}`;
}

/** A wall time, in a zone or floating; a time with an offset in UTC. */
function timeLine(name: string, point: DatePoint, zone: string | undefined): string {
  const isInstant = point.offset !== undefined;
  const {year, month = 1, day = 1, hour = 0, minute = 0, second = 0} = isInstant ? civilFromInstant(point.lower) : point;
  const value = `${String(year).padStart(4, '0')}${pad(month)}${pad(day)}T${pad(hour)}${pad(minute)}${pad(Math.floor(second))}`;
  return isInstant ? `${name}:${value}Z` : `${name}${zone === undefined ? '' : `;TZID=${zone}`}:${value}`;
}

/** Lines of at most 75 octets (3.1), no character cut in two. */
function fold(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign.codePointAt(0) ?? 0);
    if (octets + size > 75) {
      pieces.push(piece);
      piece = '';
      octets = 1;
    }
    piece += sign;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}

function octetsOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
