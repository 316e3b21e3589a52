/**
 * Which way time runs on the screen. A scene knows one way only: its x is along time, its y across. What is drawn turns it
 * at the edge, and what is pointed at is turned back, so that nothing between them has to know.
 */

/** Time runs to the right, to the left (where text does), or down the page: then the foot of the scene, its axis, is where lines begin. */
export type Flow = 'right' | 'left' | 'down' | 'down-left';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Whether time runs down the page. */
export function isDown(flow: Flow): boolean {
  return flow === 'down' || flow === 'down-left';
}

/** Whether lines begin at the right. */
export function isMirrored(flow: Flow): boolean {
  return flow === 'left' || flow === 'down-left';
}

/** The transform that brings marks of a scene of this size to the screen. */
export function flowTransform(flow: Flow, {width, height}: Size): string | undefined {
  switch (flow) {
    case 'right': return undefined;
    case 'left': return `matrix(-1 0 0 1 ${width} 0)`;
    case 'down': return `matrix(0 1 -1 0 ${height} 0)`;
    case 'down-left': return 'matrix(0 1 1 0 0 0)';
  }
}

/** A point of the screen, in px from its left top corner, as a point of the scene; `width` is that of the screen. */
export function scenePoint(flow: Flow, x: number, y: number, {width}: Pick<Size, 'width'>): {x: number; y: number} {
  switch (flow) {
    case 'right': return {x, y};
    case 'left': return {x: width - x, y};
    case 'down': return {x: y, y: width - x};
    case 'down-left': return {x: y, y: x};
  }
}
