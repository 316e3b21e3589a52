import type {Arguments, OptionTable} from './options.js';

/** What `annals NAME` does. */
export interface Command {
  readonly summary: string;
  readonly help: string;
  readonly options: OptionTable;
  /** Resolves to the exit code. */
  readonly run: (given: Arguments) => number | Promise<number>;
}
