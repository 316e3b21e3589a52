/** The words on the axis of folded time. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {foldedInstant, foldedTime, type FoldedTime} from '../../../src/core/time/folded-time.js';
import {DAY} from '../../../src/core/time/instant.js';
import type {MeasureLabel} from '../../../src/core/viewport/axis.js';
import {foldedAxis, type FoldedAxis} from '../../../src/core/viewport/folded-axis.js';
import type {Viewport} from '../../../src/core/viewport/viewport.js';
import {SEEDED} from './viewports.js';

const measure: MeasureLabel = (text, style) => text.length * (style === 'fine' ? 6.5 : 7);

const FOLD = foldedTime([
  {start: Date.UTC(2002, 0, 10), end: Date.UTC(2022, 0, 10)},
  {start: Date.UTC(2022, 2, 5), end: Date.UTC(2024, 3, 5)},
], 26 * DAY);

function axis(v: Viewport, width = 1000, fold: FoldedTime = FOLD): FoldedAxis {
  return foldedAxis(fold, {viewport: v, width, locale: 'en', measure});
}

const START = foldedInstant(FOLD, Date.UTC(2000, 11, 20));
const WHOLE: Viewport = {start: START, span: foldedInstant(FOLD, Date.UTC(2024, 6, 20)) - START};

const windows = fc.record({at: fc.integer({min: -20, max: 1100}), level: fc.integer({min: -8, max: 80}), width: fc.integer({min: 280, max: 1500})})
  .map(({at, level, width}) => ({width, v: {start: START + (at / 1000) * WHOLE.span, span: WHOLE.span / 2 ** (level / 10)}}));

describe('the axis of folded time', () => {
  test('says how much is left out, and between the breaks what year it is', () => {
    const {breaks, coarse, grid} = axis(WHOLE);
    assert.deepEqual(breaks.map(({label}) => label), ['20 years', '2 years, 1 month']);
    assert.deepEqual(coarse.map(({label}) => label), ['2000', '2001', '2022', '2024']);
    for (const {x} of grid) assert.ok(breaks.every(({from, to}) => x < from || x > to), 'no line stands in a break');
  });

  test('is the plain axis where nothing is folded', () => {
    assert.deepEqual(axis(WHOLE, 1000, []).breaks, []);
    assert.ok(axis(WHOLE, 1000, []).fine.length > 0);
  });

  test('lets no two words of a line touch, nor the words of a break and any beside them', () => {
    fc.assert(fc.property(windows, ({v, width}) => {
      const {fine, coarse, breaks} = axis(v, width);
      const words = [...fine, ...breaks.filter(({label}) => label !== '')].map(({x, label}) => ({x, end: x + measure(label, 'fine'), label})).sort((a, b) => a.x - b.x);
      const units = coarse.map(({x, label}) => ({x, end: x + measure(label, 'coarse'), label}));
      for (const line of [words, units]) {
        for (const [i, {end, label}] of line.entries()) assert.ok(end <= (line[i + 1]?.x ?? Infinity), `${label} runs into ${line[i + 1]?.label}`);
      }
    }), SEEDED);
  });

  test('says the same wherever the window stands, and keeps the words of a wide break in view', () => {
    fc.assert(fc.property(windows, fc.integer({min: -400, max: 400}), ({v, width}, moved) => {
      const [here, there] = [axis(v, width), axis({...v, start: v.start + (moved / width) * v.span}, width)];
      for (const {instant, x, label} of here.fine) {
        // Away from the edges, where words may be half in view.
        const isInside = x - moved > 100 && x - moved < width - 100 && x > 100 && x < width - 100;
        if (isInside) assert.ok(there.fine.some((other) => other.instant === instant && other.label === label), `${label} vanished`);
      }
      for (const {from, to, x, label} of here.breaks) {
        const needed = measure(label, 'fine');
        if (label === '') continue;
        if (to - from < needed + 40 || Math.min(to, width) - Math.max(0, from) < needed + 40) continue;
        assert.ok(x >= Math.max(0, from) && x + needed <= Math.min(to, width), `${label} is out of view`);
      }
    }), SEEDED);
  });
});
