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

const around = {width: 500, sideOf: (id: string) => (id === 'gone by' ? -1 as const : id === 'to come' || id === 'later still' ? 1 as const : 0 as const)};

function drawn(selected: string | undefined, all = false): [string, string, boolean | undefined][] {
  return linkMarks({relations, items, selected, all, ...around}).map((mark) => [mark.key, mark.type === 'path' ? mark.d : '', mark.selected]);
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
    assert.deepEqual(linkMarks({relations: 'none' as unknown as Relation[], items, selected: 'early', all: true, ...around}), []);
    assert.deepEqual(linkMarks({relations: [null] as unknown as Relation[], items, selected: 'early', all: true, ...around}), []);
  });

  test('show the way to what is out of view, with one arrow for all that lies there', () => {
    const away: Relation[] = [
      {type: 'after', from: 'late', to: 'gone by'}, {type: 'announces', from: 'late', to: 'to come'}, {type: 'announces', from: 'later still', to: 'late'},
    ];
    const arrows = (selected: string | undefined, all: boolean): unknown =>
      linkMarks({relations: away, items, selected, all, ...around}).map((mark) => [mark.key, mark.type === 'path' ? mark.d : '', mark.selected]);
    const [before, after] = ['M100,61H3M7,57L3,61L7,65', 'M140,61H497M493,57L497,61L493,65'];
    assert.deepEqual(arrows('late', false), [['link.late.before', before, true], ['link.late.after', after, true]]);
    assert.deepEqual(arrows('early', false), []);
    assert.deepEqual(arrows('early', true), [['link.late.before', before, false], ['link.late.after', after, false]]);
  });
});
