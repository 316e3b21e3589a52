import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readTimeline, type ReadTimelineOptions} from '../../../src/core/formats/read-timeline.js';
import {writeTimeline, writeTimelineWithProblems} from '../../../src/core/formats/write-timeline.js';

function dates(input: string | object, options?: ReadTimelineOptions): unknown[] {
  const {timeline, problems} = readTimeline(input, options);
  assert.deepEqual(problems, []);
  return timeline.events.map(({date}) => date);
}

describe('TimelineJS', () => {
  const slide = (start: object, more: object = {}) => ({start_date: start, text: {headline: 'A'}, ...more});
  const cases: readonly [slide: object, date: unknown][] = [
    [slide({year: '2001'}), '2001'],
    [slide({year: 2024, month: 7, day: 3}), '2024-07-03'],
    [slide({year: '2024', month: '', day: ''}), '2024'],
    [slide({year: '-44', month: '3', day: '15'}), '-0043-03-15'],
    [slide({year: '-13800000000'}), 'Y-13799999999'],
    [slide({year: '2024', month: '7', day: '3', hour: '14', minute: '5', second: '9', millisecond: '250'}), '2024-07-03T14:05:09.25'],
    [slide({year: '2024', month: '7'}, {end_date: {year: '2024', month: '8'}, display_date: 'that summer'}), {edtf: '2024-07/2024-08', text: 'that summer'}],
  ];
  for (const [record, date] of cases) test(JSON.stringify(record), () => assert.deepEqual(dates({events: [record]}), [date]));

  test('title, eras, groups and media find their places', () => {
    const {timeline} = readTimeline({
      title: {text: {headline: 'Whole', text: '<p>All of it</p>'}},
      events: [slide({year: 2001}, {unique_id: 'a', group: 'G', media: {url: 'https://example.org/a.png', credit: 'C', link: 'https://example.org/'}, autolink: false})],
      eras: [{start_date: {year: 1990}, end_date: {year: 2000}, text: {headline: 'Nineties'}}],
    });
    assert.deepEqual([timeline.title, timeline.description, timeline.groups], ['Whole', 'All of it', [{id: 'G', title: 'G'}]]);
    assert.deepEqual(timeline.events, [
      {id: 'a', title: 'A', date: '2001', group: 'G', media: [{url: 'https://example.org/a.png', credit: 'C'}], links: [{url: 'https://example.org/'}], ext: {timelinejs: {autolink: false}}},
      {title: 'Nineties', date: '1990/2000', role: 'period'},
    ]);
  });

  test('the older JSON', () => {
    const old = {timeline: {headline: 'Whole', type: 'default', date: [
      {startDate: '2012,1,26', endDate: '2012,1,27', headline: 'A', text: '<b>bold</b>', asset: {media: 'https://example.org/a.png'}},
      {startDate: '1/26/2012', headline: 'B'},
    ]}};
    const {timeline, problems} = readTimeline(old);
    assert.deepEqual([problems, timeline.title, timeline.events.map(({title, date, description, media}) => [title, date, description, media])], [[], 'Whole', [
      ['A', '2012-01-26/2012-01-27', 'bold', [{url: 'https://example.org/a.png'}]], ['B', '2012-01-26', undefined, undefined],
    ]]);
  });

  test('the spreadsheet', () => {
    const header = 'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background';
    const {timeline, problems} = readTimeline(`${header}\n,,,,,,,,,Whole,All,,,,,title,,\n2024,7,3,,2024,7,4,,July 3–4,Summit,In <i>Astana</i>,,,,,,Big,#fff\n1990,,,,2000,,,,,Nineties,,,,,,era,,\nsoon,,,,,,,,,Bad,,,,,,,,\n`);
    assert.equal(timeline.title, 'Whole');
    assert.deepEqual(timeline.events, [
      {title: 'Summit', date: {edtf: '2024-07-03/2024-07-04', text: 'July 3–4'}, description: 'In Astana', group: 'Big', ext: {timelinejs: {Background: '#fff'}}},
      {title: 'Nineties', date: '1990/2000', role: 'period'},
    ]);
    assert.deepEqual(problems.map(({code, where}) => [code, where.line]), [['date-invalid', 5]]);
  });

  const oldSheet = (start: string, end: string): string => `Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Tag\n${start},${end},A,,,,,,,\n`;
  const years: readonly [start: string, end: string, date: unknown][] = [
    ['-44', '', '-0043'], ['-500', '44', '-0499/0044'], ['-1200', '-1100', '-1199/-1099'], ['"-44,3,15"', '', '-0043-03-15'], ['-44-03-15', '', '-0043-03-15'], ['3/15/2012', '', {edtf: '2012-03-15', text: '3/15/2012'}],
  ];
  for (const [start, end, date] of years) test(`the older spreadsheet: ${start} to ${end}`, () => assert.deepEqual(dates(oldSheet(start, end)), [date]));

  const gaps: readonly [input: string | object, message: RegExp][] = [
    [{events: [slide({year: 2001, hour: 14})]}, /^there is an hour without a day$/], [{events: [slide({year: 2001, month: 7, hour: '14', minute: 5})]}, /^there is an hour without a day$/],
    [{events: [slide({year: 2001, month: 7, day: 3, minute: 5})]}, /^there is a minute without an hour$/], [{events: [slide({year: 2001}, {end_date: {year: 2001, day: 3}})]}, /^there is a day without a month$/],
    [{timeline: {date: [{startDate: '2012,,3', headline: 'A'}]}}, /^"2012,,3" leaves out a part$/], [{timeline: {date: [{startDate: '2012,1,,14', headline: 'A'}]}}, /^"2012,1,,14" leaves out a part$/],
    ['Year,Month,Day,Time,Headline\n2001,7,,14:30,A\n', /there is a time without a day$/],
  ];
  for (const [input, message] of gaps) {
    test(`a part without the one that it is of: ${JSON.stringify(input)}`, () => {
      const {timeline, problems} = readTimeline(input);
      assert.deepEqual([timeline.events, problems.map(({code}) => code)], [[], ['date-invalid']]);
      assert.match(problems[0]?.message ?? '', message);
    });
  }

  test('a time of zeros is none', () => {
    assert.deepEqual(dates({events: [slide({year: 2001, hour: 0, minute: '0', second: 0})]}), ['2001']);
    assert.deepEqual(dates('Year,Month,Day,Time,Headline\n2001,7,,00:00,A\n'), ['2001-07']);
  });

  test('a slide that cannot be read has its place', () => {
    const {timeline, problems} = readTimeline('{"events": [\n {"start_date": {"year": "2001"}, "text": {"headline": "A"}},\n {"start_date": {"year": "soon"}, "text": {"headline": "B"}},\n {"text": {"headline": "C"}},\n {"start_date": {"year": "2001"}}]}');
    assert.equal(timeline.events.length, 1);
    assert.deepEqual(problems.map(({code, where}) => [code, where.index, where.line]), [['date-invalid', 1, 3], ['date-missing', 2, 4], ['title-missing', 3, 5]]);
  });

  test('what is written comes back', () => {
    const events = [
      {id: 'a', title: 'A', date: '-0043-03-15'}, {id: 'b', title: 'B', date: {edtf: '2024-07-03/2024-07-04', text: 'July 3–4'}, description: 'D'},
      {id: 'c', title: 'C', date: '2024-07-03T14:05:09.25'}, {id: 'd', title: 'D', date: '1990/2000', role: 'period' as const},
    ];
    assert.deepEqual(readTimeline(writeTimeline({events}, 'timelinejs'), {format: 'timelinejs'}).timeline.events, events);
    assert.deepEqual(writeTimelineWithProblems({events: [{title: 'A', date: '1850~'}]}, 'timelinejs').problems.map(({code, where}) => [code, where.field]), [['loss', 'date']]);
  });
});

