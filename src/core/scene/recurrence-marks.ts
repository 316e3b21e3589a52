/** A habit: a dashed line for as long as it lasts and, where they are wide enough to tell apart, its occurrences on it. */
import {occurrences} from '../time/recurrence.js';
import type {RecurringDate} from '../time/event-date.js';
import {instantOf, xOf, type TimeScale} from '../viewport/time-scale.js';
import {eventMarks, type MarkExtent} from './event-marks.js';
import {MARK_MIDDLE} from './plot-metrics.js';
import type {Mark} from './scene.js';

/** So many occurrences of a window are looked at; when there are more, they are too close to tell apart. */
const MOST = 120;
/** Least distance between the starts of two occurrences that are drawn, in px. */
const LEAST_DISTANCE = 7;
const INSET = 3;

/** Marks of a recurring event whose row begins at `top`. */
export function recurrenceMarks(key: string, date: RecurringDate, extent: MarkExtent, top: number, scale: TimeScale, selected: boolean): Mark[] {
  const from = Math.max(-20, extent.hullStart);
  const to = Math.min(scale.width + 20, extent.hullEnd);
  if (from >= to) return [];
  const y = top + MARK_MIDDLE;
  const line: Mark = {type: 'line', key: `${key}.habit`, paint: 'habit', x1: from, y1: y, x2: to, y2: y, selected};
  return [line, ...occurrenceMarks(key, date, top, scale, from, to, selected)];
}

function occurrenceMarks(key: string, date: RecurringDate, top: number, scale: TimeScale, from: number, to: number, selected: boolean): Mark[] {
  const marks: Mark[] = [];
  const window = {start: instantOf(scale, from), end: instantOf(scale, to)};
  let previous = -Infinity;
  let count = 0;
  for (const bounds of occurrences(date, window, MOST)) {
    const hullStart = xOf(scale, bounds.earliestStart);
    const hullEnd = xOf(scale, bounds.latestEnd);
    if (count++ >= MOST - 1 || hullStart - previous < LEAST_DISTANCE) return [];
    previous = hullStart;
    const vague = bounds.latestStart >= bounds.earliestEnd && hullEnd - hullStart > 2 * INSET;
    const extent = {
      hullStart: vague ? hullStart + INSET : hullStart,
      coreStart: xOf(scale, bounds.latestStart),
      coreEnd: xOf(scale, bounds.earliestEnd),
      hullEnd: vague ? hullEnd - INSET : hullEnd,
    };
    marks.push(...eventMarks(`${key}.${bounds.earliestStart}`, extent, top, scale.width, selected));
  }
  return marks;
}
