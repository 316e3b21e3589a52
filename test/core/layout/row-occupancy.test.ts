import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {rowOccupancy} from '../../../src/core/layout/row-occupancy.js';

describe('the occupancy of rows', () => {
  test('gives the first row that is free where the box is', () => {
    const rows = rowOccupancy(3);
    rows.take(0, {start: 0, end: 10});
    rows.take(1, {start: 20, end: 30});
    const CASES: readonly (readonly [start: number, end: number, row: number])[] = [[0, 5, 1], [10, 20, 0], [9, 21, 2], [25, 26, 0], [-5, 0, 0]];
    for (const [start, end, row] of CASES) assert.equal(rows.firstFree({start, end}, 3), row, `${start} to ${end}`);
  });

  test('looks no further than it is told, and than there are rows', () => {
    const rows = rowOccupancy(2);
    rows.take(0, {start: -Infinity, end: Infinity});
    assert.equal(rows.firstFree({start: 0, end: 1}, 1), -1);
    assert.equal(rows.firstFree({start: 0, end: 1}, 9), 1);
    rows.take(1, {start: 0, end: 1});
    assert.equal(rows.firstFree({start: 0, end: 1}, 9), -1);
  });
});
