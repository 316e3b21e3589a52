/**
 * Which stretches of time are folded: the long ones in which there is nothing. That follows from the events of the document
 * alone, never from the window, the search or the size of the plot: nothing jumps while the reader moves or looks for
 * something, and the same event stands at the same place of the axis at every zoom. A gap that would take little room
 * anyway, beside what all events take, is not folded; one that is folded is always shorter than it would have been.
 *
 * Nothing of an event that has both ends, nor of what is not known about it, is ever left out, and no beginning or end of
 * any. What goes on without an end (a war that has not ended, a yearly meeting, something of which only the end is
 * known) would forbid every break for ever, though nothing happens to it there: it runs on through a break, from one side to
 * the other.
 */
import {foldedTime, UNFOLDED, type FoldedTime} from '../time/folded-time.js';
import {BREAK_MARGIN, breakWithin, type Stretch} from '../time/time-break.js';
import type {EventTable} from './event-columns.js';

/** A break takes this share of everything that is shown; of many breaks all together no more than half, with their margins. */
const BREAK_SHARE = 0.045;
const ALL_BREAKS = 0.5;
/** More breaks would be noise. */
const MOST = 12;
/** A gap is long if it is so many times longer than it becomes. */
const LONG = 7;
/** Less than this share of all time is a rest of rounding, in which nobody could find an event. */
const LEAST = 2 ** -40;

/** The map of time with the long gaps between events folded. */
export function foldTime(table: EventTable): FoldedTime {
  const {domain} = table;
  if (!domain) return UNFOLDED;
  const gaps = longestGaps(table);
  const all = domain.end - domain.start;
  for (let count = gaps.length; count > 0; count--) {
    const chosen = gaps.slice(0, count);
    const each = Math.min(BREAK_SHARE + 2 * BREAK_MARGIN, ALL_BREAKS / count);
    const rest = all - chosen.reduce((sum, {start, end}) => sum + end - start, 0);
    const whole = rest / (1 - count * each);
    const shortest = chosen[count - 1]!;
    if (rest > LEAST * all && shortest.end - shortest.start >= LONG * each * whole) return folded(chosen, whole, each - 2 * BREAK_MARGIN);
  }
  return UNFOLDED;
}

function folded(gaps: readonly Stretch[], whole: number, share: number): FoldedTime {
  // Whole ms keep places exact.
  const span = share * whole > 1000 ? Math.round(share * whole) : share * whole;
  const stretches = gaps.flatMap((gap) => breakWithin(gap, whole) ?? []).filter(({start, end}) => end - start > span);
  return foldedTime(stretches.sort((a, b) => a.start - b.start), span);
}

/** The longest stretches between what happens, the longest first. */
function longestGaps(table: EventTable): Stretch[] {
  const gaps: Stretch[] = [];
  let reached = Infinity;
  const note = ({start, end}: Stretch): void => {
    if (start > reached) keepLongest(gaps, {start: reached, end: start});
    reached = reached === Infinity ? end : Math.max(reached, end);
  };
  const {size, hullStart, hullEnd} = table;
  const endless = endlessEdges(table);
  let next = 0;
  for (let index = 0; index < size; index++) {
    const [start, end] = [hullStart[index]!, hullEnd[index]!];
    if (start === -Infinity || end === Infinity) continue;
    while (next < endless.length && endless[next]!.start <= start) note(endless[next++]!);
    note({start, end});
  }
  while (next < endless.length) note(endless[next++]!);
  return gaps;
}

function keepLongest(gaps: Stretch[], gap: Stretch): void {
  const length = gap.end - gap.start;
  let place = gaps.length;
  while (place > 0 && gaps[place - 1]!.end - gaps[place - 1]!.start < length) place--;
  if (place >= MOST) return;
  gaps.splice(place, 0, gap);
  gaps.length = Math.min(gaps.length, MOST);
}

/** Where something begins or ends, or may, of what has no known beginning or end; in the order of time. */
function endlessEdges({size, hullStart, coreStart, coreEnd, hullEnd}: EventTable): Stretch[] {
  const edges: Stretch[] = [];
  for (let index = 0; index < size; index++) {
    const [from, to] = [hullStart[index]!, hullEnd[index]!];
    if (from > -Infinity && to < Infinity) continue;
    const bounds = [from, coreStart[index]!, coreEnd[index]!, to];
    for (const [a = NaN, b = NaN] of [bounds.slice(0, 2), bounds.slice(2)]) {
      const known = [a, b].filter(Number.isFinite);
      if (known.length > 0) edges.push({start: Math.min(...known), end: Math.max(...known)});
    }
  }
  return edges.sort((a, b) => a.start - b.start);
}
