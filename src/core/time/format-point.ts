/**
 * One point of the calendar in words, never finer than it was written: "2001", "May 2024", "19th century", "summer 1969".
 * Where a language has no word for a grouping, the exact range stands instead.
 */
import {civilFromInstant} from './civil.js';
import type {DatePoint, Precision} from './event-date.js';
import {Qualifier} from './event-date.js';
import {dateFormat, formatYear, isShowable, LARGE_YEAR, numberFormat, withEra} from './format-intl.js';
import {formatRange, joinRange} from './format-range.js';
import {DAY, MINUTE, type Instant} from './instant.js';
import {languageOf, templateOf, wordsOf, type Slot, type Words} from './words.js';

/** How to write. */
export interface Writing {
  readonly locale: string;
  readonly style: 'long' | 'short';
  readonly words: Words | undefined;
  /** IANA zone in which instants are shown; where they were written without it. */
  readonly zone: string | undefined;
}

/** How to write in a locale. */
export function writingOf(locale: string, style: 'long' | 'short', zone?: string): Writing {
  return {locale, style, words: wordsOf(locale), zone};
}

const SEASON_SLOTS: readonly Slot[] = ['spring', 'summer', 'autumn', 'winter'];

/** The Intl shape of a precision from year to millisecond. */
export function shapeOf(precision: Precision, {style}: Writing): Intl.DateTimeFormatOptions {
  const year = {year: 'numeric'} as const;
  if (precision === 'year') return year;
  const month = {...year, month: style} as const;
  if (precision === 'month') return month;
  const day = {...month, day: 'numeric'} as const;
  if (precision === 'day') return day;
  const hour = {...day, hour: 'numeric'} as const;
  if (precision === 'hour') return hour;
  const minute = {...hour, minute: '2-digit'} as const;
  return precision === 'minute' ? minute : {...minute, second: '2-digit'};
}

/** Prepositions that merge with the article. */
const CONTRACTIONS = new Map([
  [' de el ', ' del '], [' de le ', ' du '], ['en le ', 'au '], ['bis dem ', 'bis zum '], ['spätestens dem ', 'spätestens am '],
]);
const CONTRACTED = new RegExp([...CONTRACTIONS.keys()].join('|'));

/** A slot's template filled in; `precise` puts the article before a day. Undefined where the language has no word. */
export function fill(writing: Writing, slot: Slot, text: string, precise = false): string | undefined {
  const article = precise ? (writing.words?.get('article')?.[0] ?? '') : '';
  return templateOf(writing.words, slot)?.replace('^', article).replace('#', () => text)
    .replace(CONTRACTED, (met) => CONTRACTIONS.get(met) ?? met);
}

/** Whether a point is a day or finer, so that it takes an article after a preposition. */
export function isPrecise({precision, mask}: DatePoint): boolean {
  return mask === undefined && ['day', 'hour', 'minute', 'second', 'millisecond'].includes(precision);
}

/** A slot's template around a point. */
export function fillPoint(writing: Writing, slot: Slot, point: DatePoint): string | undefined {
  return writing.words && fill(writing, slot, formatPoint(writing, point, true), isPrecise(point) && !isQualified(point));
}

/** Whether a point is uncertain or approximate in any of its parts. */
export function isQualified({qualifiers}: DatePoint): boolean {
  return qualifiers !== 0;
}

/** A point with its qualifiers. `oblique` asks for the form that follows a preposition. */
export function formatPoint(writing: Writing, point: DatePoint, oblique = false): string {
  const approximate = (point.qualifiers & Qualifier.approximate) !== 0;
  const sign = (point.qualifiers & Qualifier.uncertain) !== 0 ? '?' : '';
  if (!approximate) return bareForm(writing, point, oblique) + sign;
  return (fill(writing, 'circa', bareForm(writing, point, true), isPrecise(point)) ?? `~${bareForm(writing, point, false)}`) + sign;
}

