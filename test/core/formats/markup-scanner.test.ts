import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {decodeReferences, escapeMarkup, scanMarkup} from '../../../src/core/formats/markup-scanner.js';

function shown(source: string): string[] {
  return [...scanMarkup(source)].map((token) =>
    token.kind === 'text' ? token.text : token.kind === 'close' ? `</${token.name}>` : `<${[token.name, ...[...token.attributes].map(([name, value]) => `${name}=${value}`)].join(' ')}>`,
  );
}

describe('the markup scanner', () => {
  const cases: readonly [source: string, tokens: readonly string[]][] = [
    ['<LI Class=a>x</LI>', ['<li class=a>', 'x', '</li>']],
    [`<time datetime='2001' hidden>in 2001</time>`, ['<time datetime=2001 hidden=>', 'in 2001', '</time>']],
    ['<a href = "x?a=1&amp;b=2" href=y>', ['<a href=x?a=1&b=2>']],
    ['a < b &lt; c', ['a ', '<', ' b < c']],
    ['<!-- <li> --><!doctype html><?xml?>x', ['x']],
    ['<![CDATA[a<b&amp;]]>', ['a<b&amp;']],
    ['<script>if (a<b) "</scr"</script>x', ['<script>', '</script>', 'x']],
    ['<br/><img src=a/b>', ['<br>', '<img src=a/b>']],
    ['<a title="never closed', ['<a title=never closed>']],
    ['<!-- never closed', []],
  ];
  for (const [source, tokens] of cases) {
    test(`reads ${source}`, () => assert.deepEqual(shown(source), tokens));
  }

  test('resolves references, and leaves what is none', () => {
    assert.equal(decodeReferences('&amp;&#8211;&#x2013;&ndash;&nosuch;&#0;&#xD800;& &'), '&–––&nosuch;&#0;&#xD800;& &');
  });

  test('gives back every text that was escaped', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        const tokens = [...scanMarkup(`<p title="${escapeMarkup(text)}">${escapeMarkup(text)}</p>`)];
        const open = tokens[0];
        assert.equal(open?.kind === 'open' && open.attributes.get('title'), text);
        assert.equal(tokens.filter((token) => token.kind === 'text').map((token) => token.text).join(''), text);
      }),
      {seed: 20240701},
    );
  });

  test('takes time in step with length, whatever is left open', () => {
    for (const piece of ['<a href="', '<!--', '<script>', '<![CDATA[', '<', '&', '</', '<a b']) {
      const time = (length: number): number => {
        const source = piece.repeat(length / piece.length);
        const start = process.hrtime.bigint();
        for (const token of scanMarkup(source)) void token;
        return Number(process.hrtime.bigint() - start);
      };
      time(1e5);
      assert.ok(time(1e6) < 2e9, piece);
    }
  });
});
