/** The marks of a scene as SVG elements, keyed, each written only when it changed. */
import {nothing, svg, type TemplateResult} from 'lit';
import {markAttributes, markClass, markTag} from '../core/scene/mark-attributes.js';
import type {Mark} from '../core/scene/scene.js';
import {keyedElements} from './keyed-elements.js';

/** The SVG elements of the marks, back to front, turned as `transform` says. */
export function svgMarks(marks: readonly Mark[], transform?: string): TemplateResult<2> {
  return svg`<g transform=${transform ?? nothing} ${keyedElements(marks.map((mark) =>
    ({key: `${mark.type}.${mark.key}`, tag: markTag(mark), attributes: [['class', markClass(mark)], ...markAttributes(mark)] as const})))}></g>`;
}

/** Gradients that the paints of uncertain and open edges refer to, in the colours of so many documents too. */
export function gradients(tones = 0): TemplateResult<2> {
  return svg`<defs>${plainGradients}${Array.from({length: tones}, (_, i) => toneGradients(i + 1))}</defs>`;
}

const plainGradients = svg`
    ${gradient('core-out', 'certain', 'rare')}
    ${gradient('core-in', 'rare', 'certain')}
    ${gradient('possible-out', 'likely', 'rare')}
    ${gradient('possible-in', 'rare', 'likely')}
    ${gradient('accent-core-out', 'certain accent', 'rare accent')}
    ${gradient('accent-core-in', 'rare accent', 'certain accent')}
    ${gradient('accent-possible-out', 'likely accent', 'rare accent')}
    ${gradient('accent-possible-in', 'rare accent', 'likely accent')}`;

function toneGradients(tone: number): TemplateResult<2> {
  const [rare, likely, certain] = ['rare', 'likely', 'certain'].map((name) => `${name} tone-${tone}`) as [string, string, string];
  return svg`
    ${gradient(`tone-${tone}-core-out`, certain, rare)}${gradient(`tone-${tone}-core-in`, rare, certain)}
    ${gradient(`tone-${tone}-possible-out`, likely, rare)}${gradient(`tone-${tone}-possible-in`, rare, likely)}`;
}

function gradient(id: string, from: string, to: string): TemplateResult<2> {
  return svg`<linearGradient id=${id}><stop offset="0" class=${from}></stop><stop offset="1" class=${to}></stop></linearGradient>`;
}
