/** A table that is changed piece by piece is the table of what came out. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {ChangingTimeline, type TimelineChange} from '../../../src/core/model/changing-timeline.js';
import {countOverlapping, eventTable, type EventTable} from '../../../src/core/model/event-table.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';
import type {Timeline, TimelineEvent} from '../../../src/core/model/timeline.js';

const SEED = {seed: 20240701};
const tableOf = (timeline: Timeline) => eventTable(resolveTimeline(timeline).events, {asOf: 0});
const changing = (events: readonly TimelineEvent[]) => new ChangingTimeline({events, title: 'T'}, tableOf({events}), {asOf: 0});

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__', 'event-2');
const date = fc.constantFrom('2001', '2001-05', '2001-05-03', '1999/2003', '2001/..', '../2000', '2010', 'nonsense');
const event = fc.record({id, title: fc.constantFrom('x', 'y'), date});
const change: fc.Arbitrary<TimelineChange> = fc.oneof(
  event.map((one): TimelineChange => ({type: 'add', event: one})),
  fc.record({id, date}).map((one): TimelineChange => ({type: 'update', event: one})),
  id.map((one): TimelineChange => ({type: 'remove', id: one})),
);

/** What layout asks of a table, with equals in any order. */
function asked(table: EventTable): unknown {
  const rows = Array.from({length: table.size}, (_, i) => `${table.idOf(i)} ${table.hullStart[i]} ${table.coreStart[i]} ${table.coreEnd[i]} ${table.hullEnd[i]} ${table.certainty[i]}`);
  return {rows: rows.sort(), starts: table.hullStart, ends: table.sortedEnds, domain: table.domain};
}

describe('a timeline that changes', () => {
  test('has the table of its list, after any changes', () => {
    fc.assert(fc.property(fc.uniqueArray(event, {selector: (one) => one.id, maxLength: 6}), fc.array(fc.array(change, {maxLength: 5}), {maxLength: 5}), (events, batches) => {
      const sound = events.filter((one) => one.date !== 'nonsense');
      const live = changing(sound);
      for (const batch of batches) {
        const {table, timeline} = live.change(batch);
        assert.deepEqual(asked(table), asked(tableOf(timeline)));
        for (let i = 1; i < table.size; i++) assert.ok(table.hullStart[i - 1]! < table.hullStart[i]! || (table.hullStart[i - 1] === table.hullStart[i] && table.hullEnd[i - 1]! >= table.hullEnd[i]!));
        for (let i = 0; i < table.size; i++) assert.equal(table.indexOfId.get(table.idOf(i)!), i);
        assert.equal(countOverlapping(table, -Infinity, Infinity), table.size);
      }
    }), {...SEED, numRuns: 2000});
  });

  test('keeps the place of an event in the list, and what is not written anew', () => {
    const {timeline, problems} = changing([{id: 'a', title: 'A', date: '2001'}, {id: 'b', title: 'B', date: '2002'}]).change([
      {type: 'update', event: {id: 'a', date: '2010'}}, {type: 'add', event: {title: 'C', date: '1990'}},
    ]);
    assert.deepEqual(timeline, {title: 'T', events: [{id: 'a', title: 'A', date: '2010'}, {id: 'b', title: 'B', date: '2002'}, {id: 'event-3', title: 'C', date: '1990'}]});
    assert.deepEqual(problems, []);
  });

  test('reports ids that there are not, ids that there are, and dates that are none', () => {
    const {timeline, problems} = changing([{id: 'a', title: 'A', date: '2001'}]).change([
      {type: 'remove', id: 'x'}, {type: 'update', event: {id: 'y', title: 'Y'}}, {type: 'add', event: {id: 'a', title: 'B', date: '2002'}},
      {type: 'update', event: {id: 'a', date: '2001-13'}}, {type: 'add', event: null as unknown as TimelineEvent},
    ]);
    assert.deepEqual(problems.map(({code, where}) => [code, where.id]), [['reference-unknown', 'x'], ['reference-unknown', 'y'], ['id-duplicate', 'a'], ['date-invalid', 'a'], ['record-invalid', undefined]]);
    assert.deepEqual(timeline.events.map(({date}) => date), ['2001', '2002']);
  });

  test('leaves the table before as it was', () => {
    const live = changing([{id: 'a', title: 'A', date: '2001'}]);
    const before = live.change([]).table;
    live.change([{type: 'update', event: {id: 'a', title: 'B', date: '2005'}}]);
    assert.deepEqual([before.size, before.idOf(0), before.eventOf(0)?.title], [1, 'a', 'A']);
  });

  test('holds no more than it shows, however often it changes', () => {
    const live = changing([{id: 'a', title: 'A', date: '2001'}, {id: 'b', title: 'B', date: '2002'}]);
    for (let round = 0; round < 30; round++) {
      const changes = Array.from({length: 1000}, (_, i): TimelineChange => ({type: 'update', event: {id: 'a', date: String(1000 + i)}}));
      const {table, timeline} = live.change([...changes, {type: 'add', event: {id: `new ${round}`, title: 'N', date: '2005'}}]);
      assert.deepEqual(timeline.events.map(({id: one}) => one), ['a', 'b', ...Array.from({length: round + 1}, (_, i) => `new ${i}`)]);
      assert.equal(table.eventOf(table.indexOfId.get('a') ?? -1)?.date, '1999');
    }
  });

  test('of a hundred thousand events takes seventeen changes in a part of a frame', () => {
    const events = Array.from({length: 100_000}, (_, i): TimelineEvent => ({id: `e${i}`, title: 'x', date: String(1000 + (i % 1000))}));
    const live = changing(events);
    const times: number[] = [];
    for (let frame = 0; frame < 60; frame++) {
      const begin = performance.now();
      live.change(Array.from({length: 17}, (_, i): TimelineChange => ({type: 'update', event: {id: `e${(frame * 977 + i * 31) % 100_000}`, date: String(1000 + ((frame * 13 + i) % 1000))}})));
      times.push(performance.now() - begin);
    }
    assert.ok(Math.min(...times) < 8, `${Math.min(...times)} ms`);
  });
});
