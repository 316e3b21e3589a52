import {objectsIn} from './hostile-value.js';
import {textIn} from './text.js';
import type {Entity} from './timeline.js';

/** What a document calls its actors, places or sources, by id; the id itself where it has no name for one. */
export function entityNames(entities: readonly Entity[] | undefined, locale: string): ReadonlyMap<string, string> {
  return new Map(objectsIn(entities).map(({id, name}) => [id, textIn(name, locale) || id]));
}
