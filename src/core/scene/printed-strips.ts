/** A long timeline on paper, which is narrow and cannot be moved: strips of time below each other. */
import type {Viewport} from '../viewport/viewport.js';
import type {AxisText, Scene} from './scene.js';

/** So many events have room in a strip, as a rule, and so many strips there are at most. */
const EVENTS = 16;
const MOST = 20;
/** Of a strip, on either side: what its neighbour shows of it, too, so that no label is cut where it ends. */
const OVERLAP = 0.03;

/** The windows of the strips, in the order of time: all that fits, cut into parts of the same length. */
export function stripWindows(home: Viewport, events: number): readonly Viewport[] {
  const count = Math.max(1, Math.min(MOST, Math.round(events / EVENTS)));
  if (count === 1) return [home];
  const span = home.span / count;
  return Array.from({length: count}, (_, i) => ({start: home.start + (i - OVERLAP) * span, span: (1 + 2 * OVERLAP) * span}));
}

/** From the start of a word of the axis to the edge, at least, in px. */
const TICK = 32;

/** A scene without the labels that its edges cut: the strip beside it has them whole. */
export function withWholeLabels(scene: Scene): Scene {
  const isWhole = ({x}: AxisText): boolean => x >= 0 && x <= scene.width - TICK;
  return {...scene, fine: scene.fine.filter(isWhole), coarse: scene.coarse.filter(isWhole), items: scene.items.filter(({labelX, labelWidth}) => labelX >= 0 && labelX + labelWidth <= scene.width)};
}
