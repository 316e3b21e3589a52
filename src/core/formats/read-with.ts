/**
 * One format's reading, completed: dates resolved, problems given their line and column, and what cannot be shown left out,
 * so that the events read and the records refused together are the records of the input.
 */
import {resolveTimeline} from '../model/resolve-timeline.js';
import type {Timeline} from '../model/timeline.js';
import type {Problem} from '../model/problem.js';
import type {Format, FormatInput, FormatReading, ReadOptions} from './format.js';

/** A timeline and what could not be read of its source. */
export interface TimelineReading {
  readonly timeline: Timeline;
  readonly problems: readonly Problem[];
}

/** Reads an input in a known format. Never throws for bad data. */
export function readWith(format: Format, input: FormatInput, options: ReadOptions = {}): TimelineReading {
  const reading = format.read(input, options);
  const {kept, problems} = resolveDates(reading, options);
  const all = [...reading.problems, ...problems];
  if (kept.length === 0 && all.length === 0) all.push({code: 'empty', message: 'there are no events', where: {}});
  const {timeline} = reading;
  const events = kept.length === timeline.events.length ? timeline.events : kept.map((i) => timeline.events[i]!);
  const reference = options.reference === undefined ? {} : {reference: options.reference};
  return {timeline: {...timeline, ...reference, events}, problems: all.map((problem) => placed(problem, reading))};
}

/** Positions of the events that have a date, and the problems of dates and relations, told by record. */
function resolveDates({timeline, records}: FormatReading, options: ReadOptions): {kept: readonly number[]; problems: readonly Problem[]} {
  const resolved = resolveTimeline(timeline, options);
  const kept = resolved.events.map(({index}) => index);
  const problems = resolved.problems.map((problem) => {
    const {index} = problem.where;
    return index === undefined || !records ? problem : {...problem, where: {...problem.where, index: records[index] ?? index}};
  });
  return {kept, problems};
}

function placed(problem: Problem, {place}: FormatReading): Problem {
  const {index, field, line} = problem.where;
  const found = line === undefined && index !== undefined ? place?.(index, field) : undefined;
  if (!found) return problem;
  const message = problem.message.startsWith('line ') ? problem.message : `line ${found.line}, column ${found.column}: ${problem.message}`;
  return {...problem, message, where: {...problem.where, ...found}};
}
