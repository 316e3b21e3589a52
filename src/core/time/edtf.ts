/**
 * Reads dates from EDTF, the machine form of every date: levels 0, 1 and 2 whole.
 *
 * Source: ISO 8601-2:2019, Annex A; Library of Congress, "Extended Date/Time Format (EDTF) Specification" (2019-02-04).
 * Beyond it, times may stop after any part and have fractions, and both ends of an interval may have times (ISO 8601-1).
 */
import {GREGORIAN, type Calendar} from './civil.js';
import {intervalBounds, pointBounds, setBounds} from './edtf-bounds.js';
import {readPoint} from './edtf-point.js';
import {Scanner, Sign} from './edtf-scanner.js';
import type {DateEnd, DatePoint, DateRange, EventDate} from './event-date.js';

/**
 * Reads a date from EDTF, which it keeps in `edtf` as written. Throws a `DateSyntaxError`, with the offset of the fault,
 * for anything else.
 */
export function parseDate(edtf: string): EventDate {
  return parseDateIn(GREGORIAN, edtf);
}

/** Reads EDTF whose numbers are those of another calendar: its days are checked and its bounds made there. */
export function parseDateIn(calendar: Calendar, edtf: string): EventDate {
  const scanner = new Scanner(edtf, calendar);
  const first = scanner.code();
  const date = first === Sign.bracket || first === Sign.brace ? readSet(scanner) : readDateOrInterval(scanner);
  if (!scanner.atEnd()) scanner.expected('the end of the date');
  return date;
}

function readDateOrInterval(scanner: Scanner): EventDate {
  const start = readEnd(scanner);
  if (scanner.take(Sign.slash)) return readInterval(scanner, start);
  if (typeof start === 'string') return scanner.expected(start === 'open' ? '"/"' : 'a date');
  return singleDate(scanner, start);
}

function singleDate({input: edtf, level}: Scanner, point: DatePoint): EventDate {
  const {earliestStart, latestStart, earliestEnd, latestEnd} = pointBounds(point);
  return {kind: 'date', point, earliestStart, latestStart, earliestEnd, latestEnd, edtf, level};
}

function readInterval(scanner: Scanner, start: DateEnd): EventDate {
  const from = scanner.at;
  const end = readEnd(scanner);
  if (typeof start !== 'string' && typeof end !== 'string') checkInterval(scanner, start, end, from);
  else if (typeof start === typeof end) scanner.fail('an interval needs a date at one end', from);
  else scanner.need(1);
  if (isMasked(start) || isMasked(end)) scanner.need(2);
  const {earliestStart, latestStart, earliestEnd, latestEnd} = intervalBounds(start, end);
  const {input: edtf, level} = scanner;
  return {kind: 'interval', start, end, earliestStart, latestStart, earliestEnd, latestEnd, edtf, level};
}

/** A point, `..`, or nothing. */
function readEnd(scanner: Scanner): DateEnd {
  if (scanner.takeDots()) return 'open';
  return scanner.atEnd() || scanner.code() === Sign.slash ? 'unknown' : readPoint(scanner);
}

function checkInterval(scanner: Scanner, start: DatePoint, end: DatePoint, from: number): void {
  if (hasTime(start) !== hasTime(end)) scanner.refuse(from, 'needs a time where the start has one, and none where it has none');
  checkOrder(scanner, start, end, from);
}

function checkOrder(scanner: Scanner, start: DatePoint, end: DatePoint, from: number): void {
  if (end.upper <= start.lower) scanner.refuse(from, 'lies before the start');
}

function isMasked(end: DateEnd): boolean {
  return typeof end !== 'string' && end.mask !== undefined;
}

function hasTime(point: DatePoint): boolean {
  return point.hour !== undefined;
}

function readSet(scanner: Scanner): EventDate {
  scanner.need(2);
  const choice = scanner.code() === Sign.bracket ? 'one' : 'all';
  const close = choice === 'one' ? Sign.bracketEnd : Sign.braceEnd;
  scanner.at++;
  const members = [readMember(scanner, true)];
  while (scanner.take(Sign.comma)) {
    if (isLast(members)) scanner.fail('nothing can follow ".."', scanner.at - 1);
    members.push(readMember(scanner, false));
  }
  if (!scanner.take(close)) scanner.expected(`"," or "${String.fromCharCode(close)}"`);
  return {kind: 'set', choice, members, ...setBounds(choice, members), edtf: scanner.input, level: scanner.level};
}

/** A point or a range. Only the first member may begin with `..`, only the last end with it. */
function readMember(scanner: Scanner, first: boolean): DatePoint | DateRange {
  if (first && scanner.takeDots()) return {from: 'open', to: readMemberPoint(scanner)};
  const from = readMemberPoint(scanner);
  if (!scanner.takeDots()) return from;
  const code = scanner.code();
  if (code === Sign.bracketEnd || code === Sign.braceEnd || code === Sign.comma) return {from, to: 'open'};
  const begin = scanner.at;
  const to = readMemberPoint(scanner);
  checkOrder(scanner, from, to, begin);
  return {from, to};
}

function readMemberPoint(scanner: Scanner): DatePoint {
  const from = scanner.at;
  const point = readPoint(scanner);
  if (hasTime(point)) scanner.refuse(from, 'has a time, which a set cannot hold');
  return point;
}

function isLast(members: readonly (DatePoint | DateRange)[]): boolean {
  const member = members[members.length - 1];
  return member !== undefined && 'to' in member && member.to === 'open';
}
