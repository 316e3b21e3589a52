/**
 * A cursor over one text of EDTF. It only ever moves forward, one UTF-16 unit at a time, so reading is linear.
 */
import type {Calendar} from './civil.js';
import {DateSyntaxError} from './date-syntax-error.js';

/** Character codes of EDTF's signs. */
export const Sign = {
  percent: 37, comma: 44, minus: 45, plus: 43, dot: 46, slash: 47, colon: 58, question: 63,
  e: 69, s: 83, t: 84, x: 88, y: 89, z: 90, bracket: 91, bracketEnd: 93, brace: 123, braceEnd: 125, tilde: 126,
} as const;

/** What `digits` gives for a number with an `X` in it. */
export const MASKED = -1;

/** The code of `0`. */
export const ZERO = 48;
/** Longest excerpt that a message quotes. */
const QUOTED = 20;

export class Scanner {
  readonly input: string;
  readonly calendar: Calendar;
  at = 0;
  /** The highest EDTF level that was needed so far. */
  level: 0 | 1 | 2 = 0;

  constructor(input: string, calendar: Calendar) {
    this.input = input;
    this.calendar = calendar;
  }

  /** Notes that the date needs this level. */
  need(level: 1 | 2): void {
    if (level > this.level) this.level = level;
  }

  /** The code at the cursor, NaN at the end. */
  code(): number {
    return this.input.charCodeAt(this.at);
  }

  atEnd(): boolean {
    return this.at >= this.input.length;
  }

  /** Steps over one sign if it stands here. */
  take(code: number): boolean {
    if (this.code() !== code) return false;
    this.at++;
    return true;
  }

  /** Steps over `..` if it stands here. */
  takeDots(): boolean {
    if (this.code() !== Sign.dot || this.input.charCodeAt(this.at + 1) !== Sign.dot) return false;
    this.at += 2;
    return true;
  }

  /** Exactly `width` digits as a number, or MASKED where `X` may stand for some and does. */
  digits(width: number, what: string, maskable = false): number {
    let value = 0;
    let masked = false;
    for (const end = this.at + width; this.at < end; this.at++) {
      const code = this.code();
      if (code >= ZERO && code <= ZERO + 9) value = value * 10 + code - ZERO;
      else if (maskable && code === Sign.x) masked = true;
      else this.expected(what);
    }
    return masked ? MASKED : value;
  }

  /** Steps over one digit and more, and returns them as text. */
  run(what: string): string {
    const from = this.at;
    while (this.code() >= ZERO && this.code() <= ZERO + 9) this.at++;
    return this.at === from ? this.expected(what) : this.input.slice(from, this.at);
  }

  /** Fails for want of something at the cursor. */
  expected(what: string): never {
    return this.fail(`expected ${what}, found ${this.atEnd() ? 'the end' : `"${this.input[this.at]}"`}`);
  }

  /** Fails for what was read from `from` to the cursor: `"13" is not a month`. */
  refuse(from: number, problem: string): never {
    const quoted = this.input.slice(from, Math.min(this.at, from + QUOTED));
    return this.fail(`"${quoted}${this.at > from + QUOTED ? '…' : ''}" ${problem}`, from);
  }

  fail(problem: string, offset = this.at): never {
    throw new DateSyntaxError(this.input, offset, problem);
  }
}
