import type {Text} from '../model/timeline.js';
import {scanMarkup} from './markup-scanner.js';

/** One text of a Text: in `lang`, else in English, else the first. */
export function plainText(text: Text | undefined, lang = 'en'): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return text[lang] ?? text['en'] ?? Object.values(text)[0] ?? '';
}

const BREAKING = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'blockquote', 'td']);
const SILENT = new Set(['script', 'style', 'template', 'title', 'textarea', 'iframe']);

/** The words of a text that may be HTML; what is none comes back as it is. */
export function wordsOf(markup: string): string {
  if (!/[<&]/.test(markup)) return markup.trim();
  let words = '';
  let silent: string | undefined;
  for (const token of scanMarkup(markup)) {
    if (token.kind === 'text') words += silent === undefined ? token.text : '';
    else if (token.kind === 'open' && SILENT.has(token.name)) silent ??= token.name;
    else if (token.kind === 'close' && token.name === silent) silent = undefined;
    else if (BREAKING.has(token.name)) words += '\n';
  }
  return words.split('\n').map((line) => line.split(/[ \t\r]+/).join(' ').trim()).filter(Boolean).join('\n');
}
