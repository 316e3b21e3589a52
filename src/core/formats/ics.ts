/**
 * iCalendar (RFC 5545): events, to-dos and journal entries. The end of an all-day event is the day after its last; a habit
 * stays a rule, its changed occurrences stand beside it as events and are left out of it.
 */
import type {DateInput, EventStatus, RecurringSpec, Timeline, TimelineEvent} from '../model/timeline.js';
import type {Problem} from '../model/problem.js';
import {isTimeZone} from '../time/zone.js';
import {collectRecords, type Report} from './collect-records.js';
import {isDate} from './document-shape.js';
import type {Format, FormatInput, FormatReading} from './format.js';
import {icsTime, isoDuration, spanOf, timeLike, type IcsTime} from './ics-dates.js';
import {parseIcs, splitTexts, unescapeText, type IcsComponent, type IcsProperty} from './ics-lines.js';
import {readZones, zoneFaults, type IcsZones} from './ics-zones.js';
import {writeIcs} from './ics-writer.js';
import {jsonValue} from './json-value.js';
import {describe} from './shape.js';
import {textPlaces} from './text-places.js';

export const ics: Format = {name: 'ics', read, write: writeIcs};

const RECORDS = new Set(['VEVENT', 'VTODO', 'VJOURNAL']);

interface Entry {
  readonly component: IcsComponent;
  readonly zones: IcsZones;
  /** Of a habit: the starts of its changed occurrences. */
  readonly changed: readonly IcsProperty[];
  readonly isUnclosed: boolean;
}

function read({text}: FormatInput): FormatReading {
  const {root, unclosed} = parseIcs(text);
  const calendars = root.components.filter(({name}) => name === 'VCALENDAR');
  const entries = [...calendars, root].flatMap((calendar) => entriesOf(calendar, unclosed));
  const placeOf = textPlaces(text);
  const {events, records, problems} = collectRecords(entries, readEntry);
  const place: FormatReading['place'] = (index) => {
    const offset = entries[index]?.component.offset;
    return offset === undefined ? undefined : placeOf(offset);
  };
  const faults = calendars.flatMap(zoneFaults).map(({component, message}): Problem => ({code: 'field-invalid', message, where: {field: 'VTIMEZONE', ...placeOf(component.offset)}}));
  return {timeline: {...headOf(calendars[0]), events}, records, problems: [...faults, ...problems], place};
}

function entriesOf(calendar: IcsComponent, unclosed: IcsComponent | undefined): readonly Entry[] {
  const components = calendar.components.filter(({name}) => RECORDS.has(name));
  const zones = readZones(calendar);
  const changed = new Map<string, IcsProperty[]>();
  const masters = new Map<string, IcsComponent>();
  for (const component of components) {
    const occurrence = find(component, 'RECURRENCE-ID');
    const uid = textOf(component, 'UID');
    const known = changed.get(uid);
    if (!occurrence && !masters.has(uid)) masters.set(uid, component);
    if (occurrence && known) known.push(occurrence);
    else if (occurrence) changed.set(uid, [occurrence]);
  }
  // Changed occurrences belong to the first entry of their UID; a second one is another entry with the same id.
  const of = (component: IcsComponent): readonly IcsProperty[] => {
    const uid = textOf(component, 'UID');
    return masters.get(uid) === component ? (changed.get(uid) ?? []) : [];
  };
  return components.map((component) => ({component, zones, changed: of(component), isUnclosed: component === unclosed}));
}

function headOf(calendar: IcsComponent | undefined): Partial<Timeline> {
  if (!calendar) return {};
  const title = textOf(calendar, 'X-WR-CALNAME') || textOf(calendar, 'NAME');
  const description = textOf(calendar, 'X-WR-CALDESC') || textOf(calendar, 'DESCRIPTION');
  const zone = textOf(calendar, 'X-WR-TIMEZONE');
  return {...(title && {title}), ...(description && {description}), ...(isTimeZone(zone) && {timeZone: zone})};
}

function find({properties}: IcsComponent, wanted: string): IcsProperty | undefined {
  return properties.find(({name}) => name === wanted);
}

