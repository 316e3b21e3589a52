/** The frame of a timeline: head, messages, plot, card and details. */
import {html, nothing, type TemplateResult} from 'lit';
import type {AnnalsError} from '../controllers/annals-error.js';
import type {DocumentStatus} from '../controllers/document.js';
import {describeProblem, type Problem} from '../core/model/problem.js';
import type {Strings} from '../core/strings/strings.js';
import {isMirrored, type Flow} from '../core/scene/flow.js';
import {place} from '../render/place.js';
import {keysHelp} from './keys-help.js';
import {cardTemplate, plotTemplate, type CardView, type PlotView} from './timeline-view.js';

export interface FrameView {
  readonly strings: Strings;
  readonly title: string;
  /** How many events, and when. */
  readonly summary: readonly string[];
  /** A number in the reader's numerals. */
  readonly number: (value: number) => string;
  /** What a screen reader is told now. */
  readonly announced: string;
  readonly status: DocumentStatus;
  /** How much of a document that is being read is there, 0–1, `undefined` when nobody knows; `false` when it is whole. */
  readonly progress: number | undefined | false;
  readonly error: AnnalsError | undefined;
  readonly problems: readonly Problem[];
  readonly isEmpty: boolean;
  /** Takes search and filter back; there when they leave nothing. */
  readonly onShowAll: (() => void) | undefined;
  readonly shows: ShownParts;
  /** Whether a file is held over the timeline. */
  readonly isOver: boolean;
  readonly naturalHeight: number;
  /** Which way time runs. */
  readonly flow: Flow;
  readonly plot: PlotView | undefined;
  /** On paper: what follows the plot. */
  readonly strips: readonly PlotView[];
  readonly card: CardView | undefined;
  readonly onRetry: () => void;
}

/** Which parts are asked for. */
export interface ShownParts {
  readonly controls: boolean;
  readonly overview: boolean;
  readonly list: boolean;
}

/** So many problems are shown at once; more are folded. */
const OPEN_PROBLEMS = 3;
const MOST_PROBLEMS = 100;

export function frameTemplate(view: FrameView): TemplateResult {
  const {strings} = view;
  return html`
    <div class="frame" part="frame" role="group" aria-roledescription=${strings.timeline} aria-label=${view.title || strings.events} aria-describedby="summary">
      <div class="stage">
        ${headTemplate(view)}
        ${progressTemplate(view)}
        ${messageTemplate(view)}
        <div class="plot" part="plot" ?hidden=${view.isEmpty}>
          <div class="spacer" ${place({x: 0, y: 0, height: view.naturalHeight})}></div>
          ${view.plot ? plotTemplate(view.plot) : nothing}
          ${cardTemplate(view.card, isMirrored(view.flow) ? 'left' : 'right')}
          ${noMatchTemplate(view)}
        </div>
        ${view.strips.map((strip) => html`<div class="plot" part="plot"><div class="spacer" ${place({x: 0, y: 0, height: view.naturalHeight})}></div>${plotTemplate(strip)}</div>`)}
        <div class="panel" part="panel" popover="manual" tabindex="-1">
          <slot name="details"><annals-details exportparts="details, title: details-title, date: details-date, related"></annals-details></slot>
        </div>
      </div>
      <slot name="overview">${view.shows.overview ? html`<annals-overview part="overview" exportparts="track, window"></annals-overview>` : nothing}</slot>
      <slot name="legend"></slot>
      <slot name="list">${view.shows.list ? html`<annals-list class="list" part="list"></annals-list>` : nothing}</slot>
      ${problemsTemplate(view)}
      ${view.isOver ? html`<div class="drop" part="drop">${strings.drop}</div>` : nothing}
      ${keysHelp(strings, view.flow)}
      <div role="status">${view.announced}</div>
      <div class="probes" aria-hidden="true">
        <span class="probe-label"></span><span class="probe-date"></span><span class="probe-chip"></span>
        <span class="fine"></span><span class="coarse"></span>
      </div>
    </div>`;
}

function headTemplate({title, summary, shows}: FrameView): TemplateResult {
  return html`
    <div class="header" part="header">
      <div class="head">
        ${title ? html`<h2 part="title"><bdi>${title}</bdi></h2>` : nothing}
        <p class="summary" part="summary" id="summary">${summary.map((text, i) => html`${i > 0 ? ' · ' : nothing}<bdi>${text}</bdi>`)}</p>
      </div>
      <slot name="controls">${shows.controls ? html`<annals-controls exportparts="toolbar: controls, button, zoom, tool, field, count, facet, facet-title, choice, clear"></annals-controls>` : nothing}</slot>
    </div>`;
}

function messageTemplate({status, error, isEmpty, strings, onRetry}: FrameView): TemplateResult | typeof nothing {
  if (status === 'error' && error) {
    const retry = error.url === undefined ? nothing : html`<button type="button" part="retry" @click=${onRetry}>${strings.retry}</button>`;
    return html`<div class="message error" part="message error" role="alert" tabindex="-1"><bdi lang="en">${error.message}</bdi>${retry}</div>`;
  }
  if (status === 'loading') return html`<div class="message" part="message loading" aria-busy="true" tabindex="-1">${strings.loading}</div>`;
  return isEmpty && status === 'ready' ? html`<div class="message" part="message empty" tabindex="-1">${strings.empty}</div>` : nothing;
}

function noMatchTemplate({onShowAll, strings}: FrameView): TemplateResult | typeof nothing {
  if (!onShowAll) return nothing;
  return html`<div class="message no-match" part="message no-match">${strings.noMatch}<button type="button" part="show-all" @click=${onShowAll}>${strings.showAll}</button></div>`;
}

/** Without a value it is indeterminate. */
function progressTemplate({progress, strings}: FrameView): TemplateResult | typeof nothing {
  if (progress === false) return nothing;
  return html`<progress class="progress" part="progress" aria-label=${strings.loading} value=${progress ?? nothing}></progress>`;
}

function problemsTemplate({problems, strings, number}: FrameView): TemplateResult | typeof nothing {
  const told = problems.filter(({code}) => code !== 'empty');
  if (told.length === 0) return nothing;
  const shown = told.slice(0, MOST_PROBLEMS);
  const rest = told.length - shown.length;
  return html`
    <details class="problems" part="problems" ?open=${told.length <= OPEN_PROBLEMS}>
      <summary>${strings.problems(number(told.length), told.length)}</summary>
      <ul>${shown.map((problem) => html`<li part="problem" lang="en" dir="ltr">${describeProblem(problem)}</li>`)}</ul>
      ${rest > 0 ? html`<p>${strings.more(number(rest), rest)}</p>` : nothing}
    </details>`;
}
