/**
 * Writes iCalendar. A calendar knows days and times only: a coarser date is written as all its days, and beside it in a
 * property of our own (`X-ANNALS-DATE`), so that we read back what was written. Other programs see the days: a loss.
 */
import type {Problem} from '../model/problem.js';
import {resolveTimeline} from '../model/resolve-timeline.js';
import type {ResolvedEvent} from '../model/resolved-event.js';
import type {DateInput, Timeline, TimelineEvent} from '../model/timeline.js';
import type {DatePoint, EventDate} from '../time/event-date.js';
import {civilFromInstant} from '../time/civil.js';
import {DAY, type Instant} from '../time/instant.js';
import type {FormatWriting} from './format.js';
import {escapeText} from './ics-lines.js';
import {pad} from './iso-date.js';
import {loss, lossesOf} from './losses.js';
import {plainText} from './texts.js';

const FIELDS = ['id', 'title', 'description', 'date', 'status', 'tags', 'places', 'links', 'color', 'parent', 'actors', 'ext'];
const STATUSES = new Map([['tentative', 'TENTATIVE'], ['cancelled', 'CANCELLED']]);

export function writeIcs(timeline: Timeline): FormatWriting {
  const resolved = new Map(resolveTimeline(timeline).events.map((event) => [event.index, event]));
  const problems: Problem[] = [...lossesOf(timeline, 'ics', FIELDS, ['title', 'description', 'timeZone', 'places', 'actors'])];
  const {title, description, lang, timeZone} = timeline;
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Annals//EN', 'CALSCALE:GREGORIAN',
    ...property('X-WR-CALNAME', plainText(title, lang)), ...property('X-WR-CALDESC', plainText(description, lang)),
    ...property('X-WR-TIMEZONE', timeZone),
    ...timeline.events.flatMap((event, index) => eventLines(event, resolved.get(index), timeline, (field) => {
      problems.push(loss('ics', index, event.id, field));
    })),
    'END:VCALENDAR',
  ];
  return {text: lines.map((line) => `${fold(line)}\r\n`).join(''), problems};
}

function property(name: string, text: string | undefined): readonly string[] {
  return text ? [`${name}:${escapeText(text)}`] : [];
}

function eventLines(event: TimelineEvent, resolved: ResolvedEvent | undefined, timeline: Timeline, lose: (field: string) => void): readonly string[] {
  const days = resolved && calendarDate(resolved.date, event.date);
  if (!days) {
    lose('date');
    return [];
  }
  if (!days.isWhole) lose('date');
  const {lang} = timeline;
  const nameOf = (id: string, entities: Timeline['places']): string => plainText(entities?.find((entity) => entity.id === id)?.name ?? id, lang);
  const status = event.status && STATUSES.get(event.status);
  if (event.status && !status) lose('status');
  if (typeof event.title !== 'string') lose('title');
  return [
    'BEGIN:VEVENT', `UID:${escapeText(resolved.id)}`, `DTSTAMP:${stamp(timeline)}`, ...days.lines,
    ...(days.isWhole ? [] : property('X-ANNALS-DATE', JSON.stringify(event.date))),
    ...property('SUMMARY', plainText(event.title, lang)), ...property('DESCRIPTION', plainText(event.description, lang)),
    ...property('LOCATION', event.places?.map((place) => nameOf(place, timeline.places)).join('; ')),
    ...(event.links?.[0] ? [`URL:${event.links[0].url.replace(/[\r\n]/g, '')}`] : []),
    ...(event.tags?.length ? [`CATEGORIES:${event.tags.map(escapeText).join(',')}`] : []),
    ...property('STATUS', status), ...property('COLOR', event.color), ...property('RELATED-TO', event.parent),
    ...(event.actors ?? []).map((actor) => `ATTENDEE;CN="${nameOf(actor, timeline.actors).replace(/["\r\n]/g, "'")}":invalid:nomail`),
    'END:VEVENT',
  ];
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
