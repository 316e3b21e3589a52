/** The labels of events and their widths: the title, and beside it, where there is room, the date. */
import {formatDate} from '../time/format-date.js';
import {Certainty} from '../model/certainty.js';
import type {EventTable} from '../model/event-table.js';
import {textIn} from '../model/text.js';
import type {TextMetrics} from './layout.js';

export interface EventLabel {
  readonly title: string;
  /** As precise as it is known, in the reader's language. */
  readonly date: string;
  /** Whether the date stands beside the title; it does not where the two would be too wide. */
  readonly showsDate: boolean;
  /** Whether it was called off. */
  readonly isCancelled: boolean;
  /** Width of title and, if shown, date, in px; never more than the widest allowed. */
  readonly width: number;
}

export interface EventLabelOptions {
  readonly table: EventTable;
  readonly locale: string;
  /** IANA zone in which instants are shown. */
  readonly zone?: string | undefined;
  readonly metrics: TextMetrics;
  /** Widest label, in px. */
  readonly widest: number;
  /** Between title and date, in px. */
  readonly gap: number;
}

/** Labels by index, made when first asked for. */
export function eventLabels(options: EventLabelOptions): (index: number) => EventLabel {
  const known: (EventLabel | undefined)[] = [];
  return (index) => (known[index] ??= makeLabel(options, index));
}

function makeLabel({table, locale, zone, metrics, widest, gap}: EventLabelOptions, index: number): EventLabel {
  const event = table.eventOf(index);
  const eventDate = table.dateOf(index);
  if (!event || !eventDate) return {title: '', date: '', showsDate: false, isCancelled: false, width: 0};
  const date = formatDate(eventDate, {locale, zone});
  const title = textIn(event.title, locale) || date;
  const titleWidth = metrics.width(title, 'label');
  const both = titleWidth + gap + metrics.width(date, 'date');
  const showsDate = title !== date && date !== '' && both <= widest;
  const isCancelled = ((table.certainty[index] ?? 0) & Certainty.cancelled) !== 0;
  return {title, date, showsDate, isCancelled, width: Math.ceil(Math.min(widest, showsDate ? both : titleWidth))};
}
