/**
 * Occurrences of a habit within a window, found where the window is: the past is skipped by arithmetic, nothing is kept.
 *
 * Source: RFC 5545, 3.3.10 (the rule) and 3.8.5 (dates left out and added). Days that a period lacks are skipped, as there:
 * a habit of 29 February comes every leap year.
 */
import {parseDate} from './edtf.js';
import type {DateBounds, EventDate, RecurringDate} from './event-date.js';
import {DAY, type Instant} from './instant.js';
import {periodsOf, type Periods} from './recurrence-periods.js';
import {longestOccurrence, occurrenceBounds, recurrencePlan, wallOfPoint, type RecurrencePlan} from './recurrence-plan.js';
import type {Frequency} from './recurrence-rule.js';
import {dateInZone} from './zoned-date.js';

/** A half-open stretch of the axis, in ms. */
export interface OccurrenceWindow {
  readonly start: Instant;
  readonly end: Instant;
}

/** A habit made ready, once for each date. */
interface Habit {
  readonly plan: RecurrencePlan;
  readonly periods: Periods;
  /** Spans of wall time in which no occurrence starts; sorted, apart from each other. */
  readonly except: readonly OccurrenceWindow[];
  /** Sorted by start. */
  readonly also: readonly DateBounds[];
  /** Start of the occurrence that COUNT makes the last; Infinity without one. */
  readonly last: Instant;
}

/**
 * So many periods without an occurrence, and the rule allows none: the calendar repeats after 400 years. Finer periods
 * than days are skipped by the day, the hour or the minute.
 */
const MOST_EMPTY: Readonly<Record<Frequency, number>> = {
  YEARLY: 401, MONTHLY: 4801, WEEKLY: 20_872, DAILY: 146_098, HOURLY: 150_000, MINUTELY: 150_000, SECONDLY: 150_000,
};
/** So many occurrences are walked to find the last of COUNT where no arithmetic leads there. */
const MOST_COUNTED = 10_000;
/** Up to so many are counted one by one; beyond, the count is estimated. */
const MOST_EXACT = 1000;
/** Beyond this, whole numbers have gaps. */
const MOST_PERIODS = 2 ** 52;

const habits = new WeakMap<RecurringDate, Habit>();

/**
 * Bounds of the occurrences that overlap the window, ascending by start, one at a time as they are asked for. Where
 * neither the rule nor the first date names a day, each is some time within its year, month or week. A habit without a
 * known beginning gives nothing for a window without a start.
 *
 * @param limit at most so many.
 * @throws DateSyntaxError when the rule, its duration or a date left out or added cannot be read.
 */
export function occurrences(date: RecurringDate, window: OccurrenceWindow, limit = Infinity): Iterable<DateBounds> {
  return {[Symbol.iterator]: () => limited(date, window, limit)};
}

function* limited(date: RecurringDate, window: OccurrenceWindow, limit: number): Generator<DateBounds, void, undefined> {
  let left = limit;
  if (left <= 0) return;
  for (const bounds of withAdded(habitOf(date), window)) {
    yield bounds;
    if (--left <= 0) return;
  }
}

/**
 * How many occurrences overlap the window: exact up to 1,000, beyond that estimated from how dense the first 1,000 are.
 * Infinity when they never end.
 */
export function countOccurrences(date: RecurringDate, window: OccurrenceWindow): number {
  let count = 0;
  let first = 0;
  let latest = 0;
  for (const {earliestStart} of occurrences(date, window, MOST_EXACT + 1)) {
    if (count === 0) first = earliestStart;
    latest = earliestStart;
    count++;
  }
  if (count <= MOST_EXACT) return count;
  const {plan, last} = habitOf(date);
  const end = Math.min(window.end, plan.clock.toInstant(Math.min(plan.upper, last)));
  return Math.max(count, Math.round((MOST_EXACT * (end - first)) / (latest - first)));
}

/** When the habit ends by its rule (COUNT, UNTIL) and `until`, in ms: Infinity when by none, or when COUNT leads too far. */
export function recurrenceEnd(date: RecurringDate): Instant {
  const {plan, last} = habitOf(date);
  const end = plan.clock.toInstant(plan.upper);
  return last === Infinity ? end : Math.min(end, occurrenceBounds(plan, last).latestEnd);
}

function habitOf(date: RecurringDate): Habit {
  const known = habits.get(date);
  if (known) return known;
  const plan = recurrencePlan(date);
  const periods = periodsOf(plan);
  const made: Habit = {plan, periods, except: exceptionsOf(date, plan), also: additionsOf(date, plan), last: lastStart(plan, periods)};
  habits.set(date, made);
  return made;
}

/** Starts of the rule in wall time from `low` on, before `high`. */
function* ruleStarts({rule, start, bounded}: RecurrencePlan, periods: Periods, low: Instant, high: Instant): Generator<Instant, void, undefined> {
  const from = bounded ? Math.max(low, start) : low;
  if (from === -Infinity || !(from < high)) return;
  let period = periods.at(from);
  for (let empty = 0; empty < MOST_EMPTY[rule.frequency] && Math.abs(period) < MOST_PERIODS && periods.begin(period) < high; ) {
    const starts = periods.starts(period);
    for (const instant of starts) {
      if (instant >= high) return;
      if (instant >= from) yield instant;
    }
    empty = starts.length > 0 ? 0 : empty + 1;
    period = starts.length > 0 ? period + 1 : periods.next(period);
  }
}

