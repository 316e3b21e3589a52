/** A text in which what the reader searched for is marked. */
import {css, html, type CSSResult, type TemplateResult} from 'lit';
import {foundRanges, searchTerms, type FoundRange} from '../core/search/fold.js';

export const foundStyles: CSSResult = css`
  mark { color: var(--_ink); background: color-mix(in srgb, var(--_accent) 22%, transparent); border-radius: 2px; box-shadow: 0 1px 0 0 var(--_accent); }
  @media (forced-colors: active) { mark { background: Mark; color: MarkText; forced-color-adjust: none; } }
`;

const NOTHING: readonly FoundRange[] = [];

/** Where words of the last search were found: a label is drawn with every frame. */
let known: {readonly search: string; readonly terms: readonly string[]; readonly found: Map<string, readonly FoundRange[]>} = {search: '', terms: [], found: new Map()};
const MOST_KNOWN = 2000;

/** Where the words of a search stand in a text. */
export function foundIn(text: string, search: string): readonly FoundRange[] {
  if (search === '') return NOTHING;
  if (search !== known.search || known.found.size > MOST_KNOWN) known = {search, terms: searchTerms(search), found: new Map()};
  const ready = known.found.get(text);
  if (ready) return ready;
  const found = foundRanges(text, known.terms);
  known.found.set(text, found);
  return found;
}

/** The text itself where nothing was found in it. */
export function markedText(text: string, search: string): string | readonly (string | TemplateResult)[] {
  const ranges = foundIn(text, search);
  if (ranges.length === 0) return text;
  return [
    ...ranges.flatMap(({start, end}, i) => [text.slice(ranges[i - 1]?.end ?? 0, start), html`<mark part="match">${text.slice(start, end)}</mark>`]),
    text.slice(ranges.at(-1)?.end),
  ];
}
