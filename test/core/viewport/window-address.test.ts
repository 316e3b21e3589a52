import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {instantFromCivil} from '../../../src/core/time/civil.js';
import {DAY, HOUR, SECOND} from '../../../src/core/time/instant.js';
import {viewport, viewportEnd} from '../../../src/core/viewport/viewport.js';
import {parseWindow, printWindow} from '../../../src/core/viewport/window-address.js';
import {anyViewport, SEEDED} from './viewports.js';

const july = instantFromCivil(2024, 7, 1);

describe('a window as text', () => {
  const cases = [
    [viewport(instantFromCivil(2024, 6, 28), instantFromCivil(2024, 7, 8)), '2024-06-28..2024-07-07'],
    [viewport(instantFromCivil(2024, 1), instantFromCivil(2025, 1)), '2024-01..2024-12'],
    [viewport(instantFromCivil(-500), instantFromCivil(17_000)), '-0500..Y16999'],
    [viewport(july, july + DAY), '2024-07-01T00..2024-07-01T23'],
    [viewport(july + HOUR, july + HOUR + 20 * SECOND), '2024-07-01T01:00:00..2024-07-01T01:00:19'],
    [viewport(july, july + 5), '2024-07-01T00:00:00.000..2024-07-01T00:00:00.004'],
  ] as const;
  for (const [window, text] of cases) {
    test(text, () => {
      assert.equal(printWindow(window), text);
      assert.deepEqual(parseWindow(text), window);
    });
  }

  test('holds the window that was written, and little more', () => {
    fc.assert(fc.property(anyViewport, (window) => {
      const read = parseWindow(printWindow(window));
      assert.ok(read.start <= window.start && viewportEnd(read) >= viewportEnd(window), printWindow(window));
      const isFar = [window.start, viewportEnd(window)].some((instant) => Math.abs(instant) > instantFromCivil(9000));
      assert.ok(read.span <= (isFar ? 732 * DAY : 0) + window.span * 1.3 + 2, `${read.span} for ${window.span}`);
    }), SEEDED);
  });

  for (const text of ['', '2024', '2024..', '..2024', '2024..2025..2026', 'soon..later', '2024-13..2025']) {
    test(`refuses "${text}"`, () => assert.throws(() => parseWindow(text)));
  }
});
