/** Files and the standard input as timelines, and what cannot be read of them as lines of text. */
import {readFileSync, writeFileSync} from 'node:fs';
import {basename, extname} from 'node:path';
import {decodeText} from '../core/formats/decode-text.js';
import {formatByName, formatSignatures} from '../core/formats/format-signatures.js';
import {formats} from '../core/formats/registry.js';
import {documentName} from '../core/formats/merge-readings.js';
import {mergeReadings, readTimeline, type Problem, type Timeline, type TimelineReading} from '../core/index.js';
import {Fault} from './fault.js';
import {textOption, type Arguments} from './options.js';

/** The standard input or output. */
export const STANDARD = '-';

/** Options of every command that reads. */
export const READING = {
  format: {type: 'string', short: 'f'}, reference: {type: 'string', short: 'r'}, locale: {type: 'string', short: 'l'},
} as const;

export const READING_HELP = `  -f, --format NAME      format of the input, in place of what its name and content tell:
                         ${formatSignatures.map(({name}) => name).join(', ')}
  -r, --reference DATE   the date (EDTF) against which "May" or "yesterday" are read
  -l, --locale TAG       language of dates in words and of the picture, such as de`;

export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file === STANDARD ? 0 : file);
  } catch (error) {
    throw new Fault(`${nameOf(file)}: ${reasonOf(error)}`, 1);
  }
}

export function readInput(file: string, given: Arguments): TimelineReading {
  const [format, reference, locale] = ['format', 'reference', 'locale'].map((name) => textOption(given, name));
  if (format !== undefined && !formatSignatures.some(({name}) => name === format)) {
    throw new Fault(`--format ${format}: it is one of ${formatSignatures.map(({name}) => name).join(', ')}`);
  }
  const known = format ?? formatByName({fileName: basename(file)});
  return readTimeline(decodeText(readBytes(file)), {
    ...(known !== undefined && {format: known}), ...(reference !== undefined && {reference}), ...(locale !== undefined && {locale}),
  });
}

/** Several files as one timeline; one is itself. Tells what could not be read of each. */
export function readAll(files: readonly string[], given: Arguments): Timeline {
  const readings = files.map((file) => {
    const reading = readInput(file, given);
    tellProblems(file, reading);
    return {name: documentName(nameOf(basename(file))), reading};
  });
  const [first] = readings;
  return first && readings.length === 1 ? first.reading.timeline : mergeReadings(readings).timeline;
}

/** The only file of a command. */
export function onlyFile({files}: Arguments, command: string): string {
  const [file, other] = files;
  if (file === undefined) throw new Fault(`no file is named: annals ${command} FILE, or - for the standard input`);
  if (other !== undefined) throw new Fault(`one file at a time: "${other}" is one too many`);
  return file;
}

/** `file:line:column: message`, as editors and terminals read it. */
export function problemLine(file: string, {message, where: {line, column}}: Problem): string {
  const place = line === undefined ? '' : `:${line}${column === undefined ? '' : `:${column}`}`;
  return `${nameOf(file)}${place}: ${line === undefined ? message : message.replace(/^line \d+(?:, column \d+)?: /, '')}`;
}

/** Tells what could not be read, and ends the command when that is everything. */
export function tellProblems(file: string, {timeline, problems}: TimelineReading): void {
  for (const problem of problems) process.stderr.write(`${problemLine(file, problem)}\n`);
  if (timeline.events.length === 0 && problems.length > 0) throw new Fault(`${nameOf(file)}: no event can be read`, 1);
}

export function writeOutput(file: string | undefined, text: string): void {
  if (file === undefined || file === STANDARD) {
    writeFileSync(1, text);
    return;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new Fault(`${file}: ${reasonOf(error)}`, 1);
  }
}

/** Formats that can be written. */
export const WRITABLE: readonly string[] = [...formats.values()].filter(({write}) => write).map(({name}) => name);

/** The format that a file's name asks for. */
export function formatOfOutput(file: string): string | undefined {
  const extension = extname(file).slice(1).toLowerCase();
  return formatSignatures.find(({extensions}) => extensions.includes(extension))?.name;
}

export function nameOf(file: string): string {
  return file === STANDARD ? 'stdin' : file;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file', EISDIR: 'is a folder', EACCES: 'may not be opened', ENOTDIR: 'no such folder', EROFS: 'cannot be written here',
};

function reasonOf(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
