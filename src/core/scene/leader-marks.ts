/** Where time stands, thin lines from marks to their labels: across the rail, along the gutter, and aslant to the words. */
import {hundredth} from './hundredth.js';
import {GUTTER, TITLE_LINE, TRACK_BAR, type PlotForm} from './plot-metrics.js';
import type {EventItem, Mark} from './scene.js';

export function leaderMarks(items: readonly EventItem[], {row: column}: PlotForm, selected: number | undefined): Mark[] {
  return items.filter(({row, labelWidth}) => row >= 0 && labelWidth > 0).map((item): Mark => {
    const label = item.labelX + TITLE_LINE / 2;
    // From the part of the mark that is nearest to its label.
    const inset = Math.min(TRACK_BAR, item.markEnd - item.markStart) / 2;
    const x = hundredth(Math.max(item.markStart + inset, Math.min(item.markEnd - inset, label)));
    const foot = item.y + column;
    const bend = Math.max(label - GUTTER, Math.min(label + GUTTER, x));
    const d = `M${x},${hundredth(item.middle)}V${hundredth(foot + GUTTER)}H${hundredth(bend)}L${hundredth(label)},${hundredth(foot)}`;
    return {type: 'path', key: `leader.${item.key}`, paint: 'leader', d, selected: item.index === selected};
  });
}
