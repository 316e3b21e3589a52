/** How long a window is, in words: "9 days", "23 years", "14 billion years". */
import {numberFormat} from '../time/format-intl.js';
import {UNIT_LENGTHS} from '../time/instant.js';

/** `span` in ms, in the largest unit of which it has at least two. */
export function spanText(span: number, locale: string): string {
  const [unit, size] = UNIT_LENGTHS.find(([, ms]) => span >= 1.95 * ms) ?? ['millisecond', 1];
  return numberFormat(locale, {style: 'unit', unit, unitDisplay: 'long', notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 2}).format(span / size);
}
