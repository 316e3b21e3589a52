/** The marks of a scene as SVG elements, keyed, each written only when it changed. */
import {nothing, svg, type TemplateResult} from 'lit';
import {Directive, directive, type ElementPart} from 'lit/directive.js';
import {repeat} from 'lit/directives/repeat.js';
import {markAttributes, markClass} from '../core/scene/mark-attributes.js';
import type {Mark} from '../core/scene/scene.js';

class ShapeDirective extends Directive {
  private readonly written = new Map<string, string | number>();

  override render(_mark: Mark): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [mark]: [Mark]): typeof nothing {
    this.write(part.element, 'class', markClass(mark));
    for (const [name, value] of markAttributes(mark)) this.write(part.element, name, value);
    return nothing;
  }

  private write(element: Element, name: string, value: string | number): void {
    if (this.written.get(name) === value) return;
    this.written.set(name, value);
    element.setAttribute(name, String(value));
  }
}

const shape = directive(ShapeDirective);

/** The SVG elements of the marks, back to front. */
export function svgMarks(marks: readonly Mark[]): unknown {
  return repeat(marks, (mark) => `${mark.type}.${mark.key}`, markTemplate);
}

function markTemplate(mark: Mark): TemplateResult<2> {
  switch (mark.type) {
    case 'rect': return svg`<rect ${shape(mark)}></rect>`;
    case 'circle': return svg`<circle ${shape(mark)}></circle>`;
    case 'line': return svg`<line ${shape(mark)}></line>`;
    case 'path': return svg`<path ${shape(mark)}></path>`;
  }
}

/** Gradients that the paints of uncertain and open edges refer to. */
export const gradients: TemplateResult<2> = svg`
  <defs>
    ${gradient('core-out', 'certain', 'rare')}
    ${gradient('core-in', 'rare', 'certain')}
    ${gradient('possible-out', 'likely', 'rare')}
    ${gradient('possible-in', 'rare', 'likely')}
    ${gradient('accent-core-out', 'certain accent', 'rare accent')}
    ${gradient('accent-core-in', 'rare accent', 'certain accent')}
    ${gradient('accent-possible-out', 'likely accent', 'rare accent')}
    ${gradient('accent-possible-in', 'rare accent', 'likely accent')}
  </defs>`;

function gradient(id: string, from: string, to: string): TemplateResult<2> {
  return svg`<linearGradient id=${id}><stop offset="0" class=${from}></stop><stop offset="1" class=${to}></stop></linearGradient>`;
}
