/** The year that a text may leave out: that of the nearest earlier entry which has one. */
import {civilFromInstant} from '../time/civil.js';
import type {EventDate} from '../time/event-date.js';

/** Dates as they are read from top to bottom. They are looked into only when the year is asked for. */
export class LatestYear {
  private pending: EventDate[] = [];
  private known: number | undefined;

  note(date: EventDate): void {
    this.pending.push(date);
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
