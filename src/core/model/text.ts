/** Texts that may come in several languages. */
import {fieldOf} from './hostile-value.js';
import type {Text} from './timeline.js';

/** The text in the reader's language, else in a related one, else the first there is; `''` for none. */
export function textIn(text: Text | undefined, locale: string): string {
  if (typeof text === 'string') return text;
  if (typeof text !== 'object' || (text as unknown) === null) return '';
  const languages = Object.keys(text);
  const primary = locale.split('-')[0] ?? locale;
  const best =
    languages.find((lang) => lang === locale) ??
    languages.find((lang) => lang.split('-')[0] === primary) ??
    languages[0];
  const found = best === undefined ? '' : fieldOf(text, best);
  return typeof found === 'string' ? found : '';
}
