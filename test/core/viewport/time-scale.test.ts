import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {instantFromCivil} from '../../../src/core/time/civil.js';
import {levelOf, msPerPxAt} from '../../../src/core/viewport/level-of-detail.js';
import {instantOf, msPerPx, pxPerMs, timeScale, xOf} from '../../../src/core/viewport/time-scale.js';
import {viewport} from '../../../src/core/viewport/viewport.js';
import {anyViewport, SEEDED} from './viewports.js';

const scale = timeScale(viewport(1000, 3000), 500);

describe('a time scale', () => {
  test('maps instants to pixels and back', () => {
    assert.equal(xOf(scale, 1000), 0);
    assert.equal(xOf(scale, 2000), 250);
    assert.equal(instantOf(scale, 500), 3000);
    assert.equal(instantOf(scale, -250), 0);
    assert.equal(pxPerMs(scale), 0.25);
    assert.equal(msPerPx(scale), 4);
  });

  test('maps open ends to infinite pixels', () => {
    assert.equal(xOf(scale, Infinity), Infinity);
    assert.equal(xOf(scale, -Infinity), -Infinity);
    assert.equal(instantOf(scale, -Infinity), -Infinity);
  });

  test('comes back to the pixel it left, anywhere', () => {
    fc.assert(
      fc.property(anyViewport, fc.double({min: 0, max: 1000, noNaN: true}), (v, x) => {
        const any = timeScale(v, 1000);
        return Math.abs(xOf(any, instantOf(any, x)) - x) <= 1;
      }),
      SEEDED,
    );
  });

  test('tells seconds apart today', () => {
    const v = {start: instantFromCivil(2024, 7, 3), span: 1000};
    assert.equal(xOf(timeScale(v, 1000), v.start + 1), 1);
  });
});

describe('the level of detail', () => {
  test('is the number of halvings since the base, rounded down', () => {
    const levels = [1, 1.9, 2, 3.99, 4, 1024, 0.99, 0.5].map((zoom) => levelOf(msPerPx(timeScale({start: 0, span: 1000 / zoom}, 100)), 10));
    assert.deepEqual(levels, [0, 0, 1, 1, 2, 10, -1, -1]);
  });

  test('of a level is that level, whatever the base', () => {
    fc.assert(
      fc.property(fc.integer({min: -5, max: 70}), fc.double({min: 1e-3, max: 1e18, noNaN: true}), (level, base) => {
        const span = msPerPxAt(level, base) * 777;
        return levelOf(msPerPx(timeScale({start: 0, span}, 777)), base) === level;
      }),
      SEEDED,
    );
  });
});
