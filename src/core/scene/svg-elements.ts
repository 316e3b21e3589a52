/** Marks, lines of text and clips as elements of a picture. */
import {hundredth} from './hundredth.js';
import {markAttributes, markTag} from './mark-attributes.js';
import {paintAttributes} from './paint-attributes.js';
import type {Mark} from './scene.js';
import type {Theme} from './theme.js';
import {xmlElement, type XmlAttributes, type XmlElement} from './xml.js';

/** A mark with its look. */
export function markElement(mark: Mark, theme: Theme): XmlElement {
  return xmlElement(markTag(mark), [...markAttributes(mark), ...paintAttributes(mark, theme)]);
}

/** A line of text at its baseline. */
export function svgText(words: string, x: number, y: number, attributes: XmlAttributes): XmlElement {
  return xmlElement('text', [['x', hundredth(x)], ['y', hundredth(y)], ...attributes], words || ' ');
}

/** Named by its size: pictures of several sizes may stand in one page, where an id means the first that has it. */
export function clipId(name: string, width: number, height: number): string {
  return `${name}-${width}-${height}`;
}

/** What is cut at a size. */
export function clipElement(name: string, width: number, height: number): XmlElement {
  return xmlElement('clipPath', [['id', clipId(name, width, height)]], xmlElement('rect', [['width', width], ['height', height]]));
}