describe('SIMILE', () => {
  const cases: readonly [event: object, date: unknown][] = [
    [{start: '2001'}, '2001'],
    [{start: 'May 28 2006 09:00:00 GMT-0600'}, {edtf: '2006-05-28T09:00:00-06:00', text: 'May 28 2006 09:00:00 GMT-0600'}],
    [{start: 'Fri Nov 22 1963 13:00:00 GMT-0600'}, {edtf: '1963-11-22T13:00:00-06:00', text: 'Fri Nov 22 1963 13:00:00 GMT-0600'}],
    [{start: '500 BC'}, {edtf: '-0499', text: '500 BC'}],
    [{start: '-500'}, {edtf: '-0499', text: '-500'}],
    [{start: '1944-08-01', end: '1945-03-01', isDuration: true}, '1944-08-01/1945-03-01'],
    [{start: '1944', end: '1946', durationEvent: false}, {bounds: {earliestStart: '1944', latestStart: '1946', earliestEnd: '1944', latestEnd: '1946'}, text: '1944 – 1946'}],
    [{start: '1944', latestStart: '1945', earliestEnd: '1950', end: '1951', durationEvent: true}, {bounds: {earliestStart: '1944', latestStart: '1945', earliestEnd: '1950', latestEnd: '1951'}, text: '1944 – 1945 – 1950 – 1951'}],
  ];
  for (const [event, date] of cases) {
    test(JSON.stringify(event), () => assert.deepEqual(dates({dateTimeFormat: 'Gregorian', events: [{title: 'A', ...event}]}), [date]));
  }

  test('XML: an end alone is doubt, descriptions are content', () => {
    const {timeline, problems} = readTimeline(`<?xml version="1.0"?>
<data date-time-format="iso8601">
  <event start="2001-06-15" title="A &amp; B" link="https://example.org/">More <b>of</b> it</event>
  <event start="1944" end="1946" title="C"/>
  <event start="1944" end="1946" isDuration="true" title="D" color="red"/>
  <event start="soon" title="E"/>
</data>`);
    assert.deepEqual(timeline.events, [
      {title: 'A & B', date: '2001-06-15', description: 'More of it', links: [{url: 'https://example.org/'}]},
      {title: 'C', date: {bounds: {earliestStart: '1944', latestStart: '1946', earliestEnd: '1944', latestEnd: '1946'}, text: '1944 – 1946'}},
      {title: 'D', date: '1944/1946', color: 'red'},
    ]);
    assert.deepEqual(problems.map(({code, where}) => [code, where.index, where.line]), [['date-invalid', 3, 6]]);
  });
});

