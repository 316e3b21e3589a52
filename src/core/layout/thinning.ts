/**
 * Levels coarser than the first: a window wider than the whole timeline. What the first level placed is thinned row by
 * row, the important staying; each coarser level thins the one before it, so that zooming in never takes a label away.
 */
import {msPerPxAt} from '../viewport/level-of-detail.js';
import {boxesTouch, eventBox, type EventBox} from './event-box.js';
import type {LayoutInput} from './layout.js';

/** Below this level everything has long shrunk into one dot; further levels are alike. */
const COARSEST = -64;

/** The events that stay at a level below 0. */
export function thinning(input: LayoutInput, root: readonly number[], rowOf: (index: number) => number): (level: number) => number[] {
  const importance = (index: number): number => input.table.importance[index] ?? 0;
  const byImportance = [...root].sort((a, b) => importance(b) - importance(a) || a - b);
  const levels = new Map<number, number[]>();
  function thin(level: number): number[] {
    if (level >= 0) return byImportance;
    const known = levels.get(level);
    if (known) return known;
    const kept = keepDisjoint(input, thin(level + 1), rowOf, msPerPxAt(level, input.baseMsPerPx));
    levels.set(level, kept);
    return kept;
  }
  return (level) => thin(Math.max(COARSEST, level));
}

function keepDisjoint(input: LayoutInput, order: readonly number[], rowOf: (index: number) => number, msPerPx: number): number[] {
  const rows = new Map<number, EventBox[]>();
  return order.filter((index) => {
    const box = eventBox(input, index, msPerPx);
    const row = rows.get(rowOf(index)) ?? [];
    if (row.some((other) => boxesTouch(other, box))) return false;
    rows.set(rowOf(index), [...row, box]);
    return true;
  });
}
