/**
 * The one table of marks: which SVG element a mark is and which attributes it has. The layer in the page and the SVG
 * string both read it, so that they cannot disagree.
 */
import {hundredth} from './hundredth.js';
import type {CircleMark, LineMark, Mark, PathMark, RectMark} from './scene.js';

export type MarkAttributes = readonly (readonly [name: string, value: string | number])[];

interface MarkType<M extends Mark> {
  readonly tag: string;
  attributes(mark: M): MarkAttributes;
}

const rect: MarkType<RectMark> = {
  tag: 'rect',
  attributes: ({x, y, width, height, radius}) => [
    ['x', hundredth(x)], ['y', hundredth(y)], ['width', hundredth(Math.max(0, width))], ['height', hundredth(height)], ['rx', hundredth(radius)],
  ],
};

const circle: MarkType<CircleMark> = {
  tag: 'circle',
  attributes: ({x, y, radius}) => [['cx', hundredth(x)], ['cy', hundredth(y)], ['r', hundredth(radius)]],
};

const line: MarkType<LineMark> = {
  tag: 'line',
  attributes: ({x1, y1, x2, y2}) => [['x1', hundredth(x1)], ['y1', hundredth(y1)], ['x2', hundredth(x2)], ['y2', hundredth(y2)]],
};

const path: MarkType<PathMark> = {tag: 'path', attributes: ({d}) => [['d', d]]};

const MARK_TYPES = {rect, circle, line, path};

/** The SVG element name of a mark. */
export function markTag(mark: Mark): string {
  return MARK_TYPES[mark.type].tag;
}

/** The attributes of a mark that give it its shape; its look comes from its class. */
export function markAttributes(mark: Mark): MarkAttributes {
  switch (mark.type) {
    case 'rect': return rect.attributes(mark);
    case 'circle': return circle.attributes(mark);
    case 'line': return line.attributes(mark);
    case 'path': return path.attributes(mark);
  }
}

/** Class of a mark: its paint, and whether it is selected or has the colour of a document. */
export function markClass({paint, selected, tone}: Mark): string {
  if (selected) return `${paint} selected`;
  return tone === undefined ? paint : `${paint} tone-${tone}`;
}
