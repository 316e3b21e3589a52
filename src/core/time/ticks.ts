/**
 * Where ticks stand: a table of steps from a millisecond to ten billion years, and the instants of each step in a window.
 * Owns no pixels beyond "so many ms for a px" and no words (see tick-format.ts).
 *
 * A step's ticks are fixed points of the axis, whatever the window: panning adds and takes ticks at the edges only. There
 * is no year 0: steps of several years stand on round labels on both sides (500 BC, AD 1, AD 500).
 */
import {civilFromInstant, daysInMonth, instantFromCivil} from './civil.js';
import {DAY, HOUR, MINUTE, SECOND, WEEK, type Instant} from './instant.js';
import {intervalEnd, type Interval} from './interval.js';

export type TickUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** A distance between ticks: so many of a unit. Weeks begin on Monday (ISO 8601); days in twos restart every month. */
export interface TickStep {
  readonly unit: TickUnit;
  readonly count: number;
}

/** A tick of a step. */
export interface Tick extends TickStep {
  readonly instant: Instant;
}

/** Ticks to label, finer ones between them, and the borders of the next larger unit, the first of which may lie before the window. */
export interface Ticks {
  readonly major: readonly Tick[];
  readonly minor: readonly Tick[];
  readonly coarse: readonly Tick[];
}

/** The shortest length of a unit in ms. */
const LENGTHS: Readonly<Record<TickUnit, number>> = {
  millisecond: 1,
  second: SECOND,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  week: WEEK,
  month: 28 * DAY,
  year: 365 * DAY,
};

const DECADES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const STEP_TABLE: readonly (readonly [TickUnit, readonly number[]])[] = [
  ['millisecond', [1, 2, 5, 10, 20, 50, 100, 200, 500]],
  ['second', [1, 2, 5, 10, 15, 30]],
  ['minute', [1, 2, 5, 10, 15, 30]],
  ['hour', [1, 2, 3, 6, 12]],
  ['day', [1, 2]],
  ['week', [1]],
  ['month', [1, 3, 6]],
  ['year', [...DECADES.flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** power)), 10 ** DECADES.length]],
];

/** Every step, finest first. */
export const TICK_STEPS: readonly TickStep[] = STEP_TABLE.flatMap(([unit, counts]) =>
  counts.map((count) => ({unit, count})),
);

/** The larger units that tell where the ticks of a unit stand, finest first. Years tell it themselves. */
export const COARSE_STEPS: Readonly<Record<TickUnit, readonly TickStep[]>> = {
  millisecond: [
    {unit: 'second', count: 1},
    {unit: 'minute', count: 1},
  ],
  second: [{unit: 'day', count: 1}],
  minute: [{unit: 'day', count: 1}],
  hour: [{unit: 'day', count: 1}],
  day: [{unit: 'month', count: 1}],
  week: [{unit: 'month', count: 1}],
  month: [{unit: 'year', count: 1}],
  year: [],
};

/** The shortest distance between two ticks of a step in ms (save for AD 1, which is a year nearer to the next). */
export function stepLength({unit, count}: TickStep): number {
  return LENGTHS[unit] * count;
}

/** The step whose every second or so tick is worth stressing among the ticks of a step of years: 1 → 5, 2 → 10, 5 → 20. */
export function strongStep(step: TickStep): TickStep {
  const index = TICK_STEPS.findIndex(({unit, count}) => unit === step.unit && count === step.count);
  return TICK_STEPS[index + 2] ?? step;
}

/** The last border of a step at or before an instant (finite). */
export function tickAtOrBefore(step: TickStep, instant: Instant): Instant {
  return instantAt(step, indexAt(step, instant));
}

/** The `offset`th border after (or, negative, before) the one at or before an instant. */
export function tickBeside(step: TickStep, instant: Instant, offset: number): Instant {
  return instantAt(step, indexAt(step, instant) + offset);
}

/** Whether a step has a border at an instant. */
export function isTickOf(step: TickStep, instant: Instant): boolean {
  return tickAtOrBefore(step, instant) === instant;
}

