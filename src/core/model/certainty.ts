/** What is to be seen of how sure a date is, besides its bounds; as bits, one column of the table. */
import {Qualifier, type DateEnd, type DatePoint, type EventDate} from '../time/event-date.js';
import type {EventStatus, TimelineEvent} from './timeline.js';

export const Certainty = {
  /** It was going on before, or goes on after, rather than having an end that nobody knows (EDTF `..`). */
  goesOnBefore: 1,
  goesOnAfter: 2,
  /** "About" (EDTF `~`). */
  approximate: 4,
  /** "Perhaps" (EDTF `?`). */
  uncertain: 8,
  /** Only said to happen or have happened. */
  tentative: 16,
  /** Called off. */
  cancelled: 32,
  /** Announced or planned: its date may be exact, but it has not come yet. */
  planned: 64,
  /** A period, which stands behind the events. */
  period: 128,
} as const;

const TENTATIVE: ReadonlySet<EventStatus> = new Set<EventStatus>(['tentative', 'alleged', 'denied']);
const PLANNED: ReadonlySet<EventStatus> = new Set<EventStatus>(['planned', 'announced']);
const CANCELLED: ReadonlySet<EventStatus> = new Set<EventStatus>(['cancelled', 'postponed']);

/** Bits of `Certainty` for a date, the status of its event and whether that is a period. */
export function certaintyOf(date: EventDate, status: EventStatus | undefined, role?: TimelineEvent['role']): number {
  const qualifiers = pointsOf(date).reduce((bits, point) => bits | point.qualifiers, 0);
  return (
    openEnds(date) |
    ((qualifiers & Qualifier.approximate) !== 0 ? Certainty.approximate : 0) |
    ((qualifiers & Qualifier.uncertain) !== 0 ? Certainty.uncertain : 0) |
    statusCertainty(status, role)
  );
}

/** The bits that come of what an event is, and not of its date. */
export function statusCertainty(status: EventStatus | undefined, role?: TimelineEvent['role']): number {
  const period = role === 'period' ? Certainty.period : 0;
  if (status === undefined) return period;
  return (
    period |
    (TENTATIVE.has(status) ? Certainty.tentative : 0) |
    (CANCELLED.has(status) ? Certainty.cancelled : 0) |
    (PLANNED.has(status) ? Certainty.planned : 0)
  );
}

/** The bits of the ends of a date that go on. */
export function openEnds(date: Pick<EventDate, 'kind'> & {readonly start?: unknown; readonly end?: unknown}): number {
  if (date.kind !== 'interval') return 0;
  return (date.start === 'open' ? Certainty.goesOnBefore : 0) | (date.end === 'open' ? Certainty.goesOnAfter : 0);
}

function pointsOf(date: EventDate): readonly DatePoint[] {
  switch (date.kind) {
    case 'date': return [date.point];
    case 'interval': return [date.start, date.end].filter(isPoint);
    case 'set': return date.members.flatMap((member) => ('from' in member ? [member.from, member.to].filter(isPoint) : [member]));
    case 'recurring':
    case 'relative':
    case 'bounds':
    case 'undated': return [];
  }
}

function isPoint(end: DateEnd): end is DatePoint {
  return typeof end !== 'string';
}
