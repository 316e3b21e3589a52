/** Dates of digits and separators alone: "2024-07-01", "3.7.2024", "07/2008", "20240701". */
import {numericOrder} from './locale-names.js';
import type {Gathering, Segment} from './date-text-segment.js';
import {refuse} from './date-text-refusal.js';
import type {Token} from './date-text-scan.js';

/** Takes the numeric date at the gathering's place into the segment, if one stands there. */
export function readNumeric(state: Gathering, segment: Segment): boolean {
  const numbers = numbersAt(state.tokens, state.at);
  if (!numbers) return readCompact(state, segment);
  if (numbers.length === 3) readThree(state, segment, numbers);
  else if (!readTwo(state, segment, numbers)) return false;
  state.at += numbers.length * 2 - 1;
  return true;
}

/** Two or three numbers with the same separator between them and no spaces. */
function numbersAt(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const sign = tokens[at + 1];
  if (!sign?.glued || !['-', '/', '.'].includes(sign.text)) return undefined;
  const numbers = [tokens[at]!];
  while (tokens[at + numbers.length * 2 - 1]?.text === sign.text) {
    const next = tokens[at + numbers.length * 2];
    if (!tokens[at + numbers.length * 2 - 1]!.glued || !next?.glued || next.value === undefined) break;
    numbers.push(next);
    if (numbers.length > 3) refuse('too many numbers for a date');
  }
  return numbers.length > 1 ? numbers : undefined;
}

/** "2024-07", "7/2008" and "07.2008"; other pairs are no date of digits. */
function readTwo({tokens, at}: Gathering, segment: Segment, [first, second]: readonly Token[]): boolean {
  const sign = tokens[at + 1]!.text;
  const yearFirst = sign === '-' && first!.digits === 4 && second!.digits === 2;
  const yearLast = sign !== '-' && second!.digits === 4 && first!.digits! < 3;
  const month = yearFirst ? second! : first!;
  if (!(yearFirst || yearLast) || month.value! < 1 || month.value! > 12) return false;
  setDate(segment, yearFirst ? first! : second!, month.value!, undefined);
  return true;
}

function readThree(state: Gathering, segment: Segment, numbers: readonly Token[]): void {
  const order = numbers[0]!.digits! > 2 ? 'ymd' : orderOf(state, numbers);
  const [year, month, day] = ['y', 'm', 'd'].map((part) => numbers[order.indexOf(part)]!);
  if (!isDay(month!, day!)) refuse(`"${numbers.map((number) => number.text).join('/')}" is not a date`);
  setDate(segment, year!, month!.value!, day!.value!);
}

/** The order of the parts: as asked for, as only one order fits, or as the locale has it. */
function orderOf({lexicon, order}: Gathering, numbers: readonly Token[]): string {
  if (order) return order;
  const usual = numericOrder(lexicon.locale);
  if (usual === 'ymd' && numbers[2]!.digits! < 3) return usual;
  const [first, second] = numbers;
  const [dayFirst, monthFirst] = [isDay(second!, first!), isDay(first!, second!)];
  if (dayFirst !== monthFirst || first!.value === second!.value) return dayFirst ? 'dmy' : 'mdy';
  if (usual === 'ymd' || lexicon.locale.toLowerCase() === 'en') {
    refuse(`"${numbers.map((number) => number.text).join('/')}" may be day/month or month/day: give an order or a locale with a region`, 'date-ambiguous');
  }
  return usual;
}

function isDay(month: Token, day: Token): boolean {
  return month.value! >= 1 && month.value! <= 12 && day.value! >= 1 && day.value! <= 31;
}

function setDate(segment: Segment, year: Token, month: number, day: number | undefined): void {
  if (segment.month !== undefined || segment.year !== undefined) refuse('two dates without a word between them');
  segment.year = {value: year.value!, digits: year.digits!};
  segment.month = month;
  if (day !== undefined) segment.day = day;
}

/** "20240701". */
function readCompact(state: Gathering, segment: Segment): boolean {
  const {text, digits} = state.tokens[state.at]!;
  if (digits !== 8 || state.tokens[state.at]!.significant !== undefined) return false;
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number);
  if (month! < 1 || month! > 12 || day! < 1 || day! > 31) return false;
  segment.year = {value: year!, digits: 4};
  segment.month = month!;
  segment.day = day!;
  state.at++;
  return true;
}
