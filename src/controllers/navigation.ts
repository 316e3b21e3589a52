/** Where the window must be for an event to be seen, and which event comes next. Pure: asks state and layout, moves nothing. */
import {anchorOf} from '../core/model/event-columns.js';
import {overlaps, type EventTable} from '../core/model/event-table.js';
import type {TimelineState} from '../core/state/timeline-state.js';
import {clampViewport, viewportEnd, VIEWPORT_LIMITS, type Viewport} from '../core/viewport/viewport.js';
import type {ClusterItem, Scene} from '../core/scene/scene.js';

/** How far from the edge of the window an event is brought in, as a fraction of it. */
const INSET = 0.2;

/**
 * A window in which the event is on screen and has its label, moved and zoomed no more than needed. `widest` is the longest
 * span, in ms, at which it has its label; `undefined` when it never has.
 */
export function viewportFor(index: number, {table, viewport}: TimelineState, widest: number | undefined): Viewport {
  const span = Math.min(viewport.span, widest ?? viewport.span);
  if (span === viewport.span && isInView(table, index, viewport)) return viewport;
  const anchor = anchorOf(table, index);
  const wanted = (Number.isFinite(anchor) ? anchor : viewport.start) - (anchor === table.hullStart[index] ? INSET : 1 - INSET) * span;
  return clampViewport({start: wanted, span}, VIEWPORT_LIMITS);
}

/** Whether the place from which an event is read (its start, or its end where that is open) is well within the window. */
function isInView(table: EventTable, index: number, viewport: Viewport): boolean {
  const margin = viewport.span * 0.02;
  const end = viewportEnd(viewport);
  const start = table.hullStart[index] ?? 0;
  if (Number.isFinite(start) && start >= viewport.start) return start < end - margin;
  return overlaps(table, index, viewport.start + margin, end);
}

/** The event after (1) or before (-1) another in the order of time; from none, the first in the window. */
export function neighbour({table, viewport}: TimelineState, id: string | undefined, step: 1 | -1): string | undefined {
  const {readingOrder: order} = table;
  const index = id === undefined ? undefined : table.indexOfId.get(id);
  if (index === undefined) return firstInView(table, viewport);
  const position = order.indexOf(index) + step;
  return table.idOf(order[position] ?? -1);
}

/** The first event, in the order of time, that begins in the window, or else one that overlaps it, or else the first. */
function firstInView(table: EventTable, viewport: Viewport): string | undefined {
  const order = table.readingOrder;
  const end = viewportEnd(viewport);
  const begins = order.find((index) => (table.hullStart[index] ?? 0) >= viewport.start && (table.hullStart[index] ?? 0) < end);
  const found = begins ?? order.find((index) => overlaps(table, index, viewport.start, end)) ?? order[0];
  return table.idOf(found ?? -1);
}

/** The nearest item in the rows above (-1) or below (1) the one with the focus; clusters are a row of their own. */
export function itemBeside(scene: Scene, key: string, step: 1 | -1): string | undefined {
  const all = [
    ...scene.items.map((item) => ({key: item.key, row: item.y, x: item.labelX})),
    ...scene.eras.map((item) => ({key: item.key, row: item.y, x: item.x})),
    ...scene.clusters.map((item) => ({key: `cluster:${item.key}`, row: item.y, x: item.x})),
  ];
  const from = all.find((item) => item.key === key);
  if (!from) return undefined;
  const beyond = all.filter(({row}) => (step > 0 ? row > from.row : row < from.row));
  const row = step > 0 ? Math.min(...beyond.map((item) => item.row)) : Math.max(...beyond.map((item) => item.row));
  const nearest = beyond.filter((item) => item.row === row).sort((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x));
  return nearest[0]?.key;
}

/** The events behind a chip, by index. */
export function membersOf({clusters}: ClusterItem): readonly number[] {
  return clusters.flatMap((cluster) => cluster.members());
}

/**
 * The event nearest in time to one that is gone, among those of its lane (ascending indexes in the table `before`; all
 * without a lane) that are still there; where its lane has none left, among all.
 */
export function nearestKept(before: EventTable, lane: ArrayLike<number> | undefined, index: number, now: EventTable): string | undefined {
  const order = lane ?? Array.from({length: before.size}, (_, i) => i);
  const start = before.hullStart[index] ?? 0;
  const distance = (place: number): number => Math.abs((before.hullStart[order[place] ?? -1] ?? Infinity) - start);
  const kept = (place: number): string | undefined => {
    const id = before.idOf(order[place] ?? -1);
    return id !== undefined && now.indexOfId.has(id) ? id : undefined;
  };
  const at = Array.prototype.indexOf.call(order, index);
  for (let below = at - 1, above = at + 1; below >= 0 || above < order.length;) {
    const id = above >= order.length || (below >= 0 && distance(below) < distance(above)) ? kept(below--) : kept(above++);
    if (id !== undefined) return id;
  }
  return lane && nearestKept(before, undefined, index, now);
}
