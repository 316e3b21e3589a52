import {LitElement} from 'lit';
import {property} from 'lit/decorators.js';
import {nextFrame} from '../controllers/next-frame.js';
import type {Problem} from '../core/model/problem.js';
import {givenFilter, type EventFilter} from '../core/search/event-filter.js';
import {timelineStore} from '../core/state/timeline-store.js';

/** What a reader does with a timeline besides moving it about. Owns the store. */
export abstract class ReaderElement extends LitElement {
  /** @internal */
  readonly store = timelineStore();
  /** What is wrong with the filter that the page gave. */
  protected filterProblems: readonly Problem[] = [];

  constructor() {
    super();
    this.store.subscribe(({state, previous}) => state.search !== previous.search && this.requestUpdate('search', previous.search));
  }

  /** One drawing a frame. */
  protected override async scheduleUpdate(): Promise<void> {
    await nextFrame();
    await super.scheduleUpdate();
  }

  /** Words that events must have, all of them: the others leave the plot, in those that stay the words are marked. */
  @property({reflect: true})
  set search(text: string | undefined) {
    this.store.dispatch({type: 'search', text: text ?? ''});
  }

  get search(): string | undefined {
    return this.store.state.search || undefined;
  }

  /**
   * What events must have in common, by ids or names: `{actor: ['putin', 'xi'], place: ['beijing']}`. They must have all
   * actors, places, sources and tags that are named, and be in one of the groups.
   */
  @property({attribute: false, hasChanged: () => true})
  set filter(given: EventFilter | undefined) {
    const {filter, problems} = givenFilter(given);
    this.filterProblems = problems;
    this.store.dispatch({type: 'filter', filter});
  }

  get filter(): EventFilter {
    return this.store.state.filter;
  }
}
