/** Where a popover stands beside what it tells about: below it, above it, or at a side, as long as there is room. */
import {least} from 'd3';

/** In px from the left top corner of the screen. */
export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type PopoverSide = 'below' | 'above' | 'right' | 'left';

export interface PopoverWish {
  /** Of the popover, when nothing limits its height. */
  readonly width: number;
  readonly height: number;
  /** What it tells about. */
  readonly anchor: ScreenBox;
  /** Where it must stay. */
  readonly room: ScreenBox;
  /** What it covers only where there is no other place. */
  readonly spared: ScreenBox;
  /** Whether lines begin at the right: it begins where its anchor does. */
  readonly isMirrored: boolean;
  /** Where it stood before: it does not go from side to side without need. */
  readonly side: PopoverSide | undefined;
}

export interface PopoverPlace {
  readonly x: number;
  readonly y: number;
  /** Beyond it the popover scrolls. */
  readonly maxHeight: number;
  readonly side: PopoverSide;
}

const GAP = 8;
/** In less height than this nobody reads: then it rather covers its anchor. */
const LEAST_HEIGHT = 120;

export function popoverPlace(wish: PopoverWish): PopoverPlace {
  const sides: readonly PopoverSide[] = wish.isMirrored ? ['below', 'above', 'left', 'right'] : ['below', 'above', 'right', 'left'];
  const places = [...(wish.side ? [wish.side] : []), ...sides].map((side) => placeAt(side, wish));
  const {x, y, maxHeight, side} = least(places.filter(({isWhole}) => isWhole), (place) => overlap(place, wish)) ?? tallest(places, wish);
  return {x, y, maxHeight, side};
}

/** Whether all of the popover has room there. */
type Candidate = PopoverPlace & {readonly isWhole: boolean};

function placeAt(side: PopoverSide, {width, height, anchor, room, isMirrored}: PopoverWish): Candidate {
  const alongX = within(isMirrored ? anchor.right - width : anchor.left, width, room.left, room.right);
  const all = room.bottom - room.top;
  switch (side) {
    case 'below': {
      const y = Math.max(room.top, anchor.bottom + GAP);
      return {side, x: alongX, y, maxHeight: room.bottom - y, isWhole: y + height <= room.bottom};
    }
    case 'above': {
      const bottom = Math.min(room.bottom, anchor.top - GAP);
      return {side, x: alongX, y: Math.max(room.top, bottom - height), maxHeight: bottom - room.top, isWhole: bottom - height >= room.top};
    }
    case 'right':
    case 'left': {
      const x = side === 'right' ? Math.max(room.left, anchor.right + GAP) : Math.min(room.right, anchor.left - GAP) - width;
      const isWhole = height <= all && (side === 'right' ? x + width <= room.right : x >= room.left);
      return {side, x, y: within(anchor.top, height, room.top, room.bottom), maxHeight: all, isWhole};
    }
  }
}

/** Where nothing has room for all of it: the taller of above and below, or over its anchor. */
function tallest(places: readonly Candidate[], {height, anchor, room}: PopoverWish): PopoverPlace {
  const [best] = places.filter(({side}) => side === 'below' || side === 'above').sort((a, b) => b.maxHeight - a.maxHeight);
  if (best && best.maxHeight >= LEAST_HEIGHT) return best;
  return {x: best?.x ?? room.left, y: within(anchor.bottom, height, room.top, room.bottom), maxHeight: room.bottom - room.top, side: 'below'};
}

/** How much of what is to be spared would be covered, in px². */
function overlap({x, y}: PopoverPlace, {width, height, spared}: PopoverWish): number {
  const across = Math.min(x + width, spared.right) - Math.max(x, spared.left);
  const down = Math.min(y + height, spared.bottom) - Math.max(y, spared.top);
  return Math.max(0, across) * Math.max(0, down);
}

/** As near to `wanted` as it goes; where there is too little room, from its start. */
function within(wanted: number, size: number, from: number, to: number): number {
  return Math.max(from, Math.min(wanted, to - size));
}
