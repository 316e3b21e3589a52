/** Text into XML 1.0, whatever it holds. */

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

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

export type XmlAttributes = readonly (readonly [name: string, value: string | number])[];

/** An element with its attributes and its content, which is XML already. */
export function xmlElement(name: string, attributes: XmlAttributes, content = ''): string {
  const told = attributes.map(([key, value]) => ` ${key}="${xmlText(String(value))}"`).join('');
  return content === '' ? `<${name}${told}/>` : `<${name}${told}>${content}</${name}>`;
}
