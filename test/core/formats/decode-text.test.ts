import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {decodeText, PieceDecoder} from '../../../src/core/formats/decode-text.js';

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('the encoding of a file', () => {
  const files: readonly [name: string, bytes: Uint8Array, type: string, text: string][] = [
    ['UTF-8', Buffer.from('Málaga, 北京'), '', 'Málaga, 北京'],
    ['UTF-8 with its mark', Buffer.from('\uFEFFMálaga'), 'text/csv', 'Málaga'],
    ['UTF-16 with its mark, as Excel writes "Unicode text"', Buffer.from('\uFEFFdate\tMálaga', 'utf16le'), '', 'date\tMálaga'],
    ['UTF-16 without a mark', Buffer.from('date\tMálaga', 'utf16le'), '', 'date\tMálaga'],
    ['UTF-16, the other way round', utf16be('\uFEFFdate\tMálaga'), '', 'date\tMálaga'],
    ['UTF-16, the other way round, without a mark', utf16be('date\tMálaga'), '', 'date\tMálaga'],
    ['Windows-1252, as Excel writes CSV', Buffer.from('M\xe1laga \x96 \x80 5', 'latin1'), '', 'Málaga – € 5'],
    ['Windows-1252 that is said to be UTF-8', Buffer.from('M\xe1laga', 'latin1'), 'text/csv; charset=utf-8', 'Málaga'],
    ['what the server says', Buffer.from('\xb1\xb1\xbe\xa9', 'latin1'), 'text/csv; charset="gb2312"', '北京'],
    ['a charset that there is not', Buffer.from('Málaga'), 'text/csv; charset=klingon', 'Málaga'],
    ['nothing', new Uint8Array(0), '', ''],
  ];
  for (const [name, bytes, type, text] of files) {
    test(name, () => assert.equal(decodeText(bytes, type), text));
    test(`${name}, cut in two`, () => {
      for (let cut = Math.min(bytes.length, 200); cut <= bytes.length; cut++) assert.equal(inPieces(bytes, [cut], type), text);
    });
  }

  test('pieces say what the whole says, wherever they are cut', () => {
    const head = 'date,title\n'.repeat(20);
    fc.assert(fc.property(fc.string({unit: 'grapheme'}), fc.constantFrom('utf8', 'utf16le', 'latin1'), fc.array(fc.nat(60), {maxLength: 5}), (tail, encoding, cuts) => {
      const text = head + (encoding === 'latin1' ? tail.replace(/[^\x20-\x7e\xa0-\xff]/g, 'x') : tail);
      const bytes = Buffer.from(text, encoding as BufferEncoding);
      assert.equal(inPieces(bytes, cuts.map((cut) => 220 + cut), ''), decodeText(bytes));
    }), {seed: 20240701, numRuns: 500});
  });

  test('letters of UTF-8 that came before a broken one stay what they were', () => {
    const decoder = new PieceDecoder();
    assert.equal(decoder.push(Buffer.from('北京')) + decoder.push(Buffer.from('a\xffb', 'latin1')) + decoder.end(), '北京a\ufffdb');
  });
});

function inPieces(bytes: Uint8Array, cuts: readonly number[], type: string): string {
  const decoder = new PieceDecoder(type);
  const ends = [...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
  return ends.map((end, i) => decoder.push(bytes.subarray(ends[i - 1] ?? 0, end))).join('') + decoder.end();
}
