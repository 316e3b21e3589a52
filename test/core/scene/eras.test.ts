/** Eras and now in the scene of a window. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {approximateMetrics} from '../../../src/core/layout/approximate-metrics.js';
import {eventTable} from '../../../src/core/model/event-table.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';
import type {Timeline} from '../../../src/core/model/timeline.js';
import type {LaneKind} from '../../../src/core/model/lanes.js';
import {hitTest} from '../../../src/core/scene/hit-test.js';
import {renderTimeline} from '../../../src/core/scene/render-timeline.js';
import type {Mark, RectMark, Scene} from '../../../src/core/scene/scene.js';
import {timelineScenes} from '../../../src/core/scene/timeline-scene.js';
import {parseDate} from '../../../src/core/time/edtf.js';
import {homeViewport} from '../../../src/core/viewport/home.js';
import {viewport} from '../../../src/core/viewport/viewport.js';

const century: Timeline = {
  events: [
    {id: 'century', title: 'The short century', date: '1914-07-28/1991-12-26', role: 'period'},
    {id: 'war', title: 'The Second World War', date: '1939-09-01/1945-09-02', role: 'period'},
    {id: 'going', title: 'The web', date: '1991-08-06/..', role: 'period'},
    {id: 'moon', title: 'Moon landing', date: '1969-07-20', tags: ['space']},
    {id: 'sputnik', title: 'Sputnik', date: '1957-10-04', tags: ['space']},
    {id: 'wall', title: 'The Wall falls', date: '1989-11-09', tags: ['Berlin']},
  ],
};

interface Look {
  readonly from: string;
  readonly to: string;
  readonly now?: string;
  readonly lanes?: LaneKind;
  readonly active?: string;
}

const at = (date: string): number => parseDate(date).earliestStart;

function sceneOf({from, to, now, lanes = 'none', active}: Look, width = 1000): Scene {
  const table = eventTable(resolveTimeline(century).events);
  return timelineScenes()(
    {table, timeline: century, home: homeViewport(table.domain), viewport: viewport(at(from), at(to)), selected: undefined, active, collapsed: new Set()},
    {
      locale: 'en', metrics: approximateMetrics, width, height: 0, scrollTop: 0, lanes, restTitle: 'Other', chipLabel: (count) => `+${count}`,
      ...(now !== undefined && {now: at(now)}),
    },
  ).scene;
}

const bands = ({marks}: Scene): RectMark[] => marks.filter((mark: Mark): mark is RectMark => mark.type === 'rect' && mark.paint === 'era');

describe('eras behind a plot', () => {
  test('are bands from its top to its axis, and no bars', () => {
    const scene = sceneOf({from: '1900', to: '2000'});
    assert.deepEqual(scene.eras.map(({id}) => id), ['century', 'war', 'going']);
    assert.ok(bands(scene).every(({y, height}) => y === 0 && height === scene.axisY));
    assert.deepEqual(scene.items.map(({id}) => id).sort(), ['moon', 'sputnik', 'wall']);
  });

  test('are behind everything else', () => {
    const {marks} = sceneOf({from: '1900', to: '2000', now: '1960'});
    const paints = marks.map(({paint}) => paint);
    assert.ok(paints.lastIndexOf('era') < paints.findIndex((paint) => paint !== 'era'));
  });

  test('keep their names in the plot as long as any of them is', () => {
    for (const [from, to] of [['1940', '1941'], ['1944', '1990'], ['1900', '1940'], ['1991-12-20', '2030']] as const) {
      const {eras, width} = sceneOf({from, to});
      assert.ok(eras.length > 0);
      for (const {id, x, width: tab} of eras) assert.ok(x >= 0 && x < width && tab > 0 && x + tab <= width, `${id} in ${from}`);
    }
    assert.deepEqual(sceneOf({from: '1940', to: '1941'}).eras.map(({x, width}) => [x, width]), [[0, 1000], [0, 1000]]);
  });

  test('that overlap have their names in different lines, below the axis', () => {
    const {eras: [whole, war], axisY, height} = sceneOf({from: '1900', to: '2000'});
    assert.ok(whole && war && whole.y > axisY && war.y >= whole.y + whole.height && war.y + war.height <= height);
  });

  test('are found where their name is', () => {
    const scene = sceneOf({from: '1900', to: '2000'});
    for (const {id, x, y, width, height} of scene.eras) {
      const hit = hitTest(scene, x + width / 2, y + height / 2);
      assert.equal(hit?.type === 'event' && hit.item.id, id);
    }
    assert.equal(hitTest(scene, 500, scene.axisY + 10), undefined);
  });

  test('stand behind all lanes and in none', () => {
    const scene = sceneOf({from: '1900', to: '2000', lanes: 'tag'});
    assert.deepEqual(scene.lanes.map(({title, count}) => `${title} ${count}`), ['space 2', 'Berlin 1']);
    assert.equal(scene.eras.length, 3);
  });

  test('with the keyboard focus stay, wherever the window is', () => {
    const {eras} = sceneOf({from: '1850', to: '1860', active: 'war'});
    assert.deepEqual(eras.map(({id, width}) => [id, width]), [['war', 0]]);
  });

  test('are named in a picture, cut where there is no room', () => {
    const picture = renderTimeline(century, {width: 1800, start: '1900', end: '2010'});
    assert.match(picture, />The short century</);
    assert.match(picture, />The S[^<]*…</);
  });
});

describe('now', () => {
  test('is a line at its place with its word on the axis, and no other label there', () => {
    const scene = sceneOf({from: '1900', to: '2000', now: '1950'});
    const lines = scene.marks.filter((mark) => mark.type === 'line' && mark.paint === 'now');
    assert.equal(lines.length, 1);
    assert.equal(scene.now?.label, 'now');
    const [from, to] = [scene.now.x, scene.now.x + approximateMetrics.width('now', 'tick')];
    assert.ok(scene.fine.length > 3);
    for (const {x, label} of scene.fine) assert.ok(x + approximateMetrics.width(label, 'tick') <= from || x >= to, label);
  });

  test('is nowhere outside the window, and in no picture that does not ask for it', () => {
    const {marks, now} = sceneOf({from: '1900', to: '2000', now: '2020'});
    assert.equal(now, undefined);
    assert.ok(marks.every(({paint}) => paint !== 'now'));
    assert.doesNotMatch(renderTimeline(century, {width: 500}), />now</);
    assert.match(renderTimeline(century, {width: 500, now: '1950'}), />now</);
    assert.throws(() => renderTimeline(century, {width: 500, now: 'soon'}), /offset 0/);
  });

  test('keeps its word in the plot at both edges', () => {
    for (const now of ['1900-01-02', '1999-12-31']) {
      const {now: word, width} = sceneOf({from: '1900', to: '2000', now});
      assert.ok(word && word.x >= 0 && word.x + approximateMetrics.width('now', 'tick') < width);
    }
  });
});
