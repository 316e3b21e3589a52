/**
 * A habit made ready for expansion: what the rule leaves unsaid is taken from its first date, and what neither says stays
 * unsaid, as the length of time within which each occurrence lies.
 *
 * Source: RFC 5545, 3.3.10, table of expanding and limiting parts.
 */
import {civilFromInstant, isoWeekday} from './civil.js';
import {addDuration, isCalendarDuration, parseDuration, type Duration} from './duration.js';
import type {DateBounds, DateEnd, DatePoint, Precision, RecurringDate} from './event-date.js';
import {DAY, HOUR, MINUTE, SECOND, WEEK, type Instant} from './instant.js';
import {frequencyRank, parseRule, type RecurrenceRule} from './recurrence-rule.js';
import {instantFromWall, wallFromInstant} from './zone.js';

/** All instants of a plan are wall time, unless they are said to be instants. */
export interface RecurrencePlan {
  /** The rule with its gaps filled from the first date. */
  readonly rule: RecurrenceRule;
  /** No occurrence starts before; where the beginning is open it only tells the phase. */
  readonly start: Instant;
  /** Whether the beginning is known. */
  readonly bounded: boolean;
  /** No occurrence starts at or after. */
  readonly upper: Instant;
  /** Within what an occurrence lies from its start on. */
  readonly unit: {readonly months: number; readonly ms: number};
  readonly duration: Duration | undefined;
  readonly clock: Clock;
}

/** How wall time of the habit becomes instants. */
export interface Clock {
  readonly toWall: (instant: Instant) => Instant;
  readonly toInstant: (wall: Instant) => Instant;
}

const same = (time: Instant): Instant => time;
const FLOATING: Clock = {toWall: same, toInstant: same};

/** @throws DateSyntaxError when the rule or the duration cannot be read. */
export function recurrencePlan(date: RecurringDate): RecurrencePlan {
  const rule = parseRule(date.rule);
  const from = typeof date.from === 'string' ? undefined : date.from;
  const unit = unitOf(rule, from?.precision);
  const clock = unit.ms > 0 && unit.ms < DAY ? clockOf(date, from) : FLOATING;
  const first = clock.toWall(from?.lower ?? 0);
  const start = unit.ms === WEEK ? weekStart(first, rule.weekStart) : first;
  return {
    rule: filledRule(rule, start, unit.ms === WEEK), start, bounded: from !== undefined, unit, clock,
    upper: Math.min(untilOf(date.until, clock), rule.until ? ruleUntil(rule.until, clock) : Infinity),
    duration: date.duration === undefined ? undefined : parseDuration(date.duration),
  };
}

function clockOf(date: RecurringDate, from: DatePoint | undefined): Clock {
  const zone = date.zone ?? from?.zone;
  if (from?.offset !== undefined) {
    const ahead = from.offset * MINUTE;
    return {toWall: (instant) => instant + ahead, toInstant: (wall) => wall - ahead};
  }
  if (zone === undefined) return FLOATING;
  return {toWall: (instant) => wallFromInstant(instant, zone), toInstant: (wall) => instantFromWall(wall, zone)};
}

/** A point in the clock's wall time: those with an offset or a zone are instants, the others are wall time already. */
export function wallOfPoint(point: DatePoint, time: Instant, clock: Clock): Instant {
  return point.offset !== undefined || point.zone !== undefined ? clock.toWall(time) : time;
}

function untilOf(until: DateEnd, clock: Clock): Instant {
  return typeof until === 'string' ? Infinity : wallOfPoint(until, until.upper, clock);
}

function ruleUntil({upper, utc}: {readonly upper: Instant; readonly utc: boolean}, clock: Clock): Instant {
  return utc ? clock.toWall(upper) : upper;
}

function weekStart(instant: Instant, firstDay: number): Instant {
  const days = Math.floor(instant / DAY);
  return (days - ((isoWeekday(days) - firstDay + 7) % 7)) * DAY;
}

const MONTHS: Partial<Record<Precision, number>> = {month: 1, quarter: 3, season: 3, third: 4, half: 6};

