/**
 * Labels of a timeline that runs down the page: in the column beside the marks, so that what they take along time is
 * their lines: two for a long title, or one and the date.
 */
import type {EventLabel, EventLabels} from '../layout/event-labels.js';
import type {TextMetrics} from '../layout/layout.js';
import {TITLE_LINE, DATE_LINE} from './plot-metrics.js';

/** `labels` must be as wide as they want to be; `room` is the width of a column's text, in px. */
export function columnLabels(labels: EventLabels, metrics: TextMetrics, room: number): EventLabels {
  const known = new Map<number, EventLabel>();
  const labelOf = (index: number): EventLabel => {
    const made = known.get(index) ?? standing(labels(index));
    known.set(index, made);
    return made;
  };
  function standing(label: EventLabel): EventLabel {
    const isLong = metrics.width(label.title, 'label') > room;
    const showsDate = !isLong && label.date !== '' && label.date !== label.title && metrics.width(label.date, 'date') <= room;
    return {...label, showsDate, width: isLong ? 2 * TITLE_LINE : showsDate ? TITLE_LINE + DATE_LINE : LEAST};
  }
  return Object.assign(labelOf, {leastWidth: (): number => LEAST});
}

/** What can be hit by a finger. */
const LEAST = 24;
