/** What the keyboard's place, the window and the list of what is left become when events come, go and are found. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {eventTable} from '../../../src/core/model/event-table.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';
import {subTable} from '../../../src/core/model/sub-table.js';
import type {EventTable} from '../../../src/core/model/event-columns.js';
import type {Timeline} from '../../../src/core/model/timeline.js';
import {timelineStore, type TimelineStore} from '../../../src/core/state/timeline-store.js';

const document: Timeline = {events: [{id: 'a', title: 'A', date: '2001'}, {id: 'b', title: 'B', date: '2010'}, {id: 'c', title: 'C', date: '2020'}]};
const tableOf = (timeline: Timeline): EventTable => eventTable(resolveTimeline(timeline).events);

function loaded(active?: string): TimelineStore {
  const store = timelineStore();
  store.dispatch({type: 'load', timeline: document, table: tableOf(document)});
  store.dispatch({type: 'activate', id: active});
  return store;
}

/** Where the keyboard is when of three events those at these places are left. */
function placeAmong(active: string | undefined, ...left: number[]): string | undefined {
  const store = loaded(active);
  store.dispatch({type: 'search', text: 'x'});
  store.dispatch({type: 'found', of: store.state.all, table: subTable(store.state.all, Int32Array.from(left))});
  return store.state.active;
}

describe('the place of the keyboard', () => {
  test('stays where it is while its event is left', () => assert.equal(placeAmong('b', 0, 1), 'b'));

  test('goes to the event that is nearest in time', () => {
    assert.equal(placeAmong('b', 0, 2), 'a');
    assert.equal(placeAmong('a', 1, 2), 'b');
    assert.equal(placeAmong('c', 0, 1), 'b');
    assert.equal(placeAmong('c', 0), 'a');
    assert.equal(placeAmong('a', 2), 'c');
  });

  test('goes to the later of two that are as near', () => {
    const even: Timeline = {events: [{id: 'a', title: '', date: '1900-01-01'}, {id: 'b', title: '', date: '1900-01-11'}, {id: 'c', title: '', date: '1900-01-21'}]};
    const store = timelineStore();
    store.dispatch({type: 'load', timeline: even, table: tableOf(even)});
    store.dispatch({type: 'activate', id: 'b'});
    store.dispatch({type: 'search', text: 'x'});
    store.dispatch({type: 'found', of: store.state.all, table: subTable(store.state.all, Int32Array.of(0, 2))});
    assert.equal(store.state.active, 'c');
  });

  test('is nowhere when nothing is left, or when it was nowhere', () => {
    assert.equal(placeAmong('b'), undefined);
    assert.equal(placeAmong(undefined, 0, 1), undefined);
  });
});

describe('a store', () => {
  test('begins with a document without events', () => assert.deepEqual(timelineStore().state.timeline, {events: []}));

  test('takes the page for whoever does not say who asks', () => {
    const store = loaded();
    const origins: string[] = [];
    store.subscribe(({origin}) => origins.push(origin));
    store.dispatch({type: 'select', id: 'a'});
    store.dispatch({type: 'select', id: 'b'}, 'reader');
    assert.deepEqual(origins, ['page', 'reader']);
  });

  test('shows a new document whole, and keeps the window of one that grows', () => {
    const store = loaded();
    store.dispatch({type: 'zoom', factor: 4, at: store.state.viewport.start});
    const {viewport, home} = store.state;
    const grown: Timeline = {events: [...document.events, {id: 'd', title: 'D', date: '2030'}]};
    store.dispatch({type: 'extend', timeline: grown, table: tableOf(grown)});
    assert.equal(store.state.viewport, viewport);
    store.dispatch({type: 'load', timeline: document, table: tableOf(document)});
    assert.deepEqual(store.state.viewport, home);
  });

  test('follows a gesture', () => {
    const store = loaded();
    const {start, span} = store.state.viewport;
    store.dispatch({type: 'gesture', viewport: {start: start + span / 8, span: span / 2}});
    assert.deepEqual(store.state.viewport, {start: start + span / 8, span: span / 2});
  });

  test('keeps what was found of a document that grows until it is found anew', () => {
    const store = loaded();
    store.dispatch({type: 'search', text: 'x'});
    const left = subTable(store.state.all, Int32Array.of(1));
    store.dispatch({type: 'found', of: store.state.all, table: left});
    const grown = tableOf({events: [...document.events, {id: 'd', title: 'D', date: '2030'}]});
    store.dispatch({type: 'extend', timeline: document, table: grown});
    assert.deepEqual([store.state.table === left, store.state.all === grown], [true, true]);
    store.dispatch({type: 'search', text: ''});
    assert.equal(store.state.table, grown);
  });
});
