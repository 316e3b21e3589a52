/** The events that a timeline sends to the page: bubbling, composed, and only at the host's own edge. */
import type {AnnalsError} from '../controllers/annals-error.js';
import type {Problem} from '../core/model/problem.js';
import type {Timeline} from '../core/model/timeline.js';

const OPTIONS: EventInit = {bubbles: true, composed: true};

/** A timeline has been read and painted. Its problems, if any, are in `problems`. */
export class AnnalsLoadEvent extends Event {
  readonly timeline: Timeline;
  readonly problems: readonly Problem[];

  constructor(timeline: Timeline, problems: readonly Problem[]) {
    super('annals-load', OPTIONS);
    this.timeline = timeline;
    this.problems = problems;
  }
}

/** Something could not be read: all of it (`error`), or some records (`problems`). */
export class AnnalsErrorEvent extends Event {
  readonly error: AnnalsError | undefined;
  readonly problems: readonly Problem[];

  constructor(error: AnnalsError | undefined, problems: readonly Problem[]) {
    super('annals-error', OPTIONS);
    this.error = error;
    this.problems = problems;
  }
}

/** A reader selected an event, or none. */
export class AnnalsSelectEvent extends Event {
  /** Id of the event; `undefined` when the selection was cleared. */
  readonly id: string | undefined;

  constructor(id: string | undefined) {
    super('annals-select', OPTIONS);
    this.id = id;
  }
}

/** A reader moved the window. */
export class AnnalsViewportChangeEvent extends Event {
  /** In ms, half-open. */
  readonly start: number;
  readonly end: number;

  constructor(start: number, end: number) {
    super('annals-viewport-change', OPTIONS);
    this.start = start;
    this.end = end;
  }
}

declare global {
  interface HTMLElementEventMap {
    'annals-load': AnnalsLoadEvent;
    'annals-error': AnnalsErrorEvent;
    'annals-select': AnnalsSelectEvent;
    'annals-viewport-change': AnnalsViewportChangeEvent;
  }
}
