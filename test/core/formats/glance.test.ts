/** A first look at a document tells of when its events are what reading it tells. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {isFlatRecord} from '../../../src/core/formats/flat-record.js';
import {glanceAt} from '../../../src/core/formats/glance.js';
import {documentHead, recordBatch, StreamReading} from '../../../src/core/formats/stream-reading.js';
import {isFields} from '../../../src/core/formats/shape.js';
import {density} from '../../../src/core/layout/density.js';
import type {EventTable} from '../../../src/core/model/event-table.js';
import {finish} from '../../../src/core/model/finish.js';
import {lanesOf, type Lane} from '../../../src/core/model/lanes.js';

const SEED = {seed: 20240701, numRuns: 400};
const AS_OF = Date.UTC(2024, 6, 1);

function read(document: object, records: readonly unknown[]): EventTable {
  const {head, problems} = documentHead(document);
  const reading = new StreamReading(head, {asOf: () => AS_OF});
  finish(reading.append(recordBatch(records, 0, records.length, {})));
  return finish(reading.finish(head, problems)).table;
}

const glanced = (records: readonly unknown[], head: object = {}, byGroup = false): ReturnType<typeof glanceAt> => glanceAt(records, head, {asOf: AS_OF, byGroup});

const plain = fc.constantFrom('2001', '1999-12', '2024-07-03', '2000-02-29/2003', '2001-05/2001-07-04', '0044-03-15');
const other = fc.constantFrom<unknown>(
  '1850~', '2022-02-24/..', '../1999', '2024-07-03T10:30', '-0043', '18XX', {edtf: '2024-05', duration: 'P2D'}, {undated: true}, {bounds: {earliestStart: 5, latestEnd: 5}},
  '2024-13', 'last May', '', null, 7, {});
const title = fc.constantFrom<unknown>('a', ' b', '', ' ', undefined, 1984, {en: 'c'}, [], 'long');
const record = fc.oneof(
  {weight: 5, arbitrary: fc.record({title: fc.constant('a'), date: plain, group: fc.constantFrom('x', 'y', undefined)})},
  {weight: 2, arbitrary: fc.record({title, date: fc.oneof(plain, other), group: fc.constantFrom<unknown>('x', '', 5)})},
  {weight: 1, arbitrary: fc.constantFrom<unknown>(null, 5, 'text', [], {title: 'no date'}, {date: '2001'})},
);

const boundsOf = ({size, domain, hullStart, sortedEnds}: EventTable): unknown => ({size, domain, starts: [...hullStart], ends: [...sortedEnds]});

describe('a glance at many records', () => {
  test('has the bounds of all events that are read, and of no other', () => {
    fc.assert(fc.property(fc.array(record, {minLength: 1, maxLength: 40}), fc.constantFrom({}, {timeZone: 'Asia/Tokyo'}, {reference: '2024-07-01'}), (records, head) => {
      const table = read(head, records);
      const glance = glanced(records, head);
      // Where no date has a finite bound, or a record is of another kind, there is nothing to look at.
      if (!table.domain || records.some((one) => isFields(one) && isFlatRecord(one))) return assert.equal(glance, undefined);
      assert.deepEqual(boundsOf(glance!), boundsOf(table));
      assert.deepEqual(density(glance!, {start: 0, span: AS_OF}, 50), density(table, {start: 0, span: AS_OF}, 50));
    }), SEED);
  });

  test('has the lanes of groups, with as many events', () => {
    const told = (lanes: readonly Lane[]): unknown => lanes.map(({id, title: name, depth, indexes}) => ({id, name, depth, count: indexes.length})).sort((a, b) => (a.id < b.id ? -1 : 1));
    fc.assert(fc.property(fc.array(record, {minLength: 1, maxLength: 40}), (records) => {
      const timeline = {events: [], groups: [{id: 'x', title: 'X'}, {id: 'y', title: 'Y', parent: 'x'}]};
      const glance = glanced(records, {}, true);
      const options = {kind: 'group', locale: 'en', rest: 'Others'} as const;
      if (glance) assert.deepEqual(told(lanesOf(glance, timeline, options)), told(lanesOf(read({}, records), timeline, options)));
    }), SEED);
  });

  const REFUSED: readonly (readonly [name: string, record: unknown])[] = [
    ['an event that is dated by another', {title: 'after', date: {of: 'a', relation: 'after'}}],
    ['a date in words', {title: 'told', date: {text: 'early May'}}],
    ['a period, which is drawn behind the plot', {title: 'era', date: '1900/1910', role: 'period'}],
    ['a record of another kind', {name: 'flat', start: '2001-01-01'}],
    ['a record that throws when it is looked at', Object.defineProperty({}, 'title', {get: () => assert.fail('looked')})],
  ];
  for (const [name, odd] of REFUSED) test(`is not to be had of ${name}`, () => assert.equal(glanced([{title: 'a', date: '2001'}, odd]), undefined));

  test('is not to be had where it would take as long as reading', () => {
    const list = (date: string): unknown[] => Array.from({length: 3000}, () => ({title: 'a', date}));
    assert.deepEqual([glanced(list('2001'))?.size, glanced(list('2001~'))], [3000, undefined]);
  });
});
