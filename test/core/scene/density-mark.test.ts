import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {eventTable, type EventTable} from '../../../src/core/model/event-table.js';
import {densityMark} from '../../../src/core/scene/density-mark.js';
import {timeScale, xOf} from '../../../src/core/viewport/time-scale.js';

const SEED = {seed: 20240701, numRuns: 200};
const WIDTH = 300;

type Extent = readonly [start: number, length: number];

function tableOf(extents: readonly Extent[]): EventTable {
  const date = ([start, length]: Extent) => ({kind: 'bounds' as const, earliestStart: start, latestStart: start, earliestEnd: start + length, latestEnd: start + length});
  return eventTable(extents.map((extent, i) => ({index: i, id: `${i}`, event: {title: `${i}`, date: '2000'}, date: date(extent)})));
}

/** The height of a skyline at each whole px, read from its path as a pen would draw it. */
function heights(d: string, bottom: number): number[] {
  const list = new Array<number>(WIDTH).fill(0);
  let [x, y] = [0, bottom];
  for (const [, command, numbers = ''] of d.matchAll(/([MHV])([^MHV]*)/g)) {
    const [first = 0, second = 0] = numbers.split(',').map(Number);
    if (command === 'M') [x, y] = [first, second];
    else if (command === 'V') y = first;
    else {
      for (let px = Math.max(0, Math.ceil(x)); px < Math.min(WIDTH, first); px++) list[px] = bottom - y;
      x = first;
    }
  }
  assert.equal(y, bottom, 'a skyline ends on its ground');
  return list;
}

const extents = fc.array(fc.tuple(fc.integer({min: 0, max: 4000}), fc.integer({min: 0, max: 900})), {minLength: 1, maxLength: 60});
const windows = fc.record({start: fc.integer({min: -500, max: 4000}), span: fc.integer({min: 50, max: 5000})});

describe('the skyline of what is not shown', () => {
  test('covers every px of every event that is not shown, and nothing when all are', () => {
    fc.assert(fc.property(extents, windows, fc.integer({min: 0, max: 59}), (list, viewport, many) => {
      const table = tableOf(list);
      const scale = timeScale(viewport, WIDTH);
      const shown = Array.from({length: Math.min(many, table.size)}, (_, index) => index);
      const mark = densityMark({key: '', table, shown, scale, bottom: 100});
      const drawn = mark ? heights(mark.d, 100) : new Array<number>(WIDTH).fill(0);
      for (let index = shown.length; index < table.size; index++) {
        const [from, to] = [xOf(scale, table.hullStart[index]!), xOf(scale, table.hullEnd[index]!)];
        for (let px = Math.max(0, Math.ceil(from)); px < Math.min(WIDTH, to); px++) assert.ok(drawn[px]! > 0, `${index} at ${px}`);
      }
      if (shown.length === table.size) assert.equal(mark, undefined);
    }), SEED);
  });

  test('keeps its shape when the window moves', () => {
    fc.assert(fc.property(extents, windows, (list, viewport) => {
      const table = tableOf(list);
      const at = (start: number): number[] => {
        const mark = densityMark({key: '', table, shown: [], scale: timeScale({...viewport, start}, WIDTH), bottom: 100});
        return mark ? heights(mark.d, 100) : new Array<number>(WIDTH).fill(0);
      };
      // As far as 50 whole px.
      const [here, there] = [at(viewport.start), at(viewport.start + viewport.span / 6)];
      assert.deepEqual(there.slice(1, WIDTH - 51), here.slice(51, WIDTH - 1));
    }), SEED);
  });

  test('is higher where there are more', () => {
    const table = tableOf([...Array.from({length: 40}, (): Extent => [1000, 20]), [3000, 20]]);
    const mark = densityMark({key: 'all', table, shown: [], scale: timeScale({start: 0, span: 4000}, WIDTH), bottom: 100});
    const drawn = heights(mark?.d ?? '', 100);
    assert.ok(drawn[76]! > 2 * drawn[226]! && drawn[226]! > 0 && drawn[150] === 0);
  });
});
