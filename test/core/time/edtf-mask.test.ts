import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {daysInMonth, instantFromCivil} from '../../../src/core/time/civil.js';
import {maskedPoint} from '../../../src/core/time/edtf-mask.js';
import {DAY} from '../../../src/core/time/instant.js';

const two = (value: number): string => String(value).padStart(2, '0');
const fits = (pattern: string, text: string): boolean => [...pattern].every((sign, place) => sign === 'X' || sign === text[place]);

/** Every day that fits, by trying all of them. */
function fittingDays(sign: '' | '-', year: string, month: string, day: string): number[] {
  const found: number[] = [];
  const most = 10 ** (year.split('X').length - 1) > 1 ? 9999 : Number(year);
  for (let y = year.includes('X') ? 0 : most; y <= most; y++) {
    if (!fits(year, String(y).padStart(4, '0')) || (sign === '-' && y === 0)) continue;
    const signed = sign === '-' ? -y : y;
    for (let m = 1; m <= 12; m++) {
      if (!fits(month, two(m))) continue;
      for (let d = 1; d <= daysInMonth(signed, m); d++) if (fits(day, two(d))) found.push(instantFromCivil(signed, m, d));
    }
  }
  return found;
}

test('a mask reaches from the first day that fits to the last, as found by trying all', () => {
  const digit = fc.constantFrom('0', '1', '2', '9', 'X');
  const year = fc.tuple(digit, digit, digit, digit).map((digits) => digits.join(''));
  const month = fc.constantFrom('XX', '0X', '1X', 'X2', 'X0', '02', '11', '04');
  const day = fc.constantFrom('XX', '0X', '2X', '3X', 'X1', 'X9', 'X0', '29', '31', '30', '01');
  let refused = 0;
  fc.assert(fc.property(fc.constantFrom('', '-'), year, month, day, (sign, y, m, d) => {
    fc.pre(`${y}${m}${d}`.includes('X') && y.replaceAll('X', '').length > 1 && !(sign === '-' && y === '0000'));
    const point = maskedPoint(`${sign}${y}-${m}-${d}`);
    const days = fittingDays(sign, y, m, d);
    if (days.length === 0) refused++;
    const expected = days.length === 0 ? undefined : [Math.min(...days), Math.max(...days) + DAY];
    assert.deepEqual(point && [point.lower, point.upper], expected);
  }), {seed: 20240701, numRuns: 400});
  assert.ok(refused > 0, 'some masks fit no day');
});
