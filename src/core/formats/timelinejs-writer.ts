/** Writes the JSON of TimelineJS 3. Its dates are points in parts, or two of them. */
import type {Timeline, TimelineEvent} from '../model/timeline.js';
import {civilFromDays, type CivilDay} from '../time/civil.js';
import {DAY} from '../time/instant.js';
import type {DatePoint} from '../time/event-date.js';
import {resolveTimeline} from '../model/resolve-timeline.js';
import type {ResolvedEvent} from '../model/resolved-event.js';
import type {FormatText} from './format.js';
import {escapeMarkup} from './markup-scanner.js';
import {extOf, isFields, own, type Fields} from './shape.js';
import {plainText, wordsOf} from './texts.js';

export function writeTimelineJs(timeline: Timeline): FormatText {
  const resolved = new Map(resolveTimeline(timeline).events.map((event) => [event.index, event]));
  const slides = timeline.events.map((event, index) => slideOf(event, resolved.get(index), timeline));
  const indexes = timeline.events.map((_, index) => index);
  const [events, eras] = [false, true].map((isPeriod) => indexes.filter((index) => (timeline.events[index]?.role === 'period') === isPeriod));
  const slidesOf = (list: readonly number[] = []): readonly Fields[] => list.map((index) => slides[index] ?? {});
  const {title: _, ...rest} = extOf(timeline, 'timelinejs');
  const title = titleSlide(timeline);
  const document = {...(title && {title}), ...rest, events: slidesOf(events), ...(eras?.length && {eras: slidesOf(eras)})};
  return {text: `${JSON.stringify(document, undefined, 2)}\n`, order: [...(events ?? []), ...(eras ?? [])]};
}

/** The slide that was read, as long as it says the title and the description. */
function titleSlide({title, description, lang, ext}: Timeline): Fields | undefined {
  const kept = own(extOf({ext}, 'timelinejs'), 'title');
  if (title === undefined && description === undefined) return isFields(kept) ? kept : undefined;
  return {...(isFields(kept) && kept), text: {...(isFields(kept) && isFields(kept['text']) && kept['text']), ...changed(kept, {headline: asHtml(plainText(title, lang)), text: asHtml(plainText(description, lang))})}};
}

/** Of some texts those that a kept slide does not say already, with its own markup. */
function changed(kept: unknown, texts: {readonly [field: string]: string}): Fields {
  const before = isFields(kept) && isFields(kept['text']) ? kept['text'] : {};
  return Object.fromEntries(Object.entries(texts).filter(([field, text]) => {
    const said = own(before, field);
    return typeof said !== 'string' || wordsOf(said) !== wordsOf(text);
  }));
}

/** TimelineJS takes its texts for HTML. */
function asHtml(text: string): string {
  return wordsOf(text) === text && !text.includes('\n') ? text : escapeMarkup(text).replaceAll('\n', '<br>');
}

function slideOf(event: TimelineEvent, resolved: ResolvedEvent | undefined, {lang, groups}: Timeline): Fields {
  const media = event.media?.[0];
  const group = groups?.find(({id}) => id === event.group);
  const text = (value: Parameters<typeof plainText>[0]): string => asHtml(plainText(value, lang));
  return {
    ...(event.id !== undefined && {unique_id: event.id}),
    ...datesOf(event, resolved),
    text: {headline: text(event.title), text: text(event.description)},
    ...(media && {media: {...media, ...(media.caption !== undefined && {caption: text(media.caption)}), ...(media.credit !== undefined && {credit: text(media.credit)}), ...(media.alt !== undefined && {alt: plainText(media.alt, lang)}), ...(event.links?.[0] && {link: event.links[0].url})}}),
    ...(event.group !== undefined && {group: group ? plainText(group.title, lang) : event.group}),
    ...extOf(event, 'timelinejs'),
  };
}

function datesOf({date}: TimelineEvent, resolved: ResolvedEvent | undefined): Fields {
  const words = typeof date === 'object' && date.text !== undefined ? {display_date: date.text} : {};
  const [first, end] = endsOf(resolved);
  const start = first ?? end ?? hullDay(resolved);
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

/** Years as people count them: 44 BC is -44. */
function partsOf({year, month, day, hour, minute, second}: Pick<DatePoint, 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'>): Fields {
  const whole = second === undefined ? undefined : Math.floor(second);
  const millisecond = second === undefined ? 0 : Math.round((second - Math.floor(second)) * 1000);
  const parts = {year: year <= 0 ? year - 1 : year, month, day, hour, minute, second: whole, millisecond: millisecond || undefined};
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
