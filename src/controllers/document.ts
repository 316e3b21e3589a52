/**
 * Which document a timeline shows and how far its reading is. Owns status, error and problems, and the promise of the
 * first paint. Hands the events to the store; asks `SourceController` for what must be fetched.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {formatInput} from '../core/formats/format.js';
import {detectFormat} from '../core/formats/format-signatures.js';
import {readList, type ListItem} from '../core/formats/list.js';
import {json} from '../core/formats/json.js';
import {loadFormat} from '../core/formats/load-format.js';
import {readWith, type TimelineReading} from '../core/formats/read-with.js';
import {eventTable} from '../core/model/event-table.js';
import type {Problem} from '../core/model/problem.js';
import type {TimelineStore} from '../core/state/timeline-store.js';
import {parseDate} from '../core/time/edtf.js';
import type {Viewport} from '../core/viewport/viewport.js';
import {AnnalsError} from './annals-error.js';
import {nextFrame} from './next-frame.js';
import {SourceController, type SourceOptions} from './source.js';

export type DocumentStatus = 'idle' | 'loading' | 'ready' | 'error';

export interface DocumentHooks {
  /** The window to open with, when the page asks for one. */
  readonly openingViewport: (reading: TimelineReading) => Viewport | undefined;
  readonly onRead: () => void;
  readonly onPainted: () => void;
  readonly onFailed: () => void;
}

export class DocumentController implements ReactiveController {
  status: DocumentStatus = 'idle';
  error: AnnalsError | undefined;
  problems: readonly Problem[] = [];
  /** Resolves when what was asked for last is on screen; rejects with the `AnnalsError` when it cannot be. */
  ready: Promise<void> = Promise.resolve();
  /** Whether the removal of the element broke off what was loading. */
  interrupted = false;
  private readonly host: ReactiveControllerHost;
  private readonly store: TimelineStore;
  private readonly hooks: DocumentHooks;
  private readonly source: SourceController;
  private turn = 0;
  /** Whoever waits for a document whose loading was broken off waits for the next one. */
  private readonly waiting: ((ready: Promise<void>) => void)[] = [];

  constructor(host: ReactiveControllerHost, store: TimelineStore, hooks: DocumentHooks) {
    this.host = host;
    this.store = store;
    this.hooks = hooks;
    this.source = new SourceController(host);
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    if (this.status !== 'loading') return;
    this.turn++;
    this.status = 'idle';
    this.interrupted = true;
  }

  /** Shows what a URL leads to. */
  fetch(url: string, options: SourceOptions): void {
    this.begin(this.source.fetch(url, options));
  }

  /** Shows a document, or data in another format that is an object. */
  read(data: object, options: SourceOptions): void {
    this.source.cancel();
    const input = formatInput(data);
    const name = Array.isArray(data) && data.length === 0 ? 'json' : (detectFormat(input) ?? 'json');
    if (name === 'json') void this.finish(++this.turn, readWith(json, input, options));
    else this.begin(loadFormat(name).then((format) => readWith(format, input, options)));
  }

  /** Shows the entries of a list in the page. */
  list(items: readonly ListItem[], options: SourceOptions): void {
    this.source.cancel();
    const format = {name: 'html', read: () => readList(items)} as const;
    void this.finish(++this.turn, readWith(format, formatInput(''), options));
  }

  /** Shows nothing. */
  clear(): void {
    this.source.cancel();
    this.turn++;
    this.status = 'idle';
    this.error = undefined;
    this.problems = [];
    this.store.dispatch({type: 'load', timeline: {events: []}, table: eventTable([])});
  }

  private begin(reading: Promise<TimelineReading | undefined>): void {
    const turn = ++this.turn;
    this.status = 'loading';
    this.error = undefined;
    this.host.requestUpdate();
    const done = reading.then(
      (result) => (result && turn === this.turn ? this.finish(turn, result) : this.latest()),
      (error: unknown) => this.fail(turn, error),
    );
    void this.promise(done);
  }

  private finish(turn: number, reading: TimelineReading): Promise<void> {
    const {timeline, resolved} = reading;
    const table = eventTable(resolved, {asOf: asOf(timeline.reference), relations: timeline.relations ?? []});
    this.status = 'ready';
    this.error = undefined;
    this.problems = reading.problems;
    this.store.dispatch({type: 'load', timeline, table, viewport: this.hooks.openingViewport(reading)});
    this.hooks.onRead();
    this.host.requestUpdate();
    return this.promise(this.painted().then(() => turn === this.turn && this.hooks.onPainted()));
  }

  private fail(turn: number, error: unknown): Promise<void> {
    if (turn !== this.turn) return this.latest();
    this.status = 'error';
    this.error = error instanceof AnnalsError ? error : new AnnalsError('format', error instanceof Error ? error.message : String(error));
    this.problems = [];
    this.host.requestUpdate();
    this.hooks.onFailed();
    return Promise.reject(this.error);
  }

  private latest(): Promise<void> {
    return this.interrupted ? new Promise((resolve) => this.waiting.push(resolve)) : this.ready;
  }

  private promise(done: Promise<unknown>): Promise<void> {
    this.interrupted = false;
    this.ready = done.then(() => undefined);
    // Whoever does not wait for it must not be told of an unhandled rejection: the event and the message tell.
    this.ready.catch(() => undefined);
    for (const resolve of this.waiting.splice(0)) resolve(this.ready);
    return this.ready;
  }

  private async painted(): Promise<void> {
    await nextFrame();
    while (!(await this.host.updateComplete));
  }
}

/** What is ongoing is so until the edition's date, or until now. */
function asOf(reference: string | undefined): number {
  if (typeof reference === 'string') {
    try {
      const {latestEnd} = parseDate(reference);
      if (Number.isFinite(latestEnd)) return latestEnd;
    } catch {
      // Reported by the reader of the document.
    }
  }
  return Date.now();
}
