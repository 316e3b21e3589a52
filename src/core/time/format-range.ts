/** Ranges of days, months and years as `Intl` writes them: "July 3–4, 2024". */
import {dateFormat, isShowable, withEra} from './format-intl.js';
import type {Instant} from './instant.js';

/** Two texts with a dash between, set apart where one of them has spaces or a dash of its own. */
export function joinRange(from: string, to: string): string {
  return /[\s–～]/.test(from + to) ? `${from} – ${to}` : `${from}–${to}`;
}

/**
 * The range from the piece of time at `from` to the one at `to` (ms, wall time as UTC), in the given shape. Undefined
 * where `Intl` cannot show them.
 */
export function formatRange(locale: string, options: Intl.DateTimeFormatOptions, from: Instant, to: Instant): string | undefined {
  if (!isShowable(from) || !isShowable(to)) return undefined;
  const format = dateFormat(locale, withEra(options, from, to));
  const parts = format.formatRangeToParts(from, to);
  const digitsOnly = parts.some(isSlash) && !format.formatToParts(from).some(isSlash);
  return digitsOnly ? joinBigEndian(format, from, to) : tightened(parts);
}

function isSlash(part: {readonly value: string}): boolean {
  return part.value === '/';
}

/** Engines differ in the spaces around a dash: none here between two single words, plain ones elsewhere. */
function tightened(parts: readonly {readonly value: string; readonly source: string}[]): string {
  const textOf = (source: string): string => parts.filter((part) => part.source === source).map((part) => part.value).join('');
  const tight = !/\s/.test(textOf('startRange') + textOf('endRange'));
  return parts.map(({value}) => (tight ? value.replace(/^\s–\s$/, '–') : value.replace(/[\u2009\u202f]/g, ' '))).join('');
}

/** Where `Intl` would fall back to digits alone: the end is written without the parts that it shares with the start. */
function joinBigEndian(format: Intl.DateTimeFormat, from: Instant, to: Instant): string {
  const start = format.formatToParts(from);
  const end = format.formatToParts(to);
  const shared = end.findIndex((part, index) => part.type !== 'literal' && part.value !== start[index]?.value);
  return joinRange(format.format(from), end.slice(Math.max(shared, 0)).map((part) => part.value).join(''));
}
