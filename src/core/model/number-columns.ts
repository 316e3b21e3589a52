/** Columns of numbers that grow at their end. */
import type {Extent} from './extent.js';

const FIRST_CAPACITY = 1024;

export class NumberColumns {
  size = 0;
  hullStart: Float64Array;
  coreStart: Float64Array;
  coreEnd: Float64Array;
  hullEnd: Float64Array;
  certainty: Uint8Array;
  importance: Float32Array;

  constructor(capacity = FIRST_CAPACITY) {
    this.hullStart = new Float64Array(capacity);
    this.coreStart = new Float64Array(capacity);
    this.coreEnd = new Float64Array(capacity);
    this.hullEnd = new Float64Array(capacity);
    this.certainty = new Uint8Array(capacity);
    this.importance = new Float32Array(capacity);
  }

  push(extent: Extent, certainty: number, importance: number): void {
    if (this.size === this.certainty.length) this.grow();
    const place = this.size++;
    this.certainty[place] = certainty;
    this.importance[place] = importance;
    this.setExtent(place, extent);
  }

  setExtent(place: number, {hullStart, coreStart, coreEnd, hullEnd}: Extent): void {
    this.hullStart[place] = hullStart;
    this.coreStart[place] = coreStart;
    this.coreEnd[place] = coreEnd;
    this.hullEnd[place] = hullEnd;
  }

  private grow(): void {
    const larger = new NumberColumns(Math.max(FIRST_CAPACITY, this.size * 2));
    for (const name of ['hullStart', 'coreStart', 'coreEnd', 'hullEnd'] as const) {
      larger[name].set(this[name]);
      this[name] = larger[name];
    }
    larger.certainty.set(this.certainty);
    larger.importance.set(this.importance);
    this.certainty = larger.certainty;
    this.importance = larger.importance;
  }
}
