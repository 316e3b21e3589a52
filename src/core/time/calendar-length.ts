/** How long a stretch of time is in years, months, days … of the calendar, and in words. */
import {civilFromInstant} from './civil.js';
import {addMonths} from './duration.js';
import {listFormat, numberFormat} from './format-intl.js';
import {MEAN_YEAR, UNIT_LENGTHS, type Instant} from './instant.js';
import {templateOf, wordsOf} from './words.js';

export type LengthUnit = (typeof UNIT_LENGTHS)[number][0];

/** So many of a unit. */
export type LengthPart = readonly [unit: LengthUnit, count: number];

/** Units that are always as long as each other. */
const CLOCK = UNIT_LENGTHS.slice(2);
/** Beyond so many years nobody counts months. */
const LONG = 10_000;

/** What has to be added to `start` to come to `end`, the largest units first and none of them 0; of very long ones whole years. */
export function calendarLength(start: Instant, end: Instant): readonly LengthPart[] {
  if (end - start > LONG * MEAN_YEAR) return [['year', Math.round((end - start) / MEAN_YEAR)]];
  const months = wholeMonths(start, end);
  let rest = end - addMonths(start, months);
  const parts: LengthPart[] = [['year', Math.floor(months / 12)], ['month', months % 12]];
  for (const [unit, length] of CLOCK) {
    const count = Math.floor(rest / length);
    parts.push([unit, count]);
    rest -= count * length;
  }
  return parts.filter(([, count]) => count > 0);
}

function wholeMonths(start: Instant, end: Instant): number {
  const [from, to] = [civilFromInstant(start), civilFromInstant(end)];
  const months = to.year * 12 + to.month - from.year * 12 - from.month;
  return months > 0 && addMonths(start, months) > end ? months - 1 : months;
}

/** An instant moved by some parts of a length. */
export function addLength(start: Instant, parts: readonly LengthPart[]): Instant {
  const of = (wanted: LengthUnit): number => parts.find(([unit]) => unit === wanted)?.[1] ?? 0;
  return CLOCK.reduce((instant, [unit, length]) => instant + of(unit) * length, addMonths(start, of('year') * 12 + of('month')));
}

/** A length is told in so many units at most. */
const MOST_PARTS = 2;
/** From so many of a unit on, what is told about is told in that unit alone. */
const MANY = 10;
/** From so many years on they are told in words: "1.4 million years". */
const LARGE = 1e5;

/** "20 years", "2 years, 1 month", or in short "20y"; what has more parts than are told is "circa 23 years". */
export function lengthText(start: Instant, end: Instant, locale: string, unitDisplay: 'long' | 'narrow' = 'long'): string {
  const parts = calendarLength(start, end);
  if (parts.length <= MOST_PARTS) return partsText(parts, locale, unitDisplay);
  const [first] = parts;
  const told = partsText(first && first[1] >= MANY ? [first] : parts.slice(0, MOST_PARTS), locale, unitDisplay);
  return (templateOf(wordsOf(locale), 'circa') ?? '≈ #').replace(/\^?#/u, told);
}

function partsText(parts: readonly LengthPart[], locale: string, unitDisplay: 'long' | 'narrow'): string {
  const words = parts.map(([unit, count]) => numberFormat(locale, {style: 'unit', unit, unitDisplay, ...sizeOf(count)}).format(count));
  return words.length > 1 ? listFormat(locale, {type: 'unit', style: 'short'}).format(words) : words.join('');
}

function sizeOf(count: number): Intl.NumberFormatOptions {
  return count < LARGE ? {} : {notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3};
}
