import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {decodeText} from '../../../src/core/formats/decode-text.js';
import {formatInput} from '../../../src/core/formats/format.js';
import {detectFormat, formatByName, formatSignatures} from '../../../src/core/formats/format-signatures.js';
import {loadFormat} from '../../../src/core/formats/load-format.js';
import {readTimeline} from '../../../src/core/formats/read-timeline.js';
import {formats} from '../../../src/core/formats/registry.js';

describe('telling a format by its content', () => {
  const cases: readonly [content: string | object, format: string | undefined][] = [
    [{events: []}, 'json'], [[{title: 'A', date: '2001'}], 'json'], ['{"events": [', 'json'], [[{title: 'A', start: '2001'}], 'json'],
    ['{"a":1}\n{"b":2}\n', 'ndjson'], ['{\n  "a": 1\n}\n', 'json'], ['date,title\n2001,A\n', 'csv'], ['date;title\n2001;A\n', 'csv'],
    ['title,date\n2001: A Space Odyssey,1968\n', 'csv'], ['<ol><li><time>2001</time> A</li></ol>', 'html'], ['<!doctype html><p>', 'html'],
    ['BEGIN:VCALENDAR\r\n', 'ics'], ['<data><event start="2001"/></data>', 'simile'], ['<?xml version="1.0"?>\n<!-- a -->\n<data date-time-format="iso8601">', 'simile'],
    [{dateTimeFormat: 'iso8601', events: []}, 'simile'], [{events: [{start_date: {year: 2001}}]}, 'timelinejs'], [{timeline: {date: []}}, 'timelinejs'],
    ['Year,Month,Day,Time,End Year,Headline\n', 'timelinejs'], [[{id: 1, content: 'A', start: '2001'}], 'vis'], [{items: [{start: 1}]}, 'vis'],
    [{'@context': 'https://schema.org', '@type': 'Event'}, 'jsonld'], [{head: {vars: []}, results: {bindings: []}}, 'wikidata'],
    ['title: A\n\n2001: B\n', 'markwhen'], ['1971-now: Unix\n', 'markwhen'], ['0 HEAD\n1 GEDC\n', 'gedcom'], ['Once upon a time', undefined],
  ];
  for (const [content, format] of cases) {
    test(`${format}: ${JSON.stringify(content).slice(0, 60)}`, () => assert.equal(detectFormat(formatInput(content)), format));
  }
});

test('names and media types tell a format, unless it has many kinds', () => {
  assert.equal(formatByName({mediaType: 'text/calendar; charset=utf-8'}), 'ics');
  assert.equal(formatByName({fileName: 'a.mw?x=1'}), 'markwhen');
  assert.equal(formatByName({mediaType: 'application/json', fileName: 'a.json'}), undefined);
});

test('a page can load every reader that there is', async () => {
  for (const [name, format] of formats) assert.equal(await loadFormat(name), format);
});

test('every name that content can tell has a reader', () => {
  const names = formatSignatures.map(({name}) => name);
  assert.deepEqual(names.filter((name) => !formats.has(name)), []);
});

describe('decoding bytes', () => {
  const text = 'date,título\n2001,Ключ — 会';
  const utf16 = (big: boolean, mark: boolean, content: string): Uint8Array => {
    const units = [...(mark ? [0xfeff] : []), ...content.split('').map((unit) => unit.charCodeAt(0))];
    return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
  };
  test('UTF-8, with a mark and without', () => {
    assert.equal(decodeText(new TextEncoder().encode(text)), text);
    assert.equal(decodeText(new TextEncoder().encode(`\uFEFF${text}`)), text);
  });
  test('UTF-16 by its mark, by its name, by its zeros', () => {
    for (const big of [false, true]) {
      assert.equal(decodeText(utf16(big, true, text)), text);
      assert.equal(decodeText(utf16(big, false, text), `text/csv; charset=utf-16${big ? 'be' : 'le'}`), text);
      assert.equal(decodeText(utf16(big, false, 'date,title\n2001,A')), 'date,title\n2001,A');
    }
  });
  test('what is no UTF-8 is Windows-1252, whatever it says', () => {
    assert.equal(decodeText(Uint8Array.of(0x4d, 0xfc, 0x6c), 'text/csv; charset=utf-8'), 'Mül');
    assert.equal(decodeText(Uint8Array.of(0x41), 'text/csv; charset=nonsense'), 'A');
  });
});

describe('every reader', () => {
  const pieces = fc.constantFrom(
    '{', '}', '[', ']', '"', ':', ',', '\n', '\r\n', '<li>', '<time>', '</', '<event ', 'start="', 'BEGIN:VEVENT', 'END:VEVENT', 'DTSTART:', '20240703', '2024-07-03',
    'T10:00', 'title', 'date', '"start":', '"events":', 'null', '1', '-44', 'every', '!a', 'group', '# ', '\0', '\u2028', '&#x', '🙂', '\ud800', '__proto__',
  );
  const texts = fc.oneof(fc.string({unit: 'binary'}), fc.array(pieces, {maxLength: 40}).map((parts) => parts.join('')));
  const bad = fc.constantFrom(undefined, 7, '', '2001', 'soon', {}, [], {year: 'x'}, {edtf: 7}, {rrule: 1}, {of: 'a', relation: 'x'}, {bounds: 1}, NaN);
  const keys = fc.constantFrom('title', 'date', 'start', 'end', 'start_date', 'text', 'content', 'id', '@type', 'name', 'startDate', '__proto__', 'value', 'item', 'tags', 'media');
  const values = fc.letrec((tie) => ({
    value: fc.oneof({depthSize: 'small'}, bad, fc.array(tie('value'), {maxLength: 4}), fc.dictionary(keys, tie('value'), {maxKeys: 4})),
  })).value.map((records) => ({events: [records], items: [records], timeline: {date: [records]}, results: {bindings: [records]}, '@graph': [records]}));

  for (const {name} of formats.values()) {
    test(`${name} survives any text and any value`, () => {
      fc.assert(fc.property(texts, (text) => void readTimeline(text, {format: name})), {seed: 20240701, numRuns: 400});
      fc.assert(fc.property(values, (value) => void readTimeline(value, {format: name})), {seed: 20240701, numRuns: 400});
    });
  }

  test('detection survives any text', () => {
    fc.assert(fc.property(texts, (text) => void readTimeline(text)), {seed: 20240701, numRuns: 1000});
  });

  test('takes time in step with length', () => {
    const adversaries = ['{}\n', '\n', ' ', '{', '[', '"', '<!-->', '<li>', '</li>', 'BEGIN:X\n', 'END:X\n', '\n ', ':;=', '1-', '2001: a\n', '# a\n', '&', 'a:', '@#', '"a",', '!['];
    for (const {name} of formats.values()) {
      for (const piece of adversaries) {
        const started = process.cpuUsage();
        readTimeline(piece.repeat(100_000 / piece.length), {format: name});
        const took = process.cpuUsage(started).user / 1000;
        assert.ok(took < 3000, `${name}, ${JSON.stringify(piece)}: ${took.toFixed(0)} ms for 100 kB`);
      }
    }
  });
});
