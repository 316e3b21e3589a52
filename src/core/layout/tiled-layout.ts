/**
 * Layout by dyadic tiles of time. Level 0 is one tile over everything, at the scale at which everything fits; each level
 * halves the time of a tile and keeps its pixels. On each level an event belongs to the tile in which it starts. A tile
 * gives rows to its most important events that still have none; obstacles are what coarser tiles placed over it and its
 * neighbours and, for odd tiles, what the two even neighbours on the same level placed.
 *
 * Two events that do not touch at one scale touch at no finer one, so what is placed stays placed, in its row; and a tile
 * depends on coarser and even tiles only, so the picture has no history. The idea is consistent dynamic map labelling
 * (Been, Daiches, Yap: Dynamic Map Labeling, IEEE TVCG 12(5), 2006): one row for ever and one scale from which it shows.
 */
import {firstStartingAt, overlaps} from '../model/event-table.js';
import {clustersIn} from './clusters.js';
import {boxesTouch, eventBox, type EventBox} from './event-box.js';
import {importanceTree} from './importance-tree.js';
import type {Cluster, Layout, LayoutInput, LayoutWindow} from './layout.js';
import {placeRoot} from './root-tile.js';
import {rowOccupancy, type RowOccupancy} from './row-occupancy.js';
import {thinning} from './thinning.js';

/** Width of a tile on every level but the first, in px. No label is wider. */
export const TILE_PX = 1024;
/** A box this much narrower than a tile reaches into the next tile at most, whatever side its dot sticks out on. */
const WIDEST_BOX_PX = TILE_PX - 24;
/** How many events a tile tries to place. */
const TRIES = 120;
/** Beyond this tile number float64 cannot tell neighbours apart: the dates there are not that exact. */
const LAST_TILE = 2 ** 50;
const NOT_PLACED = 127;
/** 2^100 px per base pixel: more than from the age of the universe to a millisecond. */
const LAST_LEVEL = 100;
/** Share of the rows that long bars may take, so that the rest can still be labelled when one zooms in on it. */
const LONG_SHARE = 0.5;

export function tiledLayout(input: LayoutInput): Layout {
  const placement = placementOf(input);
  const thin = thinning(input, placement.root, placement.rowOf);
  function levelOf(window: LayoutWindow): number {
    const level = Math.floor(Math.log2(input.baseMsPerPx / window.msPerPx) + 1e-9);
    return Math.min(LAST_LEVEL, Number.isFinite(level) ? level : 0);
  }
  function placed(window: LayoutWindow): number[] {
    const level = levelOf(window);
    const candidates = level < 0 ? thin(level) : placement.near(window.start, window.end, level);
    const view: EventBox = window;
    return candidates.filter((index) => boxesTouch(eventBox(input, index, window.msPerPx), view));
  }
  function clusters(window: LayoutWindow, among: readonly number[]): Cluster[] {
    const shown = among.filter((index) => overlaps(input.table, index, window.start, window.end));
    return clustersIn(input, window, levelOf(window), new Set(shown));
  }
  const rowsAtBase = placement.root.reduce((rows, index) => Math.max(rows, placement.rowOf(index) + 1), 0);
  const completeAtBase = placement.root.length === input.table.size;
  return {input, rowsAtBase, completeAtBase, placed, clusters, rowOf: placement.rowOf, placedFrom: placement.placedFrom};
}

interface Placement {
  /** What level 0 placed. */
  readonly root: readonly number[];
  rowOf(index: number): number;
  /** Everything placed on `level` or coarser whose box may reach into [start, end). */
  near(start: number, end: number, level: number): number[];
  placedFrom(index: number): number | undefined;
}

function placementOf(input: LayoutInput): Placement {
  const {table, rows} = input;
  const tree = importanceTree(table.importance);
  const longRows = Math.max(1, Math.ceil(rows * LONG_SHARE));
  const rowOf = new Int16Array(table.size).fill(-1);
  const levelOf = new Int8Array(table.size).fill(NOT_PLACED);
  const tiles: Map<number, readonly number[]>[] = [];
  const record = (index: number, row: number, level: number): void => {
    rowOf[index] = row;
    levelOf[index] = level;
  };
  const root = placeRoot(input, tree, longRows, (index, row) => record(index, row, 0));

  const tileSpan = (level: number): number => TILE_PX * msPerPx(level);
  const msPerPx = (level: number): number => input.baseMsPerPx / 2 ** level;

  function tile(level: number, number: number): readonly number[] {
    const known = (tiles[level] ??= new Map()).get(number);
    if (known) return known;
    const span = tileSpan(level);
    const from = firstStartingAt(table, number * span);
    const to = firstStartingAt(table, (number + 1) * span);
    const built = from < to ? fill(level, number, from, to) : [];
    tiles[level]?.set(number, built);
    return built;
  }

  function fill(level: number, number: number, from: number, to: number): readonly number[] {
    const scale = msPerPx(level);
    const occupied = obstacles(level, number);
    const built: number[] = [];
    let tries = 0;
    for (const index of tree.descending(from, to)) {
      if ((levelOf[index] ?? NOT_PLACED) < level) continue;
      if (tries++ >= TRIES) break;
      const box = eventBox(input, index, scale);
      if (box.end - box.start > WIDEST_BOX_PX * scale) continue;
      const row = occupied.firstFree(box, isLong(index, scale) ? longRows : rows);
      if (row < 0) continue;
      occupied.take(row, box);
      record(index, row, level);
      built.push(index);
    }
    return built;
  }

  function isLong(index: number, scale: number): boolean {
    return (table.hullEnd[index] ?? 0) - (table.hullStart[index] ?? 0) > (TILE_PX / 2) * scale;
  }

  function obstacles(level: number, number: number): RowOccupancy {
    const occupied = rowOccupancy(rows);
    const span = tileSpan(level);
    const reach: EventBox = {start: (number - 1) * span, end: (number + 2) * span};
    const add = (index: number): void => {
      const box = eventBox(input, index, msPerPx(level));
      if (boxesTouch(box, reach)) occupied.take(rowOf[index] ?? 0, box);
    };
    near(reach.start, reach.end, level - 1).forEach(add);
    if (number % 2 !== 0) [number - 1, number + 1].forEach((even) => tile(level, even).forEach(add));
    return occupied;
  }

  function near(start: number, end: number, level: number): number[] {
    const found = [...root];
    for (let k = 1; k <= level; k++) {
      const span = tileSpan(k);
      const first = Math.floor(start / span) - 1;
      const last = Math.floor(end / span) + 1;
      if (Math.max(Math.abs(first), Math.abs(last)) > LAST_TILE) break;
      for (let number = first; number <= last; number++) found.push(...tile(k, number));
    }
    return found;
  }

  /** Goes down the tiles over the event's start until one has placed it, or none is left that could. */
  function placedFrom(index: number): number | undefined {
    const start = table.hullStart[index] ?? NaN;
    for (let level = 0; level <= LAST_LEVEL; level++) {
      if ((levelOf[index] ?? NOT_PLACED) <= level) return msPerPx(level);
      const number = Math.floor(start / tileSpan(level + 1));
      if (!(Math.abs(number) <= LAST_TILE)) return undefined;
      tile(level + 1, number);
    }
    return undefined;
  }

  return {root, rowOf: (index) => rowOf[index] ?? -1, near, placedFrom};
}
