/** The size of an element, as it changes. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';

export class ResizeController implements ReactiveController {
  /** Of the observed element's content box, in px; 0 while it is not shown. */
  width = 0;
  height = 0;
  private readonly host: ReactiveControllerHost;
  private readonly target: () => Element | null;
  private observed: Element | null = null;
  private observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost, target: () => Element | null) {
    this.host = host;
    this.target = target;
    host.addController(this);
  }

  hostConnected(): void {
    this.observer = new ResizeObserver(([entry]) => entry && this.measured(entry.contentRect));
    this.observed = null;
  }

  hostUpdated(): void {
    const target = this.target();
    if (target === this.observed) return;
    this.observer?.disconnect();
    this.observed = target;
    if (target) this.observer?.observe(target);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = undefined;
    this.observed = null;
  }

  private measured({width, height}: DOMRectReadOnly): void {
    if (width === this.width && height === this.height) return;
    this.width = width;
    this.height = height;
    this.host.requestUpdate();
  }
}
