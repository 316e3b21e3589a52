/** The window in which everything fits. */
import type {Instant} from '../time/instant.js';
import {intervalBetween} from '../time/interval.js';
import {fitInterval, viewport, type Viewport} from './viewport.js';

/** Room beside the first and the last event when everything is shown, as a fraction of their span. */
const HOME_PADDING = 0.03;
/** The window of a timeline without any date: the year of the epoch is as good as any other. */
const EMPTY_HOME: Viewport = viewport(0, 365 * 86_400_000);

/** The window over a domain with room beside it. */
export function homeViewport(domain: {readonly start: Instant; readonly end: Instant} | undefined): Viewport {
  return domain ? fitInterval(intervalBetween(domain.start, domain.end), HOME_PADDING) : EMPTY_HOME;
}