function all({properties}: IcsComponent, wanted: string): readonly IcsProperty[] {
  return properties.filter(({name}) => name === wanted);
}

function textOf(component: IcsComponent, name: string): string {
  return unescapeText(find(component, name)?.value ?? '');
}

const KNOWN = new Set([
  'UID', 'SUMMARY', 'DESCRIPTION', 'LOCATION', 'URL', 'CATEGORIES', 'STATUS', 'ORGANIZER', 'ATTENDEE', 'COLOR', 'RELATED-TO',
  'DTSTART', 'DTEND', 'DUE', 'DURATION', 'RRULE', 'EXDATE', 'RDATE', 'RECURRENCE-ID', 'DTSTAMP', 'X-ANNALS-DATE', 'COMPLETED',
]);

function readEntry({component, zones, changed, isUnclosed}: Entry, report: Report): TimelineEvent | undefined {
  const uid = textOf(component, 'UID');
  const occurrence = find(component, 'RECURRENCE-ID');
  const id = uid === '' ? undefined : occurrence ? `${uid}/${occurrence.value.trim()}` : uid;
  if (isUnclosed) return void report('syntax', `BEGIN:${component.name} has no END:${component.name}`, undefined, id);
  const title = textOf(component, 'SUMMARY') || textOf(component, 'DESCRIPTION').split('\n')[0] || '';
  if (title === '') return void report('title-missing', 'the entry has no SUMMARY', 'SUMMARY', id);
  const date = entryDate(component, zones, changed, report, id);
  if (date === undefined) return undefined;
  if (occurrence?.parameters.get('RANGE')) report('field-invalid', 'RECURRENCE-ID with RANGE is read as one occurrence', 'RECURRENCE-ID', id);
  return {...(id !== undefined && {id}), title, date, ...detailsOf(component, title)};
}

function detailsOf(component: IcsComponent, title: string): Partial<TimelineEvent> {
  const description = textOf(component, 'DESCRIPTION');
  const tags = all(component, 'CATEGORIES').flatMap(({value}) => splitTexts(value));
  const actors = [...all(component, 'ORGANIZER'), ...all(component, 'ATTENDEE')].map(personOf).filter(Boolean);
  const place = textOf(component, 'LOCATION');
  const url = textOf(component, 'URL');
  const parent = all(component, 'RELATED-TO').find(({parameters}) => (parameters.get('RELTYPE') ?? 'PARENT').toUpperCase() === 'PARENT');
  const status = STATUSES.get(textOf(component, 'STATUS').toUpperCase());
  const color = textOf(component, 'COLOR');
  const rest = restOf(component, status);
  return {
    ...(description && description !== title && {description}), ...(status && {status}), ...(tags.length > 0 && {tags}),
    ...(parent && {parent: unescapeText(parent.value)}), ...(actors.length > 0 && {actors: [...new Set(actors)]}),
    ...(place && {places: [place]}), ...(url && {links: [{url}]}), ...(color && {color}),
    ...(rest.size > 0 && {ext: {ics: Object.fromEntries(rest)}}),
  };
}

/** Properties that nobody knows, as they were written: by name and parameters; several of one name are a list. */
function restOf({properties}: IcsComponent, status: EventStatus | undefined): ReadonlyMap<string, string | string[]> {
  const rest = new Map<string, string | string[]>();
  for (const {name, head, value} of properties) {
    if (KNOWN.has(name) && (name !== 'STATUS' || status !== undefined)) continue;
    const known = rest.get(head);
    if (Array.isArray(known)) known.push(value);
    else rest.set(head, known === undefined ? value : [known, value]);
  }
  return rest;
}

const STATUSES: ReadonlyMap<string, EventStatus> = new Map([['TENTATIVE', 'tentative'], ['CANCELLED', 'cancelled']]);

function personOf({parameters, value}: IcsProperty): string {
  return unescapeText(parameters.get('CN') ?? value.replace(/^mailto:/i, ''));
}

