import assert from 'node:assert/strict';
import {test} from 'node:test';
import {shortenTemplates} from '../../scripts/minify-templates.mjs';

const shorten = text => shortenTemplates('x.ts', text);

test('white space with a line break in markup becomes one space, on both sides of an expression', () => {
  assert.equal(shorten('html`\n  <p>\n    ${x}\n  a  b</p>`'), 'html` <p> ${x} a  b</p>`');
});

test('a template within a template is shortened too', () => {
  assert.equal(shorten('html`<b>\n${y ? svg`\n<g></g>` : 1}</b>`'), 'html`<b> ${y ? svg` <g></g>` : 1}</b>`');
});

test('styles lose comments and the space that no value needs, and keep their strings', () => {
  assert.equal(shorten('css`a {\n  margin: 0 1px; /* why */\n}\nb::after { content: "  {  "; }`'),
    'css`a{margin: 0 1px;}b::after{content: "  {  ";}`');
});

test('a descendant selector keeps its space, also before an expression', () => {
  assert.equal(shorten('css`a  b ${c} { d: e }`'), 'css`a b ${c}{d: e}`');
});

test('neither an apostrophe in a comment nor a comment in a string misleads', () => {
  assert.equal(shorten("css`/* don't */a { b: '/* c */' } /* it's */`"), "css`a{b: '/* c */'}`");
});

test('everything outside of templates stays to the letter', () => {
  const text = 'const a = `\n  x`;\n// html`\n`\nconst b = other`\n  y`;';
  assert.equal(shorten(text), text);
});
