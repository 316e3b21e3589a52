/** Windows to the millisecond: around a date, around everything, on the way, and at their limits. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {parseDate} from '../../../src/core/time/edtf.js';
import {instantFromCivil} from '../../../src/core/time/civil.js';
import {DAY, HOUR} from '../../../src/core/time/instant.js';
import {windowAround} from '../../../src/core/viewport/date-window.js';
import {flight} from '../../../src/core/viewport/flight.js';
import {homeViewport} from '../../../src/core/viewport/home.js';
import {fitInterval, panBy, sameViewport, viewportCentre, viewportEnd, zoomAbout, type Viewport} from '../../../src/core/viewport/viewport.js';

const july: Viewport = {start: instantFromCivil(2024, 7, 1), span: 10 * DAY};

describe('the window around a date', () => {
  test('has the length of the date on either side of it', () => {
    assert.deepEqual(windowAround(parseDate('2024-07-03'), july), {start: instantFromCivil(2024, 7, 2), span: 3 * DAY});
  });

  test('is an hour longer than a date without length', () => {
    const at = instantFromCivil(2024, 7, 3) + 12 * HOUR;
    assert.deepEqual(windowAround({...parseDate('2024-07-03'), earliestStart: at, latestEnd: at}, july), {start: at - HOUR / 2, span: HOUR});
  });

  test('of an open date has its only end in the middle of what is seen, and of one without ends is none', () => {
    const since = windowAround(parseDate('2024-07-03/..'), july)!;
    assert.deepEqual([since.span, viewportCentre(since)], [july.span, instantFromCivil(2024, 7, 3)]);
    const until = windowAround(parseDate('../2024-07-03'), july)!;
    assert.equal(viewportCentre(until), instantFromCivil(2024, 7, 4));
    assert.equal(windowAround({...parseDate('2024'), earliestStart: -Infinity, latestEnd: Infinity}, july), undefined);
  });
});

describe('the first window', () => {
  test('has a little room on either side, and is the year 1970 where there is nothing', () => {
    assert.deepEqual(homeViewport({start: 0, end: 100 * DAY}), {start: -3 * DAY, span: 106 * DAY});
    assert.deepEqual(homeViewport(undefined), {start: 0, span: 365 * DAY});
  });
});

describe('a flight, step by step', () => {
  const fractions = [0.25, 0.5, 0.75];
  const seen = (from: Viewport, to: Viewport, unit: number): readonly (readonly number[])[] =>
    fractions.map((t) => flight(from, to).at(t)).map(({start, span}) => [start / unit, span / unit].map((value) => Math.round(value * 1000) / 1000));

  test('into the middle of a window a million times as long narrows evenly', () => {
    const from = {start: 0, span: 1e12};
    const to = {start: 5e11 - 5e5, span: 1e6};
    assert.deepEqual(fractions.map((t) => Math.round(Math.log10(flight(from, to).at(t).span) * 100) / 100), [10.5, 9, 7.5]);
    assert.deepEqual(fractions.map((t) => Math.round(viewportCentre(flight(from, to).at(t)) / 1e9)), [500, 500, 500]);
    assert.equal(Math.round(flight(from, to).duration), 900);
  });

  test('between windows far apart shows both whole on the way', () => {
    for (const distance of [3, 5, 20, 60]) {
      const [from, to] = [{start: 0, span: DAY}, {start: distance * DAY, span: DAY}];
      const {at} = flight(from, to);
      const frames = Array.from({length: 100}, (_, k) => at(k / 100));
      assert.ok(frames.some((frame) => frame.start <= 0 && viewportEnd(frame) >= (distance + 1) * DAY), `${distance} days`);
      assert.ok(Math.max(...frames.map(({span}) => span)) < 3 * (distance + 1) * DAY, `${distance} days, and goes no further out than it must`);
    }
  });

  test('between windows that touch takes the shortest way, and comes back the way it went', () => {
    const [from, to] = [{start: 0, span: 10 * DAY}, {start: 5 * DAY, span: 10 * DAY}];
    const there = seen(from, to, DAY);
    assert.deepEqual(there.map(([, span]) => span! < 12), [true, true, true]);
    assert.deepEqual([...seen(to, from, DAY)].reverse(), there);
  });

  test('between windows of very unequal length that are apart zooms out first, then in', () => {
    const [from, to] = [{start: 0, span: 1000}, {start: 1e15, span: 1000}];
    const middle = flight(from, to).at(0.5);
    assert.ok(middle.start <= 0 && viewportEnd(middle) >= 1e15);
    assert.deepEqual(fractions.map((t) => Math.round(Math.log10(flight(from, to).at(t).span))), [9, 15, 9]);
  });

  test('takes the longer the farther it is, between a quarter and nine tenths of a second', () => {
    const duration = (distance: number): number => Math.round(flight({start: 0, span: DAY}, {start: distance * DAY, span: DAY}).duration);
    assert.ok(duration(0.1) >= 250 && duration(0.1) < duration(0.5) && duration(0.5) < duration(2), 'longer');
    assert.equal(duration(1e6), 900);
    assert.equal(Math.round(flight({start: 0, span: DAY}, {start: 0, span: 2 * DAY}).duration), Math.round(flight({start: 0, span: 2 * DAY}, {start: 0, span: DAY}).duration));
  });
});

describe('a window at its limits', () => {
  test('stays the same object where nothing changes', () => {
    assert.equal(zoomAbout(july, july.start, 1), july);
    assert.equal(zoomAbout(july, july.start, NaN), july);
    assert.equal(zoomAbout(july, july.start, -1), july);
    assert.equal(panBy(july, 0), july);
    assert.equal(panBy(july, NaN), july);
    assert.equal(sameViewport(july, {...july}), true);
    assert.equal(sameViewport(july, {...july, span: 1}), false);
  });

  test('refuses an interval without an end, and says which', () => {
    assert.throws(() => fitInterval({start: 5, span: Infinity}), {name: 'RangeError', message: 'viewport: an interval from 5 of Infinity ms cannot be shown whole'});
    assert.throws(() => fitInterval({start: NaN, span: 1}), RangeError);
    assert.throws(() => fitInterval({start: 0, span: -1}), RangeError);
  });
});
