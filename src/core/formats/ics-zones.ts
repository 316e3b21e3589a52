/**
 * The zones that a calendar defines itself (VTIMEZONE, RFC 5545, 3.6.5): needed where a TZID is no IANA name, as in
 * Outlook's "W. Europe Standard Time". Its rules name a weekday of a month in each year; others are taken at their first onset.
 */
import {bisectRight} from 'd3';
import {daysFromCivil, daysInMonth, isoWeekday, civilFromInstant} from '../time/civil.js';
import {DAY, HOUR, MINUTE, type Instant} from '../time/instant.js';
import {isTimeZone} from '../time/zone.js';
import type {IcsComponent} from './ics-lines.js';
import {describe} from './shape.js';
import {windowsZone} from './windows-zones.js';

interface Observance {
  /** Wall times of its onsets, sorted, where no rule makes them. */
  readonly onsets: readonly Instant[];
  /** Wall time of its first onset, as if UTC. */
  readonly first: Instant;
  readonly until: Instant;
  /** ms east of UTC. */
  readonly offset: number;
  readonly yearly: {readonly month: number; readonly weekday: number; readonly ordinal: number} | undefined;
}

export type IcsZones = ReadonlyMap<string, readonly Observance[]>;

/** The IANA name in a TZID: itself, its end (`/freeassociation.sourceforge.net/Europe/Vienna`), or that of a name of Windows. */
export function ianaZone(id: string): string | undefined {
  const parts = id.split('/').filter(Boolean);
  return windowsZone(id) ?? [id, parts.slice(-2).join('/'), parts.slice(-3).join('/')].find(isTimeZone);
}

/** A zone has a handful of observances, or, where each year is told by itself, a hundred. */
const MOST = 400;

export function readZones(calendar: IcsComponent): IcsZones {
  const zones = new Map<string, readonly Observance[]>();
  for (const zone of calendar.components.filter(({name}) => name === 'VTIMEZONE')) {
    const id = valueOf(zone, 'TZID');
    if (id !== '') zones.set(id, zone.components.slice(0, MOST).map(observance).filter((found) => found !== undefined));
  }
  return zones;
}

/** What cannot be read of the zones that a calendar defines, each with the component that it stands in. */
export function zoneFaults({components}: IcsComponent): readonly {readonly component: IcsComponent; readonly message: string}[] {
  return components.filter(({name}) => name === 'VTIMEZONE').flatMap((zone) => {
    const id = `TZID ${describe(valueOf(zone, 'TZID'))}`;
    const cut = zone.components.length > MOST ? [{component: zone, message: `of the ${zone.components.length} observances of ${id} the first ${MOST} are read`}] : [];
    return [...cut, ...zone.components.slice(0, MOST).flatMap((component) => {
      const fault = observanceFault(component);
      return fault === undefined ? [] : [{component, message: `an observance of ${id} is left out: ${fault}`}];
    })];
  });
}

function observanceFault(component: IcsComponent): string | undefined {
  const [start, offset] = [valueOf(component, 'DTSTART'), valueOf(component, 'TZOFFSETTO')];
  if (wallTime(start) === undefined) return start === '' ? 'it has no DTSTART' : `DTSTART ${describe(start)} is not a time such as 20241027T030000`;
  if (offsetOf(offset) !== undefined) return undefined;
  return offset === '' ? 'it has no TZOFFSETTO' : `TZOFFSETTO ${describe(offset)} is not an offset such as +0100`;
}

function valueOf({properties}: IcsComponent, wanted: string): string {
  return properties.find(({name}) => name === wanted)?.value.trim() ?? '';
}

function observance(component: IcsComponent): Observance | undefined {
  const start = wallTime(valueOf(component, 'DTSTART'));
  const offset = offsetOf(valueOf(component, 'TZOFFSETTO'));
  if (start === undefined || offset === undefined) return undefined;
  const rule = new Map(valueOf(component, 'RRULE').toUpperCase().split(';').map((part) => part.split('=') as [string, string]));
  const day = /^(-?\d)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(rule.get('BYDAY') ?? '');
  const month = Number(rule.get('BYMONTH'));
  const yearly = rule.get('FREQ') === 'YEARLY' && day && month
    ? {month, weekday: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].indexOf(day[2] ?? '') + 1, ordinal: Number(day[1] ?? 1)}
    : undefined;
  const listed = component.properties.filter(({name}) => name === 'RDATE').flatMap(({value}) => value.split(',').map((time) => wallTime(time.trim())));
  const onsets = [start, ...listed.filter((time) => time !== undefined)].sort((a, b) => a - b);
  return {onsets, first: start, until: wallTime(rule.get('UNTIL') ?? '') ?? Infinity, offset, yearly};
}

function wallTime(text: string): Instant | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 1, day = 1, hour, minute] = match.slice(1).map((digits) => Number(digits ?? 0));
  return daysFromCivil(year, month, day) * DAY + (hour ?? 0) * HOUR + (minute ?? 0) * MINUTE;
}

function offsetOf(text: string): number | undefined {
  const match = /^([+-])(\d\d)(\d\d)/.exec(text);
  if (!match) return undefined;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * HOUR + Number(match[3]) * MINUTE);
}

/** The offset (`+02:00`) of a wall time in a zone of the calendar: that of the observance that began last. */
export function offsetIn(zones: IcsZones, id: string, wall: Instant): string | undefined {
  let latest: {onset: Instant; offset: number} | undefined;
  for (const observed of zones.get(id) ?? []) {
    const onset = lastOnset(observed, wall);
    if (onset !== undefined && (latest === undefined || onset > latest.onset)) latest = {onset, offset: observed.offset};
  }
  const offset = latest?.offset ?? zones.get(id)?.[0]?.offset;
  if (offset === undefined) return undefined;
  const minutes = Math.abs(offset) / MINUTE;
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((number) => String(number).padStart(2, '0'));
  return `${offset < 0 ? '-' : '+'}${hour}:${minute}`;
}

function lastOnset({first, onsets, until, yearly}: Observance, wall: Instant): Instant | undefined {
  if (wall < first) return undefined;
  if (!yearly) return onsets[bisectRight(onsets, wall) - 1];
  const {year} = civilFromInstant(Math.min(wall, until));
  const time = first - Math.floor(first / DAY) * DAY;
  const candidates = [year, year - 1].map((each) => weekdayOfMonth(each, yearly.month, yearly.weekday, yearly.ordinal) * DAY + time);
  return candidates.find((onset) => onset <= wall && onset >= first && onset <= until) ?? first;
}

/** Day number of the nth weekday of a month, counted from its end when negative. */
function weekdayOfMonth(year: number, month: number, weekday: number, ordinal: number): number {
  const first = daysFromCivil(year, month, 1);
  if (ordinal > 0) return first + ((weekday - isoWeekday(first) + 7) % 7) + (ordinal - 1) * 7;
  const last = first + daysInMonth(year, month) - 1;
  return last - ((isoWeekday(last) - weekday + 7) % 7) + (ordinal + 1) * 7;
}
