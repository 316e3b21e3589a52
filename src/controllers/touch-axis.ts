/**
 * One finger moving along time pans, one moving across scrolls the page. The first movement decides; until then, and for a
 * swipe that is the page's, d3 must not see it, because it would take the touch from the browser.
 */

/** How far a finger moves before its direction counts, in px. */
const THRESHOLD = 6;

/** Lets only movements along `wanted()`, and pinches, of `target` through to the listeners added after this one. */
export function lockTouchAxis(target: HTMLElement, signal: AbortSignal, wanted: () => 'x' | 'y' | undefined): void {
  let from: {x: number; y: number} | undefined;
  let axis: 'x' | 'y' | 'pinch' | undefined;
  const point = (touch: Touch): {x: number; y: number} => ({x: touch.clientX, y: touch.clientY});
  target.addEventListener('touchstart', ({touches}) => {
    axis = touches.length > 1 ? 'pinch' : undefined;
    from = touches[0] && point(touches[0]);
  }, {passive: true, signal});
  target.addEventListener('touchmove', (event) => {
    const touch = event.touches[0];
    if (!axis && touch && from) axis = axisOf(point(touch).x - from.x, point(touch).y - from.y);
    if (axis !== 'pinch' && (axis === undefined || axis !== wanted())) event.stopImmediatePropagation();
  }, {passive: true, signal});
}

function axisOf(dx: number, dy: number): 'x' | 'y' | undefined {
  if (Math.hypot(dx, dy) < THRESHOLD) return undefined;
  return Math.abs(dx) >= Math.abs(dy) ? 'x' : 'y';
}
