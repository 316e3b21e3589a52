/**
 * Everything that moves the window but the hand on the plot: methods, buttons and keys. Owns no state: asks the store for
 * it, and lets a flight bring the window there.
 */
import {extent} from 'd3';
import type {Origin, TimelineStore} from '../core/state/timeline-store.js';
import {calendarHome, gestureLimits} from '../core/state/timeline-state.js';
import type {ClusterItem} from '../core/scene/scene.js';
import {foldedWindow} from '../core/time/folded-time.js';
import {intervalBetween} from '../core/time/interval.js';
import {
  clampViewport, fitInterval, panBy, viewport as viewportOf, viewportCentre, viewportEnd, VIEWPORT_LIMITS, zoomAbout, type Viewport, type ViewportLimits,
} from '../core/viewport/viewport.js';
import {edgeOf} from './asked-window.js';
import type {FlightController} from './flight.js';
import type {KeyCommand} from './keyboard.js';
import {membersOf, neighbour, viewportFor} from './navigation.js';
import {RelationWalk} from './relation-walk.js';
import {TypeAhead} from './type-ahead.js';

export interface MovesOptions {
  readonly store: TimelineStore;
  readonly flight: FlightController;
  /** The longest span, in ms, at which an event has its label. */
  readonly widestFor: (index: number) => number | undefined;
  /** Scrolls the lane of an event into view. */
  readonly reveal: (index: number) => void;
}

/** A step of zoom or pan takes so long, in ms. */
const STEP_TIME = 250;
/** How much a key or a button zooms and pans. */
const ZOOM_STEP = 2;
const PAGE = 0.8;
/** Room beside the events of a cluster that is opened, as a fraction of their span. */
const CLUSTER_PADDING = 0.3;

export class Moves {
  private readonly options: MovesOptions;
  private readonly typeAhead = new TypeAhead();
  private readonly walk = new RelationWalk();

  constructor(options: MovesOptions) {
    this.options = options;
  }

  private get state(): TimelineStore['state'] {
    return this.options.store.state;
  }

  to(viewport: Viewport, origin: Origin, longest?: number): Promise<void> {
    return this.options.flight.to(viewport, origin, longest);
  }

  /** To a window of the calendar. */
  toCalendar(window: Viewport, origin: Origin, longest?: number): Promise<void> {
    return this.to(clampViewport(foldedWindow(this.state.fold, window), VIEWPORT_LIMITS), origin, longest);
  }

  fit(origin: Origin): Promise<void> {
    return this.to(this.state.home, origin);
  }

  /** Shows from `start` to `end`, each EDTF or ms. Throws DateSyntaxError or RangeError. */
  show(start: string | number, end: string | number): Promise<void> {
    const home = calendarHome(this.state);
    const from = typeof start === 'number' ? start : (edgeOf(start, 'start') ?? home.start);
    const to = typeof end === 'number' ? end : (edgeOf(end, 'end') ?? viewportEnd(home));
    return this.toCalendar(viewportOf(from, to), 'page');
  }

  showEvent(id: string, origin: Origin): Promise<void> {
    const index = this.state.table.indexOfId.get(id);
    if (index === undefined) return Promise.resolve();
    this.options.reveal(index);
    return this.to(viewportFor(index, this.state, this.options.widestFor(index)), origin);
  }

  zoomBy(factor: number, origin: Origin): Promise<void> {
    return this.zoomAbout(viewportCentre(this.state.viewport), factor, origin);
  }

  zoomAbout(at: number, factor: number, origin: Origin): Promise<void> {
    return this.to(zoomAbout(this.state.viewport, at, factor, this.limits(origin)), origin, STEP_TIME);
  }

  panBy(fraction: number, origin: Origin): Promise<void> {
    return this.to(panBy(this.state.viewport, fraction, this.limits(origin)), origin, STEP_TIME);
  }

