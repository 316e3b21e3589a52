import type {Problem, ProblemCode} from '../model/problem.js';
import type {TimelineEvent} from '../model/timeline.js';

/** Tells a problem of the record at hand. */
export type Report = (code: ProblemCode, message: string, field?: string, id?: string) => void;

export interface CollectedRecords {
  readonly events: readonly TimelineEvent[];
  /** The record of each event. */
  readonly records: readonly number[];
  readonly problems: readonly Problem[];
}

/**
 * Makes an event of each record. One for which `readRecord` answers undefined is left out (it has reported why), one for
 * which it throws (an object from a page may have getters that do) is reported here; its neighbours are kept.
 */
export function collectRecords<R>(
  source: readonly R[], readRecord: (record: R, report: Report, index: number) => TimelineEvent | undefined,
): CollectedRecords {
  const events: TimelineEvent[] = [];
  const records: number[] = [];
  const problems: Problem[] = [];
  let index = 0;
  const report: Report = (code, message, field, id) => {
    problems.push({code, message, where: {index, ...(id !== undefined && {id}), ...(field !== undefined && {field})}});
  };
  const read = (): TimelineEvent | undefined => readRecord(source[index] as R, report, index);
  for (; index < source.length; index++) {
    const event = attempt(read, report, index);
    if (!event) continue;
    events.push(event);
    records.push(index);
  }
  return {events, records, problems};
}

function attempt<T>(read: () => T | undefined, report: Report, index: number): T | undefined {
  try {
    return read();
  } catch (error) {
    report('record-invalid', `record ${index + 1} cannot be read: ${error instanceof Error ? error.message : 'it throws'}`);
    return undefined;
  }
}
