/**
 * Where time is left out: its two sides like torn paper, the axis interrupted between them, and how much it was in words.
 * What goes on beyond passes over it.
 */
import type {TextMetrics} from '../layout/layout.js';
import type {AxisBreak} from '../viewport/folded-axis.js';
import {hundredth} from './hundredth.js';
import {AXIS_TEXT_INSET} from './plot-metrics.js';
import type {AxisText, Mark} from './scene.js';

/** What an axis may have. */
export interface Broken {
  readonly breaks?: readonly AxisBreak[];
}

/** Half a wave is so long, and swings so far aside, in px. */
const HALF_WAVE = 12;
const SWING = 5;
/** The sides of a narrower break are one. */
const NARROW = 8;
/** Below the line of the axis, for its words. */
const FOOT = 4;

/** The sides of each break, through the plot. */
export function breakMarks({breaks = []}: Broken, axisY: number): Mark[] {
  return breaks.flatMap(({instant, from, to}) => {
    const sides = to - from < NARROW ? [(from + to) / 2] : [from, to];
    return sides.map((x, i): Mark => ({type: 'path', key: `break.${instant}.${i}`, paint: 'break', d: wave(x, axisY + FOOT)}));
  });
}

function wave(x: number, length: number): string {
  const waves = Math.ceil(length / HALF_WAVE / 2);
  return `M${hundredth(x)},${hundredth(length)}${`q${SWING},-${HALF_WAVE / 2} 0,-${HALF_WAVE}t0,-${HALF_WAVE}`.repeat(waves)}`;
}

/** The line of the axis, but where time is left out. */
export function axisLines({breaks = []}: Broken, width: number, y: number): Mark[] {
  const edges = [0, ...breaks.flatMap(({from, to}) => [from, to]), width];
  return breaks.map((_, i) => i).concat(breaks.length).flatMap((i): Mark[] => {
    const [x1 = 0, x2 = 0] = [edges[2 * i], edges[2 * i + 1]];
    return x2 > Math.max(0, x1) ? [{type: 'line', key: i === 0 ? 'axis' : `axis.${i}`, paint: 'axis', x1: Math.max(0, x1), y1: y, x2, y2: y}] : [];
  });
}

/** The words of each break that are whole in view. */
export function breakTexts({breaks = []}: Broken, width: number, metrics: TextMetrics): AxisText[] {
  return breaks
    .filter(({x, label}) => label !== '' && x >= 0 && x + metrics.width(label, 'tick') <= width)
    .map(({instant, x, label}) => ({instant, x: x - AXIS_TEXT_INSET, label}));
}
