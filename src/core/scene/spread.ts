/** Things in a line, moved aside as little as can be. */

export interface Wish {
  /** Where it would begin, and what it takes. */
  readonly at: number;
  readonly size: number;
}

/**
 * Where things begin that keep their order and do not overlap, within [from, to] if they fit: as near to their wishes as can be,
 * by the sum of squares (pool adjacent violators: Ayer et al., Annals of Mathematical Statistics 26(4), 1955).
 */
export function spread(wishes: readonly Wish[], from: number, to: number): number[] {
  const pools: {mean: number; count: number}[] = [];
  const before: number[] = [];
  let length = 0;
  for (const {at, size} of wishes) {
    let pool = {mean: at - length, count: 1};
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      const count = last.count + pool.count;
      pool = {mean: (last.mean * last.count + pool.mean * pool.count) / count, count};
    }
    pools.push(pool);
    before.push(length);
    length += size;
  }
  const begins = pools.flatMap(({mean, count}) => Array<number>(count).fill(Math.max(from, Math.min(to - length, mean))));
  return begins.map((begin, i) => begin + (before[i] ?? 0));
}
