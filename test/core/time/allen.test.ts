import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {
  ALLEN_RELATIONS, allen, inverseRelation, possibleRelations, relationBetween, type AllenRelation,
} from '../../../src/core/time/allen.js';
import {parseDate} from '../../../src/core/time/edtf.js';
import type {DateBounds} from '../../../src/core/time/event-date.js';

const SEEDED = {seed: 20240701, numRuns: 300};

/** Bounds on a grid of whole numbers, in order; equal bounds and instants among them. */
const gridBounds = (most: number): fc.Arbitrary<DateBounds> =>
  fc.tuple(fc.nat(most), fc.nat(most), fc.nat(most), fc.nat(most)).map(([a, b, c, d]) => {
    const [earliestStart = 0, x = 0, y = 0, latestEnd = 0] = [a, b, c, d].sort((p, q) => p - q);
    return a % 2 === 0 ? {earliestStart, latestStart: x, earliestEnd: y, latestEnd}
      : {earliestStart, latestStart: y, earliestEnd: x, latestEnd};
  });

/** Every interval within the bounds whose ends lie on fifths (counted in fifths), open where the bounds are. */
function samples(bounds: DateBounds): [number, number][] {
  const {earliestStart, latestStart, earliestEnd, latestEnd} = bounds;
  const fifths = (value: number): number => value * 5;
  if (earliestStart === latestEnd) return [[fifths(earliestStart), fifths(latestEnd)]];
  const found: [number, number][] = [];
  for (let s = fifths(earliestStart); s < fifths(latestStart) || s === fifths(earliestStart); s++) {
    const from = earliestEnd === latestEnd ? fifths(latestEnd) : fifths(earliestEnd) + 1;
    for (let e = from; e <= fifths(latestEnd); e++) if (s < e) found.push([s, e]);
  }
  return found;
}

function sampledRelations(a: DateBounds, b: DateBounds): Set<AllenRelation> {
  const found = new Set<AllenRelation>();
  const others = samples(b);
  for (const [startA, endA] of samples(a)) {
    for (const [startB, endB] of others) found.add(relationBetween(startA, endA, startB, endB));
  }
  return found;
}

const date = (edtf: string): DateBounds => parseDate(edtf);

describe('Allen relations of dates with four bounds', () => {
  test('the possible relations are exactly those of the intervals within the bounds', () => {
    fc.assert(fc.property(gridBounds(3), gridBounds(3), (a, b) => {
      assert.deepEqual(new Set(possibleRelations(a, b)), sampledRelations(a, b));
    }), SEEDED);
  });

  test('yes means that every interval satisfies it, no that none does, maybe that some do', () => {
    fc.assert(fc.property(gridBounds(3), gridBounds(3), (a, b) => {
      const sampled = sampledRelations(a, b);
      for (const relation of ALLEN_RELATIONS) {
        const expected = !sampled.has(relation) ? 'no' : sampled.size === 1 ? 'yes' : 'maybe';
        assert.equal(allen(a, b, relation), expected, relation);
      }
    }), SEEDED);
  });

  test('a relation and its inverse get the same answer from the other side', () => {
    const open = fc.tuple(gridBounds(6), fc.constantFrom('none', 'start', 'end', 'both')).map(([bounds, side]) => opened(bounds, side));
    fc.assert(fc.property(open, open, (a, b) => {
      for (const relation of ALLEN_RELATIONS) {
        assert.equal(allen(a, b, relation), allen(b, a, inverseRelation(relation)), relation);
        assert.equal(inverseRelation(inverseRelation(relation)), relation);
      }
    }), SEEDED);
  });

  test('what is certain of a and b and of b and c is certain of a and c where the relation is transitive', () => {
    const transitive = ['before', 'after', 'during', 'contains', 'starts', 'started-by', 'finishes', 'finished-by', 'equals'] as const;
    const counts = new Map<string, number>();
    fc.assert(fc.property(exactBounds, exactBounds, exactBounds, (a, b, c) => {
      for (const relation of transitive) {
        if (allen(a, b, relation) !== 'yes' || allen(b, c, relation) !== 'yes') continue;
        counts.set(relation, (counts.get(relation) ?? 0) + 1);
        assert.equal(allen(a, c, relation), 'yes', relation);
      }
    }), {seed: 20240701, numRuns: 20_000});
    assert.deepEqual([...counts.keys()].sort(), [...transitive].sort(), 'every relation came up');
  });

  test('before is transitive over fuzzy dates', () => {
    fc.assert(fc.property(gridBounds(5), gridBounds(5), gridBounds(5), fc.nat(3), (a, b, c, gap) => {
      const later = shifted(b, a.latestEnd + gap);
      const last = shifted(c, later.latestEnd + gap);
      const certain = allen(a, later, 'before') === 'yes' && allen(later, last, 'before') === 'yes';
      if (certain) assert.equal(allen(a, last, 'before'), 'yes');
      if (gap > 0) assert.ok(certain, 'a gap between their hulls makes it certain');
    }), SEEDED);
  });

  test('an open end never makes certain what a bounded one leaves open', () => {
    const fuzzy = gridBounds(6).filter((bounds) => bounds.earliestStart < bounds.latestStart && bounds.earliestEnd < bounds.latestEnd);
    fc.assert(fc.property(fuzzy, gridBounds(6), fc.constantFrom('start', 'end', 'both'), (a, b, side) => {
      for (const relation of ALLEN_RELATIONS) {
        const wide = allen(opened(a, side), b, relation);
        if (wide === 'yes' || wide === 'no') assert.equal(allen(a, b, relation), wide, relation);
      }
    }), SEEDED);
  });
});

