/**
 * Graphs over events by their place in a list: cycles, and the order in which each comes after what it hangs on. Linear in
 * events and links, without recursion.
 */

/** A link from one place to another. */
export interface Edge {
  readonly from: number;
  readonly to: number;
}

/** Links by the place that they leave, in one array. */
interface Adjacency {
  readonly first: Int32Array;
  readonly targets: Int32Array;
}

function adjacency(size: number, edges: readonly Edge[]): Adjacency {
  const first = new Int32Array(size + 1);
  for (const {from} of edges) first[from + 1]!++;
  for (let i = 0; i < size; i++) first[i + 1]! += first[i]!;
  const next = first.slice();
  const targets = new Int32Array(edges.length);
  for (const {from, to} of edges) targets[next[from]!++] = to;
  return {first, targets};
}

/**
 * The component of each place: places with the same number lead to each other. Numbers begin at 0.
 *
 * Source: Tarjan, "Depth-First Search and Linear Graph Algorithms" (1972), with an explicit stack.
 */
export function componentsOf(size: number, edges: readonly Edge[]): Int32Array {
  const search = new ComponentSearch(size, adjacency(size, edges));
  for (let root = 0; root < size; root++) search.visit(root);
  return search.component;
}

class ComponentSearch {
  readonly component: Int32Array;
  private readonly links: Adjacency;
  private readonly order: Int32Array;
  private readonly low: Int32Array;
  private readonly cursor: Int32Array;
  private readonly open: number[] = [];
  private visited = 0;
  private components = 0;

  constructor(size: number, links: Adjacency) {
    this.links = links;
    this.component = new Int32Array(size).fill(-1);
    this.order = new Int32Array(size).fill(-1);
    this.low = new Int32Array(size);
    this.cursor = links.first.slice();
  }

  visit(root: number): void {
    if (this.order[root] !== -1) return;
    const path = [root];
    this.enter(root);
    for (let place = root; path.length > 0; place = path[path.length - 1]!) {
      const next = this.nextUnvisited(place);
      if (next !== undefined) {
        path.push(next);
        this.enter(next);
        continue;
      }
      path.pop();
      this.leave(place, path[path.length - 1]);
    }
  }

  private enter(place: number): void {
    this.order[place] = this.low[place] = this.visited++;
    this.open.push(place);
  }

  private nextUnvisited(place: number): number | undefined {
    while (this.cursor[place]! < this.links.first[place + 1]!) {
      const target = this.links.targets[this.cursor[place]!++]!;
      if (this.order[target] === -1) return target;
      if (this.component[target] === -1) this.low[place] = Math.min(this.low[place]!, this.order[target]!);
    }
    return undefined;
  }

  private leave(place: number, parent: number | undefined): void {
    if (parent !== undefined) this.low[parent] = Math.min(this.low[parent]!, this.low[place]!);
    if (this.low[place] !== this.order[place]) return;
    for (let member = -1; member !== place; ) {
      member = this.open.pop()!;
      this.component[member] = this.components;
    }
    this.components++;
  }
}

/** The cycles of a graph as lists of places, ascending: components of several places, and places that lead to themselves. */
export function cyclesOf(size: number, edges: readonly Edge[], component: Int32Array): readonly (readonly number[])[] {
  const circular = new Set<number>();
  for (const {from, to} of edges) if (from === to || component[from] === component[to]) circular.add(component[from]!);
  if (circular.size === 0) return [];
  const members = new Map([...circular].map((number): [number, number[]] => [number, []]));
  for (let place = 0; place < size; place++) members.get(component[place]!)?.push(place);
  return [...members.values()].sort((a, b) => a[0]! - b[0]!);
}

/** Rank of each place, so that links lead from lower to higher as far as cycles let them (Kahn 1962). */
export function ranksOf(size: number, edges: readonly Edge[]): Int32Array {
  const {first, targets} = adjacency(size, edges);
  const waiting = new Int32Array(size);
  for (const {to} of edges) waiting[to]!++;
  const ready: number[] = [];
  for (let place = 0; place < size; place++) if (waiting[place] === 0) ready.push(place);
  for (let i = 0; i < ready.length; i++) {
    const place = ready[i]!;
    for (let j = first[place]!; j < first[place + 1]!; j++) if (--waiting[targets[j]!]! === 0) ready.push(targets[j]!);
  }
  const rank = new Int32Array(size).fill(ready.length);
  ready.forEach((place, i) => (rank[place] = i));
  return rank;
}
