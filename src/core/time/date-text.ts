/**
 * Reads dates as people write them: "July 3–4", "c. 1850", "44 BC", "XIXe siècle", "2024年7月3日至4日".
 *
 * Owns what a text comes to; it is composed as EDTF and read by `parseDate`, so both fields mean the same dates. Does not
 * own EDTF itself: what is no date in words is tried as EDTF, with one exception. `1910-30` is a season there and a
 * range of years here. A hyphen and two digits are a month when they can be one (`2001-05`), and else the end of a range of
 * years when they go on from the first (`1914-18`); after a dash they are always the latter (`1908–11`).
 *
 * A text that may be more than one date is refused. What is filled in from the reference is noted in `inferred`: a month
 * or day without a year lies in the year of the reference, a two-digit year within 79 years before and 20 after it, a
 * bare weekday is the nearest one.
 */
import {civilFromInstant, instantFromCivil} from './civil.js';
import {composeCore, type Reading} from './date-text-compose.js';
import {lend, sortNumbers} from './date-text-fields.js';
import {lexiconOf, type Lexicon} from './date-text-lexicon.js';
import {edtfOf, readReference} from './date-text-reference.js';
import {Refusal, refuse, type RefusalCode} from './date-text-refusal.js';
import {relativeShift, shiftEdtf} from './date-text-relative.js';
import {scan, type Token} from './date-text-scan.js';
import {gather} from './date-text-gather.js';
import type {Gathered, Relation, Segment} from './date-text-segment.js';
import {DateSyntaxError} from './date-syntax-error.js';
import {parseDate} from './edtf.js';
import type {DatePoint, EventDate} from './event-date.js';
import {DAY, type Instant} from './instant.js';

export interface ReadDateOptions {
  /** The date against which the text is read: EDTF, or a date. Without it only complete dates are read. */
  readonly reference?: string | EventDate | undefined;
  /** BCP 47, default `en`. Its words are understood, and only those. */
  readonly locale?: string | undefined;
  /** The order of numeric dates; default that of the locale. Plain `en` has none. */
  readonly order?: 'dmy' | 'mdy' | 'ymd' | undefined;
}

/** A date, or why there is none. */
export type ReadDateResult =
  | {readonly date: EventDate; readonly problem?: undefined}
  | {readonly date?: undefined; readonly problem: {readonly code: RefusalCode; readonly message: string}};

/** Longer texts are prose. */
const MAX_LENGTH = 200;

/**
 * The date that a text says, with its `text` and what was `inferred`; undefined when it says none or may say several.
 * Throws a `DateSyntaxError` when the reference is not EDTF.
 */
export function readDate(text: string, options: ReadDateOptions = {}): EventDate | undefined {
  return readDateResult(text, options).date;
}

/** The same, with the reason when there is no date. */
export function readDateResult(text: string, {reference, locale = 'en', order}: ReadDateOptions = {}): ReadDateResult {
  const lexicon = lexiconOf(locale);
  const reading = (): Reading => ({text, reference: known, inferred: new Set()});
  const known = readReference(reference);
  if (text.length > MAX_LENGTH) return {problem: {code: 'date-invalid', message: `a text of ${text.length} characters is not a date`}};
  const tokens = scan(text, lexicon);
  const shifted = attemptShift(tokens, lexicon, reading());
  if (shifted) return shifted;
  const inWords = attempt(() => readGathered(gather(tokens, lexicon, order), reading()), text);
  if (inWords.date) return inWords;
  const asEdtf = attempt(() => readEdtf(text), text);
  return asEdtf.date ? asEdtf : inWords;
}

function attempt(read: () => EventDate, text: string): ReadDateResult {
  try {
    return {date: {...read(), text}};
  } catch (error) {
    if (error instanceof Refusal) return {problem: {code: error.code, message: error.message}};
    if (error instanceof DateSyntaxError) return {problem: {code: 'date-invalid', message: `"${text}" is not a date`}};
    throw error;
  }
}

const RELATIONS: readonly string[] = ['before', 'after', 'by', 'since', 'until', 'from'] satisfies readonly Relation[];

/** "yesterday", and "since yesterday". Undefined where the text tells no distance from the reference. */
function attemptShift(tokens: readonly Token[], lexicon: Lexicon, reading: Reading): ReadDateResult | undefined {
  const alone = relativeShift(tokens, lexicon);
  const slot = tokens[0]?.meaning?.slot ?? '';
  const shift = alone ?? (RELATIONS.includes(slot) ? relativeShift(tokens.slice(1), lexicon) : undefined);
  if (!shift) return undefined;
  const relation = alone ? {} : {relation: slot as Relation};
  return attempt(() => noted(readSingle({numbers: [], ...relation, core: shiftEdtf(shift, reading)}, reading), reading, undefined), reading.text);
}

function readEdtf(text: string): EventDate {
  const edtf = text.trim();
  if (edtf.length === 7 && edtf[4] === '-') refuse(`"${text}" is not a date`);
  return parseDate(edtf);
}

function noted(date: EventDate, {inferred}: Reading, duration: string | undefined): EventDate {
  return {...date, ...(inferred.size > 0 ? {inferred: [...inferred]} : {}), ...(duration === undefined ? {} : {duration})};
}

function readGathered({segments, joins, between, duration}: Gathered, reading: Reading): EventDate {
  segments.forEach(sortNumbers);
  const [first, second] = segments;
  if (!first) refuse('the text is empty');
  if (!second) return noted(readSingle(first, reading), reading, duration);
  if (segments.length === 2) lend(first, second, joins[0]!);
  const how = joins[0]!;
  const listed = how === 'and' || how === 'or';
  if (segments.length > 2 && !(listed && joins.every((join) => join === how))) refuse('more than two dates');
  const edtf = between ? betweenEdtf(first, second, reading)
    : listed ? listEdtf(segments, how, reading) : rangeEdtf(first, second, reading);
  return noted(parseDate(edtf), reading, duration);
}

