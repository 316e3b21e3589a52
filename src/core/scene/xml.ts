/** XML as plain data, and as a text of XML 1.0, whatever it holds. */

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

export type XmlAttributes = readonly (readonly [name: string, value: string | number])[];

/** An element with its attributes and what is in it: elements and texts. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly content: readonly (XmlElement | string)[];
}

export function xmlElement(name: string, attributes: XmlAttributes, ...content: readonly (XmlElement | string)[]): XmlElement {
  return {name, attributes, content};
}

/** The text of an element. */
export function writeXml({name, attributes, content}: XmlElement): string {
  const told = attributes.map(([key, value]) => ` ${key}="${xmlText(String(value))}"`).join('');
  const inside = content.map((part) => (typeof part === 'string' ? xmlText(part) : writeXml(part))).join('');
  return inside === '' ? `<${name}${told}/>` : `<${name}${told}>${inside}</${name}>`;
}

/** Escaped, without what XML cannot hold: control characters, lone surrogates, U+FFFE and U+FFFF (XML 1.0, section 2.2). */
export function xmlText(text: string): string {
  let safe = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (isXml(code)) safe += ESCAPES[character] ?? character;
  }
  return safe;
}

function isXml(code: number): boolean {
  return code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}
