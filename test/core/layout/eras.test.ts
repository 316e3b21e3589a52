import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {erasOf, type Eras} from '../../../src/core/layout/eras.js';
import {eventTable, type EventTable} from '../../../src/core/model/event-table.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';
import type {TimelineEvent} from '../../../src/core/model/timeline.js';
import {SEED} from './random-timeline.js';

function tableOf(dates: readonly string[], role: TimelineEvent['role'] = 'period'): EventTable {
  return eventTable(resolveTimeline({events: dates.map((date, i) => ({id: `${i}`, title: date, date, ...(role && {role})}))}).events);
}

const rowsByTitle = (table: EventTable, {list}: Eras): Record<string, number> =>
  Object.fromEntries(list.map(({index, row}) => [table.eventOf(index)?.title as string, row]));

describe('eras', () => {
  test('stand in one line when they follow each other, on the same day too', () => {
    const table = tableOf(['2009-01-20/2017-01-20', '2017-01-20/2021-01-20', '2021-01-20/2025-01-20']);
    assert.deepEqual(Object.values(rowsByTitle(table, erasOf(table))), [0, 0, 0]);
  });

  test('stand below what holds them, or runs on without an end', () => {
    const table = tableOf(['1914/1918', '1900/1999', '1916/1917', '1850/..']);
    assert.deepEqual(rowsByTitle(table, erasOf(table)), {'1850/..': 0, '1900/1999': 1, '1914/1918': 2, '1916/1917': 3});
  });

  test('that find no line stay events', () => {
    const table = tableOf(['1900/1990', '1901/1989', '1902/1988', '1903/1987', '1904/1986']);
    const {list, rows, others} = erasOf(table);
    assert.equal(rows, 4);
    assert.equal(list.length, 4);
    assert.deepEqual([...(others ?? [])].map((index) => table.idOf(index)), ['4']);
  });

  test('are none among events', () => {
    assert.deepEqual(erasOf(tableOf(['1900', '1901/1903'], 'event')), {list: [], rows: 0, others: undefined});
  });

  test('and other events are all there is, and names of a line do not overlap by more than a sliver', () => {
    const years = fc.array(fc.tuple(fc.integer({min: 1800, max: 2000}), fc.integer({min: 0, max: 60}), fc.boolean()), {minLength: 1, maxLength: 40});
    fc.assert(fc.property(years, (events) => {
      const table = eventTable(resolveTimeline({events: events.map(([from, length, isPeriod]) =>
        ({title: 'x', date: `${from}/${from + length}`, ...(isPeriod && {role: 'period' as const})}))}).events);
      const {list, rows, others} = erasOf(table);
      assert.equal(list.length + (others?.length ?? table.size), table.size);
      assert.equal(new Set([...list.map(({index}) => index), ...(others ?? [])]).size, others ? table.size : 0);
      for (const [i, one] of list.entries()) {
        assert.ok(one.row >= 0 && one.row < rows);
        for (const other of list.slice(i + 1).filter(({row}) => row === one.row)) {
          const [a, b] = [one, other].map(({index}) => [table.hullStart[index] ?? 0, table.hullEnd[index] ?? 0] as const);
          const common = Math.min(a![1], b![1]) - Math.max(a![0], b![0]);
          assert.ok(common <= 0.02 * Math.min(a![1] - a![0], b![1] - b![0]));
        }
      }
    }), {...SEED, numRuns: 300});
  });
});
