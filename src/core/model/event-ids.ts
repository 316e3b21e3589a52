/** Ids of a document's events: those given, and made ones for those that have none or another's. */
import {valueText} from './date-fault.js';
import {fieldOf} from './hostile-value.js';
import type {Problem} from './problem.js';

export interface EventId {
  /** Unique in the document. */
  readonly id: string;
  /** What the document says, unless it says nothing. */
  readonly given?: string;
}

/**
 * One id for each record. The first with an id keeps it, a later one becomes `id#2` and is reported; one without becomes
 * `event-<place>`. No made id is one that the document gives to another event.
 */
export function eventIds(records: readonly unknown[], problems: Problem[]): readonly EventId[] {
  const given = records.map((record) => givenId(record));
  const taken = new Set(given.filter((id) => id !== undefined));
  const seen = new Set<string>();
  const tried = new Map<string, number>();
  return given.map((id, index) => {
    if (id === undefined) return {id: claim(`event-${index + 1}`, taken, tried)};
    if (!seen.has(id)) {
      seen.add(id);
      return {id, given: id};
    }
    const made = claim(id, taken, tried);
    const message = `event ${index + 1} ${valueText(id)}: the id is another event's; it becomes ${valueText(made)}`;
    problems.push({code: 'id-duplicate', message, where: {index, id: made, field: 'id'}});
    return {id: made, given: id};
  });
}

function givenId(record: unknown): string | undefined {
  const id = fieldOf(record, 'id');
  if (typeof id === 'number' && Number.isFinite(id)) return String(id);
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** A free id that begins with `id`; how often it was tried is kept, so that many of the same stay cheap. */
function claim(id: string, taken: ReadonlySet<string>, tried: Map<string, number>): string {
  let count = tried.get(id) ?? 0;
  let made: string;
  do made = ++count === 1 ? id : `${id}#${count}`;
  while (taken.has(made));
  tried.set(id, count);
  return made;
}
