/** The window in which a date is seen with room around it. */
import type {EventDate} from '../time/event-date.js';
import {HOUR} from '../time/instant.js';
import {clampViewport, panToCentre, VIEWPORT_LIMITS, viewport, type Viewport} from './viewport.js';

/** Room on each side, as a multiple of the date's length: a day stands between two others. */
const ROOM = 1;
/** Shorter dates are seen within so many ms. */
const SHORTEST = HOUR;

/** About a date from its first instant to its last; the one end of a date without the other stands in the middle of what is seen now. `undefined` for a date without ends. */
export function windowAround({earliestStart, latestEnd}: EventDate, seen: Viewport): Viewport | undefined {
  const [from, to] = [earliestStart, latestEnd].filter(Number.isFinite);
  if (from === undefined) return undefined;
  if (to === undefined) return panToCentre(seen, from);
  const room = Math.max(ROOM * (to - from), SHORTEST / 2);
  return clampViewport(viewport(from - room, to + room), VIEWPORT_LIMITS);
}
