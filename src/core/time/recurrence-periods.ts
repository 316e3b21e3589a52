/**
 * The periods of a rule (its years, months … seconds) by number, and the starts within each. A period is found from its
 * number and the number from an instant, so that expansion can begin anywhere.
 */
import {civilFromDays, daysFromCivil, isoWeekday} from './civil.js';
import {DAY, HOUR, MINUTE, SECOND, type Instant} from './instant.js';
import {daysOfMonth, daysOfWeek, daysOfYear, matches} from './recurrence-days.js';
import type {RecurrencePlan} from './recurrence-plan.js';
import type {RecurrenceRule} from './recurrence-rule.js';

/** Period 0 holds the start of the plan. All instants are wall time. */
export interface Periods {
  /** Number of a period that begins at or before the instant, with none that matters between them. */
  readonly at: (instant: Instant) => number;
  readonly begin: (period: number) => Instant;
  /** Starts within a period, ascending. */
  readonly starts: (period: number) => readonly Instant[];
  /** The first period after an empty one that need be looked at. */
  readonly next: (period: number) => number;
}

/** The periods of a plan. */
export function periodsOf(plan: RecurrencePlan): Periods {
  switch (plan.rule.frequency) {
    case 'YEARLY': case 'MONTHLY': case 'WEEKLY': case 'DAILY':
      return calendarPeriods(plan);
    case 'HOURLY': return clockPeriods(plan, HOUR);
    case 'MINUTELY': return clockPeriods(plan, MINUTE);
    case 'SECONDLY': return clockPeriods(plan, SECOND);
  }
}

function calendarPeriods(plan: RecurrencePlan): Periods {
  const {rule} = plan;
  const times = timesOf(rule.byHour ?? [0], rule.byMinute ?? [0], rule.bySecond ?? [0]);
  const {number, begin, days} = dayFrame(rule);
  const zero = number(Math.floor(plan.start / DAY));
  const frame = (period: number): number => zero + period * rule.interval;
  return {
    at: (instant) => Math.floor((number(Math.floor(instant / DAY)) - zero) / rule.interval),
    begin: (period) => begin(frame(period)) * DAY,
    starts: (period) => chosen(days(frame(period)), times, rule.bySetPos),
    next: (period) => period + 1,
  };
}

/** How days are numbered into years, months, weeks or days; `days` are those that the rule means in one of them. */
interface DayFrame {
  readonly number: (day: number) => number;
  readonly begin: (number: number) => number;
  readonly days: (number: number) => readonly number[];
}

function dayFrame(rule: RecurrenceRule): DayFrame {
  switch (rule.frequency) {
    case 'YEARLY':
      return {number: (day) => civilFromDays(day).year, begin: (year) => daysFromCivil(year, 1, 1), days: (year) => daysOfYear(rule, year)};
    case 'MONTHLY':
      return {
        number: (day) => {
          const {year, month} = civilFromDays(day);
          return year * 12 + month - 1;
        },
        begin: (number) => daysFromCivil(Math.floor(number / 12), number - Math.floor(number / 12) * 12 + 1, 1),
        days: (number) => daysOfMonth(rule, Math.floor(number / 12), number - Math.floor(number / 12) * 12 + 1),
      };
    case 'WEEKLY': {
      // Day 4 is a Monday, 1970-01-05.
      const shift = 4 + rule.weekStart - isoWeekday(4);
      return {
        number: (day) => Math.floor((day - shift) / 7),
        begin: (week) => week * 7 + shift,
        days: (week) => daysOfWeek(rule, week * 7 + shift),
      };
    }
    default:
      return {number: (day) => day, begin: (day) => day, days: (day) => (matches(rule, day) ? [day] : [])};
  }
}

/** Times of the day, in ms since its midnight, ascending. */
function timesOf(hours: readonly number[], minutes: readonly number[], seconds: readonly number[]): readonly number[] {
  return hours.flatMap((hour) => minutes.flatMap((minute) => seconds.map((second) => hour * HOUR + minute * MINUTE + second * SECOND)));
}

/** Every day with every time or, by BYSETPOS, the nth of these pairs from either end. */
function chosen(days: readonly number[], times: readonly number[], positions: readonly number[] | undefined): readonly Instant[] {
  if (!positions) {
    return times.length === 1 ? days.map((day) => day * DAY + times[0]!) : days.flatMap((day) => times.map((time) => day * DAY + time));
  }
  const size = days.length * times.length;
  const places = positions.map((nth) => (nth > 0 ? nth - 1 : size + nth)).filter((place) => place >= 0 && place < size);
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  return sorted.map((place) => days[Math.floor(place / times.length)]! * DAY + times[place % times.length]!);
}

function clockPeriods(plan: RecurrencePlan, length: number): Periods {
  const {rule} = plan;
  const zero = Math.floor(plan.start / length) * length;
  const step = rule.interval * length;
  const times = timesOf([0], length === HOUR ? rule.byMinute ?? [0] : [0], length === SECOND ? [0] : rule.bySecond ?? [0]);
  const begin = (period: number): Instant => zero + period * step;
  return {
    at: (instant) => Math.floor((instant - zero) / step),
    begin,
    starts: (period) => {
      const instant = begin(period);
      return Number.isNaN(skippedUntil(rule, instant, length)) ? chosen([0], times, rule.bySetPos).map((time) => instant + time) : [];
    },
    next: (period) => {
      const until = skippedUntil(rule, begin(period), length);
      return Number.isNaN(until) ? period + 1 : Math.max(period + 1, Math.ceil((until - zero) / step));
    },
  };
}

/** Until when the rule allows nothing, seen from a period of the clock; NaN when it allows this one. */
function skippedUntil(rule: RecurrenceRule, instant: Instant, length: number): Instant {
  const day = Math.floor(instant / DAY);
  if (!matches(rule, day)) return (day + 1) * DAY;
  const time = instant - day * DAY;
  if (rule.byHour && !rule.byHour.includes(Math.floor(time / HOUR))) return (Math.floor(instant / HOUR) + 1) * HOUR;
  const minute = Math.floor((time % HOUR) / MINUTE);
  if (length <= MINUTE && rule.byMinute && !rule.byMinute.includes(minute)) return (Math.floor(instant / MINUTE) + 1) * MINUTE;
  const second = Math.floor((time % MINUTE) / SECOND);
  return length <= SECOND && rule.bySecond && !rule.bySecond.includes(second) ? instant + SECOND : NaN;
}
