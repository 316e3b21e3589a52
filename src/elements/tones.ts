/** The colours of several documents that are shown as one, and the dot that tells which one a document has. */
import {css, html, type CSSResult, type TemplateResult} from 'lit';
import {MOST_TONES} from '../core/model/documents.js';

/** All documents that have none of their own share the last one. */
const TONES = Array.from({length: MOST_TONES + 1}, (_, i) => i + 1);

const swatch = css`.swatch { display: inline-block; flex: none; width: 9px; height: 9px; margin-inline-end: 3px; border-radius: 50%; background: var(--_mark); }
  /* Where all are of one colour the name tells. */
  @media (forced-colors: active) { .swatch { display: none; } }`;

/** What has a tone has its colour in place of that of all marks. */
export const toneStyles: CSSResult[] = [swatch, ...TONES.map((tone) => css`.tone-${tone} { --_mark: var(--_tone-${tone}); }`)];

/** Uncertain edges in those colours. */
export const toneGradientStyles: CSSResult[] = TONES.map((tone) => css`
  .tone-${tone}.core-out { fill: url(#tone-${tone}-core-out); }
  .tone-${tone}.core-in { fill: url(#tone-${tone}-core-in); }
  .tone-${tone}.possible-out { fill: url(#tone-${tone}-possible-out); }
  .tone-${tone}.possible-in { fill: url(#tone-${tone}-possible-in); }`);

export function swatchTemplate(tone: number): TemplateResult {
  return html`<span class="swatch tone-${tone}" part="swatch" aria-hidden="true"></span>`;
}
