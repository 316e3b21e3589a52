/** Now: a line through the plot and its word on the axis. */
import type {TextMetrics} from '../layout/layout.js';
import {relativeFormat} from '../time/format-intl.js';
import type {Instant} from '../time/instant.js';
import {dateX, type TimeScale} from '../viewport/time-scale.js';
import {AXIS_TEXT_INSET, FINE_BASELINE} from './plot-metrics.js';
import type {AxisText, Mark} from './scene.js';

export interface NowScene {
  /** Behind the events. */
  readonly line: readonly Mark[];
  /** Over the axis. */
  readonly dot: readonly Mark[];
  /** Where its word stands; `undefined` when it is not in the window. */
  readonly label: AxisText | undefined;
}

const NOWHERE: NowScene = {line: [], dot: [], label: undefined};
/** Between its word and others, in px. */
const GAP = 6;

export function nowScene(now: Instant | undefined, scale: TimeScale, axisY: number, locale: string, metrics: TextMetrics): NowScene {
  const x = now === undefined ? NaN : dateX(scale, now);
  if (now === undefined || !(x >= 0 && x <= scale.width)) return NOWHERE;
  const label = nowWord(locale);
  const width = metrics.width(label, 'tick');
  // In the middle of a pixel.
  const crisp = Math.floor(x) + 0.5;
  return {
    line: [{type: 'line', key: 'now', paint: 'now', x1: crisp, y1: 0, x2: crisp, y2: axisY + FINE_BASELINE - 12}],
    dot: [{type: 'circle', key: 'now', paint: 'now', x: crisp, y: axisY, radius: 3}],
    label: {instant: now, x: Math.max(0, Math.min(scale.width - width - 2 * AXIS_TEXT_INSET, x - width / 2 - AXIS_TEXT_INSET)), label},
  };
}

/** Labels of the axis that leave the word for now its place. */
export function besideNow(texts: readonly AxisText[], now: AxisText | undefined, metrics: TextMetrics): readonly AxisText[] {
  if (!now) return texts;
  const width = (label: string): number => metrics.width(label, 'tick') + GAP;
  return texts.filter(({x, label}) => x + width(label) <= now.x || x >= now.x + width(now.label));
}

function nowWord(locale: string): string {
  return relativeFormat(locale, 'auto').format(0, 'second');
}
