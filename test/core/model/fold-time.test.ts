/** What is folded, and what that leaves of time. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {eventTable, type EventTable} from '../../../src/core/model/event-table.js';
import {foldTime} from '../../../src/core/model/fold-time.js';
import {foldedTable} from '../../../src/core/model/folded-table.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';
import {addLength, calendarLength, lengthText} from '../../../src/core/time/calendar-length.js';
import {foldedInstant, foldedWindow, unfoldedInstant, unfoldedWindow, type FoldedTime} from '../../../src/core/time/folded-time.js';
import {randomTimeline, SEED, share} from '../layout/random-timeline.js';

const RUNS = {...SEED, numRuns: 300};
const few = randomTimeline(14);

function tableOf(...dates: readonly string[]): EventTable {
  return eventTable(resolveTimeline({events: dates.map((date, i) => ({id: `e${i}`, title: `Event ${i}`, date}))}).events, {asOf: Date.UTC(2024, 6, 1)});
}

function told(fold: FoldedTime, locale = 'en'): string[] {
  return fold.map(({start, end}) => lengthText(start, end, locale));
}

/** All finite bounds of an event. */
function boundsOf({hullStart, coreStart, coreEnd, hullEnd}: EventTable, index: number): number[] {
  return [hullStart, coreStart, coreEnd, hullEnd].map((column) => column[index] ?? NaN).filter(Number.isFinite);
}

