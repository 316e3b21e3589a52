/** What could not be read, where, and why. Good records beside it are kept. */
export interface Problem {
  readonly code: ProblemCode;
  /** One short sentence with the value and the place. */
  readonly message: string;
  readonly where: ProblemPlace;
}

/** The place of a problem, as far as it is known. `line` and `column` count from 1, `index` from 0. */
export interface ProblemPlace {
  readonly index?: number;
  readonly id?: string;
  /** All events concerned, where the problem lies between several. */
  readonly ids?: readonly string[];
  readonly field?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Stable names of what can go wrong with data. */
export type ProblemCode =
  | 'syntax' | 'format-unknown' | 'source-unreadable' | 'empty'
  | 'record-invalid' | 'field-invalid' | 'title-missing'
  | 'date-missing' | 'date-invalid' | 'date-ambiguous' | 'date-reversed'
  | 'id-duplicate' | 'reference-unknown' | 'relation-cycle' | 'relation-contradiction'
  | 'loss';

/** One line for a reader: the message, and the line of the file where it is known and not yet said. */
export function describeProblem({message, where: {line, column}}: Problem): string {
  if (line === undefined || message.includes(`line ${line}`)) return message;
  return column === undefined ? `line ${line}: ${message}` : `line ${line}, column ${column}: ${message}`;
}
