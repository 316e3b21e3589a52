/**
 * Rows for events, tile by tile. Level 0 is one tile over everything, at the scale at which everything fits; each level
 * halves the time of a tile and keeps its pixels. On each level an event belongs to the tile in which it starts. A tile
 * gives rows to its most important events that still have none; obstacles are what coarser tiles placed over it and its
 * neighbours and, for odd tiles, what the two even neighbours on the same level placed.
 *
 * Two events that do not touch at one scale touch at no finer one, so what is placed stays placed, in its row; and a tile
 * depends on coarser and even tiles only, so the picture has no history. The idea is consistent dynamic map labelling
 * (Been, Daiches, Yap: Dynamic Map Labeling, IEEE TVCG 12(5), 2006): one row for ever and one scale from which it shows.
 */
import {firstStartingAt} from '../model/event-table.js';
import {msPerPxAt} from '../viewport/level-of-detail.js';
import {boxesTouch, eventBox, LONG_BAR, type EventBox} from './event-box.js';
import {importanceTree, type ImportanceTree} from './importance-tree.js';
import type {LayoutInput} from './layout.js';
import {placeRoot} from './root-tile.js';
import {firstRowFor, rowOccupancy, type RowOccupancy} from './row-occupancy.js';

/** Width of a tile on every level but the first, in px. No label is wider. */
const TILE_PX = 1024;
/** A box this much narrower than a tile reaches into the next tile at most, whatever side its dot sticks out on. */
const WIDEST_BOX_PX = TILE_PX - 24;
/** How many events a tile tries to place, for each row. */
const TRIES_PER_ROW = 12;
/** Beyond this tile number float64 cannot tell neighbours apart: the dates there are not that exact. */
const LAST_TILE = 2 ** 50;
const NOT_PLACED = 127;
/** 2^100 px per base pixel: more than from the age of the universe to a millisecond. */
export const LAST_LEVEL = 100;
/** Share of the rows that long bars may take, so that the rest can still be labelled when one zooms in on it. */
const LONG_SHARE = 0.5;

type Tile = readonly number[];

export class TilePlacement {
  /** What level 0 placed. */
  readonly root: Tile;
  private readonly input: LayoutInput;
  private readonly tree: ImportanceTree;
  private readonly longRows: number;
  private readonly rows: Int16Array;
  private readonly levels: Int8Array;
  private readonly tiles: Map<number, Tile>[] = [];

  constructor(input: LayoutInput) {
    const {table, rows} = input;
    this.input = input;
    this.tree = importanceTree(table.importance);
    this.longRows = Math.max(1, Math.ceil(rows * LONG_SHARE));
    this.rows = new Int16Array(table.size).fill(-1);
    this.levels = new Int8Array(table.size).fill(NOT_PLACED);
    this.root = placeRoot(input, this.tree, this.longRows, (index, row) => this.record(index, row, 0));
  }

  /** The row of an event, or -1 while none is known. */
  rowOf(index: number): number {
    return this.rows[index] ?? -1;
  }

  /** Everything placed on `level` or coarser whose box may reach into [start, end). */
  near(start: number, end: number, level: number): number[] {
    const found = [...this.root];
    for (let k = 1; k <= level; k++) {
      const span = this.tileSpan(k);
      const first = Math.floor(start / span) - 1;
      const last = Math.floor(end / span) + 1;
      if (Math.max(Math.abs(first), Math.abs(last)) > LAST_TILE) break;
      for (let number = first; number <= last; number++) found.push(...this.tile(k, number));
    }
    return found;
  }

  /** The coarsest ms per px at which an event is placed: goes down its tiles until one has placed it or none could. */
  placedFrom(index: number): number | undefined {
    const start = this.input.table.hullStart[index] ?? NaN;
    for (let level = 0; level <= LAST_LEVEL; level++) {
      if (this.levelOf(index) <= level) return this.msPerPx(level);
      const number = Math.floor(start / this.tileSpan(level + 1));
      if (!(Math.abs(number) <= LAST_TILE)) return undefined;
      this.tile(level + 1, number);
    }
    return undefined;
  }

  private tile(level: number, number: number): Tile {
    const known = (this.tiles[level] ??= new Map<number, Tile>()).get(number);
    if (known) return known;
    const span = this.tileSpan(level);
    const from = firstStartingAt(this.input.table, number * span);
    const to = firstStartingAt(this.input.table, (number + 1) * span);
    const built = from < to ? this.fill(level, number, from, to) : [];
    this.tiles[level]?.set(number, built);
    return built;
  }

  private fill(level: number, number: number, from: number, to: number): Tile {
    const scale = this.msPerPx(level);
    const occupied = this.obstacles(level, number);
    const built: number[] = [];
    let tries = 0;
    for (const index of this.tree.descending(from, to)) {
      if (this.levelOf(index) < level) continue;
      if (tries++ >= TRIES_PER_ROW * this.input.rows) break;
      const boxWith = (labelWidth: number): EventBox => eventBox(this.input, index, scale, labelWidth);
      const row = firstRowFor(this.input, index, this.isLong(index, scale) ? this.longRows : this.input.rows, occupied, boxWith);
      if (row < 0) continue;
      const box = eventBox(this.input, index, scale);
      if (box.end - box.start > WIDEST_BOX_PX * scale) continue;
      occupied.take(row, box);
      this.record(index, row, level);
      built.push(index);
    }
    return built;
  }

  private obstacles(level: number, number: number): RowOccupancy {
    const occupied = rowOccupancy(this.input.rows);
    const span = this.tileSpan(level);
    const reach: EventBox = {start: (number - 1) * span, end: (number + 2) * span};
    const add = (index: number): void => {
      const box = eventBox(this.input, index, this.msPerPx(level));
      if (boxesTouch(box, reach)) occupied.take(this.rowOf(index), box);
    };
    this.near(reach.start, reach.end, level - 1).forEach(add);
    if (number % 2 !== 0) [number - 1, number + 1].forEach((even) => this.tile(level, even).forEach(add));
    return occupied;
  }

  private isLong(index: number, scale: number): boolean {
    const {hullStart, hullEnd} = this.input.table;
    return (hullEnd[index] ?? 0) - (hullStart[index] ?? 0) > LONG_BAR * scale;
  }

  private record(index: number, row: number, level: number): void {
    this.rows[index] = row;
    this.levels[index] = level;
  }

  private levelOf(index: number): number {
    return this.levels[index] ?? NOT_PLACED;
  }

  private msPerPx(level: number): number {
    return msPerPxAt(level, this.input.baseMsPerPx);
  }

  private tileSpan(level: number): number {
    return TILE_PX * this.msPerPx(level);
  }
}
