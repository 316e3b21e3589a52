/** The four points of a date from a `BoundsSpec`, each EDTF or ms; those left out follow from the others. */
import type {BoundedDate, EventDate} from '../time/event-date.js';
import {HORIZON} from '../time/date-point.js';
import type {Instant} from '../time/instant.js';
import {DateFault, reading, valueText} from './date-fault.js';

const NAMES = ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'] as const;
type BoundName = (typeof NAMES)[number];

/** Which cannot lie after which. */
const PAIRS: readonly (readonly [BoundName, BoundName])[] = [
  ['earliestStart', 'latestStart'], ['earliestEnd', 'latestEnd'], ['earliestStart', 'latestEnd'],
];

/**
 * The date between the given points. A point in EDTF means its first instant where it is the earliest, and the end of
 * what it names where it is the latest. Without a latest start the start may be as late as the end, and without an
 * earliest end the end as early as the start.
 */
export function boundsFromSpec(bounds: unknown, parse: (edtf: string) => EventDate, field: string): BoundedDate {
  if (typeof bounds !== 'object' || bounds === null || Array.isArray(bounds)) {
    throw new DateFault('date-invalid', `${field}.bounds ${valueText(bounds)}: it is not an object of four points`);
  }
  const given = bounds as Readonly<Record<string, unknown>>;
  const points = new Map(NAMES.map((name) => [name, boundFrom(given[name], name, parse, field)]));
  for (const [early, late] of PAIRS) refuseReversed(points, given, early, late, field);
  const earliestStart = points.get('earliestStart') ?? -Infinity;
  const latestEnd = points.get('latestEnd') ?? Infinity;
  const latestStart = Math.min(points.get('latestStart') ?? latestEnd, latestEnd);
  const earliestEnd = Math.max(points.get('earliestEnd') ?? earliestStart, earliestStart);
  return {kind: 'bounds', earliestStart, latestStart, earliestEnd, latestEnd};
}

/** Two numbers may be the same instant; two dates that only touch leave no time between them. */
function refuseReversed(points: ReadonlyMap<BoundName, Instant | undefined>, given: Readonly<Record<string, unknown>>, early: BoundName, late: BoundName, field: string): void {
  const lower = points.get(early);
  const upper = points.get(late);
  if (lower === undefined || upper === undefined || lower < upper) return;
  if (lower === upper && (typeof given[early] === 'number' || typeof given[late] === 'number')) return;
  throw new DateFault('date-reversed', `${field}.bounds: ${early} ${valueText(given[early])} lies after ${late} ${valueText(given[late])}`);
}

function boundFrom(value: unknown, name: BoundName, parse: (edtf: string) => EventDate, field: string): Instant | undefined {
  const path = `${field}.bounds.${name}`;
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && !Number.isNaN(value)) {
    if (Math.abs(value) > HORIZON && Number.isFinite(value)) throw new DateFault('date-invalid', `${path} ${value}: it lies farther away than a trillion years`);
    return value;
  }
  if (typeof value !== 'string') throw new DateFault('date-invalid', `${path} ${valueText(value)}: it is neither EDTF nor a number of ms`);
  const date = reading(path, value, () => parse(value));
  return name.startsWith('earliest') ? date.earliestStart : date.latestEnd;
}
