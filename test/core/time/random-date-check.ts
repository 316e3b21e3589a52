import assert from 'node:assert/strict';
import {DateSyntaxError} from '../../../src/core/time/date-syntax-error.js';
import {printDate} from '../../../src/core/time/edtf-print.js';
import {parseDate} from '../../../src/core/time/edtf.js';
import type {EventDate} from '../../../src/core/time/event-date.js';
import {sameDate} from '../../../src/core/time/same-date.js';

/** Holds one string against the laws of reading: whether it was read, or refused with a place. Throws when a law breaks. */
export function checkRandomDate(input: string): 'read' | 'refused' {
  let date: EventDate;
  try {
    date = parseDate(input);
  } catch (error) {
    checkRefusal(input, error);
    return 'refused';
  }
  checkBounds(input, date);
  checkPrint(input, date);
  return 'read';
}

function checkRefusal(input: string, error: unknown): void {
  assert.ok(error instanceof DateSyntaxError, `${JSON.stringify(input)} threw ${String(error)}`);
  assert.ok(Number.isInteger(error.offset) && error.offset >= 0 && error.offset <= input.length, JSON.stringify(input));
  assert.equal(error.input, input);
}

function checkBounds(input: string, {earliestStart, latestStart, earliestEnd, latestEnd}: EventDate): void {
  const inOrder = earliestStart <= latestStart && earliestEnd <= latestEnd
    && earliestStart <= earliestEnd && latestStart <= latestEnd && earliestStart < latestEnd;
  assert.ok(inOrder, `${input}: ${earliestStart} ${latestStart} ${earliestEnd} ${latestEnd}`);
}

function checkPrint(input: string, date: EventDate): void {
  assert.equal(printDate(date), input);
  const {edtf: _, ...bare} = date;
  const printed = printDate(bare);
  assert.ok(printed !== undefined, `${input} can be printed from its structure`);
  assert.ok(sameDate(parseDate(printed), date), `${input} printed as ${printed}`);
}
