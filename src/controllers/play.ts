/**
 * Goes from event to event by itself, each shown for as long as its text takes to read, until the last one or until the
 * reader does anything. Owns the one wait between two events; begins only when it is asked to.
 */
import type {LitElement, ReactiveController, ReactiveControllerHost} from 'lit';
import {sum} from 'd3';
import {textIn} from '../core/model/text.js';
import type {TimelineStore} from '../core/state/timeline-store.js';

type PlayHost = ReactiveControllerHost & LitElement & {next(): Promise<void>; showEvent(id: string): Promise<void>};

/** What an event is shown for, in ms: to find it, and for each letter of its title and description (about 240 words a minute). */
const LOOK = 1200;
const LETTER = 45;
/** No event is shown for longer, in ms: who reads on pauses. */
const LONGEST = 20_000;

const STOPPING = ['pointerdown', 'wheel', 'keydown', 'focusin'] as const;

export class PlayController implements ReactiveController {
  private readonly host: PlayHost;
  private readonly store: TimelineStore;
  private playing: AbortController | undefined;

  constructor(host: PlayHost, store: TimelineStore) {
    this.host = host;
    this.store = store;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  get isPlaying(): boolean {
    return this.playing !== undefined;
  }

  stop(): void {
    this.playing?.abort();
    this.now(undefined);
  }

  /** Begins anew where the last event is selected. */
  toggle(): void {
    const {table, selected} = this.store.state;
    if (this.isPlaying) return this.stop();
    const isAtEnd = selected !== undefined && selected === table.idOf(table.readingOrder.at(-1) ?? -1);
    void this.play(isAtEnd ? table.idOf(table.readingOrder[0] ?? -1) : undefined);
  }

  private now(playing: AbortController | undefined): void {
    if (playing === this.playing) return;
    const wasPaused = !this.isPlaying;
    this.playing = playing;
    this.host.requestUpdate('paused', wasPaused);
  }

  /** From an event, or from the one after the selected one. Resolves when the last event has been read, or when it was stopped. */
  async play(from?: string): Promise<void> {
    this.stop();
    const playing = new AbortController();
    this.now(playing);
    const stopHearing = this.hear(playing);
    if (from !== undefined) {
      this.store.dispatch({type: 'select', id: from});
      await this.host.showEvent(from);
      await calm(this.readingTime(), playing.signal);
    }
    for (let before: string | undefined | null = null; !playing.signal.aborted && before !== this.store.state.selected;) {
      before = this.store.state.selected;
      await this.host.next();
      if (before !== this.store.state.selected) await calm(this.readingTime(), playing.signal);
    }
    stopHearing();
    if (this.playing === playing) this.now(undefined);
  }

  /** Whatever the reader does in the timeline stops it, but for what is done to a button: that may be the one that pauses. */
  private hear({signal}: AbortController): () => void {
    const stop = (event: Event): void => {
      if (!event.composedPath().some((target) => target instanceof HTMLButtonElement)) this.stop();
    };
    // At its shadow root: a step of the focus from the toolbar to an event is not told beyond it.
    for (const type of STOPPING) this.host.renderRoot.addEventListener(type, stop, {signal, capture: true, passive: true});
    const stopHearing = this.store.subscribe(({origin}) => origin === 'reader' && this.stop());
    signal.addEventListener('abort', stopHearing);
    return () => {
      stopHearing();
      for (const type of STOPPING) this.host.renderRoot.removeEventListener(type, stop, {capture: true});
    };
  }

  private readingTime(): number {
    const {all, selected = '', timeline} = this.store.state;
    const event = all.eventOf(all.indexOfId.get(selected) ?? -1);
    const letters = [event?.title, event?.description].map((text) => textIn(text, timeline.lang ?? 'en').length);
    return Math.min(LONGEST, LOOK + LETTER * sum(letters));
  }
}

function calm(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
