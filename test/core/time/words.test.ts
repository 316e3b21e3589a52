import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readDate} from '../../../src/core/time/date-text.js';
import {parseDate} from '../../../src/core/time/edtf.js';
import {formatDate} from '../../../src/core/time/format-date.js';
import {numericOrder, relativePhrases, scaleNames, unitNames} from '../../../src/core/time/locale-names.js';
import {SLOTS, TABLE} from '../../../src/core/time/words-table.js';
import {knownLocale, languageOf, templateOf, wordsOf} from '../../../src/core/time/words.js';

/** Slots that are shown, and so need a first word in every language. */
const SHOWN = [
  'circa', 'before', 'after', 'by', 'since', 'until', 'from', 'between', 'early', 'mid', 'late', 'century', 'millennium', 'decade',
  'spring', 'summer', 'autumn', 'winter', 'quarter', 'undated', 'every',
] as const;

describe('the table of words', () => {
  for (const [language, line] of Object.entries(TABLE)) {
    test(`has no more slots than there are, and a word for each that is shown, in ${language}`, () => {
      assert.ok(line.split('|').length <= SLOTS.length);
      const words = wordsOf(language);
      for (const slot of SHOWN) {
        const template = templateOf(words, slot);
        assert.match(template ?? '', slot === 'undated' ? /./ : /[#@]/, slot);
      }
      for (const place of [1, 2, 3, 4]) assert.ok(templateOf(words, 'every', place), `every ${place}`);
    });
  }

  test('serves every region of a language, and no other language', () => {
    assert.equal(wordsOf('de-AT'), wordsOf('de'));
    assert.equal(wordsOf('zh-Hans-CN'), wordsOf('zh'));
    assert.equal(wordsOf('ja'), undefined);
    assert.equal(wordsOf('constructor'), undefined);
    assert.equal(languageOf('EN_us'), 'en');
  });

  test('takes any string for a locale', () => {
    assert.deepEqual(['en_US', 'DE', '', '!!', 'x'.repeat(300)].map(knownLocale), ['en-US', 'de', 'en', 'en', 'en']);
    assert.equal(readDate('May 2024', {locale: '!!'})?.edtf, '2024-05');
    assert.equal(formatDate(parseDate('2024-05'), {locale: '!!'}), 'May 2024');
  });

  test('shows a word before the date unless it says otherwise', () => {
    assert.equal(templateOf(wordsOf('en'), 'before'), 'before #');
    assert.equal(templateOf(wordsOf('zh'), 'before'), '#之前');
    assert.equal(templateOf(wordsOf('en'), 'article'), undefined);
  });
});

describe('the names that Intl has', () => {
  test('tell the order of numeric dates', () => {
    assert.deepEqual(['en-US', 'en-GB', 'de', 'ja', 'hu'].map(numericOrder), ['mdy', 'dmy', 'dmy', 'ymd', 'ymd']);
  });

  test('tell words for large numbers and what they multiply by', () => {
    assert.equal(new Map(scaleNames('en')).get('million'), 1e6);
    assert.equal(new Map(scaleNames('de')).get('Milliarden'), 1e9);
    assert.equal(new Map(scaleNames('zh')).get('亿'), 1e8);
    assert.equal(new Map(scaleNames('hi')).get('करोड़'), 1e7);
  });

  test('tell phrases from the reference', () => {
    const phrases = relativePhrases('en');
    assert.deepEqual(phrases.find(({phrase}) => phrase === 'yesterday'), {phrase: 'yesterday', unit: 'day', shift: -1});
    assert.deepEqual(phrases.find(({phrase}) => phrase === 'in # weeks'), {phrase: 'in # weeks', unit: 'week', shift: 1});
  });

  test('tell units, and the number that a dual implies', () => {
    const units = unitNames('ar').filter(([, unit]) => unit === 'day').map(([, , count]) => count);
    assert.ok(units.includes(2));
    assert.ok(unitNames('ru').some(([name]) => name === 'дней'));
  });
});
