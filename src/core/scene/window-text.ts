/** What a window shows, in words: "2001 – 2024", "May – July 2024", "June 28 – July 7, 2024". */
import {civilFromInstant} from '../time/civil.js';
import {datePoint} from '../time/date-point.js';
import type {IntervalDate} from '../time/event-date.js';
import {formatDate} from '../time/format-date.js';
import {DAY, MEAN_YEAR, type Instant} from '../time/instant.js';

/** From `start` to `end` (exclusive), as precise as its length is worth. */
export function windowText(start: Instant, end: Instant, locale: string): string {
  const from = pointAt(start, end - start);
  // The last instant of the window, not the first after it: a window that ends with June says June.
  const to = pointAt(Math.max(start, end - Math.min(1, (end - start) / 2)), end - start);
  const interval: IntervalDate = {
    kind: 'interval', start: from, end: to,
    earliestStart: from.lower, latestStart: from.upper, earliestEnd: to.lower, latestEnd: to.upper,
  };
  const same = from.lower === to.lower;
  return formatDate(same ? {...interval, kind: 'date', point: from} : interval, {locale});
}

/** An instant in words, as precise as an end of a window so many ms long is worth. */
export function instantText(instant: Instant, span: number, locale: string): string {
  const point = pointAt(instant, span);
  const {lower, upper} = point;
  return formatDate({kind: 'date', point, earliestStart: lower, latestStart: upper, earliestEnd: lower, latestEnd: upper}, {locale});
}

/** Of millions of years no reader wants the last one; but a year of our own does not become the year 0. */
function roundYear(year: number, years: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(years)) - 3);
  return unit < 100 || Math.abs(year) < unit ? year : Math.round(year / unit) * unit;
}

function pointAt(instant: Instant, span: number): ReturnType<typeof datePoint> {
  const {year, month, day, hour, minute} = civilFromInstant(instant);
  if (span > 2 * MEAN_YEAR) return datePoint({year: roundYear(year, span / MEAN_YEAR)});
  if (span > 60 * DAY) return datePoint({year, month});
  if (span > 2 * DAY) return datePoint({year, month, day});
  return datePoint({year, month, day, hour, minute});
}