/** Occurrences of the rule that overlap the window. */
function* ruleOccurrences({plan, periods, except, last}: Habit, window: OccurrenceWindow): Generator<DateBounds, void, undefined> {
  const low = plan.clock.toWall(window.start) - longestOccurrence(plan);
  const high = Math.min(plan.upper, window.end + 2 * DAY, last === Infinity ? last : last + 1);
  let previous = -Infinity;
  for (const wall of ruleStarts(plan, periods, low, high)) {
    if (excepted(except, wall)) continue;
    const bounds = occurrenceBounds(plan, wall);
    if (bounds.earliestStart <= previous || bounds.latestEnd <= window.start) continue;
    if (bounds.earliestStart >= window.end) return;
    previous = bounds.earliestStart;
    yield bounds;
  }
}

/** Occurrences of the rule and those added, in one order; one that is both comes once. */
function* withAdded(habit: Habit, window: OccurrenceWindow): Generator<DateBounds, void, undefined> {
  const added = habit.also.filter(({earliestStart, latestEnd}) => earliestStart < window.end && latestEnd > window.start);
  let next = 0;
  for (const bounds of ruleOccurrences(habit, window)) {
    for (; next < added.length && added[next]!.earliestStart <= bounds.earliestStart; next++) {
      if (added[next]!.earliestStart < bounds.earliestStart) yield added[next]!;
    }
    yield bounds;
  }
  yield* added.slice(next);
}

/** Start of the last of COUNT occurrences. By arithmetic where every period has as many, else by walking them. */
function lastStart(plan: RecurrencePlan, periods: Periods): Instant {
  const {count} = plan.rule;
  if (count === undefined || !plan.bounded) return Infinity;
  const first = periods.starts(0).filter((instant) => instant >= plan.start);
  if (count <= first.length) return first[count - 1]!;
  const each = isRegular(plan) ? periods.starts(1).length : 0;
  if (each === 0) return walkedStart(plan, periods, count);
  const left = count - first.length - 1;
  return periods.starts(1 + Math.floor(left / each))[left % each] ?? Infinity;
}

function walkedStart(plan: RecurrencePlan, periods: Periods, count: number): Instant {
  if (count > MOST_COUNTED) return Infinity;
  let left = count;
  let latest = Infinity;
  for (const instant of ruleStarts(plan, periods, plan.start, plan.upper)) {
    latest = instant;
    if (--left === 0) break;
  }
  return latest;
}

/** Whether every period has the same number of occurrences, whatever the calendar does. */
function isRegular({rule}: RecurrencePlan): boolean {
  const {byMonth, byMonthDay, byYearDay, byWeekNo, byDay} = rule;
  const inEveryMonth = !byDay && byMonthDay !== undefined && byMonthDay.every((day) => Math.abs(day) <= 28) && isOneSided(byMonthDay);
  switch (rule.frequency) {
    case 'YEARLY': return inEveryMonth && !byYearDay && !byWeekNo;
    case 'MONTHLY': return inEveryMonth && !byMonth;
    case 'WEEKLY': return !byMonth;
    case 'DAILY': return !byMonth && !byMonthDay && !byDay;
    case 'HOURLY': return !hasDays(rule) && !rule.byHour;
    case 'MINUTELY': return !hasDays(rule) && !rule.byHour && !rule.byMinute;
    case 'SECONDLY': return !hasDays(rule) && !rule.byHour && !rule.byMinute && !rule.bySecond;
  }
}

function hasDays({byMonth, byMonthDay, byYearDay, byDay}: RecurrencePlan['rule']): boolean {
  return byMonth !== undefined || byMonthDay !== undefined || byYearDay !== undefined || byDay !== undefined;
}

/** From the front or from the back only: the two may name the same day in some months. */
function isOneSided(days: readonly number[]): boolean {
  return days.every((day) => day > 0) || days.every((day) => day < 0);
}

function exceptionsOf({except}: RecurringDate, {clock}: RecurrencePlan): readonly OccurrenceWindow[] {
  const spans = (except ?? []).map((edtf) => {
    const date = parseDate(edtf);
    const wall = (time: Instant): Instant => (date.kind === 'date' ? wallOfPoint(date.point, time, clock) : time);
    return {start: wall(date.earliestStart), end: wall(date.latestEnd)};
  });
  const merged: OccurrenceWindow[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const before = merged[merged.length - 1];
    if (before && span.start <= before.end) merged[merged.length - 1] = {start: before.start, end: Math.max(before.end, span.end)};
    else merged.push(span);
  }
  return merged;
}

function excepted(spans: readonly OccurrenceWindow[], wall: Instant): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end <= wall) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start <= wall;
}

function additionsOf(date: RecurringDate, plan: RecurrencePlan): readonly DateBounds[] {
  const zone = date.zone ?? (typeof date.from === 'string' ? undefined : date.from.zone);
  return (date.also ?? []).map((edtf) => addedBounds(dateInZone(parseDate(edtf), zone), plan)).sort((a, b) => a.earliestStart - b.earliestStart);
}

/** An added date lasts as long as the others. */
function addedBounds(date: EventDate, plan: RecurrencePlan): DateBounds {
  if (date.kind !== 'date') return date;
  const {point} = date;
  return occurrenceBounds(plan, wallOfPoint(point, point.lower, plan.clock), {months: 0, ms: point.upper - point.lower});
}
