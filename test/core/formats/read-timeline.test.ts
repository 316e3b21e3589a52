import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {readTimeline} from '../../../src/core/formats/read-timeline.js';
import {formats} from '../../../src/core/formats/registry.js';
import {writeTimeline, writeTimelineWithProblems} from '../../../src/core/formats/write-timeline.js';
import {formatInput} from '../../../src/core/formats/format.js';
import type {Timeline} from '../../../src/core/model/timeline.js';

const sampleText = readFileSync(new URL('../../../demo/sco-astana-2024.json', import.meta.url), 'utf8');

function datesOf({events}: Timeline): unknown[] {
  return events.map(({title, date}) => [title, date]);
}

describe('reading our JSON', () => {
  test('the sample has 14 events and no problem', () => {
    const {timeline, problems} = readTimeline(sampleText);
    assert.equal(timeline.events.length, 14);
    assert.deepEqual(problems, []);
  });

  test('a syntax error has its line and column', () => {
    const {timeline, problems} = readTimeline('{\n  "events": [\n    {"title": "A" "date": "2001"}\n  ]\n}');
    assert.deepEqual(timeline.events, []);
    assert.deepEqual([problems[0]?.code, problems[0]?.where.line, problems[0]?.where.column], ['syntax', 3, 19]);
  });

  test('a wrong date has event, field, line and reason; its neighbours are kept', () => {
    const text = '[\n  {"id": "a", "title": "A", "date": "2001"},\n  {"id": "b", "title": "B", "date": "2001-13"},\n  {"id": "c", "title": "C"}\n]';
    const {timeline, problems} = readTimeline(text);
    assert.deepEqual(timeline.events.map(({id}) => id), ['a']);
    assert.deepEqual(problems.map(({code, where}) => [code, where.index, where.id, where.field, where.line]), [
      ['date-invalid', 1, 'b', 'date', 3], ['date-missing', 2, 'c', 'date', 4],
    ]);
    assert.match(problems[0]?.message ?? '', /line 3.*"2001-13".*offset 5: "13" is not a month/);
  });

  test('a duplicate id is reported and both events are kept', () => {
    const {timeline, problems} = readTimeline([{id: 'a', title: 'A', date: '2001'}, {id: 'a', title: 'B', date: '2002'}]);
    assert.equal(timeline.events.length, 2);
    assert.deepEqual(problems.map(({code, where}) => [code, where.index]), [['id-duplicate', 1]]);
  });

  test('records that are none are refused one by one: read and refused are all', () => {
    const records = [{title: 'A', date: '2001'}, null, 7, 'text', [], {title: 'B', date: {edtf: '2002'}}];
    const {timeline, problems} = readTimeline(records);
    assert.equal(timeline.events.length + problems.length, records.length);
  });

  test('an object with the key __proto__ changes no prototype', () => {
    readTimeline('{"events": [{"title": "A", "date": "2001", "__proto__": {"polluted": true}}], "__proto__": {"polluted": true}}');
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  test('the reference reads texts, and the document keeps it', () => {
    const {timeline, problems} = readTimeline([{title: 'A', date: {text: 'July 3–4'}}], {reference: '2024-07-01'});
    assert.deepEqual([timeline.reference, problems], ['2024-07-01', []]);
  });
});

describe('other formats', () => {
  test('a table: any sensible headers, quotes, separate parts of a date', () => {
    const table = 'Start Year;Start Month;Headline;Notes\r\n2001;;"SCO; founded";\r\n2024;5;Putin in China;"two\r\ndays"\r\n';
    assert.deepEqual(datesOf(readTimeline(table).timeline), [['SCO; founded', '2001'], ['Putin in China', '2024-05']]);
  });

  test('a quote left open is an error with its line, and swallows no file', () => {
    const {problems} = readTimeline('title,date\nA,2001\n"B,2002\nC,2003\n', {format: 'csv'});
    assert.ok(problems.some(({code, where}) => code === 'syntax' && where.line === 3), JSON.stringify(problems));
  });

  test('JSON lines: each its own record, a broken one with its line', () => {
    const {timeline, problems} = readTimeline('{"title":"A","date":"2001"}\n{"title":\n{"title":"C","date":"2003"}\n', {format: 'ndjson'});
    assert.deepEqual(datesOf(timeline), [['A', '2001'], ['C', '2003']]);
    assert.deepEqual(problems.map(({where}) => where.line), [2]);
  });

  test('a list in HTML: dates by attribute or in words', () => {
    const list = '<ol><li><time datetime="2001">2001</time> The SCO is founded</li><li><time>July 3–4</time> The summit <p>in Astana</p></li></ol>';
    const {timeline, problems} = readTimeline(list, {reference: '2024-07-01'});
    assert.deepEqual(problems, []);
    assert.deepEqual(timeline.events.map(({title, description}) => [title, description]), [['The SCO is founded', undefined], ['The summit', 'in Astana']]);
  });

  test('TimelineJS: dates in parts, and its own words for them', () => {
    const document = {events: [{start_date: {year: '2024', month: '7', day: '3'}, end_date: {year: '2024', month: '7', day: '4'}, text: {headline: 'The summit'}}]};
    assert.deepEqual(datesOf(readTimeline(document).timeline), [['The summit', '2024-07-03/2024-07-04']]);
  });

  test('an unknown format and an empty text are problems', () => {
    assert.deepEqual(readTimeline('x', {format: 'xls'}).problems[0]?.code, 'format-unknown');
    assert.deepEqual(readTimeline('  \n').problems[0]?.code, 'empty');
    assert.deepEqual(readTimeline([]).problems[0]?.code, 'empty');
  });

  for (const format of formats.values()) {
    test(`${format.name} never throws, whatever it is given`, () => {
      fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.string().map((text) => `title,date\n${text}`), fc.string().map((text) => `<ol><li><time>${text}`)), (text) => {
        readTimeline(text, {format: format.name});
        format.read(formatInput(text), {});
      }), {seed: 20240701, numRuns: 300});
    });
  }
});

