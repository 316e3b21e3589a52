/**
 * Gathers the tokens of a text into segments, one for each date in it, split at "to", "and", "or" and dashes. A segment
 * is a bag: what a word means does not hang on where it stands, so one reader serves languages of any word order.
 *
 * Owns which words belong together. Does not own what they come to: see date-text-fields.
 */
import {refuse} from './date-text-refusal.js';
import {readNumeric} from './date-text-numeric.js';
import {readTime, startsTime} from './date-text-time.js';
import type {Lexicon, Meaning} from './date-text-lexicon.js';
import type {Token} from './date-text-scan.js';
import {countOf, type Gathered, type Gathering, type Join, type Relation, type Segment} from './date-text-segment.js';
import type {Unit} from './locale-names.js';

/** Gathers a whole text. Refuses one with words that do not belong to a date. */
export function gather(tokens: readonly Token[], lexicon: Lexicon, order: string | undefined): Gathered {
  const duration = readDuration(tokens, lexicon);
  const state: Gathering = {tokens, lexicon, order, segments: [{numbers: []}], joins: [], between: false, at: duration ? duration.length : 0};
  while (state.at < tokens.length) takeToken(state);
  return {segments: state.segments, joins: state.joins, between: state.between, duration: duration?.iso};
}

/** "two days in …" at the start. */
function readDuration(tokens: readonly Token[], lexicon: Lexicon): {iso: string; length: number} | undefined {
  const counted = countOf(tokens[0]);
  const at = counted === undefined ? 0 : 1;
  const unit = lexicon.units.get(tokens[at]?.text ?? '');
  const inside = tokens[at + 1]?.meaning?.slot === 'noise' && tokens.length > at + 2;
  if (!unit || !inside || tokens[at]?.meaning?.slot === 'role') return undefined;
  const letters: {readonly [unit in Unit]: string} = {day: 'D', week: 'W', month: 'M', quarter: 'M', year: 'Y'};
  return {iso: `P${(counted ?? 1) * unit[1]}${letters[unit[0]]}`, length: at + 2};
}

function takeToken(state: Gathering): void {
  const token = state.tokens[state.at]!;
  const segment = state.segments.at(-1)!;
  if (token.value !== undefined) return takeNumber(state, segment, token);
  state.at++;
  if (token.meaning && isOfNumber(state, token)) segment.span = 'century';
  else if (token.meaning) takeWord(state, segment, token, token.meaning);
  else takeMark(state, segment, token);
}

/** "19c" and "XIX в.": letters that mean a century after a number, and something else elsewhere. */
function isOfNumber({tokens, at, segments}: Gathering, token: Token): boolean {
  const number = segments.at(-1)!.numbers.at(-1);
  const before = tokens[at - 2];
  const follows = token.text === 'c' ? (token.glued && before?.value !== undefined) || before?.meaning?.slot === 'suffix'
    : token.text === 'в' && number?.roman;
  return follows === true && number !== undefined && number.digits < 3;
}

function takeNumber(state: Gathering, segment: Segment, token: Token): void {
  if (readTime(state, segment) || readNumeric(state, segment)) return;
  state.at++;
  const before = state.tokens[state.at - 2];
  const apostrophe = before?.text === "'" && token.glued && token.digits === 2;
  segment.numbers.push({value: token.value!, digits: token.digits!, significant: token.significant, ...(apostrophe ? {apostrophe} : {})});
}

/** Whether anything was found for a date yet. */
function hasDate(segment: Segment): boolean {
  const {numbers, year, month, day, weekday, season, now, time} = segment;
  return numbers.length > 0 || [year, month, day, weekday, season, now, time].some((found) => found !== undefined);
}

function join(state: Gathering, how: Join): void {
  const last = state.segments.at(-1)!;
  if (startsTime(state.tokens, state.at, state.lexicon)) return;
  if (!hasDate(last)) refuse(`"${how}" has no date before it`);
  state.joins.push(how);
  state.segments.push({numbers: []});
}

/** What words set on a segment: the field, and its value where that is not the word's own number. */
const FIELDS = new Map<Meaning['slot'], readonly [field: keyof Segment, value?: string | number | boolean]>([
  ['month', ['month']], ['weekday', ['weekday']], ['era', ['era']],
  ['spring', ['season']], ['summer', ['season']], ['autumn', ['season']], ['winter', ['season']],
  ['quarter', ['fraction', 4]], ['half', ['fraction', 2]],
  ['century', ['span', 'century']], ['millennium', ['span', 'millennium']], ['decade', ['span', 'decade']], ['week', ['span', 'week']],
  ['early', ['part', 'early']], ['mid', ['part', 'mid']], ['late', ['part', 'late']],
  ['circa', ['circa', true]], ['maybe', ['maybe', true]],
  ['last', ['direction', -1]], ['this', ['direction', 0]], ['next', ['direction', 1]],
]);

