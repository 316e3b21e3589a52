import {ContextProvider} from '@lit/context';
import {css, html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {timelineContext, type TimelineHost} from '../controllers/timeline-host.js';
import {TimelinePartController} from '../controllers/timeline-part.js';
import {remember} from '../core/scene/remember.js';
import {finestSpan} from '../core/state/zoom-range.js';
import {numberFormat} from '../core/time/format-intl.js';
import {controlStyles} from './control-styles.js';
import {exportMenu} from './export-menu.js';
import {goToDate, goToDateStyles} from './go-to-date.js';
import {icons, type IconName} from './icons.js';
import {zoomSlider, zoomSliderStyles} from './zoom-slider.js';
import {tokens} from './timeline-styles.js';

/** What opens below the toolbar, one at a time. */
type Panel = 'date' | 'search' | 'filter';

/** What a button of the toolbar looks like and does. */
interface ToolButton {
  readonly icon: IconName;
  readonly name: string;
  /** Its place in the toolbar, where the icon does not tell. */
  readonly stop?: string;
  readonly press: () => void;
  readonly isExpanded?: boolean;
  /** What it stands for is at work, whether it is open or not. */
  readonly isOn?: boolean;
  /** Whether it is pressed, for one that stays so. */
  readonly isPressed?: boolean;
}

/**
 * Toolbar of a timeline: farther, nearer and the range between, everything, earlier, later; event by event; go to a date; search and filter; list, help with keys, download.
 *
 * @summary Toolbar of a timeline.
 * @tagname annals-controls
 * @csspart toolbar - The buttons.
 * @csspart button - Each button.
 * @csspart zoom - The slider for the zoom.
 * @csspart tool - What a button has opened below.
 * @csspart field - The field for a date or a search.
 * @csspart count - How many events a search has left, or a choice would leave.
 * @csspart facet - Each group of choices to filter by.
 * @csspart facet-title - Its title.
 * @csspart choice - Each choice.
 * @csspart clear - The button that takes all choices back.
 */
export class AnnalsControls extends LitElement {
  static override styles: CSSResultGroup = [tokens, controlStyles, goToDateStyles, zoomSliderStyles, css`
    :host { display: inline-flex; flex-wrap: wrap; gap: 8px; max-width: 100%; }
    [role=toolbar] { display: flex; flex-wrap: wrap; gap: 8px 14px; }
    .group { display: flex; flex-wrap: wrap; gap: 6px; }
    .tool { flex: 1 0 100%; min-width: 0; }
    .choice, .on { position: relative; }
    .on::after { content: ''; position: absolute; inset-block-start: 3px; inset-inline-end: 3px; width: 8px; height: 8px; border-radius: 50%; background: var(--_accent); forced-color-adjust: none; }
    annals-search { display: flex; justify-content: end; }
    annals-facets { max-height: 256px; overflow: auto; padding-block: 4px; }
    @container (max-width: 560px) { annals-search { justify-content: start; } }
    .choice:focus-within { outline: 2px solid var(--_accent); outline-offset: 2px; color: var(--_ink); }
    select { position: absolute; inset: 0; opacity: 0; cursor: pointer; }
  `];

  private readonly part$ = new TimelinePartController(this);
  /** What the panels hold are parts of the same timeline. */
  private readonly provided = new ContextProvider(this, {context: timelineContext});
  private readonly finestOf = remember(finestSpan);
  /** What of the toolbar the Tab key reaches. */
  private focused = 'minus';
  private panel: Panel | undefined;
  /** Why the date that was written last is none. */
  private refused: string | undefined;

  /** Id of the timeline, when the controls stand outside it. */
  @property() for: string | undefined;

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.onRow(event));
  }

  protected override update(changed: PropertyValues): void {
    if (this.part$.host) this.provided.setValue(this.part$.host);
    super.update(changed);
  }

  override render(): TemplateResult | typeof nothing {
    const host = this.part$.host;
    if (!host) return nothing;
    const {strings, locale, isMirrored, store: {state}} = host;
    const chosen = Object.values(state.filter).flat().length;
    return html`
      <div role="toolbar" part="toolbar" aria-label=${strings.controls} @keydown=${this.onKeydown}>
        <div class="group">
          ${this.button({icon: 'minus', name: strings.zoomOut, press: () => host.zoom(1 / 2)})}
          ${zoomSlider(host, this.finestOf(state.all), this.tabIndexOf('zoom'), () => this.moveTo('zoom'))}
          ${this.button({icon: 'plus', name: strings.zoomIn, press: () => host.zoom(2)})}
          ${this.button({icon: 'fit', name: strings.fit, press: () => host.fitAll()})}
          ${this.button({icon: isMirrored ? 'right' : 'left', name: strings.earlier, press: () => host.pan(-0.5)})}
          ${this.button({icon: isMirrored ? 'left' : 'right', name: strings.later, press: () => host.pan(0.5)})}
        </div>
        <div class="group">
          ${this.button({icon: host.isPlaying() ? 'pause' : 'play', stop: 'play', name: strings.play, isPressed: host.isPlaying(), press: () => host.togglePlay()})}
          ${this.opener('date', strings.goToDate)}
          ${this.opener('search', strings.search, state.search.trim() !== '')}
          ${this.opener('filter', chosen > 0 ? `${strings.filter}, ${numberFormat(locale, {}).format(chosen)}` : strings.filter, chosen > 0)}
          ${this.button({icon: 'list', name: strings.showList, isPressed: host.isListed(), press: () => host.toggleList()})}
          ${this.button({icon: 'help', name: strings.help, press: () => host.help()})}
          ${exportMenu(host, this.tabIndexOf('download'), () => this.moveTo('download'))}
        </div>
      </div>
      ${this.panel ? html`<div class="tool" id="tool" part="tool" @focusin=${() => this.moveTo('tool')} @keydown=${this.onToolKeydown}>${this.opened(this.panel, host)}</div>` : nothing}`;
  }

  private button({icon, name, stop = icon, press, isExpanded, isOn, isPressed}: ToolButton): TemplateResult {
    return html`<button part="button" class=${isOn ? 'round on' : 'round'} type="button" aria-label=${name} title=${name} tabindex=${this.tabIndexOf(stop)}
      aria-expanded=${isExpanded ?? nothing} aria-controls=${isExpanded ? 'tool' : nothing} aria-pressed=${isPressed ?? nothing}
      @click=${press} @focus=${() => this.moveTo(stop)}>${icons[icon]}</button>`;
  }

  private opener(panel: Panel, name: string, isOn = false): TemplateResult {
    const isExpanded = panel === this.panel;
    return this.button({icon: panel, name, isExpanded, isOn, press: () => (isExpanded ? this.close() : void this.open(panel))});
  }

  private opened(panel: Panel, host: TimelineHost): TemplateResult {
    if (panel === 'search') return html`<annals-search .isReached=${this.focused === 'tool'} exportparts="button, field, count"></annals-search>`;
    if (panel === 'filter') return html`<annals-facets .isReached=${this.focused === 'tool'} role="group" aria-label=${host.strings.filter} exportparts="facet, facet-title, choice, count, clear"></annals-facets>`;
    return goToDate(host, this.refused, this.tabIndexOf('tool'), (text) => {
      this.refused = text.trim() === '' ? undefined : host.goTo(text);
      this.requestUpdate();
    });
  }

  private async open(panel: Panel): Promise<void> {
    this.panel = panel;
    this.refused = undefined;
    this.requestUpdate();
    await this.updateComplete;
    this.tool?.focus();
  }

  private get tool(): HTMLElement | null {
    return this.renderRoot.querySelector('.tool :is(input, annals-search, annals-facets)');
  }

  private get opener$(): HTMLElement | null {
    return this.renderRoot.querySelector('[aria-expanded=true]');
  }

  /** The focus goes back to the button. */
  private close(): void {
    this.opener$?.focus();
    this.panel = undefined;
    this.requestUpdate();
  }

  private tabIndexOf(stop: string): 0 | -1 {
    return stop === this.focused ? 0 : -1;
  }

  private moveTo(stop: string): void {
    if (stop === this.focused) return;
    this.focused = stop;
    this.requestUpdate();
  }

  /** One tab stop; arrows move within (WAI-ARIA Authoring Practices, toolbar). */
  private onKeydown(event: KeyboardEvent): void {
    const stops = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=toolbar] :is(button, select, input)')];
    const onwards = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const step = {ArrowRight: onwards, ArrowLeft: -onwards}[event.key];
    const place = stops.indexOf(event.target as HTMLElement);
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? stops.length - 1 : step && (place + step + stops.length) % stops.length;
    if (target === undefined) return this.onEscape(event);
    event.preventDefault();
    stops[target]?.focus();
  }

  /** What is open is the second row of the toolbar: down to it, and up from it. */
  private onRow(event: KeyboardEvent): void {
    const target = event.composedPath()[0] as Element;
    if (!this.panel || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || target.localName === 'select') return;
    const isInTool = this.renderRoot.querySelector('.tool')?.contains(this.shadowRoot?.activeElement ?? null) === true;
    const next = isInTool ? event.key === 'ArrowUp' && this.opener$ : event.key === 'ArrowDown' && this.tool;
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  /** Before the search field, which would but clear itself: one Escape ends a search. */
  private readonly onToolKeydown = {capture: true, handleEvent: (event: KeyboardEvent): void => this.onEscape(event)};

  private onEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || !this.panel) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.panel === 'search') this.part$.host?.search('');
    this.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'annals-controls': AnnalsControls;
  }
}
