/** The window that a page asks for in the attributes `start` and `end`. */
import {DateSyntaxError} from '../core/time/date-syntax-error.js';
import {parseDate} from '../core/time/edtf.js';
import type {Problem} from '../core/model/problem.js';

export interface AskedWindow {
  /** In ms; absent where it was not asked for, or could not be read. */
  readonly start?: number;
  readonly end?: number;
  readonly problems: readonly Problem[];
}

/** Reads both ends (EDTF): from the first instant of the one to the last of the other. */
export function askedWindow(start: string | undefined, end: string | undefined): AskedWindow {
  const problems: Problem[] = [];
  const from = instantOf(start, 'start', problems);
  const to = instantOf(end, 'end', problems);
  return {...(from !== undefined && {start: from}), ...(to !== undefined && {end: to}), problems};
}

/** The edge of an EDTF date as a window takes it, in ms. Throws DateSyntaxError; a date open on that side has none. */
export function edgeOf(edtf: string, side: 'start' | 'end'): number | undefined {
  const date = parseDate(edtf);
  const instant = side === 'start' ? date.earliestStart : date.latestEnd;
  return Number.isFinite(instant) ? instant : undefined;
}

function instantOf(text: string | undefined, field: 'start' | 'end', problems: Problem[]): number | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    return edgeOf(text, field);
  } catch (error) {
    if (!(error instanceof DateSyntaxError)) throw error;
    problems.push({code: 'field-invalid', message: `${field} "${text}": ${error.message}`, where: {field}});
    return undefined;
  }
}
