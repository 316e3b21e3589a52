/**
 * The four points of a date from its parts. Owns how points join into intervals and sets; what a point spans is made with
 * the point.
 */
import type {DateBounds, DateEnd, DatePoint, DateRange} from './event-date.js';

/** A single date happened some time within what it names. */
export function pointBounds({lower, upper}: DatePoint): DateBounds {
  return {earliestStart: lower, latestStart: upper, earliestEnd: lower, latestEnd: upper};
}

/**
 * From one end to the other. Where the ends overlap in precision (`2004/2004-06`) each is cut to what the other leaves:
 * it cannot end before it may begin, nor begin after it may have ended. An end that is open or unknown may lie anywhere.
 */
export function intervalBounds(start: DateEnd, end: DateEnd): DateBounds {
  const [startLower, startUpper] = endSpan(start);
  const [endLower, endUpper] = endSpan(end);
  return {
    earliestStart: startLower,
    latestStart: Math.min(startUpper, endUpper),
    earliestEnd: Math.max(startLower, endLower),
    latestEnd: endUpper,
  };
}

/** One of the members: some time within their hull. All of them: from the earliest member to the latest. */
export function setBounds(choice: 'one' | 'all', members: readonly (DatePoint | DateRange)[]): DateBounds {
  const hull = members.map(memberBounds).reduce(joinedBounds);
  if (choice === 'all') return hull;
  return {...hull, latestStart: hull.latestEnd, earliestEnd: hull.earliestStart};
}

function endSpan(end: DateEnd): readonly [number, number] {
  return typeof end === 'string' ? [-Infinity, Infinity] : [end.lower, end.upper];
}

function memberBounds(member: DatePoint | DateRange): DateBounds {
  return 'from' in member ? intervalBounds(member.from, member.to) : pointBounds(member);
}

function joinedBounds(a: DateBounds, b: DateBounds): DateBounds {
  return {
    earliestStart: Math.min(a.earliestStart, b.earliestStart),
    latestStart: Math.min(a.latestStart, b.latestStart),
    earliestEnd: Math.max(a.earliestEnd, b.earliestEnd),
    latestEnd: Math.max(a.latestEnd, b.latestEnd),
  };
}
