/** What is under a point of the plot. */
import {CHIP_HEIGHT} from './plot-metrics.js';
import type {ClusterItem, EventItem, Scene} from './scene.js';

export type Hit = {readonly type: 'event'; readonly item: EventItem} | {readonly type: 'cluster'; readonly item: ClusterItem};

/** How far beside a mark one may point, in px: a dot is smaller than a finger. */
const SLACK = 8;

/** The event or cluster at a point, in px from the plot's left and top edge. */
export function hitTest(scene: Scene, x: number, y: number): Hit | undefined {
  const cluster = scene.clusters.find((item) => x >= item.x && x <= item.x + item.width && y >= item.y - SLACK && y <= item.y + CHIP_HEIGHT + SLACK);
  if (cluster) return {type: 'cluster', item: cluster};
  const candidates = scene.items.filter((item) => y >= item.y && y < item.y + scene.rowHeight && covers(item, x));
  const nearest = candidates.sort((a, b) => distance(a, x) - distance(b, x))[0];
  return nearest && {type: 'event', item: nearest};
}

function covers(item: EventItem, x: number): boolean {
  const start = Math.min(item.markStart, item.labelWidth > 0 ? item.labelX : Infinity);
  const end = Math.max(item.markEnd, item.labelWidth > 0 ? item.labelX + item.labelWidth : -Infinity);
  return x >= start - SLACK && x <= end + SLACK;
}

function distance(item: EventItem, x: number): number {
  const start = Math.min(item.markStart, item.labelX);
  const end = Math.max(item.markEnd, item.labelX + item.labelWidth);
  return Math.max(0, start - x, x - end);
}
