/** Writes the JSON of TimelineJS 3. Its dates are points in parts, or two of them. */
import type {Problem} from '../model/problem.js';
import type {Timeline, TimelineEvent} from '../model/timeline.js';
import {civilFromDays, type CivilDay} from '../time/civil.js';
import {DAY} from '../time/instant.js';
import type {DatePoint} from '../time/event-date.js';
import {resolveTimeline} from '../model/resolve-timeline.js';
import type {ResolvedEvent} from '../model/resolved-event.js';
import type {FormatWriting} from './format.js';
import {loss, lossesOf} from './losses.js';
import {extOf, isFields, own, type Fields} from './shape.js';
import {plainText} from './texts.js';

export function writeTimelineJs(timeline: Timeline): FormatWriting {
  const resolved = new Map(resolveTimeline(timeline).events.map((event) => [event.index, event]));
  const problems: Problem[] = [...lossesOf(timeline, 'timelinejs', FIELDS, ['title', 'description', 'groups', 'ext'])];
  const slides = timeline.events.map((event, index) => slideOf(event, resolved.get(index), timeline, (field) => {
    problems.push(loss('timelinejs', index, event.id, field));
  }));
  const isPeriod = (_: unknown, index: number): boolean => timeline.events[index]?.role === 'period';
  const eras = slides.filter(isPeriod);
  const title = titleSlide(timeline);
  const document = {
    ...(title !== undefined && {title}), events: slides.filter((slide, index) => !isPeriod(slide, index)), ...(eras.length > 0 && {eras}),
  };
  return {text: `${JSON.stringify(document, undefined, 2)}\n`, problems};
}

const FIELDS = ['id', 'title', 'description', 'date', 'group', 'media', 'links', 'role', 'ext'];

function titleSlide({title, description, lang, ext}: Timeline): Fields | undefined {
  const kept = own(extOf({ext}, 'timelinejs'), 'title');
  if (isFields(kept)) return kept;
  return title === undefined && description === undefined ? undefined : {text: {headline: plainText(title, lang), text: plainText(description, lang)}};
}

type Lose = (field: string) => void;

function slideOf(event: TimelineEvent, resolved: ResolvedEvent | undefined, {lang, groups}: Timeline, lose: Lose): Fields {
  const [media, ...more] = event.media ?? [];
  if (more.length > 0) lose('media');
  if ((event.links?.length ?? 0) > (media ? 1 : 0)) lose('links');
  const group = groups?.find(({id}) => id === event.group);
  const text = (value: Parameters<typeof plainText>[0]): string => plainText(value, lang);
  return {
    ...(event.id !== undefined && {unique_id: event.id}),
    ...datesOf(event, resolved, lose),
    text: {headline: text(event.title), text: text(event.description)},
    ...(media && {media: {...media, ...(media.caption !== undefined && {caption: text(media.caption)}), ...(media.credit !== undefined && {credit: text(media.credit)}), ...(event.links?.[0] && {link: event.links[0].url})}}),
    ...(event.group !== undefined && {group: group ? text(group.title) : event.group}),
    ...extOf(event, 'timelinejs'),
  };
}

function datesOf({date}: TimelineEvent, resolved: ResolvedEvent | undefined, lose: Lose): Fields {
  const words = typeof date === 'object' && date.text !== undefined ? {display_date: date.text} : {};
  const [first, end] = endsOf(resolved);
  const start = first ?? end ?? hullDay(resolved);
  if (!isWhole(resolved)) lose('date');
  if (!start) return words;
  return {start_date: partsOf(start), ...(end && end !== start && {end_date: partsOf(end)}), ...words};
}

function endsOf(resolved: ResolvedEvent | undefined): readonly [DatePoint | undefined, DatePoint | undefined] {
  const {date} = resolved ?? {};
  if (date?.kind === 'date') return [date.point, undefined];
  if (date?.kind !== 'interval') return [undefined, undefined];
  return [typeof date.start === 'string' ? undefined : date.start, typeof date.end === 'string' ? undefined : date.end];
}

/** The first or last day on which it can have been, for what has no point of its own. */
function hullDay(resolved: ResolvedEvent | undefined): CivilDay | undefined {
  const {earliestStart = -Infinity, latestEnd = Infinity} = resolved?.date ?? {};
  const instant = Number.isFinite(earliestStart) ? earliestStart : latestEnd - 1;
  return Number.isFinite(instant) ? civilFromDays(Math.floor(instant / DAY)) : undefined;
}

/** Whether parts of a calendar tell all of the date: no open end, no doubt, no season, no duration. */
function isWhole(resolved: ResolvedEvent | undefined): boolean {
  const {date} = resolved ?? {};
  const plain = (point: DatePoint | string): boolean =>
    typeof point !== 'string' && point.qualifiers === 0 && point.mask === undefined && point.season === undefined &&
    point.significantDigits === undefined && point.offset === undefined && point.zone === undefined;
  if (date?.duration !== undefined || date?.extent !== undefined) return false;
  if (date?.kind === 'date') return plain(date.point) && date.part === undefined;
  return date?.kind === 'interval' && plain(date.start) && plain(date.end);
}

/** Years as people count them: 44 BC is -44. */
function partsOf({year, month, day, hour, minute, second}: Pick<DatePoint, 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'>): Fields {
  const whole = second === undefined ? undefined : Math.floor(second);
  const millisecond = second === undefined ? 0 : Math.round((second - Math.floor(second)) * 1000);
  const parts = {year: year <= 0 ? year - 1 : year, month, day, hour, minute, second: whole, millisecond: millisecond || undefined};
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
