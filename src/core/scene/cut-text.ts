/** Words cut where there is less room than they need. */
import type {TextMetrics, TextStyle} from '../layout/layout.js';

/** What joins the character before it: half of such a pair says something else. */
const JOINED = /^[\p{Mark}\u200d]$/u;

/** As many of the words as fit, with an ellipsis where some do not; nothing when not one character fits. */
export function cutText(words: string, fits: (words: string) => boolean): string {
  if (fits(words)) return words;
  const characters = [...words];
  const first = (count: number): string => `${characters.slice(0, count).join('').trimEnd()}…`;
  let count = mostThatFit(characters.length - 1, (some) => fits(first(some)));
  while (count > 0 && JOINED.test(characters[count] ?? '')) count--;
  return count > 0 ? first(count) : '';
}

/** As many of the words as have room, in px. */
export function cutToRoom(words: string, room: number, style: TextStyle, metrics: TextMetrics): string {
  return cutText(words, (some) => metrics.width(some, style) <= room);
}

/** The largest of 0 to `most` that fits, by halving: titles may be as long as books. */
function mostThatFit(most: number, fits: (count: number) => boolean): number {
  let low = 0;
  for (let high = most; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
