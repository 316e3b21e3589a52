/**
 * Moves the window smoothly from where it is to where it should be. Owns the one running animation: a new flight, a
 * gesture or the removal of the element ends it, and whoever waits for it is told so.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {flight} from '../core/viewport/flight.js';
import {sameViewport, type Viewport} from '../core/viewport/viewport.js';
import type {Origin, TimelineStore} from '../core/state/timeline-store.js';

export class FlightController implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly store: TimelineStore;
  private frame = 0;
  private land: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, store: TimelineStore) {
    this.host = host;
    this.store = store;
    host.addController(this);
  }

  get isFlying(): boolean {
    return this.land !== undefined;
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** Flies to a window; at once where the reader asked for less motion or nothing would be seen of it. */
  to(target: Viewport, origin: Origin, longest = Infinity): Promise<void> {
    this.cancel();
    const {viewport} = this.store.state;
    if (sameViewport(viewport, target)) return Promise.resolve();
    const path = flight(viewport, target);
    const duration = Math.min(longest, path.duration);
    if (duration === 0 || prefersStillness()) {
      this.store.dispatch({type: 'show', viewport: target}, origin);
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.land = resolve;
      this.animate(path.at, duration, origin);
    });
  }

  /** Ends a flight where it is. */
  cancel(): void {
    cancelAnimationFrame(this.frame);
    if (!this.land) return;
    this.land();
    this.land = undefined;
    this.host.requestUpdate();
  }

  private animate(at: (t: number) => Viewport, duration: number, origin: Origin): void {
    let begin: number | undefined;
    const step = (now: number): void => {
      begin ??= now;
      const t = Math.min(1, (now - begin) / duration);
      this.store.dispatch({type: 'show', viewport: at(easeOut(t))}, origin);
      if (t < 1) this.frame = requestAnimationFrame(step);
      else this.cancel();
    };
    this.frame = requestAnimationFrame(step);
  }
}

function easeOut(t: number): number {
  return 1 - (1 - t) ** 3;
}

function prefersStillness(): boolean {
  return document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches;
}
