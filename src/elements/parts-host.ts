/** What a timeline gives its parts: all that they do is the reader's wish. */
import type {Moves} from '../controllers/moves.js';
import type {TimelineHost} from '../controllers/timeline-host.js';
import type {TimelineStore} from '../core/state/timeline-store.js';
import type {TimelinePicture} from './timeline-picture.js';

export interface PartsHostOptions {
  readonly store: TimelineStore;
  readonly picture: TimelinePicture;
  readonly moves: Moves;
  /** Gives the focus back to the plot. */
  readonly focusPlot: () => void;
}

export function partsHost({store, picture, moves, focusPlot}: PartsHostOptions): TimelineHost {
  return {
    store,
    get strings() {
      return picture.strings;
    },
    get locale() {
      return picture.locale;
    },
    fitAll: () => void moves.fit('reader'),
    zoom: (factor) => void moves.zoomBy(factor, 'reader'),
    pan: (fraction) => void moves.panBy(fraction, 'reader'),
    show: (viewport, longest) => void moves.to(viewport, 'reader', longest),
    choose: (id) => {
      store.dispatch({type: 'select', id}, 'reader');
      void moves.showEvent(id, 'reader');
    },
    closeDetails: () => {
      store.dispatch({type: 'select', id: undefined}, 'reader');
      focusPlot();
    },
  };
}
