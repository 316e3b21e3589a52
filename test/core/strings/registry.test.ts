import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {plural, registerStrings, renderTimeline} from '../../../src/core/index.js';
import {onStringsRegistered, stringsOf} from '../../../src/core/strings/registry.js';
import {english} from '../../../src/core/strings/strings.js';

describe('the words of a locale', () => {
  test('come from its language, whatever region, script or numerals it names', () => {
    for (const tag of ['de-AT', 'de-Latn-CH', 'de-u-nu-latn']) assert.equal(stringsOf(tag).fit, stringsOf('de').fit);
    assert.equal(stringsOf('zh-Hans-CN').fit, '显示全部');
  });

  test('are English where there are none', () => {
    for (const tag of ['tlh', 'en-GB', 'constructor', '']) assert.equal(stringsOf(tag).fit, english.fit, tag);
  });

  test('are the same object each time', () => {
    assert.equal(stringsOf('de-AT'), stringsOf('de-AT'));
  });
});

describe('words that a page registers', () => {
  test('serve a language that is not built in, and English fills what is missing', () => {
    const form = plural('nl');
    registerStrings('nl', {fit: 'Alles tonen', inChips: (count, size) => `${count} ${form(size, {one: 'groep', other: 'groepen'})}`, looks: {about: 'ongeveer'}});
    const dutch = stringsOf('nl-BE');
    assert.deepEqual([dutch.fit, dutch.zoomIn, dutch.looks.about, dutch.looks.perhaps], ['Alles tonen', 'Zoom in', 'ongeveer', 'perhaps']);
    assert.deepEqual([dutch.inChips('1', 1), dutch.inChips('2', 2)], ['1 groep', '2 groepen']);
  });

  test('replace one word of a region and leave the others', () => {
    registerStrings('de-ch', {loading: 'Am Laden …'});
    assert.deepEqual([stringsOf('de-CH').loading, stringsOf('de-CH').fit, stringsOf('de').loading], ['Am Laden …', 'Alles zeigen', 'Wird geladen …']);
  });

  test('may come in several parts', () => {
    registerStrings('pl', {fit: 'Pokaż wszystko', looks: {about: 'około'}});
    registerStrings('pl', {zoomIn: 'Powiększ', looks: {perhaps: 'może'}});
    const {fit, zoomIn, looks} = stringsOf('pl');
    assert.deepEqual([fit, zoomIn, looks.about, looks.perhaps], ['Pokaż wszystko', 'Powiększ', 'około', 'może']);
  });

  test('need a language', () => {
    for (const tag of ['', 'not a language', '!']) assert.throws(() => registerStrings(tag, {}), RangeError);
  });

  test('are told to who listens, until it stops', () => {
    let calls = 0;
    const stop = onStringsRegistered(() => calls++);
    registerStrings('sv', {fit: 'Visa allt'});
    stop();
    registerStrings('sv', {fit: 'Visa alla'});
    assert.equal(calls, 1);
    assert.equal(stringsOf('sv').fit, 'Visa alla');
  });
});

describe('a picture', () => {
  const timeline = {events: [{title: 'A', date: '2001'}, {title: 'B', date: '2002'}]};
  for (const [locale, words] of [['de-AT', '2 Ereignisse'], ['ru', '2 события'], ['ar-u-nu-arab', 'حدثان'], ['hi-u-nu-deva', '२ events'], ['en', '2 events']] as const) {
    test(`speaks ${locale}`, () => assert.match(renderTimeline(timeline, {width: 600, locale}), new RegExp(words)));
  }
});
