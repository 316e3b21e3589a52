/** What a timeline gives its parts: all that they do is the reader's wish. */
import type {Moves} from '../controllers/moves.js';
import type {TimelineHost} from '../controllers/timeline-host.js';
import type {TimelineStore} from '../core/state/timeline-store.js';
import {downloadTimeline} from './download.js';
import type {ExportSource} from './timeline-export.js';
import type {TimelinePicture} from './timeline-picture.js';

export interface PartsHostOptions {
  readonly store: TimelineStore;
  readonly picture: TimelinePicture;
  readonly moves: Moves;
  readonly isMirrored: () => boolean;
  /** Gives the focus back to the plot. */
  readonly focusPlot: () => void;
  readonly catchFocus: () => void;
  readonly exported: () => ExportSource;
}

/** What the parts get, and how the timeline tells them that it speaks differently. */
export interface PartsHost extends TimelineHost {
  tell(): void;
}

export function partsHost({store, picture, moves, isMirrored, focusPlot, catchFocus, exported}: PartsHostOptions): PartsHost {
  const listeners = new Set<() => void>();
  return {
    store,
    catchFocus,
    tell: () => [...listeners].forEach((listener) => listener()),
    subscribe(listener) {
      const stop = store.subscribe(listener);
      listeners.add(listener);
      return () => {
        stop();
        listeners.delete(listener);
      };
    },
    get strings() {
      return picture.strings;
    },
    get locale() {
      return picture.locale;
    },
    get isMirrored() {
      return isMirrored();
    },
    fitAll: () => void moves.fit('reader'),
    zoom: (factor) => void moves.zoomBy(factor, 'reader'),
    pan: (fraction) => void moves.panBy(fraction, 'reader'),
    show: (viewport, longest) => void moves.to(viewport, 'reader', longest),
    choose: (id) => {
      store.dispatch({type: 'select', id}, 'reader');
      void moves.showEvent(id, 'reader');
    },
    download: (format) => downloadTimeline(exported(), format),
    closeDetails: () => {
      store.dispatch({type: 'select', id: undefined}, 'reader');
      focusPlot();
    },
  };
}
