/** A snapshot of a timeline: immutable, and the only place where data, window and selection are. */
import type {EventTable} from '../model/event-table.js';
import type {Timeline} from '../model/timeline.js';
import type {EventFilter} from '../search/event-filter.js';
import {unfoldedWindow, type FoldedTime} from '../time/folded-time.js';
import {VIEWPORT_LIMITS, type Viewport, type ViewportLimits} from '../viewport/viewport.js';
import {intervalEnd, intervalPadded, intervalUnion} from '../time/interval.js';

export interface TimelineState {
  readonly timeline: Timeline;
  /** All events of the document, where they are on the calendar. */
  readonly unfolded: EventTable;
  /** Whether long gaps are to be folded. */
  readonly isFolding: boolean;
  /** From the calendar to the axis. Tables, windows and `home` are on the axis; without a break that is the same. */
  readonly fold: FoldedTime;
  /** All events of the document. */
  readonly all: EventTable;
  /** The events that search and filter leave; `all` when there is neither. */
  readonly table: EventTable;
  /** What the reader searches for; `''` for nothing. */
  readonly search: string;
  readonly filter: EventFilter;
  /** The window in which everything fits. */
  readonly home: Viewport;
  readonly viewport: Viewport;
  /** Id of the selected event. */
  readonly selected: string | undefined;
  /** Whether its details were put aside, until it, or another event, is selected again. */
  readonly isPutAside: boolean;
  /** Id of the event that has, or would get, the keyboard focus. */
  readonly active: string | undefined;
  /** Ids of the lanes of which only the title is shown. */
  readonly collapsed: ReadonlySet<string>;
}

/** The window on the calendar. */
export function calendarWindow({fold, viewport}: Pick<TimelineState, 'fold' | 'viewport'>): Viewport {
  return unfoldedWindow(fold, viewport);
}

/** The window of the calendar in which everything fits. */
export function calendarHome({fold, home}: Pick<TimelineState, 'fold' | 'home'>): Viewport {
  return unfoldedWindow(fold, home);
}

/** How far a gesture may leave the timeline, as a fraction of what fits. */
const STRAY = 0.5;
/** Where gestures may go: about as far as there is something to see, and always as far as the window is now. */
export function gestureLimits(state: Pick<TimelineState, 'home' | 'viewport'>): ViewportLimits {
  const domain = intervalUnion(intervalPadded(state.home, STRAY), state.viewport);
  return {minSpan: VIEWPORT_LIMITS.minSpan, maxSpan: intervalEnd(domain) - domain.start, domain};
}
