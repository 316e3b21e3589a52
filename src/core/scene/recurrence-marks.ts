/** A habit: its occurrences where they are wide enough to tell apart, else a dashed line for as long as it lasts. */
import {occurrences} from '../time/recurrence.js';
import type {DateBounds, RecurringDate} from '../time/event-date.js';
import {DAY} from '../time/instant.js';
import {instantOf, xOf, type TimeScale} from '../viewport/time-scale.js';
import {eventMarks, type MarkExtent} from './event-marks.js';
import {DOT} from '../layout/event-box.js';
import {BAR, MARK_MIDDLE} from './plot-metrics.js';
import type {Mark} from './scene.js';

/** So many occurrences of a window are looked at; when there are more, they are too close to tell apart. */
const MOST = 120;
/** Least distance between the starts of two occurrences that are drawn, in px. */
const LEAST_DISTANCE = 7;
/** Between two occurrences that follow each other without a gap, in px. */
const INSET = 1.5;

/** Marks of a recurring event whose row begins at `top`. */
export function recurrenceMarks(key: string, date: RecurringDate, extent: MarkExtent, top: number, scale: TimeScale, selected: boolean): Mark[] {
  const from = Math.max(-20, extent.hullStart);
  const to = Math.min(scale.width + 20, extent.hullEnd);
  if (from >= to) return [];
  const y = top + MARK_MIDDLE;
  const told = occurrenceMarks(key, date, top, scale, from, to, selected);
  if (told.length > 0) return told;
  if (to - from < DOT) return [{type: 'circle', key: `${key}.dot`, paint: 'dot', x: from, y, radius: DOT / 2, selected}];
  return [{type: 'line', key: `${key}.habit`, paint: 'habit', x1: from, y1: y, x2: to, y2: y, selected}];
}

function occurrenceMarks(key: string, date: RecurringDate, top: number, scale: TimeScale, from: number, to: number, selected: boolean): Mark[] {
  const marks: Mark[] = [];
  const window = {start: instantOf(scale, from), end: instantOf(scale, to)};
  let previous = -Infinity;
  let count = 0;
  for (const bounds of occurrences(date, window, MOST)) {
    const hullStart = xOf(scale, bounds.earliestStart);
    if (count++ >= MOST - 1 || hullStart - previous < LEAST_DISTANCE) return [];
    previous = hullStart;
    marks.push(...occurrence(`${key}.${bounds.earliestStart}`, bounds, top, scale, selected));
  }
  return marks;
}

/** Some time within a period: a pale piece of the row, without the brackets of a single date. Else drawn like any date. */
function occurrence(key: string, bounds: DateBounds, top: number, scale: TimeScale, selected: boolean): Mark[] {
  const [from, to] = [xOf(scale, bounds.earliestStart) + INSET, xOf(scale, bounds.latestEnd) - INSET];
  const isVague = bounds.latestEnd - bounds.earliestStart > DAY && bounds.latestStart >= bounds.earliestEnd;
  if (isVague && from < to) {
    return [{type: 'rect', key, paint: 'possible', x: from, y: top + MARK_MIDDLE - BAR / 2, width: to - from, height: BAR, radius: 2, selected}];
  }
  const extent = {hullStart: from - INSET, coreStart: from - INSET, coreEnd: to + INSET, hullEnd: to + INSET};
  return eventMarks(key, extent, top, scale.width, selected);
}
