import {css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {TimelinePartController} from '../controllers/timeline-part.js';
import type {TimelineHost} from '../controllers/timeline-host.js';
import {exportMenu} from './export-menu.js';
import {icons, type IconName} from './icons.js';
import {tokens} from './timeline-styles.js';

/**
 * Buttons that move the window of a timeline: nearer, farther, everything, earlier, later.
 *
 * @summary Toolbar of a timeline.
 * @tagname annals-controls
 * @csspart button - Each button.
 */
export class AnnalsControls extends LitElement {
  static override styles: CSSResultGroup = [tokens, css`
    :host { display: inline-block; }
    [role=toolbar] { display: flex; gap: 6px; }
    button { all: unset; box-sizing: border-box; display: grid; place-content: center; width: 32px; height: 32px; border-radius: 50%; cursor: pointer; color: var(--_soft); background: var(--_raised); transition: color 120ms; }
    button:hover { color: var(--_ink); }
    button:active { color: var(--_accent); }
    button:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; color: var(--_ink); }
    svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
    .choice { position: relative; display: grid; place-content: center; width: 32px; height: 32px; border-radius: 50%; color: var(--_soft); background: var(--_raised); }
    .choice:hover { color: var(--_ink); }
    .choice:focus-within { outline: 2px solid var(--_accent); outline-offset: 2px; color: var(--_ink); }
    select { position: absolute; inset: 0; opacity: 0; cursor: pointer; }
    @media (forced-colors: active) { .choice { border: 1px solid ButtonText; color: ButtonText; } }
    @media (forced-colors: active) { button { border: 1px solid ButtonText; color: ButtonText; } }
    @media (prefers-reduced-motion: reduce) { button { transition: none; } }
    @media print { :host { display: none; } }
  `];

  private readonly part$ = new TimelinePartController(this);
  private focused = 0;

  /** Id of the timeline, when the controls stand outside it. */
  @property() for: string | undefined;

  override render(): TemplateResult | typeof nothing {
    const host = this.part$.host;
    if (!host) return nothing;
    const {strings, isMirrored} = host;
    return html`
      <div role="toolbar" aria-label=${strings.controls} @keydown=${this.onKeydown}>
        ${this.button(0, strings.zoomOut, 'minus', () => host.zoom(1 / 2))}
        ${this.button(1, strings.zoomIn, 'plus', () => host.zoom(2))}
        ${this.button(2, strings.fit, 'fit', () => host.fitAll())}
        ${this.button(3, strings.earlier, isMirrored ? 'right' : 'left', () => host.pan(-0.5))}
        ${this.button(4, strings.later, isMirrored ? 'left' : 'right', () => host.pan(0.5))}
        ${exportMenu(host, this.focused === 5 ? 0 : -1, () => this.moveTo(5))}
      </div>`;
  }

  private button(index: number, name: string, icon: IconName, press: (host: TimelineHost) => void): TemplateResult {
    return html`<button part="button" type="button" aria-label=${name} title=${name} tabindex=${index === this.focused ? 0 : -1}
      @click=${press} @focus=${() => this.moveTo(index)}>${icons[icon]}</button>`;
  }

  private moveTo(index: number): void {
    if (index === this.focused) return;
    this.focused = index;
    this.requestUpdate();
  }

  /** One tab stop; arrows move within (WAI-ARIA Authoring Practices, toolbar). */
  private onKeydown(event: KeyboardEvent): void {
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('button, select')];
    const onwards = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const step = {ArrowRight: onwards, ArrowLeft: -onwards}[event.key];
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : step && (this.focused + step + buttons.length) % buttons.length;
    if (target === undefined) return;
    event.preventDefault();
    buttons[target]?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'annals-controls': AnnalsControls;
  }
}
