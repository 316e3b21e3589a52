/**
 * The most important events of a range of indexes, in order, without sorting the range: a tournament tree over the
 * importances (each node knows the winner below it) and a heap of ranges, each split at its winner when that is taken.
 */
import {finish} from '../model/finish.js';

export interface ImportanceTree {
  readonly size: number;
  /** Indexes of [from, to) from the most to the least important; of equals the earlier first. */
  descending(from: number, to: number): Generator<number>;
}

/** Events looked at between two pauses. */
const STRIDE = 1 << 16;

const trees = new WeakMap<Float32Array, ImportanceTree>();

/** The tree of a column, which must not change: it is made once, whatever is laid out by it. */
export function importanceTree(importance: Float32Array): ImportanceTree {
  return trees.get(importance) ?? finish(growImportanceTree(importance));
}

/** The same, with pauses. */
export function* growImportanceTree(importance: Float32Array): Generator<void, ImportanceTree> {
  const tree = trees.get(importance) ?? makeTree(importance, yield* buildWinners(importance));
  trees.set(importance, tree);
  return tree;
}

function makeTree(importance: Float32Array, winners: Int32Array): ImportanceTree {
  const size = importance.length;
  const better = (a: number, b: number): number => pickBetter(importance, a, b);
  function winner(from: number, to: number): number {
    let best = -1;
    for (let l = from + size, r = to + size; l < r; l >>= 1, r >>= 1) {
      if (l & 1) best = better(best, winners[l++] ?? -1);
      if (r & 1) best = better(best, winners[--r] ?? -1);
    }
    return best;
  }
  function* descending(from: number, to: number): Generator<number> {
    const ranges = rangeHeap((a, b) => better(a.top, b.top) === a.top);
    const add = (lo: number, hi: number): void => {
      if (lo < hi) ranges.push({from: lo, to: hi, top: winner(lo, hi)});
    };
    add(Math.max(0, from), Math.min(size, to));
    for (let range = ranges.pop(); range; range = ranges.pop()) {
      yield range.top;
      add(range.from, range.top);
      add(range.top + 1, range.to);
    }
  }
  return {size, descending};
}

/** Heap layout: leaves at [size, 2 size), each node the better of its two children. */
function* buildWinners(importance: Float32Array): Generator<void, Int32Array> {
  const size = importance.length;
  const winners = new Int32Array(size * 2);
  for (let i = 0; i < size; i++) winners[size + i] = i;
  for (let i = size - 1; i > 0; i--) {
    winners[i] = pickBetter(importance, winners[2 * i] ?? -1, winners[2 * i + 1] ?? -1);
    if (i % STRIDE === 0) yield;
  }
  return winners;
}

function pickBetter(importance: Float32Array, a: number, b: number): number {
  if (a < 0) return b;
  if (b < 0) return a;
  const difference = (importance[a] ?? 0) - (importance[b] ?? 0);
  return difference > 0 || (difference === 0 && a < b) ? a : b;
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

interface RangeHeap {
  push(range: Range): void;
  pop(): Range | undefined;
}

function rangeHeap(before: (a: Range, b: Range) => boolean): RangeHeap {
  const heap: Range[] = [];
  const at = (i: number): Range => heap[i] as Range;
  const swap = (i: number, j: number): void => {
    [heap[i], heap[j]] = [at(j), at(i)];
  };
  function push(range: Range): void {
    heap.push(range);
    for (let i = heap.length - 1; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!before(at(i), at(parent))) break;
      swap(i, parent);
      i = parent;
    }
  }
  function pop(): Range | undefined {
    if (heap.length < 2) return heap.pop();
    swap(0, heap.length - 1);
    const top = heap.pop();
    for (let i = 0; ; ) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) if (child < heap.length && before(at(child), at(least))) least = child;
      if (least === i) return top;
      swap(i, least);
      i = least;
    }
  }
  return {push, pop};
}
