/**
 * Wall time in a zone and the instant it means, by the zone data that `Intl` has. Wall time is kept as if it were UTC.
 * Gaps and overlaps are settled as Temporal does (ECMAScript Temporal, DisambiguatePossibleEpochNanoseconds).
 */
import {instantFromCivil} from './civil.js';
import {DAY, HOUR, MINUTE, SECOND, type Instant} from './instant.js';

/** Which instant a wall time means that comes twice or never; `compatible` is the earlier of two, the later at a gap. */
export type Disambiguation = 'compatible' | 'earlier' | 'later';

/** The last instant that a `Date`, and so `Intl`, can hold. Beyond it a zone keeps the offset it has there. */
const INTL_LIMIT = 8.64e15 - DAY;
const CACHE_LIMIT = 512;
const formats = new Map<string, Intl.DateTimeFormat>();

function cached(key: string, make: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  const known = formats.get(key);
  if (known) return known;
  const made = make();
  if (formats.size >= CACHE_LIMIT) formats.clear();
  formats.set(key, made);
  return made;
}

function wallFormat(zone: string): Intl.DateTimeFormat {
  return cached(zone, () => {
    try {
      return new Intl.DateTimeFormat('en-US', {
        timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', era: 'short',
        year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
      });
    } catch (cause) {
      throw new RangeError(`"${zone}" is not a time zone`, {cause});
    }
  });
}

/** Whether `Intl` knows the zone, by its IANA name. */
export function isTimeZone(zone: string): boolean {
  try {
    wallFormat(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * How far the zone's wall time is ahead of UTC at an instant, in ms.
 * @throws RangeError when the zone is not known.
 */
export function zoneOffset(instant: Instant, zone: string): number {
  const clamped = Math.min(Math.max(instant, -INTL_LIMIT), INTL_LIMIT);
  const second = Math.floor(clamped / SECOND) * SECOND;
  return wallOf(wallFormat(zone).formatToParts(second)) - second;
}

function wallOf(parts: readonly Intl.DateTimeFormatPart[]): number {
  let year = 0, month = 1, day = 1, time = 0, before = false;
  for (const {type, value} of parts) {
    switch (type) {
      case 'era': before = value.startsWith('B'); break;
      case 'year': year = Number(value); break;
      case 'month': month = Number(value); break;
      case 'day': day = Number(value); break;
      case 'hour': time += Number(value) * HOUR; break;
      case 'minute': time += Number(value) * MINUTE; break;
      case 'second': time += Number(value) * SECOND; break;
      default:
    }
  }
  return instantFromCivil(before ? 1 - year : year, month, day) + time;
}

/** The wall time in a zone at an instant. Infinite instants stay. @throws RangeError when the zone is not known. */
export function wallFromInstant(instant: Instant, zone: string): Instant {
  return Number.isFinite(instant) ? instant + zoneOffset(instant, zone) : instant;
}

/** The instant at which clocks in a zone show a wall time. Infinite ones stay. @throws RangeError when the zone is not known. */
export function instantFromWall(wall: Instant, zone: string, disambiguation: Disambiguation = 'compatible'): Instant {
  if (!Number.isFinite(wall)) return wall;
  const before = zoneOffset(wall - DAY, zone);
  const after = zoneOffset(wall + DAY, zone);
  const shown = [...new Set([before, after])].map((offset) => wall - offset).filter((instant) => wallFromInstant(instant, zone) === wall);
  if (shown.length > 0) return disambiguation === 'later' ? Math.max(...shown) : Math.min(...shown);
  return disambiguation === 'earlier' ? wall - after : wall - before;
}

/**
 * The short name of the zone at an instant, as a reader of `locale` knows it: "EDT", "GMT+5".
 * @throws RangeError when the zone is not known or the locale malformed.
 */
export function zoneName(instant: Instant, zone: string, locale?: string): string {
  wallFormat(zone);
  const format = cached(`${locale ?? ''}\n${zone}`, () => new Intl.DateTimeFormat(locale, {timeZone: zone, timeZoneName: 'short'}));
  const clamped = Math.min(Math.max(instant, -INTL_LIMIT), INTL_LIMIT);
  return format.formatToParts(clamped).find(({type}) => type === 'timeZoneName')?.value ?? zone;
}
