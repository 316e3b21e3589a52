/** What the scene promises of labels and marks, for random events and windows. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {wholeBand} from '../../../src/core/layout/bands.js';
import {tiledLayout} from '../../../src/core/layout/tiled-layout.js';
import {buildScene} from '../../../src/core/scene/build-scene.js';
import {AXIS_HEIGHT, plotHeight, TOP} from '../../../src/core/scene/plot-metrics.js';
import {hitTest} from '../../../src/core/scene/hit-test.js';
import type {EventItem, Mark, Scene} from '../../../src/core/scene/scene.js';
import {xOf} from '../../../src/core/viewport/time-scale.js';
import {place, randomTimeline, SEED, windowAt, type RandomTimeline} from '../layout/random-timeline.js';

const RUNS = {...SEED, numRuns: 300};
const metrics = {width: (text: string): number => text.length * 7};

interface Shown {
  readonly scene: Scene;
  readonly timeline: RandomTimeline;
  readonly viewport: {readonly start: number; readonly span: number};
}

const scenes: fc.Arbitrary<Shown> = fc.tuple(randomTimeline(200), place).map(([timeline, {at, level, width}]) => {
  const {table, rows, baseMsPerPx, labelWidth} = timeline;
  const window = windowAt(timeline, at, level, width);
  const viewport = {start: window.start, span: window.end - window.start};
  const layout = tiledLayout({table, rows, baseMsPerPx, labelWidth});
  const height = plotHeight(rows);
  const scene = buildScene({
    table, bands: wholeBand(layout, TOP, height - AXIS_HEIGHT), viewport, width, height, metrics,
    labels: (index) => ({title: `Event ${index}`, date: '', showsDate: false, isCancelled: false, width: labelWidth(index)}),
    axis: {fine: [], coarse: [], grid: []}, chipLabel: (count) => `+${count}`,
  });
  return {scene, timeline, viewport};
});

function labelled({items}: Scene): readonly EventItem[] {
  return items.filter(({labelWidth}) => labelWidth > 0);
}

function marksOf({marks}: Scene, {key}: EventItem): Mark[] {
  return marks.filter((mark) => mark.key.startsWith(`${key}.`));
}

function reach(mark: Mark): [from: number, to: number] {
  switch (mark.type) {
    case 'rect': return [mark.x, mark.x + mark.width];
    case 'circle': return [mark.x - mark.radius, mark.x + mark.radius];
    case 'line': return [mark.x1, mark.x2];
    case 'path': return [Infinity, -Infinity];
  }
}

describe('labels and marks', () => {
  test('no label overlaps another, whatever the window', () => {
    fc.assert(fc.property(scenes, ({scene}) => {
      const shown = [...labelled(scene)].sort((a, b) => a.y - b.y || a.labelX - b.labelX);
      for (const [i, item] of shown.entries()) {
        const next = shown[i + 1];
        if (next?.y === item.y) assert.ok(item.labelX + item.labelWidth <= next.labelX + 1e-6, `${item.id} and ${next.id}`);
      }
    }), RUNS);
  });

  test('no label overlaps the mark of another event in its row', () => {
    fc.assert(fc.property(scenes, ({scene}) => {
      for (const item of labelled(scene)) {
        const [from, to] = [Math.max(0, item.labelX), item.labelX + item.labelWidth];
        for (const other of scene.items) {
          if (other === item || other.y !== item.y) continue;
          assert.ok(other.markEnd <= from + 1e-6 || other.markStart >= to - 1e-6, `${item.id} and ${other.id}`);
        }
      }
    }), RUNS);
  });

  test('no chip overlaps another', () => {
    fc.assert(fc.property(scenes, ({scene}) => {
      for (const [i, chip] of scene.clusters.entries()) {
        const next = scene.clusters[i + 1];
        if (next) assert.ok(chip.x + chip.width <= next.x);
      }
    }), RUNS);
  });

  test('a label ends within the plot, and begins within it unless its mark leaves', () => {
    fc.assert(fc.property(scenes, ({scene}) => {
      for (const item of labelled(scene)) {
        assert.ok(item.labelX + item.labelWidth <= scene.width);
        if (item.labelX < 0) assert.ok(item.markEnd <= item.labelX + item.labelWidth + 1e-6 || item.markEnd <= 24 + 1e-6, item.id);
      }
    }), RUNS);
  });

  test('5. honest: the marks of an event cover its possible hull, as far as it is in the plot', () => {
    fc.assert(fc.property(scenes, ({scene, timeline, viewport}) => {
      const scale = {viewport, width: scene.width};
      for (const item of scene.items) {
        const from = Math.max(0, xOf(scale, timeline.table.hullStart[item.index] ?? 0));
        const to = Math.min(scene.width, xOf(scale, timeline.table.hullEnd[item.index] ?? 0));
        if (from > scene.width || to < 0) continue;
        const marks = marksOf(scene, item).map(reach).sort((a, b) => a[0] - b[0]);
        let covered = from;
        for (const [start, end] of marks) if (start <= covered + 0.02) covered = Math.max(covered, end);
        assert.ok(covered >= to - 0.02, `${item.id} is covered from ${from} to ${covered} of ${to}`);
      }
    }), RUNS);
  });

  test('pointing at a label finds its event', () => {
    fc.assert(fc.property(scenes, ({scene}) => {
      for (const item of labelled(scene)) {
        const hit = hitTest(scene, item.labelX + item.labelWidth / 2, item.y + 10);
        assert.equal(hit?.type === 'event' ? hit.item.id : undefined, item.id);
      }
    }), RUNS);
  });

  test('no number of a scene is NaN or infinite', () => {
    fc.assert(fc.property(scenes, ({scene}) => {
      const numbers = JSON.stringify([scene.marks, scene.items, scene.clusters.map(({x, y, width}) => [x, y, width])]);
      assert.ok(!numbers.includes('null'));
    }), RUNS);
  });
});
