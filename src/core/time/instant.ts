/**
 * A moment on the axis: float64 milliseconds since 1970-01-01T00:00 in the proleptic Gregorian calendar, without leap
 * seconds. A floating date (one without a zone) is stored as if its wall time were UTC. ±Infinity stands for an open end.
 * Exact to 1 ms for years within ±285,000; to 66 s at the Big Bang. Never a `Date`, which ends at ±271,821 years.
 */
export type Instant = number;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;
/** The mean Gregorian year (146,097 days in 400 years), for scales and estimates only. */
export const MEAN_YEAR = (146_097 / 400) * DAY;

/** Units of the calendar and of the clock, the longest first, each with its mean length in ms. */
export const UNIT_LENGTHS = [
  ['year', MEAN_YEAR], ['month', MEAN_YEAR / 12], ['day', DAY], ['hour', HOUR], ['minute', MINUTE], ['second', SECOND], ['millisecond', 1],
] as const;
