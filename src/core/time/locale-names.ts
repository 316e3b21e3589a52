/**
 * The names that Intl has for the parts of dates in any locale: months, weekdays, eras, halves of the day, units,
 * large numbers, and phrases like "yesterday" and "in # days". Nothing here is kept per language; all of it is asked
 * from the platform, once per locale.
 */

/** A name as Intl writes it, and the number it stands for. */
export type Name = readonly [name: string, value: number];

/** A calendar unit that people count in. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';
export const UNITS: readonly Unit[] = ['day', 'week', 'month', 'quarter', 'year'];

/** "yesterday" (`shift` −1), or "# days ago" (`shift` −1 times the number that stands at `#`). */
export interface RelativePhrase {
  readonly phrase: string;
  readonly unit: Unit;
  readonly shift: number;
}

type Options = Intl.DateTimeFormatOptions;

const YEAR = 2023;
const FIRST_MONDAY = 2;
const BEFORE_CHRIST = Date.UTC(-43, 5, 1);
const FORMS = ['long', 'short'] as const;
/** They meet every plural form that languages have. */
const COUNTS = [1, 2, 3, 5, 11, 100];

function partsOf(locale: string, options: Options, time: number): Intl.DateTimeFormatPart[] {
  return new Intl.DateTimeFormat(locale, {...options, calendar: 'gregory', timeZone: 'UTC'}).formatToParts(time);
}

function nameIn(parts: readonly Intl.DateTimeFormatPart[], type: Intl.DateTimeFormatPartTypes): string {
  return parts.find((part) => part.type === type)?.value ?? '';
}

function namesOf(locale: string, type: Intl.DateTimeFormatPartTypes, variants: readonly Options[], times: readonly number[]): Name[] {
  return variants.flatMap((options) => times.map((time, index): Name => [nameIn(partsOf(locale, options, time), type), index + 1]));
}

/** Months (1–12): alone and inside a date, long and short. */
export function monthNames(locale: string): Name[] {
  const variants = FORMS.flatMap((month): Options[] => [{month}, {year: 'numeric', month}, {year: 'numeric', month, day: 'numeric'}]);
  return namesOf(locale, 'month', variants, Array.from({length: 12}, (_, month) => Date.UTC(YEAR, month, 15)));
}

/** The words that stand between the parts of a date or time, such as "de" and "at". */
export function fillerWords(locale: string): string[] {
  const shapes: Options[] = [{}, {day: 'numeric'}, {day: 'numeric', hour: 'numeric'}];
  return shapes.flatMap((finer) =>
    partsOf(locale, {year: 'numeric', month: 'long', ...finer}, 0)
      .filter((part) => part.type === 'literal')
      .flatMap((part) => part.value.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []));
}

/** Weekdays (1 Monday … 7 Sunday). */
export function weekdayNames(locale: string): Name[] {
  const variants = FORMS.flatMap((weekday): Options[] => [{weekday}, {weekday, month: 'long', day: 'numeric'}]);
  return namesOf(locale, 'weekday', variants, Array.from({length: 7}, (_, day) => Date.UTC(YEAR, 0, FIRST_MONDAY + day)));
}

/** Eras: 1 before, 2 after year 1. */
export function eraNames(locale: string): Name[] {
  return namesOf(locale, 'era', FORMS.map((era): Options => ({year: 'numeric', era})), [BEFORE_CHRIST, Date.UTC(YEAR, 5)]);
}

/** Halves of the day: 1 before, 2 after noon. */
export function dayPeriodNames(locale: string): Name[] {
  return namesOf(locale, 'dayPeriod', [{hour: 'numeric', hour12: true}], [Date.UTC(YEAR, 0, 1, 9), Date.UTC(YEAR, 0, 1, 21)]);
}

/** Words for large numbers, such as million, each with what it multiplies by. */
export function scaleNames(locale: string): Name[] {
  const format = new Intl.NumberFormat(locale, {notation: 'compact', compactDisplay: 'long', numberingSystem: 'latn', maximumFractionDigits: 0});
  const sizes = ['4', '6', '9'].flatMap((zeros) => COUNTS.map((count) => Number(`${count}e${zeros}`)));
  return sizes.flatMap((size): Name[] => {
    const parts = format.formatToParts(size);
    const word = parts.find((part) => part.type === 'compact');
    const shown = parts.filter((part) => part.type === 'integer').map((part) => part.value).join('');
    return word && Number.isInteger(Math.log10(size / Number(shown))) ? [[word.value, size / Number(shown)]] : [];
  });
}

/** "yesterday", "last year", "in # days", "# weeks ago" and their like. */
export function relativePhrases(locale: string): RelativePhrase[] {
  const words = new Intl.RelativeTimeFormat(locale, {numeric: 'auto'});
  const counts = new Intl.RelativeTimeFormat(locale, {numeric: 'always'});
  return UNITS.flatMap((unit) => [
    ...[-2, -1, 0, 1, 2].map((shift) => phraseOf(words, unit, shift)),
    ...COUNTS.flatMap((count) => [phraseOf(counts, unit, -count), phraseOf(counts, unit, count)]),
  ]);
}

function phraseOf(format: Intl.RelativeTimeFormat, unit: Unit, shift: number): RelativePhrase {
  const parts = format.formatToParts(shift, unit);
  const counted = parts.some((part) => part.type === 'integer');
  const phrase = parts.map((part) => (part.type === 'literal' ? part.value : part.type === 'integer' ? '#' : '')).join('');
  return {phrase, unit, shift: counted ? Math.sign(shift) : shift};
}

/** Units as they are counted ("3 days"), each with the number that the word alone implies: 2 for a dual, else 1. */
export function unitNames(locale: string): (readonly [name: string, unit: Unit, count: number])[] {
  return UNITS.filter((unit) => unit !== 'quarter').flatMap((unit) => {
    const format = new Intl.NumberFormat(locale, {style: 'unit', unit, unitDisplay: 'long'});
    return COUNTS.map((count) => {
      const parts = format.formatToParts(count);
      const name = parts.find((part) => part.type === 'unit')?.value ?? '';
      return [name, unit, parts.some((part) => part.type === 'integer') ? 1 : count] as const;
    });
  });
}

/** The order in which a locale writes numeric dates: `dmy`, `mdy` or `ymd`. */
export function numericOrder(locale: string): string {
  return partsOf(locale, {year: 'numeric', month: 'numeric', day: 'numeric'}, BEFORE_CHRIST)
    .map((part) => part.type)
    .filter((type) => type === 'day' || type === 'month' || type === 'year')
    .map((type) => type.slice(0, 1))
    .join('');
}
