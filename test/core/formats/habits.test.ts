/** What programs and people write into files, beyond the letter of each format. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readTimeline} from '../../../src/core/formats/read-timeline.js';

const calendar = (...lines: readonly string[]): string => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
const entry = (...lines: readonly string[]): readonly string[] => ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:A', ...lines, 'END:VEVENT'];
const dates = (input: string | object, format?: string): unknown[] => readTimeline(input, {...(format && {format})}).timeline.events.map(({date}) => date);
const codes = (input: string | object, format?: string): unknown[] => readTimeline(input, {...(format && {format})}).problems.map(({code, where}) => [code, where.index, where.field]);

describe('calendars', () => {
  test('a zone of Outlook is that of IANA, so that a habit keeps its hour in summer', () => {
    const text = calendar(...entry('DTSTART;TZID=W. Europe Standard Time:20240103T100000', 'RRULE:FREQ=MONTHLY;COUNT=12'));
    assert.deepEqual(dates(text), [{rrule: 'FREQ=MONTHLY;COUNT=12', from: '2024-01-03T10:00:00', zone: 'Europe/Berlin'}]);
  });

  test('a zone that lists its changes by RDATE has each of them', () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:X', 'BEGIN:STANDARD', 'DTSTART:20201025T030000', 'TZOFFSETTO:+0100', 'RDATE:20211031T030000', 'END:STANDARD',
      'BEGIN:DAYLIGHT', 'DTSTART:20210328T020000', 'TZOFFSETTO:+0200', 'RDATE:20220327T020000', 'END:DAYLIGHT', 'END:VTIMEZONE'];
    const at = (time: string): readonly string[] => entry(`DTSTART;TZID=X:${time}`);
    assert.deepEqual(dates(calendar(...zone, ...at('20210701T100000'), ...at('20211201T100000'), ...at('20220701T100000'))),
      ['2021-07-01T10:00:00+02:00', '2021-12-01T10:00:00+01:00', '2022-07-01T10:00:00+02:00']);
  });

  test('a zone that tells more of its changes than are read says so, with its line', () => {
    const change = (year: number): readonly string[] => ['BEGIN:STANDARD', `DTSTART:${year}0101T000000`, 'TZOFFSETTO:+0100', 'END:STANDARD'];
    const zone = (count: number): readonly string[] => ['BEGIN:VTIMEZONE', 'TZID:X', ...Array.from({length: count}, (_, i) => change(1600 + i)).flat(), 'END:VTIMEZONE'];
    const {problems} = readTimeline(calendar(...zone(401), ...entry('DTSTART;TZID=X:20240103T100000')));
    assert.deepEqual(problems.map(({code, where, message}) => [code, where, message]), [
      ['field-invalid', {field: 'VTIMEZONE', line: 2, column: 1}, 'of the 401 observances of TZID "X" the first 400 are read'],
    ]);
    assert.deepEqual(codes(calendar(...zone(400), ...entry('DTSTART;TZID=X:20240103T100000'))), []);
  });

  test('a change of a zone that has no beginning or no offset is left out and told, with its line', () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:X', 'BEGIN:STANDARD', 'TZOFFSETTO:+0100', 'END:STANDARD', 'BEGIN:DAYLIGHT', 'DTSTART:20240331T020000', 'TZOFFSETTO:two hours',
      'END:DAYLIGHT', 'BEGIN:STANDARD', 'DTSTART:last autumn', 'TZOFFSETTO:+0100', 'END:STANDARD', 'BEGIN:STANDARD', 'DTSTART:20231029T030000', 'TZOFFSETTO:+0300', 'END:STANDARD', 'END:VTIMEZONE'];
    const text = calendar(...zone, ...entry('DTSTART;TZID=X:20240103T100000'));
    assert.deepEqual(dates(text), ['2024-01-03T10:00:00+03:00']);
    assert.deepEqual(readTimeline(text).problems.map(({where: {line}, message}) => [line, message]), [
      [4, 'an observance of TZID "X" is left out: it has no DTSTART'],
      [7, 'an observance of TZID "X" is left out: TZOFFSETTO "two hours" is not an offset such as +0100'],
      [11, 'an observance of TZID "X" is left out: DTSTART "last autumn" is not a time such as 20241027T030000'],
    ]);
  });

  test('a changed occurrence is left out of its habit, in whatever zone it is told', () => {
    const moved = ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:B', 'RECURRENCE-ID;TZID=Europe/Berlin:20240104T110000', 'DTSTART:20240104T150000Z', 'END:VEVENT'];
    const text = calendar(...moved, ...entry('DTSTART:20240103T100000Z', 'RRULE:FREQ=DAILY;COUNT=3'));
    assert.deepEqual(dates(text), ['2024-01-04T15:00:00Z', {rrule: 'FREQ=DAILY;COUNT=3', from: '2024-01-03T10:00:00Z', except: ['2024-01-04T10:00:00Z']}]);
  });

  test('what of a habit cannot be read is told, and the rest is kept', () => {
    const text = calendar(...entry('DTSTART:20240103T100000Z', 'RRULE:FREQ=DAILY;COUNT=3', 'RRULE:FREQ=WEEKLY', 'EXDATE:garbage', 'RDATE;VALUE=PERIOD:20240204T100000Z/PT1H'));
    assert.deepEqual(codes(text), [['field-invalid', 0, 'RRULE'], ['field-invalid', 0, 'EXDATE'], ['field-invalid', 0, 'RDATE']]);
    assert.deepEqual(dates(text), [{rrule: 'FREQ=DAILY;COUNT=3', from: '2024-01-03T10:00:00Z', also: ['2024-02-04T10:00:00Z']}]);
  });

  test('properties that nobody knows are kept with their parameters, all of them', () => {
    const text = calendar(...entry('DTSTART:20240103', 'GEO:1;2', 'COMMENT:a', 'COMMENT:b', 'X-SEAT;ROW=2:7', 'STATUS:CONFIRMED'));
    assert.deepEqual(readTimeline(text).timeline.events[0]?.ext, {ics: {GEO: '1;2', COMMENT: ['a', 'b'], 'X-SEAT;ROW=2': '7', STATUS: 'CONFIRMED'}});
  });
});

describe('times beside days', () => {
  const span = {bounds: {earliestStart: '2024-07-03T09:00', latestStart: '2024-07-03T09:00', earliestEnd: '2024-07-05', latestEnd: '2024-07-05'}};
  const inputs: readonly [name: string, input: string | object][] = [
    ['vis', [{content: 'A', start: '2024-07-03T09:00', end: '2024-07-05'}]],
    ['jsonld', {'@type': 'Event', name: 'A', startDate: '2024-07-03T09:00', endDate: '2024-07-05'}],
    ['html', '<ol><li><time datetime="2024-07-03T09:00"></time><time datetime="2024-07-05"></time> A</li></ol>'],
  ];
  for (const [format, input] of inputs) {
    test(`${format}: an end that is only a day is one, and no error`, () => {
      assert.deepEqual(readTimeline(input, {format}).problems, []);
      assert.deepEqual(dates(input, format), [span]);
    });
  }
});

describe('other habits', () => {
  test('events in the JSON-LD of a page are read, its menus are not; a script that is broken is told', () => {
    const page = '<html><body><ul><li>Home</li></ul>\n<script type="application/ld+json">{"@type": "Event", "name": "A", "startDate": "2024-07-03"}</script>\n<script type="application/ld+json">{"@type" "Event"}</script></body></html>';
    assert.deepEqual(readTimeline(page).timeline.events.map(({title, date}) => [title, date]), [['A', '2024-07-03']]);
    assert.deepEqual(readTimeline(page).problems.map(({code, where}) => [code, where.index, where.line]), [['syntax', 1, 3]]);
  });

  test('plain records that name their fields differently', () => {
    assert.deepEqual(dates([{name: 'a', start: '2001'}, {label: 'b', year: 2002}, {name: 'c', start: 1720000000000}, {name: 'd', start: new Date(1720000000000)}]),
      ['2001', '2002', '2024-07-03T09:46:40Z', '2024-07-03T09:46:40Z']);
  });

  test('what nobody knows of a plain record stays what it is', () => {
    assert.deepEqual(readTimeline([{name: 'a', start: '2001', count: 5, size: {x: 1}}]).timeline.events[0]?.ext, {json: {count: 5, size: {x: 1}}});
  });

  test('a quote left open in the XML of SIMILE costs one event', () => {
    const text = '<data>\n<event start="1900" title="A\n<event start="1901" title="B"/>\n</data>';
    assert.deepEqual(readTimeline(text).timeline.events.map(({title}) => title), ['B']);
    assert.deepEqual(readTimeline(text).problems.map(({code, where}) => [code, where.index, where.line]), [['syntax', 0, 2]]);
  });

  test('accents and signs by name in HTML', () => {
    assert.equal(readTimeline('<ol><li><time datetime="2001"></time> &Eacute;lan &rarr; &ccedil;a &frac12; &nosuch;</li></ol>').timeline.events[0]?.title, 'Élan → ça ½ &nosuch;');
  });

  test('GEDCOM: what an event says goes on over lines', () => {
    const text = '0 HEAD\n0 @I1@ INDI\n1 NAME A /B/\n1 OCCU poet\n2 DATE 1840\n2 NOTE one\n3 CONT two\n3 CONC fold\n';
    assert.equal(readTimeline(text).timeline.events[0]?.description, 'poet\none\ntwofold');
  });

  test('TimelineJS: the head of the older form, its words for dates, and what else stands beside the slides', () => {
    const old = readTimeline({timeline: {headline: 'H', text: 'T', date: [{startDate: 'Dec 2001', headline: 'A'}]}}).timeline;
    assert.deepEqual([old.title, old.description, old.events], ['H', 'T', [{title: 'A', date: '2001-12'}]]);
    assert.deepEqual(readTimeline({scale: 'cosmological', events: [{start_date: {year: '-13,800,000,000'}, text: {headline: 'A'}}]}).timeline, {
      ext: {timelinejs: {scale: 'cosmological'}}, events: [{title: 'A', date: 'Y-13799999999'}],
    });
  });
});
