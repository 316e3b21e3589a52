import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {Certainty, certaintyOf} from '../../../src/core/model/certainty.js';
import {countOverlapping, eventTable, firstStartingAt, overlaps} from '../../../src/core/model/event-table.js';
import {extentOf} from '../../../src/core/model/extent.js';
import {importanceOf} from '../../../src/core/model/importance.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';
import {parseDate} from '../../../src/core/time/edtf.js';
import {instantFromCivil} from '../../../src/core/time/civil.js';
import {randomTimeline, SEED, share} from '../layout/random-timeline.js';

describe('the table of events', () => {
  test('is sorted by start, and counts what overlaps a window as one would by hand', () => {
    fc.assert(fc.property(randomTimeline(120), share(1.4), share(0.5), ({table, span}, at, length) => {
      const start = (at - 0.2) * span;
      const end = start + length * span;
      for (let i = 1; i < table.size; i++) assert.ok((table.hullStart[i - 1] ?? 0) <= (table.hullStart[i] ?? 0));
      const byHand = Array.from({length: table.size}, (_, index) => index).filter((index) => overlaps(table, index, start, end));
      assert.equal(countOverlapping(table, start, end), byHand.length);
      const first = firstStartingAt(table, start);
      assert.ok(first === 0 || (table.hullStart[first - 1] ?? 0) < start);
    }), {...SEED, numRuns: 500});
  });

  test('an event without length is in the window in which it stands, and in no other', () => {
    const table = eventTable(resolveTimeline({events: [{id: 'a', title: 'A', date: {bounds: {earliestStart: 5, latestStart: 5, earliestEnd: 5, latestEnd: 5}}}]}).events);
    assert.deepEqual([countOverlapping(table, 0, 5), countOverlapping(table, 5, 9), countOverlapping(table, 6, 9)], [0, 1, 0]);
  });

  test('counts at instants where hulls begin, end and stand, with open ends, as one would by hand', () => {
    const end = fc.oneof(fc.integer({min: 0, max: 8}), fc.constantFrom(-Infinity, Infinity));
    const hull = fc.tuple(end, end).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]).filter(([a, b]) => a < Infinity && b > -Infinity);
    fc.assert(fc.property(fc.array(hull, {maxLength: 30}), fc.integer({min: -1, max: 9}), fc.integer({min: 0, max: 9}), (hulls, from, length) => {
      const table = eventTable(hulls.map(([start, until], index) => {
        const bounds = {earliestStart: start, latestStart: start, earliestEnd: until, latestEnd: until};
        return {index, id: `${index}`, event: {title: `${index}`, date: {bounds}}, date: {kind: 'bounds', ...bounds}};
      }));
      const byHand = hulls.filter(([start, until]) => start < from + length && (until > from || (start === from && until === from)));
      assert.equal(countOverlapping(table, from, from + length), byHand.length);
    }), {...SEED, numRuns: 500});
  });

  test('is read in the order of starts, or of ends where the start is open', () => {
    const events = [{id: 'by', title: 'by', date: '../2024-07-01'}, {id: 'old', title: 'old', date: '2001'}, {id: 'new', title: 'new', date: '2024-08'}];
    const table = eventTable(resolveTimeline({events}).events);
    assert.deepEqual(Array.from(table.readingOrder, (index) => table.idOf(index)), ['old', 'by', 'new']);
  });

  test('ids are any strings', () => {
    const events = [{id: '__proto__', title: 'A', date: '2001'}, {id: 'constructor', title: 'B', date: '2002'}];
    const table = eventTable(resolveTimeline({events}).events);
    assert.deepEqual([table.indexOfId.get('__proto__'), table.indexOfId.get('constructor'), table.indexOfId.get('toString')], [0, 1, undefined]);
  });
});

const day = (year: number, month = 1, date = 1): number => instantFromCivil(year, month, date);

describe('the extent of a date', () => {
  const CASES: readonly (readonly [edtf: string, core: readonly [number, number] | undefined, hull: readonly [number, number]])[] = [
    ['2001', undefined, [day(2001), day(2002)]],
    ['2024-05', undefined, [day(2024, 5), day(2024, 6)]],
    ['2024-07-01', [day(2024, 7, 1), day(2024, 7, 2)], [day(2024, 7, 1), day(2024, 7, 2)]],
    ['2024-07-03/2024-07-04', [day(2024, 7, 3), day(2024, 7, 5)], [day(2024, 7, 3), day(2024, 7, 5)]],
    ['2004-06/2006-08', [day(2004, 7), day(2006, 8)], [day(2004, 6), day(2006, 9)]],
    ['2022-02-24/..', [day(2022, 2, 24), day(2024, 7, 2)], [day(2022, 2, 24), Infinity]],
    ['2024-07-04/', [day(2024, 7, 4), day(2024, 7, 5)], [day(2024, 7, 4), Infinity]],
    ['../2024-07-01', undefined, [-Infinity, day(2024, 7, 2)]],
    ['[..1065]', undefined, [-Infinity, day(1066)]],
  ];
  for (const [edtf, core, hull] of CASES) {
    test(`of ${edtf}`, () => {
      const extent = extentOf(parseDate(edtf), day(2024, 7, 2));
      assert.deepEqual([extent.hullStart, extent.hullEnd], hull);
      assert.deepEqual(extent.coreStart < extent.coreEnd ? [extent.coreStart, extent.coreEnd] : undefined, core);
    });
  }
});

describe('certainty', () => {
  test('tells apart what goes on, about, perhaps, planned, alleged and cancelled', () => {
    assert.equal(certaintyOf(parseDate('2022/..'), undefined), Certainty.goesOnAfter);
    assert.equal(certaintyOf(parseDate('2022/'), undefined), 0);
    assert.equal(certaintyOf(parseDate('1850~'), undefined), Certainty.approximate);
    assert.equal(certaintyOf(parseDate('1850?/1860'), undefined), Certainty.uncertain);
    assert.equal(certaintyOf(parseDate('1850%'), 'planned'), Certainty.approximate | Certainty.uncertain | Certainty.planned);
    assert.equal(certaintyOf(parseDate('1850'), 'alleged'), Certainty.tentative);
    assert.equal(certaintyOf(parseDate('1850'), 'cancelled'), Certainty.cancelled);
  });
});

describe('importance', () => {
  const resolved = resolveTimeline({events: [{id: 'a', title: 'A', date: '2001'}, {id: 'b', title: 'B', date: '2001'}, {id: 'c', title: 'C', date: '2001', importance: 0.9}]}).events;

  test('an author’s own wins, what others refer to comes next', () => {
    const [a = 0, b = 0, c = 0] = importanceOf(resolved, [{type: 'announces', from: 'a', to: 'b'}, {type: 'part-of', from: 'c', to: 'b'}]);
    assert.ok(c > b && b > a);
  });

  test('equals are told apart, and always alike', () => {
    assert.notEqual(importanceOf(resolved, [])[0], importanceOf(resolved, [])[1]);
    assert.deepEqual(importanceOf(resolved, []), importanceOf(resolved, []));
  });
});
