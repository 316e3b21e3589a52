import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {density} from '../../../src/core/layout/density.js';
import {eventTable, type EventTable} from '../../../src/core/model/event-table.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';

const SEED = {seed: 20240701, numRuns: 200};

function tableOf(extents: readonly (readonly [start: number, length: number])[]): EventTable {
  const date = ([start, length]: readonly [number, number]) => ({
    kind: 'bounds' as const, earliestStart: start, latestStart: start, earliestEnd: start + length, latestEnd: start + length,
  });
  return eventTable(extents.map((extent, i) => ({index: i, id: `${i}`, event: {title: `${i}`, date: '2000'}, date: date(extent)})));
}

describe('density', () => {
  test('counts in each part what overlaps it, as counting one by one does', () => {
    const extent = fc.tuple(fc.integer({min: -1000, max: 1000}), fc.integer({min: 0, max: 400}));
    fc.assert(fc.property(fc.array(extent, {maxLength: 40}), fc.integer({min: -800, max: 800}), fc.integer({min: 1, max: 1500}), fc.integer({min: 1, max: 30}), (extents, start, span, bins) => {
      const counts = density(tableOf(extents), {start, span}, bins);
      const byHand = Array.from({length: bins}, (_, bin) => {
        const [from, to] = [start + (bin * span) / bins, start + ((bin + 1) * span) / bins];
        return extents.filter(([at, length]) => at < to && (at + length > from || (length === 0 && at === from))).length;
      });
      assert.deepEqual([...counts], byHand);
    }), SEED);
  });

  test('counts what has no bounds everywhere', () => {
    const table = eventTable(resolveTimeline({events: [{title: 'some day', date: {undated: true}}, {title: 'since', date: '2001/..'}]}).events);
    assert.deepEqual([...density(table, {start: Date.UTC(1990, 0), span: Date.UTC(2010, 0) - Date.UTC(1990, 0)}, 4)], [1, 1, 2, 2]);
  });

  test('has no parts where there is no room', () => {
    assert.equal(density(tableOf([[0, 1]]), {start: 0, span: 10}, 0).length, 0);
  });
});
