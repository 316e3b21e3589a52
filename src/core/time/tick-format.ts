/**
 * The words on the axis, in any locale, for any year: short ones at the ticks, and the larger unit they stand in.
 *
 * Intl knows the words and their order but no year beyond ±271,821. The Gregorian calendar repeats every 400 years, weekdays
 * included, so a far date is formatted as its twin near ours and only the number of the year is replaced.
 */
import {civilFromInstant, instantFromCivil, type CivilTime} from './civil.js';
import {dateFormat, numberFormat} from './format-intl.js';
import type {Instant} from './instant.js';
import {nudged, type TickStep, type TickUnit} from './ticks.js';

type DateOptions = Intl.DateTimeFormatOptions;

const CLOCK: DateOptions = {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'};
const CLOCK_SECONDS: DateOptions = {...CLOCK, second: '2-digit'};
const DATE: DateOptions = {weekday: 'short', day: 'numeric', month: 'short', year: 'numeric'};

/** The bold label of a unit, in full: whoever reads it needs no other to know where one is. */
const COARSE_STYLES: Readonly<Record<TickUnit, DateOptions>> = {
  millisecond: {...DATE, ...CLOCK_SECONDS},
  second: {...DATE, ...CLOCK_SECONDS},
  minute: {...DATE, ...CLOCK},
  hour: {...DATE, ...CLOCK},
  day: DATE,
  week: DATE,
  month: {month: 'long', year: 'numeric'},
  year: {year: 'numeric'},
};

/** The soft label of a tick, within its coarse unit: "2001", "May", "15", "Wed 3", "14:00", "14:00:05", ".250". */
export function tickLabel({unit, count}: TickStep, instant: Instant, locale: string): string {
  const civil = civilFromInstant(nudged(instant));
  switch (unit) {
    case 'year':
      return dateLabel(civil, COARSE_STYLES.year, locale);
    case 'month':
      return dateLabel(civil, {month: 'short'}, locale);
    case 'week':
      return dateLabel(civil, {day: 'numeric'}, locale);
    case 'day':
      return count === 1 ? weekdayLabel(civil, locale) : dateLabel(civil, {day: 'numeric'}, locale);
    case 'hour':
    case 'minute':
      return dateLabel(civil, CLOCK, locale);
    case 'second':
      return dateLabel(civil, CLOCK_SECONDS, locale);
    case 'millisecond':
      return millisecondLabel(civil, locale);
  }
}

/** The bold label of the unit that begins at an instant: "2024", "July 2024", "Wed, Jul 3, 2024", with the clock below a day. */
export function coarseLabel(unit: TickUnit, instant: Instant, locale: string): string {
  return dateLabel(civilFromInstant(nudged(instant)), COARSE_STYLES[unit], locale);
}

/** "Wed 3"; as the language has it ("3日(水)") where a day is more than its number. */
function weekdayLabel(civil: CivilTime, locale: string): string {
  const day = dateFormat(locale, {day: 'numeric'}).formatToParts(twinOf(civil));
  if (day.length > 1) return dateLabel(civil, {weekday: 'short', day: 'numeric'}, locale);
  return `${dateLabel(civil, {weekday: 'short'}, locale)} ${day[0]?.value ?? ''}`;
}

/** ".250", and the full time at a whole second. */
function millisecondLabel(civil: CivilTime, locale: string): string {
  const millisecond = Math.floor(civil.millisecond);
  if (millisecond === 0) return dateLabel(civil, CLOCK_SECONDS, locale);
  const parts = numberFormat(locale, {minimumFractionDigits: 3}).formatToParts(millisecond / 1000);
  return parts.map(({type, value}) => (type === 'integer' ? '' : value)).join('');
}

function dateLabel(civil: CivilTime, options: DateOptions, locale: string): string {
  const {year} = civil;
  const twin = twinOf(civil);
  if (options.year === undefined || isPlain(year)) return dateFormat(locale, options).format(twin);
  const parts = dateFormat(locale, {...options, era: 'short'}).formatToParts(twin);
  const own = farYear(year > 0 ? year : 1 - year, locale);
  return parts.map(({type, value}) => (type === 'year' ? own : value)).join('');
}

/** Whether a bare number is read as this year, without an era. */
function isPlain(year: number): boolean {
  return year >= 100 && year < 10_000;
}

/** The number of a year within its era: "500", "12,000", "66 million", "66,000,001". */
function farYear(number: number, locale: string): string {
  const isRound = number >= 1e6 && number % 10 ** (Math.floor(Math.log10(number)) - 5) === 0;
  const compact = {notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 5} as const;
  return numberFormat(locale, isRound ? compact : {useGrouping: number >= 10_000}).format(number);
}

/** The date itself in a plain year, else the same day and time in 2000 to 2399 or 401 to 2 BC: same weekday, same era. */
function twinOf({year, month, day, hour, minute, second, millisecond}: CivilTime): number {
  const inCycle = ((year % 400) + 400) % 400;
  const twinYear = isPlain(year) ? year : inCycle + (year > 0 ? 2000 : -400);
  const clock = ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(millisecond);
  return instantFromCivil(twinYear, month, day) + clock;
}
