/**
 * Reads the rule of a habit: an RRULE body of RFC 5545, 3.3.10, `FREQ=MONTHLY;BYDAY=-1FR`. Every constraint that the
 * standard puts on the parts is checked here, so that expansion meets only sound rules.
 */
import {instantFromCivil, daysInMonth} from './civil.js';
import {DateSyntaxError} from './date-syntax-error.js';
import {DAY, HOUR, MINUTE, SECOND, type Instant} from './instant.js';

export type Frequency = 'SECONDLY' | 'MINUTELY' | 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A day of the week, 1 Monday … 7 Sunday; with an `ordinal` the nth (from the end when negative) of month or year. */
export interface RuleDay {
  readonly weekday: number;
  readonly ordinal: number | undefined;
}

/** A rule taken apart. Lists are sorted and without doubles; an absent one does not limit. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | undefined;
  /** Last moment at which an occurrence may start: all that start before `upper`. An instant when `utc`, else wall time. */
  readonly until: {readonly upper: Instant; readonly utc: boolean} | undefined;
  readonly bySecond: readonly number[] | undefined;
  readonly byMinute: readonly number[] | undefined;
  readonly byHour: readonly number[] | undefined;
  readonly byDay: readonly RuleDay[] | undefined;
  readonly byMonthDay: readonly number[] | undefined;
  readonly byYearDay: readonly number[] | undefined;
  readonly byWeekNo: readonly number[] | undefined;
  readonly byMonth: readonly number[] | undefined;
  readonly bySetPos: readonly number[] | undefined;
  /** First day of the week, 1 Monday … 7 Sunday. */
  readonly weekStart: number;
}

interface Part {
  readonly value: string;
  /** Where name and value begin in the rule. */
  readonly nameAt: number;
  readonly at: number;
}

type Parts = ReadonlyMap<string, Part>;

const FREQUENCIES: readonly Frequency[] = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NAMES = new Set([
  'FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYSECOND', 'BYMINUTE', 'BYHOUR', 'BYDAY', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO',
  'BYMONTH', 'BYSETPOS', 'WKST',
]);

/** How often the rule comes round, as a rank: 0 every second … 6 every year. */
export function frequencyRank(frequency: Frequency): number {
  return FREQUENCIES.indexOf(frequency);
}

/**
 * Reads an RRULE body. Names are read in either case, `RRULE:` before them is allowed.
 * @throws DateSyntaxError with the offset of the part that is wrong.
 */
export function parseRule(text: string): RecurrenceRule {
  const fail: Fail = (offset, problem) => {
    throw new DateSyntaxError(text, offset, problem);
  };
  const parts = splitParts(text, fail);
  const frequency = frequencyOf(parts, fail);
  const whole = (name: string): number | undefined => wholeNumber(parts.get(name), fail);
  const list = (name: string, max: number, min = 0): readonly number[] | undefined => numberList(parts.get(name), min, max, fail);
  const rule: RecurrenceRule = {
    frequency, interval: whole('INTERVAL') ?? 1, count: whole('COUNT'), until: untilOf(parts.get('UNTIL'), fail),
    bySecond: list('BYSECOND', 60), byMinute: list('BYMINUTE', 59), byHour: list('BYHOUR', 23),
    byDay: dayList(parts.get('BYDAY'), fail),
    byMonthDay: list('BYMONTHDAY', 31, -31), byYearDay: list('BYYEARDAY', 366, -366), byWeekNo: list('BYWEEKNO', 53, -53),
    byMonth: list('BYMONTH', 12, 1), bySetPos: list('BYSETPOS', 366, -366),
    weekStart: weekdayOf(parts.get('WKST'), fail),
  };
  checkParts(rule, parts, fail);
  return rule;
}

type Fail = (offset: number, problem: string) => never;

function splitParts(text: string, fail: Fail): Parts {
  const parts = new Map<string, Part>();
  let nameAt = text.slice(0, 6).toUpperCase() === 'RRULE:' ? 6 : 0;
  while (nameAt < text.length) {
    const semicolon = text.indexOf(';', nameAt);
    const end = semicolon < 0 ? text.length : semicolon;
    const equals = text.indexOf('=', nameAt);
    if (equals < 0 || equals > end) fail(nameAt, `"${text.slice(nameAt, Math.min(end, nameAt + 20))}" has no "="`);
    const name = text.slice(nameAt, equals).toUpperCase();
    if (!NAMES.has(name)) fail(nameAt, `"${name.slice(0, 20)}" is not a part of a rule`);
    if (parts.has(name)) fail(nameAt, `${name} stands twice`);
    if (equals + 1 === end) fail(equals + 1, `${name} has no value`);
    parts.set(name, {value: text.slice(equals + 1, end).toUpperCase(), nameAt, at: equals + 1});
    nameAt = end + 1;
  }
  return parts;
}

function frequencyOf(parts: Parts, fail: Fail): Frequency {
  const part = parts.get('FREQ');
  if (!part) return fail(0, 'FREQ is missing');
  return FREQUENCIES.find((name) => name === part.value) ?? fail(part.at, `"${part.value.slice(0, 20)}" is not a frequency`);
}

function wholeNumber(part: Part | undefined, fail: Fail): number | undefined {
  if (!part) return undefined;
  const value = digits(part.value);
  return value !== undefined && value > 0 ? value : fail(part.at, `"${part.value.slice(0, 20)}" is not a whole number above 0`);
}

