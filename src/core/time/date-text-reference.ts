/** The date against which a text is read: what it says of year, month and day, and how the words of a text move it. */
import {civilFromDays, daysFromCivil, isoWeekday} from './civil.js';
import {refuse} from './date-text-refusal.js';
import {parseDate} from './edtf.js';
import type {EventDate} from './event-date.js';
import type {Unit} from './locale-names.js';

/** A reference: month and day as far as it is that fine. */
export interface Reference {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** What is known of a reference. Undefined where it does not lie within one year. */
export function readReference(reference: string | EventDate | undefined): Reference | undefined {
  if (reference === undefined) return undefined;
  const date = typeof reference === 'string' ? parseDate(reference) : reference;
  const point = date.kind === 'date' ? date.point : date.kind === 'interval' && typeof date.start === 'object' ? date.start : undefined;
  if (!point || ['decade', 'century', 'millennium'].includes(point.precision) || (point.mask ?? '').slice(0, 4).includes('X')) return undefined;
  return {year: point.year, month: point.month, day: point.month === undefined ? undefined : point.day};
}

/** The reference, if it has what a text needs of it. */
export function needReference(reference: Reference | undefined, need: 'year' | 'month' | 'day', text: string): Required<Reference> {
  if (reference?.[need] === undefined) refuse(`"${text}" needs a reference date that says the ${need}`, 'date-ambiguous');
  return {year: reference.year, month: reference.month ?? 1, day: reference.day ?? 1};
}

/** The full year of '68: the one within 79 years before and 20 after the reference. */
export function fullYear(short: number, reference: Reference): number {
  const latest = reference.year + 20;
  return latest - ((((latest - short) % 100) + 100) % 100);
}

/** Day number of a reference. */
export function dayOf({year, month, day}: Required<Reference>): number {
  return daysFromCivil(year, month, day);
}

/** EDTF of a day number. */
export function dayEdtf(days: number): string {
  const {year, month, day} = civilFromDays(days);
  return edtfOf(year, month, day);
}

/** EDTF of a year, month and day, as many as are given. */
export function edtfOf(year: number, month?: number, day?: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  const text = `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
  return [text, ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))].join('-');
}

/** One of the days from one day number to another. */
export function someDay(from: number, to: number): string {
  return `[${dayEdtf(from)}..${dayEdtf(to)}]`;
}

/** The day number of the Monday of a week: ISO 8601 weeks begin on it. */
export function mondayOf(days: number): number {
  return days + 1 - isoWeekday(days);
}

/**
 * A reference moved by so many units, in EDTF as fine as the unit: the week is one of its days, unless it was counted
 * ("two weeks ago" is a day).
 */
export function movedBy(reference: Reference | undefined, unit: Unit, amount: number, counted: boolean, text: string): string {
  switch (unit) {
    case 'day': return dayEdtf(dayOf(needReference(reference, 'day', text)) + amount);
    case 'week': {
      const day = dayOf(needReference(reference, 'day', text)) + 7 * amount;
      return counted ? dayEdtf(day) : someDay(mondayOf(day), mondayOf(day) + 6);
    }
    case 'month': return movedMonths(needReference(reference, 'month', text), amount);
    case 'quarter': {
      const {year, month} = needReference(reference, 'month', text);
      const quarters = year * 4 + Math.floor((month - 1) / 3) + amount;
      return `${edtfOf(Math.floor(quarters / 4))}-${33 + (quarters - Math.floor(quarters / 4) * 4)}`;
    }
    case 'year': return edtfOf(needReference(reference, 'year', text).year + amount);
  }
}

function movedMonths({year, month}: Required<Reference>, amount: number): string {
  const months = year * 12 + month - 1 + amount;
  return edtfOf(Math.floor(months / 12), months - Math.floor(months / 12) * 12 + 1);
}
