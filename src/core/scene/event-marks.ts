/**
 * How a date looks: the certain core solid, the possible hull pale. A hull of a few pixels is a dot; one with nothing
 * certain in it stands between two brackets; an uncertain edge is a gradient; an open end runs out into almost nothing.
 */
import {DOT} from '../layout/event-box.js';
import {BAR, MARK_MIDDLE} from './plot-metrics.js';
import type {Mark, Paint, RectMark} from './scene.js';

/** Extent of a date in px from the left edge of the plot; ±Infinity where it is open. */
export interface MarkExtent {
  readonly hullStart: number;
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly hullEnd: number;
  /** Whether it is known to go on where it is open, or may end there any time. */
  readonly goesOnBefore?: boolean;
  readonly goesOnAfter?: boolean;
}

/** Over so many px an open end fades out. */
const FADE = 180;
/** Marks are drawn this far beyond the edges of the plot. */
const MARGIN = 40;

/** Marks of an event whose row begins at `top`, in a plot `width` px wide. */
export function eventMarks(key: string, extent: MarkExtent, top: number, width: number, selected: boolean): Mark[] {
  const y = top + MARK_MIDDLE;
  const {hullStart, hullEnd} = extent;
  if (hullEnd - hullStart < DOT) return [dot(key, (hullStart + hullEnd) / 2, y, selected)];
  const core = extent.coreStart < extent.coreEnd;
  const solid = core ? {start: extent.coreStart, end: extent.coreEnd} : finitePart(hullStart, hullEnd);
  const paint: 'core' | 'possible' = core ? 'core' : 'possible';
  const pieces: (Mark | undefined)[] = [
    ...startEdge(key, hullStart, solid.start, edgePaint(hullStart, paint, extent.goesOnBefore), y, width, selected),
    ...endEdge(key, solid.end, hullEnd, edgePaint(hullEnd, paint, extent.goesOnAfter), y, width, selected),
    tooSmall(solid, core) ? dot(key, (solid.start + solid.end) / 2, y, selected) : bar(`${key}.bar`, paint, solid.start, solid.end, y, width, selected),
    core ? undefined : bracket(`${key}.[`, hullStart, 1, y, width, selected),
    core ? undefined : bracket(`${key}.]`, hullEnd, -1, y, width, selected),
  ];
  return pieces.filter((mark) => mark !== undefined);
}

/** An uncertain edge fades from the certain part; an end that nobody knows is only possible from the start. */
function edgePaint(edge: number, paint: 'core' | 'possible', goesOn: boolean | undefined): 'core' | 'possible' {
  return Number.isFinite(edge) || goesOn ? paint : 'possible';
}

function tooSmall(solid: {start: number; end: number}, core: boolean): boolean {
  return core && solid.end - solid.start < DOT;
}

/** With nothing certain and an open end, the pale part is where the known end stands. */
function finitePart(start: number, end: number): {start: number; end: number} {
  if (Number.isFinite(start)) return {start, end: Number.isFinite(end) ? end : start};
  return Number.isFinite(end) ? {start: end, end} : {start: -MARGIN, end: -MARGIN};
}

function startEdge(key: string, from: number, to: number, paint: 'core' | 'possible', y: number, width: number, selected: boolean): (Mark | undefined)[] {
  if (!(from < to)) return [];
  if (Number.isFinite(from)) return [bar(`${key}.in`, `${paint}-in`, from, to, y, width, selected)];
  return [
    bar(`${key}.past`, 'faint', -MARGIN, to - FADE, y, width, selected),
    bar(`${key}.in`, `${paint}-in`, to - FADE, to, y, width, selected),
  ];
}

function endEdge(key: string, from: number, to: number, paint: 'core' | 'possible', y: number, width: number, selected: boolean): (Mark | undefined)[] {
  if (!(from < to)) return [];
  if (Number.isFinite(to)) return [bar(`${key}.out`, `${paint}-out`, from, to, y, width, selected)];
  return [
    bar(`${key}.out`, `${paint}-out`, from, from + FADE, y, width, selected),
    bar(`${key}.future`, 'faint', from + FADE, width + MARGIN, y, width, selected),
  ];
}

/** A bar, cut to the neighbourhood of the plot unless it is a gradient, whose length is part of its look. */
function bar(key: string, paint: Paint, from: number, to: number, y: number, width: number, selected: boolean): RectMark | undefined {
  const gradient = paint.endsWith('-in') || paint.endsWith('-out');
  if (to < -MARGIN || from > width + MARGIN || to <= from) return undefined;
  const start = gradient ? Math.max(from, -1e5) : Math.max(from, -MARGIN);
  const end = gradient ? Math.min(to, 1e5) : Math.min(to, width + MARGIN);
  const radius = paint === 'core' ? BAR / 2 : 0;
  return {type: 'rect', key, paint, x: start, y: y - BAR / 2, width: end - start, height: BAR, radius, selected};
}

function dot(key: string, x: number, y: number, selected: boolean): Mark {
  return {type: 'circle', key: `${key}.dot`, paint: 'dot', x, y, radius: DOT / 2, selected};
}

/** A square bracket at `x`, open to the right (1) or to the left (-1). */
function bracket(key: string, x: number, side: 1 | -1, y: number, width: number, selected: boolean): Mark | undefined {
  if (!(x > -MARGIN && x < width + MARGIN)) return undefined;
  const half = BAR / 2 + 1;
  const foot = round(x + side * 3.5);
  return {type: 'path', key, paint: 'bracket', d: `M${foot},${y - half}H${round(x)}V${y + half}H${foot}`, selected};
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