/** The ticks of a step from `from` to `to` (both inclusive and finite), ascending and distinct. */
export function tickInstants(step: TickStep, from: Instant, to: Instant): Instant[] {
  const walk = step.unit === 'day' ? {unit: step.unit, count: 1} : step;
  const first = indexAt(walk, from);
  const count = indexAt(walk, to) - first;
  const instants: Instant[] = [];
  for (let k = 0; k <= count; k++) {
    const instant = instantAt(walk, first + k);
    if (instant >= from && instant <= to && instant !== instants.at(-1) && !isSqueezed(step, instant)) instants.push(instant);
  }
  return instants;
}

/**
 * The ticks of a window drawn `width` px wide: major ones at least `minGap` px apart (without it about a dozen), minor ones
 * a fifth of that, both within the window.
 */
export function ticks(window: Interval, width: number, {minGap = width / 12}: {readonly minGap?: number} = {}): Ticks {
  const major = finestStep(window.span, width, minGap);
  const minor = finestStep(window.span, width, minGap / 5, major);
  const end = intervalEnd(window);
  const coarse = COARSE_STEPS[major.unit].at(-1);
  const majors = tickInstants(major, window.start, end);
  const known = new Set(majors);
  return {
    major: ticksOf(major, majors),
    minor: minor === major ? [] : ticksOf(minor, tickInstants(minor, window.start, end).filter((t) => !known.has(t))),
    coarse: coarse ? ticksOf(coarse, tickInstants(coarse, tickAtOrBefore(coarse, window.start), end)) : [],
  };
}

function ticksOf({unit, count}: TickStep, instants: readonly Instant[]): Tick[] {
  return instants.map((instant) => ({instant, unit, count}));
}

function finestStep(span: number, width: number, minGap: number, within?: TickStep): TickStep {
  const fits = (step: TickStep): boolean => (stepLength(step) / span) * width >= minGap;
  const found = TICK_STEPS.find((step) => fits(step) && (!within || step === within || divides(step, within)));
  return found ?? within ?? {unit: 'year', count: 10 ** DECADES.length};
}

/** Whether every tick of `outer` is a tick of `inner`. Weeks divide nothing and days in twos leave out their last. */
function divides(inner: TickStep, outer: TickStep): boolean {
  if (inner.unit === 'week' || stepLength(inner) > stepLength(outer)) return false;
  if (inner.unit === 'day') return inner.count === 1;
  return inner.unit !== outer.unit || outer.count % inner.count === 0;
}

/** Ticks too near to the next for their step: the last odd day of a month, and AD 1 beside AD 2. */
function isSqueezed({unit, count}: TickStep, instant: Instant): boolean {
  if (count !== 2 || (unit !== 'day' && unit !== 'year')) return false;
  const {year, month, day} = civilFromInstant(instant);
  return unit === 'year' ? year === 1 : day % 2 === 0 || day + 1 > daysInMonth(year, month);
}

/** Days from 1970-01-01 (a Thursday) to the first Monday. */
const FIRST_MONDAY = 4;

function indexAt(step: TickStep, instant: Instant): number {
  const reached = nudged(instant);
  switch (step.unit) {
    case 'year':
      return yearIndex(civilFromInstant(reached).year, step.count);
    case 'month': {
      const {year, month} = civilFromInstant(reached);
      return Math.floor((year * 12 + month - 1) / step.count);
    }
    case 'week':
      return Math.floor((reached / DAY - FIRST_MONDAY) / 7);
    default:
      return Math.floor(reached / stepLength(step));
  }
}

function instantAt(step: TickStep, index: number): Instant {
  switch (step.unit) {
    case 'year':
      return instantFromCivil(yearAt(index, step.count));
    case 'month':
      return instantFromCivil(0, 1 + index * step.count);
    case 'week':
      return (index * 7 + FIRST_MONDAY) * DAY;
    default:
      return index * stepLength(step);
  }
}

/** Steps of several years count from AD 1: …, -1 is `count` BC (astronomical 1 - count), 0 is AD 1, 1 is AD `count`, … */
function yearAt(index: number, count: number): number {
  return index > 0 || count === 1 ? index * count : 1 + index * count;
}

function yearIndex(year: number, count: number): number {
  return Math.floor((year > 0 || count === 1 ? year : year - 1) / count);
}

/**
 * An instant a float64 step later, for reading its date: beyond 292 million years midnight is no float64, and rounding
 * down would make it the day before.
 */
export function nudged(instant: Instant): Instant {
  return instant + Math.abs(instant) * Number.EPSILON;
}
