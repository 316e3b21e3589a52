/**
 * Which document a timeline shows and how far its reading is. Owns status, error and problems, and the promise of the
 * first paint. Hands the events to the store; asks `SourceController` for what must be fetched.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {checkedChanges} from '../core/formats/checked-changes.js';
import {formatInput} from '../core/formats/format.js';
import {glanceAt} from '../core/formats/glance.js';
import {detectFormat} from '../core/formats/format-signatures.js';
import {readList, type ListItem} from '../core/formats/list.js';
import {json} from '../core/formats/json.js';
import {loadFormat} from '../core/formats/load-format.js';
import {readWith, type TimelineReading} from '../core/formats/read-with.js';
import {documentHead, type StreamedDocument} from '../core/formats/stream-reading.js';
import {haveKnownHeights} from '../core/layout/bands.js';
import {prepareTable} from '../core/layout/prepare-table.js';
import {asOf} from '../core/model/as-of.js';
import {eventTable, type EventTable} from '../core/model/event-table.js';
import {ChangingTimeline, type TimelineChange} from '../core/model/changing-timeline.js';
import type {LaneKind} from '../core/model/lanes.js';
import {fieldOf} from '../core/model/hostile-value.js';
import type {Problem} from '../core/model/problem.js';
import {SortedTable} from '../core/model/sorted-table.js';
import type {Timeline} from '../core/model/timeline.js';
import {isEmptyQuery} from '../core/search/find-events.js';
import type {TimelineStore} from '../core/state/timeline-store.js';
import type {Viewport} from '../core/viewport/viewport.js';
import {AnnalsError} from './annals-error.js';
import {FIRST_PART, LARGE, readDocumentNow, readLargeDocument, readStream, type LargeOptions} from './large-document.js';
import {nextFrame} from './next-frame.js';
import {SourceController, type Source, type SourceOptions} from './source.js';

/** Of so many events the first frame has the skyline: fewer are read as soon. */
const GLANCE = 4000;
/** Less is not worth a frame. */
const LEAST_PROGRESS = 0.01;

export type DocumentStatus = 'idle' | 'loading' | 'ready' | 'error';

