/**
 * A first look at a document of very many records: when each event is, and nothing else. It costs a tenth of reading them, so
 * that the first frame has the true skyline of all events; titles, ids and problems come when the records have been read.
 *
 * Looks at dates by the same rules as the reading, or not at all: `undefined` where a look would not tell the truth or take long.
 */
import type {Instant} from '../time/instant.js';
import {contextOf} from '../model/resolve-timeline.js';
import {extentOf} from '../model/extent.js';
import {glanceTable, type GlanceTable} from '../model/glance-table.js';
import {LatestYear} from '../model/latest-year.js';
import {PlainDate} from '../model/plain-date.js';
import {resolveField, type DateContext} from '../model/resolve-date.js';
import {isFlatRecord} from './flat-record.js';
import {checkEvent} from './json.js';
import {isFields, type Fields} from './shape.js';

export interface GlanceOptions {
  readonly reference?: string | undefined;
  readonly locale?: string | undefined;
  readonly asOf?: Instant | undefined;
  /** Tells events apart by their group, too. */
  readonly byGroup: boolean;
}

/** Of more records than this that are not plain, a look would take as long as reading them. */
const MOST_OTHERS = 1000;

/** The table of the bounds of all events of a document, `head` being what it has besides. Never throws. */
export function glanceAt(records: readonly unknown[], head: object, options: GlanceOptions): GlanceTable | undefined {
  try {
    return new Glance(records.length, head, options).table(records);
  } catch {
    // A getter of the page's that throws is the reading's to report.
    return undefined;
  }
}

class Glance {
  private readonly starts: Float64Array;
  private readonly ends: Float64Array;
  private readonly groups: Int32Array | undefined;
  private readonly codes = new Map<string, number>();
  private readonly plain = new PlainDate();
  private readonly context: DateContext;
  private readonly asOf: Instant | undefined;
  private size = 0;
  private others = 0;
  private first = Infinity;
  private last = -Infinity;

  constructor(capacity: number, head: object, {reference, locale, asOf, byGroup}: GlanceOptions) {
    this.starts = new Float64Array(capacity);
    this.ends = new Float64Array(capacity);
    this.groups = byGroup ? new Int32Array(capacity) : undefined;
    this.context = contextOf(head, {reference, locale}, new LatestYear(), []);
    this.asOf = asOf;
  }

  table(records: readonly unknown[]): GlanceTable | undefined {
    for (let i = 0; i < records.length; i++) if (!this.look(records[i])) return undefined;
    const {size, starts, ends, groups, first, last} = this;
    if (!(first <= last)) return undefined;
    const cut = <T extends Float64Array | Int32Array>(column: T): T => column.subarray(0, size) as T;
    return glanceTable({
      starts: cut(starts), ends: cut(ends), domain: {start: first, end: last},
      ...(groups && {groups: {of: cut(groups), names: [...this.codes.keys()]}}),
    });
  }

  /** Whether a record can be looked at. One that is no event is passed over. */
  private look(record: unknown): boolean {
    const {title, date, role, group} = (record ?? {}) as Fields;
    if (typeof title !== 'string' || title.charCodeAt(0) <= 32 || typeof date !== 'string') return this.lookAgain(record);
    if (role === 'period') return false;
    const {plain} = this;
    if (title === '' || !plain.read(date) || plain.start !== 'point' || plain.end !== 'point') return this.lookAgain(record);
    const {earliestStart, latestEnd} = plain;
    if (earliestStart < this.first) this.first = earliestStart;
    if (latestEnd > this.last) this.last = latestEnd;
    this.push(earliestStart, latestEnd, group);
    return true;
  }

  private lookAgain(record: unknown): boolean {
    if (this.others++ >= MOST_OTHERS) return false;
    if (isFields(record) && isFlatRecord(record)) return false;
    const event = checkEvent(record, () => undefined, '');
    if (!event) return true;
    if (event.role === 'period' || isTold(event.date)) return false;
    const {date} = resolveField(event.date, this.context, 'date');
    if (!date) return true;
    const {hullStart, coreStart, coreEnd, hullEnd} = extentOf(date, this.asOf);
    for (const instant of [hullStart, coreStart, coreEnd, hullEnd]) this.note(instant);
    this.push(hullStart, hullEnd, event.group);
    return true;
  }

  private push(start: Instant, end: Instant, group: unknown): void {
    this.starts[this.size] = start;
    this.ends[this.size] = end;
    if (this.groups) this.groups[this.size] = this.codeOf(typeof group === 'string' ? group : '');
    this.size++;
  }

  private codeOf(group: string): number {
    const known = this.codes.get(group);
    if (known !== undefined) return known;
    this.codes.set(group, this.codes.size);
    return this.codes.size - 1;
  }

  private note(instant: Instant): void {
    if (!Number.isFinite(instant)) return;
    this.first = Math.min(this.first, instant);
    this.last = Math.max(this.last, instant);
  }
}

/** Whether a date hangs on other events, or on the words around it. */
function isTold(date: unknown): boolean {
  return isFields(date) && (date['of'] !== undefined || date['text'] !== undefined);
}
