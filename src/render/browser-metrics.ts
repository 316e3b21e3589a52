/** Text widths as the browser will draw them, from a canvas with the fonts of the element's styles. */
import type {TextMetrics, TextStyle} from '../core/layout/layout.js';

/** The element whose computed style has the font of each kind of text. */
export type StyleProbe = (style: TextStyle) => Element | null;

/** Text metrics with the fonts that the probes have now. Fonts that load later need new metrics. */
export function browserMetrics(probe: StyleProbe): TextMetrics {
  const context = document.createElement('canvas').getContext('2d');
  const fonts = new Map<TextStyle, {font: string; spacing: string}>();
  const widths = new Map<string, number>();
  const fontOf = (style: TextStyle): {font: string; spacing: string} => {
    const known = fonts.get(style);
    if (known) return known;
    const found = computedFont(probe(style));
    fonts.set(style, found);
    return found;
  };
  return {
    width(text, style) {
      const key = `${style} ${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      const width = context ? measure(context, text, fontOf(style)) : text.length * 8;
      widths.set(key, width);
      return width;
    },
  };
}

function measure(context: CanvasRenderingContext2D, text: string, {font, spacing}: {font: string; spacing: string}): number {
  context.font = font;
  // Not in every engine; where it is missing, letter spacing is rare enough to be left to the cut at the end of a label.
  if ('letterSpacing' in context) context.letterSpacing = spacing;
  return context.measureText(text).width;
}

function computedFont(element: Element | null): {font: string; spacing: string} {
  if (!element) return {font: '13px sans-serif', spacing: '0px'};
  const {fontStyle, fontWeight, fontSize, fontFamily, letterSpacing} = getComputedStyle(element);
  return {font: `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`, spacing: letterSpacing === 'normal' ? '0px' : letterSpacing};
}
