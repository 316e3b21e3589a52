/**
 * The languages of the interface. A locale is served by the most specific of its tags that is known, and what that one
 * lacks by the next: `de-AT`, then `de`, then English. Knows nothing of the page's own languages and sets nothing outside.
 */
import {LANGUAGES} from './languages.js';
import {english, type PartialStrings, type Strings} from './strings.js';

const known = new Map<string, PartialStrings>(Object.entries(LANGUAGES));
const made = new Map<string, Strings>();
const listeners = new Set<() => void>();

/**
 * Gives the interface words in a language: a new one, or others for one that is built in. Timelines that are shown take
 * them at once. `locale` is a BCP 47 tag such as `nl` or `de-AT`.
 * @throws RangeError when `locale` is no language tag.
 */
export function registerStrings(locale: string, strings: PartialStrings): void {
  const [tag = ''] = Intl.getCanonicalLocales(locale);
  known.set(tag, merged(known.get(tag) ?? {}, strings));
  made.clear();
  for (const listener of [...listeners]) listener();
}

/** The words of a locale, the same object as long as nothing is registered. `locale` is a canonical BCP 47 tag. */
export function stringsOf(locale: string): Strings {
  const ready = made.get(locale);
  if (ready) return ready;
  let strings: Strings = english;
  for (const tag of lessSpecific(locale).reverse()) strings = merged(strings, known.get(tag) ?? {});
  made.set(locale, strings);
  return strings;
}

/** Calls back when words are registered; returns how to stop. */
export function onStringsRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function merged<T extends PartialStrings>(under: T, over: PartialStrings): T {
  return {...under, ...over, looks: {...under.looks, ...over.looks}};
}

/** `de-AT`, `de`. */
function lessSpecific(locale: string): string[] {
  const parts = locale.split('-');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
}
