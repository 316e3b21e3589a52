import {css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {PrintController} from '../controllers/print.js';
import {TabStopController} from '../controllers/tab-stop.js';
import type {TimelineHost} from '../controllers/timeline-host.js';
import {TimelinePartController} from '../controllers/timeline-part.js';
import {textIn} from '../core/model/text.js';
import {remember} from '../core/scene/remember.js';
import {numberFormat} from '../core/time/format-intl.js';
import {listRows, type ListRow} from './list-rows.js';
import {foundStyles, markedText} from './marked-text.js';
import {tokens} from './timeline-styles.js';
import {swatchTemplate, toneStyles} from './tones.js';

/** So many events are a page, and so many are printed. */
const PAGE = 50;
const MOST_PRINTED = 5000;

/** Columns that are there only when one of the rows has something to say in them. */
type Column = 'who' | 'where' | 'document';

/**
 * All events of a timeline as a table in the order of time, fifty at a time; in print all of them. A row that is clicked
 * is selected and brought into view in the timeline. It is one stop of the Tab key; ↑ ↓ Home End go from row to row. Where
 * there is little room, the table becomes a list.
 *
 * @summary Table of all events.
 * @tagname annals-list
 * @csspart table - The table.
 * @csspart caption - Its title, with the events of the page.
 * @csspart row - Each event.
 * @csspart title - The button with its title.
 * @csspart date - Its date.
 * @csspart match - What was searched for.
 * @csspart swatch - The dot in the colour of the document that an event comes of, where there are several.
 * @csspart page - The buttons that lead to earlier and later events.
 */
export class AnnalsList extends LitElement {
  static override styles: CSSResultGroup = [tokens, ...toneStyles, foundStyles, css`
    :host { display: block; }
    section { container-type: inline-size; padding: 8px 12px 12px; font-variant-numeric: lining-nums; overflow-wrap: anywhere; }
    table { width: 100%; border-collapse: collapse; text-align: start; }
    caption { text-align: start; padding: 6px 0; color: var(--_soft); font-size: 12px; }
    th, td { padding: 7px 0; padding-inline-end: 16px; vertical-align: baseline; text-align: start; font-weight: 400; border-block-end: 1px solid var(--_faint); }
    :is(th, td):last-child { padding-inline-end: 0; }
    thead th { color: var(--_soft); font-size: 12px; border-block-end-color: var(--_soft); padding-block: 4px; }
    .who, .where, .document { overflow-wrap: break-word; }
    .date { color: var(--_soft); width: 1%; min-width: 13ch; white-space: nowrap; padding-inline-end: 20px; }
    .who, .where, .document { max-width: 26ch; }
    tbody tr { cursor: pointer; }
    tbody tr:hover { background: var(--_raised); }
    button { all: unset; cursor: pointer; }
    .title { font-weight: var(--annals-label-weight, 500); min-height: 24px; min-width: 24px; display: inline-block; }
    tr:hover .title { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; text-decoration-color: var(--_soft); }
    tr[aria-current] .title { color: var(--_accent); }
    button:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
    p { margin: 0; max-width: 68ch; color: var(--_soft); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; overflow: hidden; }
    .page { display: inline-block; padding: 5px 14px; margin-block: 4px; border-radius: 16px; background: var(--_raised); border: 1px solid var(--_faint); }
    .page:hover { border-color: var(--_soft); }
    @container (max-width: 560px) {
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      table, caption, tbody, tr, th, td { display: block; }
      tr { padding-block: 7px; border-block-end: 1px solid var(--_faint); }
      th, td, .date, .who, .where, .document { padding: 0; border: 0; width: auto; max-width: none; white-space: normal; }
      .who, .where, .document { color: var(--_soft); font-size: 12px; }
      td:empty { display: none; }
    }
    @media print {
      .page { display: none; }
      p { display: block; }
      tr { break-inside: avoid; }
    }
  `];

  private readonly part$ = new TimelinePartController(this);
  private readonly print = new PrintController(this, () => this.performUpdate());
  /** Only listens. */
  protected readonly stop = new TabStopController(this, 'button');
  /** Place, in the order of time, of the first event shown. */
  private first = 0;
  private shownSelection: string | undefined;
  /** Written anew only for other events: the list is told of every movement of the window. */
  private readonly rows = remember(listRows);
  /** The row that gets the focus when a page has been turned. */
  private wanted: 'first' | 'last' | undefined;

  /** Id of the timeline, when the list stands outside it. */
  @property() for: string | undefined;

  /** Turns to the page of what was selected elsewhere; a page that is no more gives way to the last one. */
  private turn({store: {state: {selected, table}}}: TimelineHost): void {
    const index = selected === this.shownSelection ? undefined : table.indexOfId.get(selected ?? '');
    this.shownSelection = selected;
    const place = index === undefined ? this.first : table.readingOrder.indexOf(index);
    this.first = Math.max(0, Math.floor(Math.min(place, table.size - 1) / PAGE) * PAGE);
  }

  override render(): TemplateResult | typeof nothing {
    const host = this.part$.host;
    if (!host || host.store.state.table.size === 0 || host.store.state.table.isGlance) return nothing;
    this.turn(host);
    const {store: {state}, strings, locale} = host;
    const {size} = state.table;
    const from = this.print.isPrinting ? 0 : this.first;
    const to = Math.min(size, this.print.isPrinting ? MOST_PRINTED : from + PAGE);
    const number = numberFormat(locale, {});
    const all = number.format(size);
    const range = to - from === size ? strings.count(all, number.format(state.all.size), state.all.size) : strings.listed(number.format(from + 1), number.format(to), all);
    const rows = this.rows(state.timeline, state.table, from, to, locale);
    const columns = (['who', 'where', 'document'] as const).filter((column) => rows.some((row) => row[column] !== ''));
    return html`
      <section>
        ${from > 0 ? this.pageButton(host, number, from - PAGE, 'earlierEvents', 'last') : nothing}
        <table part="table" role="table" aria-rowcount=${size + 1}>
          <caption part="caption">${[textIn(state.timeline.title, locale), range].filter(Boolean).join(' · ')}</caption>
          <thead>
            <tr role="row" aria-rowindex="1">
              ${[strings.when, strings.what, ...columns.map((column) => strings[column])].map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody @click=${(event: Event) => this.onClick(event, host)}>
            ${rows.map((row, i) => rowTemplate(row, from + i, row.id === state.selected, columns, state.search))}
          </tbody>
        </table>
        ${to < size && !this.print.isPrinting ? this.pageButton(host, number, to, 'laterEvents', 'first') : nothing}
      </section>`;
  }

  private pageButton({strings, store}: TimelineHost, number: Intl.NumberFormat, from: number, name: 'earlierEvents' | 'laterEvents', wanted: 'first' | 'last'): TemplateResult {
    const to = Math.min(store.state.table.size, from + PAGE);
    const turn = (): void => {
      this.first = from;
      this.wanted = wanted;
      this.requestUpdate();
    };
    return html`<button type="button" class="page" part="page" @click=${turn}>${strings[name](number.format(to - from), number.format(from + 1), number.format(to))}</button>`;
  }

  /** The event beside the one where the last page ended has the focus: what follows is read next. */
  protected override updated(): void {
    const titles = this.wanted && this.renderRoot.querySelectorAll<HTMLElement>('.title');
    titles?.[this.wanted === 'first' ? 0 : titles.length - 1]?.focus();
    this.wanted = undefined;
  }

  private onClick(event: Event, host: TimelineHost): void {
    const id = (event.target as Element).closest('tr')?.dataset['id'];
    if (id === undefined) return;
    this.shownSelection = id;
    host.choose(id);
  }
}

/** The roles stay when the table is laid out as a list. */
function rowTemplate(row: ListRow, place: number, isSelected: boolean, columns: readonly Column[], search: string): TemplateResult {
  return html`
    <tr part="row" role="row" aria-rowindex=${place + 2} data-id=${row.id} aria-current=${isSelected ? 'true' : nothing}>
      <td class="date" part="date" role="cell">${row.datetime === undefined ? row.date : html`<time datetime=${row.datetime}>${row.date}</time>`}</td>
      <th role="rowheader" scope="row"><button type="button" class="title" part="title">${markedText(row.title, search)}</button>${row.description ? html`<p>${markedText(row.description, search)}</p>` : nothing}</th>
      ${columns.map((column) => html`<td class=${column} role="cell">${column === 'document' && row.tone !== undefined ? html`${swatchTemplate(row.tone)} ` : nothing}${markedText(row[column], column === 'document' ? '' : search)}</td>`)}
    </tr>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'annals-list': AnnalsList;
  }
}
