/**
 * A JSON scanner (RFC 8259) that tells where things are. `JSON.parse` reads faster, but its errors differ from engine to
 * engine and it forgets places; this one runs only when there is something to report. Linear, and without recursion, so
 * that deep nesting is no danger.
 */

export type JsonPath = readonly (string | number)[];

export interface JsonError {
  readonly offset: number;
  /** What was expected and what stands there. */
  readonly message: string;
}

/** Called for each value where it begins, with the keys and indexes that lead to it (one array, reused). */
export type JsonVisit = (path: JsonPath, offset: number) => void;

/** The first syntax error of a text, or undefined when it is JSON. */
export function scanJson(text: string, visit?: JsonVisit): JsonError | undefined {
  try {
    new JsonScanner(text, visit).run();
    return undefined;
  } catch (error) {
    if (error instanceof JsonScanError) return {offset: error.offset, message: error.message};
    throw error;
  }
}

/** Offsets of the elements of the array at `path`, and of their fields. */
export function indexJsonRecords(text: string, path: JsonPath): (index: number, field?: string) => number | undefined {
  const records: {offset: number; fields: Map<string, number>}[] = [];
  scanJson(text, (at, offset) => {
    const beyond = at.length - path.length;
    if (beyond < 1 || beyond > 2 || path.some((key, i) => at[i] !== key)) return;
    if (beyond === 1) records.push({offset, fields: new Map()});
    else records.at(-1)?.fields.set(String(at.at(-1)), offset);
  });
  return (index, field) => {
    const record = records[index];
    return field === undefined ? record?.offset : (record?.fields.get(field) ?? record?.offset);
  };
}

class JsonScanError extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

class JsonScanner {
  readonly #text: string;
  readonly #visit: JsonVisit | undefined;
  readonly #path: (string | number)[] = [];
  #at = 0;

  constructor(text: string, visit: JsonVisit | undefined) {
    this.#text = text;
    this.#visit = visit;
  }

  run(): void {
    do {
      this.#space();
      this.#visit?.(this.#path, this.#at);
    } while (this.#value() || this.#afterValue());
    if (this.#at < this.#text.length) this.#fail('the end of the text');
  }

  /** Reads a scalar, or steps into an object or array; true when a nested value comes next. */
  #value(): boolean {
    switch (this.#text[this.#at]) {
      case '{': return this.#open('}');
      case '[': return this.#open(']');
      case '"': this.#string(); return false;
      case 't': this.#word('true'); return false;
      case 'f': this.#word('false'); return false;
      case 'n': this.#word('null'); return false;
      default: this.#number(); return false;
    }
  }

  #open(close: '}' | ']'): boolean {
    this.#at++;
    this.#space();
    if (this.#text[this.#at] === close) {
      this.#at++;
      return false;
    }
    this.#path.push(close === ']' ? 0 : this.#key());
    return true;
  }

  /** Leaves what has ended; true when another value follows in what is still open. */
  #afterValue(): boolean {
    for (;;) {
      this.#space();
      const last = this.#path.at(-1);
      if (last === undefined) return false;
      const close = typeof last === 'number' ? ']' : '}';
      const found = this.#text[this.#at];
      if (found !== ',' && found !== close) this.#fail(`"," or "${close}"`);
      this.#at++;
      if (found === ',') {
        this.#space();
        this.#path[this.#path.length - 1] = typeof last === 'number' ? last + 1 : this.#key();
        return true;
      }
      this.#path.pop();
    }
  }

  #key(): string {
    if (this.#text[this.#at] !== '"') this.#fail('a name in double quotes');
    const key = this.#string();
    this.#space();
    if (this.#text[this.#at] !== ':') this.#fail('":"');
    this.#at++;
    return key;
  }

  #string(): string {
    const start = this.#at++;
    for (; this.#at < this.#text.length; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 34) return JSON.parse(this.#text.slice(start, ++this.#at)) as string;
      if (code < 32) this.#fail('the end of the string, or an escape such as \\n,');
      if (code === 92) this.#escape();
    }
    throw new JsonScanError(start, 'a string that never ends');
  }

  #escape(): void {
    const letter = this.#text[++this.#at] ?? '';
    if (letter === 'u') {
      for (let i = 0; i < 4; i++) if (!isHex(this.#text.charCodeAt(++this.#at))) this.#fail('four hexadecimal digits');
    } else if (letter === '' || !'"\\/bfnrt'.includes(letter)) {
      this.#fail('an escape such as \\n or \\u0041');
    }
  }

  #word(word: string): void {
    if (!this.#text.startsWith(word, this.#at)) this.#fail('a value');
    this.#at += word.length;
  }

  #number(): void {
    const start = this.#at;
    if (this.#text[this.#at] === '-') this.#at++;
    const lead = this.#at;
    if (this.#digits() === 0) this.#fail(lead > start ? 'a digit' : 'a value');
    if (this.#text[lead] === '0' && this.#at > lead + 1) throw new JsonScanError(lead, 'a number may not begin with 0');
    if (this.#text[this.#at] === '.') {
      this.#at++;
      if (this.#digits() === 0) this.#fail('a digit');
    }
    if (this.#text[this.#at] === 'e' || this.#text[this.#at] === 'E') {
      this.#at++;
      if (this.#text[this.#at] === '+' || this.#text[this.#at] === '-') this.#at++;
      if (this.#digits() === 0) this.#fail('a digit');
    }
  }

  #digits(): number {
    const start = this.#at;
    while (isDigit(this.#text.charCodeAt(this.#at))) this.#at++;
    return this.#at - start;
  }

  #space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.#at++;
    }
  }

  #fail(expected: string): never {
    const found = this.#text.codePointAt(this.#at);
    const shown = found === undefined ? 'the text ends' : `found ${JSON.stringify(String.fromCodePoint(found))}`;
    throw new JsonScanError(this.#at, `expected ${expected} but ${shown}`);
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isHex(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
}
