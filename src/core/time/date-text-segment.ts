/**
 * What is gathered from a text before it is told what it comes to: a segment for each date in it.
 */
import type {Lexicon} from './date-text-lexicon.js';
import type {Token} from './date-text-scan.js';

export type Relation = 'before' | 'after' | 'by' | 'since' | 'until' | 'from';

/** A year in the making: `digits` 2 with `apostrophe` for '68. */
export interface Numeral {
  readonly value: number;
  readonly digits: number;
  readonly apostrophe?: boolean;
  readonly roman?: boolean;
  readonly significant?: number | undefined;
}

/** What was found for one date. */
export interface Segment {
  /** Numbers not yet told apart. */
  numbers: Numeral[];
  year?: Numeral;
  month?: number;
  day?: number;
  weekday?: number;
  /** 1 before, 2 after year 1. */
  era?: number;
  season?: number;
  /** A quarter (4) or half (2) of something. */
  fraction?: number;
  span?: 'century' | 'millennium' | 'decade' | 'week';
  /** Whether a decade was marked by a letter on its number (1900s), which may mean a century. */
  lettered?: boolean;
  /** Which fraction, century, millennium or week. */
  nth?: number;
  relation?: Relation;
  circa?: boolean;
  maybe?: boolean;
  part?: 'early' | 'mid' | 'late';
  /** −1 last, 0 this, 1 next. */
  direction?: number;
  now?: boolean;
  /** Whether a range runs over the end of the year to it, when nobody wrote the year. */
  yearAfter?: boolean;
  /** Whether the decade is one of a century (90 of the 20th), and which of the two was told first. */
  decadeOf?: 'century-first' | 'decade-first';
  /** The whole date, when it is told from the reference. */
  core?: string;
  /** `T10:30` with its offset. */
  time?: string;
}

export type Join = 'to' | '-' | 'and' | 'or';

/** The segments of a text and what joins each to the one before. */
export interface Gathered {
  readonly segments: readonly Segment[];
  readonly joins: readonly Join[];
  readonly between: boolean;
  /** "two days in": ISO 8601. */
  readonly duration?: string | undefined;
}

/** What the gathering of one text goes through. */
export interface Gathering {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly order: string | undefined;
  readonly segments: Segment[];
  readonly joins: Join[];
  between: boolean;
  at: number;
}

/** What a number or a numeral counts. */
export function countOf(token: Token | undefined): number | undefined {
  return token?.value ?? (token?.meaning?.slot === 'number' ? token.meaning.value : undefined);
}
