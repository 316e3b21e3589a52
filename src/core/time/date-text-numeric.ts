/** Dates of digits and separators alone: "2024-07-01", "3.7.2024", "07/2008", "20240701". */
import type {Gathering, Segment} from './date-text-segment.js';
import {refuse} from './date-text-refusal.js';

/** Takes the numeric date at the gathering's place into the segment, if one stands there. */
export function readNumeric(state: Gathering, segment: Segment): boolean {
  const [text, count] = textAt(state);
  const compact = /^(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(text);
  const pair = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? /^(?<month>0?[1-9]|1[0-2])[/.](?<year>\d{4})$/.exec(text);
  const three = /^(\d{1,4})([-/.])(\d\d?)\2(\d{1,4})$/.exec(text);
  if (three) setDate(segment, ...inOrder(state, [three[1]!, three[3]!, three[4]!], text));
  else if (pair) setDate(segment, pair.groups?.['year'] ?? pair[1]!, pair.groups?.['month'] ?? pair[2]!);
  else if (compact) setDate(segment, compact[1]!, compact[2]!, compact[3]);
  else return false;
  state.at += count;
  return true;
}

/** Numbers and separators without a space between them, at most five tokens and what may follow, and their number. */
function textAt({tokens, at}: Gathering): [text: string, count: number] {
  let text = tokens[at]!.text;
  let count = 1;
  for (let next = tokens[at + 1]; next?.glued && count < 7 && (next.value !== undefined || '-/.'.includes(next.text)); next = tokens[at + count]) {
    text += next.text;
    count++;
  }
  return /[./]$/.test(text) ? [text.slice(0, -1), count - 1] : [text, count];
}

/** Year, month and day, in the order asked for, the only one that fits, or the usual one of the locale. */
function inOrder({lexicon, order}: Gathering, parts: readonly string[], text: string): [year: string, month: string, day: string] {
  const [first = '', second = ''] = parts;
  const usual = lexicon.order;
  const [dayFirst, monthFirst] = [isDay(second, first), isDay(first, second)];
  const known = first.length > 2 ? 'ymd' : order ?? (usual === 'ymd' && parts[2]!.length < 3 ? usual : undefined);
  const single = dayFirst !== monthFirst || first === second ? (dayFirst ? 'dmy' : 'mdy') : undefined;
  if (!known && !single && (usual === 'ymd' || lexicon.locale.toLowerCase() === 'en')) {
    refuse(`"${text}" may be day/month or month/day: give an order or a locale with a region`, 'date-ambiguous');
  }
  const [year, month, day] = ['y', 'm', 'd'].map((part) => parts[(known ?? single ?? usual).indexOf(part)]!) as [string, string, string];
  return isDay(month, day) ? [year, month, day] : refuse(`"${text}" is not a date`);
}

function isDay(month: string, day: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

function setDate(segment: Segment, year: string, month: string, day?: string): void {
  if (segment.month !== undefined || segment.year !== undefined) refuse('two dates without a word between them');
  segment.year = {value: Number(year), digits: year.length};
  segment.month = Number(month);
  if (day !== undefined) segment.day = Number(day);
}
