/**
 * Makes one spelling of many, so that what people write and what Intl knows can be compared: lower case, no accents,
 * ASCII digits, one apostrophe, one dash beside the hyphen, no dots after letters, single spaces.
 */

const FIRST_NON_ASCII = 0x80;

/** Each is one pass over the text; none looks further than a character around it. */
const STEPS: readonly (readonly [RegExp, string])[] = [
  [/[\p{M}\p{Cf}ـ]/gu, ''],
  [/[‐‑]/g, '-'],
  [/[−–—―‒﹘]/g, '–'],
  [/[‘’ʼʹ`´′]/g, "'"],
  [/[،、，]/g, ','],
  [/(?<=\p{L})(?:\.|'(?=\p{L}))/gu, ' '],
  [/\s+/g, ' '],
  [/ -(?=\p{L})/gu, '-'],
];

/** The folded spelling of a text. */
export function fold(text: string): string {
  const plain = text.replace(/[〜～]/g, '–').normalize('NFKD').toLowerCase().replace(/\p{Nd}/gu, digit);
  return STEPS.reduce((folded, [pattern, sign]) => folded.replace(pattern, sign), plain).trim();
}

/** ASCII for a decimal digit of any script; the digits of a script follow one another from zero. */
function digit(sign: string): string {
  const code = sign.codePointAt(0)!;
  if (code < FIRST_NON_ASCII) return sign;
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

const SPACELESS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** Whether a letter belongs to a script that writes words without spaces between them. */
export function isSpaceless(letter: string): boolean {
  return SPACELESS.test(letter);
}
