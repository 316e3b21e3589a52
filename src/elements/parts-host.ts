/** What a timeline gives its parts: all that they do is the reader's wish. */
import type {Moves} from '../controllers/moves.js';
import type {NarrowingController} from '../controllers/narrowing.js';
import type {TimelineHost} from '../controllers/timeline-host.js';
import {toggledFilter, type EventFilter} from '../core/search/event-filter.js';
import {calendarWindow} from '../core/state/timeline-state.js';
import type {TimelineStore} from '../core/state/timeline-store.js';
import {zoomedTo} from '../core/state/zoom-range.js';
import type {Strings} from '../core/strings/strings.js';
import {soughtWindow} from './sought-window.js';
import {downloadTimeline} from './download.js';
import type {ExportSource} from './timeline-export.js';
import type {TimelinePicture} from './timeline-picture.js';

export interface PartsHostOptions {
  readonly store: TimelineStore;
  readonly picture: TimelinePicture;
  readonly moves: Moves;
  readonly isMirrored: () => boolean;
  readonly narrowing: NarrowingController;
  readonly reader: ReaderSide;
  /** Resolves when what has changed is drawn. */
  readonly drawn: () => Promise<unknown>;
  /** Gives the focus back to the plot. */
  readonly focusPlot: () => void;
  readonly catchFocus: () => void;
  readonly exported: () => ExportSource;
}

/** What the timeline has besides the plot. */
export interface ReaderSide extends Pick<TimelineHost, 'isListed' | 'toggleList' | 'help' | 'isPlaying' | 'togglePlay'> {
  /** The date (EDTF) against which the page has dates read. */
  readonly reference: () => string | undefined;
}

/** What the parts get, and how the timeline tells them that it speaks differently. */
export interface PartsHost extends TimelineHost {
  tell(): void;
}

export function partsHost(options: PartsHostOptions): PartsHost {
  const {store, picture, moves, narrowing, drawn, isMirrored, reader: {reference: _, ...reader}, focusPlot, catchFocus, exported} = options;
  const finding = findingOf(store, narrowing);
  return Object.assign(new Manner(picture, isMirrored), {
    store,
    catchFocus,
    ...listening(store),
    ...reader,
    fitAll: () => void moves.fit('reader'),
    zoom: (factor) => void moves.zoomBy(factor, 'reader'),
    zoomTo: (value) => void moves.to(zoomedTo(store.state, value), 'reader', 0),
    pan: (fraction) => void moves.panBy(fraction, 'reader'),
    show: (viewport, longest) => void moves.to(viewport, 'reader', longest),
    goTo: (text) => goTo(options, text),
    follow: (viewport) => void moves.toCalendar(viewport, 'page', 0),
    choose: (id) => {
      // Whoever follows a relation to an event that is left out wants to see it.
      if (!store.state.table.indexOfId.has(id)) finding.showAll();
      store.dispatch({type: 'select', id}, 'reader');
      void drawn().then(() => moves.showEvent(id, 'reader'));
    },
    download: (format) => downloadTimeline(exported(), format),
    step: (step) => void moves.selectBeside(step, 'reader'),
    ...finding,
    closeDetails: () => {
      store.dispatch({type: 'select', id: undefined}, 'reader');
      focusPlot();
    },
  } satisfies Omit<PartsHost, keyof Manner>);
}

/** How the timeline speaks now. A class: what accessors of an object literal close over is kept by the engine as long as the code. */
class Manner {
  private readonly picture: TimelinePicture;
  private readonly mirrored: () => boolean;

  constructor(picture: TimelinePicture, mirrored: () => boolean) {
    this.picture = picture;
    this.mirrored = mirrored;
  }

  get strings(): Strings {
    return this.picture.strings;
  }

  get locale(): string {
    return this.picture.locale;
  }

  get isMirrored(): boolean {
    return this.mirrored();
  }
}

/** Shows the time that a reader has written; what is wrong with it, if it is none. */
function goTo({store, picture: {locale, strings}, moves, reader}: PartsHostOptions, text: string): string | undefined {
  const {timeline} = store.state;
  const {window, refused} = soughtWindow(text, {reference: reader.reference() ?? timeline.reference, locale, strings, seen: calendarWindow(store.state)});
  if (window) void moves.toCalendar(window, 'reader');
  return refused;
}

/** What the parts listen to: the state, and what the timeline tells besides. */
function listening(store: TimelineStore): Pick<PartsHost, 'tell' | 'subscribe'> {
  const listeners = new Set<() => void>();
  return {
    tell: () => [...listeners].forEach((listener) => listener()),
    subscribe(listener) {
      const stop = store.subscribe(listener);
      listeners.add(listener);
      return () => {
        stop();
        listeners.delete(listener);
      };
    },
  };
}

/** Search and filter, as the reader's wish. */
function findingOf(store: TimelineStore, narrowing: NarrowingController): Pick<TimelineHost, 'search' | 'filter' | 'showAll' | 'toggleFacet' | 'facets'> {
  const filter = (wanted: EventFilter): void => store.dispatch({type: 'filter', filter: wanted}, 'reader');
  const search = (text: string): void => store.dispatch({type: 'search', text}, 'reader');
  return {
    search,
    filter,
    showAll: () => {
      search('');
      filter({});
    },
    toggleFacet: (kind, value) => filter(toggledFilter(store.state.filter, kind, value)),
    facets: (signal) => narrowing.facets(signal),
  };
}
