import type {Text} from '../model/timeline.js';

/** One text of a Text: in `lang`, else in English, else the first. */
export function plainText(text: Text | undefined, lang = 'en'): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return text[lang] ?? text['en'] ?? Object.values(text)[0] ?? '';
}
