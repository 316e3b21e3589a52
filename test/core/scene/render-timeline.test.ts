import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {readTimeline} from '../../../src/core/formats/read-timeline.js';
import {approximateMetrics} from '../../../src/core/layout/approximate-metrics.js';
import {eventTable} from '../../../src/core/model/event-table.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';
import type {Timeline} from '../../../src/core/model/timeline.js';
import {markAttributes, markTag} from '../../../src/core/scene/mark-attributes.js';
import {renderTimeline, type RenderOptions} from '../../../src/core/scene/render-timeline.js';
import {sceneToElement} from '../../../src/core/scene/scene-to-svg.js';
import {themes} from '../../../src/core/scene/theme.js';
import {timelineScenes} from '../../../src/core/scene/timeline-scene.js';
import {writeXml} from '../../../src/core/scene/xml.js';
import {homeViewport} from '../../../src/core/viewport/home.js';

const {timeline: sample} = readTimeline(readFileSync(new URL('../../../demo/sco-astana-2024.json', import.meta.url), 'utf8'));
const two: Timeline = {title: 'Two', events: [{id: 'a', title: 'A', date: '2001'}, {id: 'b', title: 'B', date: '2005'}]};

const size = (svg: string): unknown => /^<svg [^>]*?width="([^"]*)" height="([^"]*)" viewBox="([^"]*)"/.exec(svg)?.slice(1);

