/** What can be asked of a timeline, and what becomes of its state. The reducer is the one place where state changes. */
import type {EventTable} from '../model/event-table.js';
import type {Timeline} from '../model/timeline.js';
import {clampViewport, panBy, sameViewport, zoomAbout, VIEWPORT_LIMITS, type Viewport} from '../viewport/viewport.js';
import {homeViewport} from '../viewport/home.js';
import {gestureLimits, type TimelineState} from './timeline-state.js';

export type TimelineRequest =
  | {readonly type: 'load'; readonly timeline: Timeline; readonly table: EventTable; readonly viewport?: Viewport | undefined}
  /** More, or other, events of the same document: the window stays where it is, or follows what fits. */
  | {readonly type: 'extend'; readonly timeline: Timeline; readonly table: EventTable}
  | {readonly type: 'show'; readonly viewport: Viewport}
  | {readonly type: 'gesture'; readonly viewport: Viewport}
  | {readonly type: 'pan'; readonly fraction: number}
  | {readonly type: 'zoom'; readonly factor: number; readonly at: number}
  | {readonly type: 'select'; readonly id: string | undefined}
  | {readonly type: 'activate'; readonly id: string | undefined}
  | {readonly type: 'toggle-lane'; readonly id: string};

/** The state after a request; the same object when nothing changed. */
export function reduce(state: TimelineState, request: TimelineRequest): TimelineState {
  switch (request.type) {
    case 'load': return load(state, request.timeline, request.table, request.viewport);
    case 'extend': return load(state, request.timeline, request.table, sameViewport(state.viewport, state.home) ? undefined : state.viewport);
    case 'show': return moved(state, clampViewport(request.viewport, VIEWPORT_LIMITS));
    case 'gesture': return moved(state, clampViewport(request.viewport, gestureLimits(state)));
    case 'pan': return moved(state, panBy(state.viewport, request.fraction, gestureLimits(state)));
    case 'zoom': return moved(state, zoomAbout(state.viewport, request.at, request.factor, gestureLimits(state)));
    case 'select': return select(state, request.id);
    case 'toggle-lane': return {...state, collapsed: toggled(state.collapsed, request.id)};
    case 'activate': return activate(state, request.id);
  }
}

function moved(state: TimelineState, viewport: Viewport): TimelineState {
  return sameViewport(state.viewport, viewport) ? state : {...state, viewport};
}

function select(state: TimelineState, id: string | undefined): TimelineState {
  const selected = known(state.table, id);
  if (selected === state.selected) return state;
  return {...state, selected, active: selected ?? state.active};
}

function activate(state: TimelineState, id: string | undefined): TimelineState {
  const active = known(state.table, id);
  return active === state.active ? state : {...state, active};
}

/** New data keeps the selection and the place of the keyboard where their events are still there. */
function load(state: TimelineState, timeline: Timeline, table: EventTable, viewport: Viewport | undefined): TimelineState {
  const home = homeViewport(table.domain);
  return {
    ...state,
    timeline,
    table,
    home,
    viewport: viewport ?? home,
    selected: known(table, state.selected),
    active: known(table, state.active),
  };
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

function known(table: EventTable, id: string | undefined): string | undefined {
  return id !== undefined && table.indexOfId.has(id) ? id : undefined;
}
