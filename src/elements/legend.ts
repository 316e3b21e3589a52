import {css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {TimelinePartController} from '../controllers/timeline-part.js';
import {documentsOf, documentTitle} from '../core/model/documents.js';
import {looksIn, sampleMarks, SAMPLE_HEIGHT, SAMPLE_WIDTH, type DateLook} from '../core/scene/date-looks.js';
import {remember} from '../core/scene/remember.js';
import type {Mark} from '../core/scene/scene.js';
import {gradients, svgMarks} from '../render/svg-layer.js';
import {markStyles, tokens} from './timeline-styles.js';
import {swatchTemplate, toneStyles} from './tones.js';

/**
 * What the shapes in a timeline mean: known, some time within, about, perhaps, planned … Only what occurs in it; and which
 * colour each of several documents has.
 *
 * @summary Legend of a timeline.
 * @tagname annals-legend
 * @csspart legend - The list of everything in it.
 * @csspart sample - Each drawing.
 * @csspart swatch - The dot in the colour of each of several documents.
 */
export class AnnalsLegend extends LitElement {
  static override styles: CSSResultGroup = [tokens, markStyles, ...toneStyles, css`
    :host { display: block; padding: 6px 12px 10px; font-size: 12px; color: var(--_soft); }
    ul { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0; padding: 0; list-style: none; }
    li { display: flex; align-items: center; gap: 8px; }
    svg { flex: none; width: 56px; height: 16px; direction: ltr; }
    /* Time runs with the text. */
    svg:dir(rtl) { scale: -1 1; }
    .cancelled { text-decoration: line-through; text-decoration-thickness: 1px; }
    .defs { position: absolute; width: 0; height: 0; }
  `];

  private readonly part$ = new TimelinePartController(this);
  private readonly looks = remember(looksIn);
  private readonly samples = new Map<DateLook, readonly Mark[]>();

  /** Id of the timeline, when the legend stands outside it. */
  @property() for: string | undefined;

  override render(): TemplateResult | typeof nothing {
    const host = this.part$.host;
    const looks = host ? this.looks(host.store.state.all) : [];
    const documents = host ? documentsOf(host.store.state.timeline).list : [];
    if (!host || looks.length + documents.length === 0) return nothing;
    return html`
      <svg class="defs" aria-hidden="true">${gradients()}</svg>
      <ul part="legend" aria-label=${host.strings.legend}>${documents.map((document) => html`
        <li>
          ${swatchTemplate(document.tone)}
          <bdi class="document">${documentTitle(document, host.locale)}</bdi>
        </li>`)}${looks.map((look) => html`
        <li>
          <svg part="sample" viewBox="0 0 ${SAMPLE_WIDTH} ${SAMPLE_HEIGHT}" aria-hidden="true">${svgMarks(this.sample(look))}</svg>
          <span class=${look}>${host.strings.looks[look]}</span>
        </li>`)}
      </ul>`;
  }

  private sample(look: DateLook): readonly Mark[] {
    const marks = this.samples.get(look) ?? sampleMarks(look);
    this.samples.set(look, marks);
    return marks;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'annals-legend': AnnalsLegend;
  }
}
