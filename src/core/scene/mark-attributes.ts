/**
 * The one table of marks: which SVG element a mark is and which attributes it has. The layer in the page and the SVG
 * string both read it, so that they cannot disagree.
 */
import type {CircleMark, LineMark, Mark, PathMark, RectMark} from './scene.js';

export type MarkAttributes = readonly (readonly [name: string, value: string | number])[];

interface MarkType<M extends Mark> {
  readonly tag: string;
  attributes(mark: M): MarkAttributes;
}

const rect: MarkType<RectMark> = {
  tag: 'rect',
  attributes: ({x, y, width, height, radius}) => [
    ['x', px(x)], ['y', px(y)], ['width', px(Math.max(0, width))], ['height', px(height)], ['rx', px(radius)],
  ],
};

const circle: MarkType<CircleMark> = {
  tag: 'circle',
  attributes: ({x, y, radius}) => [['cx', px(x)], ['cy', px(y)], ['r', px(radius)]],
};

const line: MarkType<LineMark> = {
  tag: 'line',
  attributes: ({x1, y1, x2, y2}) => [['x1', px(x1)], ['y1', px(y1)], ['x2', px(x2)], ['y2', px(y2)]],
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

/** Class of a mark: its paint, and whether it is selected. */
export function markClass(mark: Mark): string {
  return mark.selected ? `${mark.paint} selected` : mark.paint;
}

/** To a hundredth of a pixel: finer is noise that makes every attribute differ in every frame. */
function px(value: number): number {
  return Math.round(value * 100) / 100;
}
