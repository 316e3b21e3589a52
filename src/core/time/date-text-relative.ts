/** Texts told from the reference alone: "yesterday", "two days ago", "a week later", "66 million years ago". */
import {edtfOf, movedBy, needReference} from './date-text-reference.js';
import type {Reading} from './date-text-compose.js';
import type {Lexicon} from './date-text-lexicon.js';
import {scan, type Token} from './date-text-scan.js';
import {countOf} from './date-text-segment.js';
import {relativePhrases, type Unit} from './locale-names.js';
import type {InferredPart} from './event-date.js';

interface Phrase {
  readonly unit: Unit;
  readonly shift: number;
  readonly counted: boolean;
}

const cache = new Map<string, ReadonlyMap<string, Phrase>>();
/** A count of years from which on the reference does not matter. */
const LONG_AGO = 1e5;
const WEEK_UNIT: readonly [Unit, number] = ['week', 1];

/** How far a text lies from the reference: `amount` units. */
export interface Shift {
  readonly unit: Unit;
  readonly amount: number;
  readonly counted: boolean;
  /** The number as it was written. */
  readonly number?: Token | undefined;
}

/** The distance that a text tells, or undefined when it tells none. */
export function relativeShift(tokens: readonly Token[], lexicon: Lexicon): Shift | undefined {
  const numbers = tokens.filter((token) => countOf(token) !== undefined);
  const number = numbers[0];
  if (numbers.length > 1 || isCalendarYear(tokens, number)) return undefined;
  const found = phrasesOf(lexicon).get(keyOf(tokens));
  if (!found) return readLater(tokens, lexicon);
  const {unit, shift, counted} = found;
  return {unit, counted, amount: shift * (counted ? (countOf(number) ?? 1) : 1), number};
}

/** The EDTF of what lies so far from the reference. Notes in the reading what was inferred. */
export function shiftEdtf({unit, amount, counted, number}: Shift, reading: Reading): string {
  if (unit === 'year' && counted && number?.digits !== undefined && Math.abs(amount) >= 1000) return longAgo(number, amount, reading);
  noteInferred(reading.inferred, unit);
  return movedBy(reading.reference, unit, amount, counted, reading.text);
}

/** 1066年之前 is before the year 1066; only small and very large numbers count years there. */
function isCalendarYear(tokens: readonly Token[], number: Token | undefined): boolean {
  if (!number?.digits || number.digits < 3 || number.significant !== undefined) return false;
  const role = tokens[tokens.indexOf(number) + 1]?.meaning;
  return role?.slot === 'role' && role.value === 1;
}

function noteInferred(inferred: Set<InferredPart>, unit: Unit): void {
  inferred.add('year');
  if (unit !== 'year') inferred.add('month');
  if (unit === 'day' || unit === 'week') inferred.add('day');
}

/** The phrases of a locale by their tokens, with `#` for the number; "week ago" beside "# week ago", Ukrainian в beside у. */
function phrasesOf(lexicon: Lexicon): ReadonlyMap<string, Phrase> {
  const known = cache.get(lexicon.locale);
  if (known) return known;
  const phrases = new Map<string, Phrase>();
  const add = (text: string, phrase: Phrase): void => {
    const key = keyOf(scan(text, lexicon));
    if (!phrases.has(key)) phrases.set(key, phrase);
  };
  for (const {phrase, unit, shift} of relativePhrases(lexicon.locale)) {
    const counted = phrase.includes('#');
    add(phrase.replace('#', '1'), {unit, shift, counted});
    if (phrase.startsWith('у')) add(phrase.replace('у', 'в'), {unit, shift, counted});
    if (counted) add(phrase.replace('#', ''), {unit, shift, counted});
  }
  cache.set(lexicon.locale, phrases);
  return phrases;
}

function keyOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (countOf(token) === undefined ? token.text : '#')).join(' ');
}

/** "a week later", "three days before": a counted unit and the word on either side of it. */
function readLater(tokens: readonly Token[], {units}: Lexicon): Shift | undefined {
  const leading = tokens[0]?.meaning?.slot === 'after';
  const sign = leading ? 1 : signOf(tokens.at(-1));
  if (sign === 0) return undefined;
  const rest = leading ? tokens.slice(1) : tokens.slice(0, -1);
  const count = countOf(rest[0]);
  const names = rest.slice(count === undefined ? 0 : 1);
  const name = names.map((token) => token.text).join(names.at(-1)?.glued ? '' : ' ');
  const unit = names[0]?.meaning?.slot === 'week' && names.length === 1 ? WEEK_UNIT : units.get(name);
  if (leading && (rest[0]?.digits ?? 0) > 2) return undefined;
  return unit && {unit: unit[0], amount: sign * (count ?? 1) * unit[1], counted: true};
}

/** 1 for later, −1 for earlier, 0 for neither. */
function signOf(token: Token | undefined): number {
  const slot = token?.meaning?.slot;
  return slot === 'later' || slot === 'after' ? 1 : slot === 'earlier' || slot === 'before' ? -1 : 0;
}

/** So many thousands or millions of years from the reference, as exact as the number was written. */
function longAgo(number: Token, amount: number, {reference, text, inferred}: Reading): string {
  if (Math.abs(amount) >= LONG_AGO) return `Y${amount}S${number.significant ?? number.text.replace(/0+$/, '').length}`;
  inferred.add('year');
  return `${edtfOf(needReference(reference, 'year', text).year + amount)}~`;
}
