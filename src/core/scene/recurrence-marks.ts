/** A habit: its occurrences where they are wide enough to tell apart, else a dashed line for as long as it lasts. */
import {DOT} from '../layout/event-box.js';
import {occurrences} from '../time/recurrence.js';
import type {DateBounds, RecurringDate} from '../time/event-date.js';
import {DAY} from '../time/instant.js';
import {dateAt, dateX, type TimeScale} from '../viewport/time-scale.js';
import {eventMarks, type Brush, type MarkExtent} from './event-marks.js';
import {BAR} from './plot-metrics.js';
import type {Mark} from './scene.js';

/** So many occurrences of a window are looked at; when there are more, they are too close to tell apart. */
const MOST = 120;
/** Least distance between the starts of two occurrences that are drawn, in px. */
const LEAST_DISTANCE = 7;
/** Between two occurrences that follow each other without a gap, in px. */
const INSET = 1.5;

/** Marks of a recurring event. */
export function recurrenceMarks(brush: Brush, date: RecurringDate, extent: MarkExtent, scale: TimeScale): Mark[] {
  const from = Math.max(-20, extent.hullStart);
  const to = Math.min(scale.width + 20, extent.hullEnd);
  if (from >= to) return [];
  const told = occurrenceMarks(brush, date, extent.certainty, scale, from, to);
  if (told.length > 0) return told;
  const {key, middle: y, selected} = brush;
  if (extent.hullEnd - extent.hullStart < DOT) return eventMarks(brush, extent);
  return [{type: 'line', key: `${key}.habit`, paint: 'habit', x1: from, y1: y, x2: to, y2: y, selected}];
}

function occurrenceMarks(brush: Brush, date: RecurringDate, certainty: number, scale: TimeScale, from: number, to: number): Mark[] {
  const marks: Mark[] = [];
  const window = {start: dateAt(scale, from), end: dateAt(scale, to)};
  let previous = -Infinity;
  let count = 0;
  for (const bounds of occurrences(date, window, MOST)) {
    const start = dateX(scale, bounds.earliestStart);
    if (count++ >= MOST - 1 || start - previous < LEAST_DISTANCE) return [];
    previous = start;
    marks.push(...occurrence({...brush, key: `${brush.key}.${bounds.earliestStart}`}, bounds, certainty, scale));
  }
  return marks;
}

/** Some time within a period: a pale piece of the row, without the brackets of a single date. Else drawn like any date. */
function occurrence(brush: Brush, bounds: DateBounds, certainty: number, scale: TimeScale): Mark[] {
  const [hullStart, hullEnd] = [dateX(scale, bounds.earliestStart), dateX(scale, bounds.latestEnd)];
  const isVague = bounds.latestEnd - bounds.earliestStart > DAY && bounds.latestStart >= bounds.earliestEnd;
  if (!isVague || hullEnd - hullStart <= 2 * INSET) {
    return eventMarks(brush, {hullStart, coreStart: hullStart, coreEnd: hullEnd, hullEnd, certainty});
  }
  const {key, middle, selected, thickness = BAR} = brush;
  return [{type: 'rect', key, paint: 'possible', x: hullStart + INSET, y: middle - thickness / 2, width: hullEnd - hullStart - 2 * INSET, height: thickness, radius: 2, selected}];
}
