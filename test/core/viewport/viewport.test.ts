import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {instantFromCivil} from '../../../src/core/time/civil.js';
import {DAY, HOUR, MEAN_YEAR} from '../../../src/core/time/instant.js';
import {timeScale, xOf} from '../../../src/core/viewport/time-scale.js';
import {
  clampViewport,
  fitInterval,
  panBy,
  panToCentre,
  panToStart,
  sameViewport,
  viewport,
  viewportCentre,
  viewportEnd,
  VIEWPORT_LIMITS,
  zoomAbout,
} from '../../../src/core/viewport/viewport.js';
import {anyViewport, SEEDED} from './viewports.js';

const WIDTH = 1200;
const july = viewport(instantFromCivil(2024, 7, 1), instantFromCivil(2024, 7, 11));

describe('a viewport', () => {
  test('holds a start and a span, in whichever order its ends come', () => {
    assert.deepEqual(viewport(5, 15), {start: 5, span: 10});
    assert.deepEqual(viewport(15, 5), {start: 5, span: 10});
    assert.equal(viewportEnd(july), instantFromCivil(2024, 7, 11));
    assert.equal(viewportCentre(july), instantFromCivil(2024, 7, 6));
  });

  test('is never narrower than a millisecond and refuses ends that are not finite', () => {
    assert.equal(viewport(7, 7).span, 1);
    assert.throws(() => viewport(NaN, 5), /viewport: NaN is not a finite number of ms/);
    assert.throws(() => viewport(5, Infinity), RangeError);
  });

  test('pans by fractions of itself, to a start and to a centre', () => {
    assert.equal(panBy(july, 0.1).start, instantFromCivil(2024, 7, 2));
    assert.equal(panBy(july, -1).start, instantFromCivil(2024, 6, 21));
    assert.equal(panToStart(july, 0).start, 0);
    assert.equal(viewportCentre(panToCentre(july, 0)), 0);
    assert.equal(panToCentre(july, 0).span, july.span);
  });

  test('zooms about an instant, which keeps its place', () => {
    const anchor = instantFromCivil(2024, 7, 3);
    const near = zoomAbout(july, anchor, 2);
    assert.equal(near.span, 5 * DAY);
    assert.equal(near.start, instantFromCivil(2024, 7, 2));
    assert.equal(zoomAbout(near, anchor, 0.5).start, july.start);
  });

  test('is itself when nothing changed', () => {
    assert.equal(panBy(july, 0), july);
    assert.equal(panToStart(july, july.start), july);
    assert.equal(panToCentre(july, viewportCentre(july)), july);
    assert.equal(zoomAbout(july, 0, 1), july);
    assert.equal(clampViewport(july, VIEWPORT_LIMITS), july);
    assert.ok(sameViewport(july, {...july}));
    assert.ok(!sameViewport(july, panBy(july, 0.1)));
  });

  test('is itself when asked for what is no number', () => {
    for (const wrong of [NaN, Infinity, -Infinity]) {
      assert.equal(panBy(july, wrong), july);
      assert.equal(panToStart(july, wrong), july);
      assert.equal(panToCentre(july, wrong), july);
      assert.equal(zoomAbout(july, wrong, 2), july);
    }
    for (const factor of [NaN, 0, -1]) assert.equal(zoomAbout(july, july.start, factor), july);
  });

  test('fits an interval with padding, and an instant into the middle of a day', () => {
    assert.deepEqual(fitInterval({start: 0, span: 100 * HOUR}, 0.1), {start: -10 * HOUR, span: 120 * HOUR});
    assert.deepEqual(fitInterval({start: 0, span: 0}, 0.1), {start: -DAY / 2, span: DAY});
    assert.throws(() => fitInterval({start: 0, span: Infinity}), RangeError);
    assert.throws(() => fitInterval({start: -Infinity, span: 5}), RangeError);
  });

  test('stays within its limits', () => {
    const limits = {minSpan: 10, maxSpan: 1000, domain: {start: 0, span: 500}};
    assert.deepEqual(clampViewport({start: 480, span: 100}, limits), {start: 400, span: 100});
    assert.deepEqual(clampViewport({start: -480, span: 100}, limits), {start: 0, span: 100});
    assert.deepEqual(clampViewport({start: 100, span: 4}, limits), {start: 97, span: 10});
    assert.deepEqual(clampViewport({start: 100, span: 4000}, limits), {start: 0, span: 500});
    assert.equal(zoomAbout({start: 0, span: 100}, 50, 1e9, limits).span, 10);
    assert.equal(zoomAbout({start: 0, span: 100}, 50, 1e-9, limits).span, 500);
    assert.equal(zoomAbout(july, july.start, Infinity).span, 1);
  });
});

describe('zooming down to the finest span and out again', () => {
  const years = [-13.8e9, -66e6, -285_000, -10_000, -43, 1, 1066, 1969, 1970, 2024, 12_000, 13.8e9];
  for (const year of years) {
    test(`keeps the anchor within a pixel in the year ${year}`, () => {
      const anchor = instantFromCivil(Math.floor(year), 7, 3) + 12_345_678;
      const whole = viewport(-20e9 * MEAN_YEAR, 20e9 * MEAN_YEAR);
      const place = xOf(timeScale(whole, WIDTH), anchor);
      let v = whole;
      const check = (): void => {
        assert.ok(Number.isFinite(v.start) && v.span >= 1);
        const x = xOf(timeScale(v, WIDTH), anchor);
        assert.ok(Math.abs(x - place) <= 1, `${v.span} ms wide, the anchor is at ${x}, not at ${place}`);
      };
      for (let k = 0; k < 75; k++, check()) v = zoomAbout(v, anchor, 2);
      if (Math.abs(year - 2000) < 100) assert.equal(v.span, 1);
      for (let k = 0; k < 65; k++, check()) v = zoomAbout(v, anchor, 0.5);
    });
  }

  test('never loses an anchor in a random window by more than a pixel, or a limit is reached', () => {
    const cases = fc.tuple(anyViewport, fc.double({min: 0, max: 1, noNaN: true}), fc.double({min: 1.01, max: 50, noNaN: true}));
    fc.assert(
      fc.property(cases, ([v, place, factor]) => {
        const anchor = v.start + place * v.span;
        const near = zoomAbout(v, anchor, factor);
        const moved = xOf(timeScale(near, WIDTH), anchor) - xOf(timeScale(v, WIDTH), anchor);
        return Number.isFinite(near.start) && near.span >= 1 && Math.abs(moved) <= 1;
      }),
      SEEDED,
    );
  });
});
