/**
 * Dates in words, as precise as they are and no more: "circa 1850", "July 3–4, 2024", "since 24 February 2022".
 *
 * Names and ranges come from Intl for any language. The few words beside them exist for the languages of `words`; every
 * other language is shown the exact range, which is always right.
 */
import {civilFromInstant} from './civil.js';
import {datePoint} from './date-point.js';
import {printDate} from './edtf-print.js';
import type {DateBounds, DateEnd, DatePoint, DateRange, EventDate, Precision, RecurringDate, SetDate} from './event-date.js';
import {listFormat, numberFormat} from './format-intl.js';
import {fill, fillPoint, formatCount, formatPoint, formatSpan, isPrecise, shapeOf, within, writingOf, type Writing} from './format-point.js';
import {formatRange, joinRange} from './format-range.js';
import type {Instant} from './instant.js';
import {knownLocale, templateOf} from './words.js';

export interface DateFormatOptions {
  /** BCP 47. Default `en`. */
  readonly locale?: string;
  /** `long` (default), `short` for abbreviated months, `machine` for the `datetime` of a `<time>`: EDTF, else empty. */
  readonly style?: 'long' | 'short' | 'machine';
  /** IANA zone in which instants (times with an offset or a zone) are shown, named; their own by default. */
  readonly zone?: string | undefined;
}

/** Whether something in the date was filled in from its context rather than written, and is not to be shown as certain. */
export function isInferred(date: EventDate): boolean {
  return (date.inferred?.length ?? 0) > 0;
}

/** A date in the words of a locale; in English when there is no such locale. */
export function formatDate(date: EventDate, {locale = 'en', style = 'long', zone}: DateFormatOptions = {}): string {
  if (style === 'machine') return printDate(date) ?? '';
  const writing = writingOf(knownLocale(locale), style, zone);
  const text = formatKind(writing, date);
  return date.duration === undefined || date.kind === 'recurring' ? text : within(writing, lengthsOf(date.duration), text);
}

function formatKind(writing: Writing, date: EventDate): string {
  switch (date.kind) {
    case 'date': return date.part ? formatPart(writing, date, date.part) : formatPoint(writing, date.point);
    case 'interval': return formatInterval(writing, date.start, date.end);
    case 'set': return formatSet(writing, date);
    case 'bounds': return formatBounds(writing, date);
    case 'recurring': return formatRecurring(writing, date);
    case 'relative': return date.text ?? formatBounds(writing, date);
    case 'undated': return undatedWord(writing);
  }
}

function formatPart(writing: Writing, date: EventDate & {readonly kind: 'date'}, part: 'early' | 'mid' | 'late'): string {
  return fillPoint(writing, part, date.point) ?? formatSpan(writing, date.earliestStart, date.latestEnd);
}

function formatInterval(writing: Writing, start: DateEnd, end: DateEnd): string {
  if (typeof start === 'string') return typeof end === 'string' ? '—' : formatUntil(writing, end);
  if (typeof end === 'string') return formatSince(writing, start, end);
  return formatBetween(writing, start, end);
}

function formatUntil(writing: Writing, end: DatePoint): string {
  return fillPoint(writing, 'until', end) ?? `– ${formatPoint(writing, end)}`;
}

function formatSince(writing: Writing, start: DatePoint, end: 'open' | 'unknown'): string {
  const lone = `${formatPoint(writing, start)} –${end === 'open' ? '' : ' ?'}`;
  return fillPoint(writing, end === 'open' ? 'since' : 'from', start) ?? lone;
}

const RANGED: readonly Precision[] = ['year', 'month', 'day', 'hour', 'minute'];

function formatBetween(writing: Writing, start: DatePoint, end: DatePoint): string {
  const alike = start.precision === end.precision && isPlain(start) && isPlain(end) && RANGED.includes(start.precision);
  const range = alike ? formatRange(writing.locale, shapeOf(start.precision, writing), start.lower, end.lower) : undefined;
  return range ?? joinRange(formatPoint(writing, start), formatPoint(writing, end));
}

/** Whether a point is nothing but its fields, in floating time. */
function isPlain({qualifiers, mask, significantDigits, offset, zone}: DatePoint): boolean {
  return qualifiers === 0 && [mask, significantDigits, offset, zone].every((field) => field === undefined);
}

function formatSet(writing: Writing, {choice, members}: SetDate): string {
  const single = members.length === 1 ? members[0] : undefined;
  if (choice === 'one' && single && 'from' in single) return formatSomewhere(writing, single);
  const texts = members.map((member) => ('from' in member ? formatInterval(writing, member.from, member.to) : formatPoint(writing, member)));
  return listFormat(writing.locale, {type: choice === 'one' ? 'disjunction' : 'conjunction'}).format(texts);
}

