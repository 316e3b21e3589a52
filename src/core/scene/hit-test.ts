/** What is under a point of the plot. */
import type {ClusterItem, EraItem, EventItem, Scene} from './scene.js';

export type Hit = {readonly type: 'event'; readonly item: EventItem | EraItem} | {readonly type: 'cluster'; readonly item: ClusterItem};

/** How far beside a mark one may point, in px: a dot is smaller than a finger. */
const SLACK = 8;

/** The event or cluster at a point, in px from the plot's left and top edge; lanes that scroll are covered by the axis. */
export function hitTest(scene: Scene, x: number, y: number): Hit | undefined {
  if (y >= scene.axisY) return eraAt(scene, x, y);
  const cluster = scene.clusters.find((item) => x >= item.x && x <= item.x + item.width && y >= item.y - SLACK && y <= item.y + scene.chipHeight + SLACK);
  if (cluster) return {type: 'cluster', item: cluster};
  const far = (item: EventItem): number => distance(item, x, y, scene.rowHeight);
  const nearest = scene.items.filter((item) => far(item) <= SLACK).sort((a, b) => far(a) - far(b))[0];
  return nearest && {type: 'event', item: nearest};
}

function eraAt({eras}: Scene, x: number, y: number): Hit | undefined {
  const era = eras.find((item) => x >= item.x && x < item.x + item.width && y >= item.y && y < item.y + item.height);
  return era && {type: 'event', item: era};
}

/** How far a point is beside the mark and the label of an item. One without room for its label is its mark alone. */
function distance({markStart, markEnd, labelX, labelWidth, y: top, middle}: EventItem, x: number, y: number, height: number): number {
  const isIn = y >= top && y < top + height;
  const beside = (start: number, end: number): number => Math.max(0, start - x, x - end);
  const label = isIn && labelWidth > 0 ? beside(labelX, labelX + labelWidth) : Infinity;
  // A mark within the row is as high as that, and one with its label; a mark in a track is as wide as it is.
  if (middle >= top + height) return Math.min(label, Math.hypot(beside(markStart, markEnd), middle - y));
  if (!isIn) return Infinity;
  return labelWidth > 0 ? beside(Math.min(markStart, labelX), Math.max(markEnd, labelX + labelWidth)) : beside(markStart, markEnd);
}