function entryDate(
  component: IcsComponent, zones: IcsZones, changed: readonly IcsProperty[], report: Report, id: string | undefined,
): DateInput | undefined {
  const written = writtenDate(component);
  if (written !== undefined) return written;
  const first = find(component, 'DTSTART') ?? find(component, 'DUE') ?? find(component, 'COMPLETED');
  if (!first || first.value.trim() === '') return void report('date-missing', 'the entry has no DTSTART', 'DTSTART', id);
  const start = icsTime(first, zones);
  const last = first.name === 'DTSTART' ? (find(component, 'DTEND') ?? find(component, 'DUE')) : undefined;
  const end = last && icsTime(last, zones);
  const wrong = !start ? first : last && !end ? last : undefined;
  if (wrong || !start) return void report('date-invalid', `${(wrong ?? first).name} ${describe((wrong ?? first).value)} is not a date`, (wrong ?? first).name, id);
  if (start.lostZone !== undefined) report('field-invalid', `TZID ${describe(start.lostZone)} is not a time zone; the time floats`, first.name, id);
  const span = spanOf(start, end ?? find(component, 'DURATION')?.value.trim());
  if (typeof span === 'object' && 'fault' in span) return void report(span.code, span.fault, (last ?? find(component, 'DURATION') ?? first).name, id);
  const rule = find(component, 'RRULE');
  const added = timesOf(all(component, 'RDATE'), zones, start);
  reportHabit(component, zones, report, id);
  return rule || added.length > 0 ? habitOf(component, start, end, rule, added, changed, zones) : span;
}

/** The date that ics-writer.ts kept whole. */
function writtenDate(component: IcsComponent): DateInput | undefined {
  const text = textOf(component, 'X-ANNALS-DATE');
  const date = text === '' ? undefined : jsonValue(text);
  return isDate(date) === undefined ? (date as DateInput) : undefined;
}

/** A rule with what is left out of it and added to it. Dates that are only listed are a rule of one. */
function habitOf(
  component: IcsComponent, start: IcsTime, end: IcsTime | undefined, rule: IcsProperty | undefined,
  also: readonly string[], changed: readonly IcsProperty[], zones: IcsZones,
): RecurringSpec {
  const except = timesOf([...all(component, 'EXDATE'), ...changed], zones, start);
  const duration = find(component, 'DURATION')?.value.trim() ?? (end && isoDuration(end.wall - start.wall));
  return {
    rrule: rule?.value.trim() ?? 'FREQ=DAILY;COUNT=1', from: start.edtf,
    ...(duration && duration !== 'P1D' && duration !== 'PT0S' && {duration}), ...(start.zone !== undefined && {zone: start.zone}),
    ...(except.length > 0 && {except}), ...(also.length > 0 && {also}),
  };
}

/** What of a habit cannot be read is told; what is left is kept. */
function reportHabit(component: IcsComponent, zones: IcsZones, report: Report, id: string | undefined): void {
  const tell = (field: string, message: string): void => report('field-invalid', message, field, id);
  if (all(component, 'RRULE').length > 1) tell('RRULE', 'an entry has one RRULE; the others are passed over');
  if (find(component, 'EXRULE')) tell('EXRULE', 'EXRULE, which RFC 5545 took back, is passed over');
  for (const property of [...all(component, 'EXDATE'), ...all(component, 'RDATE')]) {
    const wrong = timesIn(property).find((value) => !icsTime({...property, value}, zones));
    if (wrong !== undefined) tell(property.name, `${property.name} ${describe(wrong)} is not a date`);
    if (property.value.includes('/')) tell(property.name, 'of a period in RDATE the start is read');
  }
}

function timesIn({value}: IcsProperty): readonly string[] {
  return value.split(',').map((time) => time.split('/')[0] ?? '').filter((time) => time.trim() !== '');
}

function timesOf(properties: readonly IcsProperty[], zones: IcsZones, start: IcsTime): readonly string[] {
  return properties.flatMap((property) => timesIn(property).map((value) => icsTime({...property, value}, zones)))
    .filter((time) => time !== undefined).map((time) => timeLike(time, start));
}