describe('writing', () => {
  const {timeline} = readTimeline(sampleText);

  test('our JSON comes back equal', () => {
    assert.deepEqual(readTimeline(writeTimeline(timeline, 'json')).timeline, timeline);
  });

  test('what a format cannot hold is said', () => {
    assert.ok(writeTimelineWithProblems(timeline, 'csv').problems.every(({code}) => code === 'loss'));
    assert.ok(writeTimelineWithProblems(timeline, 'csv').problems.length > 0);
  });

  test('cells that a spreadsheet would run are defused', () => {
    const text = writeTimeline({events: [{title: '=HYPERLINK("x")', date: '2001'}, {title: '+cmd|x', date: '2002'}]}, 'csv');
    assert.ok(!/(^|[,"])[=+@]/m.test(text.replaceAll("'=", '').replaceAll("'+", '')), text);
    assert.deepEqual(readTimeline(text).timeline.events.map(({title}) => title), ['=HYPERLINK("x")', '+cmd|x']);
  });

  test('plain events come back equal from a table', () => {
    const words = fc.string({minLength: 1, maxLength: 30}).map((text) => text.trim()).filter((text) => text !== '' && !/\p{Control}/u.test(text));
    fc.assert(fc.property(fc.array(fc.record({title: words, date: fc.constantFrom('2001', '2024-05', '2024-07-03/2024-07-04', '1850~')}), {minLength: 1, maxLength: 8}), (events) => {
      assert.deepEqual(datesOf(readTimeline(writeTimeline({events}, 'csv'), {format: 'csv'}).timeline), datesOf({events}));
    }), {seed: 20240701, numRuns: 200});
  });

  test('a format that is only read cannot be written', () => {
    assert.throws(() => writeTimeline(timeline, 'ndjson'), /"ndjson" is not a format that can be written/);
  });
});
