import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {eventTable, type EventTable} from '../../../src/core/model/event-table.js';
import {lanesOf, type LaneKind} from '../../../src/core/model/lanes.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';
import {subTable} from '../../../src/core/model/sub-table.js';
import type {Timeline} from '../../../src/core/model/timeline.js';

const timeline: Timeline = {
  events: [
    {id: 'a', title: 'A', date: '2001', actors: ['putin', 'xi'], group: 'summits', tags: ['x']},
    {id: 'b', title: 'B', date: '2002', actors: ['putin'], group: 'wars', sources: [{source: 'afp', via: 'caption'}]},
    {id: 'c', title: 'C', date: '2003', group: 'late', sources: ['afp']},
    {id: 'd', title: 'D', date: '2004'},
  ],
  actors: [{id: 'putin', name: {en: 'Vladimir Putin', de: 'Wladimir Putin'}}],
  groups: [{id: 'wars', title: 'Wars'}, {id: 'talks', title: 'Talks'}, {id: 'summits', title: 'Summits', parent: 'talks'}, {id: 'empty', title: 'Empty'}],
};

function tableOf(document: Timeline): EventTable {
  return eventTable(resolveTimeline(document).events);
}

function shown(kind: LaneKind, locale = 'en'): [title: string, depth: number, ids: string[]][] {
  const table = tableOf(timeline);
  const lanes = lanesOf(table, timeline, {kind, locale, rest: 'Other'});
  return lanes.map(({title, depth, indexes}) => [title, depth, Array.from(indexes, (index) => table.idOf(index) ?? '')]);
}

describe('lanes', () => {
  test('an event with two actors stands in both lanes, the fullest lane comes first, the rest last', () => {
    assert.deepEqual(shown('actor'), [['Vladimir Putin', 0, ['a', 'b']], ['xi', 0, ['a']], ['Other', 0, ['c', 'd']]]);
  });

  test('lanes are named in the language of the reader', () => {
    assert.equal(shown('actor', 'de')[0]?.[0], 'Wladimir Putin');
  });

  test('groups stand as the document has them, nested, without empty ones, unlisted ones after them', () => {
    assert.deepEqual(shown('group'), [
      ['Wars', 0, ['b']], ['Talks', 0, []], ['Summits', 1, ['a']], ['late', 0, ['c']], ['Other', 0, ['d']],
    ]);
  });

  test('a citation counts for its source', () => {
    assert.deepEqual(shown('source'), [['afp', 0, ['b', 'c']], ['Other', 0, ['a', 'd']]]);
  });

  test('there are none when nothing would be told apart', () => {
    assert.deepEqual(shown('none'), []);
    assert.deepEqual(shown('place'), []);
  });

  test('groups that are each other’s parents are shown once, and what is no list is no lane', () => {
    const odd = {events: [{id: 'a', title: 'A', date: '2001', group: 'x', tags: 'no list'}], groups: [{id: 'x', title: 'X', parent: 'y'}, {id: 'y', title: 'Y', parent: 'x'}]};
    const table = tableOf(odd as unknown as Timeline);
    assert.deepEqual(lanesOf(table, odd as unknown as Timeline, {kind: 'group', locale: 'en', rest: 'Other'}).map(({id}) => id), ['x']);
    assert.deepEqual(lanesOf(table, odd as unknown as Timeline, {kind: 'tag', locale: 'en', rest: 'Other'}), []);
  });

  test('lanes can be ordered by name', () => {
    const table = tableOf(timeline);
    const lanes = lanesOf(table, timeline, {kind: 'actor', locale: 'en', rest: 'Other', order: 'name'});
    assert.deepEqual(lanes.map(({title}) => title), ['Vladimir Putin', 'xi', 'Other']);
  });

  test('a lane as a table keeps the order and the bounds of its events', () => {
    const table = tableOf(timeline);
    const part = subTable(table, Int32Array.of(1, 3));
    assert.deepEqual(Array.from({length: part.size}, (_, index) => part.idOf(index)), ['b', 'd']);
    assert.deepEqual([...part.hullStart], [table.hullStart[1], table.hullStart[3]]);
    assert.deepEqual([...part.readingOrder], [0, 1]);
    assert.equal(part.indexOfId.get('d'), 1);
  });
});
