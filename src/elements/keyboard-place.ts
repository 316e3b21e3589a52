/**
 * Where the keyboard's place is drawn: at its event, or at the chip into which the event went when the reader zoomed out.
 * The event is remembered, and has the place again as soon as it has a row. An event that never has one is shown for the
 * keyboard's sake when it is gone to.
 */
import type {ClusterItem, Scene} from '../core/scene/scene.js';
import type {TimelineScene} from '../core/scene/timeline-scene.js';

/** An event with the keyboard's place, and how to draw the timeline with it and without it. */
export interface KeyboardEventDrawing {
  readonly id: string | undefined;
  readonly index: number | undefined;
  /** Start of its hull, in ms. */
  readonly start: number;
  /** The window is on its way: what has no row now may have one where it ends. */
  readonly isMoving: boolean;
  readonly whole: () => TimelineScene;
  readonly bare: () => TimelineScene;
}

export class KeyboardPlace {
  /** Key of the chip that has the place, if one has. */
  chip: string | undefined;
  private id: string | undefined;
  private isInChip = false;
  private hadRow = false;

  /** Goes to the chip of an event, which is returned. */
  enter(id: string | undefined): string | undefined {
    this.id = id;
    this.isInChip = true;
    this.hadRow = false;
    return id;
  }

  /** Goes to the event itself, row or not. */
  leave(): void {
    this.isInChip = this.hadRow = false;
  }

  draw(event: KeyboardEventDrawing): TimelineScene {
    const {id, index, isMoving, whole, bare} = event;
    this.chip = undefined;
    if (id !== this.id) this.leave();
    this.id = id;
    if (index === undefined) return whole();
    if (this.isInChip) {
      const drawn = bare();
      this.isInChip = !hasRow(drawn.scene, index);
      this.chip = this.isInChip ? chipOf(drawn.scene, event)?.key : undefined;
      if (this.chip !== undefined) return drawn;
    }
    const drawn = whole();
    if (hasRow(drawn.scene, index)) this.hadRow = true;
    else if (this.hadRow && !this.isInChip && !isMoving && chipOf(drawn.scene, event)) {
      this.isInChip = true;
      return this.draw(event);
    }
    return drawn;
  }
}

function hasRow({items, eras}: Scene, index: number): boolean {
  return items.some((item) => item.index === index && item.row >= 0) || eras.some((item) => item.index === index);
}

/** The chip that counts an event. Only those that may are asked for their members. */
function chipOf({clusters}: Scene, {index = -1, start}: KeyboardEventDrawing): ClusterItem | undefined {
  return clusters.find((item) => item.clusters.some((cluster) =>
    start <= cluster.end && (start >= cluster.start || cluster.start === cluster.end) && cluster.members().includes(index)));
}
