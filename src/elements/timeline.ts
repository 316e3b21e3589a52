import {ContextProvider} from '@lit/context';
import type {CSSResultGroup, PropertyValues, TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {AnnouncementController} from '../controllers/announcements.js';
import {WindowWish} from '../controllers/asked-window.js';
import {DetailsPopover} from '../controllers/details-popover.js';
import {DocumentController} from '../controllers/document.js';
import {DropController} from '../controllers/drop.js';
import {FlightController} from '../controllers/flight.js';
import {LightDomController} from '../controllers/light-dom.js';
import {Moves} from '../controllers/moves.js';
import {NarrowingController} from '../controllers/narrowing.js';
import {NowController} from '../controllers/now.js';
import {PlotController} from '../controllers/plot.js';
import {revealLane} from '../controllers/reveal.js';
import {GivenSources} from '../controllers/given-sources.js';
import {ResizeController} from '../controllers/resize.js';
import {StandInController} from '../controllers/stand-in.js';
import {SurroundingsController} from '../controllers/surroundings.js';
import {registerHost, timelineContext} from '../controllers/timeline-host.js';
import type {WheelMode} from '../controllers/wheel-intent.js';
import {ZoomController} from '../controllers/zoom.js';
import type {EventUpdate} from '../core/model/changing-timeline.js';
import type {Problem} from '../core/model/problem.js';
import type {LaneKind} from '../core/model/lanes.js';
import type {Timeline, TimelineEvent} from '../core/model/timeline.js';
import {isDown, isMirrored} from '../core/scene/flow.js';
import {shownZone} from '../core/scene/timeline-scene.js';
import type {StateChange} from '../core/state/timeline-store.js';
import {calendarHome, calendarWindow} from '../core/state/timeline-state.js';
import {foldedWindow} from '../core/time/folded-time.js';
import {AnnalsErrorEvent, AnnalsLoadEvent, AnnalsSelectEvent, AnnalsViewportChangeEvent} from './events.js';
import {exportPng, exportSvg, exportText, type ExportPart, type ExportSource, type PngExportOptions, type SvgExportOptions} from './timeline-export.js';
import {runsDown, type Orientation} from './orientation.js';
import {partsHost} from './parts-host.js';
import {plotWishes} from './plot-wishes.js';
import {ReaderElement} from './reader-element.js';
import {frameTemplate} from './timeline-frame.js';
import {announcement, frameView} from './timeline-frame-view.js';
import {PRINTED_WIDTH, TimelinePicture} from './timeline-picture.js';
import {timelineStyles} from './timeline-styles.js';
import type {TimelineViewport} from './timeline-viewport.js';

/**
 * A zoomable timeline of dated events. Takes its events from `src`, from the `timeline` or `events` property, or from the
 * `<ol>` inside it; needs no stylesheet, no height and no script of the page's own.
 *
 * @summary A zoomable timeline of dated events.
 * @tagname annals-timeline
 *
 * @slot - An `<ol>` of `<li><time datetime="…">…</time> …</li>`: the events, and what is read without JavaScript.
 * @slot controls - In place of the toolbar.
 * @slot details - In place of the details of the selected event.
 * @slot overview - In place of the overview, below the plot.
 * @slot legend - What the shapes mean, below the overview.
 * @slot list - In place of the table of all events, below everything.
 *
 * @fires {AnnalsLoadEvent} annals-load - A document has been read and painted.
 * @fires {AnnalsErrorEvent} annals-error - A document, or some of its records, could not be read.
 * @fires {AnnalsSelectEvent} annals-select - A reader selected an event, or none.
 * @fires {AnnalsViewportChangeEvent} annals-viewport-change - A reader moved the window.
 *
 * @csspart frame - Everything.
 * @csspart header - Title, summary and controls.
 * @csspart title - The timeline's title.
 * @csspart summary - How many events there are, and when.
 * @csspart controls - The toolbar.
 * @csspart plot - The drawing with its axis.
 * @csspart marks - The SVG with grid and marks.
 * @csspart event - Each labelled event.
 * @csspart selected - The selected event, besides `event`.
 * @csspart label - The title of an event.
 * @csspart date - The date beside it.
 * @csspart match - What was searched for, in titles, list and details.
 * @csspart era - The name of each period behind the plot.
 * @csspart now - The word at the line for now.
 * @csspart lane - The title of each lane.
 * @csspart swatch - The dot in the colour of one of several documents: of a lane, of an event.
 * @csspart cluster - Each chip that stands for events that found no room.
 * @csspart axis - The labels of the axis.
 * @csspart tick - Each fine label.
 * @csspart unit - Each coarse label.
 * @csspart break - How much time a break leaves out, besides `tick`.
 * @csspart tooltip - The card of the event under the pointer or with the focus.
 * @csspart button - Each button of the toolbar.
 * @csspart zoom - The slider for the zoom there.
 * @csspart tool - What a button of the toolbar has opened below it.
 * @csspart help - The dialog that says what keys do.
 * @csspart field - The field for a date or a search there.
 * @csspart count - How many events a search has left, or a choice would leave.
 * @csspart facet - Each group of choices to filter by.
 * @csspart facet-title - Its title.
 * @csspart choice - Each choice in it.
 * @csspart clear - The button that takes all choices back.
 * @csspart panel - What holds the details: a popover beside the event.
 * @csspart details - The details, with everything in them.
 * @csspart details-title - The title in the details.
 * @csspart details-date - The date in the details.
 * @csspart related - A button in the details that leads to a related event.
 * @csspart overview - The overview.
 * @csspart track - The line of the overview.
 * @csspart window - The window in it.
 * @csspart list - The table of all events.
 * @csspart drop - What says that a file is taken, while one is held over the timeline.
 * @csspart hint - How to zoom with the wheel.
 * @csspart message - What is said in place of events: loading, empty, error.
 * @csspart progress - How much of a large document has been read.
 * @csspart problems - The list of records that could not be read.
 * @csspart problem - Each of them.
 * @csspart retry - The button that tries again.
 * @csspart show-all - The button that takes search and filter back when they leave nothing.
 *
 * @cssprop --annals-paper - Background.
 * @cssprop --annals-ink - Text.
 * @cssprop --annals-soft - Dates, ticks and other secondary text.
 * @cssprop --annals-faint - Grid lines and borders.
 * @cssprop --annals-accent - The selected event and the focus ring.
 * @cssprop --annals-mark - Bars and dots.
 * @cssprop --annals-tone-1 - Bars and dots of the first of several documents.
 * @cssprop --annals-tone-2 - Those of the second.
 * @cssprop --annals-tone-3 - Those of the third.
 * @cssprop --annals-tone-4 - Those of the fourth.
 * @cssprop --annals-tone-5 - Those of the fifth; any others share `--annals-soft`.
 * @cssprop --annals-raised - Background of chips, cards and buttons.
 * @cssprop --annals-font - Font family; the page's by default.
 * @cssprop --annals-title-font - Font family of titles.
 * @cssprop --annals-label-weight - Font weight of event titles.
 */
export class AnnalsTimeline extends ReaderElement {
  static override styles: CSSResultGroup = timelineStyles;

  static {
    // The focus is moved when an update is done, and what has the focus is drawn anew: Lit's warning of that is no help here.
    this.disableWarning?.('change-in-update');
  }

  private readonly internals = this.attachInternals();
  private readonly surroundings = new SurroundingsController(this, this.internals, () => this.performUpdate());
  /** What is left of the plot beside a scroll bar. */
  private readonly inner = new ResizeController(this, () => this.renderRoot.querySelector('.content'), () => this.performUpdate());
  private readonly lightDom = new LightDomController(this, () => this.readList());
  private readonly picture = new TimelinePicture(() => this.renderRoot);
  private readonly announcements = new AnnouncementController(this, () => announcement(this.store.state, this.picture));
  private readonly narrowing = new NarrowingController(this, this.store, () => this.picture.locale);
  private readonly flight = new FlightController(this, this.store);
  private readonly document = new DocumentController(this, this.store, {
    openingViewport: () => this.address.opening ?? this.window.opening(calendarHome(this.store.state)),
    lanes: () => this.lanes,
    onRead: () => this.wantedSelection !== undefined && this.store.dispatch({type: 'select', id: this.wantedSelection}),
    onPainted: () => this.announceLoad(),
    onFailed: () => this.dispatchEvent(new AnnalsErrorEvent(this.document.error, [])),
  });
  private readonly moves = new Moves({
    store: this.store,
    flight: this.flight,
    widestFor: (index) => (this.picture.last?.placedFrom(index) ?? Infinity) * Math.max(1, this.picture.last?.scene.width ?? 1),
    reveal: (index) => revealLane(index, this.picture.last, this.scroller, this.store),
  });
  private readonly plot: PlotController = new PlotController(this, plotWishes({
    store: this.store,
    picture: this.picture,
    moves: this.moves,
    root: () => this.renderRoot, help: () => this.help(), focusPlot: () => this.plot.wantFocus(),
  }));
  private readonly parts = partsHost({
    store: this.store,
    picture: this.picture,
    moves: this.moves,
    narrowing: this.narrowing,
    reader: {reference: () => this.reference, isListed: () => this.list, toggleList: () => (this.list = !this.list), help: () => this.help(), isPlaying: () => !this.paused, togglePlay: () => this.playing.toggle()},
    isMirrored: () => isMirrored(this.picture.flow),
    drawn: () => this.updateComplete,
    focusPlot: () => this.plot.wantFocus(),
    catchFocus: () => this.plot.catchFocus(),
    exported: () => this.exported,
  });
  /** Only watches. */
  protected readonly details = new DetailsPopover(this, {store: this.store, isMirrored: () => isMirrored(this.picture.flow), close: () => this.parts.closeDetails()});
  /** Only watches. */
  protected readonly standIn = new StandInController(this, this.internals, () =>
    this.document.status === 'error' || (this.document.status === 'ready' && (this.picture.last !== undefined || this.store.state.table.size === 0)));
  /** Only listens. */
  protected readonly zoom = new ZoomController(this, {
    store: this.store,
    target: () => this.renderRoot.querySelector<HTMLElement>('.surface'),
    wheelMode: () => this.wheel,
    flow: () => this.picture.flow,
    onPassedWheel: () => this.plot.showHint(this.picture.strings.wheelHint(/mac|iphone|ipad/iu.test(navigator.userAgent))),
    onGesture: () => this.flight.cancel(),
    onZoomTo: (factor, at) => void this.moves.zoomAbout(at, factor, 'reader'),
  });
  private readonly given = new GivenSources();
  /** Only listens. */
  private readonly dropping = new DropController(this, (files) => {
    this.given.files = files;
    this.read();
  });
  private readonly window = new WindowWish();
  private readonly now$ = new NowController(this);
  private wantedSelection: string | undefined;

  /** URL of the events, in any known format; several, separated by spaces, are shown as one timeline, each with a lane of its own unless `lanes` says otherwise. */
  @property() src: string | undefined;
  /** Name of the format of `src`, in place of what its type, name and content tell. */
  @property() format: string | undefined;
  /** The date (EDTF) against which "May", "July 1" or "yesterday" are read. */
  @property() reference: string | undefined;
  /** Where the window opens (EDTF). Without it everything fits. */
  @property() start: string | undefined;
  /** Where the window ends when it opens (EDTF). */
  @property() end: string | undefined;
  /** What a plain wheel does: `auto` scrolls a page that can scroll and zooms with focus, ctrl or cmd. */
  @property() wheel: WheelMode = 'auto';
  /** Which way time runs: along lines, down the page, or `auto`, which is down from 240 px to 480 px of width. Lanes always lie. */
  @property() orientation: Orientation = 'auto';
  /** A lane for each `group`, `actor`, `place`, `source` or `tag`; `none` shows all events together. */
  @property() lanes: LaneKind = 'none';
  /** Where the line for now stands: `auto` where now is while that is within the data, a date (EDTF), or `none`. */
  @property() now: string | undefined;
  /** Takes a file in any known format that a reader drops on the timeline, or a text that is pasted into it, and shows it in place of what was there. */
  @property({type: Boolean}) drop = false;
  /** Shows the links between all events; those of the selected event are always shown. */
  @property({type: Boolean}) relations = false;

  constructor() {
    super();
    registerHost(this, this.parts);
    new ContextProvider(this, {context: timelineContext, initialValue: this.parts});
    this.store.subscribe((change) => this.stateChanged(change));
  }

  /** The document (the model). Setting it shows it; it replaces what was shown before. */
  @property({attribute: false, hasChanged: () => true})
  set timeline(timeline: Timeline | undefined) {
    this.document.forgetChanges();
    this.given.data = timeline ?? undefined;
  }

  get timeline(): Timeline | undefined {
    return this.store.state.timeline;
  }

  /** The list of events: a document without more. */
  @property({attribute: false, hasChanged: () => true})
  set events(events: readonly TimelineEvent[] | undefined) {
    this.document.forgetChanges();
    this.given.data = events && {events};
  }

  get events(): readonly TimelineEvent[] {
    return this.store.state.timeline.events;
  }

  /** Id of the selected event. */
  @property({reflect: true})
  set selected(id: string | undefined) {
    this.wantedSelection = id ?? undefined;
    this.store.dispatch({type: 'select', id: this.wantedSelection});
  }

  get selected(): string | undefined {
    return this.store.state.selected ?? this.wantedSelection;
  }

  /** The window in ms. Setting it moves the view at once. */
  get viewport(): TimelineViewport {
    const {start, span} = calendarWindow(this.store.state);
    return {start, end: start + span};
  }

  set viewport(given: TimelineViewport) {
    const wanted = this.window.give(given);
    this.requestUpdate();
    if (!wanted) {
      // What is wrong before there is a document is told with it.
      if (this.document.status === 'ready') this.dispatchEvent(new AnnalsErrorEvent(undefined, this.problems));
      return;
    }
    this.flight.cancel();
    this.store.dispatch({type: 'show', viewport: foldedWindow(this.store.state.fold, wanted)});
  }

  /** What could not be read, with its place. */
  get problems(): readonly Problem[] {
    return [...this.document.problems, ...this.window.problems, ...this.now$.problems, ...this.readerProblems];
  }

  /** Loaded and first painted, or rejected with an `AnnalsError`. A new document has a new promise. */
  get ready(): Promise<void> {
    // What was set just now is read with the next update.
    return this.isUpdatePending ? this.updateComplete.then(() => this.document.ready) : this.document.ready;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    // The removal let go of the plot, and broke off what was loading.
    this.requestUpdate();
    if (this.document.interrupted) this.read();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const windowChanged = changed.has('start') || changed.has('end');
    if (windowChanged) this.window.ask(this.start, this.end);
    if (changed.has('now')) this.now$.ask(this.now);
    this.given.forget(changed);
    const sourceChanged = ['timeline', 'events', 'src', 'format', 'reference'].some((name) => changed.has(name));
    if (!this.hasUpdated || sourceChanged) this.read();
    else if (windowChanged) this.store.dispatch({type: 'show', viewport: foldedWindow(this.store.state.fold, this.window.opening(calendarHome(this.store.state)) ?? calendarHome(this.store.state))});
    this.document.applyChanges();
    if (this.speak() || changed.has('list') || changed.has('paused')) this.parts.tell();
  }

  /**
   * Adds events to those that are shown, with the next frame, and resolves when they are to be seen. What cannot be read is
   * in `problems`.
   */
  addEvents(events: readonly TimelineEvent[]): Promise<void> {
    return this.document.change(events.map((event) => ({type: 'add', event})));
  }

  /**
   * Writes events anew that are found by their `id`, with the next frame, and resolves when that is to be seen. Fields that
   * are not given stay as they are.
   */
  updateEvents(events: readonly EventUpdate[]): Promise<void> {
    return this.document.change(events.map((event) => ({type: 'update', event})));
  }

  /** Takes events out by their ids, with the next frame, and resolves when they are gone. */
  removeEvents(ids: readonly string[]): Promise<void> {
    return this.document.change(ids.map((id) => ({type: 'remove', id})));
  }

  /** Shows everything. */
  fit(): Promise<void> {
    return this.moves.to(this.store.state.home, 'page');
  }

  /** Shows a window; each end is EDTF or ms. Rejects with a DateSyntaxError or a RangeError what is neither. */
  async show(start: string | number, end: string | number): Promise<void> {
    await this.moves.show(start, end);
  }

  /** Brings an event into view, with its label. */
  showEvent(id: string): Promise<void> {
    return this.moves.showEvent(id, 'page');
  }

  /** Zooms about the middle: 2 shows half as much. */
  zoomBy(factor: number): Promise<void> {
    return this.moves.zoomBy(factor, 'page');
  }

  /** Moves by a fraction of the window: 1 is one window later. */
  panBy(fraction: number): Promise<void> {
    return this.moves.panBy(fraction, 'page');
  }

  /** Selects the next event in the order of time and brings it into view. */
  next(): Promise<void> {
    return this.moves.selectBeside(1, 'page');
  }

  /** Selects the previous event in the order of time and brings it into view. */
  previous(): Promise<void> {
    return this.moves.selectBeside(-1, 'page');
  }

  /**
   * The timeline as a complete SVG: everything, or with `visible` the window on the screen. Width, lanes, language and colours
   * are those on the screen where `options` say nothing. Throws a DateSyntaxError or a RangeError for a window or a size that is none.
   */
  toSvg(options: SvgExportOptions = {}): string {
    return exportSvg(this.exported, options);
  }

  /** The same as a PNG, `scale` pixels for each px. Rejects with a RangeError for more pixels than the browser can paint. */
  toPng(options: PngExportOptions = {}): Promise<Blob> {
    return exportPng(this.exported, options);
  }

  /** The document in a format, or with `visible` what of it is on the screen. Rejects with a RangeError for a format that cannot be written. */
  toText(format: string, options: ExportPart = {}): Promise<string> {
    return exportText(this.exported, format, options);
  }

  private get exported(): ExportSource {
    const {store, picture, relations, inner, size} = this;
    const probes = this.renderRoot.querySelector('.probes');
    return {store, picture, relations, lanes: this.given.lanes(this), isMirrored: isMirrored(picture.flow), probes, width: inner.width || size.width};
  }

  /** Gives the picture the language and the way of time that hold now; whether they are others than before. */
  private speak(): boolean {
    const {locale, dir, isPrinting} = this.surroundings;
    const isStanding = runsDown({orientation: this.orientation, lanes: this.given.lanes(this)}, isPrinting ? PRINTED_WIDTH : this.size.width);
    return this.picture.speak(locale ?? this.store.state.timeline.lang ?? 'en', dir, isStanding);
  }

  /** Reads what was given last: a document, else the URL, else the list inside. */
  private read(): void {
    this.given.src = this.src ?? '';
    if (this.given.isEmpty) this.readList();
    else this.given.read(this.document, this.format, this.reference);
  }

  private readList(): void {
    if (!this.given.isEmpty) return;
    const items = this.lightDom.items();
    if (items) this.document.list(items, {...(this.reference && {reference: this.reference}), locale: this.surroundings.locale});
    else if (this.document.status !== 'idle') this.document.clear();
  }

  private get scroller(): Element | null {
    return this.renderRoot.querySelector('.scroller');
  }

  private announceLoad(): void {
    const {problems} = this;
    this.dispatchEvent(new AnnalsLoadEvent(this.store.state.timeline, problems));
    if (problems.length > 0) this.dispatchEvent(new AnnalsErrorEvent(undefined, problems));
  }

  /** What the reader did is told to the page; what the page did is not told back to it. */
  private stateChanged({state, previous, origin}: StateChange): void {
    if (state.table !== previous.table) this.store.dispatch({type: 'activate', id: this.picture.heirOf(previous.active, state) ?? state.active});
    this.announcements.heard({state, previous, origin});
    if (state.selected !== previous.selected) {
      if (origin === 'reader') this.wantedSelection = state.selected;
      this.requestUpdate('selected', previous.selected);
      if (origin === 'reader') this.dispatchEvent(new AnnalsSelectEvent(state.selected));
    }
    if (state.viewport !== previous.viewport && origin === 'reader') {
      this.dispatchEvent(new AnnalsViewportChangeEvent(this.viewport.start, this.viewport.end));
    }
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const {document, problems, picture, plot, size, surroundings: {isPrinting}} = this;
    const state = isPrinting ? picture.printed(this.store.state) : this.store.state;
    const width = isPrinting ? PRINTED_WIDTH : this.inner.width || size.width;
    const msPerPx = state.viewport.span / (isDown(picture.flow) ? size.height : width);
    return frameTemplate(frameView({
      state, isPrinting,
      document, problems, picture,
      drawn: picture.draw(state, {
        width,
        height: size.height,
        scrollTop: this.scroller?.scrollTop ?? 0,
        lanes: this.given.lanes(this),
        allLinks: this.relations,
        now: this.now$.at({domain: state.unfolded.domain, zone: shownZone(state.timeline), msPerPx}),
        isMoving: isPrinting || this.flight.isFlying, isPrinting,
        fontEpoch: this.surroundings.fontEpoch,
      }),
      plot,
      announced: this.announcements.text,
      shows: this,
      isOver: this.dropping.isOver,
      onRetry: () => this.read(),
      onShowAll: () => this.parts.showAll(),
      onToggleLane: (id) => this.store.dispatch({type: 'toggle-lane', id}, 'reader'),
      onScroll: () => this.requestUpdate(),
    }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'annals-timeline': AnnalsTimeline;
  }
}
