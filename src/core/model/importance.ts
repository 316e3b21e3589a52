/**
 * Who is labelled first. An author's own `importance` wins; else it is derived from what the document says about an
 * event: how many others refer to it, how much was written about it, and (a little) how long it lasted.
 */
import type {ResolvedEvent} from './resolve-timeline.js';
import type {Relation} from './timeline.js';

const BASE = 0.3;
const PER_RELATION = 0.08;
const RELATIONS_COUNTED = 5;
const FOR_DESCRIPTION = 0.08;
const FOR_LINKS_OR_MEDIA = 0.06;

/** Importance of each event, 0–1, in the given order. */
export function importanceOf(events: readonly ResolvedEvent[], relations: readonly Relation[]): Float32Array {
  const referredTo = new Map<string, number>();
  for (const {to} of relations) referredTo.set(to, (referredTo.get(to) ?? 0) + 1);
  return Float32Array.from(events, ({event, id}) => {
    const given = event.importance;
    if (typeof given === 'number' && given >= 0 && given <= 1) return given;
    return (
      BASE +
      PER_RELATION * Math.min(RELATIONS_COUNTED, referredTo.get(id) ?? 0) +
      (event.description ? FOR_DESCRIPTION : 0) +
      (event.links?.length || event.media?.length ? FOR_LINKS_OR_MEDIA : 0)
    );
  });
}
