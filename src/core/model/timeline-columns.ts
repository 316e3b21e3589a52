/**
 * A document read event by event straight into columns, as it comes in: what `resolveTimeline` and `eventTable` make of
 * it, without an object for each date. Dates and made ids are made again when they are asked for.
 *
 * Owns what is kept of each event; how a date is read, how ids are given and how events date each other is told elsewhere.
 */
import type {EventDate} from '../time/event-date.js';
import type {Instant} from '../time/instant.js';
import {certaintyOf, openEnds, statusCertainty} from './certainty.js';
import {valueText} from './date-fault.js';
import {extentOf} from './extent.js';
import {fieldOf, readableObject} from './hostile-value.js';
import {givenId, IdIndex, type SettledId} from './id-index.js';
import {countReferences, importanceOfEvent} from './importance.js';
import {LatestYear} from './latest-year.js';
import {NumberColumns} from './number-columns.js';
import {PlainDate} from './plain-date.js';
import type {Problem} from './problem.js';
import {relatedDates} from './related-dates.js';
import {resolveField, type DateContext} from './resolve-date.js';
import {contextOf, hasTitle, type ResolveOptions} from './resolve-timeline.js';
import type {DocumentColumns, TableRecords} from './sorted-table.js';
import type {TimelineEvent} from './timeline.js';

export interface ColumnOptions extends ResolveOptions {
  /** The edition's date in ms, until which ongoing events are certain. */
  readonly asOf?: Instant;
  /** About how many events are to come. */
  readonly capacity?: number | undefined;
}

/** Dates that were made lately are kept, so many at most. */
const REMEMBERED = 2000;

export class TimelineColumns implements TableRecords {
  /** Those with a date, in the order of the document. */
  readonly events: TimelineEvent[] = [];
  /** Of the document itself, apart from its events. */
  readonly problems: Problem[] = [];
  private readonly numbers: NumberColumns;
  private readonly ids: IdIndex;
  private readonly latest = new LatestYear();
  private readonly context: DateContext;
  private readonly plain = new PlainDate();
  private readonly asOf: Instant | undefined;
  private readonly references: ReadonlyMap<string, number>;
  private readonly relations: readonly unknown[];
  /** Dates that cannot be made again from their event alone. */
  private readonly kept = new Map<number, EventDate>();
  private readonly lately = new Map<number, EventDate>();
  /** Places of those that are dated by, or part of, another. */
  private readonly dependent: number[] = [];
  private next = 0;

  /** `document` without its events. */
  constructor(document: unknown, options: ColumnOptions = {}) {
    this.context = contextOf(document, options, this.latest, this.problems);
    this.asOf = options.asOf;
    const relations = fieldOf(document, 'relations');
    this.relations = Array.isArray(relations) ? (relations as unknown[]) : [];
    this.references = countReferences(this.relations);
    this.numbers = new NumberColumns(options.capacity);
    this.ids = new IdIndex((place) => this.events[place], options.capacity);
  }

  get size(): number {
    return this.events.length;
  }

  /** How many events came with the id of another. */
  get doubles(): number {
    return this.ids.doubles;
  }

  /** Whether dates hang on other events. */
  get isRelated(): boolean {
    return this.dependent.length > 0 || this.relations.length > 0;
  }

  /** Reads the next record, whatever it is; one that is no event, or has no date, is left out and reported. */
  append(record: unknown, problems: Problem[]): void {
    const index = this.next++;
    const event = readableObject(record) as TimelineEvent | undefined;
    if (!event) {
      this.ids.refuse(index, undefined);
      return report(problems, 'record-invalid', undefined, 'it is not an event', index, undefined);
    }
    const given = givenId(event);
    if (!hasTitle(fieldOf(event, 'title'))) report(problems, 'title-missing', 'title', 'title is missing', index, given);
    const date = fieldOf(event, 'date');
    if (typeof date === 'string' && this.plain.read(date)) {
      this.latest.noteYear(this.plain.year);
      this.push(event, index, given, this.plain, openEnds(this.plain) | statusCertainty(event.status, event.role));
    } else {
      this.appendOther(event, date, index, given, problems);
    }
  }

