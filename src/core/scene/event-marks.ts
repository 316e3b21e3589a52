/**
 * How a date looks, told by shape so that it holds without colour: the certain core solid, the possible hull pale. A hull
 * of a few pixels is a dot; one with nothing certain in it stands between two brackets; an uncertain edge is a gradient;
 * an open end runs out into almost nothing. "About" has soft ends, "perhaps" a dashed outline; what is yet to come is drawn
 * lightly in an outline, and what may never come is hollow.
 */
import {DOT} from '../layout/event-box.js';
import {Certainty} from '../model/certainty.js';
import {hundredth} from './hundredth.js';
import {BAR} from './plot-metrics.js';
import type {Mark, Paint, RectMark} from './scene.js';

/** Extent of a date in px from the left edge of the plot; ±Infinity where it is open. */
export interface MarkExtent {
  readonly hullStart: number;
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly hullEnd: number;
  /** Bits of `Certainty`. */
  readonly certainty: number;
}

/** What all marks of an event have in common. */
export interface Brush {
  readonly key: string;
  /** Middle of the marks, in px from the top of the plot. */
  readonly middle: number;
  /** Width of the plot in px. */
  readonly width: number;
  readonly selected: boolean;
  /** Of a bar, in px, if it is another than usual. */
  readonly thickness?: number;
  /** Over so many px an open end fades out. */
  readonly fade?: number;
}

/** Over so many px an open end fades out, if nothing else is asked for. */
const FADE = 180;
/** Marks are drawn this far beyond the edges of the plot. */
const MARGIN = 40;
/** Soft ends of an approximate date take this share of it, and no more than so many px each. */
const SOFT_SHARE = 0.3;
const SOFTEST = 48;

type Fill = 'core' | 'possible';

/** The marks of one date. */
export function eventMarks(brush: Brush, extent: MarkExtent): Mark[] {
  const {hullStart, hullEnd, certainty} = extent;
  // It happened, nobody knows when: barely there, anywhere.
  if (hullStart === -Infinity && hullEnd === Infinity && !(extent.coreStart < extent.coreEnd)) return bar(brush, 'ever', 'faint', -MARGIN, brush.width + MARGIN);
  if (hullEnd - hullStart < DOT) return dotMarks(brush, (hullStart + hullEnd) / 2, certainty);
  const isCore = extent.coreStart < extent.coreEnd;
  const solid = isCore ? {start: extent.coreStart, end: extent.coreEnd} : finitePart(hullStart, hullEnd);
  const fill: Fill = isCore ? 'core' : 'possible';
  const middle = isCore && solid.end - solid.start < DOT
    ? dotMarks(brush, (solid.start + solid.end) / 2, certainty)
    : barMarks(brush, fill, solid.start, solid.end, certainty);
  return [
    ...startEdge(brush, hullStart, solid.start, edgeFill(hullStart, fill, certainty & Certainty.goesOnBefore)),
    ...endEdge(brush, solid.end, hullEnd, edgeFill(hullEnd, fill, certainty & Certainty.goesOnAfter)),
    ...middle,
    ...(isCore || isSoft(certainty) ? [] : [...bracket(brush, '[', hullStart, 1), ...bracket(brush, ']', hullEnd, -1)]),
  ];
}

/** A filled dot; a ring for what is doubted or may not come; a small one in a halo for "about". */
function dotMarks({key, middle: y, selected}: Brush, x: number, certainty: number): Mark[] {
  const approximate = isApproximate(certainty);
  const dot: Mark = {type: 'circle', key: `${key}.dot`, paint: dotPaint(certainty), x, y, radius: approximate ? DOT / 2 - 1.5 : DOT / 2, selected};
  return approximate ? [{type: 'circle', key: `${key}.halo`, paint: 'halo', x, y, radius: DOT / 2 + 2, selected}, dot] : [dot];
}

function dotPaint(certainty: number): Paint {
  if (certainty & Certainty.uncertain) return 'doubt';
  if (certainty & (Certainty.tentative | Certainty.cancelled)) return 'hollow';
  return certainty & Certainty.planned ? 'planned' : 'dot';
}

