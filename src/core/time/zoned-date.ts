/** Dates with a time of day, moved from the wall of a zone to the instants that are meant. */
import {intervalBounds, pointBounds} from './edtf-bounds.js';
import type {DateEnd, DatePoint, EventDate} from './event-date.js';
import {instantFromWall} from './zone.js';

/**
 * The date with its times of day read as wall time of `zone`. What has no time of day, or has its own offset, stays as
 * it is: a day is the same day for every reader.
 */
export function dateInZone(date: EventDate, zone: string | undefined): EventDate {
  if (zone === undefined) return date;
  switch (date.kind) {
    case 'date': {
      const point = pointInZone(date.point, zone);
      return point === date.point ? date : {...date, point, ...pointBounds(point)};
    }
    case 'interval': {
      const start = endInZone(date.start, zone);
      const end = endInZone(date.end, zone);
      return start === date.start && end === date.end ? date : {...date, start, end, ...intervalBounds(start, end)};
    }
    case 'set': case 'bounds': case 'recurring': case 'relative': case 'undated':
      return date;
  }
}

function endInZone(end: DateEnd, zone: string): DateEnd {
  return typeof end === 'string' ? end : pointInZone(end, zone);
}

function pointInZone(point: DatePoint, zone: string): DatePoint {
  if (point.hour === undefined || point.offset !== undefined || point.zone !== undefined) return point;
  const lower = instantFromWall(point.lower, zone);
  return {...point, zone, lower, upper: lower + (point.upper - point.lower)};
}