/** EDTF of one end or member: the core and its qualifier. */
function qualified(segment: Segment, reading: Reading): string {
  const core = composeCore(segment, reading);
  return core.startsWith('[') ? core : core + qualifierOf(segment);
}

function qualifierOf({circa, maybe}: Segment): string {
  return circa ? (maybe ? '%' : '~') : maybe ? '?' : '';
}

function rangeEdtf(first: Segment, second: Segment, reading: Reading): string {
  if (first.relation && first.relation !== 'since' && first.relation !== 'from') refuse('two relations for one date');
  const start = qualified(first, reading);
  if (second.now) return `${start}/..`;
  const end = qualified(second, reading);
  if (start.startsWith('[') || end.startsWith('[') || second.relation) refuse('an end of a range is not one date');
  return `${start}/${end}`;
}

function listEdtf(segments: readonly Segment[], how: 'and' | 'or', reading: Reading): string {
  if (segments.some((segment) => segment.relation)) refuse('a list of dates with relations');
  const members = segments.map((segment) => qualified(segment, reading)).join();
  return how === 'or' ? `[${members}]` : `{${members}}`;
}

/** Some time from the first to the second. */
function betweenEdtf(first: Segment, second: Segment, reading: Reading): string {
  const [start, end] = [pointOf(first, reading), pointOf(second, reading)];
  return `[${edgeEdtf(start, start.lower, true) + qualifierOf(first)}..${edgeEdtf(end, end.upper - 1, true) + qualifierOf(second)}]`;
}

function readSingle(segment: Segment, reading: Reading): EventDate {
  const {relation} = segment;
  switch (relation) {
    case undefined: return narrowed(parseDate(qualified(segment, reading)), segment);
    case 'since': return parseDate(`${qualified(segment, reading)}/..`);
    case 'from': return parseDate(`${qualified(segment, reading)}/`);
    case 'until': return parseDate(`../${qualified(segment, reading)}`);
    case 'before': case 'after': case 'by': return parseDate(outsideEdtf(segment, relation, reading));
  }
}

/** "before X" is one of what ends where X begins, "after X" one of what begins where it ends, "by X" takes X in. */
function outsideEdtf(segment: Segment, relation: 'before' | 'after' | 'by', reading: Reading): string {
  const {precision, mask, lower, upper} = pointOf(segment, reading);
  const point = {precision, mask, lower, upper};
  const sign = qualifierOf(segment);
  if (relation === 'after') return `[${edgeEdtf(point, upper, false)}${sign}..]`;
  return `[..${relation === 'by' ? edgeEdtf(point, upper - 1, true) : edgeEdtf(point, lower - 1, false)}${sign}]`;
}

type Edged = Pick<DatePoint, 'precision' | 'mask' | 'lower' | 'upper'>;

/** The year, month or day at an instant, as fine as the point is, or as its edges ask for. */
function edgeEdtf({precision, lower, upper}: Edged, instant: Instant, own: boolean): string {
  const {year, month, day} = civilFromInstant(instant);
  const edges = [civilFromInstant(lower), civilFromInstant(upper)];
  const fine = edges.some((edge) => edge.day !== 1) || precision === 'day';
  const middle = fine || precision === 'month' || edges.some((edge) => edge.month !== 1);
  if (upper - lower < DAY && !own && precision !== 'day') refuse('a time of day has no day before or after it');
  return edtfOf(year, middle ? month : undefined, fine ? day : undefined);
}

/** The point of a segment, narrowed to its part. */
function pointOf(segment: Segment, reading: Reading): Edged {
  const date = parseDate(composeCore(segment, reading));
  if (date.kind === 'set') return {precision: 'year', lower: date.earliestStart, upper: date.latestEnd};
  if (date.kind !== 'date') return refuse('not one date');
  const {precision, lower, upper} = date.point;
  return segment.part ? {precision, ...thirdOf(lower, upper, segment.part)} : {precision, lower, upper};
}

function narrowed(date: EventDate, {part}: Segment): EventDate {
  if (part === undefined) return date;
  if (date.kind !== 'date') return refuse(`"${part}" of what is not one date`);
  const {lower, upper} = thirdOf(date.point.lower, date.point.upper, part);
  return {...date, part, earliestStart: lower, latestStart: upper, earliestEnd: lower, latestEnd: upper};
}

/**
 * The third of a span that "early", "mid" or "late" means: whole years of a longer time, whole months of a year or
 * season, the days up to the 10th, the 20th and the last of a month.
 */
function thirdOf(lower: Instant, upper: Instant, part: 'early' | 'mid' | 'late'): {lower: Instant; upper: Instant} {
  const [from, to] = [civilFromInstant(lower), civilFromInstant(upper)];
  const years = to.year - from.year;
  const months = years * 12 + to.month - from.month;
  if (months < 1) refuse(`"${part}" of a day or week`);
  const cut = (third: number): Instant =>
    years > 1 ? instantFromCivil(from.year + Math.round((years * third) / 3))
    : months > 1 ? instantFromCivil(from.year, from.month + Math.round((months * third) / 3))
    : instantFromCivil(from.year, from.month, 1 + 10 * third);
  switch (part) {
    case 'early': return {lower, upper: cut(1)};
    case 'mid': return {lower: cut(1), upper: cut(2)};
    case 'late': return {lower: cut(2), upper};
  }
}
