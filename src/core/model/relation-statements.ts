/** Reads what a document says about the order of its events, and reports what names an event that there is not. */
import {valueText} from './date-fault.js';
import {fieldOf} from './hostile-value.js';
import type {Problem} from './problem.js';
import {toldConstraint, type Constraint} from './relation-constraints.js';
import type {ResolvedEvent} from './resolved-event.js';

type Places = ReadonlyMap<string, number>;

/**
 * The constraints between events, by their place in the list: from relative dates, from `parent`, and from relations of
 * the document (of any type, but only before, after and part-of limit anything).
 */
export function statedConstraints(events: readonly ResolvedEvent[], relations: readonly unknown[], problems: Problem[]): readonly Constraint[] {
  const places: Places = new Map(events.map(({id}, place) => [id, place]));
  const constraints: Constraint[] = [];
  const add = (constraint: Constraint | undefined): void => {
    if (constraint) constraints.push(constraint);
  };
  for (const [place, event] of events.entries()) {
    add(toldBy(event, place, places, problems));
    add(parentOf(event, place, places, problems));
  }
  for (const [index, relation] of relations.entries()) add(relatedBy(relation, index, places, problems));
  return constraints;
}

function toldBy({index, id, date}: ResolvedEvent, place: number, places: Places, problems: Problem[]): Constraint | undefined {
  if (date.kind !== 'relative') return undefined;
  const other = places.get(date.of);
  if (other !== undefined) return toldConstraint(date, other, place);
  const message = `event ${index + 1} ${valueText(id)}: date is told from ${valueText(date.of)}, which is not an event with a date`;
  problems.push({code: 'reference-unknown', message, where: {index, id, field: 'date'}});
  return undefined;
}

function parentOf({index, id, event}: ResolvedEvent, place: number, places: Places, problems: Problem[]): Constraint | undefined {
  const parent = fieldOf(event, 'parent');
  if (parent === undefined || parent === null || parent === '') return undefined;
  const whole = typeof parent === 'string' ? places.get(parent) : undefined;
  if (whole !== undefined) return {kind: 'part', from: whole, to: place, words: 'part of'};
  const message = `event ${index + 1} ${valueText(id)}: parent ${valueText(parent)} is not an event with a date`;
  problems.push({code: 'reference-unknown', message, where: {index, id, field: 'parent'}});
  return undefined;
}

function relatedBy(relation: unknown, index: number, places: Places, problems: Problem[]): Constraint | undefined {
  const type = fieldOf(relation, 'type');
  const from = fieldOf(relation, 'from');
  const to = fieldOf(relation, 'to');
  if (typeof type !== 'string' || typeof from !== 'string' || typeof to !== 'string') {
    const message = `relation ${index + 1}: it needs type, from and to`;
    problems.push({code: 'record-invalid', message, where: {field: 'relations'}});
    return undefined;
  }
  const one = places.get(from);
  const other = places.get(to);
  if (one !== undefined && other !== undefined) return constraintOf(type, one, other);
  const message = `relation ${index + 1}: ${valueText(one === undefined ? from : to)} is not an event with a date`;
  problems.push({code: 'reference-unknown', message, where: {field: 'relations', id: one === undefined ? to : from}});
  return undefined;
}

function constraintOf(type: string, one: number, other: number): Constraint | undefined {
  switch (type) {
    case 'before': return {kind: 'order', from: one, to: other, words: 'after'};
    case 'after': return {kind: 'order', from: other, to: one, words: 'after'};
    case 'part-of': return {kind: 'part', from: other, to: one, words: 'part of'};
    default: return undefined;
  }
}
