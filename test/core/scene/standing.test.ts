/** The laws of layout for a timeline that runs down the page, and what its scene promises. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {approximateMetrics} from '../../../src/core/layout/approximate-metrics.js';
import {countOverlapping, eventTable, overlaps} from '../../../src/core/model/event-table.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';
import type {Timeline} from '../../../src/core/model/timeline.js';
import {scenePoint} from '../../../src/core/scene/flow.js';
import {hitTest} from '../../../src/core/scene/hit-test.js';
import type {EventItem, Scene} from '../../../src/core/scene/scene.js';
import {timelineScenes} from '../../../src/core/scene/timeline-scene.js';
import {homeViewport} from '../../../src/core/viewport/home.js';
import {xOf} from '../../../src/core/viewport/time-scale.js';
import {viewportEnd, type Viewport} from '../../../src/core/viewport/viewport.js';
import {SEED, share} from '../layout/random-timeline.js';

const RUNS = {...SEED, numRuns: 150};
const WIDTH = 360;

type Draw = (viewport: Viewport) => Scene;

function drawing(timeline: Timeline): {table: ReturnType<typeof eventTable>; home: Viewport; draw: Draw} {
  const table = eventTable(resolveTimeline(timeline).events);
  const home = homeViewport(table.domain);
  const scenes = timelineScenes();
  const draw: Draw = (viewport) => scenes(
    {table, timeline, home, viewport, selected: undefined, active: undefined, collapsed: new Set()},
    {locale: 'en', metrics: approximateMetrics, width: WIDTH, height: 560, isDown: true, scrollTop: 0, lanes: 'none', restTitle: 'Other', chipLabel: (count) => `+${count}`},
  ).scene;
  return {table, home, draw};
}

const timelines = fc.array(fc.tuple(fc.integer({min: 1800, max: 2020}), fc.integer({min: 0, max: 40}), fc.integer({min: 1, max: 60})), {minLength: 1, maxLength: 120, size: 'max'})
  .map((events): Timeline => ({events: events.map(([year, length, words], i) =>
    ({id: `e${i}`, title: 'word '.repeat(1 + (words % 12)), date: length < 30 ? `${year}-${String(1 + (words % 12)).padStart(2, '0')}` : `${year}/${year + length}`}))}));
const cases = fc.tuple(timelines, share(6), share(1)).map(([timeline, octaves, where]) => {
  const drawn = drawing(timeline);
  const span = drawn.home.span / 2 ** octaves;
  return {...drawn, viewport: {start: drawn.home.start + where * (drawn.home.span - span), span}};
});

const labelled = ({items}: Scene): readonly EventItem[] => items.filter(({labelWidth}) => labelWidth > 0);

describe('a timeline that runs down the page', () => {
  test('shows or counts every event of the window, once', () => {
    fc.assert(fc.property(cases, ({table, draw, viewport}) => {
      const {items, clusters} = draw(viewport);
      const end = viewportEnd(viewport);
      const shown = items.filter(({index}) => overlaps(table, index, viewport.start, end)).length;
      assert.equal(shown + clusters.reduce((sum, {count}) => sum + count, 0), countOverlapping(table, viewport.start, end));
    }), RUNS);
  });

  test('has no label over another, nor over the mark of another, in a column', () => {
    fc.assert(fc.property(cases, ({draw, viewport}) => {
      const scene = draw(viewport);
      for (const item of labelled(scene)) {
        const [from, to] = [Math.max(0, item.labelX), item.labelX + item.labelWidth];
        for (const other of scene.items.filter(({y, id}) => y === item.y && id !== item.id)) {
          assert.ok(other.markEnd <= from + 1e-6 || other.markStart >= to - 1e-6, `${item.id} over the mark of ${other.id}`);
          if (other.labelWidth > 0) assert.ok(other.labelX + other.labelWidth <= item.labelX + 1e-6 || other.labelX >= to - 1e-6, `${item.id} over ${other.id}`);
        }
      }
    }), RUNS);
  });

  test('keeps every event in its column, and what is labelled labelled, when one goes nearer', () => {
    fc.assert(fc.property(cases, share(2), ({table, draw, viewport}, more) => {
      const far = draw(viewport);
      const span = viewport.span / 2 ** more;
      const near = draw({start: viewport.start + (viewport.span - span) / 2, span});
      const columns = new Map(near.items.map(({id, y}) => [id, y]));
      const start = viewport.start + (viewport.span - span) / 2;
      for (const {id, y, index} of far.items) {
        if (overlaps(table, index, start, start + span)) assert.equal(columns.get(id), y, id);
      }
    }), RUNS);
  });

  test('has no chip over another, and all within the strip by the axis', () => {
    fc.assert(fc.property(cases, ({draw, viewport}) => {
      const {clusters, chipHeight, axisY, items, rowHeight} = draw(viewport);
      for (const [i, chip] of clusters.entries()) {
        const next = clusters[i + 1];
        if (next) assert.ok(chip.x + chip.width <= next.x);
        assert.ok(chip.y + chipHeight <= axisY);
        for (const {y} of items) assert.ok(y + rowHeight <= chip.y + 0.01);
      }
    }), RUNS);
  });

  test('covers the possible hull with the marks of an event', () => {
    fc.assert(fc.property(cases, ({table, draw, viewport}) => {
      const scene = draw(viewport);
      for (const {index, markStart, markEnd} of scene.items) {
        const scale = {viewport, width: scene.width};
        const clamp = (x: number): number => Math.max(0, Math.min(scene.width, x));
        assert.ok(markStart <= clamp(xOf(scale, table.hullStart[index] ?? NaN)) + 0.01);
        assert.ok(markEnd >= clamp(xOf(scale, table.hullEnd[index] ?? NaN)) - 0.01);
      }
    }), RUNS);
  });

  test('is found where it is pointed at, lines beginning at the left or at the right', () => {
    fc.assert(fc.property(cases, ({draw, viewport}) => {
      const scene = draw(viewport);
      for (const {id, labelX, labelWidth, y} of labelled(scene)) {
        const [along, across] = [labelX + labelWidth / 2, y + 10];
        const points = [scenePoint('down', WIDTH - across, along, {width: WIDTH}), scenePoint('down-left', across, along, {width: WIDTH})];
        for (const point of points) {
          const hit = hitTest(scene, point.x, point.y);
          assert.equal(hit?.type === 'event' && hit.item.id, id);
        }
      }
    }), RUNS);
  });
});