/** XML 1.0, production 2 (Char). */
function isXml(code: number): boolean {
  const isControl = code < 0x20 && ![9, 10, 13].includes(code);
  return !isControl && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** Whether every element that begins also ends, in order, and every reference to an id has its element. */
function checkXml(svg: string): void {
  const open: string[] = [];
  const rest = svg.replaceAll(/<(\/?)([a-zA-Z]+)((?: [\w:-]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#39);[^"<&]*)*")*)(\/?)>/g, (_, end: string, name: string, __, empty: string) => {
    if (end) assert.equal(open.pop(), name);
    else if (!empty) open.push(name);
    return '';
  });
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest, /[<>]|&(?!(amp|lt|gt|quot|#39);)/);
  for (const character of svg) assert.ok(isXml(character.codePointAt(0) ?? 0), `U+${character.codePointAt(0)?.toString(16)}`);
  const ids = new Set([...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  for (const [, id] of svg.matchAll(/url\(#([^)]*)\)/g)) assert.ok(ids.has(id), `#${id} is nowhere`);
}

describe('rendering a timeline', () => {
  test('gives the size that was asked for, taller and lower than the events need, but never less than a row', () => {
    assert.deepEqual(size(renderTimeline(two, {width: 500, height: 700})), ['500', '700', '0 0 500 700']);
    assert.deepEqual(size(renderTimeline(sample, {width: 500, height: 300})), ['500', '300', '0 0 500 300']);
    const least = size(renderTimeline(sample, {width: 500, height: 1}));
    assert.deepEqual(size(renderTimeline(sample, {width: 500, height: 100})), least);
    for (const height of [1, 100]) checkXml(renderTimeline(sample, {width: 500, height, lanes: 'group'}));
  });

  test('refuses a size that is none, and a window that has no end', () => {
    const CASES: readonly (readonly [RenderOptions, RegExp])[] = [
      [{width: 0}, /width: 0 is not a number of px/], [{width: Infinity}, /width: Infinity/],
      [{width: 9, height: -1}, /height: -1 is not a number of px/], [{width: 9, height: NaN}, /height: NaN/],
      [{width: 9, start: NaN}, /NaN is not a finite number of ms/], [{width: 9, end: '2001/..'}, /Infinity is not a finite number of ms/],
    ];
    for (const [options, message] of CASES) assert.throws(() => renderTimeline(two, options), {name: 'RangeError', message});
    assert.throws(() => renderTimeline(two, {width: 9, end: '2001-13'}), {name: 'DateSyntaxError'});
  });

  test('shows from the beginning of the one date to the end of the other, as EDTF and as ms alike', () => {
    const [start, end] = [Date.UTC(2001, 0, 1), Date.UTC(2006, 0, 1)];
    assert.equal(renderTimeline(two, {width: 500, start: '2001', end: '2005'}), renderTimeline(two, {width: 500, start, end}));
  });

  test('leaves out what cannot be read, and bears what is no document at all', () => {
    const hostile = {
      title: 5, lang: '!!', timeZone: 'Mars/Base', reference: 'soon', relations: [null, 'x', {}], groups: 'none',
      events: [null, 5, {title: {}, date: '2001'}, {title: 'bad', date: 'bogus'}, {date: '2002'}],
    } as unknown as Timeline;
    const svg = renderTimeline(hostile, {width: 500});
    checkXml(svg);
    assert.ok(!svg.includes('bad') && svg.includes('2002'));
    for (const nothing of [{}, {events: 'none'}, {events: []}]) assert.match(renderTimeline(nothing as unknown as Timeline, {width: 500}), /No events\./);
  });

  test('is XML whatever its titles hold, in every place that shows one', () => {
    const title = `</text><script x="1">'&\u0001\u000b\ud800 \udc00 \ufffe😀 \u202e]]>`;
    const timeline: Timeline = {title, groups: [{id: 'g', title}], events: [{title, date: '2001', group: 'g'}, {title, date: '2002', status: 'cancelled'}]};
    for (const lanes of ['none', 'group'] as const) {
      const svg = renderTimeline(timeline, {width: 700, lanes});
      checkXml(svg);
      assert.ok(!svg.includes('<script'));
    }
    checkXml(renderTimeline(sample, {width: 700, theme: {ink: '"/><script>', font: '<>'}}));
  });

  test('cuts titles to its width', () => {
    const long = 'A very long title '.repeat(200);
    const shown = [...renderTimeline({title: long, events: [{title: long, date: '2001'}, {title: 'B', date: '2001'}]}, {width: 300}).matchAll(/<(?:text|tspan)[^>]*>([^<]+)/g)].map(([, words = '']) => words);
    assert.equal(shown.filter((words) => words.endsWith('…')).length, 2);
    assert.ok(shown.every((words) => words.length < 60));
  });

  test('names its clips by their size, for several pictures in one page', () => {
    const ids = (width: number): string[] => [...renderTimeline(two, {width}).matchAll(/<clipPath id="([^"]*)"/g)].map(([, id = '']) => id);
    assert.equal(new Set([...ids(300), ...ids(900)]).size, 4);
  });

  test('takes colours of your own for some of its own', () => {
    const svg = renderTimeline(two, {width: 500, theme: {mark: '#123456'}});
    assert.ok(svg.includes('#123456') && svg.includes(themes.light.ink) && !svg.includes(themes.light.mark));
  });

  test('is the same wherever it is made', () => {
    const before = process.env['TZ'];
    const pictures = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'].map((zone) => {
      process.env['TZ'] = zone;
      return renderTimeline(sample, {width: 1200, start: '2024-06-28', end: '2024-07-07'});
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    assert.equal(new Set(pictures).size, 1);
  });

  test('draws every mark of the scene with the attributes of the one table, in the scene’s order', () => {
    const table = eventTable(resolveTimeline(sample).events);
    const home = homeViewport(table.domain);
    const state = {table, timeline: sample, home, viewport: home, selected: 'astana-summit', active: undefined, collapsed: new Set<string>()};
    const {scene, labels} = timelineScenes()(state, {
      locale: 'en', metrics: approximateMetrics, width: 900, height: 0, scrollTop: 0, lanes: 'none', restTitle: '', chipLabel: String,
    });
    const svg = writeXml(sceneToElement(scene, {labels, metrics: approximateMetrics, theme: themes.light, title: '', summary: '', locale: 'en'}));
    let from = 0;
    for (const mark of scene.marks) {
      const start = `<${markTag(mark)}${markAttributes(mark).map(([name, value]) => ` ${name}="${value}"`).join('')}`;
      const at = svg.indexOf(start, from);
      assert.ok(at >= from, `${mark.key} is not where it should be`);
      from = at + start.length;
    }
    assert.ok(scene.marks.length > 30);
  });
});

describe('a picture with a legend', () => {
  const words = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, text = '']) => text);

  test('says below the plot what its shapes mean, in lines that fit', () => {
    const [wide, narrow] = [900, 360].map((width) => renderTimeline(sample, {width, legend: true}));
    for (const svg of [wide, narrow]) {
      checkXml(svg ?? '');
      assert.ok(['some time within', 'planned', 'goes on'].every((look) => words(svg ?? '').includes(look)));
    }
    const heightOf = (svg = ''): number => Number((size(svg) as string[])[1]);
    assert.ok(heightOf(narrow) - heightOf(renderTimeline(sample, {width: 360})) > heightOf(wide) - heightOf(renderTimeline(sample, {width: 900})));
  });

  test('takes it from the height that was asked for, and has none where there is nothing to tell', () => {
    assert.deepEqual(size(renderTimeline(sample, {width: 900, height: 500, legend: true})), ['900', '500', '0 0 900 500']);
    assert.equal(renderTimeline({events: []}, {width: 500, legend: true}), renderTimeline({events: []}, {width: 500}));
  });
});

test('a picture for light and dark has a rule for each colour that it uses', () => {
  const svg = renderTimeline(sample, {width: 900, theme: 'auto', legend: true});
  checkXml(svg);
  const used = new Set([...svg.replace(/<style>.*<\/style>/, '').matchAll(/ (fill|stroke|stop-color)="(#[0-9a-f]{6})"/g)].map(([, name, colour]) => `[${name}=&#39;${colour}&#39;]`));
  assert.ok(used.size >= 8);
  for (const selector of used) assert.ok(svg.includes(selector), selector);
});
