/**
 * A list of entries, as a page writes it, into a Timeline: `<li><time datetime="2001">2001</time> Founded</li>`. Who walked
 * the list (the DOM in a page, a scanner over a string) does not matter here.
 */
import {daysFromCivil, isoWeekday} from '../time/civil.js';
import type {DateInput, TimelineEvent} from '../model/timeline.js';
import {collectRecords} from './collect-records.js';
import type {FormatReading} from './format.js';
import {isoDay, isoToEdtf, spanToDate} from './iso-date.js';

/** One entry. Texts are as written, with their white space collapsed. */
export interface ListItem {
  /** The `datetime` of the entry's `<time>`: EDTF, or a form of HTML's own. It wins over the text. */
  readonly datetime?: string;
  /** The text of the `<time>`. */
  readonly timeText?: string;
  /** The same of a second `<time>` (or an h-event's `dt-end`): where the event ends. */
  readonly endDatetime?: string;
  readonly endText?: string;
  readonly title: string;
  readonly description?: string;
  readonly id?: string;
  readonly href?: string;
  readonly place?: string;
  readonly group?: string;
  readonly tags?: readonly string[];
  readonly lang?: string;
}

/** Entries into events. An entry without a title or a date is a problem at its index. */
export function readList(items: readonly ListItem[]): FormatReading {
  const {events, records, problems} = collectRecords(items, (item, report, index) => {
    const title = trimSeparators(item.title);
    if (title === '') return void report('title-missing', `entry ${index + 1} has no text beside its date`, 'title', item.id);
    const date = itemDate(item);
    if (date === undefined) return void report('date-missing', `entry ${index + 1} has no <time> with a date`, 'date', item.id);
    return itemEvent(item, title, date);
  });
  return {timeline: {events}, problems, records};
}

function itemEvent(item: ListItem, title: string, date: DateInput): TimelineEvent {
  return {
    ...(item.id && {id: item.id}),
    title: item.lang ? {[item.lang]: title} : title,
    date,
    ...(item.description && {description: item.lang ? {[item.lang]: item.description} : item.description}),
    ...(item.href && {links: [{url: item.href}]}),
    ...(item.place && {places: [item.place]}),
    ...(item.group && {group: item.group}),
    ...(item.tags?.length && {tags: item.tags}),
  };
}

/** The date of an entry, or undefined when it has none. */
function itemDate(item: ListItem): DateInput | undefined {
  const text = joined(item.timeText, item.endText);
  const start = htmlDateToEdtf(item.datetime);
  const end = htmlDateToEdtf(item.endDatetime);
  if (start !== undefined) {
    const date = start.includes('/') ? start : spanToDate(start, end);
    if (typeof date !== 'string') return text ? {...date, text} : date;
    return text && text !== date ? {edtf: date, text} : date;
  }
  const written = text ?? htmlYearlessDay(item.datetime);
  return written === undefined ? undefined : {text: written};
}

function joined(start = '', end = ''): string | undefined {
  const text = [start.trim(), end.trim()].filter(Boolean).join(' – ');
  return text || undefined;
}

/**
 * EDTF from a `datetime` attribute. HTML's own forms that EDTF lacks are written in it: a space for the `T`, an offset without
 * its colon, a week (`2011-W47`). A duration, a time of day alone and a day without a year are no dates by themselves:
 * undefined. Everything else passes as it is, and is judged by the EDTF parser.
 */
export function htmlDateToEdtf(datetime = ''): string | undefined {
  const value = datetime.trim();
  if (value === '' || /^[Pp]T?\d/.test(value) || /^\d{1,2}:\d\d/.test(value) || yearlessDay.test(value)) return undefined;
  const week = /^(\d{4,})-W(\d\d)$/.exec(value);
  if (week) return weekInterval(Number(week[1]), Number(week[2])) ?? value;
  return isoToEdtf(value) ?? value;
}

const yearlessDay = /^(?:--)?(\d\d)-(\d\d)$/;
const months = 'January February March April May June July August September October November December'.split(' ');

/** HTML's `07-03`, a day of any year, in words: its year comes from the context, as for every text. */
function htmlYearlessDay(datetime = ''): string | undefined {
  const match = yearlessDay.exec(datetime.trim());
  const month = months[Number(match?.[1]) - 1];
  return match && month ? `${Number(match[2])} ${month}` : undefined;
}

/** Monday to Sunday of an ISO 8601 week. Week 1 has the year's first Thursday. */
function weekInterval(year: number, week: number): string | undefined {
  if (week < 1 || week > 53) return undefined;
  const fourth = daysFromCivil(year, 1, 4);
  const monday = fourth - isoWeekday(fourth) + 1 + (week - 1) * 7;
  return `${isoDay(monday)}/${isoDay(monday + 6)}`;
}

/** "2001: founded" and "2001 – founded" lose what stood between date and text. */
function trimSeparators(text: string): string {
  let start = 0;
  while (start < text.length && ' \t\r\n\u00a0:;,–—-|·•'.includes(text[start] ?? '')) start++;
  return text.slice(start).trimEnd();
}
