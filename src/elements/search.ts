import {css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {TimelineHost} from '../controllers/timeline-host.js';
import {TimelinePartController} from '../controllers/timeline-part.js';
import {numberFormat} from '../core/time/format-intl.js';
import {controlStyles} from './control-styles.js';
import {icons} from './icons.js';
import {tokens} from './timeline-styles.js';

/**
 * A field that searches the events of a timeline as one types: in title, description, actors, places and sources, in any
 * script, without regard to case and accents. All words must occur; "in quotes" they must stand together. Enter and
 * Shift + Enter go from match to match, Escape clears the field.
 *
 * @summary Search field of a timeline.
 * @tagname annals-search
 * @csspart field - The field.
 * @csspart count - How many events match.
 * @csspart button - The buttons that go from match to match.
 */
export class AnnalsSearch extends LitElement {
  static override styles: CSSResultGroup = [tokens, controlStyles, css`
    :host { display: inline-block; max-width: 100%; }
    [role=search] { display: flex; min-width: 0; align-items: center; gap: 6px; }
    input[type=search] { flex: 1 1 160px; width: 180px; }
    output { color: var(--_soft); font-size: 12px; font-variant-numeric: lining-nums tabular-nums; white-space: nowrap; }
    output:empty { display: none; }
    output.none { color: var(--_accent); }
  `];

  private readonly part$ = new TimelinePartController(this);

  /** Id of the timeline, when the field stands outside it. */
  @property() for: string | undefined;

  /** Whether the Tab key reaches it: not while the toolbar that it is a row of has its stop elsewhere. @internal */
  @property({attribute: false}) isReached = true;

  override render(): TemplateResult | typeof nothing {
    const host = this.part$.host;
    if (!host) return nothing;
    const {strings, store: {state}} = host;
    const isAsked = state.search.trim() !== '';
    const isFound = isAsked && state.table.size > 0;
    return html`
      <div role="search" aria-label=${strings.search} @keydown=${(event: KeyboardEvent) => this.onKeydown(event, host)}>
        <input part="field" type="search" tabindex=${this.isReached ? 0 : -1} autocomplete="off" enterkeyhint="search" aria-label=${strings.search} placeholder=${strings.search}
          .value=${state.search} @input=${(event: InputEvent) => host.search((event.target as HTMLInputElement).value)}>
        <output part="count" class=${isAsked && !isFound ? 'none' : ''}>${isAsked ? this.counted(host) : nothing}</output>
        ${isFound ? html`
          <button part="button" class="round" type="button" tabindex="-1" aria-label=${strings.previousEvent} title=${strings.previousEvent} @click=${() => host.step(-1)}>${icons.up}</button>
          <button part="button" class="round" type="button" tabindex="-1" aria-label=${strings.nextEvent} title=${strings.nextEvent} @click=${() => host.step(1)}>${icons.down}</button>` : nothing}
      </div>`;
  }

  /** Puts the focus into the field. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  private counted({strings, locale, store: {state: {all, table}}}: TimelineHost): string {
    const number = numberFormat(locale, {});
    return table.size === 0 ? strings.noMatch : strings.count(number.format(table.size), number.format(all.size), all.size);
  }

  private onKeydown(event: KeyboardEvent, host: TimelineHost): void {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const isField = (event.target as Element).localName === 'input';
    if (event.key === 'F3' || (event.key === 'Enter' && isField)) host.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && host.store.state.search !== '') host.search('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'annals-search': AnnalsSearch;
  }
}
