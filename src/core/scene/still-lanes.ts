/**
 * Lanes in a picture that nobody can scroll: where they are higher than the picture, the last ones are folded to their title
 * and the skyline of their events; where there is not even room for the titles, the rest is counted.
 */
import {bandsHeight, type Band} from '../layout/bands.js';
import type {TextMetrics} from '../layout/layout.js';
import {overlaps, type EventTable} from '../model/event-table.js';
import {viewportEnd, type Viewport} from '../viewport/viewport.js';
import {clusterItems} from './cluster-items.js';
import {EDGE, STRIP_HEIGHT} from './plot-metrics.js';
import type {Scene} from './scene.js';

/** Ids of the lanes to fold, from the last up, until all fit into `room` px. */
export function foldedToFit(bands: readonly Band[], room: number): ReadonlySet<string> {
  const folded = new Set<string>();
  let height = bandsHeight(bands);
  for (let i = bands.length - 1; i >= 0 && height > room; i--) {
    const band = bands[i]!;
    height -= band.height - band.titleHeight;
    if (band.lane) folded.add(band.lane.id);
  }
  return folded;
}

/** Those that are seen whole above a strip for the count of the others; all, if they fit. */
export function bandsThatFit(bands: readonly Band[], room: number): readonly Band[] {
  return bandsHeight(bands) <= room ? bands : bands.filter(({top, height}) => top + height <= room - STRIP_HEIGHT);
}

export interface RestInput {
  readonly table: EventTable;
  readonly viewport: Viewport;
  readonly all: readonly Band[];
  readonly fitting: readonly Band[];
  readonly metrics: TextMetrics;
  readonly chipLabel: (count: number) => string;
}

/** The scene with a chip for the events of the window that stand in none of the lanes that fit. */
export function withRest(scene: Scene, {table, viewport, all, fitting, metrics, chipLabel}: RestInput): Scene {
  const members = absentEvents(table, viewport, all, fitting);
  if (members.length === 0) return scene;
  const {start} = viewport;
  const rest = {key: 'rest', count: members.length, start, end: start, members: () => members};
  const strip = {left: EDGE, y: scene.axisY - STRIP_HEIGHT};
  return {...scene, clusters: [...scene.clusters, ...clusterItems([rest], {viewport, width: scene.width}, strip, metrics, chipLabel)]};
}

function absentEvents(table: EventTable, viewport: Viewport, all: readonly Band[], fitting: readonly Band[]): number[] {
  const seen = new Set(fitting.flatMap(({lane}) => [...(lane?.indexes ?? [])]));
  const absent = new Set(all.slice(fitting.length).flatMap(({lane}) => [...(lane?.indexes ?? [])]));
  return [...absent].filter((index) => !seen.has(index) && overlaps(table, index, viewport.start, viewportEnd(viewport)));
}
