import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {fold, foundRanges, searchTerms} from '../../../src/core/search/fold.js';

/** The parts of a text that a search marks. */
const marked = (text: string, search: string): readonly string[] =>
  foundRanges(text, searchTerms(search)).map(({start, end}) => text.slice(start, end));

describe('folded text', () => {
  const SAME: readonly (readonly [string, string])[] = [
    ['António Guterres', 'antonio guterres'], ['STRASSE', 'Straße'], ['Ὀδυσσεύς', 'οδυσσευς'], ['ΟΔΥΣΣΕΥΣ', 'Οδυσσευς'], ['Йошкар', 'ЙОШКАР'],
    ['Xi’s', "xi's"], ['“Astana”', '"astana"'], ['Putin–Kim', 'putin-kim'], ['İstanbul', 'istanbul'], ['ﬁre', 'fire'], ['Ａｓｔａｎａ', 'astana'],
    ['مُحَمَّد', 'محمد'], ['שָׁלוֹם', 'שלום'], ['e\u0301', 'é'],
  ];
  for (const [one, other] of SAME) test(`${one} is ${other}`, () => assert.equal(fold(one), fold(other)));

  const DIFFERENT: readonly (readonly [string, string])[] = [['か', 'が'], ['कि', 'कु'], ['上海', '海上']];
  for (const [one, other] of DIFFERENT) test(`${one} is not ${other}`, () => assert.notEqual(fold(one), fold(other)));
});

describe('what a search asks for', () => {
  test('is words and phrases', () => {
    assert.deepEqual(searchTerms('  Xi  "in Astana" xi '), ['xi', 'in astana']);
    assert.deepEqual(searchTerms('“foreign ministry” putin'), ['foreign ministry', 'putin']);
    assert.deepEqual(searchTerms('"not yet closed'), ['not yet closed']);
    for (const nothing of ['', '   ', '"', '""', '" "']) assert.deepEqual(searchTerms(nothing), [], JSON.stringify(nothing));
  });
});

describe('what was found', () => {
  test('is marked as it is written', () => {
    assert.deepEqual(marked('António Guterres', 'ANTONIO'), ['António']);
    assert.deepEqual(marked('Straße und Strasse', 'strasse'), ['Straße', 'Strasse']);
    assert.deepEqual(marked('习近平访问上海', '上海'), ['上海']);
    assert.deepEqual(marked('Ὀδυσσεύς', 'ευς'), ['εύς']);
    assert.deepEqual(marked('e\u0301tat', 'e'), ['e\u0301']);
  });

  test('is joined where it touches, and nothing is marked where nothing is', () => {
    assert.deepEqual(marked('summit', 'summ mit'), ['summit']);
    assert.deepEqual(marked('summit', 'astana'), []);
    assert.deepEqual(marked('', 'x'), []);
  });

  test('is within the text, in order, for any text and any search', () => {
    fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 30}), fc.string({unit: 'binary', maxLength: 4}), (text, search) => {
      let last = 0;
      for (const {start, end} of foundRanges(text, searchTerms(search))) {
        assert.ok(start >= last && end > start && end <= text.length);
        last = end;
      }
    }), {seed: 5, numRuns: 2000});
  });
});
