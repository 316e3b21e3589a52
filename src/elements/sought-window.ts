/** From a date that a reader writes to the window that shows it. */
import type {Strings} from '../core/strings/strings.js';
import {DateSyntaxError} from '../core/time/date-syntax-error.js';
import {readDateResult, type ReadDateOptions, type ReadDateResult} from '../core/time/date-text.js';
import {windowAround} from '../core/viewport/date-window.js';
import type {Viewport} from '../core/viewport/viewport.js';

export interface SoughtWindow {
  readonly window?: Viewport | undefined;
  /** Why there is none. */
  readonly refused?: string | undefined;
}

/** Of a text that may be several dates it is told which reading is missing, as problems are: in English. */
export function soughtWindow(text: string, {reference, locale, strings, seen}: {readonly reference: string | undefined; readonly locale: string; readonly strings: Strings; readonly seen: Viewport}): SoughtWindow {
  const {date, problem} = read(text, {reference, locale});
  const window = date && windowAround(date, seen);
  if (window) return {window};
  return {refused: problem?.code === 'date-ambiguous' ? problem.message : strings.notADate(text)};
}

/** A reference that is no date has been told with the document. */
function read(text: string, {reference, locale}: ReadDateOptions): ReadDateResult {
  try {
    return readDateResult(text, {reference, locale});
  } catch (error) {
    if (!(error instanceof DateSyntaxError)) throw error;
    return readDateResult(text, {locale});
  }
}
