import type {DateBounds} from '../time/event-date.js';
import type {DateInput} from '../model/timeline.js';
import {civilFromInstant} from '../time/civil.js';
import {isEdtf, partsToEdtf} from './iso-date.js';

/**
 * EDTF for a format that has no more: the date's own, else the days from its first to its last possible moment (a
 * recurring or relative date, four bounds). It never claims more than is known; what it drops is a loss.
 */
export function hullEdtf(date: DateInput, bounds: DateBounds | undefined): string | undefined {
  const own = typeof date === 'string' ? date : 'edtf' in date ? date.edtf : undefined;
  if (own !== undefined && isEdtf(own)) return own;
  if (!bounds || (typeof date === 'object' && 'text' in date && !('rrule' in date || 'of' in date || 'bounds' in date))) return undefined;
  const {earliestStart, latestEnd} = bounds;
  if (!Number.isFinite(earliestStart) && !Number.isFinite(latestEnd)) return undefined;
  return `${dayOf(earliestStart)}/${dayOf(latestEnd - 1)}`;
}

/** The day of a moment; coarser where EDTF has no days, beyond year 9999. */
function dayOf(instant: number): string {
  if (!Number.isFinite(instant)) return '..';
  const {year, month, day} = civilFromInstant(instant);
  return partsToEdtf(Math.abs(year) > 9999 ? {year} : {year, month, day});
}
