import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {approximateMetrics} from '../../../src/core/layout/approximate-metrics.js';

/** The widest of DejaVu Sans, Noto Sans and Liberation Sans, as Chromium 156 measures them at 12 px. */
const MEASURED: readonly (readonly [text: string, px: number])[] = [
  ['SCO summit in Astana', 134.6],
  ['January 1 – December 31, 2009', 190.0],
  ['July 20, 1969 at 8:17:40 PM UTC', 193.8],
  ['WWW MMM @@@ %%', 136.9],
  ['{JSON} | a = b + c ~ <d>', 158.9],
  ['© ® Æsop’s Œuvre', 118.0],
  ['THE GREAT FIRE OF ROME', 157.8],
  ["illicit jiffy fill lily's", 102.3],
  ['Министерство иностранных дел России', 252.4],
  ['ЩУЧИЙ ЖУРАВЛЬ ШЁЛ', 144.9],
  ['ΜΕΓΑΣ ΑΛΕΞΑΝΔΡΟΣ ΩΨΦ', 157.3],
  ['معركة اليرموك', 74.5],
  ['הקרב על ירושלים', 90.7],
  ['中华人民共和国成立', 108.0],
  ['かながわ沖浪裏の出版', 120.0],
  ['भारत की स्वतंत्रता', 77.9],
  ['Trận Điện Biên Phủ', 113.5],
  ['Łódź, Żółć, Şırnak, İstanbul', 162.1],
];

describe('approximate widths', () => {
  for (const [text, px] of MEASURED) {
    test(`of "${text}" are enough in any common font, and no waste`, () => {
      const width = approximateMetrics.width(text, 'date');
      assert.ok(width >= px && width <= 1.6 * px, `${width} for ${px}`);
    });
  }

  test('grow with the size and the weight of their style', () => {
    const of = (style: 'label' | 'date' | 'unit'): number => approximateMetrics.width('The summit in Astana', style);
    assert.ok(of('label') > of('date') && of('unit') > of('date'));
  });

  test('are those of a full square for ideographs, and nothing for what stands above a letter', () => {
    assert.ok(approximateMetrics.width('上海', 'date') >= 24);
    assert.equal(approximateMetrics.width('e\u0301', 'date'), approximateMetrics.width('e', 'date'));
    assert.equal(approximateMetrics.width('', 'date'), 0);
  });

  test('add up: a label is as wide as its parts', () => {
    const {width} = approximateMetrics;
    assert.ok(Math.abs(width('Саммит ШОС', 'label') - width('Саммит', 'label') - width(' ШОС', 'label')) < 1e-9);
  });
});
