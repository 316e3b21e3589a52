/** A dialog that says what the keys do in the plot. */
import {css, html, type CSSResult, type TemplateResult} from 'lit';
import {isDown, isMirrored, type Flow} from '../core/scene/flow.js';
import type {Strings} from '../core/strings/strings.js';
import {icons} from './icons.js';

export const keysHelpStyles: CSSResult = css`
  dialog { border: 1px solid var(--_faint); border-radius: 8px; padding: 16px 18px 18px; color: var(--_ink); background: var(--_raised); max-width: min(420px, calc(100vw - 32px)); box-shadow: 0 8px 32px rgb(0 0 0 / 0.14); }
  dialog::backdrop { background: rgb(0 0 0 / 0.2); }
  .keys-head { display: flex; justify-content: space-between; align-items: center; gap: 16px; margin-block-end: 10px; }
  .keys-head strong { font: 500 17px/1.2 var(--_title-font); }
  .keys-close { all: unset; box-sizing: border-box; display: grid; place-content: center; width: 32px; height: 32px; border-radius: 50%; cursor: pointer; color: var(--_soft); }
  .keys-close:hover { color: var(--_ink); }
  .keys-close:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
  .keys-close svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; }
  .keys { display: grid; grid-template-columns: auto 1fr; gap: 7px 18px; margin: 0; }
  .keys dd { margin: 0; }
  .keys dt { white-space: nowrap; }
  kbd { font: inherit; font-size: 12px; color: var(--_soft); display: inline-block; min-width: 22px; text-align: center; padding: 0 5px; border: 1px solid var(--_faint); border-radius: 4px; background: var(--_paper); }
`;

/** Closed until it is asked for; closing it gives the focus back to what had it. */
export function keysHelp(strings: Strings, flow: Flow): TemplateResult {
  const close = (event: Event): void => (event.currentTarget as Element).closest('dialog')?.close();
  // Escape is the dialog's own, and no key in it is the plot's.
  return html`
    <dialog class="help" part="help" aria-labelledby="keys-title" closedby="any" @keydown=${(event: Event) => event.stopPropagation()}>
      <div class="keys-head">
        <strong id="keys-title">${strings.help}</strong>
        <button class="keys-close" type="button" aria-label=${strings.close} title=${strings.close} @click=${close}>${icons.close}</button>
      </div>
      <dl class="keys">${keysOf(strings, flow).map(([keys, what]) => html`<dt dir="ltr">${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${what}</dd>`)}</dl>
    </dialog>`;
}

function keysOf(strings: Strings, flow: Flow): readonly (readonly [readonly string[], string])[] {
  const sideways = isMirrored(flow) ? ['→', '←'] : ['←', '→'];
  const [[back = '', on = ''], across] = isDown(flow) ? [['↑', '↓'], sideways] : [sideways, ['↑', '↓']];
  return [
    [[back], strings.previousEvent], [[on], strings.nextEvent], [across, strings.rows],
    [['Shift', back, on], strings.relatedEvents], [['Home', 'End'], strings.firstLast],
    [[strings.letters], strings.titleThatBegins],
    [['Page Up'], strings.earlier], [['Page Down'], strings.later], [['+'], strings.zoomIn], [['−'], strings.zoomOut], [['0'], strings.fit],
    [['Enter'], strings.details], [['Esc'], strings.close], [['?'], strings.help],
  ];
}
