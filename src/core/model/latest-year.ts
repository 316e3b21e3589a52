/** The year that a text may leave out: that of the nearest earlier entry which has one. */
import {civilFromInstant} from '../time/civil.js';
import type {EventDate} from '../time/event-date.js';

const MOST_PENDING = 1000;

/** Dates as they are read from top to bottom. They are looked into only when the year is asked for. */
export class LatestYear {
  private pending: EventDate[] = [];
  private known: number | undefined;

  note(date: EventDate): void {
    // Nobody may ask for long: what waits is looked into now and then, rather than kept for ever.
    if (this.pending.push(date) >= MOST_PENDING) void this.year;
  }

  /** A date of which the year is known already. */
  noteYear(year: number): void {
    this.known = year;
    if (this.pending.length > 0) this.pending = [];
  }

  /** Year of the latest date that has one. */
  get year(): number | undefined {
    for (let i = this.pending.length - 1; i >= 0; i--) {
      const year = yearOf(this.pending[i]!);
      if (year === undefined) continue;
      this.known = year;
      break;
    }
    this.pending = [];
    return this.known;
  }
}

/** The year in which a date ends or, where that is open, starts; `undefined` where it is not known to the year. */
function yearOf({earliestStart, latestStart, earliestEnd, latestEnd}: EventDate): number | undefined {
  return sharedYear(earliestEnd, latestEnd) ?? sharedYear(earliestStart, latestStart);
}

function sharedYear(lower: number, upper: number): number | undefined {
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) return undefined;
  const {year} = civilFromInstant(lower);
  return upper <= lower || civilFromInstant(upper - 1).year === year ? year : undefined;
}
