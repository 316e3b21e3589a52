import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {linkMarks} from '../../../src/core/scene/link-marks.js';
import type {EventItem} from '../../../src/core/scene/scene.js';
import type {Relation} from '../../../src/core/model/timeline.js';

const item = (id: string, row: number, markStart: number, markEnd: number): EventItem =>
  ({key: id, id, index: 0, row, y: row * 36, middle: row * 36 + 25, labelX: markStart, labelWidth: 80, markStart, markEnd});

const items = [item('early', 0, 10, 50), item('late', 1, 100, 140), item('long', 2, 0, 400), item('unplaced', -1, 60, 60)];
const relations: Relation[] = [
  {type: 'announces', from: 'early', to: 'late'}, {type: 'part-of', from: 'late', to: 'long'},
  {type: 'announces', from: 'early', to: 'unplaced'}, {type: 'announces', from: 'early', to: 'nobody'},
];

function drawn(selected: string | undefined, all = false): [string, string, boolean | undefined][] {
  return linkMarks({relations, items, selected, all}).map((mark) => [mark.key, mark.type === 'path' ? mark.d : '', mark.selected]);
}

describe('links between events', () => {
  test('are drawn for the selected event alone, from edge to facing edge', () => {
    assert.deepEqual(drawn('early'), [['link.0', 'M50,25C75,25 75,61 100,61', true]]);
  });

  test('go straight down where one mark is above the other', () => {
    assert.deepEqual(drawn('long'), [['link.1', 'M100,61C124,61 76,97 100,97', true]]);
  });

  test('are drawn for all when asked for, those of the selected event in the accent', () => {
    assert.deepEqual(drawn('early', true).map(([key, , selected]) => [key, selected]), [['link.0', true], ['link.1', false]]);
  });

  test('are none without a selection, and none for relations that are no list', () => {
    assert.deepEqual(drawn(undefined), []);
    assert.deepEqual(linkMarks({relations: 'none' as unknown as Relation[], items, selected: 'early', all: true}), []);
    assert.deepEqual(linkMarks({relations: [null] as unknown as Relation[], items, selected: 'early', all: true}), []);
  });
});
