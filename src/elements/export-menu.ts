/** A menu of what a timeline can be downloaded as, one native choice, so that keys and screen readers know it already. */
import {html, type TemplateResult} from 'lit';
import type {TimelineHost} from '../controllers/timeline-host.js';
import {icons} from './icons.js';

/** What is offered: pictures of the window on the screen, and files with everything. */
const PICTURES = ['SVG', 'PNG'] as const;
const FILES = ['CSV', 'JSON', 'ICS'] as const;

/** The choice looks like a button: its icon is seen, and the native control lies over it. */
export function exportMenu(host: TimelineHost, tabindex: number, onFocus: () => void): TemplateResult {
  const {strings} = host;
  return html`
    <span class="choice round">${icons.download}
      <select part="button" aria-label=${strings.download} title=${strings.download} tabindex=${tabindex} @focus=${onFocus}
        @keydown=${openFirst} @change=${(event: Event) => choose(event, host)}>
        <option value="" selected disabled hidden>${strings.download}</option>
        ${PICTURES.map((name) => html`<option value=${name.toLowerCase()}>${strings.picture} (${name})</option>`)}
        ${FILES.map((name) => html`<option value=${name.toLowerCase()}>${strings.data} (${name})</option>`)}
      </select>
    </span>`;
}

/** A closed choice changes with every arrow and letter; here it opens first, so that nothing is downloaded by the way. */
function openFirst(event: KeyboardEvent): void {
  const select = event.currentTarget as HTMLSelectElement;
  const opens = ['ArrowUp', 'ArrowDown', 'Enter'].includes(event.key) || (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey);
  if (!opens || (CSS.supports('selector(:open)') && select.matches(':open'))) return;
  event.preventDefault();
  select.showPicker();
}

function choose(event: Event, host: TimelineHost): void {
  const select = event.currentTarget as HTMLSelectElement;
  const format = select.value;
  // The same may be wanted again.
  select.value = '';
  void host.download(format);
}
