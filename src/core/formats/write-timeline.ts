import type {Timeline} from '../model/timeline.js';
import type {FormatName, FormatWriting} from './format.js';
import {formats} from './registry.js';

/** A timeline in a format. Throws a RangeError for a format that there is not, or that is only read. */
export function writeTimeline(timeline: Timeline, format: string): string {
  return writeTimelineWithProblems(timeline, format).text;
}

/** The same, with what the format could not hold (problems with the code `loss`). */
export function writeTimelineWithProblems(timeline: Timeline, format: string): FormatWriting {
  const write = formats.get(format as FormatName)?.write;
  if (!write) throw new RangeError(`"${format}" is not a format that can be written (${writable().join(', ')})`);
  return write(timeline);
}

function writable(): string[] {
  return [...formats.values()].filter(({write}) => write !== undefined).map(({name}) => name).sort();
}
