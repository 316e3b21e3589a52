/** Content lines and components of iCalendar (RFC 5545, 3.1 and 3.6). Keeps going over lines that are none. */

export interface IcsProperty {
  /** In capitals. */
  readonly name: string;
  /** Name and parameters as written. */
  readonly head: string;
  /** Names in capitals. */
  readonly parameters: ReadonlyMap<string, string>;
  /** As written, escapes included. */
  readonly value: string;
}

export interface IcsComponent {
  readonly name: string;
  readonly properties: IcsProperty[];
  readonly components: IcsComponent[];
  readonly offset: number;
}

interface Line {
  readonly text: string;
  readonly offset: number;
}

/** The components of a text, one within the other, under a root without a name. */
export function parseIcs(text: string): {readonly root: IcsComponent; readonly unclosed: IcsComponent | undefined} {
  const root: IcsComponent = {name: '', properties: [], components: [], offset: 0};
  const stack = [root];
  for (const line of unfold(text)) {
    const property = parseLine(line.text);
    if (!property) continue;
    const name = property.value.trim().toUpperCase();
    const open = stack.at(-1)!;
    if (property.name === 'BEGIN') {
      const component: IcsComponent = {name, properties: [], components: [], offset: line.offset};
      open.components.push(component);
      stack.push(component);
    } else if (property.name === 'END') {
      closeComponent(stack, name);
    } else open.properties.push(property);
  }
  return {root, unclosed: stack.length > 1 ? stack.at(-1) : undefined};
}

/** Deeper than any calendar nests; keeps the search for what an END belongs to short. */
const DEEPEST = 32;

function closeComponent(stack: IcsComponent[], name: string): void {
  for (let depth = stack.length - 1; depth > 0 && depth >= stack.length - DEEPEST; depth--) {
    if (stack[depth]?.name === name) {
      stack.length = depth;
      return;
    }
  }
}

/** Lines with their continuations, which begin with a space or a tab. Blank lines before a continuation are passed over. */
function* unfold(text: string): Generator<Line> {
  let pieces: string[] = [];
  let offset = 0;
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const folded = text[at] === ' ' || text[at] === '\t';
    if (folded && pieces.length > 0) pieces.push(text.slice(at + 1, end));
    else if (end > at) {
      if (pieces.length > 0) yield {text: pieces.join(''), offset};
      pieces = [text.slice(at, end)];
      offset = at;
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  if (pieces.length > 0) yield {text: pieces.join(''), offset};
}

function lineEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

function parseLine(line: string): IcsProperty | undefined {
  const parameters = new Map<string, string>();
  let at = line.search(/[;:]/);
  if (at <= 0) return undefined;
  const name = line.slice(0, at).trim().toUpperCase();
  while (line[at] === ';') {
    const equals = line.indexOf('=', at);
    if (equals < 0) return undefined;
    const end = parameterEnd(line, equals + 1);
    parameters.set(line.slice(at + 1, equals).trim().toUpperCase(), line.slice(equals + 1, end).replaceAll('"', ''));
    at = end;
  }
  return line[at] === ':' ? {name: name.slice(name.lastIndexOf('.') + 1), head: line.slice(0, at), parameters, value: line.slice(at + 1)} : undefined;
}

/** Where a parameter's value ends: at `;` or `:` outside quotes. */
function parameterEnd(line: string, start: number): number {
  let quoted = false;
  let at = start;
  for (; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (!quoted && (line[at] === ';' || line[at] === ':')) break;
  }
  return at;
}

/** TEXT with its escapes resolved. */
export function unescapeText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign)).trim();
}

/** A list of TEXT, cut at commas that are not escaped. */
export function splitTexts(value: string): readonly string[] {
  return value.split(/(?<!\\),/).map(unescapeText).filter(Boolean);
}

export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}
