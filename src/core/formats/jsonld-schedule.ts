/** A schedule of schema.org (`eventSchedule`) as a habit: its fields name the parts of a rule of RFC 5545. */
import type {RecurringSpec} from '../model/timeline.js';
import {DateSyntaxError} from '../time/date-syntax-error.js';
import {parseDuration} from '../time/duration.js';
import {DAY, HOUR, MINUTE, SECOND} from '../time/instant.js';
import {parseRule} from '../time/recurrence-rule.js';
import {isTimeZone} from '../time/zone.js';
import {isoDuration} from './ics-dates.js';
import {isEdtf, isoToEdtf} from './iso-date.js';
import {describe, isFields, own, type Fields} from './shape.js';

/** What cannot be read of a schedule. */
export class ScheduleFault extends Error {}

/**
 * The habit that a schedule tells; `startDate` is that of its event, where it has none itself.
 * @throws ScheduleFault with what of it no rule can hold.
 */
export function scheduleToHabit(schedule: unknown, startDate: string): RecurringSpec {
  if (!isFields(schedule)) throw new ScheduleFault(`must be a Schedule, not ${describe(schedule)}`);
  const first = word(schedule, 'startDate') || startDate;
  if (first === '') throw new ScheduleFault('has no startDate');
  const [startTime, endTime] = [clockOf(schedule, 'startTime'), clockOf(schedule, 'endTime')];
  const from = dateOf('startDate', startTime === undefined ? first : `${first.split('T')[0]}T${startTime}`);
  const until = word(schedule, 'endDate');
  const duration = word(schedule, 'duration') || lengthOf(startTime, endTime);
  const zone = word(schedule, 'scheduleTimezone');
  if (zone !== '' && !isTimeZone(zone)) throw new ScheduleFault(`scheduleTimezone ${describe(zone)} is not a time zone`);
  if (duration !== undefined) durationOf('duration', duration);
  const except = words(schedule, 'exceptDate').map((date) => dateOf('exceptDate', date));
  return {
    rrule: ruleOf(schedule), from, ...(until !== '' && {until: dateOf('endDate', until)}), ...(duration !== undefined && {duration}),
    ...(zone !== '' && {zone}), ...(except.length > 0 && {except}),
  };
}

/** The texts of a field: one or several, numbers and the names of nodes (`{"@id": "schema:Monday"}`) too. */
function words(schedule: Fields, field: string): readonly string[] {
  return [own(schedule, field)].flat().map((value) => {
    const text = isFields(value) ? (own(value, '@value') ?? own(value, '@id') ?? own(value, 'name')) : value;
    if (text === undefined || text === null) return '';
    if (typeof text !== 'string' && typeof text !== 'number') throw new ScheduleFault(`${field} must be text, not ${describe(text)}`);
    return String(text).trim();
  }).filter((text) => text !== '');
}

function word(schedule: Fields, field: string): string {
  const [first = '', second] = words(schedule, field);
  if (second !== undefined) throw new ScheduleFault(`has more than one ${field}`);
  return first;
}

function dateOf(field: string, text: string): string {
  const edtf = isoToEdtf(text);
  if (edtf === undefined || !isEdtf(edtf)) throw new ScheduleFault(`${field} ${describe(text)} is not a date`);
  return edtf;
}

/** A time of day as it follows the `T` of a date. */
function clockOf(schedule: Fields, field: string): string | undefined {
  const text = word(schedule, field).replace(/^T/, '');
  if (text !== '' && isoToEdtf(`2000-01-01T${text}`) === undefined) throw new ScheduleFault(`${field} ${describe(text)} is not a time of day`);
  return text === '' ? undefined : text;
}

/** From one time of day to the next; an end that is earlier is on the next day. */
function lengthOf(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined || end === undefined) return undefined;
  const length = (sinceMidnight(end) - sinceMidnight(start) + DAY) % DAY;
  return length === 0 ? undefined : isoDuration(length);
}

function sinceMidnight(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = (/^(\d\d?):?(\d\d):?(\d\d)?/.exec(clock) ?? []).slice(1).map((digits) => Number(digits ?? 0));
  return hours * HOUR + minutes * MINUTE + seconds * SECOND;
}

const UNITS = [['years', 'YEARLY'], ['months', 'MONTHLY'], ['weeks', 'WEEKLY'], ['days', 'DAILY'], ['hours', 'HOURLY'], ['minutes', 'MINUTELY']] as const;

function ruleOf(schedule: Fields): string {
  const frequency = frequencyOf(schedule);
  const parts: readonly [name: string, values: readonly string[]][] = [
    ['COUNT', words(schedule, 'repeatCount')], ['BYMONTH', words(schedule, 'byMonth')], ['BYMONTHDAY', words(schedule, 'byMonthDay')], ['BYDAY', daysOf(schedule)],
  ];
  const rule = [frequency, ...parts.filter(([, values]) => values.length > 0).map(([name, values]) => `${name}=${values.join(',')}`)].join(';');
  try {
    parseRule(rule);
  } catch (error) {
    if (!(error instanceof DateSyntaxError)) throw error;
    throw new ScheduleFault(`${rule}: ${error.message}`);
  }
  return rule;
}

/** `P1W` and `Weekly` alike. */
function frequencyOf(schedule: Fields): string {
  const text = word(schedule, 'repeatFrequency');
  if (text === '') throw new ScheduleFault('has no repeatFrequency');
  const named = /(?:^|[/:#])(Daily|Weekly|Monthly|Yearly)$/i.exec(text)?.[1];
  if (named !== undefined) return `FREQ=${named.toUpperCase()}`;
  const every = durationOf('repeatFrequency', text);
  const units = UNITS.filter(([unit]) => every[unit] > 0);
  const [unit, frequency] = units[0] ?? [];
  if (unit === undefined || units.length > 1 || every.seconds > 0 || every.sign < 0) throw new ScheduleFault(`repeatFrequency ${describe(text)} is not a number of one unit`);
  const weeks = unit === 'days' && every.days % 7 === 0 ? every.days / 7 : undefined;
  const interval = weeks ?? every[unit];
  return `FREQ=${weeks === undefined ? frequency : 'WEEKLY'}${interval === 1 ? '' : `;INTERVAL=${interval}`}`;
}

function durationOf(field: string, text: string): ReturnType<typeof parseDuration> {
  try {
    return parseDuration(text);
  } catch {
    throw new ScheduleFault(`${field} ${describe(text)} is not a duration`);
  }
}

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** The days of a rule: `https://schema.org/Monday`, `Monday`, `MO`, `-1MO`; with `byMonthWeek` each in these weeks. */
function daysOf(schedule: Fields): readonly string[] {
  const days = words(schedule, 'byDay').map((text) => {
    const name = text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':'), text.lastIndexOf('#')) + 1).toUpperCase();
    const day = WEEKDAYS.includes(name) || /^(?:[+-]?\d\d?)?(?:MO|TU|WE|TH|FR|SA|SU)$/.test(name) ? name : undefined;
    if (day === undefined) throw new ScheduleFault(`byDay ${describe(text)} is not a day of the week`);
    return WEEKDAYS.includes(day) ? day.slice(0, 2) : day;
  });
  const weeks = words(schedule, 'byMonthWeek');
  if (weeks.length > 0 && days.length === 0) throw new ScheduleFault('has byMonthWeek without byDay');
  return weeks.length === 0 ? days : weeks.flatMap((week) => days.map((day) => `${week}${day}`));
}
