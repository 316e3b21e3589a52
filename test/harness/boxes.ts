/** Rectangles on the page. */
export interface Boxed {
  readonly text: string;
  readonly place: DOMRect;
}

/** Pairs that overlap by more than half a pixel both ways, as "one × other". */
export function overlaps(boxes: readonly Boxed[]): readonly string[] {
  const seen = boxes.filter(({place}) => place.width > 0 && place.height > 0);
  return seen.flatMap((a, i) => seen.slice(i + 1).filter((b) => touch(a.place, b.place)).map((b) => `${a.text} × ${b.text}`));
}

const touch = (a: DOMRect, b: DOMRect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

/** Those that stick out of a rectangle by more than a pixel. */
export const outside = (boxes: readonly Boxed[], around: DOMRect): readonly string[] =>
  boxes.filter(({place}) => place.left < around.left - 1 || place.right > around.right + 1).map(({text}) => text);

/** A generator of numbers from 0 to 1, always the same for a seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
