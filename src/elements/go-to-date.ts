/** A field for a date as one writes it, which brings the window there. */
import {css, html, nothing, type CSSResult, type TemplateResult} from 'lit';
import type {TimelineHost} from '../controllers/timeline-host.js';
import {icons} from './icons.js';

export const goToDateStyles: CSSResult = css`
  .date { display: flex; flex-wrap: wrap; justify-content: end; align-items: center; gap: 6px; }
  .date input { flex: 0 1 220px; }
  .refused { flex-basis: 100%; margin: 0; text-align: end; font-size: 12px; color: var(--_accent); overflow-wrap: anywhere; }
  @container (max-width: 560px) { .date { justify-content: start; } .refused { text-align: start; } }
  .refused:empty { display: none; }
`;

/** What was refused is told below the field, in which it stays. It is no form: those are dead in frames that forbid them. */
export function goToDate({strings, isMirrored}: TimelineHost, refused: string | undefined, tabIndex: 0 | -1, go: (text: string) => void): TemplateResult {
  const sought = (event: Event): void => go((event.currentTarget as Element).closest('.date')?.querySelector('input')?.value ?? '');
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing) sought(event);
  };
  return html`
    <div class="date">
      <input part="field" type="text" tabindex=${tabIndex} autocomplete="off" enterkeyhint="go" aria-label=${strings.goToDate} placeholder=${strings.goToDate}
        aria-invalid=${refused ? 'true' : 'false'} aria-describedby="refused" @keydown=${onKeydown}>
      <button part="button" class="round" type="button" tabindex="-1" aria-label=${strings.go} title=${strings.go} @click=${sought}>${icons[isMirrored ? 'left' : 'right']}</button>
      <p class="refused" id="refused" role="alert">${refused ?? nothing}</p>
    </div>`;
}
