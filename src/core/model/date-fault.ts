/** What is wrong with one field of a date, while it is being read. Never leaves the folder: it becomes a `Problem`. */
import {DateSyntaxError} from '../time/date-syntax-error.js';
import type {ProblemCode} from './problem.js';

const LONGEST_VALUE = 60;

export class DateFault extends Error {
  override readonly name = 'DateFault';
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** A value as it is named in a message: short, in quotes, never throwing. */
export function valueText(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : plainText(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

function plainText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return typeof value;
  }
}

/** Runs a reader over the text of a field; what it throws gains the field's name and the text. */
export function reading<T>(name: string, text: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DateSyntaxError) && !(error instanceof RangeError)) throw error;
    throw new DateFault('date-invalid', `${name} ${valueText(text)}: ${error.message}`);
  }
}