describe('folded time', () => {
  test('leaves out a long gap, from border to border of the calendar and in few words', () => {
    assert.deepEqual(told(foldTime(tableOf('2001', '2022-02-04', '2024-05', '2024-06'))), ['20 years', '2 years, 2 months']);
    assert.deepEqual(told(foldTime(tableOf('1850', '1851', '1999-12'))), ['147 years, 10 months']);
    assert.deepEqual(told(foldTime(tableOf('2024-03-01T10:00:00Z/2024-03-01T14:00:00Z', '2024-03-04T08:20:00Z'))), ['2 days, 18 hours']);
    assert.deepEqual(told(foldTime(tableOf('Y-66000000', '2001', '2002'))), ['66 million years']);
  });

  test('is told in the language of the reader', () => {
    const fold = foldTime(tableOf('2001', '2022-02-04', '2024-05', '2024-06'));
    assert.deepEqual(told(fold, 'de'), ['20 Jahre', '2 Jahre, 2 Monate']);
    assert.deepEqual(told(fold, 'uk'), ['20 років', '2 роки і 2 місяці']);
    assert.deepEqual(told(fold, 'ar'), ['20 سنة', 'سنتان وشهران']);
    assert.match(lengthText(Date.UTC(2001, 6, 5), Date.UTC(2024, 6, 2, 5), 'en'), /^circa 22 years$/u);
  });

  test('leaves a timeline alone that has no long gap', () => {
    assert.deepEqual(foldTime(tableOf('2001', '2004', '2006', '2010')), []);
    assert.deepEqual(foldTime(tableOf('2001')), []);
    assert.deepEqual(foldTime(tableOf()), []);
    assert.deepEqual(foldTime(tableOf('1900/2000', '1901-05', '1999-05')), [], 'something goes on all the time');
  });

  test('does not stop for what goes on without an end, and runs it through', () => {
    // The day of the edition is where what is known of it ends.
    assert.deepEqual(told(foldTime(tableOf('1950/..', '1951', '2020-05', '2024'))), ['68 years', '3 years, 5 months']);
    assert.deepEqual(told(foldTime(tableOf('../1951', '1950', '2020', '2021'))), ['67 years, 10 months']);
  });

  test('has nothing of an event in a break, nor what is not known about it', () => {
    let breaks = 0;
    fc.assert(fc.property(few, ({table}) => {
      const fold = foldTime(table);
      breaks += fold.length;
      for (const {start, end} of fold) {
        for (let index = 0; index < table.size; index++) {
          for (const bound of boundsOf(table, index)) assert.ok(bound < start || bound > end, 'nothing begins or ends, or may');
          const [from, to] = [table.hullStart[index] ?? 0, table.hullEnd[index] ?? 0];
          if (Number.isFinite(from) && Number.isFinite(to)) assert.ok(to < start || from > end, 'nothing that has both ends goes on');
        }
      }
    }), RUNS);
    assert.ok(breaks > 100, `${breaks} breaks were looked at`);
  });

  test('keeps the order of all instants, and comes back to each', () => {
    fc.assert(fc.property(few, fc.array(share(1.4), {minLength: 2, maxLength: 20}), ({table, span}, shares) => {
      const fold = foldTime(table);
      const instants = shares.map((one) => (one - 0.2) * span).sort((a, b) => a - b);
      const places = instants.map((instant) => foldedInstant(fold, instant));
      places.forEach((place, i) => {
        assert.ok(i === 0 || place >= (places[i - 1] ?? NaN));
        assert.ok(Math.abs(unfoldedInstant(fold, place) - (instants[i] ?? NaN)) <= span * 1e-9);
      });
      const open = [-Infinity, Infinity];
      assert.deepEqual(open.map((instant) => foldedInstant(fold, instant)), open);
    }), RUNS);
  });

  test('conserves every event: the same, in the same order, as long as they were', () => {
    fc.assert(fc.property(few, ({table}) => {
      const fold = foldTime(table);
      const on = foldedTable(table, fold);
      assert.equal(on.size, table.size);
      for (let index = 0; index < table.size; index++) {
        assert.equal(on.idOf(index), table.idOf(index));
        assert.ok(index === 0 || (on.hullStart[index] ?? 0) >= (on.hullStart[index - 1] ?? 0));
        const [from, to] = [table.hullStart[index] ?? 0, table.hullEnd[index] ?? 0];
        if (Number.isFinite(to - from)) close((on.hullEnd[index] ?? 0) - (on.hullStart[index] ?? 0), to - from, table);
      }
    }), RUNS);
  });

  test('names exactly what is left out: with what is seen it is all there is', () => {
    fc.assert(fc.property(few, ({table}) => {
      const fold = foldTime(table);
      const on = foldedTable(table, fold);
      const left = fold.reduce((sum, {start, end, span}) => sum + (end - start) - span, 0);
      const all = (table.domain?.end ?? 0) - (table.domain?.start ?? 0);
      close((on.domain?.end ?? 0) - (on.domain?.start ?? 0) + left, all, table);
      for (const {start, end, span} of fold) {
        assert.ok(end - start > 2 * span, 'what is folded is much shorter than it was');
        const parts = calendarLength(start, end);
        if (end - start < 10_000 * 365.2425 * 864e5 && Number.isInteger(start)) assert.equal(addLength(start, parts), end);
      }
    }), RUNS);
  });

  test('keeps the length of a window without a break to the last digit', () => {
    const fold = foldTime(tableOf('2001', '2022-02-04', '2024-05', '2024-06'));
    const window = {start: Date.UTC(2001, 3, 1) + 0.25, span: 1.0009765625};
    const on = foldedWindow(fold, window);
    assert.equal(on.span, window.span);
    assert.deepEqual(unfoldedWindow(fold, on), window);
    const whole = {start: Date.UTC(2001, 3, 1), span: 24 * 365 * 864e5};
    const back = unfoldedWindow(fold, foldedWindow(fold, whole));
    assert.deepEqual([Math.round(back.start), Math.round(back.span)], [whole.start, whole.span]);
  });
});

function close(one: number, other: number, {domain}: EventTable): void {
  const whole = Math.max(Math.abs(domain?.start ?? 0), Math.abs(domain?.end ?? 0), 1);
  assert.ok(Math.abs(one - other) <= whole * 1e-12, `${one} is not ${other}`);
}
