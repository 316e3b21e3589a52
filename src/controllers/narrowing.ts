/**
 * Finds the events that search and filter leave, in slices, and hands them to the store. Owns the index of words and the
 * search that is running; asks and answers are the store's.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {EventTable} from '../core/model/event-table.js';
import {subTable} from '../core/model/sub-table.js';
import {countFacets, type Facet} from '../core/search/facets.js';
import {findEvents, isEmptyQuery, isNarrower, type EventQuery} from '../core/search/find-events.js';
import {TextIndex} from '../core/search/text-index.js';
import type {TimelineState} from '../core/state/timeline-state.js';
import type {TimelineStore} from '../core/state/timeline-store.js';
import {inSlices} from './slices.js';

interface Found {
  readonly index: TextIndex;
  readonly query: EventQuery;
  readonly indexes: Int32Array;
}

export class NarrowingController implements ReactiveController {
  private readonly store: TimelineStore;
  private readonly locale: () => string;
  private index: TextIndex | undefined;
  private last: Found | undefined;
  private running: AbortController | undefined;
  /** What the running search, or the last one, was asked. */
  private asked: {readonly all: EventTable; readonly query: EventQuery} | undefined;

  constructor(host: ReactiveControllerHost, store: TimelineStore, locale: () => string) {
    this.store = store;
    this.locale = locale;
    store.subscribe(({state}) => this.follow(state));
    host.addController(this);
  }

  hostDisconnected(): void {
    this.running?.abort();
  }

  hostConnected(): void {
    this.asked = undefined;
    this.follow(this.store.state);
  }

  /** All facets with their counts, of the events that are left. Rejects when `signal` is aborted. */
  facets(signal: AbortSignal): Promise<readonly Facet[]> {
    const {timeline, search, filter} = this.store.state;
    return inSlices(countFacets(this.words(), timeline, search, filter), signal);
  }

  private follow(state: TimelineState): void {
    const {all, search, filter} = state;
    // What has no words yet is found when it has been read.
    if (all.isGlance) return;
    if (this.asked?.all === all && this.asked.query.search === search && this.asked.query.filter === filter) return;
    this.running?.abort();
    const query = {search, filter};
    this.asked = {all, query};
    if (isEmptyQuery(query)) {
      this.last = undefined;
      return;
    }
    void this.find(query, (this.running = new AbortController()).signal);
  }

  private async find(query: EventQuery, signal: AbortSignal): Promise<void> {
    const index = this.words();
    const {last} = this;
    const among = last?.index === index && isNarrower(query, last.query) ? last.indexes : undefined;
    const indexes = await inSlices(findEvents(index, query, among), signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
      return undefined;
    });
    if (!indexes || signal.aborted) return;
    this.last = {index, query, indexes};
    this.store.dispatch({type: 'found', of: index.table, table: indexes.length === index.table.size ? index.table : subTable(index.table, indexes)});
  }

  private words(): TextIndex {
    const {all, timeline} = this.store.state;
    const locale = this.locale();
    if (this.index?.table !== all || this.index.locale !== locale) this.index = new TextIndex(all, timeline, locale);
    return this.index;
  }
}
