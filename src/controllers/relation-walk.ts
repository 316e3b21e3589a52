/**
 * Walks from an event to those that are related to it, one after the other in the order of time, and around by the event
 * itself. Owns where the walk began: whoever goes elsewhere begins anew from there.
 */
import {objectsIn} from '../core/model/hostile-value.js';
import type {TimelineState} from '../core/state/timeline-state.js';

export class RelationWalk {
  private hub: string | undefined;
  private last: string | undefined;

  /** Id of the event after (1) or before (-1) the one with the keyboard's place; `undefined` where none is related. */
  step({timeline, table, active}: TimelineState, step: 1 | -1): string | undefined {
    if (active === undefined) return undefined;
    if (this.hub === undefined || active !== this.last) this.hub = active;
    const {hub} = this;
    const ids = new Set([hub, active]);
    for (const {from, to} of objectsIn(timeline.relations)) {
      if (from === hub) ids.add(to);
      if (to === hub) ids.add(from);
    }
    const indexes = new Set([...ids].map((id) => table.indexOfId.get(id)));
    const ring = table.readingOrder.filter((index) => indexes.has(index));
    const at = ring.indexOf(table.indexOfId.get(active) ?? -1);
    if (ring.length < 2 || at < 0) return undefined;
    this.last = table.idOf(ring[(at + step + ring.length) % ring.length] ?? -1);
    return this.last;
  }
}