/** The finest thing that rule or first date name: a rule without a day, from a year, is known to the year. */
function unitOf(rule: RecurrenceRule, precision: Precision | undefined): {months: number; ms: number} {
  const {frequency} = rule;
  const ms = (length: number): {months: number; ms: number} => ({months: 0, ms: length});
  if (precision === 'second' || precision === 'millisecond' || rule.bySecond || frequency === 'SECONDLY') return ms(SECOND);
  if (precision === 'minute' || rule.byMinute || frequency === 'MINUTELY') return ms(MINUTE);
  if (precision === 'hour' || rule.byHour || frequency === 'HOURLY') return ms(HOUR);
  if (precision === 'day' || rule.byDay || rule.byMonthDay || rule.byYearDay || frequency === 'DAILY') return ms(DAY);
  if (precision === 'week' || rule.byWeekNo || frequency === 'WEEKLY') return ms(WEEK);
  if (frequency === 'MONTHLY' || rule.byMonth) return {months: 1, ms: 0};
  return {months: MONTHS[precision ?? 'year'] ?? 12, ms: 0};
}

/** The rule with the parts that its frequency leaves to the first date: the day of a month, of a week, the time. */
function filledRule(rule: RecurrenceRule, start: Instant, byWeek: boolean): RecurrenceRule {
  const {month, day, hour, minute, second} = civilFromInstant(start);
  const timed = rule.frequency !== 'HOURLY' && rule.frequency !== 'MINUTELY' && rule.frequency !== 'SECONDLY';
  const weekday = [{weekday: isoWeekday(start / DAY), ordinal: undefined}];
  const dayless = !rule.byDay && !rule.byMonthDay && !rule.byYearDay;
  const inWeek = dayless && (rule.byWeekNo !== undefined || rule.frequency === 'WEEKLY' || byWeek && rule.frequency !== 'DAILY');
  const inMonth = dayless && !inWeek && (rule.frequency === 'MONTHLY' || rule.frequency === 'YEARLY');
  return {
    ...rule,
    byHour: rule.byHour ?? (timed ? [hour] : undefined),
    byMinute: rule.byMinute ?? (timed || rule.frequency === 'HOURLY' ? [minute] : undefined),
    bySecond: rule.bySecond ?? (rule.frequency === 'SECONDLY' ? undefined : [second]),
    byDay: inWeek ? weekday : rule.byDay,
    byMonthDay: inMonth ? [day] : rule.byMonthDay,
    byMonth: rule.byMonth ?? (inMonth && rule.frequency === 'YEARLY' ? [month] : undefined),
  };
}

/**
 * The bounds, as instants, of the occurrence that starts at `wall` and is known to `unit`. What lasts no longer than the
 * unit lies somewhere within it; what lasts longer begins in the first unit and ends in the last.
 */
export function occurrenceBounds(plan: RecurrencePlan, wall: Instant, unit = plan.unit): DateBounds {
  const {clock, duration} = plan;
  const next = addDuration(wall, {sign: 1, years: 0, months: unit.months, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0}) + unit.ms;
  const start = clock.toInstant(wall);
  const length = unit.ms > 0 && unit.ms < DAY ? unit.ms : next - wall;
  const within = start + length;
  const end = duration ? lastingUntil(wall, start, duration, clock) : within;
  if (end <= within) return {earliestStart: start, latestStart: within, earliestEnd: start, latestEnd: within};
  return {earliestStart: start, latestStart: within, earliestEnd: Math.max(start, end - length), latestEnd: end};
}

function lastingUntil(wall: Instant, start: Instant, duration: Duration, clock: Clock): Instant {
  return isCalendarDuration(duration) ? clock.toInstant(addDuration(wall, duration)) : addDuration(start, duration);
}

/**
 * How long before a window a start must lie, at most, for its occurrence to reach in; in ms of wall time. Where clocks are
 * put forward, what would start in the gap starts after it: by hours, at the date line by a day.
 */
export function longestOccurrence({rule, unit, duration, clock}: RecurrencePlan): number {
  const most = unit.months * 31 * DAY + unit.ms;
  const gap = clock === FLOATING ? 0 : frequencyRank(rule.frequency) < 3 ? 3 * HOUR : 2 * DAY;
  return gap + (duration ? Math.max(most, Math.abs(addDuration(0, duration)) + 4 * DAY) : most);
}
