/** The pieces in which the records of a file come while it arrives. */
import type {Problem} from '../model/problem.js';
import type {Timeline} from '../model/timeline.js';
import type {FormatName, FormatReading} from './format.js';

/** Some records of a file, one after the other. Places of problems are those of the whole file. */
export interface StreamBatch {
  readonly reading: FormatReading;
  /** How many records there were, with those that were refused. */
  readonly count: number;
}

/** A document without its events. */
export type DocumentHead = Omit<Timeline, 'events'>;

export interface RecordStream {
  readonly format: FormatName;
  /** What is known of the document before its events. */
  readonly head: DocumentHead;
  /** Takes the next piece of the text, of any length. */
  push(text: string): StreamBatch | undefined;
  /** What is left, when there is no more; and the document as a whole. */
  end(): StreamEnd;
}

export interface StreamEnd {
  readonly batch: StreamBatch | undefined;
  readonly document: DocumentHead;
  /** Of the document, and what is wrong with the text as a whole. */
  readonly problems: readonly Problem[];
}
