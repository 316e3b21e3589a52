#!/usr/bin/env node
/** The command `annals`: a thin shell over `annals/core`. */
import {readFileSync} from 'node:fs';
import {check} from './check.js';
import type {Command} from './command.js';
import {convert} from './convert.js';
import {Fault} from './fault.js';
import {readArguments} from './options.js';
import {render} from './render.js';
import {serve} from './serve.js';

const COMMANDS: Readonly<Record<string, Command>> = {render, convert, check, serve};

const HELP = `annals: dated events as a timeline

  annals render events.csv -o timeline.svg    ${render.summary}
  annals convert feed.ics events.json         ${convert.summary}
  annals check events.csv                     ${check.summary}
  annals serve events.json                    ${serve.summary}

A file may be in any format that Annals reads, and - is the standard input. "annals COMMAND --help" tells the rest.
Ends with 1 when data cannot be read, with 2 when the command is not understood.
`;

async function main([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return told(Object.hasOwn(COMMANDS, rest[0] ?? '') ? COMMANDS[rest[0] ?? '']!.help : HELP);
  if (name === '--version' || name === '-v') return told(`${version()}\n`);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new Fault(`"${name}" is not a command: ${Object.keys(COMMANDS).join(', ')}`);
  const given = readArguments(rest, {...command.options, help: {type: 'boolean', short: 'h'}}, name);
  return given.values['help'] === true ? told(command.help) : command.run(given);
}

function told(text: string): number {
  process.stdout.write(text);
  return 0;
}

function version(): string {
  return (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {version: string}).version;
}

// A reader that closes its end early, such as `head`, is no fault.
process.stdout.on('error', ({code}: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`annals: ${error.message}\n`);
  process.exitCode = error.exitCode;
}
