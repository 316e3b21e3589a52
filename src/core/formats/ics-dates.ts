/** DATE and DATE-TIME of iCalendar (RFC 5545, 3.3.4 and 3.3.5), and what start and end make together. */
import type {DateInput} from '../model/timeline.js';
import type {ProblemCode} from '../model/problem.js';
import {daysFromCivil, daysInMonth} from '../time/civil.js';
import {addDuration, parseDuration} from '../time/duration.js';
import {DAY, HOUR, MINUTE, SECOND, type Instant} from '../time/instant.js';
import {instantFromWall, wallFromInstant} from '../time/zone.js';
import type {IcsProperty} from './ics-lines.js';
import {ianaZone, offsetIn, type IcsZones} from './ics-zones.js';
import {isoDay, isoInstant, spanToDate, spanToEdtf} from './iso-date.js';

/** A time of a calendar. */
export interface IcsTime {
  readonly edtf: string;
  /** IANA zone of the wall time. */
  readonly zone?: string;
  /** A day without a time. */
  readonly isDay: boolean;
  /** As if UTC. */
  readonly wall: Instant;
  /** As UTC where it is known, for comparing. */
  readonly instant: Instant;
  /** `Z`, or the offset that the calendar's own zone has then. */
  readonly offset: string;
  /** A TZID that names no zone and is not defined. */
  readonly lostZone?: string;
}

const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z)?)?$/i;

/** A property's value as a time, or undefined when it is none. Values without a time of day are days, whatever VALUE says. */
export function icsTime({value, parameters}: IcsProperty, zones: IcsZones): IcsTime | undefined {
  const match = TIME.exec(value.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((digits) => Number(digits ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59 || second > 60) return undefined;
  const days = daysFromCivil(year, month, day);
  if (match[4] === undefined) return {edtf: isoDay(days), isDay: true, wall: days * DAY, instant: days * DAY, offset: ''};
  const wall = days * DAY + hour * HOUR + minute * MINUTE + Math.min(second, 59) * SECOND;
  return zoned(wall, match[7] ? 'UTC' : parameters.get('TZID'), zones);
}

function zoned(wall: Instant, id: string | undefined, zones: IcsZones): IcsTime {
  const plain = {isDay: false, wall} as const;
  if (id === undefined) return {...plain, edtf: isoInstant(wall, ''), instant: wall, offset: ''};
  if (id === 'UTC') return {...plain, edtf: isoInstant(wall), instant: wall, offset: 'Z'};
  const zone = ianaZone(id);
  if (zone !== undefined) return {...plain, edtf: isoInstant(wall, ''), zone, instant: instantFromWall(wall, zone), offset: ''};
  const offset = offsetIn(zones, id, wall);
  if (offset === undefined) return {...plain, edtf: isoInstant(wall, ''), instant: wall, offset: '', lostZone: id};
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const ahead = (offset.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
  return {...plain, edtf: isoInstant(wall, offset), instant: wall - ahead, offset};
}

type Fault = {readonly fault: string; readonly code: ProblemCode};

/** The date from a start and an end or a duration. The end is exclusive: three days end on the day after the third. */
export function spanOf(start: IcsTime, end: IcsTime | string | undefined): DateInput | Fault {
  if (end === undefined || end === '') return named(start.edtf, start.zone);
  const last = typeof end === 'string' ? endAfter(start, end) : end;
  if ('fault' in last) return last;
  if (last.instant < start.instant) return {fault: 'the end lies before the start', code: 'date-reversed'};
  if (start.isDay && last.isDay) return spanToEdtf(start.edtf, isoDay(Math.max(start.wall, last.wall - DAY) / DAY));
  if (start.isDay !== last.isDay) return spanToDate(start.edtf, last.edtf);
  if (start.zone === last.zone) return named(spanToEdtf(start.edtf, last.edtf), start.zone);
  return spanToEdtf(isoInstant(start.instant), isoInstant(last.instant));
}

function named(edtf: string, zone: string | undefined): DateInput {
  return zone === undefined ? edtf : {edtf, zone};
}

/** Where a duration ends; days are days of the wall, hours pass on the clock of the world. */
function endAfter(start: IcsTime, duration: string): IcsTime | Fault {
  try {
    const wall = addDuration(start.wall, parseDuration(duration.replace(/^\+/, '')));
    const edtf = start.isDay ? isoDay(Math.floor(wall / DAY)) : isoInstant(wall, start.offset);
    return {...start, edtf, wall, instant: start.instant + wall - start.wall, isDay: start.isDay};
  } catch {
    return {fault: `DURATION ${JSON.stringify(duration.slice(0, 40))} is not a duration`, code: 'date-invalid'};
  }
}

/** A time as a time of another's kind: an exception in UTC of a habit in Berlin is the wall time there. */
export function timeLike(time: IcsTime, {isDay, zone, offset}: IcsTime): string {
  if (time.isDay || isDay || (time.zone === zone && time.offset === offset)) return time.edtf;
  if (zone !== undefined) return isoInstant(wallFromInstant(time.instant, zone), '');
  return offset === '' ? time.edtf : isoInstant(time.instant);
}

/** ISO 8601 of a length in ms, in days when it is whole ones. */
export function isoDuration(length: number): string | undefined {
  if (length < 0) return undefined;
  if (length % DAY === 0) return `P${length / DAY}D`;
  const [hours, minutes, seconds] = [Math.floor(length / HOUR), Math.floor((length % HOUR) / MINUTE), (length % MINUTE) / SECOND];
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds ? `${seconds}S` : ''}`;
}
