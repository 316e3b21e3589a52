/**
 * The words of dates beside months and eras: circa, before, century … in eight languages, read and shown from one table.
 * Every other language has none of them, and is shown the exact range instead.
 */
import {SLOTS, TABLE, type Slot} from './words-table.js';

export type {Slot} from './words-table.js';

/** The words of one language, by slot; the shown one is first. */
export type Words = ReadonlyMap<Slot, readonly string[]>;

const cache = new Map<string, Words | undefined>();

const locales = new Map<string, string>();

/** A locale as `Intl` takes it: `en_US` is `en-US`, and what is no locale at all is English. */
export function knownLocale(locale: string): string {
  const known = locales.get(locale);
  if (known !== undefined) return known;
  const made = canonicalLocale(locale.replaceAll('_', '-'));
  locales.set(locale, made);
  return made;
}

function canonicalLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** The language subtag of a BCP 47 tag: `de` of `de-AT`. */
export function languageOf(locale: string): string {
  const cut = locale.search(/[-_]/);
  return (cut < 0 ? locale : locale.slice(0, cut)).toLowerCase();
}

/** The words of a locale's language, or undefined where the table has none. */
export function wordsOf(locale: string): Words | undefined {
  const language = languageOf(locale);
  if (!cache.has(language)) cache.set(language, splitWords(Object.hasOwn(TABLE, language) ? TABLE[language] : undefined));
  return cache.get(language);
}

function splitWords(line: string | undefined): Words | undefined {
  if (line === undefined) return undefined;
  const slots = line.split('|');
  return new Map(SLOTS.map((slot, index) => [slot, slots[index]?.split(',') ?? []]));
}

/**
 * The template that shows a slot, with `#` where the date goes: `before #`. Undefined where the language has no word.
 * `index` picks a later word of the slot.
 */
export function templateOf(words: Words | undefined, slot: Slot, index = 0): string | undefined {
  const word = words?.get(slot)?.[index];
  if (word === undefined || word === '') return undefined;
  return word.includes('#') || word.includes('@') || index > 0 ? word : `${word} #`;
}
