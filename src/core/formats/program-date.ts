/** Dates as programs print them: ISO 8601, ms since 1970, `/Date(…)/`, `Wed Jul 03 2024 10:00:00 GMT+0200`, `500 BC`. */
import {monthNumber} from './cell-date.js';
import {historicalYear, isoInstant, isoToEdtf, partsToEdtf} from './iso-date.js';

/** EDTF of a date that a program wrote, or undefined when it is none. Numbers are ms since 1970. */
export function programDate(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? isoInstant(value) : undefined;
  if (typeof value === 'object' && value !== null && 'getTime' in value && typeof value.getTime === 'function') {
    return programDate((value as {getTime(): unknown}).getTime());
  }
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const ticks = /^\/Date\((-?\d{1,17})(?:[+-]\d{4})?\)\/$/.exec(text);
  return ticks ? isoInstant(Number(ticks[1])) : (isoToEdtf(text) ?? yearAlone(text) ?? printedDate(text));
}

/** `476`, `-500`, `44 BC`, `AD 79`: a year as people count, to whom -500 is 500 BC. */
function yearAlone(text: string): string | undefined {
  const match = /^(AD |CE )?(-?)(\d{1,12})(?: ?(BCE?|B\.C\.(?:E\.)?|AD|CE|A\.D\.|C\.E\.))?$/i.exec(text);
  if (!match) return undefined;
  const before = match[2] === '-' || /^b/i.test(match[4] ?? '');
  return partsToEdtf({year: historicalYear(before ? -Number(match[3]) : Number(match[3]))});
}

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/i;
const CLOCK = /^(\d{1,2}):(\d\d)(?::(\d\d(?:\.\d{1,3})?))?$/;
const OFFSET = /^(?:GMT|UTC?|Z)?(?:([+-])(\d\d):?(\d\d))?$/i;

interface Printed {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  offset?: string;
  before?: boolean;
}

/** What `Date.prototype.toString`, RFC 5322 and the English of older programs have in common: words in any order. */
function printedDate(text: string): string | undefined {
  const words = text.replace(/\([^()]{0,60}\)$/, '').split(/[\s,]+/).filter(Boolean);
  if (words.length > 8) return undefined;
  const date: Printed = {};
  if (!words.every((word) => takeWord(word, date)) || date.year === undefined) return undefined;
  const year = date.before ? historicalYear(-date.year) : date.year;
  if (date.month === undefined) return date.day === undefined && date.hour === undefined ? partsToEdtf({year}) : undefined;
  return partsToEdtf({...date, year, offset: date.hour === undefined ? '' : (date.offset ?? '')});
}

function takeWord(word: string, date: Printed): boolean {
  const clock = CLOCK.exec(word);
  if (clock) {
    date.hour = Number(clock[1]);
    date.minute = Number(clock[2]);
    if (clock[3] !== undefined) date.second = Number(clock[3]);
    return true;
  }
  const month = monthNumber(word);
  if (month !== undefined && date.month === undefined) {
    date.month = month;
    return true;
  }
  return takeNumber(word, date) || takeSign(word, date);
}

function takeNumber(word: string, date: Printed): boolean {
  const digits = /^(\d{1,6})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  if (digits === undefined) return false;
  if (digits.length <= 2 && date.day === undefined) date.day = Number(digits);
  else if (date.year === undefined) date.year = Number(digits);
  else return false;
  return true;
}

function takeSign(word: string, date: Printed): boolean {
  if (/^(?:BCE?|B\.C\.)$/i.test(word)) {
    date.before = true;
    return true;
  }
  if (/^(?:AD|CE)$/i.test(word) || WEEKDAY.test(word)) return true;
  const offset = OFFSET.exec(word);
  if (!offset || word === '') return false;
  date.offset = offset[1] === undefined ? 'Z' : `${offset[1]}${offset[2]}:${offset[3]}`;
  return true;
}
