/**
 * The dates of which large documents are full (`2001`, `2024-05`, `2024-07-03`, and intervals of them, open or not) read
 * straight into their bounds, without an object for each. Whatever else a text may be is left to `parseDate`, which also
 * says what is wrong with it; for what is read here, both give the same bounds.
 */
import {daysFromCivil, daysInMonth} from '../time/civil.js';
import {DAY} from '../time/instant.js';

const [DASH, DOT, SLASH, ZERO, NINE] = [45, 46, 47, 48, 57];
/** What stands at an end of an interval. */
type End = 'point' | 'open' | 'unknown';

/** One date at a time: read, then ask. */
export class PlainDate {
  kind: 'date' | 'interval' = 'date';
  start: End = 'point';
  end: End = 'point';
  earliestStart = 0;
  latestStart = 0;
  earliestEnd = 0;
  latestEnd = 0;
  /** The year in which it ends or, where that is open, starts. */
  year = 0;
  private text = '';
  private at = 0;
  private lower = 0;
  private upper = 0;

  /** Whether the text is such a date. The fields are sound only then. */
  read(text: string): boolean {
    this.text = text;
    this.at = 0;
    if (text.length < 4 || text.length > 21) return false;
    const start = this.readEnd();
    if (start === undefined) return false;
    this.start = start;
    const {lower, upper} = this;
    if (this.at === text.length && start === 'point') return this.settle('date', lower, upper, lower, upper);
    if (text.charCodeAt(this.at++) !== SLASH) return false;
    const end = this.readEnd();
    if (end === undefined || this.at !== text.length) return false;
    this.end = end;
    // One end at least is a date, and the later is not before the earlier.
    if ((start !== 'point' && end !== 'point') || this.upper <= lower) return false;
    return this.settle('interval', lower, Math.min(upper, this.upper), Math.max(lower, this.lower), this.upper);
  }

  private settle(kind: 'date' | 'interval', earliestStart: number, latestStart: number, earliestEnd: number, latestEnd: number): boolean {
    this.kind = kind;
    if (kind === 'date') this.end = 'point';
    this.earliestStart = earliestStart;
    this.latestStart = latestStart;
    this.earliestEnd = earliestEnd;
    this.latestEnd = latestEnd;
    return true;
  }

  /** Reads one end; where it is open or unknown, it may be any time. */
  private readEnd(): End | undefined {
    const code = this.text.charCodeAt(this.at);
    if (code >= ZERO && code <= NINE) return this.readPoint() ? 'point' : undefined;
    this.lower = -Infinity;
    this.upper = Infinity;
    if (code === DOT && this.text.charCodeAt(this.at + 1) === DOT) {
      this.at += 2;
      return 'open';
    }
    return this.at === this.text.length || code === SLASH ? 'unknown' : undefined;
  }

  private readPoint(): boolean {
    const year = this.digits(4);
    if (year < 0) return false;
    this.year = year;
    if (this.text.charCodeAt(this.at) !== DASH) return this.span(daysFromCivil(year, 1, 1), daysFromCivil(year + 1, 1, 1));
    this.at++;
    const month = this.digits(2);
    if (month < 1 || month > 12) return false;
    if (this.text.charCodeAt(this.at) !== DASH) return this.span(daysFromCivil(year, month, 1), daysFromCivil(year, month + 1, 1));
    this.at++;
    const day = this.digits(2);
    if (day < 1 || (day > 28 && day > daysInMonth(year, month))) return false;
    const number = daysFromCivil(year, month, day);
    return this.span(number, number + 1);
  }

  private span(firstDay: number, afterLast: number): boolean {
    this.lower = firstDay * DAY;
    this.upper = afterLast * DAY;
    return true;
  }

  /** So many digits as a number, or -1. */
  private digits(count: number): number {
    let value = 0;
    for (const end = this.at + count; this.at < end; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (!(code >= ZERO && code <= NINE)) return -1;
      value = value * 10 + code - ZERO;
    }
    return value;
  }
}
