/**
 * Tells the numbers of a segment apart (which is the year, which the day), and lets two segments of a range lend each
 * other what only one of them says: "July 3–4", "30 July – 2 August 2024", "44–31 BC", "1914–18".
 */
import {refuse} from './date-text-refusal.js';
import type {Join, Numeral, Segment} from './date-text-segment.js';

const MAX_DAY = 31;

/** Sorts the bare numbers of a segment into year, day and count, leaving at most one that only its neighbour can explain. */
export function sortNumbers(segment: Segment): void {
  if (segment.fraction !== undefined || segment.span === 'week') {
    const most = segment.fraction ?? 53;
    segment.nth = takeNumber(segment, ({value, digits}) => digits < 3 && value > 0 && value <= most)?.value;
  }
  if (segment.fraction !== undefined && segment.nth === undefined) refuse('which half or quarter is not said');
  if (segment.span === 'century' || segment.span === 'millennium') {
    const count = takeNumber(segment, ({digits}) => digits < 3);
    if (count) segment.numbers.unshift(count);
    return;
  }
  if (segment.decadeOf !== undefined) segment.year = decadeOfCentury(segment);
  segment.year ??= takeYear(segment);
  if (segment.month !== undefined && segment.day === undefined) segment.day = takeNumber(segment, isDayNumber)?.value;
  if (segment.numbers.length > 1) refuse('more numbers than a date has');
}

/** 1990 of "the nineties of the 20th century", in either order. */
function decadeOfCentury({numbers, decadeOf}: Segment): Numeral {
  const [first, second, ...rest] = numbers.splice(0).map(({value}) => value);
  const [century, decade] = decadeOf === 'century-first' ? [first, second] : [second, first];
  if (!century || decade === undefined || decade > 90 || rest.length > 0) return refuse('which decade of which century is not said');
  return {value: (century - 1) * 100 + decade, digits: 4};
}

function isDayNumber({value, digits, roman}: Numeral): boolean {
  return !roman && digits < 3 && value >= 1 && value <= MAX_DAY;
}

function takeNumber(segment: Segment, fits: (number: Numeral) => boolean): Numeral | undefined {
  const index = segment.numbers.findIndex(fits);
  return index < 0 ? undefined : segment.numbers.splice(index, 1)[0];
}

function takeYear(segment: Segment): Numeral | undefined {
  const {numbers, month, era, season, fraction, span} = segment;
  const plain = takeNumber(segment, ({digits, apostrophe, significant}) => digits > 2 || apostrophe === true || significant !== undefined);
  if (plain) return plain;
  const last = numbers.at(-1);
  if (!last || last.roman) return undefined;
  const lone = season !== undefined || fraction !== undefined || span !== undefined;
  const rest = month === undefined ? numbers.length === 1 : numbers.length === 2 || segment.day !== undefined;
  if (era !== undefined ? rest || month !== undefined : lone) return numbers.pop();
  return undefined;
}

/** Whether a segment holds a small number and nothing, but perhaps a year, that tells what it is. */
function isBare({numbers, month, day, season, span}: Segment): boolean {
  return numbers.length === 1 && [month, day, season, span].every((field) => field === undefined);
}

/** Lends what only one side of a range says to the other. Both have had their numbers sorted. */
export function lend(first: Segment, second: Segment, join: Join): void {
  if (isBare(first)) lendBackward(first, second);
  if (isBare(second)) lendForward(first, second, join);
  if (second.month === undefined && isDayOnly(second)) second.month = first.month;
  first.era ??= second.era === 1 ? 1 : undefined;
  if (needsYear(first) && second.year) first.year = wrappedYear(first, second, second.year, 1);
  else if (needsYear(second) && first.year) second.year = wrappedYear(first, second, first.year, -1);
  else if (needsYear(first) && needsYear(second)) second.yearAfter = runsOver(first, second);
}

function isDayOnly({day, year}: Segment): boolean {
  return day !== undefined && year === undefined;
}

function needsYear({year, month, season, now, span, weekday}: Segment): boolean {
  return year === undefined && now === undefined && span === undefined && (month !== undefined || season !== undefined) && weekday === undefined;
}

/** "3–4 July", "17th–19th centuries", "44–31 BC". */
function lendBackward(first: Segment, second: Segment): void {
  const number = first.numbers[0]!;
  if (second.span === 'century' || second.span === 'millennium') first.span = second.span;
  else if (second.month !== undefined && second.day !== undefined && isDayNumber(number)) {
    first.day = first.numbers.pop()!.value;
    first.month = second.month;
  } else if (second.era !== undefined && second.year && !first.year) first.year = first.numbers.pop()!;
}

/** "July 3–4", "1914–18". */
function lendForward(first: Segment, second: Segment, join: Join): void {
  const number = second.numbers[0]!;
  if (first.day !== undefined && isDayNumber(number)) {
    second.day = second.numbers.pop()!.value;
    second.month = first.month!;
  } else if (first.span === 'century' || first.span === 'millennium') second.span = first.span;
  else if (first.era === 2 && first.year) second.year = second.numbers.pop()!;
  else if (first.year && !second.year && isBareYear(first)) {
    second.year = abbreviatedYear(first.year, second.numbers.pop()!, join);
  }
  if (first.era === 2) second.era ??= 2;
}

function isBareYear({season, month, span, fraction, era}: Segment): boolean {
  return [season, month, span, fraction, era].every((field) => field === undefined);
}

/** 18 of 1914–18. With a hyphen, what may be a month (1908-11) is none. */
function abbreviatedYear(first: Numeral, {value, digits}: Numeral, join: Join): Numeral {
  const unit = 10 ** digits;
  if (first.digits <= digits || value <= first.value % unit) refuse(`"${value}" does not continue ${first.value}`);
  if (join === '-' && value <= 12) refuse(`"${first.value}-${value}" may be a month or a range of years`, 'date-ambiguous');
  return {value: Math.floor(first.value / unit) * unit + value, digits: first.digits};
}

/** The year that one side lends; the next or last one where the range runs over the end of the year. */
function wrappedYear(first: Segment, second: Segment, year: Numeral, direction: number): Numeral {
  return runsOver(first, second) ? {...year, value: year.value - direction} : year;
}

/** Whether the second is earlier in the year than the first: "December 30 – January 2". */
function runsOver(first: Segment, second: Segment): boolean {
  return first.month !== undefined && second.month !== undefined && first.month > second.month;
}
