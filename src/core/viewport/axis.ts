/**
 * The axis as data: grid lines, one line of soft labels (the fine unit) and one of bold labels (the coarse unit, the first
 * of which sticks to the left edge). Owns the law that no label overlaps another on its line; draws nothing.
 *
 * A label is decided by its tick, the next tick and the scale. So a tick in two windows of the same span and width has the
 * same label in both; only the sticky label follows the window.
 */
import type {Instant} from '../time/instant.js';
import {coarseLabel, tickLabel} from '../time/tick-format.js';
import {isTickOf, strongStep, tickAtOrBefore, tickInstants, type TickStep} from '../time/ticks.js';
import {axisPlan, LABEL_GAP, stretchAt, stretchesBetween, type AxisPlan, type MeasureLabel} from './axis-plan.js';
import {pxPerMs, xOf} from './time-scale.js';
import {viewportEnd, type Viewport} from './viewport.js';

export type {MeasureLabel} from './axis-plan.js';

/** A soft label. `x` is the left edge of the text in px and the tick's place: negative when it leaves at the left. */
export interface FineLabel {
  readonly x: number;
  readonly instant: Instant;
  readonly label: string;
  /** Whether it stands on a strong grid line: 2005 among years, Monday the 1st among days. */
  readonly strong: boolean;
}

/** A bold label. `x` is the left edge of the text in px; a sticky one belongs to a unit that began before the window. */
export interface CoarseLabel {
  readonly x: number;
  readonly instant: Instant;
  readonly label: string;
  readonly sticky: boolean;
}

/** A line through the tracks; strong where a coarse unit or a rounder number of years begins. */
export interface GridLine {
  readonly x: number;
  readonly instant: Instant;
  readonly strong: boolean;
}

/** All ascending by `x`. */
export interface AxisLabels {
  readonly fine: readonly FineLabel[];
  readonly coarse: readonly CoarseLabel[];
  readonly grid: readonly GridLine[];
}

export interface AxisOptions {
  readonly viewport: Viewport;
  /** In px. */
  readonly width: number;
  /** A BCP 47 tag. */
  readonly locale: string;
  readonly measure: MeasureLabel;
  /** How far beside the window a tick finds its neighbours, in ms; a window's length if nothing else is said. */
  readonly reach?: number;
}

/** A tick on one of the two lines, with the step it belongs to and where its words end at the latest. */
interface Place {
  readonly instant: Instant;
  readonly step: TickStep;
  readonly strong: boolean;
  readonly until: Instant;
}

interface Places {
  readonly fine: readonly Place[];
  readonly coarse: readonly Place[];
}

/** A place at its x, with the px up to the next one. */
interface VisiblePlace extends Place {
  readonly x: number;
  readonly room: number;
}

/** The axis of a viewport. Empty without a width. */
export function axisLabels(options: AxisOptions): AxisLabels {
  if (!(options.width > 0)) return {fine: [], coarse: [], grid: []};
  const places = axisPlaces(options);
  const fine = fineLabels(visiblePlaces(places.fine, options), options);
  const coarse = coarseLabels(visiblePlaces(places.coarse, options), options);
  const isLost = coarse.length === 0 && !fine.some(({x}) => x >= 0);
  return {fine, coarse: isLost ? [lastLabel(options)] : coarse, grid: gridLines(places, options)};
}

/** The ticks of the window and of one more window on either side, so that each visible one knows its neighbours. */
function axisPlaces(options: AxisOptions): Places {
  const {viewport, locale, measure, reach = viewport.span} = options;
  const from = viewport.start - reach;
  const to = viewportEnd(viewport) + reach;
  const fine: Place[] = [];
  const coarse: Place[] = [];
  for (const stretch of stretchesBetween(from, to)) {
    const plan = axisPlan(stretch, pxPerMs(options), locale, measure);
    const isInside = ({instant}: Place): boolean => instant >= stretch.start && instant < stretch.end;
    const [first, last] = [Math.max(from, stretch.start), Math.min(to, stretch.end)];
    fine.push(...finePlaces(plan, first, last).filter(isInside));
    coarse.push(...coarsePlaces(plan, first, last, stretch.end).filter(isInside));
  }
  return {fine, coarse};
}

function finePlaces({fine, coarse}: AxisPlan, first: Instant, last: Instant): Place[] {
  const strong = coarse ?? strongStep(fine);
  return tickInstants(fine, first, last).map((instant) => {
    return {instant, step: fine, strong: isTickOf(strong, instant), until: Infinity};
  });
}

/** From the border before `first`. In the next stretch there may be no coarse unit: the last one ends with its own. */
function coarsePlaces({coarse}: AxisPlan, first: Instant, last: Instant, until: Instant): Place[] {
  if (coarse === undefined) return [];
  const instants = tickInstants(coarse, tickAtOrBefore(coarse, first), last);
  return instants.map((instant) => ({instant, step: coarse, strong: true, until}));
}

/** The places from the last one at or before the start of the window up to its end. */
function visiblePlaces(places: readonly Place[], options: AxisOptions): VisiblePlace[] {
  const {viewport, width} = options;
  const scale = pxPerMs(options);
  const later = places.findIndex(({instant}) => instant > viewport.start);
  const first = Math.max(0, (later < 0 ? places.length : later) - 1);
  return places
    .slice(first)
    .map((place, index) => {
      const next = Math.min(places[first + index + 1]?.instant ?? Infinity, place.until);
      return {...place, x: xOf(options, place.instant), room: (next - place.instant) * scale};
    })
    .filter(({x}) => x <= width);
}

/** Soft labels that end before the next tick. */
function fineLabels(places: readonly VisiblePlace[], {locale, measure}: AxisOptions): FineLabel[] {
  return places.flatMap(({instant, step, strong, x, room}) => {
    const label = tickLabel(step, instant, locale);
    const needed = measure(label, 'fine');
    return needed + LABEL_GAP <= room && x + needed > 0 ? [{x, instant, label, strong}] : [];
  });
}

/** Bold labels where their units begin; the one of the unit that began before sticks until the next one pushes it out. */
function coarseLabels(places: readonly VisiblePlace[], {locale, measure}: AxisOptions): CoarseLabel[] {
  return places.flatMap(({instant, step, x: place, room}) => {
    const label = coarseLabel(step.unit, instant, locale);
    const needed = measure(label, 'coarse');
    const x = place < 0 ? Math.min(0, place + room - needed - LABEL_GAP) : place;
    return needed + LABEL_GAP <= room && x + needed > 0 ? [{x, instant, label, sticky: place < 0}] : [];
  });
}

/** Where years are so wide apart that none is in view, the last one tells after which one is. */
function lastLabel({viewport, width, locale, measure}: AxisOptions): CoarseLabel {
  const step = axisPlan(stretchAt(viewport.start), width / viewport.span, locale, measure).fine;
  const instant = tickAtOrBefore(step, viewport.start);
  return {x: 0, instant, label: coarseLabel(step.unit, instant, locale), sticky: true};
}

function gridLines(places: Places, options: AxisOptions): GridLine[] {
  const strongest = new Map<Instant, boolean>();
  for (const {instant, strong} of [...places.fine, ...places.coarse]) {
    strongest.set(instant, strong || strongest.get(instant) === true);
  }
  return [...strongest]
    .map(([instant, strong]) => ({x: xOf(options, instant), instant, strong}))
    .filter(({x}) => x >= 0 && x <= options.width)
    .sort((a, b) => a.x - b.x);
}