function bareForm(writing: Writing, point: DatePoint, oblique: boolean): string {
  if (point.mask !== undefined && (point.precision === 'month' || point.precision === 'day')) return maskedForm(writing, point);
  if (point.significantDigits !== undefined) return roundedForm(writing, point);
  switch (point.precision) {
    case 'millennium': case 'century': return countedForm(writing, point, point.precision);
    case 'decade': return decadeForm(writing, point);
    case 'year':
      return point.mask === undefined ? formatYear(writing.locale, point.year) : formatSpan(writing, point.lower, point.upper);
    case 'season': case 'quarter': return seasonForm(writing, point);
    case 'half': case 'third': case 'week': return formatSpan(writing, point.lower, point.upper);
    case 'month': return monthForm(writing, point, oblique);
    case 'day': case 'hour': case 'minute': case 'second': case 'millisecond': return timeForm(writing, point);
  }
}

/** A year of which some digits are known: the years that it may be, or a round number of years ago. */
function roundedForm(writing: Writing, {year, significantDigits, lower, upper}: DatePoint): string {
  return Math.abs(year) < LARGE_YEAR ? formatSpan(writing, lower, upper) : formatYear(writing.locale, year, significantDigits);
}

/** Digits left open within a year: the day is somewhere in the month, the month somewhere in the year. */
function maskedForm(writing: Writing, point: DatePoint): string {
  const [year = '', month = ''] = (point.mask ?? '').replace(/^-/, '').split('-');
  if (year.includes('X') || (point.precision === 'month' && /\d/.test(month))) return point.mask ?? '';
  const unit = point.precision === 'day' ? 'day' : 'month';
  if (unit === 'day' && point.day !== undefined) return point.mask ?? '';
  return within(writing, [[1, unit]], formatSpan(writing, point.lower, point.upper));
}

/** "two days in May 2024": lengths of time within a date. */
export function within(writing: Writing, lengths: readonly (readonly [count: number, unit: string])[], text: string): string {
  const length = lengths.map(([count, unit]) => formatCount(writing, count, unit)).join(' ');
  const template = writing.words?.get('within')?.[0] || '$ (#)';
  return template.replace('#', () => length).replace('$', () => text);
}

/** "2 days", in English "two days". */
export function formatCount(writing: Writing, count: number, unit: string): string {
  const parts = numberFormat(writing.locale, {style: 'unit', unit, unitDisplay: 'long'}).formatToParts(count);
  const word = languageOf(writing.locale) === 'en' && count < 13 ? writing.words?.get('number')?.[count - 1]?.split('/')[0] : undefined;
  return parts.map((part) => (part.type === 'integer' && word !== undefined ? word : part.value)).join('');
}

function countedForm(writing: Writing, point: DatePoint, slot: 'century' | 'millennium'): string {
  const template = templateOf(writing.words, slot);
  if (template === undefined) return formatSpan(writing, point.lower, point.upper);
  const nth = Math.floor(Math.abs(point.year) / (slot === 'century' ? 100 : 1000)) + 1;
  const digits = plainNumber(writing.locale, nth);
  const text = template.replace('#th', `${digits}${englishEnding(nth)}`).replace('#', digits).replace('@', romanNumeral(nth)).replace(/^Ie /, 'Ier ');
  return point.year < 0 ? withEraName(writing.locale, text) : text;
}

/** A whole number in the numerals of a locale. */
function plainNumber(locale: string, value: number): string {
  return numberFormat(locale, {useGrouping: false}).format(value);
}

