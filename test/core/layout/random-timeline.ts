/** Random tables and windows for the laws of layout: points, spans, long bars, open ends, equal instants and crowds. */
import fc from 'fast-check';
import {eventTable, type EventTable} from '../../../src/core/model/event-table.js';
import type {ResolvedEvent} from '../../../src/core/model/resolved-event.js';
import type {EventDate} from '../../../src/core/time/event-date.js';
import type {LayoutWindow} from '../../../src/core/layout/layout.js';

export const SEED = {seed: 20240701};

export interface RandomTimeline {
  readonly table: EventTable;
  readonly labelWidth: (index: number) => number;
  readonly rows: number;
  /** ms per px at which everything fits. */
  readonly baseMsPerPx: number;
  /** The time that the events take, in ms. */
  readonly span: number;
}

/** A time between 0 and 1 with an extent, both in shares of the whole. */
type Shape = readonly [start: number, length: number, open: 'no' | 'start' | 'end'];

/** Spread evenly: numbers as they come gather at the ends of their range, where nothing is crowded. */
export function share(most: number): fc.Arbitrary<number> {
  return fc.noBias(fc.integer({min: 0, max: 1e9})).map((n) => (n / 1e9) * most);
}

const shape: fc.Arbitrary<Shape> = fc.oneof(
  {weight: 5, arbitrary: fc.tuple(share(1), fc.constant(0), fc.constant('no' as const))},
  {weight: 5, arbitrary: fc.tuple(share(1), share(0.1), fc.constant('no' as const))},
  {weight: 2, arbitrary: fc.tuple(share(0.6), share(0.3).map((length) => length + 0.1), fc.constant('no' as const))},
  // A crowd: many within a ten-thousandth of the whole, some at the very same instant.
  {weight: 4, arbitrary: fc.tuple(fc.integer({min: 0, max: 20}).map((n) => 0.7 + n * 5e-6), fc.constant(0), fc.constant('no' as const))},
  {weight: 1, arbitrary: fc.tuple(share(1), fc.constant(0), fc.constantFrom('start' as const, 'end' as const))},
);

const SPANS = [1e3, 8.64e7, 7.3e11, 4.3e20];

export function randomTimeline(most: number): fc.Arbitrary<RandomTimeline> {
  return fc
    .record({
      shapes: fc.array(shape, {minLength: 1, maxLength: most, size: 'max'}),
      span: fc.constantFrom(...SPANS),
      rows: fc.oneof(fc.integer({min: 1, max: 4}), fc.integer({min: 1, max: 20})),
      width: fc.integer({min: 300, max: 1600}),
      widths: fc.array(fc.integer({min: 10, max: 340}), {minLength: 7, maxLength: 7}),
    })
    .map(({shapes, span, rows, width, widths}) => {
      const table = eventTable(shapes.map((one, index) => event(one, index, span)));
      return {table, rows, span, baseMsPerPx: span / width, labelWidth: (index: number): number => widths[index % widths.length] ?? 50};
    });
}

function event([at, length, open]: Shape, index: number, span: number): ResolvedEvent {
  const start = at * span;
  const end = start + length * span;
  const bounds = {
    earliestStart: open === 'start' ? -Infinity : start, latestStart: start,
    earliestEnd: end, latestEnd: open === 'end' ? Infinity : end,
  };
  const date: EventDate = {kind: 'bounds', ...bounds};
  return {index, id: `e${index}`, event: {title: `Event ${index}`, date: {bounds}}, date};
}

/** A window at a share of the whole, zoomed in `level` times (below 0: out), `width` px wide. */
export function windowAt({span, baseMsPerPx}: RandomTimeline, at: number, level: number, width: number): LayoutWindow {
  const msPerPx = baseMsPerPx / 2 ** level;
  const start = at * span - (width * msPerPx) / 2;
  return {start, end: start + width * msPerPx, msPerPx};
}

export const place: fc.Arbitrary<{at: number; level: number; width: number}> = fc.record({
  at: fc.oneof(share(1.2).map((at) => at - 0.1), fc.constant(0.70005)),
  level: fc.oneof({weight: 3, arbitrary: share(8).map((level) => level - 2)}, {weight: 1, arbitrary: share(30).map((level) => level - 6)}),
  width: fc.integer({min: 280, max: 1600}),
});
