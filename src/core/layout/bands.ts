/**
 * The plot from top to bottom: one band for all events, or one for each lane with its title, its rows and a strip for what
 * found no room. Heights follow the content; which bands are in view is asked by y, so that thousands of lanes cost
 * what is seen of them.
 */
import type {EventTable} from '../model/event-table.js';
import type {Lane} from '../model/lanes.js';
import {subTable} from '../model/sub-table.js';
import type {Layout} from './layout.js';
import {tiledLayout} from './tiled-layout.js';

export interface BandMetrics {
  readonly rowHeight: number;
  /** Of the strip in which clusters stand. */
  readonly stripHeight: number;
  /** Of a lane's title. */
  readonly titleHeight: number;
}

/** A stretch of the plot, in px from the top of its content. */
export interface Band {
  /** Id of its lane; `undefined` for the band of all events. */
  readonly lane: Lane | undefined;
  readonly isCollapsed: boolean;
  /** Whether nothing is known of its events but when they are: it has a skyline alone, as high as if it had its rows. */
  readonly isGlance?: boolean;
  readonly top: number;
  readonly height: number;
  readonly titleHeight: number;
  /** Whether there is a strip for chips below its rows; without one they stand beside the title. */
  readonly hasStrip: boolean;
  /** Its events. Made when first asked for, as is their layout. */
  readonly table: () => EventTable;
  /** Its indexes are the band's own. */
  readonly layout: () => Layout;
  /** Indexes in the whole table of its events; `undefined` when these are all. */
  readonly indexes: Int32Array | undefined;
  /** Index in the whole table of an index of the band. */
  readonly tableIndex: (index: number) => number;
}

export interface BandsInput {
  readonly table: EventTable;
  readonly lanes: readonly Lane[];
  readonly collapsed: ReadonlySet<string>;
  readonly baseMsPerPx: number;
  readonly labelWidth: (index: number) => number;
  readonly leastLabelWidth?: ((index: number) => number) | undefined;
  readonly metrics: BandMetrics;
}

/** A lane grows to so many rows. */
const MOST_ROWS = 4;
/** Up to so many lanes get as many rows as they need; more get them by the number of their events. */
const EXACT_LANES = 80;

/** A lane of so many events has as many rows as a lane can have, on any screen. */
const FULL_LANE = 500;

/** Whether the heights of lanes follow from the numbers of their events alone. */
export function haveKnownHeights(counts: readonly number[]): boolean {
  return counts.length > EXACT_LANES || counts.every((count) => count >= FULL_LANE);
}

/** The one band of a timeline without lanes, from `top` to as far down as there is room; of some events, or of all. */
export function wholeBand(layout: Layout, top: number, height: number, indexes?: Int32Array): readonly Band[] {
  const tableIndex = (index: number): number => (indexes ? (indexes[index] ?? -1) : index);
  return [{lane: undefined, isCollapsed: false, top: 0, height, titleHeight: top, hasStrip: true, table: () => layout.input.table, layout: () => layout, indexes, tableIndex}];
}

/** The one band of a table at a glance. */
export function glanceBand(table: EventTable, top: number, height: number): readonly Band[] {
  return [{lane: undefined, isCollapsed: false, isGlance: true, top: 0, height, titleHeight: top, hasStrip: true, table: () => table, layout: noLayout, indexes: undefined, tableIndex: (index) => index}];
}

/** A glance has no rows to ask for. */
function noLayout(): never {
  throw new Error('a glance has no layout');
}

/** The bands of lanes, one below the other. */
export function laneBands(input: BandsInput): readonly Band[] {
  let top = 0;
  return input.lanes.map((lane) => {
    const band = laneBand(input, lane, top);
    top += band.height;
    return band;
  });
}

function laneBand(input: BandsInput, lane: Lane, top: number): Band {
  const {rowHeight, stripHeight, titleHeight} = input.metrics;
  const isCollapsed = input.collapsed.has(lane.id);
  const tableIndex = (index: number): number => lane.indexes[index] ?? -1;
  let made: EventTable | undefined;
  const table = (): EventTable => (made ??= subTable(input.table, lane.indexes));
  const {baseMsPerPx, labelWidth, leastLabelWidth} = input;
  const layoutOf = (rows: number): Layout => tiledLayout({
    table: table(), rows, baseMsPerPx, labelWidth: (index) => labelWidth(tableIndex(index)),
    leastLabelWidth: leastLabelWidth && ((index) => leastLabelWidth(tableIndex(index))),
  });
  const isGlance = input.table.isGlance === true;
  const fitted = input.lanes.length <= EXACT_LANES && !isCollapsed && !isGlance ? fitRows(layoutOf) : undefined;
  const rows = fitted ? fitted.input.rows : Math.min(MOST_ROWS, Math.ceil(Math.log2(lane.indexes.length + 1)));
  const isComplete = fitted ? fitted.completeAtBase : lane.indexes.length <= 1;
  const hasStrip = !isComplete;
  const content = isCollapsed || lane.indexes.length === 0 ? 0 : rows * rowHeight + (hasStrip ? stripHeight : 0);
  let layout = fitted;
  return {lane, isCollapsed, isGlance, top, height: titleHeight + content, titleHeight, hasStrip, table, layout: () => (layout ??= layoutOf(Math.max(1, rows))), indexes: lane.indexes, tableIndex};
}

/** A layout with no more rows than its events use. */
function fitRows(layoutOf: (rows: number) => Layout): Layout {
  const roomy = layoutOf(MOST_ROWS);
  const rows = Math.max(1, roomy.rowsAtBase);
  return roomy.completeAtBase && rows < MOST_ROWS ? layoutOf(rows) : roomy;
}

/** Height of all bands. */
export function bandsHeight(bands: readonly Band[]): number {
  const last = bands.at(-1);
  return last ? last.top + last.height : 0;
}

/** The bands that have a part in [top, bottom). */
export function bandsBetween(bands: readonly Band[], top: number, bottom: number): readonly Band[] {
  let first = 0;
  for (let low = 0, high = bands.length; low < high; first = low) {
    const middle = (low + high) >> 1;
    const band = bands[middle];
    if (band && band.top + band.height <= top) low = middle + 1;
    else high = middle;
  }
  let last = first;
  while (last < bands.length && (bands[last]?.top ?? Infinity) < bottom) last++;
  return bands.slice(first, last);
}
