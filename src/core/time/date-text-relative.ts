/** Texts told from the reference alone: "yesterday", "two days ago", "a week later", "66 million years ago". */
import {edtfOf, movedBy, needReference, type Reference} from './date-text-reference.js';
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

/** The EDTF of a relative text, or undefined when it is none. */
export function readRelative(tokens: readonly Token[], lexicon: Lexicon, reading: Reading): string | undefined {
  const numbers = tokens.filter((token) => countOf(token) !== undefined);
  if (numbers.length > 1) return undefined;
  const number = numbers[0];
  if (isCalendarYear(tokens, number)) return undefined;
  const found = phrasesOf(lexicon).get(keyOf(tokens));
  if (found?.unit === 'year' && found.counted && number && number.value! >= 1000) return longAgo(number, found.shift, reading);
  const {unit, amount, counted} = found
    ? {...found, amount: found.shift * (found.counted ? countOf(number) ?? 1 : 1)}
    : readLater(tokens, lexicon) ?? {unit: undefined, amount: 0, counted: false};
  if (unit === undefined) return undefined;
  noteInferred(reading.inferred, unit);
  return movedBy(reading.reference, unit, amount, counted, reading.text);
}

/** 1066年之前 is before the year 1066; only small and very large numbers count years there. */
function isCalendarYear(tokens: readonly Token[], number: Token | undefined): boolean {
  const next = tokens[tokens.indexOf(number!) + 1];
  return number?.digits !== undefined && number.digits > 2 && number.significant === undefined && next?.meaning?.slot === 'role' && next.meaning.value === 1;
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
function readLater(tokens: readonly Token[], {units}: Lexicon): {unit: Unit; amount: number; counted: boolean} | undefined {
  const leading = tokens[0]?.meaning?.slot === 'after';
  const sign = leading ? 1 : signOf(tokens.at(-1));
  if (sign === 0) return undefined;
  const rest = leading ? tokens.slice(1) : tokens.slice(0, -1);
  const count = countOf(rest[0]);
  const names = rest.slice(count === undefined ? 0 : 1);
  const unit = names[0]?.meaning?.slot === 'week' && names.length === 1 ? WEEK_UNIT : units.get(names.map((token) => token.text).join(names.at(-1)?.glued ? '' : ' '));
  if (leading && (rest[0]?.digits ?? 0) > 2) return undefined;
  return unit && {unit: unit[0], amount: sign * (count ?? 1) * unit[1], counted: true};
}

/** 1 for later, −1 for earlier, 0 for neither. */
function signOf(token: Token | undefined): number {
  const slot = token?.meaning?.slot;
  return slot === 'later' || slot === 'after' ? 1 : slot === 'earlier' || slot === 'before' ? -1 : 0;
}

/** So many thousands or millions of years from the reference, as exact as the number was written. */
function longAgo(number: Token, shift: number, {reference, text, inferred}: Reading): string {
  const value = number.value!;
  const significant = number.significant ?? number.text.replace(/0+$/, '').length;
  if (value >= LONG_AGO) return `Y${shift < 0 ? '-' : ''}${value}S${significant}`;
  inferred.add('year');
  const {year}: Reference = needReference(reference, 'year', text);
  return `${edtfOf(year + shift * value)}~`;
}
