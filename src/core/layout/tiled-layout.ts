/** The layout of a table by tiles: what is placed in a window, and what of it is only counted. */
import {overlaps} from '../model/event-table.js';
import {levelOf} from '../viewport/level-of-detail.js';
import {clustersIn} from './clusters.js';
import {boxesTouch, eventBox} from './event-box.js';
import type {Cluster, Layout, LayoutInput, LayoutWindow} from './layout.js';
import {thinning} from './thinning.js';
import {LAST_LEVEL, TilePlacement} from './tile-placement.js';

export function tiledLayout(input: LayoutInput): Layout {
  const placement = new TilePlacement(input);
  const rowOf = (index: number): number => placement.rowOf(index);
  const thin = thinning(input, placement.root, rowOf);
  function placed(window: LayoutWindow): number[] {
    const level = windowLevel(input, window);
    const candidates = level < 0 ? thin(level) : placement.near(window.start, window.end, level);
    return candidates.filter((index) => boxesTouch(eventBox(input, index, window.msPerPx), window));
  }
  function clusters(window: LayoutWindow, among: readonly number[]): Cluster[] {
    const shown = among.filter((index) => overlaps(input.table, index, window.start, window.end));
    return clustersIn(input, window, windowLevel(input, window), new Set(shown));
  }
  return {
    input,
    rowsAtBase: placement.root.reduce((rows, index) => Math.max(rows, rowOf(index) + 1), 0),
    completeAtBase: placement.root.length === input.table.size,
    placed,
    clusters,
    rowOf,
    placedFrom: (index) => placement.placedFrom(index),
  };
}

/** How often a pixel of the first level has been halved, at most, for the window to be no coarser. */
function windowLevel(input: LayoutInput, window: LayoutWindow): number {
  const level = levelOf(window.msPerPx, input.baseMsPerPx);
  return Math.min(LAST_LEVEL, Number.isFinite(level) ? level : 0);
}