  /** A date that needs an object to be read. */
  private appendOther(event: TimelineEvent, input: unknown, index: number, given: string | undefined, problems: Problem[]): void {
    let usesYear = false;
    const {latest} = this;
    const context = {...plainContext(this.context), get fallbackYear() {
      usesYear = true;
      return latest.year;
    }};
    const {date, problem} = resolveField(input, context, 'date');
    if (problem) {
      this.ids.refuse(index, given);
      return report(problems, problem.code, problem.field, problem.message, index, given);
    }
    this.latest.note(date);
    if (usesYear) this.kept.set(this.size, date);
    this.push(event, index, given, date, certaintyOf(date, event.status, event.role));
  }

  private push(event: TimelineEvent, index: number, given: string | undefined, date: Parameters<typeof extentOf>[0], certainty: number): void {
    const id = given ?? `event-${index + 1}`;
    this.numbers.push(extentOf(date, this.asOf), certainty, this.importanceOf(event, id));
    const {parent} = event as {parent?: unknown};
    if (date.kind === 'relative' || (parent !== undefined && parent !== null && parent !== '')) this.dependent.push(this.size);
    this.events.push(event);
    this.ids.add(index, given);
  }

  private importanceOf(event: TimelineEvent, id: string): number {
    return importanceOfEvent(event, id, this.references.size === 0 ? 0 : (this.references.get(id) ?? 0));
  }

  /**
   * Settles what lies between events: ids that came twice, dates told from others. Returns all problems, with those that
   * were reported so far: of the document, then of its events in their order, then what lies between events.
   */
  settle(problems: readonly Problem[]): {readonly own: readonly Problem[]; readonly related: readonly Problem[]} {
    const settled = this.settleIds();
    const doubles = settled.filter(({isMade}) => !isMade).map(({record, given, id}): Problem => ({
      code: 'id-duplicate', where: {index: record, id, field: 'id'},
      message: `event ${record + 1} ${valueText(given)}: the id is another event's; it becomes ${valueText(id)}`,
    }));
    const idOf = new Map(settled.map(({record, id}) => [record, id]));
    const named = problems.map((problem) => {
      const id = idOf.get(problem.where.index ?? -1);
      return id === undefined ? problem : {...problem, where: {...problem.where, id}};
    });
    const own = [...this.problems, ...doubles, ...named].sort((a, b) => (a.where.index ?? -1) - (b.where.index ?? -1));
    return {own, related: this.settleRelations()};
  }

  /** Gives ids to those that came with another's; a table that is shown before the end needs them, too. */
  settleIds(): readonly SettledId[] {
    const settled = this.ids.settle();
    for (const {place, id} of settled) if (place >= 0) this.numbers.importance[place] = this.importanceOf(this.events[place]!, id);
    return settled;
  }

  private settleRelations(): readonly Problem[] {
    if (!this.isRelated) return [];
    const {dates, problems} = relatedDates({records: this, dependent: this.dependent, relations: this.relations, recordOf: (place) => this.ids.recordOf(place)});
    for (const [place, date] of dates) {
      this.kept.set(place, date);
      this.numbers.setExtent(place, extentOf(date, this.asOf));
    }
    this.lately.clear();
    return problems;
  }

  /** The columns as they are now. */
  columns(): DocumentColumns {
    const {size, hullStart, coreStart, coreEnd, hullEnd, certainty, importance} = this.numbers;
    return {size, hullStart, coreStart, coreEnd, hullEnd, certainty, importance, records: this};
  }

  eventAt(place: number): TimelineEvent | undefined {
    return this.events[place];
  }

  idAt(place: number): string | undefined {
    return this.ids.idAt(place);
  }

  placeOf(id: string): number | undefined {
    return this.ids.placeOf(id);
  }

  dateAt(place: number): EventDate | undefined {
    const event = this.events[place];
    if (!event) return undefined;
    const known = this.kept.get(place) ?? this.lately.get(place);
    if (known) return known;
    const date = resolveField(fieldOf(event, 'date'), plainContext(this.context), 'date').date;
    if (!date) return undefined;
    if (this.lately.size >= REMEMBERED) this.lately.clear();
    this.lately.set(place, date);
    return date;
  }
}

/** Without the year of what was read before. */
function plainContext({reference, locale, timeZone}: DateContext): DateContext {
  return {reference, locale, timeZone};
}

function report(problems: Problem[], code: Problem['code'], field: string | undefined, message: string, index: number, given: string | undefined): void {
  const name = given === undefined ? `event ${index + 1}` : `event ${index + 1} ${valueText(given)}`;
  problems.push({code, message: `${name}: ${message}`, where: {index, id: given ?? `event-${index + 1}`, ...(field === undefined ? {} : {field})}});
}

