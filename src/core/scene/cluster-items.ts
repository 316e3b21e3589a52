/** The chips of a scene: clusters in the strip above the axis, near the time of their events and never on one another. */
import type {Cluster, TextMetrics} from '../layout/layout.js';
import {xOf, type TimeScale} from '../viewport/time-scale.js';
import {CHIP_HEIGHT, EDGE, STRIP_HEIGHT} from './plot-metrics.js';
import type {ClusterItem} from './scene.js';

const CHIP_PADDING = 11;
const CHIP_GAP = 8;
const STRIP_INSET = (STRIP_HEIGHT - CHIP_HEIGHT) / 2;

/** Chips of the clusters of a window, from `left` on in a strip whose top is `y`. Two that would touch become one that counts both. */
export function clusterItems(
  clusters: readonly Cluster[],
  scale: TimeScale,
  strip: {readonly left: number; readonly y: number},
  metrics: TextMetrics,
  label: (count: number) => string,
): ClusterItem[] {
  const y = strip.y + STRIP_INSET;
  const chip = (members: readonly Cluster[]): ClusterItem => {
    const count = members.reduce((sum, cluster) => sum + cluster.count, 0);
    const text = label(count);
    const width = Math.ceil(metrics.width(text, 'chip')) + 2 * CHIP_PADDING;
    const first = members[0] as Cluster;
    const end = (members[members.length - 1] as Cluster).end;
    const middle = (xOf(scale, first.start) + xOf(scale, end)) / 2;
    const last = Math.max(EDGE, scale.width - EDGE - width);
    const x = Math.min(last, Math.max(strip.left, middle - width / 2));
    return {key: first.key, x, y, width, count, label: text, clusters: members};
  };
  const items: ClusterItem[] = [];
  for (const cluster of clusters) {
    let item = chip([cluster]);
    for (let previous = items.at(-1); previous && previous.x + previous.width + CHIP_GAP > item.x; previous = items.at(-1)) {
      items.pop();
      item = chip([...previous.clusters, ...item.clusters]);
    }
    items.push(item);
  }
  return items;
}
