/**
 * Paints a picture of ours on a canvas, element by element. An image of the SVG would need a URL (`data:`, `blob:`) that a
 * strict page refuses. Knows what `core/scene` writes, no more: rect, circle, line, path, text, gradients from left to right.
 */
import type {XmlElement} from '../core/scene/xml.js';

type Ink = ReadonlyMap<string, string | number>;

/** Attributes that hold for what is inside. */
const INHERITED = ['font-family', 'font-size', 'font-weight', 'fill', 'direction'];

class Painter {
  private readonly context: CanvasRenderingContext2D;
  private readonly scale: number;
  private readonly defs = new Map<string, XmlElement>();

  constructor(context: CanvasRenderingContext2D, scale: number) {
    this.context = context;
    this.scale = scale;
  }

  paint(element: XmlElement, around: Ink): void {
    const {name, content} = element;
    const ink: Ink = new Map([...[...around].filter(([key]) => INHERITED.includes(key)), ...element.attributes]);
    if (name === 'defs') for (const part of elementsOf(element)) this.defs.set(String(attribute(part, 'id')), part);
    else if (name === 'text') this.text(element, ink);
    else if (name === 'svg' || name === 'g') this.group(elementsOf(element), ink);
    else if (content.length === 0) this.shape(name, ink);
  }

  private group(parts: readonly XmlElement[], ink: Ink): void {
    const {context} = this;
    context.save();
    const [a = 0, b = 0, c = 0, d = 0, e, f] = numbersIn(ink.get('transform'));
    // What turns has six numbers; what only moves has two.
    if (e === undefined) context.translate(a, b);
    else context.transform(a, b, c, d, e, f ?? 0);
    const clip = elementsOf(this.referred(ink.get('clip-path')))[0];
    if (clip) {
      context.beginPath();
      context.rect(0, 0, Number(attribute(clip, 'width')), Number(attribute(clip, 'height')));
      context.clip();
    }
    for (const part of parts) this.paint(part, ink);
    context.restore();
  }

  private shape(name: string, ink: Ink): void {
    const {context} = this;
    const number = (key: string, missing = 0): number => Number(ink.get(key) ?? missing);
    const path = name === 'path' ? new Path2D(String(ink.get('d'))) : new Path2D();
    if (name === 'rect') path.roundRect(number('x'), number('y'), number('width'), number('height'), Math.min(number('rx'), number('width') / 2, number('height') / 2));
    else if (name === 'circle') path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
    else if (name === 'line') {
      path.moveTo(number('x1'), number('y1'));
      path.lineTo(number('x2'), number('y2'));
    }
    const fill = ink.get('fill') ?? '#000';
    if (fill !== 'none' && name !== 'line') {
      context.globalAlpha = number('fill-opacity', 1) * number('opacity', 1);
      context.fillStyle = this.colour(String(fill), number('x'), number('width'));
      context.fill(path);
    }
    if (ink.has('stroke')) this.stroke(path, ink, number);
    context.globalAlpha = 1;
  }

  private stroke(path: Path2D, ink: Ink, number: (key: string, missing?: number) => number): void {
    const {context} = this;
    context.save();
    context.globalAlpha = number('stroke-opacity', 1) * number('opacity', 1);
    context.strokeStyle = String(ink.get('stroke'));
    context.lineWidth = number('stroke-width', 1);
    context.lineCap = ink.get('stroke-linecap') === 'round' ? 'round' : 'butt';
    context.setLineDash(numbersIn(ink.get('stroke-dasharray')));
    // A crisp line lies on pixels and not between them.
    if (ink.has('shape-rendering') && (this.scale * context.lineWidth) % 2 === 1) context.translate(0.5 / this.scale, 0.5 / this.scale);
    context.stroke(path);
    context.restore();
  }

  /** A line of text: its runs one after the other, from where they begin. */
  private text(element: XmlElement, ink: Ink): void {
    const {context} = this;
    const y = Number(ink.get('y'));
    let x = Number(ink.get('x'));
    const isMirrored = ink.get('direction') === 'rtl';
    context.textAlign = ink.get('text-anchor') === 'middle' ? 'center' : isMirrored ? 'right' : 'left';
    for (const run of element.content) {
      const [words, look] = typeof run === 'string' ? [run, ink] : [run.content.map((part) => (typeof part === 'string' ? part : '')).join(''), new Map([...ink, ...run.attributes])];
      x += Number(look.get('dx') ?? 0);
      context.font = `${look.get('font-weight') ?? 400} ${look.get('font-size')}px ${look.get('font-family')}`;
      context.direction = look.get('unicode-bidi') === 'plaintext' ? directionOf(words) : isMirrored ? 'rtl' : 'ltr';
      if (look.has('stroke')) this.around(words, x, y, look);
      context.fillStyle = String(look.get('fill'));
      context.fillText(words, x, y);
      const {width} = context.measureText(words);
      if (look.get('text-decoration') === 'line-through') context.fillRect(isMirrored ? x - width : x, y - Number(look.get('font-size')) * 0.3, width, 1);
      x += isMirrored ? -width : width;
    }
  }

  /** A seam of paper, so that what is behind does not run through words. */
  private around(words: string, x: number, y: number, look: Ink): void {
    const {context} = this;
    context.save();
    context.globalAlpha = Number(look.get('stroke-opacity') ?? 1);
    context.strokeStyle = String(look.get('stroke'));
    context.lineWidth = Number(look.get('stroke-width') ?? 1);
    context.strokeText(words, x, y);
    context.restore();
  }

  private colour(fill: string, x: number, width: number): string | CanvasGradient {
    const stops = elementsOf(this.referred(fill));
    if (stops.length === 0) return fill;
    const gradient = this.context.createLinearGradient(x, 0, x + width, 0);
    for (const stop of stops) {
      gradient.addColorStop(Number(attribute(stop, 'offset')), faded(String(attribute(stop, 'stop-color')), Number(attribute(stop, 'stop-opacity'))));
    }
    return gradient;
  }

  private referred(reference: string | number | undefined): XmlElement | undefined {
    return this.defs.get(/^url\(#(.*)\)$/u.exec(String(reference))?.[1] ?? '');
  }
}

/** Paints a picture so many times as large as it says it is. */
export function paintSvg(context: CanvasRenderingContext2D, picture: XmlElement, scale: number): void {
  context.scale(scale, scale);
  new Painter(context, scale).paint(picture, new Map());
}

function elementsOf(element: XmlElement | undefined): XmlElement[] {
  return (element?.content ?? []).filter((part): part is XmlElement => typeof part === 'object');
}

function attribute({attributes}: XmlElement, name: string): string | number | undefined {
  return attributes.find(([key]) => key === name)?.[1];
}

/** As the first letter that has one says. */
function directionOf(words: string): 'ltr' | 'rtl' {
  return /^\P{Letter}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(words) ? 'rtl' : 'ltr';
}

function numbersIn(value: string | number | undefined): number[] {
  return (String(value ?? '').match(/-?[\d.]+/gu) ?? []).map(Number);
}

function faded(colour: string, opacity: number): string {
  return `color-mix(in srgb, ${colour} ${opacity * 100}%, transparent)`;
}
