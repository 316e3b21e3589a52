/**
 * Cuts a text into numbers, words and marks. At each place the longest spelling that the lexicon knows is taken, so
 * "v. Chr." is one word and "2024年" two; a place is looked at a bounded number of times.
 */
import {fold, isSpaceless} from './date-text-fold.js';
import type {Lexicon, Meaning} from './date-text-lexicon.js';

/** One piece of a text. */
export interface Token {
  /** Folded. */
  readonly text: string;
  /** What a word means. Absent on numbers, marks and words that are not known. */
  readonly meaning?: Meaning;
  /** The value of a number. */
  readonly value?: number;
  /** How many digits the number was written with. */
  readonly digits?: number;
  /** Digits that carry meaning: 3 of 13.8 billion. On numbers with a word for their size. */
  readonly significant?: number;
  /** Whether nothing stands between it and the token before. */
  readonly glued: boolean;
}

const DIGIT = /\d/;
const LETTER = /\p{L}/u;

/** The tokens of a text. */
export function scan(text: string, lexicon: Lexicon): Token[] {
  const source = fold(text);
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const glued = source[at] !== ' ';
    if (!glued) at++;
    const token = DIGIT.test(source[at]!) ? scanNumber(source, at) : scanWord(source, at, lexicon);
    tokens.push({...token, glued});
    at += token.length;
  }
  return joinScales(tokens);
}

type Piece = Omit<Token, 'glued'> & {readonly length: number};

function scanNumber(source: string, at: number): Piece {
  let end = endOfDigits(source, at);
  let digits = source.slice(at, end);
  const groups = digits.length < 4;
  for (let next = endOfDigits(source, end + 1); groups && isGroup(source, end, next); next = endOfDigits(source, end + 1)) {
    digits += source.slice(end + 1, next);
    end = next;
  }
  return {text: digits, value: Number(digits), digits: digits.length, length: end - at};
}

/** Whether three digits of a grouped number stand behind the sign at `end`: 66,000,000. */
function isGroup(source: string, end: number, next: number): boolean {
  const sign = source[end];
  if (next - end !== 4) return false;
  return sign === ',' || sign === '.' || (sign === ' ' && source.slice(end + 1, next) === '000');
}

function endOfDigits(source: string, at: number): number {
  let end = at;
  while (end < source.length && DIGIT.test(source[end]!)) end++;
  return end;
}

function scanWord(source: string, at: number, lexicon: Lexicon): Piece {
  for (let end = Math.min(source.length, at + lexicon.longest); end > at; end--) {
    const text = source.slice(at, end);
    const meaning = lexicon.meanings.get(text);
    if (meaning && isBoundary(source, end)) return {text, meaning, length: text.length};
  }
  const first = String.fromCodePoint(source.codePointAt(at)!);
  if (!LETTER.test(first) || isSpaceless(first)) return {text: first, length: first.length};
  return unknownWord(source, at, lexicon);
}

function isBoundary(source: string, end: number): boolean {
  const last = source[end - 1]!;
  const next = source[end];
  return next === undefined || !LETTER.test(next) || !LETTER.test(last) || isSpaceless(last);
}

function unknownWord(source: string, at: number, lexicon: Lexicon): Piece {
  let end = at;
  while (end < source.length && LETTER.test(source[end]!)) end++;
  const text = source.slice(at, Math.max(end, at + 1));
  const meaning = [0, 1, 2, 3].map((ending) => lexicon.stems.get(text.slice(0, text.length - ending))).find(Boolean);
  const known = meaning ?? abbreviated(text, lexicon);
  return known ? {text, meaning: known, length: text.length} : {text, length: text.length};
}

/** The only month or weekday that begins with the three or more letters of a word: "Sept", "Thurs". */
function abbreviated(text: string, {meanings}: Lexicon): Meaning | undefined {
  if (text.length < 3) return undefined;
  const found = [...meanings].filter(([name, {slot}]) => (slot === 'month' || slot === 'weekday') && name.startsWith(text)).map(([, meaning]) => meaning);
  return found.every(({slot, value}) => slot === found[0]?.slot && value === found[0].value) ? found[0] : undefined;
}

/** "13.8 billion" and "66 millions d’" become one number. */
function joinScales(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  tokens.forEach((token, index) => {
    const before = joined.at(-1);
    if (token.meaning?.slot === 'scale' && before?.value !== undefined) joined.push(scaled(joined, token.meaning.value));
    else if (!isFiller(tokens, index)) joined.push(token);
  });
  return joined;
}

/** The "of" in "66 millions of years". */
function isFiller(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token?.meaning?.slot === 'noise' && token.text.length < 3 && tokens[index - 1]?.meaning?.slot === 'scale' && tokens[index - 2]?.value !== undefined;
}

function scaled(joined: Token[], scale: number): Token {
  const last = joined.pop()!;
  const point = joined.at(-1);
  const whole = joined.at(-2);
  const decimal = last.glued && point?.glued && (point.text === '.' || point.text === ',') && whole?.value !== undefined;
  if (decimal) joined.splice(-2);
  const digits = decimal ? `${whole.text}.${last.text}` : last.text;
  const value = Math.round(Number(digits) * scale);
  const significant = digits.replace(decimal ? '.' : /0+$/, '').length;
  return {text: String(value), value, digits: String(value).length, significant, glued: (decimal ? whole : last).glued};
}
