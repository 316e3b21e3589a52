import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {eventTable} from '../../../src/core/model/event-table.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';
import {subTable} from '../../../src/core/model/sub-table.js';
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

  test('each request makes another state and leaves alone what it does not change', () => {
    const store = loaded();
    const before = store.state;
    store.dispatch({type: 'pan', fraction: 0.1});
    const panned = store.state;
    assert.notEqual(panned, before);
    assert.deepEqual([panned.table === before.table, panned.timeline === before.timeline, panned.home === before.home, panned.collapsed === before.collapsed], [true, true, true, true]);
    store.dispatch({type: 'select', id: 'a'});
    assert.equal(store.state.viewport, panned.viewport);
    assert.deepEqual([panned.selected, before.viewport], [undefined, before.home]);
  });

  test('the keyboard may be at another event than the selected one, and stays when the selection goes', () => {
    const store = loaded();
    store.dispatch({type: 'select', id: 'a'});
    store.dispatch({type: 'activate', id: 'b'});
    assert.deepEqual([store.state.selected, store.state.active], ['a', 'b']);
    store.dispatch({type: 'select', id: undefined});
    assert.deepEqual([store.state.selected, store.state.active], [undefined, 'b']);
    const {state} = store;
    store.dispatch({type: 'activate', id: 'b'});
    assert.equal(store.state, state);
  });

  test('more events leave the window where it is, unless it shows everything', () => {
    const more: Timeline = {events: [...document.events, {id: 'c', title: 'C', date: '2050'}]};
    const extend = (store: TimelineStore): void => store.dispatch({type: 'extend', timeline: more, table: eventTable(resolveTimeline(more).events)});
    const whole = loaded();
    extend(whole);
    assert.equal(whole.state.viewport, whole.state.home);
    assert.ok(viewportEnd(whole.state.viewport) > (whole.state.table.domain?.end ?? Infinity));
    const moved = loaded();
    moved.dispatch({type: 'zoom', factor: 3, at: moved.state.viewport.start});
    const {viewport: window} = moved.state;
    extend(moved);
    assert.equal(moved.state.viewport, window);
  });

  test('a gesture zooms out no farther than about twice of what there is, nor in beyond a millisecond', () => {
    const store = loaded();
    const {home} = store.state;
    store.dispatch({type: 'zoom', factor: 1e-9, at: home.start});
    assert.ok(store.state.viewport.span <= 2 * home.span * (1 + 1e-12) && store.state.viewport.span > home.span);
    store.dispatch({type: 'zoom', factor: 1e30, at: home.start});
    assert.ok(store.state.viewport.span >= 1);
    const {state} = store;
    for (const factor of [NaN, 0, -1]) store.dispatch({type: 'zoom', factor, at: home.start});
    assert.equal(store.state, state);
  });

  test('a window that the page has set far away may be moved from there', () => {
    const store = loaded();
    store.dispatch({type: 'show', viewport: viewport(-1e15, -1e15 + 1e10)});
    const {viewport: away} = store.state;
    store.dispatch({type: 'pan', fraction: 0.5});
    assert.ok(store.state.viewport.start > away.start && store.state.viewport.span === away.span);
  });

  test('a listener that stops while it is told does not keep the next from being told', () => {
    const store = loaded();
    const told: string[] = [];
    const stop = store.subscribe(() => {
      told.push('first');
      stop();
    });
    store.subscribe(() => told.push('second'));
    store.dispatch({type: 'select', id: 'a'});
    store.dispatch({type: 'select', id: 'b'});
    assert.deepEqual(told, ['first', 'second', 'second']);
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

describe('search and filter', () => {
  const three: Timeline = {events: [{id: 'a', title: 'A', date: '2001'}, {id: 'b', title: 'B', date: '2002'}, {id: 'c', title: 'C', date: '2020'}]};
  const left = (store: TimelineStore, ...ids: readonly string[]): void => {
    const {all} = store.state;
    store.dispatch({type: 'found', of: all, table: subTable(all, Int32Array.from(ids, (id) => all.indexOfId.get(id) ?? -1))});
  };

  test('leave what was found, and everything again when they are taken back', () => {
    const store = loaded(three);
    store.dispatch({type: 'search', text: 'x'});
    assert.equal(store.state.table.size, 3);
    left(store, 'b');
    assert.equal(store.state.table.idOf(0), 'b');
    assert.equal(store.state.all.size, 3);
    store.dispatch({type: 'search', text: ''});
    assert.equal(store.state.table, store.state.all);
  });

  test('keep the window and what is selected', () => {
    const store = loaded(three);
    store.dispatch({type: 'select', id: 'a'});
    const {viewport: before} = store.state;
    store.dispatch({type: 'filter', filter: {actor: ['x']}});
    left(store, 'b', 'c');
    assert.equal(store.state.selected, 'a');
    assert.equal(store.state.viewport, before);
  });

  test('bring the place of the keyboard to the nearest event that is left', () => {
    const store = loaded(three);
    store.dispatch({type: 'activate', id: 'b'});
    store.dispatch({type: 'filter', filter: {actor: ['x']}});
    left(store, 'a', 'c');
    assert.equal(store.state.active, 'a');
    left(store);
    assert.equal(store.state.active, undefined);
  });

  test('do not take an answer about other events, or one that nobody waits for', () => {
    const store = loaded(three);
    left(store, 'b');
    assert.equal(store.state.table.size, 3);
    store.dispatch({type: 'search', text: 'x'});
    const {all} = store.state;
    store.dispatch({type: 'load', timeline: document, table: eventTable(resolveTimeline(document).events)});
    store.dispatch({type: 'found', of: all, table: subTable(all, Int32Array.of(0))});
    assert.equal(store.state.table.size, 2);
  });

  test('stay as they are when more events come', () => {
    const store = loaded(document);
    store.dispatch({type: 'search', text: 'x'});
    left(store, 'b');
    store.dispatch({type: 'extend', timeline: three, table: eventTable(resolveTimeline(three).events)});
    assert.equal(store.state.table.size, 1);
    assert.equal(store.state.all.size, 3);
  });

  test('tell nobody when they ask for the same', () => {
    const store = loaded(three);
    store.dispatch({type: 'filter', filter: {actor: ['x']}});
    const changes = log(store);
    store.dispatch({type: 'filter', filter: {actor: ['x']}});
    store.dispatch({type: 'search', text: ''});
    assert.deepEqual(changes, []);
  });
});
