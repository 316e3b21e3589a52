import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {CHIP_HEIGHT} from '../../../src/core/scene/plot-metrics.js';
import {hitTest} from '../../../src/core/scene/hit-test.js';
import type {ClusterItem, EventItem, Scene} from '../../../src/core/scene/scene.js';

const item = (id: string, y: number, mark: readonly [number, number], label: readonly [x: number, width: number]): EventItem =>
  ({key: id, id, index: 0, row: y / 36, y, middle: y + 25, labelX: label[0], labelWidth: label[1], markStart: mark[0], markEnd: mark[1]});
const chip: ClusterItem = {key: 'chip', x: 300, y: 160, width: 60, count: 3, label: '+3', clusters: []};

const scene: Scene = {
  width: 600, height: 250, rowHeight: 36, axisY: 200, contentHeight: 0, marks: [], lanes: [], chipHeight: CHIP_HEIGHT, eras: [], tones: 0, now: undefined, fine: [], coarse: [], breaks: [],
  clusters: [chip],
  items: [
    item('left', 0, [100, 109], [100, 80]), item('right', 0, [196, 205], [196, 80]),
    item('moved', 36, [500, 509], [380, 120]), item('bare', 72, [595, 600], [20, 0]), item('below', 190, [100, 300], [100, 80]),
  ],
};

const CASES: readonly (readonly [what: string, x: number, y: number, found: string | undefined])[] = [
  ['a label', 150, 10, 'left'],
  ['a mark', 104, 25, 'left'],
  ['a little beside a mark, as a finger is', 93, 25, 'left'],
  ['farther beside it', 91, 25, undefined],
  ['between two, the nearer one on the left', 185, 10, 'left'],
  ['between two, the nearer one on the right', 191, 10, 'right'],
  ['a label to the left of its mark', 385, 40, 'moved'],
  ['the last line of a row', 150, 35.9, 'left'],
  ['the first line of the next row, where nothing is', 150, 36, undefined],
  ['a mark without a label', 596, 80, 'bare'],
  ['the place where a label without room would be', 25, 80, undefined],
  ['a chip', 330, 170, 'chip'],
  ['a little above a chip', 330, 153, 'chip'],
  ['the axis, below which a lane has scrolled', 150, 205, undefined],
  ['what of that lane is still to be seen', 150, 195, 'below'],
];

describe('what is under a point', () => {
  for (const [what, x, y, found] of CASES) {
    test(`${what}: ${found ?? 'nothing'}`, () => assert.equal(hitTest(scene, x, y)?.item.key, found));
  }
});
