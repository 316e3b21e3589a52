/** The zoom as a native slider: touch and screen readers know it already. */
import {css, html, type CSSResult, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {TimelineHost} from '../controllers/timeline-host.js';
import {spanText} from '../core/scene/span-text.js';
import {zoomRange} from '../core/state/zoom-range.js';

export const zoomSliderStyles: CSSResult = css`
  input[type=range] { appearance: none; margin: 0; width: 88px; height: 32px; background: none; cursor: pointer; border-radius: 16px; touch-action: pan-y; }
  input[type=range]:focus-visible { outline-offset: 0; }
  ::-webkit-slider-runnable-track { height: 2px; border-radius: 1px; background: color-mix(in srgb, var(--_soft) 45%, var(--_paper)); }
  ::-moz-range-track { height: 2px; border-radius: 1px; background: color-mix(in srgb, var(--_soft) 45%, var(--_paper)); }
  ::-webkit-slider-thumb { appearance: none; width: 14px; height: 14px; margin-block-start: -6px; border-radius: 50%; background: var(--_soft); border: 2px solid var(--_paper); box-sizing: border-box; }
  ::-moz-range-thumb { width: 14px; height: 14px; border-radius: 50%; background: var(--_soft); border: 2px solid var(--_paper); box-sizing: border-box; }
  input[type=range]:is(:hover, :focus-visible)::-webkit-slider-thumb { background: var(--_accent); }
  input[type=range]:is(:hover, :focus-visible)::-moz-range-thumb { background: var(--_accent); }
  @media (forced-colors: active) { input[type=range] { appearance: auto; } }
`;

/** Quarters of a doubling. */
const STEP = 0.25;

/** A stop of the toolbar: up and down zoom, left and right go on to the next stop. `finest` is how long the shortest event is, in ms. */
export function zoomSlider(host: TimelineHost, finest: number, tabindex: number, onFocus: () => void): TemplateResult {
  const {strings, locale, store: {state}} = host;
  const {value, max} = zoomRange(state, finest);
  return html`<input part="zoom" type="range" min="0" max=${max} step=${STEP} .value=${live(String(Math.round(value / STEP) * STEP))}
    aria-label=${strings.zoom} aria-valuetext=${spanText(state.viewport.span, locale)} title=${strings.zoom} tabindex=${tabindex}
    @focus=${onFocus} @input=${(event: Event) => host.zoomTo(Number((event.target as HTMLInputElement).value))}>`;
}
