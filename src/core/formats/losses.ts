import type {Problem} from '../model/problem.js';
import type {Timeline} from '../model/timeline.js';
import type {FormatName} from './format.js';

/** A `loss` for each field of an event that a format cannot hold, and one for each part of the document. */
export function lossesOf(
  timeline: Timeline, format: FormatName, eventFields: readonly string[], documentFields: readonly string[] = [],
): readonly Problem[] {
  const problems: Problem[] = [];
  const known = new Set(['events', 'version', ...documentFields]);
  for (const field of Object.keys(timeline).filter((name) => !known.has(name) && !isEmpty(timeline[name as keyof Timeline]))) {
    problems.push({code: 'loss', message: `${format} cannot hold "${field}" of the document`, where: {field}});
  }
  const kept = new Set(eventFields);
  timeline.events.forEach((event, index) => {
    for (const [field, value] of Object.entries(event)) {
      if (!kept.has(field) && !isEmpty(value)) problems.push(loss(format, index, event.id, field));
    }
  });
  return problems;
}

/** The problem of one field of one event that a format cannot hold. */
export function loss(format: FormatName, index: number, id: string | undefined, field: string): Problem {
  return {code: 'loss', message: `${format} cannot hold "${field}" of event ${id ?? index}`, where: {index, ...(id && {id}), field}};
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
