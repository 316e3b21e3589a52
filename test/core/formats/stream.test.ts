/** A file read as it arrives, in pieces of any length, is read as it is when it has arrived. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {readTimeline} from '../../../src/core/formats/read-timeline.js';
import {streamFor, type StreamOptions} from '../../../src/core/formats/stream.js';
import {StreamReading, type StreamedDocument} from '../../../src/core/formats/stream-reading.js';
import {finish} from '../../../src/core/model/finish.js';

const SEED = {seed: 20240701};

/** Reads a text in pieces that end at the given shares of it; `undefined` when it is not to be streamed. */
function streamed(text: string, cuts: readonly number[], options: StreamOptions = {}): StreamedDocument | undefined {
  const stream = streamFor(text.slice(0, 300), options);
  if (!stream) return undefined;
  const reading = new StreamReading(stream.head, {...options, asOf: () => 0});
  const ends = [...cuts.map((share) => Math.round(share * text.length)), text.length].sort((a, b) => a - b);
  let from = 0;
  for (const end of ends) {
    const batch = stream.push(text.slice(from, end));
    if (batch) finish(reading.append(batch));
    finish(reading.table());
    from = end;
  }
  const end = stream.end();
  if (end.batch) finish(reading.append(end.batch));
  return finish(reading.finish(end.document, end.problems));
}

const cuts = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 12});
const good = fc.record({id: fc.uuid(), title: fc.constantFrom('a "quoted" \\ title', 'b, c]', '{d}', 'ünï\u2028', 'e\nf'), date: fc.constantFrom('2001', '2024-05-01/..', '1850~')});
const records = fc.array(fc.oneof({weight: 8, arbitrary: good}, {weight: 1, arbitrary: fc.constantFrom<unknown>(
  {title: 'no date'}, {title: 'x', date: '2024-13'}, {title: 'x', date: '2001', tags: 7}, null, 5, 'text', {id: 1984, title: 1984, date: {text: 'July 3'}})}), {minLength: 3, maxLength: 30});

function sameAsWhole(text: string, shares: readonly number[], options: StreamOptions = {}): void {
  const whole = readTimeline(text, options);
  const found = streamed(text, shares, options);
  assert.ok(found, 'it is not streamed');
  assert.deepEqual(found.timeline, whole.timeline);
  assert.deepEqual(found.problems, whole.problems);
  assert.equal(found.table.size, whole.timeline.events.length);
}

describe('a file that is read as it arrives', () => {
  test('as a list in JSON', () => {
    fc.assert(fc.property(records, cuts, fc.constantFrom(undefined, 1), (list, shares, indent) => {
      sameAsWhole(JSON.stringify([{title: 'first', date: '2000'}, ...list], undefined, indent), shares);
    }), {...SEED, numRuns: 500});
  });

  test('as a document in JSON, with what stands before and behind its events', () => {
    fc.assert(fc.property(records, cuts, fc.boolean(), (list, shares, isBehind) => {
      const about = {title: 'T', reference: '2024-07-01', lang: 'en', groups: [{id: 'g', title: 'G'}]};
      const events = [{title: 'first', date: '2000'}, ...list];
      sameAsWhole(JSON.stringify(isBehind ? {version: 1, events, ...about} : {...about, events}, undefined, 2), shares);
    }), {...SEED, numRuns: 500});
  });

  test('as JSON Lines', () => {
    fc.assert(fc.property(records, cuts, fc.constantFrom('\n', '\r\n'), (list, shares, end) => {
      sameAsWhole([{title: 'first', date: '2000'}, {title: 'second', date: '2000'}, ...list].map((one) => JSON.stringify(one)).join(end), shares);
    }), {...SEED, numRuns: 500});
  });

  test('as CSV, with line ends within quotes', () => {
    const cell = fc.constantFrom('plain', '"with, comma"', '"with ""quotes"""', '"two\nlines"', '"open', '5" gun', '"a"b', ' "spaced"', '"""', '');
    const row = fc.tuple(fc.constantFrom('2001', '2024-07-03', 'nonsense', ''), cell, cell).map((cells) => cells.join(','));
    fc.assert(fc.property(fc.array(row, {minLength: 2, maxLength: 30}), cuts, fc.constantFrom('\n', '\r\n'), (rows, shares, end) => {
      sameAsWhole(['date,title,place', '2001,first,', ...rows].join(end), shares, {format: 'csv'});
    }), {...SEED, numRuns: 500});
  });

  test('is not read so when it is of another format, or when its beginning does not tell', () => {
    assert.equal(streamed('{"@context": "https://schema.org", "@type": "Event"}', []), undefined);
    assert.equal(streamed('[{"start": "2001", "content": "vis"}, {"start": "2002", "content": "vis"}]', []), undefined);
    assert.equal(streamed('2001,first\n2002,second\n', []), undefined);
    assert.equal(streamed('BEGIN:VCALENDAR\nEND:VCALENDAR\n', []), undefined);
  });

  test('keeps what was read of a text that ends too soon, and says where', () => {
    const text = JSON.stringify([1, 2, 3, 4].map((n) => ({title: `T${n}`, date: '2001'})), undefined, 1);
    const cut = text.slice(0, text.indexOf('T4') - 3);
    const found = streamed(cut, [0.3, 0.6]);
    assert.deepEqual(found?.timeline.events.map(({title}) => title), ['T1', 'T2', 'T3']);
    assert.deepEqual(found.problems.map(({code, where}) => [code, where.line]), [['syntax', 15]]);
  });

  test('keeps what was read before a fault', () => {
    const text = `[{"title": "A", "date": "2001"},\n{"title": "B", "date": "2001", "description": "${'long '.repeat(100)}"},\n{"title": "C", "date": },\n{"title": "D", "date": "2001"}]`;
    for (const shares of [[], [0.4, 0.7], [0.87, 0.9, 0.93], [0.97]]) {
      const found = streamed(text, shares);
      assert.deepEqual(found?.timeline.events.map(({title}) => title), ['A', 'B']);
      assert.deepEqual(found.problems.map(({code, where}) => [code, where.line, where.column]), [['syntax', 3, 24]]);
    }
  });

  test('takes a title of ten megabytes in small pieces in linear time', () => {
    const text = JSON.stringify([{title: 'A', date: '2001'}, {title: 'x'.repeat(1e7), date: '2002'}, {title: 'C', date: '2003'}]);
    const stream = streamFor(text.slice(0, 300), {});
    assert.ok(stream);
    const titles: unknown[] = [];
    for (let at = 0; at < text.length; at += 1000) titles.push(...(stream.push(text.slice(at, at + 1000))?.reading.timeline.events ?? []).map(({title}) => (title as string).length));
    assert.deepEqual(titles, [1, 1e7, 1]);
  });
});
