import type {Timeline} from '../model/timeline.js';
import type {Format, FormatName, FormatWriting} from './format.js';
import {lossesOf} from './losses.js';
import {formats} from './registry.js';

/** A timeline in a format. Throws a RangeError for a format that there is not, or that is only read. */
export function writeTimeline(timeline: Timeline, format: string): string {
  return writerOf(format).write(timeline).text;
}

/**
 * The same, with what does not come back when it is read again (problems with the code `loss`, each with its field and, for an
 * event, its index). Where the list is empty, reading gives the timeline that was written.
 */
export function writeTimelineWithProblems(timeline: Timeline, format: string): FormatWriting {
  const writer = writerOf(format);
  const written = writer.write(timeline);
  return {text: written.text, problems: lossesOf(timeline, writer, written)};
}

function writerOf(format: string): Required<Format> {
  const found = formats.get(format as FormatName);
  if (!found?.write) throw new RangeError(`"${format}" is not a format that can be written (${writable().join(', ')})`);
  return found as Required<Format>;
}

function writable(): string[] {
  return [...formats.values()].filter(({write}) => write !== undefined).map(({name}) => name).sort();
}
