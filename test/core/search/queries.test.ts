/** What a search and a filter are made of, one by one, and how they behave with many events. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {EventTable} from '../../../src/core/model/event-columns.js';
import {eventTable} from '../../../src/core/model/event-table.js';
import {finish} from '../../../src/core/model/finish.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';
import type {Timeline, TimelineEvent} from '../../../src/core/model/timeline.js';
import {FACET_KINDS, facetValues, filterTest, givenFilter, sameFilter, toggledFilter, type EventFilter} from '../../../src/core/search/event-filter.js';
import {countFacets, type Facet} from '../../../src/core/search/facets.js';
import {findEvents, isEmptyQuery, isNarrower} from '../../../src/core/search/find-events.js';
import {foundRanges} from '../../../src/core/search/fold.js';
import {TextIndex} from '../../../src/core/search/text-index.js';

/** A table that gives the same event again and again, and counts how often it is asked. */
function repeated(event: TimelineEvent, size: number): {table: EventTable; asked: () => number} {
  let asked = 0;
  const eventOf = (index: number): TimelineEvent | undefined => {
    asked++;
    return index < size ? event : undefined;
  };
  return {table: {size, eventOf} as unknown as EventTable, asked: () => asked};
}

/** How often a long work pauses, and what it gives. */
function pausesOf<T>(work: Generator<void, T>): {pauses: number; result: T} {
  for (let pauses = 0; ; pauses++) {
    const {done, value} = work.next();
    if (done) return {pauses, result: value};
  }
}

const indexOf = (document: Timeline, locale = 'en'): TextIndex => new TextIndex(eventTable(resolveTimeline(document).events), document, locale);
const facetsOf = (document: Timeline, filter: EventFilter = {}, locale = 'en'): readonly Facet[] => finish(countFacets(indexOf(document, locale), document, '', filter));

describe('a query', () => {
  test('is empty without words and without conditions', () => {
    assert.equal(isEmptyQuery({search: ' ', filter: {actor: []}}), true);
    assert.equal(isEmptyQuery({search: 'x', filter: {}}), false);
    assert.equal(isEmptyQuery({search: '', filter: {tag: ['x']}}), false);
    assert.equal(filterTest({}), undefined);
  });

  test('is narrower when each of the earlier words was typed on, under the same filter', () => {
    const filter = {};
    const narrower = (search: string, earlier: string, other: EventFilter = filter): boolean => isNarrower({search, filter}, {search: earlier, filter: other});
    assert.deepEqual([narrower('xi', ''), narrower('xin', 'xi'), narrower('xi putin', 'xi'), narrower('putin xi', 'xi pu')], [true, true, true, true]);
    assert.deepEqual([narrower('xi', 'xin'), narrower('xi', 'xi putin'), narrower('a', 'b'), narrower('xi', 'xi', {tag: ['x']})], [false, false, false, false]);
  });

  test('pauses after each 2,048 events, and misses none', () => {
    for (const [size, pauses] of [[2047, 0], [2048, 1], [4095, 1], [4096, 2]] as const) {
      const {table} = repeated({title: 'Fair', date: '2001', tags: ['x', 'y']}, size);
      const index = new TextIndex(table, {events: []}, 'en');
      const search = pausesOf(findEvents(index, {search: 'fair', filter: {}}));
      assert.deepEqual([search.pauses, search.result.length, search.result.at(-1)], [pauses, size, size - 1]);
      // Counted once, searched once.
      const facets = pausesOf(countFacets(index, {events: []}, '', {}));
      assert.deepEqual([facets.pauses, facets.result[0]?.values[0]?.count], [2 * pauses, size]);
    }
  });

  test('without words reads no text', () => {
    const {table, asked} = repeated({title: 'Fair', date: '2001'}, 10);
    assert.equal(finish(findEvents(new TextIndex(table, {events: []}, 'en'), {search: '', filter: {}})).length, 10);
    assert.equal(asked(), 0);
  });
});

describe('the words of events', () => {
  const document: Timeline = {
    actors: [{id: 'a', name: 'Ann'}], places: [{id: 'p', name: 'Paris'}], sources: [{id: 's', name: 'Gazette'}],
    events: [{title: 'Fair', description: 'with music', date: '2001', actors: ['a', 'Bob'], places: ['p', 'Rome'], sources: [{source: 's', via: 'Mirror'}, 'Herald']}],
  };

  test('are those of every field, by name where the document has one, by id where not', () => {
    const text = indexOf(document).textOf(0);
    assert.deepEqual(text.split('\n'), ['fair', 'with music', 'ann', 'bob', 'paris', 'rome', 'gazette', 'mirror', 'herald']);
  });

  test('leave out what is no text', () => {
    const hostile = {title: 'Fair', date: '2001', actors: [5], sources: [{source: 's', via: 7}]} as unknown as TimelineEvent;
    const {table} = repeated(hostile, 1);
    assert.deepEqual(new TextIndex(table, document, 'en').textOf(0).split('\n'), ['fair', '', '', 'gazette']);
    assert.equal(new TextIndex(table, document, 'en').textOf(1), '');
  });

  test('are kept of up to 250,000 events, and made anew of more', () => {
    for (const [size, times] of [[250_000, 1], [250_001, 2]] as const) {
      const {table, asked} = repeated({title: 'Fair', date: '2001'}, size);
      const index = new TextIndex(table, {events: []}, 'en');
      assert.deepEqual([index.textOf(7), index.textOf(7), asked()], ['fair\n', 'fair\n', times]);
    }
  });

  test('that are marked overlap in one stretch, whatever the order of the terms', () => {
    assert.deepEqual(foundRanges('abcdef', ['cd', 'abc', 'ab']), [{start: 0, end: 4}]);
    assert.deepEqual(foundRanges('abcdef', ['abcde', 'bc']), [{start: 0, end: 5}]);
    assert.deepEqual(foundRanges('xx ab xx', ['ab', 'xx']), [{start: 0, end: 2}, {start: 3, end: 5}, {start: 6, end: 8}]);
    assert.deepEqual(foundRanges('fußball', ['fus']), [{start: 0, end: 3}]);
    assert.deepEqual(foundRanges('fuß', ['fus']), [{start: 0, end: 3}]);
  });
});

