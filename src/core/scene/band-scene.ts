/** The items of one band: its placed events row by row, and chips for what found no room there. */
import type {Band} from '../layout/bands.js';
import type {EventLabel} from '../layout/event-labels.js';
import type {Cluster, Layout, LayoutWindow, TextMetrics} from '../layout/layout.js';
import {msPerPx, type TimeScale} from '../viewport/time-scale.js';
import {viewportEnd} from '../viewport/viewport.js';
import {columnItems} from './column-items.js';
import {clusterItems} from './cluster-items.js';
import {densityMark} from './density-mark.js';
import {labelPositions} from './label-position.js';
import {pxBox} from './px-box.js';
import {MARK_MIDDLE, type PlotForm} from './plot-metrics.js';
import type {ClusterItem, EventItem, PathMark} from './scene.js';

export interface BandSceneInput {
  readonly band: Band;
  readonly scale: TimeScale;
  readonly labels: (index: number) => EventLabel;
  readonly form: PlotForm;
  /** Top of the first row, from the top of the plot. */
  readonly rowsY: number;
  /** Where chips may begin, and the top of their strip. */
  readonly strip: {readonly left: number; readonly y: number};
  /** Where the skyline of what is not shown stands. */
  readonly bottom: number;
  readonly metrics: TextMetrics;
  readonly chipLabel: (count: number) => string;
}

export interface BandScene {
  readonly items: readonly EventItem[];
  readonly clusters: readonly ClusterItem[];
  readonly density: PathMark | undefined;
}

/** Of a lane of which only the title is shown, or of events at a glance, how they are spread. */
function foldedScene({band, scale, bottom}: BandSceneInput): BandScene {
  const density = band.isCollapsed || band.isGlance ? densityMark({key: band.lane?.id ?? '', table: band.table(), shown: [], scale, bottom}) : undefined;
  return {items: [], clusters: [], density};
}

export function bandScene(input: BandSceneInput): BandScene {
  const {band, scale} = input;
  if (band.isCollapsed || band.isGlance || band.height <= band.titleHeight) return foldedScene(input);
  const {viewport} = scale;
  const window: LayoutWindow = {start: viewport.start, end: viewportEnd(viewport), msPerPx: msPerPx(scale)};
  const layout = band.layout();
  const placed = layout.placed(window);
  const clusters = layout.clusters(window, placed).map((cluster) => ofBand(band, cluster));
  const isAllShown = clusters.length === 0;
  return {
    density: isAllShown ? undefined : densityMark({key: band.lane?.id ?? '', table: band.table(), shown: placed, scale, bottom: input.bottom}),
    items: input.form.isDown ? columnItems(input, layout, placed) : rowsOf(layout, placed).flatMap(([row, indexes]) => itemsOfRow(input, layout, row, indexes)),
    clusters: clusterItems(clusters, scale, input.strip, input.metrics, input.chipLabel),
  };
}

/** The key of something in a band: ids are unique in the document, but an event may stand in several lanes. */
function keyIn({lane}: Band, key: string): string {
  return lane === undefined ? key : `${lane.id}/${key}`;
}

/** A cluster that tells its members by their index in the whole table. */
function ofBand(band: Band, cluster: Cluster): Cluster {
  if (band.indexes === undefined) return cluster;
  return {...cluster, key: keyIn(band, cluster.key), members: () => cluster.members().map(band.tableIndex)};
}

function rowsOf(layout: Layout, placed: readonly number[]): [row: number, indexes: number[]][] {
  const rows = new Map<number, number[]>();
  for (const index of placed) {
    const row = layout.rowOf(index);
    const known = rows.get(row);
    if (known) known.push(index);
    else rows.set(row, [index]);
  }
  return [...rows];
}

function itemsOfRow({band, scale, labels, form, rowsY}: BandSceneInput, layout: Layout, row: number, indexes: readonly number[]): EventItem[] {
  const boxes = indexes
    .map((index) => ({index, ...pxBox(layout, index, scale, labels(band.tableIndex(index)).width)}))
    .sort((a, b) => a.start - b.start || a.index - b.index);
  const positions = labelPositions(boxes, scale.width);
  const clamp = (x: number): number => Math.max(0, Math.min(scale.width, x));
  return boxes.map(({index, start, markEnd}, i) => {
    const id = layout.input.table.idOf(index) ?? '';
    const {x: labelX = 0, width: labelWidth = 0} = positions[i] ?? {};
    const y = rowsY + row * form.row;
    return {key: keyIn(band, id), id, index: band.tableIndex(index), row, y, middle: y + MARK_MIDDLE, labelX, labelWidth, markStart: clamp(start), markEnd: clamp(markEnd)};
  });
}
