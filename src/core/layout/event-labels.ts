/** The labels of events and their widths: the title, and beside it, where there is room, the date. */
import {formatDate} from '../time/format-date.js';
import {Certainty} from '../model/certainty.js';
import type {EventTable} from '../model/event-table.js';
import {textIn} from '../model/text.js';
import type {TimelineEvent} from '../model/timeline.js';
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

/** Labels by index, made when first asked for; an event that is no other than in a table before keeps its label. */
export interface EventLabels {
  (index: number): EventLabel;
  /** What the label takes at least, in px, without writing out its date. */
  leastWidth(index: number): number;
}

export function eventLabels(options: EventLabelOptions): EventLabels {
  const known = new Map<number, EventLabel>();
  const memory = memoryFor(options);
  const labelOf = (index: number): EventLabel => {
    const label = known.get(index) ?? remembered(memory, options, index);
    known.set(index, label);
    return label;
  };
  const leastWidth = (index: number): number => known.get(index)?.width ?? titleWidth(options, options.table.eventOf(index));
  return Object.assign(labelOf, {leastWidth});
}

/** No label is wide enough for more characters than this. */
const LONGEST = 400;

/** The title, cut where it is so long that measuring it would take longer than reading it. */
function titleOf(event: TimelineEvent, locale: string): string {
  const title = textIn(event.title, locale);
  return title.length <= LONGEST ? title : `${title.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
}

function titleWidth({locale, metrics, widest}: EventLabelOptions, event: TimelineEvent | undefined): number {
  const title = event && titleOf(event, locale);
  return title ? Math.min(widest, metrics.width(title, 'label')) : 0;
}

/** Labels of events whose dates have these bounds. */
type LabelMemory = WeakMap<TimelineEvent, {readonly start: number; readonly end: number; readonly label: EventLabel}>;

const memories = new WeakMap<TextMetrics, {readonly key: string; readonly labels: LabelMemory}>();

function memoryFor({metrics, locale, zone, widest, gap}: EventLabelOptions): LabelMemory {
  const key = [locale, zone, widest, gap].join(' ');
  const known = memories.get(metrics);
  if (known?.key === key) return known.labels;
  const labels: LabelMemory = new WeakMap();
  memories.set(metrics, {key, labels});
  return labels;
}

function remembered(memory: LabelMemory, options: EventLabelOptions, index: number): EventLabel {
  const {hullStart, hullEnd} = options.table;
  const [start = NaN, end = NaN] = [hullStart[index], hullEnd[index]];
  const event = options.table.eventOf(index);
  const known = event && memory.get(event);
  if (known?.start === start && known.end === end) return known.label;
  const label = makeLabel(options, index);
  if (event) memory.set(event, {start, end, label});
  return label;
}

function makeLabel({table, locale, zone, metrics, widest, gap}: EventLabelOptions, index: number): EventLabel {
  const event = table.eventOf(index);
  const eventDate = table.dateOf(index);
  if (!event || !eventDate) return {title: '', date: '', showsDate: false, isCancelled: false, width: 0};
  const date = formatDate(eventDate, {locale, zone});
  const title = titleOf(event, locale) || date;
  const titleWidth = metrics.width(title, 'label');
  const both = titleWidth + gap + metrics.width(date, 'date');
  const showsDate = title !== date && date !== '' && both <= widest;
  const isCancelled = ((table.certainty[index] ?? 0) & Certainty.cancelled) !== 0;
  return {title, date, showsDate, isCancelled, width: Math.ceil(Math.min(widest, showsDate ? both : titleWidth))};
}
