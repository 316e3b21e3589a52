/** Text widths as the browser will draw them, from a canvas with the fonts of the element's styles. */
import type {TextMetrics, TextStyle} from '../core/layout/layout.js';

/** So many widths are remembered: more than a frame asks for, and little beside what else a page left open for long would gather. */
const REMEMBERED = 4000;

/** The element whose computed style has the font of each kind of text. */
export type StyleProbe = (style: TextStyle) => Element | null;

/** Text metrics with the fonts that the probes have now. Fonts that load later need new metrics. */
export function browserMetrics(probe: StyleProbe): TextMetrics {
  // One for each style: setting a font costs more than measuring with it.
  const contexts = new Map<TextStyle, CanvasRenderingContext2D | null>();
  const widths = new Map<string, number>();
  const contextOf = (style: TextStyle): CanvasRenderingContext2D | null => {
    const known = contexts.get(style);
    if (known !== undefined) return known;
    const context = contextWith(computedFont(probe(style)));
    contexts.set(style, context);
    return context;
  };
  return {
    width(text, style) {
      const key = `${style} ${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      const width = contextOf(style)?.measureText(text).width ?? text.length * 8;
      if (widths.size === REMEMBERED) widths.clear();
      widths.set(key, width);
      return width;
    },
  };
}

interface ComputedFont {
  readonly font: string;
  readonly letters: string;
  readonly words: string;
}

function contextWith({font, letters, words}: ComputedFont): CanvasRenderingContext2D | null {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return null;
  context.font = font;
  // Not in every engine; where it is missing, spacing is rare enough to be left to the cut at the end of a label.
  if ('letterSpacing' in context) context.letterSpacing = letters;
  if ('wordSpacing' in context) context.wordSpacing = words;
  return context;
}

function computedFont(element: Element | null): ComputedFont {
  if (!element) return {font: '13px sans-serif', letters: '0px', words: '0px'};
  const {fontStyle, fontWeight, fontSize, fontFamily, letterSpacing, wordSpacing} = getComputedStyle(element);
  return {font: `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`, letters: letterSpacing === 'normal' ? '0px' : letterSpacing, words: wordSpacing};
}
