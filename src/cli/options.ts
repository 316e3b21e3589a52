/** Options of a command line, read by the table of a command. */
import {parseArgs} from 'node:util';
import {Fault} from './fault.js';

export interface OptionTable {
  readonly [name: string]: {readonly type: 'string' | 'boolean'; readonly short?: string};
}

export interface Arguments {
  /** The last value of each option. */
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly files: readonly string[];
}

/** @throws Fault for an option that there is not, and for one with a value too few or too many. */
export function readArguments(args: readonly string[], options: OptionTable, command: string): Arguments {
  const {values, positionals, tokens} = parseArgs({args: [...args], options, strict: false, allowPositionals: true, tokens: true});
  const more = `"annals ${command} --help" tells the options`;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!known) throw new Fault(`unknown option ${token.rawName}: ${nearest(token.name, Object.keys(options)) ?? more}`);
    if (known.type === 'string' && token.value === undefined) throw new Fault(`${token.rawName} needs a value`);
    if (known.type === 'boolean' && token.value !== undefined) throw new Fault(`${token.rawName} takes no value`);
  }
  return {values, files: positionals};
}

export function textOption({values}: Arguments, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** One of a few words. */
export function choiceOption<T extends string>(given: Arguments, name: string, choices: readonly T[]): T | undefined {
  const value = textOption(given, name);
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new Fault(`--${name} ${value}: it is one of ${choices.join(', ')}`);
  return found;
}

/** A number greater than 0. */
export function numberOption(given: Arguments, name: string): number | undefined {
  const value = textOption(given, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!(number > 0 && number < Infinity) || value.trim() === '') throw new Fault(`--${name} ${value}: it is no number greater than 0`);
  return number;
}

/** What was meant, when it begins alike. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const found = known.find((candidate) => name.length > 1 && (candidate.startsWith(name.slice(0, 3)) || name.startsWith(candidate)));
  return found && `did you mean --${found}?`;
}