  /** Selects the event after or before the selected one and shows it. */
  selectBeside(step: 1 | -1, origin: Origin): Promise<void> {
    const id = neighbour(this.state, this.state.selected ?? this.state.active, step);
    if (id === undefined) return Promise.resolve();
    this.options.store.dispatch({type: 'select', id}, origin);
    return this.showEvent(id, origin);
  }

  /** Goes to the next event whose title begins with what is being typed. Whether there is one. */
  type(key: KeyboardEvent, locale: string): boolean {
    return this.activate(this.typeAhead.find(key, this.state.table, this.state.active, locale));
  }

  /** Does what a key asks for. Whether the keyboard's place has moved. */
  command(command: KeyCommand): boolean {
    switch (command) {
      case 'next': return this.activate(neighbour(this.state, this.state.active, 1));
      case 'previous': return this.activate(neighbour(this.state, this.state.active, -1));
      case 'next-related': return this.activate(this.walk.step(this.state, 1));
      case 'previous-related': return this.activate(this.walk.step(this.state, -1));
      case 'first': return this.activate(this.inOrder(0));
      case 'last': return this.activate(this.inOrder(this.state.table.size - 1));
      case 'open':
      case 'select': return this.select(this.state.active);
      case 'up': return this.up();
      case 'zoom-in': return this.moved(this.zoomAbout(this.activeInstant(), ZOOM_STEP, 'reader'));
      case 'zoom-out': return this.moved(this.zoomAbout(this.activeInstant(), 1 / ZOOM_STEP, 'reader'));
      case 'page-later': return this.moved(this.panBy(PAGE, 'reader'));
      case 'page-earlier': return this.moved(this.panBy(-PAGE, 'reader'));
      case 'fit': return this.moved(this.fit('reader'));
      case 'help':
      case 'above':
      case 'below': return false;
    }
  }

  /** Opens a cluster by zooming to its events; where they cannot be told apart by zooming, goes to the first of them. */
  openCluster(item: ClusterItem): boolean {
    const {table, viewport} = this.state;
    const members = membersOf(item);
    const starts = members.map((index) => table.hullStart[index] ?? 0).filter(Number.isFinite);
    const [first = 0, last = 0] = extent(starts);
    const target = starts.length > 1 ? fitInterval(intervalBetween(first, last), CLUSTER_PADDING) : undefined;
    const id = table.idOf(members[0] ?? -1);
    if (!target || target.span >= viewport.span * 0.9) return this.activate(id);
    this.options.store.dispatch({type: 'activate', id}, 'reader');
    void this.to(target, 'reader');
    return true;
  }

  private inOrder(position: number): string | undefined {
    const {table} = this.state;
    return table.idOf(table.readingOrder[position] ?? -1);
  }

  private activate(id: string | undefined): boolean {
    if (id === undefined) return false;
    this.options.store.dispatch({type: 'activate', id}, 'reader');
    void this.showEvent(id, 'reader');
    return true;
  }

  private select(id: string | undefined): boolean {
    if (id === undefined) return false;
    this.options.store.dispatch({type: 'select', id}, 'reader');
    return true;
  }

  /** One level up: close the details, else out to everything. */
  private up(): boolean {
    if (this.state.selected === undefined) return this.moved(this.fit('reader'));
    this.options.store.dispatch({type: 'select', id: undefined}, 'reader');
    return true;
  }

  private moved(move: Promise<void>): false {
    void move;
    return false;
  }

  /** Where the keyboard zooms: about its event if that is on screen, else about the middle. */
  private activeInstant(): number {
    const {table, active, viewport} = this.state;
    const index = active === undefined ? undefined : table.indexOfId.get(active);
    const start = index === undefined ? NaN : (table.hullStart[index] ?? NaN);
    return start >= viewport.start && start <= viewport.start + viewport.span ? start : viewportCentre(viewport);
  }

  private limits(origin: Origin): ViewportLimits {
    return origin === 'reader' ? gestureLimits(this.state) : VIEWPORT_LIMITS;
  }
}
