/**
 * Who is labelled first. An author's own `importance` wins; else it is derived from what the document says about an
 * event: how many others refer to it and how much was written about it. Equals are told apart by a hash of their id: any
 * order would do, but one that follows time would label the beginning of every crowd and nothing of its rest.
 */
import {fieldOf} from './hostile-value.js';
import type {ResolvedEvent} from './resolved-event.js';
import {textHash} from './text-hash.js';
import type {Relation, TimelineEvent} from './timeline.js';

const BASE = 0.3;
const PER_RELATION = 0.08;
const RELATIONS_COUNTED = 5;
const FOR_DESCRIPTION = 0.08;
const FOR_LINKS_OR_MEDIA = 0.06;
/** Less than any difference that means something. */
const APART = 1e-3;

/** Importance of each event, 0–1 and a trifle, in the given order. */
export function importanceOf(events: readonly ResolvedEvent[], relations: readonly Relation[]): Float32Array {
  const referredTo = countReferences(relations);
  return Float32Array.from(events, ({event, id}) => importanceOfEvent(event, id, referredTo.get(id) ?? 0));
}

/** How many relations lead to each event. What is no relation leads to none. */
export function countReferences(relations: readonly unknown[]): ReadonlyMap<string, number> {
  const referredTo = new Map<string, number>();
  for (const relation of relations) {
    const to = fieldOf(relation, 'to');
    if (typeof to === 'string') referredTo.set(to, (referredTo.get(to) ?? 0) + 1);
  }
  return referredTo;
}

/** Importance of one event to which so many relations lead. */
export function importanceOfEvent(event: TimelineEvent, id: string, references: number): number {
  const given = event.importance;
  const apart = (textHash(id) / 2 ** 32) * APART;
  if (typeof given === 'number' && given >= 0 && given <= 1) return given + apart;
  return (
    apart +
    BASE +
    PER_RELATION * Math.min(RELATIONS_COUNTED, references) +
    (event.description ? FOR_DESCRIPTION : 0) +
    (event.links?.length || event.media?.length ? FOR_LINKS_OR_MEDIA : 0)
  );
}
