/** What can be asked of a timeline, and what becomes of its state. The reducer is the one place where state changes. */
import {bisectLeft} from 'd3';
import {anchorOf} from '../model/event-columns.js';
import type {EventTable} from '../model/event-table.js';
import {foldTime} from '../model/fold-time.js';
import {foldedTable} from '../model/folded-table.js';
import type {Timeline} from '../model/timeline.js';
import {sameFilter, type EventFilter} from '../search/event-filter.js';
import {isEmptyQuery} from '../search/find-events.js';
import {foldedWindow, sameFold, UNFOLDED, unfoldedWindow, type FoldedTime} from '../time/folded-time.js';
import {clampViewport, panBy, sameViewport, zoomAbout, VIEWPORT_LIMITS, type Viewport} from '../viewport/viewport.js';
import {homeViewport} from '../viewport/home.js';
import {gestureLimits, type TimelineState} from './timeline-state.js';

export type TimelineRequest =
  /** With the window to open with, on the calendar. */
  | {readonly type: 'load'; readonly timeline: Timeline; readonly table: EventTable; readonly viewport?: Viewport | undefined}
  /** More, or other, events of the same document: the window stays where it is, or follows what fits. */
  | {readonly type: 'extend'; readonly timeline: Timeline; readonly table: EventTable}
  /** Folds long gaps, or no longer. */
  | {readonly type: 'fold'; readonly on: boolean}
  /** On the axis. */
  | {readonly type: 'show'; readonly viewport: Viewport}
  | {readonly type: 'gesture'; readonly viewport: Viewport}
  | {readonly type: 'pan'; readonly fraction: number}
  | {readonly type: 'zoom'; readonly factor: number; readonly at: number}
  | {readonly type: 'select'; readonly id: string | undefined}
  /** Closes the details of the selected event, which stays selected. */
  | {readonly type: 'put-aside'}
  | {readonly type: 'activate'; readonly id: string | undefined}
  | {readonly type: 'toggle-lane'; readonly id: string}
  | {readonly type: 'search'; readonly text: string}
  | {readonly type: 'filter'; readonly filter: EventFilter}
  /** What search and filter leave of the events `of` a document; what another document was asked is forgotten. */
  | {readonly type: 'found'; readonly of: EventTable; readonly table: EventTable};

/** The state after a request; the same object when nothing changed. */
export function reduce(state: TimelineState, request: TimelineRequest): TimelineState {
  switch (request.type) {
    case 'load': return load(state, request.timeline, request.table, request.viewport);
    case 'extend': return extend(state, request.timeline, request.table);
    case 'fold': return request.on === state.isFolding ? state : extend({...state, isFolding: request.on}, state.timeline, state.unfolded);
    case 'show': return moved(state, clampViewport(request.viewport, VIEWPORT_LIMITS));
    case 'gesture': return moved(state, clampViewport(request.viewport, gestureLimits(state)));
    case 'pan': return moved(state, panBy(state.viewport, request.fraction, gestureLimits(state)));
    case 'zoom': return moved(state, zoomAbout(state.viewport, request.at, request.factor, gestureLimits(state)));
    case 'select': return select(state, request.id);
    case 'put-aside': return state.isPutAside || state.selected === undefined ? state : {...state, isPutAside: true};
    case 'toggle-lane': return {...state, collapsed: toggled(state.collapsed, request.id)};
    case 'activate': return activate(state, request.id);
    case 'search': return request.text === state.search ? state : asked({...state, search: request.text});
    case 'filter': return sameFilter(request.filter, state.filter) ? state : asked({...state, filter: request.filter});
    case 'found': return request.of === state.all && !isEmptyQuery(state) ? narrowed(state, request.table) : state;
  }
}

function moved(state: TimelineState, viewport: Viewport): TimelineState {
  return sameViewport(state.viewport, viewport) ? state : {...state, viewport};
}

function select(state: TimelineState, id: string | undefined): TimelineState {
  const selected = known(state.all, id);
  if (selected === state.selected && !state.isPutAside) return state;
  return {...state, selected, isPutAside: false, active: known(state.table, selected) ?? state.active};
}

function activate(state: TimelineState, id: string | undefined): TimelineState {
  const active = known(state.table, id);
  return active === state.active ? state : {...state, active};
}

/** New data keeps the selection and the place of the keyboard where their events are still there. */
function load(state: TimelineState, timeline: Timeline, unfolded: EventTable, viewport: Viewport | undefined): TimelineState {
  const fold = foldOf(state, unfolded);
  const all = foldedTable(unfolded, fold);
  const home = homeViewport(all.domain);
  return {
    ...state,
    timeline,
    unfolded,
    fold,
    all,
    table: all,
    home,
    viewport: viewport ? foldedWindow(fold, viewport) : home,
    selected: known(all, state.selected),
    active: known(all, state.active),
  };
}

function foldOf({isFolding, fold}: TimelineState, table: EventTable): FoldedTime {
  const made = isFolding ? foldTime(table) : UNFOLDED;
  return sameFold(made, fold) ? fold : made;
}

/** Who asks for nothing sees everything at once; what is asked for must be found first. */
function asked(state: TimelineState): TimelineState {
  return isEmptyQuery(state) ? narrowed(state, state.all) : state;
}

/** The keyboard's place goes to the nearest event in time when its own is left out. */
function narrowed(state: TimelineState, table: EventTable): TimelineState {
  if (table === state.table) return state;
  return {...state, table, active: known(table, state.active) ?? nearest(table, state)};
}

function nearest(table: EventTable, {table: before, active}: TimelineState): string | undefined {
  const index = active === undefined ? undefined : before.indexOfId.get(active);
  if (index === undefined || table.size === 0) return undefined;
  const instant = anchorOf(before, index);
  const after = bisectLeft(table.hullStart, instant);
  const distance = (place: number): number => Math.abs((table.hullStart[place] ?? Infinity) - instant);
  return table.idOf(distance(after - 1) < distance(after) ? after - 1 : Math.min(after, table.size - 1));
}

/** What was found among the events before stays, where it still has its places, until it is found among those of now. */
function extend(state: TimelineState, timeline: Timeline, unfolded: EventTable): TimelineState {
  const isAtHome = sameViewport(state.viewport, state.home);
  const next = load(state, timeline, unfolded, isAtHome ? undefined : unfoldedWindow(state.fold, state.viewport));
  if (next.fold !== state.fold) return next;
  const table = isEmptyQuery(state) || state.table === state.all ? next.all : state.table;
  return {...next, table, viewport: isAtHome ? next.home : state.viewport, active: known(table, state.active)};
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

function known(table: EventTable, id: string | undefined): string | undefined {
  return id !== undefined && table.indexOfId.has(id) ? id : undefined;
}
