/**
 * What a date is once it has been read. Every form of date, however it was written, ends as the same four instants, so
 * that search, layout and drawing never need to know the form; the form is kept beside them for display.
 *
 * The four points are half-open: the start lies in [earliestStart, latestStart), the end in (earliestEnd, latestEnd].
 * They are CIDOC-CRM's P82a, P81a, P81b and P82b, and SIMILE's start, latestStart, earliestEnd and end.
 */
import type {Instant} from './instant.js';

/** The four points of a date in ms; ±Infinity where it is open or unknown. */
export interface DateBounds {
  readonly earliestStart: Instant;
  readonly latestStart: Instant;
  readonly earliestEnd: Instant;
  readonly latestEnd: Instant;
}

/** How fine a date is, coarse to fine. A `third` is four months, a `half` six. */
export type Precision =
  | 'millennium' | 'century' | 'decade' | 'year'
  | 'half' | 'third' | 'quarter' | 'season'
  | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond';

/** EDTF qualifiers as bits, one for each component, so that `2004?-06-~11` survives. */
export const Qualifier = {
  uncertainYear: 1, uncertainMonth: 2, uncertainDay: 4, uncertain: 7,
  approximateYear: 8, approximateMonth: 16, approximateDay: 32, approximate: 56,
} as const;

/** One point of the calendar with the precision it was written in. */
export interface DatePoint {
  readonly precision: Precision;
  /** Astronomical: 0 is 1 BC. With digits masked or rounded, the first year that is meant. */
  readonly year: number;
  /** 1–12. */
  readonly month?: number;
  /** ISO 8601-2 sub-year grouping: 21–24 season, 25–32 with hemisphere, 33–36 quarter, 37–39 third, 40–41 half. */
  readonly season?: number;
  /** 1–31. */
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  /** With its fraction. */
  readonly second?: number;
  /** Minutes east of UTC. Absent on a floating date. */
  readonly offset?: number;
  /** IANA name of the zone in which the wall time was written. */
  readonly zone?: string;
  /** Bits of `Qualifier`. */
  readonly qualifiers: number;
  /** The date as written when some of its digits are `X`. */
  readonly mask?: string;
  /** Significant digits of the year (`1950S2`). */
  readonly significantDigits?: number;
  /** First instant that is meant, in ms. */
  readonly lower: Instant;
  /** First instant after what is meant, in ms. */
  readonly upper: Instant;
}

/** An end of an interval: a point, `open` (it goes on, EDTF `..`) or `unknown` (it has one, nobody wrote it, EDTF empty). */
export type DateEnd = DatePoint | 'open' | 'unknown';

/** Components that a reader of free text filled in from context. */
export type InferredPart = 'year' | 'month' | 'day' | 'century' | 'era' | 'time';

interface DateNotes extends DateBounds {
  /** The machine form. Absent where EDTF cannot say it (a relative date, four free bounds). */
  readonly edtf?: string;
  /** EDTF level that the machine form needs. */
  readonly level?: 0 | 1 | 2;
  /** As the source wrote it. */
  readonly text?: string;
  /** What was filled in from context rather than written. */
  readonly inferred?: readonly InferredPart[];
  /** ISO 8601 duration of what happens somewhere within the date: "two days in May". */
  readonly duration?: string;
  /** `within` (default): some time in it. `throughout`: all of it. */
  readonly extent?: 'within' | 'throughout';
}

/** A single date: `2001`, `2024-05`, `2024-07-01T10:00+05:00`, `1850~`. */
export interface SingleDate extends DateNotes {
  readonly kind: 'date';
  readonly point: DatePoint;
  /** The third of it that is meant ("early May", "late 19th century"); the bounds are narrowed to it. */
  readonly part?: 'early' | 'mid' | 'late';
}

/** From one date to another, either end of which may be open or unknown. */
export interface IntervalDate extends DateNotes {
  readonly kind: 'interval';
  readonly start: DateEnd;
  readonly end: DateEnd;
}

/** A span within a set: `1670..1672`, `..1983`, `1984..`. */
export interface DateRange {
  readonly from: DatePoint | 'open';
  readonly to: DatePoint | 'open';
}

/** EDTF sets: `[1667,1668]` one of them, `{1667,1668}` all of them. "Before 1066" is `[..1065]`, one of the earlier. */
export interface SetDate extends DateNotes {
  readonly kind: 'set';
  readonly choice: 'one' | 'all';
  readonly members: readonly (DatePoint | DateRange)[];
}

/** Four bounds without a calendar form: from SIMILE, CIDOC-CRM, radiocarbon, or derived. */
export interface BoundedDate extends DateNotes {
  readonly kind: 'bounds';
}

/** A habit. The rule is the fact; occurrences are expanded for a window when they are needed. */
export interface RecurringDate extends DateNotes {
  readonly kind: 'recurring';
  /** RFC 5545 RRULE body: `FREQ=YEARLY`. Without a day it stays vague: once in each period. */
  readonly rule: string;
  /** First occurrence, or when the habit began. */
  readonly from: DateEnd;
  readonly until: DateEnd;
  /** EDTF of occurrences left out and added. */
  readonly except?: readonly string[];
  readonly also?: readonly string[];
  readonly zone?: string;
}

/** A date told from another event: "a day earlier", "after the meeting". The bounds are what propagation made of it. */
export interface RelativeDate extends DateNotes {
  readonly kind: 'relative';
  /** Id of the other event. */
  readonly of: string;
  readonly relation: 'before' | 'after' | 'at' | 'during' | 'since' | 'until';
  /** ISO 8601 duration of the gap, exact or a range. */
  readonly offset?: string | {readonly min?: string; readonly max?: string};
  /** Edge of the other event that is meant. */
  readonly anchor?: 'start' | 'end';
}

/** Known to have happened, nobody says when. */
export interface UndatedDate extends DateNotes {
  readonly kind: 'undated';
}

/** A date as it has been read. Immutable. */
export type EventDate = SingleDate | IntervalDate | SetDate | BoundedDate | RecurringDate | RelativeDate | UndatedDate;

/** The four bounds of a date, in ms, half-open, ±Infinity where it is open. */
export function dateBounds(date: EventDate): DateBounds {
  const {earliestStart, latestStart, earliestEnd, latestEnd} = date;
  return {earliestStart, latestStart, earliestEnd, latestEnd};
}
