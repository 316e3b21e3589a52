/** Pictures that are reviewed as diffs. `UPDATE_GOLDEN=1 npm test -- --core golden` writes them anew. */
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {renderTimeline, type RenderOptions} from '../../../src/core/scene/render-timeline.js';
import {readTimeline} from '../../../src/core/formats/read-timeline.js';
import type {Timeline} from '../../../src/core/model/timeline.js';

const {timeline: sample} = readTimeline(readFileSync(new URL('../../../demo/sco-astana-2024.json', import.meta.url), 'utf8'));

const deepTime: Timeline = {
  title: 'Deep time',
  lang: 'en',
  events: [
    {id: 'bang', title: 'The Big Bang', date: 'Y-13787000000S5', importance: 1},
    {id: 'earth', title: 'The Earth forms', date: 'Y-4540000000S3', importance: 0.9},
    {id: 'dinosaurs', title: 'The last dinosaurs', date: 'Y-66000000S2'},
    {id: 'caesar', title: 'Caesar is murdered', date: '-0043-03-15'},
    {id: 'apollo', title: 'Apollo 11 lands', date: '1969-07-20T20:17:40Z'},
  ],
};

const looks: Timeline = {
  title: 'Kinds of dates',
  reference: '2024-07-01',
  events: [
    {id: 'day', title: 'a day', date: '2004-06-11'},
    {id: 'year', title: 'some time in a year', date: '2005'},
    {id: 'throughout', title: 'all of a year', date: {edtf: '2006', extent: 'throughout'}},
    {id: 'days', title: 'days', date: '2004-02-01/2007-08-09'},
    {id: 'edges', title: 'from a year to a year', date: '2001/2009'},
    {id: 'open', title: 'still going on', date: '2003-05-01/..'},
    {id: 'unknown', title: 'an end that nobody knows', date: '2008-01-01/'},
    {id: 'before', title: 'before', date: '[..2002]'},
    {id: 'about', title: 'about', date: '2007~'},
    {id: 'perhaps', title: 'perhaps', date: '2008?'},
    {id: 'set', title: 'one of three', date: '[2001,2004,2007]'},
    {id: 'all', title: 'all of three', date: '{2002,2005,2008}'},
    {id: 'habit', title: 'every year', date: {rrule: 'FREQ=YEARLY', from: '2002', until: '2008'}},
    {id: 'planned', title: 'planned', date: '2009-01-01/2009-12-31', status: 'planned'},
    {id: 'cancelled', title: 'cancelled', date: '2009-01-01/2009-12-31', status: 'cancelled'},
    {id: 'undated', title: 'undated', date: {undated: true}},
  ],
};

const century: Timeline = {
  title: 'The short century',
  events: [
    {id: 'century', title: 'The short century', date: '1914-07-28/1991-12-26', role: 'period'},
    {id: 'first', title: 'First World War', date: '1914-07-28/1918-11-11', role: 'period'},
    {id: 'between', title: 'Between the wars', date: '1918-11-11/1939-09-01', role: 'period'},
    {id: 'second', title: 'Second World War', date: '1939-09-01/1945-09-02', role: 'period'},
    {id: 'cold', title: 'Cold War', date: '1947/1991', role: 'period'},
    {id: 'sputnik', title: 'Sputnik', date: '1957-10-04'},
    {id: 'moon', title: 'Moon landing', date: '1969-07-20'},
    {id: 'wall', title: 'The Wall falls', date: '1989-11-09'},
  ],
};

const PICTURES: readonly (readonly [name: string, timeline: Timeline, options: RenderOptions])[] = [
  ['astana-all', sample, {width: 1200}],
  ['astana-all-narrow', sample, {width: 360}],
  ['astana-spring-dark', sample, {width: 1200, start: '2024-04-20', end: '2024-07-10', theme: 'dark'}],
  ['astana-week', sample, {width: 1200, start: '2024-06-28', end: '2024-07-07', selected: 'astana-summit'}],
  ['astana-week-narrow', sample, {width: 360, start: '2024-06-28', end: '2024-07-07'}],
  ['astana-lanes', sample, {width: 1200, start: '2022', end: '2024-07-20', lanes: 'group'}],
  ['deep-time', deepTime, {width: 900}],
  ['eras', century, {width: 1000, now: '1975-06-01'}],
  ['eras-mirrored', century, {width: 800, dir: 'rtl', start: '1930', end: '1965', selected: 'sputnik'}],
  ['kinds-of-dates', looks, {width: 1000, height: 760}],
];

describe('a timeline as a picture', () => {
  for (const [name, timeline, options] of PICTURES) {
    test(name, () => {
      const file = new URL(`golden/${name}.svg`, import.meta.url);
      const svg = `${renderTimeline(timeline, options).replaceAll('><', '>\n<')}\n`;
      if (process.env['UPDATE_GOLDEN']) writeFileSync(file, svg);
      assert.equal(svg, readFileSync(file, 'utf8'));
    });
  }

  test('is XML whatever the titles hold, and says nothing but text', () => {
    const title = '</text><script>alert(1)</script> \u0001 \uD800 & "quotes" \u202E';
    const svg = renderTimeline({title, events: [{title, description: title, date: '2001'}]}, {width: 600});
    assert.ok(!svg.includes('<script') && !svg.includes('\u0001') && !svg.includes('\uD800'));
    assert.match(svg, /&lt;\/text&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
  });

  test('has no NaN and no Infinity in any attribute', () => {
    for (const [, timeline, options] of PICTURES) assert.ok(!/="[^"]*(NaN|Infinity|undefined)/.test(renderTimeline(timeline, options)));
  });

  test('of nothing says so', () => {
    assert.match(renderTimeline({events: []}, {width: 600}), /No events\./);
  });

  test('needs a width, and a window that can be read', () => {
    assert.throws(() => renderTimeline(sample, {width: NaN}), /width: NaN is not a number of px/);
    assert.throws(() => renderTimeline(sample, {width: 600, start: 'soon'}), /offset 0/);
  });
});
