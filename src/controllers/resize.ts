/** The size of an element, as it changes. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';

export class ResizeController implements ReactiveController {
  /** Of the observed element's content box, in px; 0 while it is not shown. */
  width = 0;
  height = 0;
  private readonly host: ReactiveControllerHost;
  private readonly target: () => Element | null;
  private isSettled = false;
  private readonly draw: (() => void) | undefined;
  private observed: Element | null = null;
  private observer: ResizeObserver | undefined;

  /** `draw` does at once what there is to do when the element has come: what is then drawn is in the same frame. */
  constructor(host: ReactiveControllerHost, target: () => Element | null, draw?: () => void) {
    this.draw = draw;
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
    if (target !== this.observed) {
      this.observer?.disconnect();
      this.observed = target;
      this.isSettled = false;
      if (target) this.observer?.observe(target);
    }
    // What has just come into the page, or out of hiding, has its size at once, and again while its content changes that.
    if (!target || !this.draw || this.isSettled) return;
    const {width, height} = getComputedStyle(target);
    const isOther = this.measured({width: parseFloat(width) || 0, height: parseFloat(height) || 0});
    this.isSettled = !isOther && this.width > 0;
    if (isOther) queueMicrotask(this.draw);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = undefined;
    this.observed = null;
  }

  /** Whether the size is another. */
  private measured({width, height}: {readonly width: number; readonly height: number}): boolean {
    if (width === this.width && height === this.height) return false;
    this.width = width;
    this.height = height;
    if (width === 0) this.isSettled = false;
    this.host.requestUpdate();
    return true;
  }
}
