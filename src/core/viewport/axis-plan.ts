/**
 * Which ticks get labels: the finest step whose labels have room, asked of each stretch of history by itself, since "500
 * BC", "2024" and "66 million BC" differ in width.
 *
 * The answer depends on the scale and the stretch, never on where the window stands: panning must not change a label.
 */
import {instantFromCivil} from '../time/civil.js';
import type {Instant} from '../time/instant.js';
import {coarseLabel, tickLabel} from '../time/tick-format.js';
import {COARSE_STEPS, stepLength, TICK_STEPS, tickBeside, tickAtOrBefore, type TickStep} from '../time/ticks.js';

/** The width of a label in px, in the font of its style. Pass the same function every time: its answers are kept. */
export type MeasureLabel = (text: string, style: 'fine' | 'coarse') => number;

/** The least space between two labels on a line, in px. */
export const LABEL_GAP = 12;
/** The least space between two labelled ticks in px: closer ones are noise, however short their labels. */
const LEAST_STEP = 66;

/** A stretch of history whose years are written alike, from `start` (inclusive) to `end`. */
export interface Stretch {
  readonly start: Instant;
  readonly end: Instant;
}

/** The steps that get labels in a stretch. A step of years tells where one is: it has no coarse one. */
export interface AxisPlan {
  readonly fine: TickStep;
  readonly coarse: TickStep | undefined;
}

const FARTHEST_YEAR = 20e9;
/** Astronomical years in which another way of writing years begins: 10⁹, 10⁶ and 10,000 BC, the eras, their short years. */
const BORDERS = [-Infinity, 2 - 1e9, 2 - 1e6, 2 - 1e4, 1, 100, 1e4, 1e6, 1e9, Infinity].map((year) =>
  Number.isFinite(year) ? instantFromCivil(year) : year,
);
const STRETCHES: readonly Stretch[] = BORDERS.slice(1).map((end, index) => ({start: BORDERS[index] ?? -Infinity, end}));

/** The stretches that have a part between two instants, in order. */
export function stretchesBetween(from: Instant, to: Instant): Stretch[] {
  return STRETCHES.filter(({start, end}) => start <= to && end > from);
}

/** The stretch that holds an instant. */
export function stretchAt(instant: Instant): Stretch {
  return STRETCHES.find(({end}) => instant < end) ?? {start: -Infinity, end: Infinity};
}

/** The plan of a stretch at a scale (px for a ms). */
export function axisPlan(stretch: Stretch, pxPerMs: number, locale: string, measure: MeasureLabel): AxisPlan {
  const fits = (step: TickStep, style: 'fine' | 'coarse'): boolean =>
    stepLength(step) * pxPerMs >= LABEL_GAP + widestLabel(step, style, stretch, locale, measure);
  for (const fine of TICK_STEPS) {
    if (stepLength(fine) * pxPerMs < LEAST_STEP || !fits(fine, 'fine')) continue;
    const coarse = COARSE_STEPS[fine.unit].find((step) => fits(step, 'coarse'));
    if (coarse !== undefined || fine.unit === 'year') return {fine, coarse};
  }
  return {fine: {unit: 'year', count: FARTHEST_YEAR}, coarse: undefined};
}

const SAMPLES = 12;
const widths = new WeakMap<MeasureLabel, Map<string, number>>();

function widestLabel(step: TickStep, style: 'fine' | 'coarse', stretch: Stretch, locale: string, measure: MeasureLabel): number {
  const known = widths.get(measure) ?? new Map<string, number>();
  widths.set(measure, known);
  const key = `${locale} ${stretch.start} ${step.unit} ${step.count} ${style}`;
  let widest = known.get(key);
  if (widest === undefined) {
    const labels = samples(step, stretch).map((t) => {
      return style === 'fine' ? tickLabel(step, t, locale) : coarseLabel(step.unit, t, locale);
    });
    widest = Math.max(0, ...labels.map((label) => measure(label, style)));
    known.set(key, widest);
  }
  return widest;
}

/** A year's worth of ticks at the far end of a stretch, where numbers are longest, and its first. */
function samples(step: TickStep, {start, end}: Stretch): Instant[] {
  const first = Math.max(start, instantFromCivil(-FARTHEST_YEAR));
  const last = Math.min(end, instantFromCivil(FARTHEST_YEAR));
  const isBefore = last <= instantFromCivil(1);
  const far = Array.from({length: SAMPLES}, (_, k) => tickBeside(step, isBefore ? first : last, isBefore ? k : -k - 1));
  return [tickAtOrBefore(step, first), ...far].filter((t) => t >= first && t < last);
}
