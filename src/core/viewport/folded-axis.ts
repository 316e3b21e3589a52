/**
 * The axis of folded time: that of the calendar in each stretch between two breaks, and in each break the words that say
 * how much was left out. Owns the law that those words and the labels beside them keep off each other. A break wider than its words
 * keeps them in view; in a narrower one they stand in its middle, and labels of the calendar make room.
 */
import {lengthText} from '../time/calendar-length.js';
import {unfoldedInstant, type FoldedTime} from '../time/folded-time.js';
import type {Instant} from '../time/instant.js';
import {axisLabels, type AxisLabels, type AxisOptions} from './axis.js';
import {LABEL_GAP as GAP} from './axis-plan.js';
import {xOf} from './time-scale.js';

/** Words of the calendar begin a little after their tick. */
const LABEL_GAP = GAP + 4;

/** What is left out, from `from` to `to` in px, either of which may lie beside the window. */
export interface AxisBreak {
  /** First and last instant of it. */
  readonly instant: Instant;
  readonly until: Instant;
  readonly from: number;
  readonly to: number;
  /** Empty where there is no room for it beside the words of a longer break. */
  readonly label: string;
  /** Left edge of the words, in px. */
  readonly x: number;
}

export interface FoldedAxis extends AxisLabels {
  /** Those that have a part in the window, in order. */
  readonly breaks: readonly AxisBreak[];
}

/** The axis of a window of folded time. */
export function foldedAxis(fold: FoldedTime, options: AxisOptions): FoldedAxis {
  if (fold.length === 0 || !(options.width > 0)) return {...axisLabels(options), breaks: []};
  const breaks = axisBreaks(fold, options);
  const axes = breaks.flatMap((after, i) => stretchAxis(fold, options, breaks[i - 1], after)).concat(stretchAxis(fold, options, breaks.at(-1), undefined));
  return {
    fine: axes.flatMap(({fine}) => fine),
    coarse: axes.flatMap(({coarse}) => coarse),
    grid: axes.flatMap(({grid}) => grid),
    breaks: breaks.filter(({from, to}) => to > 0 && from < options.width),
  };
}

/** In long words if all have room for theirs, or else in short ones; the longer break has its words before the shorter. */
function axisBreaks(fold: FoldedTime, options: AxisOptions): AxisBreak[] {
  const [long, short] = (['long', 'narrow'] as const).map((display) => fold.map((one) => axisBreak(one, options, lengthText(one.start, one.end, options.locale, display))));
  if (!long || !short || long.every((one, i) => !touch(one, long[i + 1], options.measure))) return long ?? [];
  const byLength = short.map((_, i) => i).sort((a, b) => length(fold, b) - length(fold, a));
  const silent = new Set<number>();
  byLength.forEach((i, rank) => {
    if (byLength.slice(0, rank).some((longer) => !silent.has(longer) && touch(short[Math.min(i, longer)], short[Math.max(i, longer)], options.measure))) silent.add(i);
  });
  return short.map((one, i) => (silent.has(i) ? {...one, label: '', x: one.from} : one));
}

function length(fold: FoldedTime, index: number): number {
  return (fold[index]?.end ?? 0) - (fold[index]?.start ?? 0);
}

/** Whether the words of a break and of a later one come too near to each other, wherever in a wide break they stand. */
function touch(one: AxisBreak | undefined, other: AxisBreak | undefined, measure: AxisOptions['measure']): boolean {
  if (!one || !other) return false;
  const end = Math.max(one.to - LABEL_GAP, (one.from + one.to + measure(one.label, 'fine')) / 2);
  return end + GAP > Math.min(other.from + LABEL_GAP, (other.from + other.to - measure(other.label, 'fine')) / 2);
}

function axisBreak({start, end, at, span}: FoldedTime[number], options: AxisOptions, label: string): AxisBreak {
  const [from, to] = [xOf(options, at), xOf(options, at + span)];
  const needed = options.measure(label, 'fine');
  const [least, most] = [from + LABEL_GAP, to - LABEL_GAP - needed];
  const middle = least > most ? (from + to) / 2 : (Math.max(0, from) + Math.min(options.width, to)) / 2;
  const x = middle - needed / 2;
  return {instant: start, until: end, from, to, label, x: least > most ? x : Math.max(least, Math.min(most, x))};
}

/** The axis of what is in view between two breaks. */
function stretchAxis(fold: FoldedTime, options: AxisOptions, before: AxisBreak | undefined, after: AxisBreak | undefined): AxisLabels[] {
  const {viewport, width, measure} = options;
  const [left, right] = [Math.max(0, before?.to ?? 0), Math.min(width, after?.from ?? width)];
  if (!(left < right)) return [];
  const msPerPx = viewport.span / width;
  const isWhole = left === 0 && right === width;
  const start = before && left > 0 ? before.until : unfoldedInstant(fold, viewport.start);
  const part = axisLabels({...options, width: right - left, viewport: {start, span: isWhole ? viewport.span : (right - left) * msPerPx}, reach: viewport.span});
  const [room, end] = [roomFrom(before, measure), after ? Math.min(after.from, after.x - LABEL_GAP) : Infinity];
  const moved = <T extends {readonly x: number}>(marks: readonly T[]): T[] => marks.map((mark) => ({...mark, x: mark.x + left}));
  return [{
    fine: moved(part.fine).filter(({x, label}) => x >= room && x + measure(label, 'fine') <= end),
    coarse: moved(part.coarse).filter(({x, label}) => x + measure(label, 'coarse') <= (after ? after.from : Infinity)),
    // A line at a border is the break's own.
    grid: moved(part.grid).filter(({x}) => (!before || x > before.to + 1) && (!after || x < after.from - 1)),
  }];
}

/** Where labels may begin after a break. */
function roomFrom(before: AxisBreak | undefined, measure: AxisOptions['measure']): number {
  return before ? Math.max(before.to, before.x + measure(before.label, 'fine') + LABEL_GAP) : -Infinity;
}
