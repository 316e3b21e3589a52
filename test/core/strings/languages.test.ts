import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {LANGUAGES} from '../../../src/core/strings/languages.js';
import {stringsOf} from '../../../src/core/strings/registry.js';
import {english, type Strings} from '../../../src/core/strings/strings.js';
import {TABLE} from '../../../src/core/time/words-table.js';

/** Words that are the same in two languages, by chance. */
const SAME: Readonly<Record<string, readonly string[]>> = {de: ['links'], fr: ['source', 'document']};

const keysOf = (words: object): string[] =>
  Object.entries(words).flatMap(([key, word]) => (typeof word === 'object' && word !== null ? Object.keys(word as object).map((inner) => `${key}.${inner}`) : [key]));

const wordAt = (words: object, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], words);

/** What a function of words says with numbers in every place. */
function said(words: Strings, key: string, size: number): string {
  const word = wordAt(words, key);
  return typeof word === 'function' ? String((word as (...given: unknown[]) => unknown)(...Array.from({length: word.length}, (_, i) => (i === word.length - 1 && word.length > 1 ? size : String(size))))) : String(word);
}

describe('the languages of the interface', () => {
  test('are those of the dates', () => {
    assert.deepEqual(['en', ...Object.keys(LANGUAGES)].sort(), Object.keys(TABLE).sort());
  });

  for (const [language, words] of Object.entries(LANGUAGES)) {
    test(`have a word of their own for everything: ${language}`, () => {
      const known = new Set(keysOf(words));
      assert.deepEqual(keysOf(english).filter((key) => !known.has(key)), [], `words missing in ${language}`);
      const borrowed = keysOf(english).filter((key) => typeof wordAt(words, key) === 'string' && wordAt(words, key) === wordAt(english, key));
      assert.deepEqual(borrowed, SAME[language] ?? []);
    });

    test(`have no word that nobody asks for: ${language}`, () => {
      const asked = new Set(keysOf(english));
      assert.deepEqual(keysOf(words).filter((key) => !asked.has(key)), []);
    });

    test(`say something sound for every number: ${language}`, () => {
      for (const key of keysOf(words)) {
        for (const size of [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000]) assert.doesNotMatch(said(stringsOf(language), key, size), /undefined|NaN|\[object|^\s*$/, key);
      }
    });

    test(`name a chip by what is written on it: ${language}`, () => {
      for (const size of [1, 2, 3, 11, 21, 100]) {
        const strings = stringsOf(language);
        const label = strings.more(String(size), size);
        assert.ok(strings.moreEvents(label, size).startsWith(label));
        assert.match(label, new RegExp(String(size)));
      }
    });
  }
});

describe('the form of a word', () => {
  const counted = (locale: string, sizes: readonly number[]): string[] => sizes.map((size) => stringsOf(locale).count(String(size), String(size), size));
  const chips = (locale: string, sizes: readonly number[]): string[] =>
    sizes.map((size) => stringsOf(locale).moreEvents(stringsOf(locale).more(String(size), size), size));

  test('follows the number in English and German', () => {
    assert.deepEqual(counted('en', [0, 1, 2]), ['0 events', '1 event', '2 events']);
    assert.deepEqual(chips('en', [1, 3]), ['+1 more event', '+3 more events']);
    assert.deepEqual(chips('de', [1, 3]), ['+1 weiteres Ereignis', '+3 weitere Ereignisse']);
    assert.equal(stringsOf('de').count('3', '14', 14), '3 von 14 Ereignissen');
    assert.deepEqual(counted('fr', [0, 1, 2]), ['0 événement', '1 événement', '2 événements']);
  });

  test('has three kinds in Russian and Ukrainian', () => {
    assert.deepEqual(counted('ru', [1, 2, 5, 11, 21, 22, 25]), ['1 событие', '2 события', '5 событий', '11 событий', '21 событие', '22 события', '25 событий']);
    assert.deepEqual(counted('uk', [1, 3, 12, 31]), ['1 подія', '3 події', '12 подій', '31 подія']);
    assert.equal(stringsOf('ru').count('9', '14', 14), '9 из 14 событий');
    assert.equal(stringsOf('ru').count('9', '21', 21), '9 из 21 события');
  });

  test('has six kinds in Arabic', () => {
    assert.deepEqual(counted('ar', [0, 1, 2, 3, 11, 100]), ['لا أحداث', 'حدث واحد', 'حدثان', '3 أحداث', '11 حدثًا', '100 حدث']);
  });

  test('is one in Chinese', () => {
    assert.deepEqual(counted('zh', [1, 2]), ['1 个事件', '2 个事件']);
  });
});
