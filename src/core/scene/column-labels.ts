/**
 * Labels of a timeline that runs down the page: beside their marks, in a column, so that what they take along time is
 * their lines. A title has two at most, and so has a date.
 */
import type {EventLabel, EventLabels} from '../layout/event-labels.js';
import type {TextMetrics} from '../layout/layout.js';
import {TITLE_LINE, DATE_LINE} from './plot-metrics.js';

/** `labels` must be as wide as they want to be; `room` is the width of a column's text, in px. */
export function columnLabels(labels: EventLabels, metrics: TextMetrics, room: number): EventLabels {
  const known = new Map<number, EventLabel>();
  const lines = (words: string, style: 'label' | 'date'): number => (metrics.width(words, style) <= room ? 1 : 2);
  const labelOf = (index: number): EventLabel => {
    const made = known.get(index) ?? standing(labels(index));
    known.set(index, made);
    return made;
  };
  function standing(label: EventLabel): EventLabel {
    const showsDate = label.date !== '' && label.date !== label.title;
    const height = lines(label.title, 'label') * TITLE_LINE + (showsDate ? lines(label.date, 'date') * DATE_LINE : 0);
    return {...label, showsDate, width: Math.max(height, LEAST)};
  }
  return Object.assign(labelOf, {leastWidth: (): number => LEAST});
}

/** Less than two lines of a title are not shown at the edge of the plot. */
const LEAST = 2 * TITLE_LINE;
