/**
 * What a file format is to Annals: a reader of foreign records into a Timeline and, where the format can hold one, a
 * writer back. How a format is recognised stands apart (format-signatures.ts), so that a page can load a reader only when
 * it meets its files.
 */
import type {Edtf, Timeline} from '../model/timeline.js';
import type {Problem} from '../model/problem.js';
import {jsonValue} from './json-value.js';

export type FormatName =
  | 'json' | 'csv' | 'html' | 'ics' | 'timelinejs' | 'simile' | 'vis' | 'jsonld' | 'wikidata' | 'markwhen' | 'gedcom' | 'ndjson';

/** A place in a text; both count from 1, columns in UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** What a reader is given: the text, and its JSON value if it has one (or the object that was passed instead of a text). */
export interface FormatInput {
  /** Without a byte order mark; empty when an object was passed. */
  readonly text: string;
  /** The parsed JSON, computed when first asked for; undefined when the text is not JSON. */
  readonly value: unknown;
}

export interface ReadOptions {
  /** The date against which incomplete dates are read (EDTF); overrides the document's own. */
  readonly reference?: Edtf;
  /** BCP 47; tells the language and the order of numeric dates. */
  readonly locale?: string;
}

/** What a reader made of its input. Records that it refused are problems; `records` says where the kept ones stood. */
export interface FormatReading {
  readonly timeline: Timeline;
  readonly problems: readonly Problem[];
  /** The record (from 0) of each event, when records were left out. Absent: event `i` is record `i`. */
  readonly records?: readonly number[];
  /** Where a record, or a field of it, stands in the text. Called only when there are problems. */
  readonly place?: (index: number, field?: string) => TextPlace | undefined;
}

export interface FormatWriting {
  readonly text: string;
  /** What the format could not hold, with the code `loss`. */
  readonly problems: readonly Problem[];
}

/** What a writer makes. What the format could not hold is found by reading it again: losses.ts. */
export interface FormatText {
  readonly text: string;
  /** The event in each record, where that is not the record's own number. */
  readonly order?: readonly number[];
  /** Events whose date other programs see coarser than we do. */
  readonly coarse?: readonly number[];
}

export interface Format {
  readonly name: FormatName;
  /** Never throws for bad data. */
  readonly read: (input: FormatInput, options: ReadOptions) => FormatReading;
  readonly write?: (timeline: Timeline) => FormatText;
}

/** Wraps a text or an object for the readers. */
export function formatInput(input: string | object): FormatInput {
  if (typeof input !== 'string') return {text: '', value: input};
  const text = input.startsWith('\uFEFF') ? input.slice(1) : input;
  let parsed: {readonly value: unknown} | undefined;
  return {
    text,
    get value() {
      parsed ??= {value: /^\s*[[{]/.test(text) ? jsonValue(text) : undefined};
      return parsed.value;
    },
  };
}
