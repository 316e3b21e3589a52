/**
 * The events of a timeline in one line: each of a few, the density of many. As two paths, so that the page has two nodes
 * for a million events. What is certain is solid, what is possible is pale; what goes on runs to the edge.
 */
import {density} from '../layout/density.js';
import {DOT} from '../layout/event-box.js';
import {Certainty} from '../model/certainty.js';
import type {EventTable} from '../model/event-table.js';
import type {FoldedTime} from '../time/folded-time.js';
import type {Interval} from '../time/interval.js';
import {timeScale, xOf} from '../viewport/time-scale.js';

/** SVG path data, in px from the top left corner of the line. */
export interface OverviewMarks {
  readonly certain: string;
  readonly possible: string;
}

export interface OverviewRoom {
  /** What the line stands for. */
  readonly interval: Interval;
  readonly width: number;
  readonly height: number;
}

/** More events than this are drawn by their density. */
const FEW = 200;
/** Least width of a tick, height of the line of what lasts, and width of a bin, in px. */
const TICK = 2;
const LINE = 3;
const BIN = 2;
/** Space above and below ticks and the highest bin, in px. */
const INSET = 4;

/** All events of a table but the periods behind them; where they are some `of` another, as high as they stand among its. */
export function overviewMarks(table: EventTable, room: OverviewRoom, of = table): OverviewMarks {
  if (table.size > FEW && room.width > 0) return {certain: densityPath(table, room, of), possible: ''};
  const indexes = Array.from({length: table.size}, (_, index) => index);
  return eventTicks(table, indexes.filter((index) => !((table.certainty[index] ?? 0) & Certainty.period)), room);
}

/** The events of the given indexes; the line of what lasts is so many px high. */
export function eventTicks(table: EventTable, indexes: readonly number[], {interval, width, height}: OverviewRoom, line = LINE): OverviewMarks {
  if (!(width > 0)) return {certain: '', possible: ''};
  const scale = timeScale(interval, width);
  const at = (column: Float64Array, index: number): number => Math.max(0, Math.min(width, xOf(scale, column[index] ?? 0)));
  let [certain, possible] = ['', ''];
  for (const index of indexes) {
    const [from, to] = [at(table.hullStart, index), at(table.hullEnd, index)];
    const [coreFrom, coreTo] = [at(table.coreStart, index), at(table.coreEnd, index)];
    const least = Math.max(TICK, to - from);
    if (least < DOT) certain += box((from + to - least) / 2, least, height - 2 * INSET, height);
    else if (coreFrom < coreTo) {
      certain += box(coreFrom, Math.max(TICK, coreTo - coreFrom), line, height);
      if (from < coreFrom || coreTo < to) possible += box(from, to - from, line, height);
    } else possible += box(from, to - from, isOpen(table, index) ? line : height - 2 * INSET, height);
  }
  return {certain, possible};
}

/** Where the line is cut: time is left out there. */
export function breakCuts(fold: FoldedTime, {interval, width, height}: OverviewRoom): string {
  const scale = timeScale(interval, width);
  return fold.map(({at, span}) => box(xOf(scale, at), xOf(scale, at + span) - xOf(scale, at), height, height)).join('');
}

function isOpen({hullStart, hullEnd}: EventTable, index: number): boolean {
  return hullStart[index] === -Infinity || hullEnd[index] === Infinity;
}

/** A rectangle about the middle of the line. */
function box(x: number, width: number, high: number, height: number): string {
  return `M${tenth(x)},${(height - high) / 2}h${tenth(width)}v${high}h${tenth(-width)}z`;
}

/** Columns on the ground of the line; their height goes by the square root, so that single events are seen beside crowds. */
function densityPath(table: EventTable, {interval, width, height}: OverviewRoom, of: EventTable): string {
  const bins = Math.ceil(width / BIN);
  const counts = density(table, interval, bins);
  const most = (of === table ? counts : density(of, interval, bins)).reduce((a, b) => Math.max(a, b), 1);
  const columns = [...counts].map((count) => `V${tenth(height - Math.sqrt(count / most) * (height - INSET))}h${BIN}`);
  return `M0,${height}${columns.join('')}V${height}z`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
