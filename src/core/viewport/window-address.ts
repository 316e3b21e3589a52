/**
 * A window as text, for an address: `2024-06-28..2024-07-07`, both ends EDTF and whole, as fine as the window is worth.
 * Written outwards, so that what was in the window is in it again when it is read.
 */
import {civilFromInstant, type CivilTime} from '../time/civil.js';
import {datePoint} from '../time/date-point.js';
import {parseDate} from '../time/edtf.js';
import {printPoint} from '../time/edtf-print.js';
import {UNIT_LENGTHS, type Instant} from '../time/instant.js';
import {viewport, viewportEnd, type Viewport} from './viewport.js';

type Unit = keyof CivilTime;

/** A window is told in units of which it has at least so many. */
const FEWEST_UNITS = 8;

const LONGEST_YEAR = 9999;

/** The window in words that `parseWindow` reads. */
export function printWindow(v: Viewport): string {
  const ends = [Math.floor(v.start), Math.ceil(viewportEnd(v)) - 1];
  // Beyond four digits EDTF has nothing finer than years.
  const isFar = ends.some((instant) => Math.abs(civilFromInstant(instant).year) > LONGEST_YEAR);
  const [unit] = UNIT_LENGTHS.find(([, length]) => isFar || length * FEWEST_UNITS <= v.span) ?? ['millisecond' as const];
  return ends.map((instant) => printInstant(instant, unit)).join('..');
}

/**
 * Reads a window, from the first instant of the one date (EDTF) to the last of the other.
 * @throws DateSyntaxError for an end that is no date, RangeError for what has not two ends.
 */
export function parseWindow(text: string): Viewport {
  const [from, to, ...more] = text.split('..');
  if (!from || !to || more.length > 0) throw new RangeError('a window is two dates with ".." between them');
  return viewport(parseDate(from).earliestStart, parseDate(to).latestEnd);
}

/** The unit that holds an instant (whole ms), in EDTF, which has nothing finer than seconds: ms stand behind them. */
function printInstant(instant: Instant, unit: Unit): string {
  const civil = civilFromInstant(instant);
  const finest = UNIT_LENGTHS.findIndex(([name]) => name === unit);
  const fields = UNIT_LENGTHS.slice(0, finest + 1).map(([name]) => [name, civil[name]] as const);
  const text = printPoint(datePoint({year: civil.year, ...Object.fromEntries(fields)}));
  return unit === 'millisecond' ? `${text}.${String(civil.millisecond).padStart(3, '0')}` : `${text}`;
}
