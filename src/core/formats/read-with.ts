/**
 * One format's reading, completed: dates resolved, problems given their line and column, and what cannot be shown left out,
 * so that the events read and the records refused together are the records of the input.
 */
import {resolveTimeline} from '../model/resolve-timeline.js';
import type {ResolvedEvent} from '../model/resolved-event.js';
import type {Timeline} from '../model/timeline.js';
import type {Problem} from '../model/problem.js';
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
  const reading = format.read(input, options);
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
    return index === undefined || !records ? problem : {...problem, where: {...problem.where, index: records[index] ?? index}};
  });
  return {resolved: resolved.events, problems};
}

/** A problem with the line and column of its record. */
export function placed(problem: Problem, {place}: Pick<FormatReading, 'place'>): Problem {
  const {index, field, line} = problem.where;
  const found = line === undefined && index !== undefined ? place?.(index, field) : undefined;
  if (!found) return problem;
  const message = problem.message.startsWith('line ') ? problem.message : `line ${found.line}, column ${found.column}: ${problem.message}`;
  return {...problem, message, where: {...problem.where, ...found}};
}
