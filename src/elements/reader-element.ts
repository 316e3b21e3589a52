import {LitElement, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {AddressController} from '../controllers/address.js';
import {nextFrame} from '../controllers/next-frame.js';
import {PlayController} from '../controllers/play.js';
import {ResizeController} from '../controllers/resize.js';
import {SyncController} from '../controllers/sync.js';
import {TabStopController} from '../controllers/tab-stop.js';
import {warmUp} from '../controllers/warm-up.js';
import {glanceAt} from '../core/formats/glance.js';
import type {Problem} from '../core/model/problem.js';
import {givenFilter, type EventFilter} from '../core/search/event-filter.js';
import {timelineStore} from '../core/state/timeline-store.js';
import type {TimelineViewport} from './timeline-viewport.js';

/** What a reader does with a timeline besides moving it about. Owns the store. */
export abstract class ReaderElement extends LitElement {
  /** @internal */
  readonly store = timelineStore();
  /** Where the reader is, in the address of the page. */
  protected readonly address: AddressController = new AddressController(this, this.store);
  /** Only listens. */
  protected readonly syncing: SyncController = new SyncController(this);
  /** Of the plot. */
  protected readonly size: ResizeController = new ResizeController(this, () => this.renderRoot.querySelector('.plot'), () => this.performUpdate());
  /** Only listens: all titles of lanes are one stop. */
  protected readonly laneStop: TabStopController = new TabStopController(this, '.lane-title');
  protected readonly playing: PlayController = new PlayController(this, this.store);
  private filterProblems: readonly Problem[] = [];

  /**
   * Keeps window and selection in the fragment of the page's address, under this name or else the element's id, so that
   * they can be linked to and Back undoes a selection: `#astana=2024-06-28..2024-07-07,summit`.
   */
  @property() hash: string | undefined;

  /** Id of another timeline with which this one shares the window: what moves the one moves the other. */
  @property() sync: string | undefined;

  /** Shows the toolbar. */
  @property({type: Boolean}) controls = false;
  /** Shows all events in one line below the plot, with the window in it. */
  @property({type: Boolean}) overview = false;
  /** Shows the table of all events. */
  @property({type: Boolean}) list = false;
  /**
   * Folds long stretches of time in which nothing begins or ends: a break on the axis says how much is left out. What is folded
   * follows from the events alone; what goes on without an end runs through.
   */
  @property({type: Boolean})
  set fold(on: boolean) {
    this.store.dispatch({type: 'fold', on});
  }

  get fold(): boolean {
    return this.store.state.isFolding;
  }

  abstract selected: string | undefined;
  abstract viewport: TimelineViewport;
  abstract next(): Promise<void>;
  abstract showEvent(id: string): Promise<void>;

  /** Whether `play()` is not at work. */
  get paused(): boolean {
    return !this.playing.isPlaying;
  }

  constructor() {
    super();
    this.store.subscribe(({state, previous}) => state.search !== previous.search && this.requestUpdate('search', previous.search));
    warmUp(() => new (this.constructor as new () => ReaderElement)().rehearse());
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

  /**
   * Goes from event to event by itself, from the selected one on, each shown for as long as its text takes to read. Resolves
   * after the last one, or when the reader does anything in the timeline but press a button, or with `pause()`.
   */
  play(): Promise<void> {
    return this.playing.play();
  }

  /** Stays at the event where `play()` is. */
  pause(): void {
    this.playing.stop();
  }

  /** What is wrong with the filter that the page gave, and with the address. */
  protected get readerProblems(): readonly Problem[] {
    return [...this.filterProblems, ...this.address.problems];
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('hash')) this.address.ask();
  }

  /** Shows what the keys do. Moves no event's focus: `false`. */
  protected help(): false {
    this.renderRoot.querySelector<HTMLDialogElement>('dialog')?.showModal();
    return false;
  }

  /** Draws a first frame that nobody sees: this timeline is never in the page. */
  private rehearse(): void {
    const table = glanceAt([{title: '.', date: '2001'}], {}, {byGroup: false});
    Object.assign(this, {renderRoot: this.createRenderRoot()});
    this.size.width = 640;
    if (table) this.store.dispatch({type: 'load', timeline: {events: []}, table});
    this.performUpdate();
  }

  /** One drawing a frame; the first one needs no frame to wait for. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await nextFrame();
    await super.scheduleUpdate();
  }
}
