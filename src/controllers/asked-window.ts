/** The window that a page asks for: in the attributes `start` and `end`, or in code. */
import {DateSyntaxError} from '../core/time/date-syntax-error.js';
import {parseDate} from '../core/time/edtf.js';
import type {Problem} from '../core/model/problem.js';
import {viewport, viewportEnd, type Viewport} from '../core/viewport/viewport.js';

export interface AskedWindow {
  /** In ms; absent where it was not asked for, or could not be read. */
  readonly start?: number;
  readonly end?: number;
  readonly problems: readonly Problem[];
}

/** Which window the page asked for last, by attributes and in code, and what is wrong with it. */
export class WindowWish {
  private asked: AskedWindow = {problems: []};
  private given: Viewport | undefined;
  private givenProblems: readonly Problem[] = [];

  get problems(): readonly Problem[] {
    return [...this.asked.problems, ...this.givenProblems];
  }

  /** Takes both attributes (EDTF). */
  ask(start: string | undefined, end: string | undefined): void {
    this.asked = askedWindow(start, end);
  }

  /** Takes `{start, end}` in ms; `undefined` for what is no window, which leaves the last one as it is. */
  give(window: unknown): Viewport | undefined {
    const given = givenWindow(window);
    if ('code' in given) {
      this.givenProblems = [given];
      return undefined;
    }
    this.givenProblems = [];
    this.given = given;
    return given;
  }

  /** The window to open with; `undefined` when none was asked for. Where an end was not, it is that of `home`. */
  opening(home: Viewport): Viewport | undefined {
    const {start, end} = this.asked;
    if (start === undefined && end === undefined) return this.given;
    return viewport(start ?? Math.min(home.start, end ?? home.start), end ?? Math.max(viewportEnd(home), start ?? 0));
  }
}

/** Reads both ends (EDTF): from the first instant of the one to the last of the other. */
export function askedWindow(start: string | undefined, end: string | undefined): AskedWindow {
  const problems: Problem[] = [];
  const from = instantOf(start, 'start', problems);
  const to = instantOf(end, 'end', problems);
  return {...(from !== undefined && {start: from}), ...(to !== undefined && {end: to}), problems};
}

/** The window that a page gives in code, `{start, end}` in ms; a problem in place of one that is none. */
export function givenWindow(given: unknown): Viewport | Problem {
  const {start, end} = Object(given) as {readonly start?: unknown; readonly end?: unknown};
  if (typeof start === 'number' && typeof end === 'number' && Number.isFinite(start) && Number.isFinite(end)) return viewport(start, end);
  const message = `viewport must be {start, end} in ms, not ${typeof given === 'object' && given ? `{start: ${String(start)}, end: ${String(end)}}` : String(given)}`;
  return {code: 'field-invalid', message, where: {field: 'viewport'}};
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
