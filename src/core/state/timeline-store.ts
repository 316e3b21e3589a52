/**
 * The owner of a timeline's state. Whoever wants a change dispatches a request; whoever shows the state subscribes.
 * Does not own the DOM, loading or animation: those dispatch like everybody else.
 */
import {eventTable} from '../model/event-table.js';
import {reduce, type TimelineRequest} from './requests.js';
import {UNFOLDED} from '../time/folded-time.js';
import {homeViewport} from '../viewport/home.js';
import type {TimelineState} from './timeline-state.js';

/** Where a request came from: only a reader's own gesture is announced to the page. */
export type Origin = 'reader' | 'page';

export interface StateChange {
  readonly state: TimelineState;
  readonly previous: TimelineState;
  readonly origin: Origin;
}

export interface TimelineStore {
  readonly state: TimelineState;
  dispatch(request: TimelineRequest, origin?: Origin): void;
  /** Calls back after each change; returns how to stop. */
  subscribe(listener: (change: StateChange) => void): () => void;
}

export function timelineStore(): TimelineStore {
  return new OwnedState();
}

// A class: engines keep what the accessors of an object literal close over for as long as its code, and with it a whole timeline.
class OwnedState implements TimelineStore {
  private current = emptyState();
  private readonly listeners = new Set<(change: StateChange) => void>();

  get state(): TimelineState {
    return this.current;
  }

  dispatch(request: TimelineRequest, origin: Origin = 'page'): void {
    const previous = this.current;
    const state = reduce(previous, request);
    this.current = state;
    if (state === previous) return;
    for (const listener of [...this.listeners]) listener({state, previous, origin});
  }

  subscribe(listener: (change: StateChange) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

function emptyState(): TimelineState {
  const table = eventTable([]);
  const home = homeViewport(table.domain);
  return {
    timeline: {events: []}, unfolded: table, isFolding: false, fold: UNFOLDED, all: table, table, search: '', filter: {}, home, viewport: home, selected: undefined,
    isPutAside: false, active: undefined, collapsed: new Set(),
  };
}
