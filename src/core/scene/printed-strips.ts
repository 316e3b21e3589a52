/** A long timeline on paper, which is narrow and cannot be moved: strips of time below each other. */
import type {TimelineState} from '../state/timeline-state.js';
import type {Viewport} from '../viewport/viewport.js';
import type {Scene} from './scene.js';

/** So many events have room in a strip, as a rule, and so many strips there are at most. */
const EVENTS = 16;
const MOST = 20;
/** Of a strip, on either side: what its neighbour shows of it, too, so that no label is cut where it ends. */
const OVERLAP = 0.03;

/** The windows of the strips, in the order of time: all that fits, cut into parts of the same length. */
export function stripWindows({table, home}: Pick<TimelineState, 'table' | 'home'>): readonly Viewport[] {
  const count = Math.max(1, Math.min(MOST, Math.round(table.size / EVENTS)));
  if (count === 1) return [home];
  const span = home.span / count;
  return Array.from({length: count}, (_, i) => ({start: home.start + (i - OVERLAP) * span, span: (1 + 2 * OVERLAP) * span}));
}

/** A scene without the labels that its edges cut: the strip beside it has them whole. */
export function withWholeLabels(scene: Scene): Scene {
  return {...scene, items: scene.items.filter(({labelX, labelWidth}) => labelX >= 0 && labelX + labelWidth <= scene.width)};
}
