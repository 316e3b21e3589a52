/** The four points of a date from a `BoundsSpec`, each EDTF or ms; those left out follow from the others. */
import type {BoundedDate, EventDate} from '../time/event-date.js';
import type {Instant} from '../time/instant.js';
import {DateFault, reading, valueText} from './date-fault.js';

type BoundName = 'earliestStart' | 'latestStart' | 'earliestEnd' | 'latestEnd';

/**
 * The date between the given points. A point in EDTF means its first instant where it is the earliest, and the end of
 * what it names where it is the latest. Without a latest start the start may be as late as the end, and without an
 * earliest end the end as early as the start.
 */
export function boundsFromSpec(bounds: unknown, parse: (edtf: string) => EventDate, field: string): BoundedDate {
  if (typeof bounds !== 'object' || bounds === null || Array.isArray(bounds)) {
    throw new DateFault('date-invalid', `${field}.bounds ${valueText(bounds)}: it is not an object of four points`);
  }
  const of = (name: BoundName): Instant | undefined => boundFrom((bounds as Record<string, unknown>)[name], name, parse, field);
  const earliestStart = of('earliestStart') ?? -Infinity;
  const latestEnd = of('latestEnd') ?? Infinity;
  const latestStart = Math.min(of('latestStart') ?? latestEnd, latestEnd);
  const earliestEnd = Math.max(of('earliestEnd') ?? earliestStart, earliestStart);
  if (earliestStart > latestStart) throw reversed(field, 'the start', 'earliestStart', 'latestStart');
  if (earliestEnd > latestEnd) throw reversed(field, 'the end', 'earliestEnd', 'latestEnd');
  return {kind: 'bounds', earliestStart, latestStart, earliestEnd, latestEnd};
}

function reversed(field: string, what: string, early: BoundName, late: BoundName): DateFault {
  return new DateFault('date-reversed', `${field}.bounds: ${what} would lie after itself, ${early} after ${late}`);
}

function boundFrom(value: unknown, name: BoundName, parse: (edtf: string) => EventDate, field: string): Instant | undefined {
  const path = `${field}.bounds.${name}`;
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && !Number.isNaN(value)) return value;
  if (typeof value !== 'string') throw new DateFault('date-invalid', `${path} ${valueText(value)}: it is neither EDTF nor a number of ms`);
  const date = reading(path, value, () => parse(value));
  return name.startsWith('earliest') ? date.earliestStart : date.latestEnd;
}