function shifted(bounds: DateBounds, by: number): DateBounds {
  const {earliestStart, latestStart, earliestEnd, latestEnd} = bounds;
  return {
    earliestStart: earliestStart + by, latestStart: latestStart + by,
    earliestEnd: earliestEnd + by, latestEnd: latestEnd + by,
  };
}

const exactBounds: fc.Arbitrary<DateBounds> = fc.tuple(fc.nat(4), fc.integer({min: 1, max: 6})).map(([start, length]) => ({
  earliestStart: start, latestStart: start, earliestEnd: start + length, latestEnd: start + length,
}));

function opened(bounds: DateBounds, side: string): DateBounds {
  return {
    ...bounds,
    ...(side === 'start' || side === 'both' ? {earliestStart: -Infinity} : {}),
    ...(side === 'end' || side === 'both' ? {latestEnd: Infinity} : {}),
  };
}

describe('Allen relations of dates as they are written', () => {
  const undated: DateBounds = {earliestStart: -Infinity, latestStart: Infinity, earliestEnd: -Infinity, latestEnd: Infinity};
  const cases: readonly (readonly [DateBounds, AllenRelation, DateBounds, string])[] = [
    [date('1999'), 'before', date('2001'), 'yes'],
    [date('2001'), 'before', date('1999'), 'no'],
    [date('2001'), 'before', date('2001-05'), 'maybe'],
    [date('2024-07-03'), 'before', date('2024-07-04'), 'maybe'],
    [date('2024-07-03'), 'meets', date('2024-07-04'), 'maybe'],
    [date('2024-07-03'), 'after', date('2024-07-04'), 'no'],
    [date('1990/2010'), 'contains', date('1995/2000'), 'yes'],
    [date('2000/..'), 'during', date('1990/2010'), 'unknown'],
    [date('2000/..'), 'before', date('1990/1995'), 'no'],
    [date('2000/'), 'after', date('1990/1995'), 'yes'],
    [date('2001'), 'overlaps', date('2001/..'), 'maybe'],
    [date('2001'), 'contains', date('2001/..'), 'unknown'],
    [date('2001'), 'before', undated, 'unknown'],
    [undated, 'equals', undated, 'unknown'],
  ];
  for (const [a, relation, b, answer] of cases) {
    test(`${(a as {edtf?: string}).edtf ?? 'undated'} ${relation} ${(b as {edtf?: string}).edtf ?? 'undated'}: ${answer}`, () => {
      assert.equal(allen(a, b, relation), answer);
    });
  }

  test('an instant starts, lies in or finishes what it touches, and never meets it', () => {
    const instant = (at: number): DateBounds => ({earliestStart: at, latestStart: at, earliestEnd: at, latestEnd: at});
    const span: DateBounds = {earliestStart: 0, latestStart: 0, earliestEnd: 10, latestEnd: 10};
    const relations = [-1, 0, 5, 10, 11].map((at) => possibleRelations(instant(at), span));
    assert.deepEqual(relations, [['before'], ['starts'], ['during'], ['finishes'], ['after']]);
    assert.deepEqual(possibleRelations(instant(5), instant(5)), ['equals']);
    assert.equal(allen(instant(5), undated, 'during'), 'unknown');
  });
});