function takeWord(state: Gathering, segment: Segment, token: Token, meaning: Meaning): void {
  const [field, value = meaning.value] = FIELDS.get(meaning.slot) ?? [];
  if (field === undefined) return takeOther(state, segment, token, meaning);
  if (field === 'circa' && startsTime(state.tokens, state.at, state.lexicon)) return;
  if (field === 'part' && state.tokens[state.at]?.text === '-' && state.tokens[state.at]!.glued) state.at++;
  if (value === 'decade' && token.glued) segment.lettered = true;
  if (isDecadeOfCentury(segment, value)) return joinDecade(segment);
  set(segment, field, value, token);
}

function isDecadeOfCentury({span}: Segment, value: unknown): boolean {
  return (span === 'century' && value === 'decade') || (span === 'decade' && value === 'century');
}

function joinDecade(segment: Segment): void {
  segment.decadeOf = segment.span === 'century' ? 'century-first' : 'decade-first';
  segment.span = 'decade';
}

function takeOther(state: Gathering, segment: Segment, token: Token, {slot, value}: Meaning): void {
  switch (slot) {
    case 'number': segment.numbers.push({value, digits: 1}); return;
    case 'role': return takeRole(segment, value, token);
    case 'now':
      if (hasDate(segment)) segment.relation = 'since';
      else segment.now = true;
      return;
    case 'between': state.between = true; return;
    case 'to': case 'and': case 'or': return isPlace(segment, token) ? undefined : join(state, slot);
    case 'before': case 'after': case 'by': case 'since': case 'until': case 'from': return takeRelation(state, segment, slot);
    case 'noise': return;
    default: if (slot !== 'suffix' || !token.glued) refuse(`"${token.text}" does not belong to a date`);
  }
}

/** French and Spanish "à", "au", "al" before a date: it is at, not to. */
function isPlace(segment: Segment, {text}: Token): boolean {
  return !hasDate(segment) && ['a', 'au', 'al'].includes(text);
}

function takeRelation(state: Gathering, segment: Segment, slot: Relation): void {
  const found = hasDate(segment);
  const begun = segment.relation === 'since' || segment.relation === 'from';
  if (found && slot === 'from') return;
  if (found && (slot === 'until' || slot === 'by' || (slot === 'before' && begun))) return join(state, 'to');
  if (segment.relation && !(begun && slot === 'since')) refuse('two relations for one date');
  segment.relation = slot;
}

/** 年, 月 and 日 say what the number before them is. */
function takeRole(segment: Segment, role: number, token: Token): void {
  const number = segment.numbers.pop();
  if (!number) refuse(`"${token.text}" has no number before it`);
  if (role === 1) segment.year = number;
  else set(segment, role === 2 ? 'month' : 'day', number.value, token);
}

function set(segment: Segment, field: keyof Segment, value: string | number | boolean, token: Token): void {
  if (segment[field] !== undefined && segment[field] !== value) refuse(`"${token.text}" is one too many`);
  Object.assign(segment, {[field]: value});
}

function takeMark(state: Gathering, segment: Segment, token: Token): void {
  switch (token.text) {
    case ',': case '.': case '(': case ')': case ':': case "'": return;
    case '?': segment.maybe = true; return;
    case '~': case '≈': segment.circa = true; return;
    case '–': return join(state, 'to');
    case '-': return join(state, token.glued && state.tokens[state.at]?.glued ? '-' : 'to');
  }
  const value = romanValue(token.text);
  if (value === undefined) refuse(`"${token.text}" does not belong to a date`);
  segment.numbers.push({value, digits: 1, roman: true});
}

const ROMAN = new Map([['i', 1], ['v', 5], ['x', 10], ['l', 50], ['c', 100], ['d', 500], ['m', 1000], ['і', 1], ['х', 10]]);

/** A Roman numeral, with the French ordinal ending, Cyrillic look-alikes allowed. */
function romanValue(text: string): number | undefined {
  const letters = text.replace(/(?<=[ivx])(?:e|er|eme)$/, '');
  let value = 0;
  let before = Infinity;
  for (const letter of letters) {
    const worth = ROMAN.get(letter);
    if (worth === undefined) return undefined;
    value += worth > before ? worth - 2 * before : worth;
    before = worth;
  }
  return value;
}
