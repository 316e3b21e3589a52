/**
 * Text widths without a browser: generous ones, of the widest of the common sans-serif fonts, so that labels do not
 * overlap whichever of them draws the picture.
 */
import type {TextMetrics, TextStyle} from './layout.js';

/** Font size in px, and how much wider a bold face is. */
const STYLES: Readonly<Record<TextStyle, {readonly size: number; readonly factor: number}>> = {
  label: {size: 13, factor: 1.04},
  date: {size: 12, factor: 1},
  tick: {size: 12, factor: 1},
  unit: {size: 12, factor: 1.12},
  chip: {size: 12, factor: 1},
};

/** Widths in em of characters that are narrower or wider than most. */
const CLASSES: readonly (readonly [characters: string, em: number])[] = [
  ["'.,:;!ijlIíìîï·’‘", 0.33],
  ['()[]/\\-" tfrJ“”', 0.42],
  ['szcxvyk?_*^', 0.56],
  ['mM', 0.98],
  ['wW%@—…', 1.02],
  ['{}|', 0.67],
  ['#+<=>~±×÷ДЦжмфшъы', 0.87],
  ['щюÆæŴ©®½№ЖМФЫ', 1.02],
  ['œŒЉЊШЩЮ', 1.12],
  ['ABCDEGHKNOPQRSTUVXYZ&ÄÖÜ', 0.76],
];

const ORDINARY = 0.64;
/** Letters of other alphabets, some of which are wider than Latin ones. */
const FOREIGN = 0.76;
const FULL = 1.05;
const EMOJI = 1.4;

const known: ReadonlyMap<string, number> = new Map(CLASSES.flatMap(([characters, em]) => [...characters].map((one): [string, number] => [one, em])));

function widthOf(character: string): number {
  const found = known.get(character);
  if (found !== undefined) return found;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return ORDINARY;
  if (/\p{Mark}|\p{Format}/u.test(character)) return 0;
  if (code >= 0x1f000) return EMOJI;
  return code >= 0x1100 && /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303f\uff00-\uff60]/u.test(character) ? FULL : FOREIGN;
}

/** Widths for Node, workers and servers. */
export const approximateMetrics: TextMetrics = {
  width(text, style) {
    const {size, factor} = STYLES[style];
    let em = 0;
    for (const character of text) em += widthOf(character);
    return em * size * factor;
  },
};
