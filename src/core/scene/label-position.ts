/**
 * Where a label stands in its row. It begins at the left edge of its mark; a bar that began before the window carries it
 * at the visible edge, past its own end if its neighbour on the right leaves room; near the right edge it moves back into
 * the window as far as its neighbour on the left allows.
 */
import {BOX_GAP} from '../layout/event-box.js';
import {EDGE} from './plot-metrics.js';

/** A box of a row, in px: from its mark's left edge to the end of its mark or label, whichever is later. */
export interface LabelBox {
  readonly start: number;
  readonly end: number;
  readonly markEnd: number;
  readonly labelWidth: number;
}

export interface LabelPosition {
  readonly x: number;
  readonly width: number;
}

/** Less room than this shows nothing that could be read. */
const LEAST_WIDTH = 36;
/** So much of a bar is still in the window when it begins to take its label out with it. */
const LAST_OF_BAR = 24;

/** Positions for the boxes of one row, which must be in order from left to right. */
export function labelPositions(boxes: readonly LabelBox[], width: number): LabelPosition[] {
  let occupiedTo = -Infinity;
  return boxes.map((box, i) => {
    const position = labelPosition(box, occupiedTo, (boxes[i + 1]?.start ?? Infinity) - BOX_GAP, width);
    occupiedTo = Math.max(box.end, position.x + position.width);
    return position;
  });
}

/** At the left edge of its mark, carried along at the edge of the window; by its known end where the start is open. */
function naturalPosition(box: LabelBox, freeTo: number, width: number): number {
  const last = box.end - box.labelWidth;
  const farthest = Math.max(last, Math.min(box.markEnd - LAST_OF_BAR, freeTo - box.labelWidth));
  if (box.start === -Infinity && box.markEnd === Infinity) return EDGE;
  if (box.start === -Infinity) return Math.min(farthest, Math.max(EDGE, Math.min(last, width - EDGE - box.labelWidth)));
  return Math.max(box.start, Math.min(Math.max(box.start, EDGE), farthest));
}

function labelPosition(box: LabelBox, occupiedTo: number, freeTo: number, width: number): LabelPosition {
  const natural = naturalPosition(box, freeTo, width);
  const x = Math.min(natural, Math.max(width - EDGE - box.labelWidth, occupiedTo + BOX_GAP, Math.min(EDGE, natural)));
  const room = Math.min(box.labelWidth, width - EDGE - x);
  return room < LEAST_WIDTH ? {x, width: 0} : {x, width: room};
}