/** One of a range: before, after or between, told by the nearest date outside an open range. */
function formatSomewhere(writing: Writing, {from, to}: DateRange): string {
  if (from === 'open') return to === 'open' ? '—' : formatBefore(writing, to);
  if (to === 'open') {
    const outside = neighbour(from, from.lower - 1);
    return (outside && fillPoint(writing, 'after', outside)) ?? `≥ ${formatPoint(writing, from)}`;
  }
  return fillBetween(writing, from, to) ?? formatBetween(writing, from, to);
}

function formatBefore(writing: Writing, to: DatePoint): string {
  const outside = isPrecise(to) ? undefined : neighbour(to, to.upper);
  const text = outside ? fillPoint(writing, 'before', outside) : fillPoint(writing, 'by', to);
  return text ?? `≤ ${formatPoint(writing, to)}`;
}

/** The year, month or day in which an instant next to the point lies. */
function neighbour(point: DatePoint, instant: Instant): DatePoint | undefined {
  const {year, month, day} = civilFromInstant(instant);
  const {precision, qualifiers} = point;
  if (point.mask !== undefined || !['year', 'month', 'day'].includes(precision)) return undefined;
  return datePoint({year, precision, qualifiers, ...(precision === 'year' ? {} : {month}), ...(precision === 'day' ? {day} : {})});
}

function fillBetween(writing: Writing, from: DatePoint, to: DatePoint): string | undefined {
  const article = isPrecise(from) ? 1 : 0;
  const template = templateOf(writing.words, 'between');
  if (template === undefined || article === 1) return undefined;
  const [first, last] = [formatPoint(writing, from, true), formatPoint(writing, to, true)];
  return template.replace('#', () => first).replace('#', () => last);
}

function formatBounds(writing: Writing, {earliestStart, latestEnd}: DateBounds): string {
  const open = [earliestStart, latestEnd].map((instant) => !Number.isFinite(instant));
  if (open[0] && open[1]) return undatedWord(writing);
  if (open[0]) return fill(writing, 'before', dayAt(writing, latestEnd), true) ?? `< ${dayAt(writing, latestEnd)}`;
  if (open[1]) return fill(writing, 'from', dayAt(writing, earliestStart), true) ?? `≥ ${dayAt(writing, earliestStart)}`;
  return formatSpan(writing, earliestStart, latestEnd);
}

function dayAt(writing: Writing, instant: Instant): string {
  const {year, month, day} = civilFromInstant(instant);
  return formatPoint(writing, datePoint({year, month, day}));
}

function undatedWord(writing: Writing): string {
  return writing.words?.get('undated')?.[0] ?? '—';
}

const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'];
const FREQUENCY_UNITS = ['year', 'month', 'week', 'day'] as const;

function formatRecurring(writing: Writing, {rule, from, until}: RecurringDate): string {
  const parts = new Map(rule.toUpperCase().split(';').map((part) => part.split('=') as [string, string]));
  const index = FREQUENCIES.indexOf(parts.get('FREQ') ?? '');
  const unit = FREQUENCY_UNITS[index];
  const habit = unit === undefined ? rule : formatHabit(writing, unit, index, Number(parts.get('INTERVAL') ?? 1));
  const bounds = typeof from === 'string' && typeof until === 'string' ? '' : formatInterval(writing, from, until === 'unknown' ? 'open' : until);
  return `${habit} ${bounds}`.trim();
}

function formatHabit(writing: Writing, unit: string, index: number, interval: number): string {
  const count = formatCount(writing, interval, unit);
  const word = interval === 1 ? templateOf(writing.words, 'every', index + 1) : fill(writing, 'every', count);
  return word ?? `${numberFormat(writing.locale, {}).format(1)} × / ${count}`;
}

const LENGTH_UNITS = {Y: 'year', M: 'month', W: 'week', D: 'day', TH: 'hour', TM: 'minute', TS: 'second'} as const;

/** The counts of an ISO 8601 duration: `P2DT3H`. */
function lengthsOf(iso: string): (readonly [number, string])[] {
  const [date = '', time = ''] = iso.replace('P', '').split('T');
  const counts = (text: string, sign: string): (readonly [number, string])[] =>
    [...text.matchAll(/([\d.]{1,20})([YMWDHS])/g)].map(([, count, letter]) => [Number(count), LENGTH_UNITS[`${sign}${letter}` as keyof typeof LENGTH_UNITS]]);
  return [...counts(date, ''), ...counts(time, 'T')];
}