/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
function englishEnding(value: number): string {
  return (value % 100 > 10 && value % 100 < 14 ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th';
}

/** A text with the name of the era before year 1, on the side where the language has it. */
function withEraName(locale: string, text: string): string {
  const options = {year: 'numeric', era: 'short'} as const;
  const parts = dateFormat(locale, options).formatToParts(-1e14);
  const place = parts.findIndex((part) => part.type === 'era');
  const era = parts[place]?.value ?? '';
  if (place > 0) return `${text} ${era}`;
  return parts[1]?.type === 'literal' ? `${era} ${text}` : era + text;
}

function romanNumeral(value: number): string {
  const signs: readonly (readonly [number, string])[] = [[50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];
  let rest = value;
  let text = '';
  for (const [worth, sign] of signs) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}

function decadeForm(writing: Writing, point: DatePoint): string {
  const text = point.year < 100 ? undefined : fill(writing, 'decade', plainNumber(writing.locale, Math.floor(point.year / 10) * 10));
  return text ?? formatSpan(writing, point.lower, point.upper);
}

/** Seasons 21–32, quarters 33–36 (ISO 8601-2). */
function seasonForm(writing: Writing, point: DatePoint): string {
  const season = point.season ?? 0;
  const year = formatYear(writing.locale, point.year);
  if (season < 33) return fill(writing, SEASON_SLOTS[(season - 21) % 4]!, year) ?? formatSpan(writing, point.lower, point.upper);
  const quarter = templateOf(writing.words, 'quarter')?.replace('#', plainNumber(writing.locale, season - 32)).replace('$', () => year);
  return quarter ?? formatSpan(writing, point.lower, point.upper);
}

/** Some languages decline the month after a preposition: it is then the form that stands beside a day. */
function monthForm(writing: Writing, point: DatePoint, oblique: boolean): string {
  if (!isShowable(point.lower)) return formatYear(writing.locale, point.year);
  const options = withEra(shapeOf(oblique ? 'day' : 'month', writing), point.lower);
  const parts = dateFormat(writing.locale, options).formatToParts(point.lower);
  const day = parts.findIndex((part) => part.type === 'day');
  const inDate = /^[а-яіїє]/i.test(parts.find((part) => part.type === 'month')?.value ?? '');
  if (!oblique || !inDate) return dateFormat(writing.locale, withEra(shapeOf('month', writing), point.lower)).format(point.lower);
  return parts.filter((_, index) => index !== day && index !== day + 1).map((part) => part.value).join('');
}

/**
 * A day or time. An instant is shown in the zone asked for, else in its own, else as the clocks of its offset showed it, with
 * the name of either; a floating time is what it is everywhere.
 */
function timeForm(writing: Writing, point: DatePoint): string {
  const {lower, offset, precision, year} = point;
  const timed = precision !== 'day';
  const zone = offset === undefined ? point.zone : (writing.zone ?? point.zone);
  const wall = timed && zone ? lower : lower + (offset ?? 0) * MINUTE;
  if (!isShowable(wall)) return formatYear(writing.locale, year);
  const inZone = timed && zone ? {timeZone: zone, timeZoneName: 'short'} as const : {};
  const text = dateFormat(writing.locale, {...withEra(shapeOf(precision, writing), wall), ...inZone}).format(wall).replace(/\u202f/g, ' ');
  const first = languageOf(writing.locale) === 'fr' ? text.replace(/^1 /, '1er ') : text;
  return timed && !zone && offset !== undefined ? `${first} ${offsetName(offset)}` : first;
}

function offsetName(offset: number): string {
  const size = Math.abs(offset);
  const digits = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return offset === 0 ? 'UTC' : `UTC${offset < 0 ? '−' : '+'}${digits}`;
}

/** The pieces of time from `lower` up to `upper` (ms, exclusive), as fine as those edges ask for. */
export function formatSpan(writing: Writing, lower: Instant, upper: Instant): string {
  const from = civilFromInstant(lower);
  const to = civilFromInstant(upper);
  const precision = from.day + to.day > 2 ? 'day' : from.month + to.month > 2 ? 'month' : 'year';
  const last = civilFromInstant(upper - 1);
  if (precision === 'year' && (!isShowable(lower) || !isShowable(upper))) {
    const [first, end] = [formatYear(writing.locale, from.year), formatYear(writing.locale, last.year)];
    return first === end ? first : joinRange(first, end);
  }
  return formatRange(writing.locale, shapeOf(precision, writing), lower, upper - Math.min(DAY, (upper - lower) / 2)) ?? '';
}
