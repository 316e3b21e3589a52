/** One stop of the Tab key for many controls: arrows go on from there (WAI-ARIA Authoring Practices, roving tabindex). */
import type {ReactiveController, ReactiveElement} from 'lit';

export class TabStopController implements ReactiveController {
  private readonly host: ReactiveElement;
  private readonly selector: string;
  private readonly isReached: () => boolean;
  private current: HTMLElement | undefined;

  /** `selector` finds the controls in the shadow root of `host`; the stop is there while `isReached`. */
  constructor(host: ReactiveElement, selector: string, isReached = (): boolean => true) {
    this.host = host;
    this.selector = selector;
    this.isReached = isReached;
    host.addController(this);
    host.addEventListener('focusin', (event) => this.enter(event.composedPath()[0] as HTMLElement));
    host.addEventListener('keydown', (event) => this.walk(event));
  }

  hostUpdated(): void {
    const stops = this.stops();
    if (!this.current || !stops.includes(this.current)) this.current = stops[0];
    for (const stop of stops) {
      const wanted = stop === this.current && this.isReached() ? 0 : -1;
      if (stop.getAttribute('tabindex') !== String(wanted)) stop.tabIndex = wanted;
    }
  }

  /** Whether there was anything to focus. */
  focus(options?: FocusOptions): boolean {
    this.current?.focus(options);
    return this.current !== undefined;
  }

  private stops(): HTMLElement[] {
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>(this.selector)].filter((stop) => !stop.matches(':disabled'));
  }

  private enter(target: HTMLElement): void {
    if (target === this.current || !this.stops().includes(target)) return;
    this.current = target;
    this.hostUpdated();
  }

  /** Beyond the first and the last, keys are others' to use. */
  private walk(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const stops = this.stops();
    const place = stops.indexOf(event.composedPath()[0] as HTMLElement);
    const next = {ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: stops.length - 1}[event.key];
    const stop = place < 0 || next === undefined ? undefined : stops[next];
    if (!stop) return;
    event.preventDefault();
    stop.focus();
  }
}
