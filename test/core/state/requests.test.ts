import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {eventTable} from '../../../src/core/model/event-table.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';
import type {Timeline} from '../../../src/core/model/timeline.js';
import {timelineStore, type StateChange, type TimelineStore} from '../../../src/core/state/timeline-store.js';
import {viewport, viewportEnd} from '../../../src/core/viewport/viewport.js';

const document: Timeline = {events: [{id: 'a', title: 'A', date: '2001'}, {id: 'b', title: 'B', date: '2005-05'}]};

function loaded(timeline: Timeline = document): TimelineStore {
  const store = timelineStore();
  store.dispatch({type: 'load', timeline, table: eventTable(resolveTimeline(timeline).events)});
  return store;
}

function log(store: TimelineStore): StateChange[] {
  const changes: StateChange[] = [];
  store.subscribe((change) => changes.push(change));
  return changes;
}

describe('the store', () => {
  test('opens with a window in which everything fits', () => {
    const {viewport: window, table} = loaded().state;
    assert.ok(window.start < (table.domain?.start ?? 0) && viewportEnd(window) > (table.domain?.end ?? 0));
  });

  test('tells nobody when nothing changed', () => {
    const store = loaded();
    const changes = log(store);
    const {state} = store;
    store.dispatch({type: 'show', viewport: {...state.viewport}});
    store.dispatch({type: 'select', id: undefined});
    store.dispatch({type: 'select', id: 'nobody'});
    store.dispatch({type: 'activate', id: 'nobody'});
    store.dispatch({type: 'pan', fraction: 0});
    store.dispatch({type: 'zoom', factor: 1, at: 0});
    assert.equal(store.state, state);
    assert.deepEqual(changes, []);
  });

  test('tells who asked, and what was before', () => {
    const store = loaded();
    const changes = log(store);
    const before = store.state;
    store.dispatch({type: 'select', id: 'b'}, 'reader');
    assert.deepEqual(changes.map(({origin, previous, state}) => [origin, previous === before, state.selected, state.active]), [['reader', true, 'b', 'b']]);
  });

  test('a listener that stops is told no more', () => {
    const store = loaded();
    const changes: unknown[] = [];
    const stop = store.subscribe((change) => changes.push(change));
    stop();
    store.dispatch({type: 'select', id: 'a'});
    assert.deepEqual(changes, []);
  });

  test('new data keeps the selection where its event is still there', () => {
    const store = loaded();
    store.dispatch({type: 'select', id: 'b'});
    const again = {events: [{id: 'b', title: 'B', date: '1999'}]};
    store.dispatch({type: 'load', timeline: again, table: eventTable(resolveTimeline(again).events)});
    assert.equal(store.state.selected, 'b');
    store.dispatch({type: 'load', timeline: {events: []}, table: eventTable([])});
    assert.deepEqual([store.state.selected, store.state.active], [undefined, undefined]);
  });

  test('a gesture stays about where there is something to see; the page may go anywhere', () => {
    const store = loaded();
    const {home} = store.state;
    store.dispatch({type: 'gesture', viewport: {start: home.start - 100 * home.span, span: home.span}});
    assert.ok(store.state.viewport.start >= home.start - 2 * home.span);
    store.dispatch({type: 'show', viewport: viewport(-4.35e20, 1e12)});
    assert.equal(store.state.viewport.start, -4.35e20);
  });

  test('zooming keeps the instant under the pointer', () => {
    const store = loaded();
    const {viewport: before} = store.state;
    const at = before.start + before.span * 0.3;
    store.dispatch({type: 'zoom', factor: 4, at});
    const {viewport: after} = store.state;
    assert.ok(Math.abs((at - after.start) / after.span - 0.3) < 1e-9);
    assert.ok(Math.abs(after.span - before.span / 4) < 1);
  });

  test('a lane folds and unfolds', () => {
    const store = loaded();
    store.dispatch({type: 'toggle-lane', id: 'x'});
    assert.deepEqual([...store.state.collapsed], ['x']);
    store.dispatch({type: 'toggle-lane', id: 'x'});
    assert.deepEqual([...store.state.collapsed], []);
  });
});
