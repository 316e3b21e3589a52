/** What a row of the list says of an event. */
import {shownDocument} from '../core/model/documents.js';
import type {EventTable} from '../core/model/event-table.js';
import type {Timeline} from '../core/model/timeline.js';
import {shownZone} from '../core/scene/timeline-scene.js';
import {textIn} from '../core/model/text.js';
import {formatDate} from '../core/time/format-date.js';
import {listFormat} from '../core/time/format-intl.js';
import {named} from './details-view.js';

export interface ListRow {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  /** Machine form for `<time datetime>`, if there is one. */
  readonly datetime: string | undefined;
  readonly description: string;
  readonly who: string;
  readonly where: string;
  /** Where there are several, the document it comes of. */
  readonly document: string;
  readonly tone: number | undefined;
}

/** The rows from one place in the order of time to another (exclusive). */
export function listRows(timeline: Timeline, table: EventTable, from: number, to: number, locale: string): readonly ListRow[] {
  const list = listFormat(locale, {type: 'unit', style: 'short'});
  return [...table.readingOrder.subarray(from, to)].flatMap((index) => {
    const [event, date, id] = [table.eventOf(index), table.dateOf(index), table.idOf(index)];
    if (!event || !date || id === undefined) return [];
    const shown = formatDate(date, {locale, zone: shownZone(timeline)});
    const document = shownDocument(timeline, table, index, locale);
    return [{
      document: document?.title ?? '', tone: document?.tone,
      id, date: shown, datetime: date.edtf,
      title: textIn(event.title, locale) || shown,
      description: textIn(event.description, locale),
      who: list.format(named(event.actors, timeline.actors, locale)),
      where: list.format(named(event.places, timeline.places, locale)),
    }];
  });
}
