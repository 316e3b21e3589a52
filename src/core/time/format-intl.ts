/** The platform's formatters, made once for each locale and shape: making one costs a thousand times more than using it. Dates are shown as wall time in UTC, Gregorian. */
import {civilFromInstant, instantFromCivil} from './civil.js';
import type {Instant} from './instant.js';

/** The last instant that `Intl` can show. */
const LIMIT = 8.64e15;
const cache = new Map<string, unknown>();

function cached<T>(key: string, make: () => T): T {
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key) as T;
}

/** A cached date formatter, of wall time as UTC unless the options name a zone. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const make = (): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, {timeZone: 'UTC', ...options, calendar: 'gregory'});
  return cached(`${locale}|${JSON.stringify(options)}`, make);
}

/** A cached number formatter. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(`${locale}#${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

/** A cached list formatter: "1667, 1668, or 1670". */
export function listFormat(locale: string, options: Intl.ListFormatOptions): Intl.ListFormat {
  return cached(`${locale}&${JSON.stringify(options)}`, () => new Intl.ListFormat(locale, options));
}

/** A cached formatter of distances from now. */
export function relativeFormat(locale: string, numeric: 'always' | 'auto' = 'always'): Intl.RelativeTimeFormat {
  return cached(`${locale}~${numeric}`, () => new Intl.RelativeTimeFormat(locale, {numeric}));
}

/** Whether `Intl` can show an instant. */
export function isShowable(instant: Instant): boolean {
  return Math.abs(instant) <= LIMIT;
}

/** Adds the era to what is shown of years that need it: those before year 1, and those too short to be read as years. */
export function withEra(options: Intl.DateTimeFormatOptions, ...instants: readonly Instant[]): Intl.DateTimeFormatOptions {
  return instants.some((instant) => civilFromInstant(instant).year < 100) ? {...options, era: 'short'} : options;
}

/** From this size on, years are shown in words: "66 million years ago". */
export const LARGE_YEAR = 1e5;

/**
 * A year of any size with its era where it needs one: "2001", "44 BC", "79 AD", "66 million years ago".
 * `significant` is how many of its digits carry meaning.
 */
export function formatYear(locale: string, year: number, significant?: number): string {
  if (Math.abs(year) >= LARGE_YEAR) return formatLargeYear(locale, year, significant);
  const instant = instantFromCivil(year);
  return dateFormat(locale, withEra({year: 'numeric'}, instant)).format(instant);
}

function formatLargeYear(locale: string, year: number, significant: number | undefined): string {
  const size = roundedDown(Math.abs(year), significant);
  const options = {notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: significant ?? 15} as const;
  const shown = numberFormat(locale, options).format(size);
  if (year > 0) return shown;
  const parts = relativeFormat(locale).formatToParts(-size, 'year');
  const first = parts.findIndex((part) => part.type !== 'literal');
  const text = parts.map((part, index) => (index === first ? shown : part.type === 'literal' ? part.value : '')).join('');
  return text.replace(/s ans$/, 's d’années').replace(/s años$/, 's de años');
}

function roundedDown(size: number, significant: number | undefined): number {
  if (significant === undefined) return size;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(size)) + 1 - significant);
  return Math.floor(size / unit) * unit;
}
