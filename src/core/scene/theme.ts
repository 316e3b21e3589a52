/** Colours of a picture that stands by itself, outside a page with its custom properties. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly accent: string;
  readonly mark: string;
  readonly raised: string;
  /** Bars and dots of the first of several documents, of the second and so on; those after the last have `soft`. */
  readonly tones: readonly string[];
  /** CSS font families. */
  readonly font: string;
  readonly titleFont: string;
}

/** Its colours by name. */
export const THEME_COLOURS = ['paper', 'ink', 'soft', 'faint', 'accent', 'mark', 'raised'] as const satisfies readonly (keyof Theme)[];

/** Names of themes; `auto` is the one that the viewer of a picture prefers. */
export const THEME_NAMES = ['light', 'dark', 'auto'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

const fonts = {
  font: "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', sans-serif",
  titleFont: "ui-serif, Georgia, 'Times New Roman', serif",
};

export const themes: {readonly light: Theme; readonly dark: Theme} = {
  light: {
    paper: '#fffefb', ink: '#1b1a17', soft: '#6a675f', faint: '#e4e0d6', accent: '#b4321f', mark: '#2f4858', raised: '#f4f1e9',
    tones: ['#2f4858', '#ad7d2a', '#8a5fb0', '#12928a', '#4f2f14'], ...fonts,
  },
  dark: {
    paper: '#16181a', ink: '#f1eee7', soft: '#a8a398', faint: '#2e3236', accent: '#ff8366', mark: '#9fc2d6', raised: '#22262a',
    tones: ['#9fc2d6', '#f0d3a0', '#9274c4', '#2f8f80', '#8a6526'], ...fonts,
  },
};

/** The colour of a document by its number, from 1; without one, that of all marks. */
export function toneColour({mark, soft, tones}: Theme, tone: number | undefined): string {
  return tone === undefined ? mark : (tones[tone - 1] ?? soft);
}
