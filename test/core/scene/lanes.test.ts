import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {approximateMetrics} from '../../../src/core/layout/approximate-metrics.js';
import {eventTable} from '../../../src/core/model/event-table.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';
import type {Timeline} from '../../../src/core/model/timeline.js';
import {CHIP_HEIGHT} from '../../../src/core/scene/plot-metrics.js';
import type {Scene} from '../../../src/core/scene/scene.js';
import {timelineScenes} from '../../../src/core/scene/timeline-scene.js';
import {homeViewport} from '../../../src/core/viewport/home.js';
import {SEED, share} from '../layout/random-timeline.js';

const LABEL_HEIGHT = 20;

function sceneOf(timeline: Timeline, zoomedOut: number, width: number, height = 0): Scene {
  const table = eventTable(resolveTimeline(timeline).events);
  const home = homeViewport(table.domain);
  const viewport = {start: home.start - (home.span * (zoomedOut - 1)) / 2, span: home.span * zoomedOut};
  return timelineScenes()(
    {table, timeline, home, viewport, selected: undefined, active: undefined, collapsed: new Set()},
    {locale: 'en', metrics: approximateMetrics, width, height, scrollTop: 0, lanes: 'tag', restTitle: 'Other', isStill: true, chipLabel: (count) => `+${count}`},
  ).scene;
}

const timelines = fc.array(fc.tuple(fc.integer({min: 1800, max: 2020}), fc.integer({min: 0, max: 4})), {minLength: 2, maxLength: 60, size: 'max'})
  .map((events): Timeline => ({events: events.map(([year, lane], i) => ({id: `e${i}`, title: `Event number ${i}`, date: `${year}`, tags: [`Lane ${lane}`]}))}));
const scenes = fc.tuple(timelines, share(5), fc.integer({min: 320, max: 1400})).map(([timeline, octaves, width]) =>
  ({timeline, scene: sceneOf(timeline, 2 ** (octaves - 1), width)}));

describe('lanes', () => {
  test('have no chip over a label, however far away one looks from', () => {
    fc.assert(fc.property(scenes, ({scene}) => {
      for (const chip of scene.clusters) {
        for (const {id, y, labelX, labelWidth} of scene.items) {
          const isBeside = labelWidth === 0 || chip.x >= labelX + labelWidth || chip.x + chip.width <= labelX;
          assert.ok(isBeside || chip.y >= y + LABEL_HEIGHT || chip.y + CHIP_HEIGHT <= y, `${chip.key} and ${id}`);
        }
      }
    }), {...SEED, numRuns: 200});
  });

  test('have no chip over their title', () => {
    fc.assert(fc.property(scenes, ({scene}) => {
      for (const {title, y} of scene.lanes) {
        const end = 12 + approximateMetrics.width(title, 'unit');
        for (const chip of scene.clusters) assert.ok(chip.x >= end || chip.y >= y + CHIP_HEIGHT || chip.y + CHIP_HEIGHT <= y, `${chip.key} and ${title}`);
      }
    }), {...SEED, numRuns: 200});
  });

  test('show or count every event when everything fits', () => {
    fc.assert(fc.property(timelines, fc.integer({min: 320, max: 1400}), (timeline, width) => {
      const {items, clusters} = sceneOf(timeline, 1, width);
      assert.equal(items.length + clusters.reduce((sum, {count}) => sum + count, 0), timeline.events.length);
    }), {...SEED, numRuns: 200});
  });

  test('of a picture that is too low for them are folded from the last on, and what has not even a title is counted', () => {
    fc.assert(fc.property(timelines, fc.integer({min: 320, max: 1400}), fc.integer({min: 1, max: 900}), (timeline, width, height) => {
      const {items, clusters, lanes, axisY} = sceneOf(timeline, 1, width, height);
      const folded = lanes.filter(({isCollapsed}) => isCollapsed).reduce((sum, {count}) => sum + count, 0);
      assert.equal(items.length + folded + clusters.reduce((sum, {count}) => sum + count, 0), timeline.events.length);
      for (const {y, title} of lanes) assert.ok(y + 30 <= axisY, `${title} is cut`);
      for (const {y, id} of items) assert.ok(y + LABEL_HEIGHT <= axisY, `${id} is cut`);
    }), {...SEED, numRuns: 200});
  });
});
