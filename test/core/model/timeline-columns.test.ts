/** What is read straight into columns is what is read by way of objects. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {eventTable, type EventTable} from '../../../src/core/model/event-table.js';
import {finish} from '../../../src/core/model/finish.js';
import {PlainDate} from '../../../src/core/model/plain-date.js';
import type {Problem} from '../../../src/core/model/problem.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';
import {sortOrder} from '../../../src/core/model/sort-order.js';
import {sortedTable} from '../../../src/core/model/sorted-table.js';
import {TimelineColumns} from '../../../src/core/model/timeline-columns.js';
import type {Timeline} from '../../../src/core/model/timeline.js';
import {parseDate} from '../../../src/core/time/edtf.js';

const SEED = {seed: 20240701};

const digits = (width: number, most: number): fc.Arbitrary<string> => fc.integer({min: 0, max: most}).map((n) => String(n).padStart(width, '0'));
const point = fc.oneof(
  digits(4, 9999),
  fc.tuple(digits(4, 9999), digits(2, 14)).map((parts) => parts.join('-')),
  fc.tuple(digits(4, 9999), digits(2, 13), digits(2, 32)).map((parts) => parts.join('-')),
);
const end = fc.oneof({weight: 6, arbitrary: point}, {weight: 1, arbitrary: fc.constantFrom('', '..', '2001?', '20XX', '2001-21', '.', '2001-06-01T10:00')});
const edtf = fc.oneof(point, fc.tuple(end, end).map((ends) => ends.join('/')), fc.tuple(end, end, fc.constantFrom('', ' ', '/', 'x', '~')).map(([a, b, tail]) => `${a}/${b}${tail}`), fc.string({maxLength: 12}));

describe('plain dates', () => {
  test('have the bounds, ends and year that parseDate gives them, or are left to it', () => {
    const plain = new PlainDate();
    let read = 0;
    fc.assert(fc.property(edtf, (text) => {
      if (!plain.read(text)) return;
      read++;
      const date = parseDate(text);
      assert.equal(plain.kind, date.kind);
      for (const bound of ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'] as const) assert.equal(plain[bound], date[bound], `${bound} of ${text}`);
      if (date.kind === 'interval') {
        assert.equal(plain.start, typeof date.start === 'string' ? date.start : 'point');
        assert.equal(plain.end, typeof date.end === 'string' ? date.end : 'point');
      }
    }), {...SEED, numRuns: 20_000});
    assert.ok(read > 5000, `only ${read} were plain`);
  });

  test('are read where they are sound', () => {
    const plain = new PlainDate();
    const sound = ['0000', '2001', '2024-05', '2024-02-29', '2001/2002', '2001-05/2001-05-09', '2024-07-03/2024-07-04', '2001/..', '../2001', '2001/', '/2001'];
    const left = ['', '200', '2023-02-29', '2001-13', '2002/2001', '../..', '/', '2001-13/2004', '2001/2002/2003', '2001-5', '-0044', 'Y20000'];
    assert.deepEqual([...sound, ...left].filter((text) => plain.read(text)), sound);
  });
});

describe('the order of numbers', () => {
  const number = fc.oneof(fc.double({noNaN: true}), fc.constantFrom(0, -0, Infinity, -Infinity, 1, 1, 2), fc.integer({min: -5, max: 5}));
  test('is that of comparing them, equals as they came', () => {
    fc.assert(fc.property(fc.array(number, {maxLength: 60}), fc.boolean(), (keys, descending) => {
      const expected = keys.map((_, index) => index).sort((a, b) => (descending ? sign(keys[b]!, keys[a]!) : sign(keys[a]!, keys[b]!)));
      assert.deepEqual([...finish(sortOrder(Float64Array.from(keys), {descending}))], expected);
    }), {...SEED, numRuns: 2000});
  });
});

const sign = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

const id = fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'a#2', 'event-1', 'event-3', '__proto__', ''), {nil: undefined});
const date = fc.oneof(
  {weight: 6, arbitrary: edtf},
  {weight: 3, arbitrary: fc.constantFrom<unknown>(
    {text: 'July 3–4'}, {text: 'May'}, {edtf: '2024-05', duration: 'P2D'}, {undated: true}, {of: 'a', relation: 'after', offset: 'P1D'}, {of: 'event-2', relation: 'before'},
    {rrule: 'FREQ=YEARLY', from: '2001'}, {bounds: {earliestStart: 5, latestEnd: 9}}, '2024-07-01T10:00', '1850~', '[1667,1668]', 7, null, '')},
);
const record = fc.oneof({weight: 12, arbitrary: fc.record({
  id: fc.oneof(id, fc.constant(7)), title: fc.constantFrom<unknown>('T', 'U', '', {en: 'E'}, 3), date,
  status: fc.constantFrom(undefined, 'planned', 'cancelled'), importance: fc.constantFrom(undefined, 0.5, 7), parent: fc.constantFrom(undefined, undefined, undefined, 'a', 'zz'),
  description: fc.constantFrom(undefined, 'D'),
})}, {weight: 1, arbitrary: fc.constantFrom<unknown>(null, 42, [], 'x')});
const relations = fc.array(fc.constantFrom<unknown>({type: 'before', from: 'a', to: 'b'}, {type: 'part-of', from: 'c', to: 'a'}, {type: 'announces', from: 'a', to: 'zz'}, {type: 'after', from: 'event-1', to: 'b'}), {maxLength: 2});

function byColumns(timeline: Timeline): {table: EventTable; problems: Problem[]} {
  const columns = new TimelineColumns(timeline, {asOf: 1e12});
  const problems: Problem[] = [];
  for (const event of timeline.events) columns.append(event, problems);
  const {own, related} = columns.settle(problems);
  return {table: finish(sortedTable(columns.columns())), problems: [...own, ...related]};
}

describe('a document read into columns', () => {
  test('has the table and the problems of one read by way of objects', () => {
    fc.assert(fc.property(fc.array(record, {maxLength: 14}), relations, fc.constantFrom(undefined, '2024-07-01'), fc.constantFrom(undefined, 'Asia/Almaty'), (events, related, reference, timeZone) => {
      const timeline = {events, relations: related, ...(reference && {reference}), ...(timeZone && {timeZone})} as unknown as Timeline;
      const {events: resolved, problems} = resolveTimeline(timeline);
      const expected = eventTable(resolved, {asOf: 1e12, relations: related as never});
      const {table, problems: found} = byColumns(timeline);
      assert.deepEqual(seen(table), seen(expected));
      assert.deepEqual(found, problems);
      for (let index = 0; index < table.size; index++) assert.equal(table.indexOfId.get(table.idOf(index) ?? ''), index);
    }), {...SEED, numRuns: 3000});
  });
});

function seen(table: EventTable): unknown {
  const {size, hullStart, coreStart, coreEnd, hullEnd, certainty, importance, sortedEnds, domain, readingOrder} = table;
  const indexes = Array.from({length: size}, (_, index) => index);
  return {
    size, hullStart, coreStart, coreEnd, hullEnd, certainty, sortedEnds, domain, readingOrder,
    // An id that is made again may differ from the one by which equals were told apart.
    importance: Array.from(importance, (value) => Math.round(value * 100)),
    events: indexes.map((index) => table.eventOf(index)), ids: indexes.map((index) => table.idOf(index)), dates: indexes.map((index) => table.dateOf(index)),
  };
}
