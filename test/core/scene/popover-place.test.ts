import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {popoverPlace, type PopoverPlace, type PopoverWish, type ScreenBox} from '../../../src/core/scene/popover-place.js';

const SEED = {seed: 20240701, numRuns: 500};
const NOTHING: ScreenBox = {left: 0, top: 0, right: 0, bottom: 0};
const box = (left: number, top: number, width: number, height: number): ScreenBox => ({left, top, right: left + width, bottom: top + height});
const wish = (given: Partial<PopoverWish>): PopoverWish =>
  ({width: 340, height: 200, anchor: box(500, 300, 120, 20), room: box(8, 8, 1184, 744), spared: NOTHING, isMirrored: false, side: undefined, ...given});

const wishes = fc.record({
  width: fc.integer({min: 40, max: 340}), height: fc.integer({min: 20, max: 900}),
  anchor: fc.tuple(fc.integer({min: -900, max: 1800}), fc.integer({min: -900, max: 1800}), fc.integer({min: 0, max: 900}), fc.integer({min: 0, max: 40})).map((sides) => box(...sides)),
  room: fc.tuple(fc.integer({min: 340, max: 1600}), fc.integer({min: 60, max: 1000})).map(([width, height]) => box(8, 8, width, height)),
  spared: fc.tuple(fc.integer({min: 0, max: 600}), fc.integer({min: 0, max: 600})).map(([left, top]) => box(left, top, 600, 60)),
  isMirrored: fc.boolean(), side: fc.constantFrom<PopoverWish['side']>(undefined, 'below', 'above', 'left', 'right'),
});

const placed = ({x, y, maxHeight}: PopoverPlace, {width, height}: PopoverWish): ScreenBox => box(x, y, width, Math.min(height, maxHeight));
const isOver = (a: ScreenBox, b: ScreenBox): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('a popover', () => {
  test('stands below its anchor, where lines begin', () => {
    assert.deepEqual([popoverPlace(wish({})).x, popoverPlace(wish({})).y], [500, 328]);
    assert.equal(popoverPlace(wish({isMirrored: true})).x, 280);
  });

  test('goes above, then to a side, when there is no room', () => {
    assert.equal(popoverPlace(wish({anchor: box(500, 700, 120, 20)})).side, 'above');
    assert.equal(popoverPlace(wish({height: 500})).side, 'right');
    assert.equal(popoverPlace(wish({height: 500, isMirrored: true})).side, 'left');
    assert.equal(popoverPlace(wish({height: 500, anchor: box(900, 300, 120, 20)})).side, 'left');
  });

  test('does not change sides without need', () => {
    assert.equal(popoverPlace(wish({side: 'above'})).side, 'above');
    assert.equal(popoverPlace(wish({side: 'above', anchor: box(500, 100, 120, 20)})).side, 'below');
  });

  test('spares what is to be spared as long as it can', () => {
    assert.equal(popoverPlace(wish({anchor: box(500, 600, 120, 20), spared: box(0, 380, 1200, 60)})).side, 'right');
  });

  test('is always within its room', () => {
    fc.assert(fc.property(wishes, (given) => {
      const {left, top, right, bottom} = placed(popoverPlace(given), given);
      assert.ok(left >= given.room.left && right <= given.room.right && top >= given.room.top && bottom <= given.room.bottom, JSON.stringify({left, top, right, bottom}));
    }), SEED);
  });

  test('never covers its anchor where there is room for it all below or above', () => {
    fc.assert(fc.property(wishes, (given) => {
      const {anchor, room, height} = given;
      fc.pre(anchor.bottom + 8 + height <= room.bottom || anchor.top - 8 - height >= room.top);
      assert.ok(!isOver(placed(popoverPlace(given), given), anchor));
    }), SEED);
  });

  test('stays where it is when it is placed again', () => {
    fc.assert(fc.property(wishes, (given) => {
      const place = popoverPlace(given);
      assert.deepEqual(popoverPlace({...given, side: place.side}), place);
    }), SEED);
  });
});
