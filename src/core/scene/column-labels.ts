/**
 * Labels of a timeline that runs down the page: beside their marks, in a column, so that what they take along time is
 * their lines. A title has three at most, and a date two.
 */
import type {EventLabel, EventLabels} from '../layout/event-labels.js';
import type {TextMetrics} from '../layout/layout.js';
import {TITLE_LINE, DATE_LINE} from './plot-metrics.js';

/** `labels` must be as wide as they want to be; `room` is the width of a column's text, in px. */
export function columnLabels(labels: EventLabels, metrics: TextMetrics, room: number): EventLabels {
  const known = new Map<number, EventLabel>();
  const lines = (words: string, style: 'label' | 'date'): number => Math.min(style === 'label' ? 3 : 2, linesOf(words, room, (text) => metrics.width(text, style)));
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

/** How many lines words take that are broken between them; a word that is too long is broken within. */
function linesOf(words: string, room: number, width: (text: string) => number): number {
  const space = width(' ');
  let lines = 1;
  let filled = 0;
  // A title may be as long as a book; nobody sees more than its first words.
  for (const word of words.slice(0, 200).split(/\s+/u)) {
    const length = width(word);
    const begins = filled === 0 || filled + space + length > room;
    if (begins && filled > 0) lines++;
    filled = begins ? length : filled + space + length;
    lines += Math.max(0, Math.ceil(length / room) - 1);
  }
  return lines;
}
