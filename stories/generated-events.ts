/** Events by the number, the same for the same count and seed. */
import type {TimelineEvent} from '../src/index.js';

const NAMES = ['Treaty', 'Election', 'Concert', 'Discovery', 'Storm', 'Premiere', 'Summit', 'Voyage'];
const DAY = 86_400_000;
/** January 1, 2000, in days since 1970, and how many days from there. */
const FIRST = 10_957;
const DAYS = 8766;

export function generatedEvents(count: number, seed = 20_240_701): TimelineEvent[] {
  let state = seed;
  const random = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const day = (n: number): string => new Date(n * DAY).toISOString().slice(0, 10);
  return Array.from({length: count}, (_, i) => {
    const start = FIRST + Math.floor(random() * DAYS);
    const end = random() < 0.4 ? `/${day(start + 1 + Math.floor(random() * 120))}` : '';
    return {id: `e${i}`, title: `${NAMES[Math.floor(random() * NAMES.length)] ?? ''} ${i + 1}`, date: `${day(start)}${end}`};
  });
}
