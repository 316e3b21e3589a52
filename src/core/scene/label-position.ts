/**
 * Where a label stands in its row. It begins at the left edge of its mark; a bar that began before the window carries it
 * at the visible edge; near the right edge it moves back into the window as far as its neighbour on the left allows.
 */
import {BOX_GAP} from '../layout/event-box.js';
import {EDGE} from './plot-metrics.js';

/** A box of a row, in px: from its mark's left edge to the end of its mark or label, whichever is later. */
export interface LabelBox {
  readonly start: number;
  readonly end: number;
  readonly labelWidth: number;
}

export interface LabelPosition {
  readonly x: number;
  readonly width: number;
}

/** Less room than this shows nothing that could be read. */
const LEAST_WIDTH = 36;

/** Positions for the boxes of one row, which must be in order from left to right. */
export function labelPositions(boxes: readonly LabelBox[], width: number): LabelPosition[] {
  let occupiedTo = -Infinity;
  return boxes.map((box) => {
    const position = labelPosition(box, occupiedTo, width);
    occupiedTo = Math.max(box.end, position.x + position.width);
    return position;
  });
}

function labelPosition(box: LabelBox, occupiedTo: number, width: number): LabelPosition {
  const carried = Math.min(Math.max(box.start, EDGE), box.end - box.labelWidth);
  const natural = Math.max(box.start, carried);
  const x = Math.min(natural, Math.max(width - EDGE - box.labelWidth, occupiedTo + BOX_GAP, Math.min(EDGE, natural)));
  const room = Math.min(box.labelWidth, width - EDGE - x);
  return room < LEAST_WIDTH ? {x, width: 0} : {x, width: room};
}