export interface DocumentHooks {
  /** The window to open with, when the page asks for one. */
  readonly openingViewport: () => Viewport | undefined;
  readonly lanes: () => LaneKind;
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
  /** Whether a part of the document is shown while the rest of it is read. */
  isGrowing = false;
  /** Whether a large document is being read. */
  isReading = false;
  /** How much of a large document has been read, 0–1; `undefined` when nobody knows, or nothing is being read. */
  progress: number | undefined;
  /** Whether the removal of the element broke off what was loading. */
  interrupted = false;
  private readonly host: ReactiveControllerHost;
  private readonly store: TimelineStore;
  private readonly hooks: DocumentHooks;
  private readonly source: SourceController;
  private turn = 0;
  private readonly changes: TimelineChange[] = [];
  private changing: ChangingTimeline | undefined;
  private growing: AbortController | undefined;
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
    this.growing?.abort();
    this.growing = undefined;
    if (this.status !== 'loading' && !this.isGrowing) return;
    this.turn++;
    this.status = 'idle';
    this.rest();
    this.interrupted = true;
  }

  /** Shows what URLs lead to, or files that a reader gave; a large one by itself while it arrives. */
  fetch(sources: readonly Source[], options: SourceOptions): void {
    this.stop();
    this.begin((turn) => this.source.fetch(sources, options, (stream, source, signal) => readStream(stream, source, this.largeOptions(turn, options, signal))));
  }

  /** Shows a document, or data in another format that is an object. */
  read(data: object, options: SourceOptions): void {
    this.stop();
    const records = largeList(data);
    const glance = records && this.glanceAt(data, records, options);
    if (records && !glance && records.length <= FIRST_PART) {
      const document = readDocumentNow(data, records, {...options, asOf: asOfOrNow});
      if (document) return void this.finish(++this.turn, document);
    }
    if (records) {
      const {signal} = (this.growing = new AbortController());
      this.begin((turn) => readLargeDocument(data, records, {...this.largeOptions(turn, options, signal), glance}));
      return;
    }
    const input = formatInput(data);
    const name = Array.isArray(data) && data.length === 0 ? 'json' : (detectFormat(input) ?? 'json');
    if (name === 'json') void this.finish(++this.turn, readWith(json, input, options));
    else this.begin(() => loadFormat(name).then((format) => readWith(format, input, options)));
  }

  /** Shows the entries of a list in the page. */
  list(items: readonly ListItem[], options: SourceOptions): void {
    this.stop();
    const format = {name: 'html', read: () => readList(items)} as const;
    void this.finish(++this.turn, readWith(format, formatInput(''), options));
  }

  /** Shows nothing. */
  clear(): void {
    this.stop();
    this.turn++;
    this.status = 'idle';
    this.error = undefined;
    this.problems = [];
    this.store.dispatch({type: 'load', timeline: {events: []}, table: eventTable([])});
  }

  /** Changes the document with the next frame, or when it has been read. Resolves when the frame is drawn. */
  async change(changes: readonly TimelineChange[]): Promise<void> {
    for (const change of changes) this.changes.push(change);
    this.host.requestUpdate();
    await this.host.updateComplete;
  }

  /** Forgets changes of a document that another one takes the place of. */
  forgetChanges(): void {
    this.changes.length = 0;
  }

  /** Makes the changes that were asked for since the last frame, all at once. */
  applyChanges(): void {
    const {unfolded: table, timeline} = this.store.state;
    if (this.changes.length === 0 || this.isReading || this.status === 'loading' || !(table instanceof SortedTable)) return;
    const {changes, problems} = checkedChanges(this.changes.splice(0));
    const options = {asOf: asOfOrNow(timeline.reference)};
    if (!this.changing?.isOf(table)) this.changing = new ChangingTimeline(timeline, table, options);
    const changed = this.changing.change(changes);
    const again = this.changing.isRelated(changes) ? readDocumentNow(changed.timeline, changed.timeline.events, {asOf: asOfOrNow}) : undefined;
    this.status = 'ready';
    this.error = undefined;
    const before = again ? this.problems.filter((problem) => !isBetweenEvents(problem)) : this.problems;
    this.problems = [...before, ...problems, ...changed.problems, ...(again?.problems.filter(isBetweenEvents) ?? [])];
    this.store.dispatch({type: 'extend', timeline: again?.timeline ?? changed.timeline, table: again?.table ?? changed.table});
  }

  /** What can be shown at once where nothing is shown yet, and nobody searches for what is to be read first. */
  private glanceAt(data: object, records: readonly unknown[], options: SourceOptions): EventTable | undefined {
    const lanes = this.hooks.lanes();
    const {state} = this.store;
    if (records.length < GLANCE || state.all.size > 0 || !isEmptyQuery(state) || (lanes !== 'none' && lanes !== 'group')) return undefined;
    const {head} = documentHead(data);
    const {reference = head.reference} = options;
    const glance = glanceAt(records, head, {...options, reference, asOf: asOfOrNow(reference), byGroup: lanes === 'group'});
    return glance && haveKnownHeights(glance.counts) ? glance : undefined;
  }

  /** Gives up what is being read. */
  private stop(): void {
    this.source.cancel();
    this.growing?.abort();
    this.growing = undefined;
    this.rest();
  }

  /** Nothing is being read any more. */
  private rest(): void {
    this.isGrowing = false;
    this.isReading = false;
    this.progress = undefined;
  }

  private largeOptions(turn: number, options: SourceOptions, signal: AbortSignal): LargeOptions {
    return {
      ...options, signal, asOf: asOfOrNow,
      prepare: (table) => prepareTable(table, this.hooks.lanes()),
      onPart: (part) => turn === this.turn && this.showPart(part),
      onProgress: (progress) => {
        if (turn !== this.turn) return;
        const isSame = this.isReading && Math.abs((progress ?? 0) - (this.progress ?? 0)) < LEAST_PROGRESS;
        this.isReading = true;
        if (isSame) return;
        this.progress = progress;
        this.host.requestUpdate();
      },
    };
  }

  /** Shows a part of a document that is still being read: the first as a document of its own, the others as more of it. */
  private showPart({timeline, table}: StreamedDocument): void {
    const isFirst = !this.isGrowing;
    this.isGrowing = true;
    this.status = 'ready';
    if (isFirst) this.load({timeline, table});
    else this.store.dispatch({type: 'extend', timeline, table});
    this.host.requestUpdate();
  }

  private load({timeline, table}: {readonly timeline: Timeline; readonly table: EventTable}): void {
    this.store.dispatch({type: 'load', timeline, table, viewport: this.hooks.openingViewport()});
    this.hooks.onRead();
  }

  private begin(read: (turn: number) => Promise<TimelineReading | StreamedDocument | undefined>): void {
    const turn = ++this.turn;
    this.status = 'loading';
    this.error = undefined;
    this.host.requestUpdate();
    const done = read(turn).then(
      (result) => (result && turn === this.turn ? this.finish(turn, result) : this.latest()),
      (error: unknown) => this.fail(turn, error),
    );
    void this.promise(done);
  }

  private finish(turn: number, reading: TimelineReading | StreamedDocument): Promise<void> {
    const {timeline} = reading;
    const table = 'table' in reading ? reading.table : eventTable(reading.resolved, {asOf: asOfOrNow(timeline.reference), relations: timeline.relations ?? []});
    this.status = 'ready';
    this.error = undefined;
    this.problems = reading.problems;
    if (this.isGrowing) {
      this.store.dispatch({type: 'extend', timeline, table});
      this.hooks.onRead();
    } else this.load({timeline, table});
    this.rest();
    this.growing = undefined;
    this.host.requestUpdate();
    return this.promise(this.painted().then(() => turn === this.turn && this.hooks.onPainted()));
  }

  private fail(turn: number, error: unknown): Promise<void> {
    if (turn !== this.turn) return this.latest();
    this.rest();
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

/** The events of our document, or a list of them, when they are very many. */
function largeList(data: object): readonly unknown[] | undefined {
  const list: unknown = Array.isArray(data) ? data : fieldOf(data, 'events');
  return Array.isArray(list) && list.length > LARGE && detectFormat(formatInput(data)) === 'json' ? (list as unknown[]) : undefined;
}

/** Whether a problem lies between events: it is found anew whenever all of them are read. */
function isBetweenEvents({code, where}: Problem): boolean {
  return code === 'relation-cycle' || code === 'relation-contradiction' || (code === 'reference-unknown' && where.field !== 'id');
}

/** What is ongoing is so until the edition's date, or until now. */
function asOfOrNow(reference: string | undefined): number {
  return asOf(reference) ?? Date.now();
}
