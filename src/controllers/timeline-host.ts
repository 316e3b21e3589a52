/** What the parts of a timeline (controls, overview, list, details) know of it: its state, and what they may ask. */
import {createContext} from '@lit/context';
import type {EventFilter, FacetKind} from '../core/search/event-filter.js';
import type {Facet} from '../core/search/facets.js';
import type {TimelineStore} from '../core/state/timeline-store.js';
import type {Strings} from '../core/strings/strings.js';
import type {Viewport} from '../core/viewport/viewport.js';

export interface TimelineHost {
  readonly store: TimelineStore;
  readonly strings: Strings;
  /** BCP 47. */
  readonly locale: string;
  /** Whether time runs from right to left. */
  readonly isMirrored: boolean;
  /** Calls back when the state or the language has changed; returns how to stop. */
  subscribe(listener: () => void): () => void;
  fitAll(): void;
  zoom(factor: number): void;
  /** Goes at once to a place of the zoom's range. */
  zoomTo(value: number): void;
  pan(fraction: number): void;
  /** Shows a window, as the reader's wish, within so many ms; 0 is at once. */
  show(viewport: Viewport, longest?: number): void;
  /** Shows the date that a text says, with room around it; why not, in the reader's language where there are words, when it says none. */
  goTo(text: string): string | undefined;
  /** Takes the window of another timeline, at once, as the page's wish. */
  follow(viewport: Viewport): void;
  /** Selects an event, as the reader's wish, and brings it into view. */
  choose(id: string): void;
  /** Selects the next or the previous of the events that are left by search and filter, and brings it into view. */
  step(step: 1 | -1): void;
  search(text: string): void;
  filter(filter: EventFilter): void;
  toggleFacet(kind: FacetKind, value: string): void;
  /** Takes search and filter back. */
  showAll(): void;
  /** What the events have in common, counted; rejects when `signal` is aborted. */
  facets(signal: AbortSignal): Promise<readonly Facet[]>;
  /** Whether the timeline has its table of all events. */
  isListed(): boolean;
  toggleList(): void;
  /** Whether it goes from event to event by itself. */
  isPlaying(): boolean;
  togglePlay(): void;
  /** Shows what the keys do. */
  help(): void;
  /** Clears the selection and gives the focus back to its event. */
  closeDetails(): void;
  /** Gives the reader a file to keep: `svg`, `png`, or a format that can be written. */
  download(format: string): Promise<void>;
  /** Takes the focus when what had it in a part is gone. */
  catchFocus(): void;
}

/** Given by a timeline to the parts inside it. */
export const timelineContext: ReturnType<typeof createContext<TimelineHost>> = createContext<TimelineHost>(Symbol.for('annals-timeline'));

const hosts = new WeakMap<Element, TimelineHost>();

/** Makes a timeline's host known to parts that stand elsewhere in the page and name it by id. */
export function registerHost(element: Element, host: TimelineHost): void {
  hosts.set(element, host);
}

export function hostOf(element: Element): TimelineHost | undefined {
  return hosts.get(element);
}
