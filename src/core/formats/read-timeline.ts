import {formatInput, type FormatName, type ReadOptions} from './format.js';
import {detectFormat, formatSignatures} from './format-signatures.js';
import {readWith, type TimelineReading} from './read-with.js';
import {formats} from './registry.js';

export interface ReadTimelineOptions extends ReadOptions {
  /** A name of `FormatName`; without it the content tells. */
  readonly format?: string;
}

/**
 * Reads a timeline from a text (a file in any known format) or an object (our document or list of events, or the JSON of
 * another format). Never throws for bad data: what could not be read is told in `problems`, each with its record and, for
 * texts, its line and column, and is left out of `timeline.events`.
 */
export function readTimeline(input: string | object, options: ReadTimelineOptions = {}): TimelineReading {
  const source = formatInput(input);
  if (typeof input === 'string' && source.text.trim() === '') return unread('empty', 'the text is empty');
  const name = options.format ?? detectFormat(source);
  if (name === undefined) return unread('format-unknown', 'the text is in none of the known formats');
  const format = formats.get(name as FormatName);
  if (!format) return unread('format-unknown', `"${name}" is not a format (${formatSignatures.map((known) => known.name).sort().join(', ')})`);
  return readWith(format, source, options);
}

function unread(code: 'empty' | 'format-unknown', message: string): TimelineReading {
  return {timeline: {events: []}, problems: [{code, message, where: {}}], resolved: []};
}
