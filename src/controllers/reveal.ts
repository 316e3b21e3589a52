import type {TimelineScene} from '../core/scene/timeline-scene.js';
import type {TimelineStore} from '../core/state/timeline-store.js';

/** Scrolls no farther than needed for the lane of an event to be seen, and opens it. */
export function revealLane(index: number, scene: TimelineScene | undefined, scroller: Element | null, store: TimelineStore): void {
  const band = scene?.bandOf(index);
  if (!scene || !band?.lane || !scroller) return;
  const {axisY} = scene.scene;
  if (band.isCollapsed) store.dispatch({type: 'toggle-lane', id: band.lane.id});
  if (band.top < scroller.scrollTop) scroller.scrollTop = band.top;
  else if (band.top + band.height > scroller.scrollTop + axisY) scroller.scrollTop = band.top + band.height - axisY;
}