describe('vis', () => {
  const cases: readonly [item: object, date: unknown][] = [
    [{start: '2014-04-20'}, '2014-04-20'], [{start: '2014-04-16', end: '2014-04-19'}, '2014-04-16/2014-04-19'],
    [{start: 1720000800000}, '2024-07-03T10:00:00Z'], [{start: '/Date(1720000800000)/'}, '2024-07-03T10:00:00Z'],
    [{start: '2014-06-28T13:00'}, '2014-06-28T13:00'], [{start: 'Wed Jul 03 2024 12:00:00 GMT+0200 (CEST)'}, {edtf: '2024-07-03T12:00:00+02:00', text: 'Wed Jul 03 2024 12:00:00 GMT+0200 (CEST)'}],
  ];
  for (const [item, date] of cases) test(JSON.stringify(item), () => assert.deepEqual(dates([{content: 'A', ...item}]), [date]));

  test('groups, subgroups, types and the rest', () => {
    const {timeline} = readTimeline({
      items: [{id: 1, content: '<b>A</b>', title: 'More', start: '2024-07-03', group: 2, subgroup: 's', style: 'background-color: #fee; border: 0'}, {id: 2, content: 'B', start: '2024-07-01', end: '2024-07-02', type: 'background'}],
      groups: [{id: 1, content: 'One', nestedGroups: [2]}, {id: 2, content: 'Two'}],
    });
    assert.deepEqual(timeline.groups, [{id: '1', title: 'One'}, {id: '2', title: 'Two', parent: '1'}]);
    assert.deepEqual(timeline.events, [
      {id: '1', title: 'A', date: '2024-07-03', description: 'More', group: '2', color: '#fee', ext: {vis: {subgroup: 's', style: 'background-color: #fee; border: 0'}}},
      {id: '2', title: 'B', date: '2024-07-01/2024-07-02', role: 'period', ext: {vis: {type: 'background'}}},
    ]);
  });

  test('each item that cannot be read is one problem at its place', () => {
    const {timeline, problems} = readTimeline('[{"content":"A","start":"2001"},\n{"content":"B","start":"soon"},\n{"content":"C"},\n7,\n{"start":"2001"},\n{"content":"D","start":"2002","end":"2001"}]');
    assert.equal(timeline.events.length, 1);
    assert.deepEqual(problems.map(({code, where}) => [code, where.index, where.line]), [
      ['date-invalid', 1, 2], ['date-missing', 2, 3], ['record-invalid', 3, 4], ['title-missing', 4, 5], ['date-reversed', 5, 6],
    ]);
  });
});

