/**
 * The words of events, folded once and kept: title, description, actors, places and sources in the reader's language. Of
 * very many events they are not kept, which would take the memory of a second document.
 */
import {entityNames} from '../model/entity-names.js';
import type {EventTable} from '../model/event-table.js';
import {asList, fieldOf} from '../model/hostile-value.js';
import {textIn} from '../model/text.js';
import type {Timeline, TimelineEvent} from '../model/timeline.js';
import {fold} from './fold.js';

/** The words of more events are folded anew for each search. */
const MOST_KEPT = 250_000;

/** What of a document is searched. */
export class TextIndex {
  readonly table: EventTable;
  readonly locale: string;
  private readonly kept: (string | undefined)[];
  private readonly names: ReadonlyMap<string, string>[];

  constructor(table: EventTable, {actors, places, sources}: Timeline, locale: string) {
    this.table = table;
    this.locale = locale;
    this.kept = table.size > MOST_KEPT ? [] : new Array<string | undefined>(table.size);
    this.names = [actors, places, sources].map((entities) => entityNames(entities, locale));
  }

  /** The folded words of an event. */
  textOf(index: number): string {
    const known = this.kept[index];
    if (known !== undefined) return known;
    const text = fold(this.wordsOf(this.table.eventOf(index)));
    if (this.kept.length > 0) this.kept[index] = text;
    return text;
  }

  private wordsOf(event: TimelineEvent | undefined): string {
    if (!event) return '';
    const {locale} = this;
    const [actors, places, sources] = this.names;
    let words = `${textIn(event.title, locale)}\n${textIn(event.description, locale)}`;
    for (const id of asList(event.actors)) words += `\n${nameIn(actors, id)}`;
    for (const id of asList(event.places)) words += `\n${nameIn(places, id)}`;
    for (const citation of asList(event.sources)) {
      words += `\n${nameIn(sources, fieldOf(citation, 'source') ?? citation)}`;
      const via = fieldOf(citation, 'via');
      if (typeof via === 'string') words += `\n${via}`;
    }
    return words;
  }
}

function nameIn(names: ReadonlyMap<string, string> | undefined, id: unknown): string {
  return typeof id === 'string' ? (names?.get(id) ?? id) : '';
}
