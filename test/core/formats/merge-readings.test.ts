import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {mergeReadings} from '../../../src/core/formats/merge-readings.js';
import {readTimeline} from '../../../src/core/formats/read-timeline.js';
import type {Timeline} from '../../../src/core/model/timeline.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';

const first: Timeline = {
  title: 'Rockets', reference: '1957-01-01', groups: [{id: 'g', title: 'Moon'}], actors: [{id: 'n', name: 'NASA'}],
  events: [
    {id: 'a', title: 'A', date: '1957/1961', group: 'g', actors: ['n']}, {id: 'b', title: 'B', date: {text: 'May'}, parent: 'a'},
    {id: 'c', title: 'C', date: {of: 'a', relation: 'after', offset: 'P1Y'}},
  ],
  relations: [{type: 'causes', from: 'b', to: 'a'}],
};
const second: Timeline = {...first, title: 'Planes', reference: '1960-01-01', actors: [{id: 'n', name: 'Navy'}]};
const merged = mergeReadings([{name: 'one', reading: readTimeline(first)}, {name: 'two', reading: readTimeline(second)}]);

describe('several documents as one', () => {
  test('keep every event, under ids of its own', () => {
    assert.deepEqual(merged.timeline.events.map(({id}) => id), ['a', 'b', 'c', 'two/a', 'two/b', 'two/c']);
    assert.deepEqual(merged.resolved.map(({id, index}) => [id, index]), merged.timeline.events.map(({id}, index) => [id, index]));
    assert.deepEqual(resolveTimeline(merged.timeline).problems, []);
  });

  test('follow their ids wherever they are named', () => {
    const [, b, c, a2, b2, c2] = merged.timeline.events;
    assert.deepEqual([b?.parent, b2?.parent], ['a', 'two/a']);
    assert.deepEqual([c?.date, c2?.date].map((date) => (date as {of: string}).of), ['a', 'two/a']);
    assert.deepEqual([a2?.group, a2?.actors], ['two/g', ['two/n']]);
    assert.deepEqual(merged.timeline.relations?.map(({from, to}) => [from, to]), [['b', 'a'], ['two/b', 'two/a']]);
    assert.deepEqual(merged.timeline.actors?.map(({id, name}) => [id, name]), [['n', 'NASA'], ['two/n', 'Navy']]);
  });

  test('are a group each, with their own groups below', () => {
    assert.deepEqual(merged.timeline.groups?.map(({id, title, parent}) => [id, title, parent]), [
      ['one', 'Rockets', undefined], ['g', 'Moon', 'one'], ['two', 'Planes', undefined], ['two/g', 'Moon', 'two'],
    ]);
    assert.equal(merged.timeline.events[1]?.group, 'one');
  });

  test('keep what each read against its own reference', () => {
    const dates = resolveTimeline(merged.timeline).events.map(({date}) => new Date(date.earliestStart).getUTCFullYear());
    assert.deepEqual([dates[1], dates[4]], [1957, 1960]);
    assert.equal(merged.timeline.reference, undefined);
  });

  test('tell what could not be read with the name of its source', () => {
    const bad = readTimeline('title,date\nA,1957-13\nB,1958\n');
    const {problems, timeline} = mergeReadings([{name: 'one', reading: readTimeline(first)}, {name: 'bad', reading: bad}]);
    assert.equal(timeline.events.length, 4);
    assert.ok(problems.some(({message}) => /^bad: line 2, /.test(message)), JSON.stringify(problems));
  });
});
