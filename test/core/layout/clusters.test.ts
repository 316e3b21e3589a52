import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {BIN_PX, clustersIn} from '../../../src/core/layout/clusters.js';
import type {Cluster, LayoutInput, LayoutWindow} from '../../../src/core/layout/layout.js';
import {eventTable} from '../../../src/core/model/event-table.js';
import type {ResolvedEvent} from '../../../src/core/model/resolved-event.js';

type Span = readonly [start: number, end: number];

function inputOf(spans: readonly Span[]): LayoutInput {
  const table = eventTable(spans.map(([start, end], index): ResolvedEvent => {
    const bounds = {earliestStart: start, latestStart: start, earliestEnd: end, latestEnd: end};
    return {index, id: `${index}`, event: {title: `${index}`, date: {bounds}}, date: {kind: 'bounds', ...bounds}};
  }));
  return {table, rows: 1, baseMsPerPx: 1, labelWidth: () => 50};
}

const window = (start: number, end: number): LayoutWindow => ({start, end, msPerPx: 1});
const told = (clusters: readonly Cluster[]): unknown => clusters.map(({key, count, start, end, members}) => [key, count, start, end, members()]);

describe('clusters', () => {
  const input = inputOf([[-Infinity, 5], [-50, 700], [-40, -30], [0, 0], [10, 20], [BIN_PX, BIN_PX], [BIN_PX + 1, Infinity], [900, 900]]);

  test('count by bin what starts in the window, and first what runs into it', () => {
    assert.deepEqual(told(clustersIn(input, window(0, 800), 0, new Set())), [
      ['0:<', 2, 0, 0, [0, 1]],
      ['0:0', 2, 0, 10, [3, 4]],
      ['0:1', 2, BIN_PX, BIN_PX + 1, [5, 6]],
    ]);
  });

  test('leave out what is shown, at the ends of a bin and within it', () => {
    assert.deepEqual(told(clustersIn(input, window(0, 800), 0, new Set([0, 1, 4, 5, 6]))), [['0:0', 1, 0, 0, [3]]]);
    const crowd = inputOf([[1, 1], [2, 2], [3, 3], [4, 4]]);
    assert.deepEqual(told(clustersIn(crowd, window(0, 100), 0, new Set([1]))), [['0:0', 3, 1, 4, [0, 2, 3]]]);
    assert.deepEqual(told(clustersIn(crowd, window(0, 100), 0, new Set([0, 1, 2, 3]))), []);
  });

  test('keep the key of a bin while the window moves, and halve their bins with each level', () => {
    const keys = (start: number, level: number): string[] => clustersIn(input, window(start, start + 800), level, new Set([0, 1])).map(({key}) => key);
    assert.deepEqual(keys(0, 0), ['0:0', '0:1']);
    assert.deepEqual(keys(-20, 0), ['0:0', '0:1']);
    assert.deepEqual(keys(0, 1), ['1:0', '1:2']);
    assert.deepEqual(keys(0, -1), ['-1:0']);
  });

  test('know nothing of a window in which nothing is', () => {
    assert.deepEqual(clustersIn(inputOf([[0, 10]]), window(10, 90), 0, new Set()), []);
    assert.deepEqual(clustersIn(inputOf([]), window(0, 90), 0, new Set()), []);
  });
});
