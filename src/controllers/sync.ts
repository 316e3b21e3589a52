/**
 * Two timelines in one window: what moves the one moves the other, at once and as a page would, so that a reader's gesture
 * is told to the page once. Owns nothing but what it listens to. Where one of them gets other events, it takes the other's
 * window; where neither has any yet, the first to have some is followed.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {calendarWindow} from '../core/state/timeline-state.js';
import {foldedWindow} from '../core/time/folded-time.js';
import type {Viewport} from '../core/viewport/viewport.js';
import {hostOf, type TimelineHost} from './timeline-host.js';

type SyncHost = ReactiveControllerHost & HTMLElement & {readonly sync: string | undefined};

export class SyncController implements ReactiveController {
  private readonly element: SyncHost;
  private other: TimelineHost | undefined;
  private stop: (() => void) | undefined;

  constructor(element: SyncHost) {
    this.element = element;
    element.addController(this);
  }

  hostConnected(): void {
    // The other may stand later in the page.
    if (this.element.sync !== undefined) void customElements.whenDefined('annals-timeline').then(() => this.element.requestUpdate());
  }

  hostUpdate(): void {
    const own = hostOf(this.element);
    const other = this.find();
    if (!own || other === this.other) return;
    this.hostDisconnected();
    if (!other || other === own) return;
    this.other = other;
    const stops = [
      other.store.subscribe(() => takeWindow(own, other)),
      own.store.subscribe(({state, previous}) => (state.timeline === previous.timeline ? takeWindow(other, own) : meet(own, other))),
    ];
    this.stop = () => stops.forEach((stop) => stop());
    meet(own, other);
  }

  hostDisconnected(): void {
    this.stop?.();
    this.stop = undefined;
    this.other = undefined;
  }

  private find(): TimelineHost | undefined {
    const {sync} = this.element;
    if (!sync) return undefined;
    const root = this.element.getRootNode() as Document | ShadowRoot;
    const named = root.getElementById?.(sync) ?? document.getElementById(sync);
    return named ? hostOf(named) : undefined;
  }
}

/** The share of a window, far below a pixel, that nobody sees. */
const ROUNDING = 1e-6;

function meet(own: TimelineHost, other: TimelineHost): void {
  if (hasEvents(other)) takeWindow(own, other);
  else takeWindow(other, own);
}

/** What has no events has no window to speak of. The calendar is shared: each folds its own gaps. */
function takeWindow(to: TimelineHost, from: TimelineHost): void {
  const window = calendarWindow(from.store.state);
  const {fold, viewport} = to.store.state;
  if (hasEvents(from) && !isNearly(viewport, foldedWindow(fold, window))) to.follow(window);
}

/** To and from the axis of another, a window comes back with other last digits: it must not be sent around for ever. */
function isNearly(one: Viewport, other: Viewport): boolean {
  if (one.start === other.start && one.span === other.span) return true;
  const least = ROUNDING * Math.max(one.span, Math.abs(one.start) * Number.EPSILON * 2);
  return Math.abs(one.start - other.start) <= least && Math.abs(one.span - other.span) <= least;
}

function hasEvents({store: {state}}: TimelineHost): boolean {
  return state.all.size > 0;
}