describe('the values of an event', () => {
  test('are none where there is no event, or no group', () => {
    for (const kind of FACET_KINDS) assert.deepEqual(facetValues(undefined, kind), [], kind);
    assert.deepEqual(facetValues({title: '', date: '2001'}, 'group'), []);
    assert.deepEqual(facetValues({title: '', date: '2001', group: 'g'}, 'group'), ['g']);
  });

  test('that are asked for are not those of no event', () => {
    for (const kind of FACET_KINDS) assert.equal(filterTest({[kind]: ['x']})!(undefined), false, kind);
    assert.equal(filterTest({group: ['']})!({title: '', date: '2001'}), true, 'the group without a name has those without a group');
  });
});

describe('two filters', () => {
  test('ask for the same when they name the same values in the same order', () => {
    assert.deepEqual([sameFilter({}, {actor: []}), sameFilter({actor: ['a', 'b'], tag: ['t']}, {tag: ['t'], actor: ['a', 'b']})], [true, true]);
    for (const other of [{}, {actor: ['a']}, {actor: ['a', 'b', 'c']}, {actor: ['b', 'a']}, {actor: ['a', 'c']}, {actor: ['a', 'b'], tag: ['t']}, {tag: ['a', 'b']}]) {
      assert.equal(sameFilter({actor: ['a', 'b']}, other), false, JSON.stringify(other));
    }
  });

  test('differ by the value that was toggled', () => {
    assert.deepEqual(toggledFilter({actor: ['a', 'b'], tag: ['t']}, 'actor', 'a'), {actor: ['b'], tag: ['t']});
    assert.deepEqual(toggledFilter({actor: ['a']}, 'actor', 'b'), {actor: ['a', 'b']});
  });
});

describe('a filter that a page gives', () => {
  test('is told what is wrong by code and field', () => {
    assert.deepEqual(givenFilter(5).problems, [{code: 'field-invalid', message: 'filter must be an object such as {actor: ["putin"]}, not 5', where: {field: 'filter'}}]);
    assert.deepEqual(givenFilter({tag: [{}], colour: 1, place: null}).problems, [
      {code: 'field-invalid', message: 'filter.tag must be a list of ids, not {}', where: {field: 'filter.tag'}},
      {code: 'field-invalid', message: 'filter has no "colour"; it has actor, place, source, group, tag', where: {field: 'filter.colour'}},
      {code: 'field-invalid', message: 'filter.place must be a list of ids, not null', where: {field: 'filter.place'}},
    ]);
  });

  test('counts each value once, and no empty list', () => {
    assert.deepEqual(givenFilter({actor: ['a', 'b', 'a'], tag: []}), {filter: {actor: ['a', 'b']}, problems: []});
    assert.deepEqual(givenFilter({actor: [5]}).filter, {});
    assert.deepEqual(givenFilter(null), {filter: {}, problems: []});
  });
});

describe('facets', () => {
  test('of two values or of a chosen one are shown, whatever else is there', () => {
    const two: Timeline = {events: [{title: 'a', date: '2001', tags: ['x']}, {title: 'b', date: '2002', tags: ['y', '', 5 as never]}]};
    assert.deepEqual(facetsOf(two), [{kind: 'tag', values: [{id: 'x', name: 'x', count: 1, isChosen: false}, {id: 'y', name: 'y', count: 1, isChosen: false}]}]);
    const one: Timeline = {events: [{title: 'a', date: '2001', tags: ['x']}]};
    assert.deepEqual(facetsOf(one, {tag: ['x']}), [{kind: 'tag', values: [{id: 'x', name: 'x', count: 1, isChosen: true}]}]);
  });

  test('name groups in the language of the reader, and by id where they have no title', () => {
    const events = ['g', 'h', 'i'].map((group) => ({title: group, date: '2001', group}));
    const document: Timeline = {groups: [{id: 'g', title: {en: 'Green', de: 'Grün'}}, {id: 'h', title: ''}], events};
    assert.deepEqual(facetsOf(document, {}, 'de')[0]?.values.map(({name}) => name), ['Grün', 'h', 'i']);
  });

  test('of groups leave the other conditions alone', () => {
    const events = [{title: 'a', date: '2001', group: 'g', tags: ['x']}, {title: 'b', date: '2002', group: 'h', tags: ['x']}, {title: 'c', date: '2003', group: 'h', tags: ['y']}];
    const counted = (filter: EventFilter): readonly (readonly [string, number])[] =>
      facetsOf({events}, filter).find(({kind}) => kind === 'group')!.values.map(({id, count}) => [id, count] as const);
    assert.deepEqual(counted({group: ['g'], tag: ['x']}), [['h', 1], ['g', 1]]);
    assert.deepEqual(counted({group: ['g']}), [['h', 2], ['g', 1]]);
    assert.deepEqual(counted({group: [], tag: ['y']}), [['h', 1], ['g', 0]]);
  });
});
