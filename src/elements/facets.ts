import {css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {TimelineHost} from '../controllers/timeline-host.js';
import {TabStopController} from '../controllers/tab-stop.js';
import {TimelinePartController} from '../controllers/timeline-part.js';
import {filterTest, type FacetKind} from '../core/search/event-filter.js';
import type {Facet, FacetValue} from '../core/search/facets.js';
import {numberFormat} from '../core/time/format-intl.js';
import {controlStyles} from './control-styles.js';
import {tokens} from './timeline-styles.js';

/** So many values of a facet are shown at first, and so many more with each step. */
const FEW = 8;
const MORE = 50;

/**
 * What the events of a timeline have in common, to choose from: who, where, who says so, groups and tags, with the number
 * of events beside each. Choices intersect; of groups, any of those chosen is enough. They are one stop of the Tab key; ↑ ↓
 * Home End go from choice to choice.
 *
 * @summary Facets of a timeline's events.
 * @tagname annals-facets
 * @csspart facet - Each group of choices.
 * @csspart facet-title - Its title.
 * @csspart choice - Each choice.
 * @csspart count - The number beside it.
 * @csspart none - What is said where there is nothing to choose from.
 * @csspart clear - The button that takes all choices back.
 */
export class AnnalsFacets extends LitElement {
  static override styles: CSSResultGroup = [tokens, controlStyles, css`
    :host { display: block; }
    .facets { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(180px, 100%), 1fr)); gap: 14px 24px; }
    fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
    legend { padding: 0; margin: 0 0 4px; font-size: 12px; color: var(--_soft); }
    label { display: flex; align-items: baseline; gap: 8px; min-height: 24px; padding-block: 2px; cursor: pointer; }
    label:hover .name { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; text-decoration-color: var(--_soft); }
    label.none { color: var(--_soft); }
    .name { flex: 1 1 auto; min-width: 0; overflow-wrap: anywhere; }
    input:checked + .name { font-weight: 600; }
    .count { color: var(--_soft); font-size: 12px; font-variant-numeric: lining-nums tabular-nums; }
    input[type=checkbox] { accent-color: var(--_accent); margin: 0; width: 14px; height: 14px; flex: none; align-self: center; }
    p { margin: 4px 0; color: var(--_soft); }
    .clear { margin-block-start: 12px; }
  `];

  private readonly part$ = new TimelinePartController(this);
  private readonly stop = new TabStopController(this, 'button, input', () => this.isReached);
  private facets: readonly Facet[] = [];
  private isCounted = false;
  /** What the facets were counted of. */
  private counted: readonly unknown[] = [];
  private counting: AbortController | undefined;
  private isWanted = false;
  private readonly shown = new Map<FacetKind, number>();

  /** Id of the timeline, when the facets stand outside it. */
  @property() for: string | undefined;

  /** Whether the Tab key reaches it: not while the toolbar that it is a row of has its stop elsewhere. @internal */
  @property({attribute: false}) isReached = true;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.counting?.abort();
    this.counted = [];
  }

  /** Puts the focus on the choice that the Tab key reaches. */
  override focus(options?: FocusOptions): void {
    this.isWanted = !this.stop.focus(options);
  }

  /** They may not be counted yet when they get the focus. */
  protected override updated(): void {
    if (this.isWanted) this.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const host = this.part$.host;
    if (!host) return nothing;
    this.count(host);
    const {strings, store: {state}} = host;
    if (this.facets.length === 0) return this.isCounted ? html`<p part="none">${strings.noFacets}</p>` : nothing;
    return html`
      <div class="facets">${this.facets.map((facet) => this.facet(facet, host))}</div>
      ${filterTest(state.filter) ? html`<button type="button" part="clear" class="clear link" @click=${() => host.filter({})}>${strings.clearFilter}</button>` : nothing}`;
  }

  private facet({kind, values}: Facet, host: TimelineHost): TemplateResult {
    const {strings, locale} = host;
    const most = this.shown.get(kind) ?? FEW;
    const shown = values.filter(({isChosen}, place) => place < most || isChosen);
    const left = values.length - shown.length;
    const more = (): void => {
      this.shown.set(kind, most + MORE);
      this.requestUpdate();
    };
    return html`
      <fieldset part="facet">
        <legend part="facet-title">${facetTitle(kind, host)}</legend>
        ${shown.map((value) => this.choice(kind, value, host))}
        ${left > 0 ? html`<button type="button" class="link" @click=${more}>${strings.more(numberFormat(locale, {}).format(left), left)}</button>` : nothing}
      </fieldset>`;
  }

  private choice(kind: FacetKind, {id, name, count, isChosen}: FacetValue, host: TimelineHost): TemplateResult {
    const number = numberFormat(host.locale, {}).format(count);
    return html`
      <label part="choice" class=${count === 0 && !isChosen ? 'none' : ''}>
        <input type="checkbox" .checked=${isChosen} ?disabled=${count === 0 && !isChosen} aria-label=${`${name}, ${host.strings.count(number, number, count)}`}
          @change=${() => host.toggleFacet(kind, id)}>
        <span class="name">${name}</span><span class="count" part="count">${number}</span>
      </label>`;
  }

  /** Counts anew when events or choices are others; until it is done the old numbers stay. */
  private count(host: TimelineHost): void {
    const {all, timeline, search, filter} = host.store.state;
    const key = [all, timeline, search, filter, host.locale];
    if (key.every((part, i) => part === this.counted[i])) return;
    this.counted = key;
    this.counting?.abort();
    const {signal} = (this.counting = new AbortController());
    void host.facets(signal).then((facets) => {
      this.facets = facets;
      this.isCounted = true;
      this.requestUpdate();
    }, (error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}

function facetTitle(kind: FacetKind, {strings}: TimelineHost): string {
  return {actor: strings.who, place: strings.where, source: strings.source, group: strings.group, tag: strings.tag}[kind];
}

declare global {
  interface HTMLElementTagNameMap {
    'annals-facets': AnnalsFacets;
  }
}