/** The bar between two instants, in the look of its certainty. */
function barMarks(brush: Brush, fill: Fill, from: number, to: number, certainty: number): Mark[] {
  if (!(to > from)) return [];
  const isOutlined = (certainty & (Certainty.uncertain | Certainty.tentative | Certainty.cancelled)) !== 0;
  const inner: Fill = isOutlined ? 'possible' : fill;
  const body = isApproximate(certainty) ? softBar(brush, inner, from, to) : bar(brush, 'bar', inner, from, to);
  if (!isOutlined && fill === 'core' && certainty & Certainty.planned) return bar(brush, 'bar', 'planned', from, to);
  if (!isOutlined) return body;
  return [...body, ...bar(brush, 'outline', certainty & Certainty.uncertain ? 'doubt' : 'hollow', from, to)];
}

function isApproximate(certainty: number): boolean {
  return (certainty & Certainty.approximate) !== 0;
}

/** Whether the ends are told otherwise than by brackets. */
function isSoft(certainty: number): boolean {
  return (certainty & (Certainty.approximate | Certainty.uncertain)) !== 0;
}

function softBar(brush: Brush, fill: Fill, from: number, to: number): Mark[] {
  const soft = Math.min(SOFTEST, (to - from) * SOFT_SHARE);
  return [
    ...bar(brush, 'soft-in', `${fill}-in`, from, from + soft),
    ...bar(brush, 'bar', fill, from + soft, to - soft).map((mark): Mark => ({...mark, radius: 0})),
    ...bar(brush, 'soft-out', `${fill}-out`, to - soft, to),
  ];
}

/** An uncertain edge fades from the certain part; an end that nobody knows is only possible from the start. */
function edgeFill(edge: number, fill: Fill, goesOn: number): Fill {
  return Number.isFinite(edge) || goesOn !== 0 ? fill : 'possible';
}

/** With nothing certain and an open end, the pale part is where the known end stands. */
function finitePart(start: number, end: number): {start: number; end: number} {
  return {start: Number.isFinite(start) ? start : end, end: Number.isFinite(end) ? end : start};
}

function startEdge(brush: Brush, from: number, to: number, fill: Fill): Mark[] {
  if (!(from < to)) return [];
  if (Number.isFinite(from)) return bar(brush, 'in', `${fill}-in`, from, to);
  const {fade = FADE} = brush;
  return [...bar(brush, 'past', 'faint', -MARGIN, to - fade), ...bar(brush, 'in', `${fill}-in`, to - fade, to)];
}

function endEdge(brush: Brush, from: number, to: number, fill: Fill): Mark[] {
  if (!(from < to)) return [];
  if (Number.isFinite(to)) return bar(brush, 'out', `${fill}-out`, from, to);
  const {fade = FADE} = brush;
  return [...bar(brush, 'out', `${fill}-out`, from, from + fade), ...bar(brush, 'future', 'faint', from + fade, brush.width + MARGIN)];
}

/** Longest gradient, in px: one that is longer looks the same in any window, and its numbers stay small. */
const LONGEST_GRADIENT = 1e5;

/** A bar, cut to the neighbourhood of the plot unless it is a gradient, whose length is part of its look. */
function bar({key, middle, width, selected, thickness = BAR}: Brush, name: string, paint: Paint, from: number, to: number): RectMark[] {
  if (to < -MARGIN || from > width + MARGIN || !(to > from)) return [];
  const reach = paint.endsWith('-in') || paint.endsWith('-out') ? LONGEST_GRADIENT : MARGIN;
  const x = Math.max(from, -reach);
  const end = Math.min(to, width + reach);
  const radius = paint === 'core' || paint === 'planned' || paint === 'hollow' || paint === 'doubt' ? thickness / 2 : 0;
  return [{type: 'rect', key: `${key}.${name}`, paint, x, y: middle - thickness / 2, width: end - x, height: thickness, radius, selected}];
}

/** A square bracket at `x`, open to the right (1) or to the left (-1). */
function bracket({key, middle, width, selected, thickness = BAR}: Brush, name: string, x: number, side: 1 | -1): Mark[] {
  if (!(x > -MARGIN && x < width + MARGIN)) return [];
  const half = thickness / 2 + 1;
  const foot = hundredth(x + side * 3.5);
  const d = `M${foot},${hundredth(middle - half)}H${hundredth(x)}V${hundredth(middle + half)}H${foot}`;
  return [{type: 'path', key: `${key}.${name}`, paint: 'bracket', d, selected}];
}