describe('schema.org', () => {
  test('events alone, in a graph and within others', () => {
    const one = {'@type': 'MusicEvent', name: 'A', startDate: '2024-07-03T19:00:00+0500', location: {'@type': 'Place', address: {addressLocality: 'Astana', addressCountry: 'KZ'}}};
    const {timeline, problems} = readTimeline({'@context': 'https://schema.org', '@graph': [
      {'@type': 'Organization', name: 'None'}, one,
      {'@type': 'Festival', '@id': 'f', name: 'F', startDate: '2024-07-03', endDate: '2024-07-04', eventStatus: 'https://schema.org/EventPostponed', keywords: 'a, b', subEvent: [{'@type': 'Event', name: 'S', startDate: '2024-07-03'}]},
    ]});
    assert.deepEqual(problems, []);
    assert.deepEqual(timeline.events, [
      {title: 'A', date: '2024-07-03T19:00:00+05:00', places: ['Astana, KZ'], type: ['MusicEvent']},
      {id: 'f', title: 'F', date: '2024-07-03/2024-07-04', status: 'postponed', tags: ['a', 'b'], type: ['Festival']},
      {title: 'S', date: '2024-07-03', parent: 'f'},
    ]);
  });

  test('what is written comes back, what ISO 8601 cannot say is a loss', () => {
    const events = [{id: 'a', title: 'A', date: '2024-07-03/2024-07-04', places: ['Astana'], links: [{url: 'https://example.org/'}], tags: ['x']}, {title: 'B', date: {edtf: '2024-05', duration: 'P2D'}}];
    const {text, problems} = writeTimelineWithProblems({events}, 'jsonld');
    assert.deepEqual([problems, readTimeline(text).timeline.events], [[], events]);
    assert.deepEqual(writeTimelineWithProblems({events: [{title: 'A', date: '1850~'}]}, 'jsonld').problems.map(({where}) => where.field), ['date']);
  });
});

describe('Wikidata', () => {
  const row = (value: string, precision?: string, model?: string) => ({
    item: {type: 'uri', value: 'http://www.wikidata.org/entity/Q1'}, itemLabel: {type: 'literal', value: 'A'},
    date: {type: 'literal', datatype: 'http://www.w3.org/2001/XMLSchema#dateTime', value},
    ...(precision !== undefined && {datePrecision: {type: 'literal', value: precision}}), ...(model && {calendarmodel: {type: 'uri', value: `http://www.wikidata.org/entity/${model}`}}),
  });
  const cases: readonly [row: object, date: unknown][] = [
    [row('2024-07-03T00:00:00Z', '11'), '2024-07-03'], [row('2024-07-01T00:00:00Z', '10'), '2024-07'], [row('2001-01-01T00:00:00Z', '9'), '2001'],
    [row('1995-01-01T00:00:00Z', '8'), '199X'], [row('1901-01-01T00:00:00Z', '7'), '[1901..2000]'], [row('2000-01-01T00:00:00Z', '7'), '[1901..2000]'],
    [row('1500-01-01T00:00:00Z', '6'), '[1001..2000]'], [row('-0499-01-01T00:00:00Z', '7'), '[-0499..-0400]'],
    [row('-65000000-00-00T00:00:00Z', '3'), 'Y-65000000S2'], [row('-13798000000-00-00T00:00:00Z', '3'), 'Y-13798000000S5'],
    [row('-0043-03-15T00:00:00Z', '11'), '-0043-03-15'], [row('-0044-03-00T00:00:00Z', '10'), '-0043-03'], [row('+2001-00-00T00:00:00Z', '9'), '2001'],
    [row('+1917-10-25T00:00:00Z', '11', 'Q1985786'), {edtf: '1917-10-25', calendar: 'julian'}], [row('1917-11-07T00:00:00Z', '11', 'Q1985786'), '1917-11-07'],
    [row('2001-01-01T00:00:00Z'), '2001'], [row('2024-07-03T00:00:00Z'), '2024-07-03'],
  ];
  for (const [binding, date] of cases) {
    test(JSON.stringify(Object.values(binding as Record<string, {readonly value: string}>).slice(2).map(({value}) => value)), () => assert.deepEqual(dates({head: {}, results: {bindings: [binding]}}), [date]));
  }

  test('start and end, doubled rows, and rows without a date', () => {
    const {timeline, problems} = readTimeline({head: {}, results: {bindings: [
      {...row('2022-02-24T00:00:00Z', '11'), endDate: {datatype: 'http://www.w3.org/2001/XMLSchema#dateTime', value: '2023-01-01T00:00:00Z'}, endDatePrecision: {value: '9'}, place: {value: 'P'}},
      row('2001-01-01T00:00:00Z', '9'), {item: {value: 'http://www.wikidata.org/entity/Q2'}},
    ]}});
    assert.deepEqual(timeline.events.map(({id, date}) => [id, date]), [['Q1', '2022-02-24/2023'], ['Q1#2', '2001']]);
    assert.deepEqual(timeline.events[0]?.ext, {wikidata: {place: {value: 'P'}}});
    assert.deepEqual(problems.map(({code, where}) => [code, where.index]), [['date-missing', 2]]);
  });
});

