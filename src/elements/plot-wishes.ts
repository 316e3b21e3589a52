/** What the plot of a timeline asks of it: what a reader does there becomes a wish to the store or a move. */
import type {Moves} from '../controllers/moves.js';
import {itemBeside, membersOf} from '../controllers/navigation.js';
import type {PlotWishes} from '../controllers/plot.js';
import type {TimelineStore} from '../core/state/timeline-store.js';
import type {TimelinePicture} from './timeline-picture.js';

export interface PlotWishesOptions {
  readonly store: TimelineStore;
  readonly picture: TimelinePicture;
  readonly moves: Moves;
  readonly root: () => ParentNode;
  /** Shows what the keys do. */
  readonly help: () => boolean;
  /** Gives the focus back to the plot. */
  readonly focusPlot: () => void;
}

export function plotWishes({store, picture, moves, root, help, focusPlot}: PlotWishesOptions): PlotWishes {
  const activate = (id: string | undefined): void => store.dispatch({type: 'activate', id}, 'reader');
  return {
    scene: () => picture.last?.scene,
    flow: () => picture.flow,
    surface: () => root().querySelector<HTMLElement>('.surface'),
    standIn: () => root().querySelector<HTMLElement>('.message'),
    active: () => store.state.active,
    activeCluster: () => picture.keyboard.chip,
    activate,
    select: (id) => store.dispatch({type: 'select', id}, 'reader'),
    enterCluster: (cluster) => activate(picture.keyboard.enter(store.state.table.idOf(membersOf(cluster)[0] ?? -1))),
    openCluster: (cluster) => {
      picture.keyboard.leave();
      if (moves.openCluster(cluster)) focusPlot();
    },
    command: (command) => (command === 'help' ? help() : moves.command(command)),
    type: (key) => moves.type(key, picture.locale),
    keyOfNeighbour: (key, step) => picture.last && itemBeside(picture.last.scene, key, step),
  };
}
