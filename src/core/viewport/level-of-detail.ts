/** The level of detail: how often the time of a pixel has been halved since the whole was shown. */
/** Keeps a scale that is a level but for rounding on that level. */
const ROUNDING = 1e-9;

/**
 * The whole number of halvings from `baseMsPerPx` (the time of a pixel on level 0) down to `msPerPx`, rounded down: 0 from
 * the base to just under twice as near, negative when farther away.
 */
export function levelOf(msPerPx: number, baseMsPerPx: number): number {
  return Math.floor(Math.log2(baseMsPerPx / msPerPx) + ROUNDING);
}

/** The time of a pixel (ms) on a level. */
export function msPerPxAt(level: number, baseMsPerPx: number): number {
  return baseMsPerPx * 2 ** -level;
}
