import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {instantFromCivil} from '../../../src/core/time/civil.js';
import {DAY} from '../../../src/core/time/instant.js';
import {axisLabels, type AxisLabels, type MeasureLabel} from '../../../src/core/viewport/axis.js';
import {viewport, type Viewport} from '../../../src/core/viewport/viewport.js';
import {anyViewport, SEEDED} from './viewports.js';

const measure: MeasureLabel = (text, style) => text.length * (style === 'fine' ? 6.5 : 7);
const GAP = 12;

function axis(v: Viewport, width = 1000, locale = 'en'): AxisLabels {
  return axisLabels({viewport: v, width, locale, measure});
}

const fineText = (labels: AxisLabels): string[] => labels.fine.map(({label}) => label);
const coarseText = (labels: AxisLabels): string[] => labels.coarse.map(({label}) => label);

const locales = fc.constantFrom('en', 'de', 'ru', 'ar', 'ja', 'hi');
const widths = fc.integer({min: 280, max: 1600});

describe('the axis', () => {
  test('of some days names them, and the months above', () => {
    const labels = axis({start: instantFromCivil(2024, 6, 28), span: 10 * DAY});
    assert.deepEqual(fineText(labels).slice(0, 5), ['Fri 28', 'Sat 29', 'Sun 30', 'Mon 1', 'Tue 2']);
    assert.deepEqual(
      labels.coarse.map(({label, x, sticky}) => [label, x, sticky]),
      [
        ['June 2024', 0, true],
        ['July 2024', 300, false],
      ],
    );
    assert.deepEqual(labels.grid.filter(({strong}) => strong).map(({x}) => x), [300]);
    assert.deepEqual(labels.fine.filter(({strong}) => strong).map(({label}) => label), ['Mon 1']);
  });

  test('of months names them, and the years above', () => {
    const labels = axis(viewport(instantFromCivil(2024, 5), instantFromCivil(2025, 3)));
    assert.deepEqual(fineText(labels).slice(0, 3), ['May', 'Jun', 'Jul']);
    assert.deepEqual(coarseText(labels), ['2024', '2025']);
  });

  test('of years names them alone, round ones stressed', () => {
    const labels = axis(viewport(instantFromCivil(2001), instantFromCivil(2012)));
    assert.deepEqual(labels.coarse, []);
    assert.deepEqual(labels.fine.filter(({strong}) => strong).map(({label}) => label), ['2005', '2010']);
  });

  test('crosses from BC to AD on round years', () => {
    const labels = axis(viewport(instantFromCivil(-520), instantFromCivil(520)));
    for (const label of ['500 BC', '100 BC', '1 AD', '500']) assert.ok(fineText(labels).includes(label), label);
  });

  test('pushes the sticky label out by the next one', () => {
    const labels = axis({start: instantFromCivil(2024, 6, 30), span: 10 * DAY});
    assert.deepEqual(
      labels.coarse.map(({label, x}) => [label, x]),
      [
        ['June 2024', Math.min(0, 100 - GAP - measure('June 2024', 'coarse'))],
        ['July 2024', 100],
      ],
    );
    const later = axis({start: instantFromCivil(2024, 6, 30) + 0.5 * DAY, span: 10 * DAY});
    assert.equal(later.coarse[0]?.x, 50 - GAP - measure('June 2024', 'coarse'));
  });

  test('lets a label leave at the left edge instead of dropping it', () => {
    const labels = axis({start: instantFromCivil(2024, 7, 3) + 0.25 * DAY, span: 10 * DAY});
    assert.deepEqual([labels.fine[0]?.label, labels.fine[0]?.x], ['Wed 3', -25]);
  });

  test('names the last year where it is too narrow for one to be in view', () => {
    const start = instantFromCivil(2000, 1, 20);
    const labels = axis(viewport(start, instantFromCivil(2001, 12, 10)), 100);
    assert.deepEqual(labels.fine.filter(({x}) => x >= 0), []);
    assert.deepEqual(labels.coarse, [{x: 0, instant: instantFromCivil(2000), label: '2000', sticky: true}]);
  });

  test('is empty without a width', () => {
    assert.deepEqual(axis({start: 0, span: DAY}, 0), {fine: [], coarse: [], grid: []});
  });
});

describe('the laws of the axis', () => {
  test('no two labels of a line stand at the same tick, so that each can be told apart by it', () => {
    fc.assert(
      fc.property(anyViewport, widths, locales, (v, width, locale) => {
        for (const line of [axis(v, width, locale).fine, axis(v, width, locale).coarse]) {
          assert.equal(new Set(line.map(({instant}) => instant)).size, line.length);
        }
      }),
      {...SEEDED, numRuns: 1000},
    );
  });

  test('no label overlaps another on its line', () => {
    fc.assert(
      fc.property(anyViewport, widths, locales, (v, width, locale) => {
        const labels = axis(v, width, locale);
        for (const [style, line] of [['fine', labels.fine], ['coarse', labels.coarse]] as const) {
          line.slice(1).forEach(({x, label}, k) => {
            const before = line[k]!;
            // Far from 1970 an x is only as exact as a float64 instant.
            const slack = (Math.abs(v.start) * Number.EPSILON * width) / v.span;
            const gap = x - before.x - measure(before.label, style);
            assert.ok(gap >= GAP - 1e-6 - slack, `"${before.label}" and "${label}" are ${gap} px apart`);
          });
        }
      }),
      {...SEEDED, numRuns: 3000},
    );
  });

  test('something always tells where one is', () => {
    fc.assert(
      fc.property(anyViewport, widths, locales, (v, width, locale) => {
        const {fine, coarse} = axis(v, width, locale);
        assert.ok(fine.length + coarse.length > 0);
        assert.ok(fine.length <= 40);
      }),
      SEEDED,
    );
  });

  test('all is finite, ascending and within the width', () => {
    fc.assert(
      fc.property(anyViewport, widths, (v, width) => {
        const {fine, coarse, grid} = axis(v, width);
        for (const line of [fine, coarse, grid]) {
          line.forEach(({x}, k) => assert.ok(Number.isFinite(x) && x <= width && (k === 0 || x > line[k - 1]!.x)));
        }
        assert.ok(grid.every(({x}) => x >= 0));
      }),
      SEEDED,
    );
  });

  test('panning changes no label and no line, save the sticky one', () => {
    const shifts = fc.double({min: -1, max: 1, noNaN: true});
    fc.assert(
      fc.property(anyViewport, shifts, widths, locales, (v, shift, width, locale) => {
        const moved = {start: v.start + shift * v.span, span: v.span};
        const [one, other] = [axis(v, width, locale), axis(moved, width, locale)];
        const inBoth = ({instant}: {instant: number}): boolean =>
          [v, moved].every(({start, span}) => instant >= start && instant - start <= span);
        const fixed = (labels: AxisLabels): unknown => ({
          fine: labels.fine.filter(inBoth).map(({instant, label, strong}) => [instant, label, strong]),
          coarse: labels.coarse.filter((label) => inBoth(label) && !label.sticky).map(({instant, label}) => [instant, label]),
          grid: labels.grid.filter(inBoth).map(({instant, strong}) => [instant, strong]),
        });
        assert.deepEqual(fixed(one), fixed(other));
      }),
      {...SEEDED, numRuns: 2000},
    );
  });
});
