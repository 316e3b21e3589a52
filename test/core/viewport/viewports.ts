/** Random windows for property tests: any span from 1 ms to 30 billion years, anywhere that float64 can show it. */
import fc from 'fast-check';
import {instantFromCivil} from '../../../src/core/time/civil.js';
import {MEAN_YEAR} from '../../../src/core/time/instant.js';
import {clampViewport, VIEWPORT_LIMITS, type Viewport} from '../../../src/core/viewport/viewport.js';

export const SEEDED = {seed: 20240701, numRuns: 500} as const;

const year = fc.oneof(
  fc.double({min: -13.8e9, max: 13.8e9, noNaN: true}),
  fc.double({min: -1e6, max: 1e6, noNaN: true}),
  fc.double({min: -12_000, max: 12_000, noNaN: true}),
  fc.double({min: -120, max: 120, noNaN: true}),
  fc.double({min: 1900, max: 2100, noNaN: true}),
);

export const anyInstant = year.map((y) => instantFromCivil(Math.floor(y)) + (y - Math.floor(y)) * MEAN_YEAR);

/** Evenly spread over the orders of magnitude. */
export const anySpan = fc.double({min: 0, max: Math.log(30e9 * MEAN_YEAR), noNaN: true}).map(Math.exp);

export const anyViewport: fc.Arbitrary<Viewport> = fc
  .tuple(anyInstant, anySpan)
  .map(([centre, span]) => clampViewport({start: centre - span / 2, span}, VIEWPORT_LIMITS));
