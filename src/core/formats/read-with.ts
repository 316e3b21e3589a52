/**
 * One format's reading, completed: dates resolved, problems given their line and column, and what cannot be shown left out,
 * so that the events read and the records refused together are the records of the input.
 */
import {resolveTimeline} from '../model/resolve-timeline.js';
import type {ResolvedEvent} from '../model/resolved-event.js';
import type {DateInput, Timeline} from '../model/timeline.js';
import type {Problem} from '../model/problem.js';
import {isEdtf} from './iso-date.js';
import type {Format, FormatInput, FormatReading, ReadOptions} from './format.js';

/** A timeline and what could not be read of its source. */
export interface TimelineReading {
  readonly timeline: Timeline;
  readonly problems: readonly Problem[];
  /** The events of the timeline with their dates, in its order. */
  readonly resolved: readonly ResolvedEvent[];
}

/** Reads an input in a known format. Never throws for bad data. */
export function readWith(format: Format, input: FormatInput, options: ReadOptions = {}): TimelineReading {
  const reading = attempt(format, input, options);
  const {resolved, problems} = resolveDates(reading, options);
  const all = [...reading.problems, ...problems];
  if (resolved.length === 0 && all.length === 0) all.push({code: 'empty', message: 'there are no events', where: {}});
  const {timeline} = reading;
  return {
    timeline: completed(timeline, resolved, options),
    // In the order of the records; what concerns no record comes first.
    problems: all.map((problem) => placed(problem, reading)).sort((a, b) => (a.where.index ?? -1) - (b.where.index ?? -1)),
    resolved: resolved.map((event, index) => (event.index === index ? event : {...event, index})),
  };
}

/** An object from a page may throw when it is looked at. */
function attempt(format: Format, input: FormatInput, options: ReadOptions): FormatReading {
  try {
    return format.read(input, options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it throws';
    return {timeline: {events: []}, problems: [{code: 'record-invalid', message: `the document cannot be read: ${reason}`, where: {}}]};
  }
}

/** The document with the events that can be shown, and the reference it was read against; itself when that is what it was. */
function completed(timeline: Timeline, resolved: readonly ResolvedEvent[], {reference = timeline.reference}: ReadOptions): Timeline {
  if (resolved.length === timeline.events.length && reference === timeline.reference) return timeline;
  return {...timeline, ...(reference !== undefined && {reference}), events: resolved.map(({index}) => timeline.events[index]!)};
}

/** The events that have a date, by their place in the reading, and the problems of dates and relations, told by record. */
function resolveDates({timeline, records}: FormatReading, options: ReadOptions): {resolved: readonly ResolvedEvent[]; problems: readonly Problem[]} {
  const resolved = resolveTimeline(timeline, options);
  const problems = resolved.problems.map((problem) => {
    const {index} = problem.where;
    if (index === undefined) return problem;
    const code = problem.code === 'date-invalid' && isReversed(timeline.events[index]?.date) ? 'date-reversed' : problem.code;
    return {...problem, code, where: {...problem.where, index: records?.[index] ?? index}};
  });
  return {resolved: resolved.events, problems};
}

/** An interval whose ends are dates by themselves and yet is none: its end lies before its start. */
export function isReversed(date: DateInput | undefined): boolean {
  const edtf = typeof date === 'object' && 'edtf' in date ? date.edtf : date;
  const ends = typeof edtf === 'string' ? edtf.split('/') : [];
  return ends.length === 2 && ends.every(isEdtf) && ends[0]?.includes('T') === ends[1]?.includes('T');
}

/** A problem with the line and column of its record. */
export function placed(problem: Problem, {place}: Pick<FormatReading, 'place'>): Problem {
  const {index, field, line} = problem.where;
  const found = line === undefined && index !== undefined ? place?.(index, field) : undefined;
  if (!found) return problem;
  const message = problem.message.startsWith('line ') ? problem.message : `line ${found.line}, column ${found.column}: ${problem.message}`;
  return {...problem, message, where: {...problem.where, ...found}};
}
