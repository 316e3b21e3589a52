import {countOverlapping, type EventTable} from '../model/event-table.js';
import type {Strings} from '../strings/strings.js';
import {numberFormat} from '../time/format-intl.js';
import {viewportEnd, type Viewport} from '../viewport/viewport.js';
import {windowText} from './window-text.js';

/** "9 of 14 events" and "June 28 – July 7, 2024": what of a table, of so many in all, is in the window, and when that is. */
export function summaryParts(table: EventTable, viewport: Viewport, locale: string, strings: Strings, all = table.size): readonly [counted: string, when: string] {
  const end = viewportEnd(viewport);
  const number = numberFormat(locale, {});
  const shown = countOverlapping(table, viewport.start, end);
  const counted = strings.count(number.format(shown), number.format(all), all);
  const from = Math.max(viewport.start, table.domain?.start ?? -Infinity);
  const to = Math.min(end, table.domain?.end ?? Infinity);
  return [counted, from < to ? windowText(from, to, locale) : windowText(viewport.start, end, locale)];
}

/** Both in one line: "9 of 14 events · June 28 – July 7, 2024". */
export function summaryText(...given: Parameters<typeof summaryParts>): string {
  return summaryParts(...given).join(' · ');
}
