/** The look of buttons and fields, shared by the toolbar, the search field and the facets. */
import {css, type CSSResult} from 'lit';

export const controlStyles: CSSResult = css`
  button { all: unset; box-sizing: border-box; cursor: pointer; }
  .round { display: grid; place-content: center; width: 32px; height: 32px; border-radius: 50%; color: var(--_soft); background: var(--_raised); transition: color 120ms; flex: none; }
  .round:hover { color: var(--_ink); }
  .round:active { color: var(--_accent); }
  .round:is([aria-pressed=true], [aria-expanded=true]) { color: var(--_accent); }
  .round:disabled { color: var(--_faint); cursor: default; }
  :is(button, input):focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
  svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
  input:is([type=search], [type=text]) { all: unset; box-sizing: border-box; min-width: 0; height: 32px; padding: 0 12px; border-radius: 16px; color: var(--_ink); background: var(--_raised); cursor: text; }
  input:is([type=search], [type=text])::placeholder { color: var(--_soft); }
  input:is([type=search], [type=text]):focus-visible { outline-offset: 0; }
  .link { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; text-decoration-color: var(--_accent); min-height: 24px; }
  .link:hover { color: var(--_accent); }
  @media (forced-colors: active) {
    .round { border: 1px solid ButtonText; color: ButtonText; }
    .round:is([aria-pressed=true], [aria-expanded=true]) { color: Highlight; border-color: Highlight; }
    input:is([type=search], [type=text]) { border: 1px solid CanvasText; }
  }
  @media (prefers-reduced-motion: reduce) { .round { transition: none; } }
  @media print { :host { display: none !important; } }
`;
