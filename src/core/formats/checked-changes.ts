/** Changes of a shown document as a page asks for them, checked like the records of a file before anybody sees them. */
import type {TimelineChange} from '../model/changing-timeline.js';
import {fieldOf} from '../model/hostile-value.js';
import type {Problem} from '../model/problem.js';
import type {TimelineEvent} from '../model/timeline.js';
import {collectRecords, type Report} from './collect-records.js';
import {eventShape, isDate} from './document-shape.js';
import {checkEvent, withoutWrongFields} from './json.js';
import {isReversed} from './read-with.js';
import {isFields, isText, type Shape} from './shape.js';

/** What an update may write anew, beside what may be left out of every event. */
const updateShape: Shape = {title: isText, date: isDate, ...eventShape};

export interface CheckedChanges {
  readonly changes: readonly TimelineChange[];
  readonly problems: readonly Problem[];
}

/** The changes that can be made, without the fields that cannot be used; the others are reported. Never throws. */
export function checkedChanges(changes: readonly TimelineChange[]): CheckedChanges {
  const problems: Problem[] = [];
  const checked = changes.flatMap((change): TimelineChange[] => {
    if (change.type === 'remove') return [change];
    const collected = collectRecords([change.event as unknown], (record, report) => check(record, report, change.type));
    for (const {code, message, where: {id, field}} of collected.problems) {
      problems.push({code, message, where: {...(id !== undefined && {id}), ...(field !== undefined && {field})}});
    }
    return collected.events.map((event) => ({type: change.type, event}) as TimelineChange);
  });
  return {changes: checked, problems};
}

function check(record: unknown, report: Report, type: 'add' | 'update'): TimelineEvent | undefined {
  const id = fieldOf(record, 'id');
  const name = typeof id === 'string' ? `event ${JSON.stringify(id)}` : 'an event';
  const told: Report = (code, message, field) => report(code, message, field, typeof id === 'string' ? id : undefined);
  const event = type === 'add' ? checkEvent(record, told, name) : checkUpdate(record, told, name);
  if (!event || !isReversed(event.date)) return event;
  return void told('date-reversed', `${name}: date ${JSON.stringify(event.date)}: it ends before it starts`, 'date');
}

function checkUpdate(record: unknown, report: Report, name: string): TimelineEvent | undefined {
  if (!isFields(record)) return void report('record-invalid', `${name} must be an object`);
  return withoutWrongFields(record, updateShape, (field, wrong) => report('field-invalid', `${name}: "${field}" ${wrong}`, field)) as unknown as TimelineEvent;
}
