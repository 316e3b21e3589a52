/** The templates of a timeline: what its shadow root holds, from what the element knows. Pure; owns no state. */
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {EventLabel} from '../core/layout/event-labels.js';
import type {ShownDocument} from '../core/model/documents.js';
import {AXIS_TEXT_INSET, COARSE_BASELINE, FINE_BASELINE, LANE_TITLE_INDENT} from '../core/scene/plot-metrics.js';
import type {AxisText, ClusterItem, EraItem, EventItem, Scene} from '../core/scene/scene.js';
import {flowTransform, isDown, type Flow} from '../core/scene/flow.js';
import {keyedElements, type ElementSpec} from '../render/keyed-elements.js';
import {place} from '../render/place.js';
import {gradients, svgMarks} from '../render/svg-layer.js';
import type {Strings} from '../core/strings/strings.js';
import {foundIn, markedText} from './marked-text.js';
import {swatchTemplate} from './tones.js';

/** Least that a finger needs, in px. */
const TARGET = 24;

/** What the plot shows, and what it tells when something is done to it. */
export interface PlotView {
  readonly scene: Scene;
  /** Whether what is new may come softly. */
  readonly isCalm: boolean;
  readonly flow: Flow;
  readonly labels: (index: number) => EventLabel;
  readonly strings: Strings;
  /** Ids of the selected, the keyboard's and the pointed-at event. */
  readonly selected: string | undefined;
  /** Key of the event with the keyboard's place, or of the chip. */
  readonly activeItem: string | undefined;
  readonly activeCluster: string | undefined;
  readonly hovered: string | undefined;
  /** What the reader searches for. */
  readonly search: string;
  readonly size: number;
  /** A number in the reader's numerals. */
  readonly number: (value: number) => string;
  /** Place of an event in the order of time, from 0. */
  readonly orderOf: (index: number) => number;
  /** Where there are several documents, which one an event comes of. */
  readonly documentOf: (index: number) => string | undefined;
  readonly hint: string | undefined;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onFocusin: (event: FocusEvent) => void;
  readonly onFocusout: (event: FocusEvent) => void;
  readonly onPointermove: (event: PointerEvent) => void;
  readonly onPointerdown: (event: PointerEvent) => void;
  readonly onPointerleave: (event: PointerEvent) => void;
  readonly onMousedown: (event: MouseEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onToggleLane: (id: string) => void;
  readonly onScroll: () => void;
}

/** The plot: marks, items over them, chips and axis. */
export function plotTemplate(view: PlotView): TemplateResult {
  const {scene, strings, flow} = view;
  const isStanding = isDown(flow);
  const content = scene.lanes.length > 0 ? scene.contentHeight + scene.height - scene.axisY : undefined;
  return html`
    <div class="scroller ${content !== undefined && content > scene.height ? 'scrolls' : ''}" @scroll=${view.onScroll}>
      <div class="content" ${place({x: 0, y: 0, ...(content !== undefined && {height: content})})}>
        <div class="surface ${isStanding ? 'down' : ''}" ${place({x: 0, y: 0, height: isStanding ? scene.width : scene.height})}
          @pointermove=${view.onPointermove} @pointerdown=${view.onPointerdown} @pointerleave=${view.onPointerleave} @click=${view.onClick}>
          <svg part="marks" class="marks" aria-hidden="true" focusable="false">
            ${gradients(scene.tones)}${svgMarks(scene.marks, flowTransform(flow, scene))}
          </svg>
          ${axisTemplate(view)}
          <div class="items" ${place({x: 0, y: 0, height: isStanding ? scene.width : scene.height})}
            role="tree" aria-orientation=${isStanding ? 'vertical' : 'horizontal'} aria-label=${strings.events} tabindex="-1"
            @keydown=${view.onKeydown} @mousedown=${view.onMousedown} @focusin=${view.onFocusin} @focusout=${view.onFocusout}>
            <div class="rows ${scene.eras.length > 0 ? 'with-eras' : ''} ${view.isCalm ? 'calm' : ''}" ${place({x: 0, y: 0, height: isStanding ? scene.width : scene.axisY})}
              ${keyedElements([...inOrder(view).map((item) => itemSpec(view, item)), ...scene.clusters.map((item) => clusterSpec(view, item))], flow)}></div>
            <div class="eras" ${keyedElements(scene.eras.map((item) => eraSpec(view, item)), flow)}></div>
          </div>
          ${scene.lanes.length > 0 ? lanesTemplate(view) : nothing}
          <div class="hint ${view.hint ? 'shown' : ''}" part="hint" aria-hidden="true">${view.hint ?? nothing}</div>
        </div>
      </div>
    </div>`;
}

/** Of an event without a label only the mark can be pressed; where time stands, labels of others are beside it. */
function acrossMark({flow, scene}: PlotView, {y, middle}: EventItem): {y: number; height: number} {
  return isDown(flow) ? {y: middle - TARGET / 2, height: TARGET} : {y, height: scene.rowHeight};
}

/** As they are read one after the other: in the order of time, not of places. */
function inOrder({scene, orderOf}: PlotView): readonly EventItem[] {
  return [...scene.items].sort((a, b) => orderOf(a.index) - orderOf(b.index));
}

function itemSpec(view: PlotView, item: EventItem): ElementSpec {
  const label = view.labels(item.index);
  const state = [item.id === view.selected ? ' selected' : '', label.isCancelled ? ' cancelled' : '', item.id === view.hovered ? ' hovered' : '', item.row < 0 ? ' floating' : ''];
  const hasLabel = item.labelWidth > 0;
  const box = hasLabel
    ? {x: item.labelX, y: item.y, width: item.labelWidth, height: view.scene.rowHeight}
    : {x: item.markStart, width: Math.max(TARGET, item.markEnd - item.markStart), ...acrossMark(view, item)};
  return {
    key: `event ${item.key}`,
    tag: 'div',
    attributes: treeItem(view, item, label, {names: `item${state.join('')}`, part: 'event'}),
    place: box,
    content: [
      {name: 'title', part: 'label', words: hasLabel ? label.title : undefined, found: foundIn(label.title, view.search)},
      // The space is not to be seen; it keeps the words of both apart.
      {name: 'date', part: 'date', words: hasLabel && label.showsDate && item.labelWidth >= label.width ? ` ${label.date}` : undefined},
    ],
  };
}

/** The tab of an era: its name stands at the start of what is in view of it. */
function eraSpec(view: PlotView, item: EraItem): ElementSpec {
  const label = view.labels(item.index);
  return {
    key: `era ${item.key}`,
    tag: 'div',
    attributes: treeItem(view, item, label, {names: item.id === view.selected ? 'era-name selected' : 'era-name', part: 'era'}),
    place: item,
    content: label.title,
  };
}

/** What an event is to whoever does not see it. */
function treeItem(
  {selected, activeItem, orderOf, documentOf, size}: PlotView, {id, key, index}: EventItem | EraItem, {title, date}: EventLabel, {names, part}: {names: string; part: string},
): ElementSpec['attributes'] {
  const isSelected = id === selected;
  return [
    ['class', names], ['part', isSelected ? `${part} selected` : part], ['role', 'treeitem'], ['data-id', id], ['data-key', key],
    ['tabindex', key === activeItem ? 0 : -1], ['aria-selected', String(isSelected)], ['aria-level', 1],
    ['aria-posinset', orderOf(index) + 1], ['aria-setsize', size],
    ['aria-label', [title, date === title ? '' : date, documentOf(index) ?? ''].filter(Boolean).join(', ')],
  ];
}

function clusterSpec({strings, activeCluster, scene, flow, number}: PlotView, item: ClusterItem): ElementSpec {
  return {
    key: `cluster ${item.key}`,
    tag: 'div',
    attributes: [
      ['class', 'cluster'], ['part', 'cluster'], ['role', 'treeitem'], ['data-cluster', item.key],
      ['tabindex', item.key === activeCluster ? 0 : -1],
      ['aria-expanded', 'false'], ['aria-level', 1], ['aria-label', chipName({strings, flow, number}, item)],
    ],
    place: {x: item.x, y: item.y, width: item.width, height: scene.chipHeight},
    content: item.label,
  };
}

/** What a chip is called; with what it reads, where that is shorter, for whoever says what they see. */
function chipName({strings, flow, number}: Pick<PlotView, 'strings' | 'flow' | 'number'>, {count, label}: ClusterItem): string {
  const name = strings.moreEvents(isDown(flow) ? strings.more(number(count), count) : label, count);
  return name.includes(label) ? name : `${name}, ${label}`;
}

function lanesTemplate({scene, flow, number, onToggleLane}: PlotView): TemplateResult {
  return html`<div class="lanes" ${place({x: 0, y: 0, height: scene.axisY})}>
    ${repeat(scene.lanes, (lane) => lane.key, (lane) => html`
      <button class="lane-title" part="lane" type="button" aria-expanded=${!lane.isCollapsed} @click=${() => onToggleLane(lane.key)}
        ${place({x: LANE_TITLE_INDENT * lane.depth, y: lane.y}, flow)}><span class="arrow" aria-hidden="true"></span>${lane.tone === undefined ? nothing : swatchTemplate(lane.tone)}<bdi>${lane.title}</bdi><span class="date">${number(lane.count)}</span></button>`)}
  </div>`;
}

function axisTemplate({scene, flow}: PlotView): TemplateResult {
  const line = (name: string, part: string, texts: readonly AxisText[], baseline: number): ElementSpec[] => texts.map(({instant, x, label}) => ({
    key: `${name} ${part === 'tick now' ? '' : instant}`, tag: 'span', attributes: [['class', name], ['part', part]], content: label,
    place: isDown(flow) ? {x: x + AXIS_TEXT_INSET, y: scene.axisY, height: scene.height - scene.axisY} : {x: x + AXIS_TEXT_INSET, y: scene.axisY + baseline - 13},
  }));
  const texts = [
    ...line('fine', 'tick', scene.fine, FINE_BASELINE), ...line('coarse', 'unit', scene.coarse, COARSE_BASELINE), ...line('fine break-word', 'tick break', scene.breaks, FINE_BASELINE),
    ...line('fine now-word', 'tick now', scene.now ? [scene.now] : [], FINE_BASELINE),
  ];
  return html`<div class="axis" part="axis" aria-hidden="true" ${keyedElements(texts, flow)}></div>`;
}

/** The card of the event under the pointer or with the focus. */
export interface CardView {
  readonly title: string;
  readonly date: string;
  readonly description: string;
  /** Where there are several, the document it comes of. */
  readonly document: ShownDocument | undefined;
  readonly search: string;
  readonly x: number;
  readonly y: number;
  /** Whether it stands above `y` rather than below. */
  readonly isAbove: boolean;
}

export function cardTemplate(card: CardView | undefined, flow: Flow): TemplateResult {
  return html`
    <div class="card ${card ? 'shown' : ''} ${card?.isAbove ? 'above' : ''}" part="tooltip" role="tooltip" aria-hidden="true" ${place({x: card?.x ?? 0, y: card?.y ?? 0}, flow)}>
      ${card
        ? html`<strong>${markedText(card.title, card.search)}</strong>
            ${card.date ? html`<span class="date">${card.date}</span>` : nothing}
            ${card.document ? html`<span class="date">${swatchTemplate(card.document.tone)} <bdi>${card.document.title}</bdi></span>` : nothing}
            ${card.description ? html`<p>${markedText(card.description, card.search)}</p>` : nothing}`
        : nothing}
    </div>`;
}
