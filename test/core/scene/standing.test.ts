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
const HEIGHTS = [260, 560, 1500];

type Draw = (viewport: Viewport) => Scene;

function drawing(timeline: Timeline, height: number): {table: ReturnType<typeof eventTable>; home: Viewport; draw: Draw} {
  const table = eventTable(resolveTimeline(timeline).events);
  const home = homeViewport(table.domain);
  const scenes = timelineScenes();
  const draw: Draw = (viewport) => scenes(
    {table, timeline, home, viewport, selected: undefined, active: undefined, collapsed: new Set()},
    {locale: 'en', metrics: approximateMetrics, width: WIDTH, height, isDown: true, scrollTop: 0, lanes: 'none', restTitle: 'Other', chipLabel: (count) => `+${count}`},
  ).scene;
  return {table, home, draw};
}

const timelines = fc.array(fc.tuple(fc.integer({min: 1800, max: 2020}), fc.integer({min: 0, max: 40}), fc.integer({min: 1, max: 60})), {minLength: 1, maxLength: 120, size: 'max'})
  .map((events): Timeline => ({events: events.map(([year, length, words], i) =>
    ({id: `e${i}`, title: 'word '.repeat(1 + (words % 12)), date: length < 30 ? `${year}-${String(1 + (words % 12)).padStart(2, '0')}` : `${year}/${year + length}`}))}));
const cases = fc.tuple(timelines, share(6), share(1), fc.constantFrom(...HEIGHTS)).map(([timeline, octaves, where, height]) => {
  const drawn = drawing(timeline, height);
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

  test('has no label over another, and no mark over another in its track or under a label', () => {
    fc.assert(fc.property(cases, ({draw, viewport}) => {
      const scene = draw(viewport);
      for (const item of scene.items) {
        assert.ok(item.middle > item.y + scene.rowHeight, `the mark of ${item.id} under labels`);
        for (const other of scene.items.filter(({id}) => id !== item.id)) {
          if (other.middle === item.middle) assert.ok(other.markEnd <= item.markStart || other.markStart >= item.markEnd, `${item.id} and ${other.id} in a track`);
          if (item.labelWidth > 0 && other.labelWidth > 0) assert.ok(other.labelX + other.labelWidth <= item.labelX + 1e-6 || other.labelX >= item.labelX + item.labelWidth - 1e-6, `${item.id} over ${other.id}`);
        }
      }
    }), RUNS);
  });

  test('labels every event that has a mark well within the plot, in the order of time and within its edges', () => {
    fc.assert(fc.property(cases, ({table, draw, viewport}) => {
      const scene = draw(viewport);
      for (const {id, markStart, markEnd, labelWidth} of scene.items) if (markEnd > 10 && markStart < scene.width - 10) assert.ok(labelWidth > 0, id);
      const told = [...labelled(scene)].sort((a, b) => a.labelX - b.labelX);
      for (const [i, {index, labelX, labelWidth}] of told.entries()) {
        assert.ok(labelX >= 0 && labelX + labelWidth <= scene.width);
        const next = told[i + 1];
        if (next) assert.ok((table.hullStart[index] ?? NaN) <= (table.hullStart[next.index] ?? NaN));
      }
    }), RUNS);
  });

  test('keeps every event in its track, and in the plot, when one goes nearer', () => {
    fc.assert(fc.property(cases, share(2), ({table, draw, viewport}, more) => {
      const far = draw(viewport);
      const span = viewport.span / 2 ** more;
      const near = draw({start: viewport.start + (viewport.span - span) / 2, span});
      const tracks = new Map(near.items.map(({id, middle}) => [id, middle]));
      const start = viewport.start + (viewport.span - span) / 2;
      for (const {id, middle, index} of far.items) {
        if (overlaps(table, index, start, start + span)) assert.equal(tracks.get(id), middle, id);
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
        for (const {middle, y} of items) assert.ok(Math.max(middle, y + rowHeight) <= chip.y + 0.01);
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
