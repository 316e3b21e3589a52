/** Several documents that are shown as one, each with a colour of its own: the groups that stand for them, and what is below those. */
import type {EventTable} from './event-columns.js';
import {asList, objectsIn} from './hostile-value.js';
import {textIn} from './text.js';
import type {Group, Text, Timeline} from './timeline.js';

export interface MergedDocument {
  /** Of its group. */
  readonly id: string;
  readonly title: Text;
  /** Number of its colour, from 1. */
  readonly tone: number;
}

export interface MergedDocuments {
  /** In the order of their groups; none unless there are two or more. */
  readonly list: readonly MergedDocument[];
  /** The document of a group, by its id. */
  readonly byGroup: ReadonlyMap<string, MergedDocument>;
}

/** So many documents have a colour of their own; all others share one more. */
export const MOST_TONES = 5;

const NONE: MergedDocuments = {list: [], byGroup: new Map()};
const known = new WeakMap<readonly Group[], MergedDocuments>();

/** The documents that a timeline was merged of. */
export function documentsOf(timeline: Timeline): MergedDocuments {
  const groups = asList(timeline.groups);
  if (groups.length < 2) return NONE;
  const found = known.get(groups) ?? findDocuments(objectsIn(groups));
  known.set(groups, found);
  return found;
}

/** The document that an event comes of; `undefined` when there is but one. */
export function documentAt({byGroup}: MergedDocuments, table: EventTable, index: number): MergedDocument | undefined {
  return byGroup.size === 0 ? undefined : byGroup.get(table.eventOf(index)?.group ?? '');
}

/** What is shown of the document that an event comes of. */
export interface ShownDocument {
  readonly title: string;
  readonly tone: number;
}

/** The same in the reader's language; `undefined` when there is but one. */
export function shownDocument(timeline: Timeline, table: EventTable, index: number, locale: string): ShownDocument | undefined {
  const document = documentAt(documentsOf(timeline), table, index);
  return document && {title: documentTitle(document, locale), tone: document.tone};
}

/** The title of a document, or else its id. */
export function documentTitle({id, title}: MergedDocument, locale: string): string {
  return textIn(title, locale) || id;
}

function findDocuments(groups: readonly Group[]): MergedDocuments {
  const list = groups.filter(({role}) => role === 'document').map(({id, title}, i): MergedDocument => ({id, title, tone: Math.min(i, MOST_TONES) + 1}));
  if (list.length < 2) return NONE;
  const byGroup = new Map(list.map((document) => [document.id, document]));
  const groupOfId = new Map(groups.map((group) => [group.id, group]));
  for (const {id} of groups) {
    // Up to a group whose document is known; a group that is its own ancestor has none.
    const path = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !byGroup.has(at) && !path.has(at)) {
      path.add(at);
      at = groupOfId.get(at)?.parent;
    }
    const document = byGroup.get(at ?? '');
    if (document) for (const below of path) byGroup.set(below, document);
  }
  return {list, byGroup};
}
