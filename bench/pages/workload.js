/**
 * The events that every timeline is measured with: the same for the same count, on every machine. 60 % instants (a day),
 * 40 % ranges of 2 to 400 days, spread evenly over 24 years and 8 lanes.
 */
export const SEED = 20240701;
export const LANES = Array.from({length: 8}, (_, i) => ({id: `lane-${i}`, title: `Lane ${i + 1}`}));
const DAY = 86_400_000;
export const START = Date.UTC(2001, 0, 1);
export const END = Date.UTC(2025, 0, 1);
const SHARE_OF_INSTANTS = 0.6;
const [SHORTEST, LONGEST] = [2, 400];
const WHAT = ['Treaty', 'Summit', 'Election', 'Eclipse', 'Strike', 'Exhibition', 'Flood', 'Launch', 'Census', 'Debate', 'Trial', 'Harvest'];
const HOW = ['opens', 'signed', 'announced', 'in the north', 'of the harbour', 'postponed', 'for the third time', 'ends', 'begins', 'under review'];

/** mulberry32, by Tommy Ettinger (public domain): 32 bits of state, numbers in [0, 1). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Events as `{id, title, start, end, lane}`: whole days in ms since 1970, `end` exclusive and undefined for an instant. */
export function workload(count, seed = SEED) {
  const next = random(seed);
  const pick = list => list[Math.floor(next() * list.length)];
  const days = (END - START) / DAY;
  return Array.from({length: count}, (_, i) => {
    const isInstant = next() < SHARE_OF_INSTANTS;
    const from = Math.floor(next() * days);
    const length = isInstant ? 1 : Math.round(SHORTEST * (LONGEST / SHORTEST) ** next());
    const to = Math.min(days, from + length);
    return {
      id: `e${i}`,
      title: `${pick(WHAT)} ${pick(HOW)} ${i}`,
      start: START + from * DAY,
      end: isInstant || to - from < 2 ? undefined : START + to * DAY,
      lane: Math.floor(next() * LANES.length),
    };
  });
}

/** The day of an instant as EDTF. */
export const day = ms => new Date(ms).toISOString().slice(0, 10);
