import {css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {TimelineHost} from '../controllers/timeline-host.js';
import {TimelinePartController} from '../controllers/timeline-part.js';
import {remember} from '../core/scene/remember.js';
import {listFormat} from '../core/time/format-intl.js';
import {eventDetails, type EventDetails, type RelatedEvent} from './details-view.js';
import {icons} from './icons.js';
import {foundStyles, markedText} from './marked-text.js';
import {mediaStyles, mediaTemplate} from './media.js';
import {tokens} from './timeline-styles.js';
import {swatchTemplate, toneStyles} from './tones.js';

/**
 * The selected event of a timeline in full: its date and how the source wrote it, what happened, who, where, who says so,
 * and what it announces. Empty while nothing is selected.
 *
 * @summary Details of the selected event.
 * @tagname annals-details
 * @csspart details - The region with everything in it.
 * @csspart title - The event's title.
 * @csspart date - Its date.
 * @csspart match - What was searched for.
 * @csspart media - Each picture, sound or video.
 * @csspart poster - The button in the place of what another server has.
 * @csspart swatch - The dot in the colour of the document that the event comes of.
 * @csspart related - A button that leads to a related event.
 */
export class AnnalsDetails extends LitElement {
  static override styles: CSSResultGroup = [tokens, ...toneStyles, mediaStyles, foundStyles, css`
    :host { display: block; }
    section { position: relative; overflow-wrap: anywhere; }
    h3 { margin: 0; padding-inline-end: 32px; font: 500 18px/1.25 var(--_title-font); text-wrap: balance; }
    .date { margin: 3px 0 0; color: var(--_soft); }
    .written { font-style: italic; }
    p { margin: 8px 0 0; line-height: 1.5; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 12px; margin: 10px 0 0; }
    dt { color: var(--_soft); }
    dd { margin: 0; min-width: 0; }
    ul { list-style: none; margin: 0; padding: 0; }
    button, a { color: inherit; }
    button { all: unset; cursor: pointer; }
    .related button, a { display: inline-block; min-height: 24px; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; text-decoration-color: var(--_accent); }
    .related button:hover, a:hover { color: var(--_accent); }
    button:focus-visible, a:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
    .close { position: absolute; inset-block-start: -6px; inset-inline-end: -8px; width: 32px; height: 32px; display: grid; place-content: center; border-radius: 50%; color: var(--_soft); }
    .close:hover { color: var(--_ink); background: var(--_faint); }
    svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; }
  `];

  private readonly part$ = new TimelinePartController(this);
  /** The window moves with every frame of a drag; what the details say does not. */
  private readonly detailsOf = remember(eventDetails);

  /** Addresses of other servers that the reader asked for. */
  private readonly opened = new Set<string>();

  /** Id of the timeline, when the details stand outside it. */
  @property() for: string | undefined;

  override render(): TemplateResult | typeof nothing {
    const host = this.part$.host;
    const selected = host?.store.state.selected;
    if (!host || selected === undefined) return nothing;
    const {timeline, all} = host.store.state;
    const details = this.detailsOf(selected, timeline, all, host.locale, host.strings);
    return details ? this.section(details, host) : nothing;
  }

  private section(details: EventDetails, host: TimelineHost): TemplateResult {
    const {strings, store: {state: {search}}} = host;
    return html`
      <section part="details" aria-label=${strings.details} @keydown=${(event: KeyboardEvent) => this.onKeydown(event, host)}>
        <h3 part="title">${markedText(details.title, search)}</h3>
        <p class="date" part="date">
          ${details.datetime === undefined ? details.date : html`<time datetime=${details.datetime}>${details.date}</time>`}
          ${details.asWritten === undefined ? nothing : html`<span class="written" title=${strings.asWritten}>“${details.asWritten}”</span>`}
        </p>
        ${details.description ? html`<p>${markedText(details.description, search)}</p>` : nothing}
        ${mediaTemplate(details.media, {strings, opened: this.opened, onOpen: ({src}) => this.open(src)})}
        ${this.facts(details, host)}
        <button class="close" type="button" aria-label=${strings.close} @click=${() => host.closeDetails()}>${icons.close}</button>
      </section>`;
  }

  private open(src: string): Promise<unknown> {
    this.opened.add(src);
    this.requestUpdate();
    return this.updateComplete;
  }

  private facts({document, facts, related, links}: EventDetails, host: TimelineHost): TemplateResult | typeof nothing {
    if (!document && facts.length + related.length + links.length === 0) return nothing;
    return html`<dl>
      ${document ? html`<dt>${host.strings.document}</dt><dd>${swatchTemplate(document.tone)} <bdi>${document.title}</bdi></dd>` : nothing}
      ${facts.map(({name, values}) => html`<dt>${name}</dt><dd>${markedText(listFormat(host.locale, {type: 'unit', style: 'short'}).format(values), host.store.state.search)}</dd>`)}
      ${related.map(({name, events}) => html`<dt>${name}</dt><dd class="related"><ul>${events.map((event) => this.relatedEvent(event, host))}</ul></dd>`)}
      ${links.length === 0 ? nothing : html`<dt>${host.strings.links}</dt><dd><ul>${links.map(({url, title}) =>
        html`<li><a href=${url} rel="noopener noreferrer" referrerpolicy="strict-origin-when-cross-origin">${title}</a></li>`)}</ul></dd>`}
    </dl>`;
  }

  private relatedEvent({id, title, date}: RelatedEvent, host: TimelineHost): TemplateResult {
    return html`<li><button type="button" part="related" @click=${() => host.choose(id)}>${title}</button> <span class="date">${date}</span></li>`;
  }

  private onKeydown(event: KeyboardEvent, host: TimelineHost): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    host.closeDetails();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'annals-details': AnnalsDetails;
  }
}
