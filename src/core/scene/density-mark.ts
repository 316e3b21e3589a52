/**
 * What is not drawn event by event, as a skyline: how many there are in each stretch of a few px, beside how many there would be
 * if all were spread evenly. The stretches are cut at powers of two of time, so that the skyline keeps its shape when the
 * window moves.
 */
import {density, lengthOfAll} from '../layout/density.js';
import type {EventTable} from '../model/event-table.js';
import {msPerPx, xOf, type TimeScale} from '../viewport/time-scale.js';
import {viewportEnd} from '../viewport/viewport.js';
import {hundredth} from './hundredth.js';
import type {PathMark} from './scene.js';

/** The narrowest stretch, in px; on screen they are one to two times that. */
const BIN_PX = 3;
/** Height of the least there is, what an even spread adds (the root of the count does, so that few are seen beside many), and the most, in px. */
const LEAST = 1;
const EVEN = 9;
const MOST = 30;
/** Beyond this stretch float64 cannot tell neighbours apart. */
const LAST_BIN = 2 ** 50;

export interface DensityInput {
  readonly key: string;
  readonly table: EventTable;
  /** Indexes of what is drawn by itself. */
  readonly shown: Iterable<number>;
  readonly scale: TimeScale;
  /** Where the skyline stands, in px from the top of the plot. */
  readonly bottom: number;
}

/** The skyline of what is not shown; none where that is nothing. */
export function densityMark({key, table, shown, scale, bottom}: DensityInput): PathMark | undefined {
  const span = 2 ** Math.ceil(Math.log2(BIN_PX * msPerPx(scale)));
  const first = Math.floor(scale.viewport.start / span);
  const bins = Math.ceil(viewportEnd(scale.viewport) / span) - first;
  if (!(Math.abs(first) < LAST_BIN && bins > 0 && bins < scale.width)) return undefined;
  const counts = density(table, {start: first * span, span: bins * span}, bins);
  const all = Int32Array.from(counts);
  for (const index of shown) takeOut(all, table, index, first, span);
  const even = evenCount(table, span);
  const heightAt = (bin: number): number => heightOf((all[bin] ?? 0) / even);
  const d = skyline(bins, heightAt, (bin) => hundredth(xOf(scale, (first + bin) * span)), bottom);
  return d === '' ? undefined : {type: 'path', key: `density.${key}`, paint: 'density', d};
}

function takeOut(counts: Int32Array, {hullStart, hullEnd}: EventTable, index: number, first: number, span: number): void {
  const [start, end] = [hullStart[index] ?? NaN, hullEnd[index] ?? NaN];
  const from = Math.max(0, Math.floor(start / span) - first);
  const to = Math.min(counts.length - 1, (start === end ? Math.floor(end / span) : Math.ceil(end / span) - 1) - first);
  for (let bin = from; bin <= to; bin++) counts[bin]!--;
}

/** Only across and up and down, and no further than where the height changes. */
function skyline(bins: number, heightAt: (bin: number) => number, xAt: (bin: number) => number, bottom: number): string {
  let d = '';
  let height = 0;
  for (let bin = 0; bin <= bins; bin++) {
    const next = bin < bins ? heightAt(bin) : 0;
    if (next === height) continue;
    d += height === 0 ? `M${xAt(bin)},${bottom}V${bottom - next}` : `H${xAt(bin)}V${bottom - next}`;
    height = next;
  }
  return d;
}

function heightOf(share: number): number {
  return share <= 0 ? 0 : Math.min(MOST, Math.round(LEAST + EVEN * Math.sqrt(share)));
}

/** How many events a stretch would have of them all were spread evenly; at least one. */
function evenCount(table: EventTable, span: number): number {
  const {domain} = table;
  const whole = domain ? domain.end - domain.start : 0;
  return whole > 0 ? Math.max(1, (table.size * span + lengthOfAll(table)) / whole) : 1;
}
