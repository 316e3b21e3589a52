/**
 * A scanner for HTML and XML that makes tags and texts of a string, for readers that have no DOM. It repairs nothing: what
 * is not a tag is text. Linear.
 */
export type MarkupToken =
  | {readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly empty: boolean; readonly offset: number; readonly broken?: true}
  | {readonly kind: 'close'; readonly name: string; readonly offset: number}
  | {readonly kind: 'text'; readonly text: string; readonly offset: number};

/** Elements whose content is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'template', 'iframe']);

/** Tags and texts in order. Names of tags and attributes in lower case, references resolved. */
export function* scanMarkup(source: string, xml = false): Generator<MarkupToken> {
  let at = 0;
  while (at < source.length) {
    const less = indexOrEnd(source, '<', at);
    if (less > at) yield {kind: 'text', text: decodeReferences(source.slice(at, less)), offset: at};
    if (less === source.length) return;
    const skipped = skipDeclaration(source, less);
    if (skipped) {
      if (skipped.text !== undefined) yield {kind: 'text', text: skipped.text, offset: less};
      at = skipped.end;
      continue;
    }
    const tag = scanTag(source, less, xml);
    at = tag?.end ?? less + 1;
    yield tag?.token ?? {kind: 'text', text: '<', offset: less};
    if (!xml && tag?.token.kind === 'open' && RAW.has(tag.token.name)) at = endOfRaw(source, tag.token.name, at);
  }
}

function indexOrEnd(source: string, search: string, from: number): number {
  const index = source.indexOf(search, from);
  return index < 0 ? source.length : index;
}

/** Comments, declarations and instructions are passed over; a CDATA section is its text. */
function skipDeclaration(source: string, at: number): {end: number; text?: string} | undefined {
  if (source.startsWith('<!--', at)) return {end: indexOrEnd(source, '-->', at + 4) + 3};
  if (source.startsWith('<![CDATA[', at)) {
    const end = indexOrEnd(source, ']]>', at + 9);
    return {end: end + 3, text: source.slice(at + 9, end)};
  }
  const next = source[at + 1];
  return next === '!' || next === '?' ? {end: indexOrEnd(source, '>', at + 1) + 1} : undefined;
}

function endOfRaw(source: string, name: string, from: number): number {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
    if (source.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return source.length;
}

function scanTag(source: string, less: number, xml: boolean): {token: MarkupToken; end: number} | undefined {
  const close = source[less + 1] === '/';
  let at = less + (close ? 2 : 1);
  const nameStart = at;
  while (isNameCode(source.charCodeAt(at))) at++;
  if (at === nameStart || !isLetter(source.charCodeAt(nameStart))) return undefined;
  const name = source.slice(nameStart, at).toLowerCase();
  const attributes = new Map<string, string>();
  let empty = false;
  while (at < source.length && source[at] !== '>') {
    const code = source.charCodeAt(at);
    empty = code === 47;
    if (code <= 32 || code === 47) at++;
    else if (code === 60 && xml) return {token: {kind: 'open', name, attributes, empty: false, offset: less, broken: true}, end: at};
    else at = scanAttribute(source, at, attributes, xml);
  }
  const end = Math.min(at + 1, source.length);
  return {token: close ? {kind: 'close', name, offset: less} : {kind: 'open', name, attributes, empty, offset: less}, end};
}

function scanAttribute(source: string, start: number, attributes: Map<string, string>, xml: boolean): number {
  let at = start + 1;
  while (at < source.length && !' \t\r\n=>/'.includes(source[at] ?? '')) at++;
  const name = source.slice(start, at).toLowerCase();
  let next = at;
  while (isSpace(source.charCodeAt(next))) next++;
  if (source[next] !== '=') {
    if (!attributes.has(name)) attributes.set(name, '');
    return at;
  }
  next++;
  while (isSpace(source.charCodeAt(next))) next++;
  const {value, end} = scanAttributeValue(source, next, xml);
  if (!attributes.has(name)) attributes.set(name, decodeReferences(value));
  return end;
}

/** In XML there is no `<` within quotes: one ends the value, and with it the tag, which is broken. */
function scanAttributeValue(source: string, start: number, xml: boolean): {value: string; end: number} {
  const quote = source[start];
  if (quote === '"' || quote === "'") {
    const less = xml ? valueEnd(source, start + 1, quote) : undefined;
    if (less !== undefined) return {value: source.slice(start + 1, less), end: less};
    const end = indexOrEnd(source, quote, start + 1);
    return {value: source.slice(start + 1, end), end: Math.min(end + 1, source.length)};
  }
  let end = start;
  while (end < source.length && !' \t\r\n>'.includes(source[end] ?? '')) end++;
  return {value: source.slice(start, end), end};
}

/** Where a `<` comes before the quote that ends a value. */
function valueEnd(source: string, start: number, quote: string): number | undefined {
  for (let at = start; at < source.length && source[at] !== quote; at++) if (source[at] === '<') return at;
  return undefined;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isNameCode(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 58) || code === 45 || code === 95;
}

/** The references that texts of events meet; a name that is not here stays as it was written. */
const NAMED = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 ndash– mdash— hellip… lsquo‘ rsquo’ ldquo“ rdquo” middot· bull• copy© reg® trade™ szligß aeligæ AEligÆ oslashø OslashØ oeligœ OEligŒ thornþ ethð laquo« raquo» bdquo„ sbquo‚ iexcl¡ iquest¿ sect§ para¶ deg° times× plusmn± frac12½ euro€ pound£ yen¥ larr← rarr→ dagger† ensp  emsp  thinsp  shy­'
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);

const ACCENTS = new Map(Object.entries({grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308', ring: '\u030a', caron: '\u030c', cedil: '\u0327'}));

/** `&Eacute;`: a letter and its accent. */
function accented(name: string): string | undefined {
  const accent = ACCENTS.get(name.slice(1));
  return accent && `${name.charAt(0)}${accent}`.normalize('NFC');
}

/** Resolves `&amp;`, `&#8211;` and `&#x2013;`. */
export function decodeReferences(text: string): string {
  return text.includes('&')
    ? text.replace(/&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\d{0,2});/g, (whole, name: string) =>
        name.startsWith('#') ? fromCodePoint(name.slice(1), whole) : (NAMED.get(name) ?? accented(name) ?? whole),
      )
    : text;
}

function fromCodePoint(digits: string, whole: string): string {
  const code = /^x/i.test(digits) ? parseInt(digits.slice(1), 16) : Number(digits);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
}

/** Text made safe for an element or a quoted attribute. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[sign] ?? '&quot;');
}
