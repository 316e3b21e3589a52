/**
 * What a screen reader is told when the window has moved: once it has stood still, at most once a second, and not when the
 * focus moved it, because then the name of the event is read. What was said is taken back after a while, so that nobody
 * comes across it later.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {StateChange} from '../core/state/timeline-store.js';

/** The window has settled when it has stood still for so long, in ms. */
const CALM = 500;
/** Between two announcements, in ms. */
const PAUSE = 1000;
/** How long an announcement stands, in ms. */
const STAY = 3000;

export class AnnouncementController implements ReactiveController {
  text = '';
  private readonly host: ReactiveControllerHost;
  private readonly say: () => string;
  private isFocusMove = false;
  private saidAt = -Infinity;
  private calm: ReturnType<typeof setTimeout> | undefined;
  private stay: ReturnType<typeof setTimeout> | undefined;

  /** `say` tells what is to be seen. */
  constructor(host: ReactiveControllerHost, say: () => string) {
    this.host = host;
    this.say = say;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.calm);
    clearTimeout(this.stay);
    this.text = '';
  }

  /** Hears of each change of the state. */
  heard({state, previous, origin}: StateChange): void {
    if (origin !== 'reader') return;
    if (state.active !== previous.active) this.isFocusMove = true;
    if (state.viewport !== previous.viewport || state.active !== previous.active) this.wait(CALM);
  }

  private wait(ms: number): void {
    clearTimeout(this.calm);
    this.calm = setTimeout(() => this.settled(), ms);
  }

  private settled(): void {
    const early = this.saidAt + PAUSE - performance.now();
    if (this.isFocusMove) this.isFocusMove = false;
    else if (early > 0) this.wait(early);
    else this.show(this.say());
  }

  private show(text: string): void {
    this.saidAt = performance.now();
    this.text = text;
    this.host.requestUpdate();
    // It is heard when it stands on the page, which on a busy machine is later.
    void this.host.updateComplete.then(() => (this.saidAt = performance.now()));
    clearTimeout(this.stay);
    this.stay = setTimeout(() => {
      this.text = '';
      this.host.requestUpdate();
    }, STAY);
  }
}
