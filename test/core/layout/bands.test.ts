import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {bandsBetween, bandsHeight, laneBands, type Band} from '../../../src/core/layout/bands.js';
import {importanceTree} from '../../../src/core/layout/importance-tree.js';
import {eventTable} from '../../../src/core/model/event-table.js';
import {lanesOf} from '../../../src/core/model/lanes.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';
import type {Timeline} from '../../../src/core/model/timeline.js';
import {SEED} from './random-timeline.js';

function bandsOf(lanes: number, collapsed: readonly string[] = []): readonly Band[] {
  const timeline: Timeline = {events: Array.from({length: lanes * 3}, (_, i) => ({id: `e${i}`, title: `${i}`, date: `${1900 + (i % 100)}`, tags: [`lane ${i % lanes}`]}))};
  const table = eventTable(resolveTimeline(timeline).events);
  const found = lanesOf(table, timeline, {kind: 'tag', locale: 'en', rest: 'Other'});
  return laneBands({table, lanes: found, collapsed: new Set(collapsed), baseMsPerPx: 3.2e9, labelWidth: () => 100, metrics: {rowHeight: 36, stripHeight: 34, titleHeight: 30}});
}

describe('bands', () => {
  test('stand one below the other without a gap', () => {
    const bands = bandsOf(40);
    bands.forEach((band, i) => assert.equal(band.top, i === 0 ? 0 : (bands[i - 1]?.top ?? 0) + (bands[i - 1]?.height ?? 0)));
    assert.equal(bandsHeight(bands), bands.reduce((sum, {height}) => sum + height, 0));
  });

  test('a folded lane is its title', () => {
    const [open] = bandsOf(3);
    const [folded] = bandsOf(3, [open?.lane?.id ?? '']);
    assert.ok(open && folded && open.height > 30 && folded.height === 30 && folded.isCollapsed);
  });

  test('those in view are found whatever the scroll', () => {
    const bands = bandsOf(120);
    fc.assert(fc.property(fc.integer({min: -100, max: bandsHeight(bands) + 100}), fc.integer({min: 1, max: 900}), (top, height) => {
      const byHand = bands.filter((band) => band.top + band.height > top && band.top < top + height);
      assert.deepEqual(bandsBetween(bands, top, top + height), byHand);
    }), SEED);
  });

  test('thousands of lanes are not laid out before they are seen', () => {
    let asked = 0;
    const timeline: Timeline = {events: Array.from({length: 3000}, (_, i) => ({id: `e${i}`, title: `${i}`, date: '1900', tags: [`lane ${i}`]}))};
    const table = eventTable(resolveTimeline(timeline).events);
    const lanes = lanesOf(table, timeline, {kind: 'tag', locale: 'en', rest: 'Other'});
    const bands = laneBands({table, lanes, collapsed: new Set(), baseMsPerPx: 1e9, metrics: {rowHeight: 36, stripHeight: 34, titleHeight: 30}, labelWidth: () => {
      asked++;
      return 100;
    }});
    assert.equal(asked, 0);
    bandsBetween(bands, 0, 400).forEach((band) => band.layout().placed({start: -1e15, end: 1e15, msPerPx: 1e12}));
    assert.ok(asked > 0 && asked < 300, `${asked}`);
  });
});

describe('the importance tree', () => {
  test('gives any range from the most to the least important', () => {
    fc.assert(fc.property(fc.array(fc.integer({min: 0, max: 9}), {maxLength: 60}), fc.nat(70), fc.nat(70), (values, from, to) => {
      const importance = Float32Array.from(values);
      const sorted = values.map((value, index) => ({value, index})).slice(from, to).sort((a, b) => b.value - a.value || a.index - b.index);
      assert.deepEqual([...importanceTree(importance).descending(from, to)], sorted.map(({index}) => index));
    }), SEED);
  });
});