/** The number that a text of 1 to 12 digits is. */
function digits(text: string): number | undefined {
  if (text.length < 1 || text.length > 12) return undefined;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return undefined;
  }
  return Number(text);
}

/** The pieces between commas, each with its offset. */
function pieces(part: Part): readonly (readonly [text: string, at: number])[] {
  let at = part.at;
  return part.value.split(',').map((text) => {
    const piece = [text, at] as const;
    at += text.length + 1;
    return piece;
  });
}

function signedDigits(text: string): number | undefined {
  const sign = text[0] === '-' ? -1 : 1;
  const value = digits(text[0] === '-' || text[0] === '+' ? text.slice(1) : text);
  return value === undefined ? undefined : sign * value;
}

/** A list of numbers within min and max; 0 is not one of them where they may be negative. */
function numberList(part: Part | undefined, min: number, max: number, fail: Fail): readonly number[] | undefined {
  if (!part) return undefined;
  const numbers = pieces(part).map(([text, at]) => {
    const value = min >= 0 ? digits(text) : signedDigits(text);
    const sound = value !== undefined && value >= min && value <= max && (min >= 0 || value !== 0);
    return sound ? value : fail(at, `"${text.slice(0, 20)}" is not a number from ${min < 0 ? `1 to ${max}, or negative` : `${min} to ${max}`}`);
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function dayList(part: Part | undefined, fail: Fail): readonly RuleDay[] | undefined {
  if (!part) return undefined;
  return pieces(part).map(([text, at]) => {
    const weekday = WEEKDAYS.indexOf(text.slice(-2)) + 1;
    if (weekday === 0) return fail(at, `"${text.slice(0, 20)}" is not a day of the week`);
    if (text.length === 2) return {weekday, ordinal: undefined};
    const ordinal = signedDigits(text.slice(0, -2));
    if (!ordinal || Math.abs(ordinal) > 53) return fail(at, `"${text.slice(0, 20)}" does not begin with a number from 1 to 53`);
    return {weekday, ordinal};
  });
}

function weekdayOf(part: Part | undefined, fail: Fail): number {
  if (!part) return 1;
  const weekday = WEEKDAYS.indexOf(part.value) + 1;
  return weekday > 0 ? weekday : fail(part.at, `"${part.value.slice(0, 20)}" is not a day of the week`);
}

/** `19971224`, `19971224T000000` or `19971224T000000Z`. A day counts whole, a second too. */
function untilOf(part: Part | undefined, fail: Fail): RecurrenceRule['until'] {
  if (!part) return undefined;
  const {value} = part;
  const wrong = (): never => fail(part.at, `"${value.slice(0, 20)}" is not a date such as 19971224 or 19971224T000000Z`);
  const utc = value.endsWith('Z');
  const time = value.slice(8, utc ? -1 : undefined);
  const day = dayOf(value) ?? wrong();
  if (time === '' && !utc) return {upper: day + DAY, utc: false};
  return {upper: day + (timeOf(time) ?? wrong()) + SECOND, utc};
}

function dayOf(value: string): Instant | undefined {
  const [year, month, day] = [digits(value.slice(0, 4)), digits(value.slice(4, 6)), digits(value.slice(6, 8))];
  if (value.length < 8 || year === undefined || !month || !day || month > 12 || day > daysInMonth(year, month)) return undefined;
  return instantFromCivil(year, month, day);
}

function timeOf(text: string): number | undefined {
  const [hour, minute, second] = [digits(text.slice(1, 3)), digits(text.slice(3, 5)), digits(text.slice(5))];
  if (text[0] !== 'T' || text.length !== 7 || hour === undefined || minute === undefined || second === undefined) return undefined;
  return hour > 23 || minute > 59 || second > 60 ? undefined : hour * HOUR + minute * MINUTE + second * SECOND;
}

/** What RFC 5545 says about which parts may stand together. */
function checkParts(rule: RecurrenceRule, parts: Parts, fail: Fail): void {
  const {frequency} = rule;
  const refuse = (name: string, problem: string): never => fail(parts.get(name)?.nameAt ?? 0, problem);
  if (rule.count !== undefined && rule.until) refuse('COUNT', 'COUNT and UNTIL exclude each other');
  if (rule.byWeekNo && frequency !== 'YEARLY') refuse('BYWEEKNO', `BYWEEKNO has no meaning with FREQ=${frequency}`);
  if (rule.byMonthDay && frequency === 'WEEKLY') refuse('BYMONTHDAY', 'BYMONTHDAY has no meaning with FREQ=WEEKLY');
  const inDays = frequency === 'DAILY' || frequency === 'WEEKLY' || frequency === 'MONTHLY';
  if (rule.byYearDay && inDays) refuse('BYYEARDAY', `BYYEARDAY has no meaning with FREQ=${frequency}`);
  const numbered = rule.byDay?.some(({ordinal}) => ordinal !== undefined) ?? false;
  if (numbered && frequency !== 'MONTHLY' && frequency !== 'YEARLY') refuse('BYDAY', `a number in BYDAY has no meaning with FREQ=${frequency}`);
  if (numbered && rule.byWeekNo) refuse('BYDAY', 'a number in BYDAY has no meaning with BYWEEKNO');
  const other = [...parts.keys()].some((name) => name.startsWith('BY') && name !== 'BYSETPOS');
  if (rule.bySetPos && !other) refuse('BYSETPOS', 'BYSETPOS needs another BY part');
}
