/**
 * Puts an element at a place by its style's properties. A bound `style=` attribute would be refused by a page with a
 * strict Content-Security-Policy; the properties of `element.style` are not.
 */
import {nothing} from 'lit';
import {Directive, directive, PartType, type ElementPart, type PartInfo} from 'lit/directive.js';
import {isDown, type Flow} from '../core/scene/flow.js';
import {hundredth} from '../core/scene/hundredth.js';

/**
 * In px of a scene. The element stands in the top corner of its positioned ancestor at which lines begin, or, where time runs
 * down the page, at which they end.
 */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
}

/** Writes the place of an element where it is another than before. */
export class PlaceWriter {
  private readonly element: Element;
  private last: Place | undefined;

  constructor(element: Element) {
    this.element = element;
  }

  write(inScene: Place, flow: Flow = 'right'): void {
    const {style} = this.element as HTMLElement;
    const {last} = this;
    const place = onScreen(inScene, flow);
    if (last?.x !== place.x || last.y !== place.y) style.transform = `translate(${hundredth(place.x)}px, ${hundredth(place.y)}px)`;
    if (last?.width !== place.width) style.width = place.width === undefined ? '' : `${hundredth(place.width)}px`;
    if (last?.height !== place.height) style.height = place.height === undefined ? '' : `${hundredth(place.height)}px`;
    this.last = place;
  }
}

function onScreen(place: Place, flow: Flow): Place {
  if (flow === 'right') return place;
  const {x, y, width, height} = isDown(flow) ? turned(place) : place;
  return {x: flow === 'down-left' ? x : -x, y, ...(width !== undefined && {width}), ...(height !== undefined && {height})};
}

function turned({x, y, width, height}: Place): Place {
  return {x: y, y: x, ...(height !== undefined && {width: height}), ...(width !== undefined && {height: width})};
}

class PlaceDirective extends Directive {
  private writer: PlaceWriter | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('place() stands in the tag of an element');
  }

  override render(_place: Place, _flow?: Flow): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [place, flow]: [Place, Flow?]): typeof nothing {
    (this.writer ??= new PlaceWriter(part.element)).write(place, flow);
    return nothing;
  }
}

export const place = directive(PlaceDirective);
