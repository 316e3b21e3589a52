import type {EventDate} from '../time/event-date.js';
import type {TimelineEvent} from './timeline.js';

/** An event with its date. */
export interface ResolvedEvent {
  /** Place in the document's list, from 0. */
  readonly index: number;
  /** Unique in the document. */
  readonly id: string;
  readonly event: TimelineEvent;
  readonly date: EventDate;
}
