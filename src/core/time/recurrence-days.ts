/** Which days a rule means: the part of RFC 5545, 3.3.10 that knows months, weeks and years. Days count from 1970-01-01. */
import {civilFromDays, daysFromCivil, daysInMonth, isLeapYear, isoWeekday, type CivilDay} from './civil.js';
import type {RecurrenceRule, RuleDay} from './recurrence-rule.js';

const EVERY_MONTH = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Days of a year that the rule means, ascending. */
export function daysOfYear(rule: RecurrenceRule, year: number): readonly number[] {
  return yearCandidates(rule, year).filter((day) => matches(rule, day));
}

function yearCandidates({byMonth, byMonthDay, byYearDay, byDay}: RecurrenceRule, year: number): readonly number[] {
  if (!byMonth && byYearDay) return ascending(byYearDay.map((nth) => yearDay(year, nth)));
  if (!byMonth && !byMonthDay && byDay) return weekdays(byDay, daysFromCivil(year, 1, 1), yearLength(year));
  return (byMonth ?? EVERY_MONTH).flatMap((month) => monthCandidates({byMonthDay, byDay}, year, month));
}

/** Days of a month that the rule means, ascending. */
export function daysOfMonth(rule: RecurrenceRule, year: number, month: number): readonly number[] {
  if (rule.byMonth && !rule.byMonth.includes(month)) return [];
  return monthCandidates(rule, year, month).filter((day) => matches(rule, day));
}

/** Days of the seven from `first` that the rule means, ascending. */
export function daysOfWeek(rule: RecurrenceRule, first: number): readonly number[] {
  return [0, 1, 2, 3, 4, 5, 6].map((n) => first + n).filter((day) => matches(rule, day));
}

function monthCandidates({byMonthDay, byDay}: Pick<RecurrenceRule, 'byMonthDay' | 'byDay'>, year: number, month: number): readonly number[] {
  const first = daysFromCivil(year, month, 1);
  const length = daysInMonth(year, month);
  if (!byMonthDay) return byDay ? weekdays(byDay, first, length) : Array.from({length}, (_, n) => first + n);
  const days = byMonthDay.map((nth) => (nth > 0 ? nth : length + nth + 1)).filter((day) => day >= 1 && day <= length);
  return ascending(days.map((day) => first + day - 1));
}

/** The given days of the week, or the nth of them, among the `length` days from `first`. */
function weekdays(byDay: readonly RuleDay[], first: number, length: number): readonly number[] {
  const days: number[] = [];
  for (const {weekday, ordinal} of byDay) {
    const offset = (weekday - isoWeekday(first) + 7) % 7;
    const count = Math.ceil((length - offset) / 7);
    const from = ordinal === undefined ? 0 : ordinal > 0 ? ordinal - 1 : count + ordinal;
    const to = ordinal === undefined ? count : from + 1;
    for (let n = Math.max(from, 0); n < Math.min(to, count); n++) days.push(first + offset + n * 7);
  }
  return ascending(days);
}

function ascending(days: readonly number[]): readonly number[] {
  return days.length < 2 ? days : [...new Set(days)].sort((a, b) => a - b);
}

/** The nth day of a year; one that the year lacks falls into another year, where it does not match. */
function yearDay(year: number, nth: number): number {
  return nth > 0 ? daysFromCivil(year, 1, nth) : daysFromCivil(year + 1, 1, nth + 1);
}

/** Whether every part of the rule that names days allows this one. */
export function matches(rule: RecurrenceRule, day: number): boolean {
  const {byMonth, byMonthDay, byYearDay, byWeekNo, byDay} = rule;
  if (!byMonth && !byMonthDay && !byYearDay && !byWeekNo && !byDay) return true;
  if (byDay && !byDay.some(({weekday}) => weekday === isoWeekday(day))) return false;
  const civil = civilFromDays(day);
  return (
    (!byMonth || byMonth.includes(civil.month)) &&
    (!byMonthDay || fromEitherEnd(byMonthDay, civil.day, daysInMonth(civil.year, civil.month))) &&
    (!byYearDay || fromEitherEnd(byYearDay, dayOfYear(day, civil), yearLength(civil.year))) &&
    (!byWeekNo || weekMatches(byWeekNo, day, civil.year, rule.weekStart)) &&
    (!byDay || byDay.some((ruleDay) => ordinalMatches(rule, ruleDay, day, civil)))
  );
}

/** Whether the nth of `length` is listed, counted from the front (from 1) or from the back (from -1). */
function fromEitherEnd(list: readonly number[], nth: number, length: number): boolean {
  return list.includes(nth) || list.includes(nth - length - 1);
}

function dayOfYear(day: number, {year}: CivilDay): number {
  return day - daysFromCivil(year, 1, 1) + 1;
}

function yearLength(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

/** First day of week 1: the first week with at least four days in the year. */
function firstWeek(year: number, weekStart: number): number {
  const newYear = daysFromCivil(year, 1, 1);
  const into = (isoWeekday(newYear) - weekStart + 7) % 7;
  return newYear - into + (into > 3 ? 7 : 0);
}

function weekMatches(byWeekNo: readonly number[], day: number, year: number, weekStart: number): boolean {
  const weekYear = day < firstWeek(year, weekStart) ? year - 1 : day >= firstWeek(year + 1, weekStart) ? year + 1 : year;
  const first = firstWeek(weekYear, weekStart);
  const weeks = (firstWeek(weekYear + 1, weekStart) - first) / 7;
  return fromEitherEnd(byWeekNo, Math.floor((day - first) / 7) + 1, weeks);
}

/** `2MO` is the second Monday of the month or, in a yearly rule that names no month, of the year. */
function ordinalMatches(rule: RecurrenceRule, {weekday, ordinal}: RuleDay, day: number, civil: CivilDay): boolean {
  if (weekday !== isoWeekday(day)) return false;
  if (ordinal === undefined) return true;
  const inYear = rule.frequency === 'YEARLY' && !rule.byMonth;
  const nth = inYear ? dayOfYear(day, civil) : civil.day;
  const length = inYear ? yearLength(civil.year) : daysInMonth(civil.year, civil.month);
  return ordinal > 0 ? Math.ceil(nth / 7) === ordinal : Math.ceil((length - nth + 1) / 7) === -ordinal;
}
