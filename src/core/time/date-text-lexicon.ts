/**
 * What the words of one locale mean in a date: the names of Intl and the words of the table under their folded
 * spellings. Made once per locale.
 */
import {fold} from './date-text-fold.js';
import {dayPeriodNames, eraNames, fillerWords, monthNames, numericOrder, scaleNames, unitNames, weekdayNames, type Name, type Unit} from './locale-names.js';
import {knownLocale, wordsOf, type Slot, type Words} from './words.js';

/** What a word means: a slot of the word table, a name with its number, or a suffix (年) that says what a number is. */
export interface Meaning {
  readonly slot: Slot | 'month' | 'weekday' | 'era' | 'scale' | 'role';
  readonly value: number;
}

export interface Lexicon {
  readonly locale: string;
  /** How the locale writes numeric dates: `dmy`, `mdy` or `ymd`. */
  readonly order: string;
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** Words without their endings, of up to three letters: Cyrillic months, and what the table marks. */
  readonly stems: ReadonlyMap<string, Meaning>;
  /** Length of the longest spelling in `meanings`. */
  readonly longest: number;
  readonly periods: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, readonly [Unit, number]>;
}

/** Suffixes of East Asian numbers: 1 year, 2 month, 3 day. Some are also the short name of a weekday, which gives way. */
const ROLES: readonly Name[] = [['年', 1], ['年度', 1], ['년', 1], ['月', 2], ['월', 2], ['日', 3], ['号', 3], ['號', 3], ['일', 3]];
const SEASONS: readonly Slot[] = ['spring', 'summer', 'autumn', 'winter'];
const NOT_READ: readonly Slot[] = ['undated', 'every', 'article', 'within'];

const cache = new Map<string, Lexicon>();

/** The lexicon of a BCP 47 locale; that of English when there is no such locale. */
export function lexiconOf(locale: string): Lexicon {
  const known = cache.get(locale);
  if (known) return known;
  const made = makeLexicon(knownLocale(locale));
  cache.set(locale, made);
  return made;
}

function makeLexicon(locale: string): Lexicon {
  const meanings = new Map<string, Meaning>();
  const stems = new Map<string, Meaning>();
  const months = monthNames(locale);
  const weekdays = weekdayNames(locale);
  addNames(meanings, 'month', months);
  addNames(meanings, 'role', ROLES);
  addNames(meanings, 'weekday', weekdays);
  addNames(meanings, 'era', eraNames(locale));
  addWords(meanings, stems, wordsOf(locale));
  addNames(meanings, 'scale', scaleNames(locale));
  for (const word of fillerWords(locale)) add(meanings, word, 'noise', 0);
  addNames(stems, 'month', months.map(withoutEnding));
  addNames(stems, 'weekday', weekdays.map(withoutEnding));
  return {
    locale, order: numericOrder(locale), meanings, stems, longest: Math.max(...[...meanings.keys()].map((key) => key.length)),
    periods: new Map(dayPeriodNames(locale).map(([name, half]) => [fold(name).replaceAll(' ', ''), half])),
    units: new Map(unitNames(locale).map(([name, unit, count]) => [fold(name), [unit, count]])),
  };
}

/** The stem of a Cyrillic name; other names decline too little, or otherwise. */
function withoutEnding([name, value]: Name): Name {
  return [/[а-я]/i.test(name) ? name.slice(0, -1) : '', value];
}

function add(into: Map<string, Meaning>, name: string, slot: Meaning['slot'], value: number): void {
  const key = fold(name);
  if (key !== '' && !into.has(key) && !/^\d/.test(key)) into.set(key, {slot, value});
}

function addNames(into: Map<string, Meaning>, slot: Meaning['slot'], names: readonly Name[]): void {
  for (const [name, value] of names) add(into, name, slot, value);
}

function addWords(into: Map<string, Meaning>, stems: Map<string, Meaning>, words: Words | undefined): void {
  for (const [slot, list] of words ?? []) {
    if (NOT_READ.includes(slot)) continue;
    list.forEach((word, index) => addWord(into, stems, slot, word, index + 1));
  }
}

function addWord(into: Map<string, Meaning>, stems: Map<string, Meaning>, slot: Slot, word: string, place: number): void {
  const [name = '', month] = word.split(':');
  if (month) return add(into, name, 'month', Number(month));
  if (slot === 'bc' || slot === 'ad') return add(into, name, 'era', slot === 'bc' ? 1 : 2);
  const pieces = name.replace('^', '').split(/[#@$]/).map((piece) => piece.trim()).filter((piece) => piece !== '');
  if (pieces.length !== 1) return;
  const value = SEASONS.includes(slot) ? 21 + SEASONS.indexOf(slot) : place;
  for (const variant of pieces[0]!.split('/')) add(variant.endsWith('*') ? stems : into, variant.replace('*', ''), slot, value);
}
