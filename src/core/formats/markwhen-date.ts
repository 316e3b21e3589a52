/** The dates of markwhen: EDTF, American or declared numeric order, English words, ranges, rules, and times told from other events. */
import type {DateInput, RecurringSpec} from '../model/timeline.js';
import {parseDate} from '../time/edtf.js';
import {addDuration, parseDuration} from '../time/duration.js';
import {DAY} from '../time/instant.js';
import {monthNumber} from './cell-date.js';
import {isoDay, isoInstant, isoToEdtf, partsToEdtf} from './iso-date.js';
import {programDate} from './program-date.js';

const WORDS = new Set('now to after before by every for until times time am pm bc bce ad ce'.split(' '));
const UNITS = new Map(Object.entries({second: 'S', minute: 'M', hour: 'H', day: 'D', week: 'W', month: 'M', year: 'Y'}));
const FREQUENCIES = new Map(Object.entries({day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY', hour: 'HOURLY'}));
const LONGEST = 120;

/**
 * Where the date of a line ends: at the first colon that is not part of a time of day and before which there are only words
 * of dates. Undefined when the line does not begin with a date.
 */
export function dateHead(line: string): string | undefined {
  for (let colon = line.indexOf(':'); colon > 0 && colon <= LONGEST; colon = line.indexOf(':', colon + 1)) {
    const head = line.slice(0, colon);
    if (/(?:[T ]\d{1,2}|\d{1,2}:\d\d)$/.test(head) && /^\d\d/.test(line.slice(colon + 1)) && /[-/\d]/.test(head)) continue;
    return isDateHead(head.trim()) ? head.trim() : undefined;
  }
  return undefined;
}

function isDateHead(head: string): boolean {
  if (!/\d|^now\b|!/.test(head)) return false;
  return head.split(/[\s,/–-]+/).filter(Boolean).every((word) =>
    /^\d[\d.:TZ+x]*(?:st|nd|rd|th|am|pm|[smhdwy])?$/i.test(word) || word.startsWith('!') || monthNumber(word) !== undefined ||
    WORDS.has(word.toLowerCase()) || unitOf(word) !== undefined);
}

function unitOf(word: string): string | undefined {
  const name = word.toLowerCase().replace(/s$/, '');
  return UNITS.has(name) ? name : undefined;
}

/** A date of markwhen, or undefined when it is none. `dayFirst` tells the order of `3/7/2024`. */
export function markwhenDate(head: string, dayFirst: boolean): DateInput | undefined {
  const every = / every /i.exec(` ${head} `);
  if (every) return habit(head.slice(0, Math.max(0, every.index - 1)).trim(), head.slice(every.index + 6).trim(), dayFirst);
  const told = /^(after|before|by)?\s*!(\S+)(?:\s+(.+))?$/i.exec(head);
  if (told) return toldFrom(told[1]?.toLowerCase(), told[2] ?? '', told[3] ?? '');
  const whole = single(head, dayFirst);
  if (whole !== undefined) return whole === head ? whole : {edtf: whole, text: head};
  return range(head, dayFirst);
}

/** Two dates with a dash, a slash or a `to` between them: cut where both sides are dates. */
function range(head: string, dayFirst: boolean): DateInput | undefined {
  for (const cut of head.matchAll(/\s+to\s+|\s*[-–/]\s*/gi)) {
    const start = single(head.slice(0, cut.index).trim(), dayFirst);
    const last = head.slice(cut.index + cut[0].length).trim();
    const end = start === undefined ? undefined : endOf(start, last, dayFirst);
    if (end !== undefined) return `${start}/${end}` === head ? head : {edtf: `${start}/${end}`, text: head};
  }
  return undefined;
}

function endOf(start: string, end: string, dayFirst: boolean): string | undefined {
  if (end.toLowerCase() === 'now') return '..';
  if (/^\d{1,2}$/.test(end)) return undefined;
  return single(end, dayFirst) ?? endAfter(start, durationOf(end));
}

function endAfter(start: string, duration: string | undefined): string | undefined {
  if (duration === undefined) return undefined;
  try {
    const {earliestStart} = parseDate(start);
    const end = addDuration(earliestStart, parseDuration(duration));
    return start.includes('T') ? isoInstant(end, start.endsWith('Z') ? 'Z' : '') : isoDay(Math.floor((end - 1) / DAY));
  } catch {
    return undefined;
  }
}

/** One date: EDTF, numbers with slashes, or English words. */
function single(text: string, dayFirst: boolean): string | undefined {
  const slashed = /^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed) {
    const [first, second, year] = slashed.slice(1).map((digits) => (digits === undefined ? undefined : Number(digits)));
    if (first === undefined) return partsToEdtf({year: year!, month: second});
    return partsToEdtf({year: year!, month: dayFirst ? second : first, day: dayFirst ? first : second});
  }
  return isoToEdtf(text) ?? programDate(text);
}

/** `3 weeks`, `5d` as an ISO 8601 duration. */
function durationOf(text: string): string | undefined {
  const match = /^(\d{1,6})\s*([a-z]+)$/i.exec(text);
  const short = {s: 'second', h: 'hour', d: 'day', w: 'week', y: 'year'}[match?.[2]?.toLowerCase() ?? ''];
  const unit = match && (unitOf(match[2] ?? '') ?? short);
  if (!match || !unit) return undefined;
  return `P${/second|minute|hour/.test(unit) ? 'T' : ''}${match[1]}${UNITS.get(unit)}`;
}

function toldFrom(relation: string | undefined, id: string, offset: string): DateInput | undefined {
  const of = id.replace(/\.(?:start|end)$/, '');
  const anchor = /\.(start|end)$/.exec(id)?.[1] as 'start' | 'end' | undefined;
  const duration = offset === '' ? undefined : durationOf(offset);
  if (offset !== '' && duration === undefined) return undefined;
  const kind = relation === undefined ? 'after' : relation === 'by' ? 'until' : (relation as 'after' | 'before');
  return {of, relation: kind, ...(duration !== undefined && {offset: duration}), ...(anchor && {anchor})};
}

/** `2024-01-01 every 2 weeks for 5 times`. */
function habit(start: string, rule: string, dayFirst: boolean): RecurringSpec | undefined {
  const from = single(start, dayFirst);
  const match = /^(?:(\d{1,4})\s+)?([a-z]+)(?:\s+for\s+(\d{1,6})\s+times?)?$/i.exec(rule);
  const frequency = FREQUENCIES.get(unitOf(match?.[2] ?? '') ?? '');
  if (from === undefined || !match || frequency === undefined) return undefined;
  const [interval, count] = [match[1] ? `;INTERVAL=${match[1]}` : '', match[3] ? `;COUNT=${match[3]}` : ''];
  return {rrule: `FREQ=${frequency}${interval}${count}`, from, text: `${start} every ${rule}`};
}
