import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {cutText} from '../../../src/core/scene/cut-text.js';
import {SEED} from '../layout/random-timeline.js';

const within = (most: number) => (words: string): boolean => [...words].length <= most;

describe('cutting words', () => {
  test('keeps what fits, ends with an ellipsis and not with a space, and gives nothing where there is no room', () => {
    const CASES: readonly (readonly [words: string, room: number, cut: string])[] = [
      ['Astana', 6, 'Astana'], ['Astana', 5, 'Asta…'], ['The summit', 5, 'The…'], ['Astana', 2, 'A…'], ['Astana', 1, ''], ['', 0, ''],
    ];
    for (const [words, room, cut] of CASES) assert.equal(cutText(words, within(room)), cut);
  });

  test('does not part a letter from its accent, nor the people of a family', () => {
    assert.equal(cutText('cafe\u0301 noir', within(5)), 'caf…');
    assert.equal(cutText('ab👨\u200d👩\u200d👧 out', within(4)), 'ab…');
  });

  test('fits, and would not with one character more', () => {
    fc.assert(fc.property(fc.string({maxLength: 60}), fc.integer({min: 2, max: 40}), (words, room) => {
      const letters = words.replaceAll(/[^a-z]/g, 'x');
      const cut = cutText(letters, within(room));
      assert.ok(within(room)(cut));
      assert.equal(cut.length, Math.min(room, letters.length));
    }), SEED);
  });

  test('asks a title as long as a book a few times', () => {
    let asked = 0;
    cutText('x'.repeat(1e5), (words) => {
      asked++;
      return words.length < 40;
    });
    assert.ok(asked < 20, `${asked}`);
  });
});
