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
}

/** Half the least width of a curve, in px: one between two marks above each other bulges so far. */
const LEAST_BULGE = 24;

/** Curves between events that both have their row in the plot. */
export function linkMarks({relations, items, selected, all}: LinkInput): Mark[] {
  if (!Array.isArray(relations) || (selected === undefined && !all)) return [];
  const placed = new Map(items.filter(({row}) => row >= 0).map((item) => [item.id, item]));
  return relations.flatMap((relation: Relation, i): Mark[] => {
    const [from, to] = [placed.get(relation?.from), placed.get(relation?.to)];
    const isOfSelected = selected !== undefined && (relation?.from === selected || relation?.to === selected);
    if (!from || !to || from === to || !(isOfSelected || all)) return [];
    return [{type: 'path', key: `link.${i}`, paint: 'link', d: curve(from, to), selected: isOfSelected}];
  });
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
