/** From what a timeline knows to what its frame shows. */
import {shownDocument} from '../core/model/documents.js';
import type {DocumentController} from '../controllers/document.js';
import type {PlotController} from '../controllers/plot.js';
import type {Problem} from '../core/model/problem.js';
import {textIn} from '../core/model/text.js';
import {isDown} from '../core/scene/flow.js';
import {ROW_HEIGHT} from '../core/scene/plot-metrics.js';
import type {Scene} from '../core/scene/scene.js';
import {summaryParts} from '../core/scene/summary-text.js';
import {isEmptyQuery} from '../core/search/find-events.js';
import type {TimelineState} from '../core/state/timeline-state.js';
import {numberFormat} from '../core/time/format-intl.js';
import type {FrameView, ShownParts} from './timeline-frame.js';
import type {TimelinePicture} from './timeline-picture.js';
import type {TimelineScene} from '../core/scene/timeline-scene.js';
import type {CardView, PlotView} from './timeline-view.js';

export interface FrameSource {
  readonly state: TimelineState;
  readonly document: DocumentController;
  readonly problems: readonly Problem[];
  readonly picture: TimelinePicture;
  readonly drawn: TimelineScene | undefined;
  readonly plot: PlotController;
  readonly announced: string;
  readonly isPrinting: boolean;
  readonly shows: ShownParts;
  /** Whether a file is held over the timeline. */
  readonly isOver: boolean;
  readonly onRetry: () => void;
  /** Takes search and filter back. */
  readonly onShowAll: () => void;
  readonly onToggleLane: (id: string) => void;
  /** The lanes were scrolled. */
  readonly onScroll: () => void;
}

const CARD_WIDTH = 320;
/** From the edge of a plot that runs down the page, and below the top of a long bar. */
const CARD_EDGE = 12;
const CARD_BELOW = 84;

/** "June 28 – July 7, 2024, 9 of 14 events, 2 groups": what there is to be seen, for who hears it. */
export function announcement(state: TimelineState, {locale, strings, last}: TimelinePicture): string {
  const [counted, when] = summaryParts(state, locale, strings);
  const chips = last?.scene.clusters.length ?? 0;
  return [when, counted, ...(chips > 0 ? [strings.inChips(numberFormat(locale, {}).format(chips), chips)] : [])].join(', ');
}

export function frameView(source: FrameSource): FrameView {
  const {state, document, problems, picture, drawn, isPrinting, isOver, onRetry} = source;
  const {controls, overview, list} = source.shows;
  const isEmpty = state.all.size === 0;
  return {
    announced: source.announced,
    strings: picture.strings,
    title: textIn(state.timeline.title, picture.locale),
    summary: isEmpty ? [] : summaryParts(state, picture.locale, picture.strings, state.all.size),
    number: (value) => numberFormat(picture.locale, {}).format(value),
    status: document.status,
    progress: document.isReading && document.progress,
    error: document.error,
    problems,
    isEmpty,
    onShowAll: !isEmpty && state.table.size === 0 && !isEmptyQuery(state) ? source.onShowAll : undefined,
    // Paper cannot be zoomed: it has everything as a table, too.
    shows: {controls, overview, list: list || isPrinting},
    isOver,
    naturalHeight: drawn?.naturalHeight ?? 0,
    flow: picture.flow,
    plot: drawn && !isEmpty ? plotView(source, drawn) : undefined,
    strips: isEmpty ? [] : picture.strips.map((strip) => plotView(source, strip)),
    card: drawn && cardView(source, drawn),
    onRetry,
  };
}

function plotView({state, picture, plot, onToggleLane, onScroll}: FrameSource, drawn: TimelineScene): PlotView {
  const {table} = state;
  const active = state.active ?? drawn.firstInOrder;
  const activeCluster = picture.keyboard.chip;
  return {
    scene: drawn.scene,
    flow: picture.flow,
    isCalm: picture.isCalm,
    labels: drawn.labels,
    strings: picture.strings,
    selected: state.selected,
    activeCluster,
    activeItem: activeCluster === undefined ? plot.itemOf(drawn.scene, active)?.key : undefined,
    hovered: plot.hovered,
    search: state.search,
    size: table.size,
    number: (value) => numberFormat(picture.locale, {}).format(value),
    orderOf: drawn.orderOf,
    documentOf: (index) => shownDocument(state.timeline, table, index, picture.locale)?.title,
    hint: plot.hint,
    onKeydown: plot.onKeydown,
    onFocusin: plot.onFocusin,
    onFocusout: plot.onFocusout,
    onPointermove: plot.onPointermove,
    onPointerdown: plot.onPointerdown,
    onPointerleave: plot.onPointerleave,
    onMousedown: plot.onMousedown,
    onClick: plot.onClick,
    onToggleLane,
    onScroll,
  };
}

function cardView({state, picture, plot}: FrameSource, {scene, labels}: TimelineScene): CardView | undefined {
  const id = plot.hovered ?? (plot.focusVisible ? state.active : undefined);
  const place = placeOf(scene, id);
  const event = place && state.table.eventOf(place.index);
  if (!place || !event || id === state.selected) return undefined;
  const {title, date} = labels(place.index);
  const words = {title, date: date === title ? '' : date, description: textIn(event.description, picture.locale), document: shownDocument(state.timeline, state.table, place.index, picture.locale), search: state.search};
  if (isDown(picture.flow)) return {...words, ...standingCard(place, scene)};
  const isLow = place.y > scene.height / 2;
  return {
    ...words,
    x: Math.max(8, Math.min(place.from, scene.width - CARD_WIDTH - 8)),
    y: isLow ? place.y - 6 : place.y + ROW_HEIGHT,
    isAbove: isLow,
  };
}

/** Below the words of an event or above them, where time runs down the page. */
function standingCard({from, to}: ItemPlace, {width}: Scene): Pick<CardView, 'x' | 'y' | 'isAbove'> {
  const isAbove = from > width / 2;
  return {x: CARD_EDGE, y: isAbove ? from - 6 : Math.min(to, from + CARD_BELOW) + 6, isAbove};
}

interface ItemPlace {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** Where the words of an event or an era stand, or its mark where it has none. */
function placeOf({items, eras}: Scene, id: string | undefined): ItemPlace | undefined {
  const era = eras.find((candidate) => candidate.id === id);
  if (era) return {index: era.index, from: era.x, to: era.x + era.width, y: era.y};
  const item = items.find((candidate) => candidate.id === id);
  if (!item) return undefined;
  const {index, y, labelX, labelWidth, markStart, markEnd} = item;
  return labelWidth > 0 ? {index, from: labelX, to: labelX + labelWidth, y} : {index, from: markStart, to: markEnd, y};
}
