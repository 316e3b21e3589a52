import {countOverlapping, type EventTable} from '../model/event-table.js';
import type {Strings} from '../strings/strings.js';
import {numberFormat} from '../time/format-intl.js';
import {unfoldedInstant, type FoldedTime} from '../time/folded-time.js';
import {viewportEnd, type Viewport} from '../viewport/viewport.js';
import {windowText} from './window-text.js';

/** What of a timeline is summed up: table and window are on the axis. */
export interface Summed {
  readonly table: EventTable;
  readonly viewport: Viewport;
  readonly fold: FoldedTime;
}

/** "9 of 14 events" and "June 28 – July 7, 2024": what of a table, of so many in all, is in the window, and when that is. */
export function summaryParts({table, viewport, fold}: Summed, locale: string, strings: Strings, all = table.size): readonly [counted: string, when: string] {
  const end = viewportEnd(viewport);
  const number = numberFormat(locale, {});
  const shown = countOverlapping(table, viewport.start, end);
  const counted = strings.count(number.format(shown), number.format(all), all);
  const from = Math.max(viewport.start, table.domain?.start ?? -Infinity);
  const to = Math.min(end, table.domain?.end ?? Infinity);
  const text = (start: number, until: number): string => windowText(unfoldedInstant(fold, start), unfoldedInstant(fold, until), locale);
  return [counted, from < to ? text(from, to) : text(viewport.start, end)];
}

/** Both in one line: "9 of 14 events · June 28 – July 7, 2024". */
export function summaryText(...given: Parameters<typeof summaryParts>): string {
  return summaryParts(...given).join(' · ');
}