describe('markwhen', () => {
  const cases: readonly [line: string, date: unknown][] = [
    ['1927: A', '1927'], ['2024-07-03/2024-07-04: A', '2024-07-03/2024-07-04'], ['1930 - 1967: A', {edtf: '1930/1967', text: '1930 - 1967'}],
    ['1971-now:A', {edtf: '1971/..', text: '1971-now'}], ['2022-02-24/now: A', {edtf: '2022-02-24/..', text: '2022-02-24/now'}],
    ['10/1984 - 12/1985: A', {edtf: '1984-10/1985-12', text: '10/1984 - 12/1985'}], ['7/3/2024: A', {edtf: '2024-07-03', text: '7/3/2024'}],
    ['30 June 1993-1995: A', {edtf: '1993-06-30/1995', text: '30 June 1993-1995'}], ['Jul 4 1776: A', {edtf: '1776-07-04', text: 'Jul 4 1776'}],
    ['2024-07-03T10:30:00Z/2024-07-03T11:00:00Z: A', '2024-07-03T10:30:00Z/2024-07-03T11:00:00Z'], ['2024-07-03 / 2 weeks: A', {edtf: '2024-07-03/2024-07-16', text: '2024-07-03 / 2 weeks'}],
    ['2024-01-01 every 2 weeks for 5 times: A', {rrule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=5', from: '2024-01-01', text: '2024-01-01 every 2 weeks for 5 times'}],
  ];
  for (const [line, date] of cases) test(line, () => assert.deepEqual(dates(`title: T\n\n${line}\n`), [date]));

  test('days come first when the head says so', () => {
    assert.deepEqual(dates('dateFormat: d/M/yyyy\n3/7/2024: A\n'), [{edtf: '2024-07-03', text: '3/7/2024'}]);
  });

  test('head, groups, tags, links, places and what stands below an event', () => {
    const {timeline, problems} = readTimeline(`---
title: Mine
description: All of it
---
#War: red
// not shown
section Early #War
group "Inner"
2022: Invasion !inv #War
Around 1961: no event
[Kyiv](location) [site](https://example.org/) ![pic](https://example.org/p.png)
endGroup
after !inv 3 weeks: Later
endSection
# Heading
2024: Last
2024-13: Bad
`);
    assert.deepEqual([timeline.title, timeline.description], ['Mine', 'All of it']);
    assert.deepEqual(timeline.groups, [{id: 'Early', title: 'Early'}, {id: 'Inner', title: 'Inner', parent: 'Early'}, {id: 'Heading', title: 'Heading'}]);
    assert.deepEqual(timeline.events, [
      {id: 'inv', title: 'Invasion', date: '2022', description: 'Around 1961: no event\n site', group: 'Inner', tags: ['War'], color: 'red', places: ['Kyiv'],
        links: [{url: 'https://example.org/', title: 'site'}], media: [{url: 'https://example.org/p.png', alt: 'pic'}]},
      {title: 'Later', date: {of: 'inv', relation: 'after', offset: 'P3W'}, group: 'Early'},
      {title: 'Last', date: '2024', group: 'Heading'},
    ]);
    assert.deepEqual(problems.map(({code, where}) => [code, where.index, where.line]), [['date-invalid', 3, 17]]);
  });
});
