/**
 * Relations as calm curves from edge to edge: for the selected event, or for all when asked for. They pass behind labels,
 * which stand on paper of their own.
 */
import type {Relation} from '../model/timeline.js';
import {hundredth} from './hundredth.js';
import type {EventItem, Mark} from './scene.js';

export interface LinkInput {
  readonly relations: readonly Relation[];
  readonly items: readonly EventItem[];
  /** Id of the selected event. */
  readonly selected: string | undefined;
  /** Whether those of other events are shown too. */
  readonly all: boolean;
  /** Of the plot, in px. */
  readonly width: number;
  /** Where an event is that is out of view: before the window (-1) or after it (1); else 0. */
  readonly sideOf: (id: string) => -1 | 0 | 1;
}

/** Half the least width of a curve, in px: one between two marks above each other bulges so far. */
const LEAST_BULGE = 24;

/** Of the arrow at the edge, in px. */
const HEAD = 4;
const EDGE_GAP = 3;

/** Curves between events that both have their row in the plot; where one of them is out of view, an arrow towards it. */
export function linkMarks({relations, items, selected, all, width, sideOf}: LinkInput): Mark[] {
  if (!Array.isArray(relations) || (selected === undefined && !all)) return [];
  const placed = new Map(items.filter(({row}) => row >= 0).map((item) => [item.id, item]));
  const marks = new Map<string, Mark>();
  relations.forEach((relation: Relation, i) => {
    const ids = [relation?.from, relation?.to] as const;
    const isOfSelected = selected !== undefined && ids.includes(selected);
    if (!isOfSelected && !all) return;
    const draw = (key: string, d: string): unknown =>
      marks.set(key, {type: 'path', key, paint: 'link', d, selected: isOfSelected || (marks.get(key)?.selected ?? false)});
    const [from, to] = ids.map((id) => placed.get(id));
    if (from && to) {
      if (from !== to) draw(`link.${i}`, curve(from, to));
      return;
    }
    const [item, other] = from ? [from, ids[1]] : [to, ids[0]];
    const side = item ? sideOf(other) : 0;
    // One arrow shows the way to all that lie there.
    if (item && side !== 0) draw(`link.${item.key}.${side < 0 ? 'before' : 'after'}`, arrow(item, side, width));
  });
  return [...marks.values()];
}

/** From the edge of a mark to that of the plot. */
function arrow({markStart, markEnd, middle}: EventItem, side: -1 | 1, width: number): string {
  const edge = side < 0 ? EDGE_GAP : width - EDGE_GAP;
  const back = hundredth(edge - side * HEAD);
  const [above, below] = [hundredth(middle - HEAD), hundredth(middle + HEAD)];
  return `M${hundredth(side < 0 ? markStart : markEnd)},${hundredth(middle)}H${hundredth(edge)}M${back},${above}L${hundredth(edge)},${hundredth(middle)}L${back},${below}`;
}

function curve(from: EventItem, to: EventItem): string {
  const [y1, y2] = [from.middle, to.middle];
  const [x1, x2] = ends(from, to);
  const bulge = Math.max(LEAST_BULGE, Math.abs(x2 - x1) / 2) * (x2 < x1 ? -1 : 1);
  return `M${hundredth(x1)},${hundredth(y1)}C${hundredth(x1 + bulge)},${hundredth(y1)} ${hundredth(x2 - bulge)},${hundredth(y2)} ${hundredth(x2)},${hundredth(y2)}`;
}

/** The edges that face each other; where neither mark is before the other, straight down from where the later one begins. */
function ends(from: EventItem, to: EventItem): [number, number] {
  if (from.markEnd <= to.markStart) return [from.markEnd, to.markStart];
  if (to.markEnd <= from.markStart) return [from.markStart, to.markEnd];
  const x = Math.max(from.markStart, to.markStart);
  return [x, x];
}
