import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {DateSyntaxError} from '../../../src/core/time/date-syntax-error.js';
import {parseDate} from '../../../src/core/time/edtf.js';
import {checkRandomDate} from './random-date-check.js';
import {randomEdtf} from './random-edtf.js';

describe('random strings', () => {
  test('20,000 are read with ordered bounds and printed back, or refused with a place', () => {
    const strings = randomEdtf(20240701);
    const counts = {read: 0, refused: 0};
    for (let index = 0; index < 20_000; index++) counts[checkRandomDate(strings.next().value as string)]++;
    assert.ok(counts.read > 2000 && counts.refused > 2000, `both sorts came up: ${JSON.stringify(counts)}`);
  });
});

/** How often a character is looked at while `input` is read: the scanner looks through `charCodeAt` alone. */
function looks(input: string): number {
  const original = String.prototype.charCodeAt;
  let count = 0;
  String.prototype.charCodeAt = function (this: string, index: number): number {
    count++;
    return original.call(this, index);
  };
  try {
    parseDate(input);
  } catch (error) {
    assert.ok(error instanceof DateSyntaxError);
  } finally {
    String.prototype.charCodeAt = original;
  }
  return count;
}

describe('work', () => {
  const shapes: readonly (readonly [string, (length: number) => string])[] = [
    ['a set of years', (length) => `[${Array.from({length}, () => '2001').join()}]`],
    ['a set of masks', (length) => `{${Array.from({length}, () => '1XXX-X2-3X').join()}}`],
    ['a set of ranges without its bracket', (length) => `{${Array.from({length}, () => '1667..1672').join()}`],
    ['a year of many digits', (length) => `Y1${'0'.repeat(length)}`],
    ['an exponent of many digits', (length) => `Y17E${'0'.repeat(length)}7`],
    ['a long fraction', (length) => `2024-07-01T10:00:00.${'3'.repeat(length)}Z`],
    ['qualifiers without end', (length) => '?'.repeat(length)],
    ['brackets without end', (length) => '['.repeat(length)],
    ['intervals without end', (length) => '2001/'.repeat(length)],
  ];
  for (const [name, make] of shapes) {
    test(`${name} eight times as long takes no more than eight times the looks`, () => {
      const short = looks(make(200));
      assert.ok(short > 0);
      assert.ok(looks(make(1600)) <= short * 8 + 8);
    });
  }

  test('a mask that fits no day is refused within a bounded number of looks', () => {
    assert.ok(looks('XXXX-02-3X') < 200_000);
  });
});
