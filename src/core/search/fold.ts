/**
 * Text as a search compares it: without case, accents and typographic variants of quotes and dashes, in any script. Marks
 * that are letters of their own (vowel signs of India, voicing marks of Japan) stay.
 */

/** Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel marks of Arabic. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu;
const QUOTES = /[\u2018\u2019\u201b\u02bc\u2032]/gu;
const DOUBLE_QUOTES = /[\u201c-\u201f\u00ab\u00bb\u2033]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;
// Stryker disable next-line Regex: the short way and the long one agree on plain text
const PLAIN = /^[\x20-\x7e\n]*$/u;

/** The folded text. */
export function fold(text: string): string {
  // Stryker disable next-line ConditionalExpression: the long way gives the same, later
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(ACCENTS, '').replace(QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, '-')
    // Up and down: ß becomes ss, and no letter depends on its neighbours.
    .toUpperCase().toLowerCase().replace(/ς/gu, 'σ');
}

/** What a search asks for: words, or phrases in double quotes, folded. */
export function searchTerms(search: string): readonly string[] {
  const terms = [...fold(search).matchAll(/"([^"]+)"?|[^\s"]+/gu)].map(([word, phrase]) => (phrase ?? word).trim());
  return [...new Set(terms)].filter((term) => term !== '');
}

/** A stretch of a text that a search found, from `start` to `end` (exclusive), in UTF-16 units. */
export interface FoundRange {
  readonly start: number;
  readonly end: number;
}

/** Where the terms occur in a text, in order, those that touch joined. */
export function foundRanges(text: string, terms: readonly string[]): readonly FoundRange[] {
  // Stryker disable next-line all: without it nothing is found either, later
  if (terms.length === 0 || text === '') return [];
  const {folded, starts} = foldedWithPlaces(text);
  const found: FoundRange[] = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      found.push({start: starts[at] ?? 0, end: endOf(starts, at + term.length - 1, text.length)});
    }
  }
  return joined(found.sort((a, b) => a.start - b.start || a.end - b.end));
}

/** The folded text, and from where in the text each of its units comes. */
function foldedWithPlaces(text: string): {folded: string; starts: readonly number[]} {
  let folded = '';
  const starts: number[] = [];
  let place = 0;
  for (const character of text) {
    const part = fold(character);
    for (let i = 0; i < part.length; i++) starts.push(place);
    folded += part;
    place += character.length;
  }
  return {folded, starts};
}

/** Where the character ends that the folded unit at `last` comes from, with the accents that follow it. */
function endOf(starts: readonly number[], last: number, length: number): number {
  let next = last + 1;
  while (starts[next] === starts[last] && next < starts.length) next++;
  return starts[next] ?? length;
}

function joined(ranges: readonly FoundRange[]): FoundRange[] {
  const result: FoundRange[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last && range.start <= last.end) result[result.length - 1] = {start: last.start, end: Math.max(last.end, range.end)};
    else result.push(range);
  }
  return result;
}
