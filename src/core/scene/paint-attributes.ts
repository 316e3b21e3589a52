/** The look of each paint as presentation attributes: what the element's style sheet says in a page, for a picture of its own. */
import type {MarkAttributes} from './mark-attributes.js';
import type {Mark, Paint} from './scene.js';
import {toneColour, type Theme} from './theme.js';

/** How much ink a certain, a possible and a barely possible part of a bar take. */
export const OPACITY = {certain: 1, likely: 0.22, rare: 0.06} as const;
/** The ink of the band and of the tab of an era, and again where it is certain. */
const ERA = 0.03;
const ERA_TAB = 0.08;

/** Gradients of uncertain edges by id: from the opacity at the left to that at the right. */
export const GRADIENTS: Readonly<Record<string, readonly [from: keyof typeof OPACITY, to: keyof typeof OPACITY]>> = {
  'core-out': ['certain', 'rare'],
  'core-in': ['rare', 'certain'],
  'possible-out': ['likely', 'rare'],
  'possible-in': ['rare', 'likely'],
};

/** Fill and stroke of a mark. */
export function paintAttributes({paint, selected, type, tone}: Mark, theme: Theme): MarkAttributes {
  const colour = selected ? theme.accent : toneColour(theme, tone);
  const look = LOOKS[paint](colour, theme, selected === true);
  const isOnPaper = type === 'circle' && (paint === 'hollow' || paint === 'doubt');
  return isOnPaper ? look.map(([name, value]) => [name, name === 'fill' ? theme.paper : value] as const) : [...look, ...gradientOf(paint, selected ? 'accent-' : tone === undefined ? '' : `tone-${tone}-`)];
}

/** Paints that are gradients refer to them by id. */
function gradientOf(paint: Paint, prefix: string): MarkAttributes {
  return paint in GRADIENTS ? [['fill', `url(#${prefix}${paint})`]] : [];
}

type Look = (colour: string, theme: Theme, selected: boolean) => MarkAttributes;

const outline = (colour: string): MarkAttributes => [['fill', 'none'], ['stroke', colour], ['stroke-width', 1.25]];
const none: Look = () => [];
/** A line between two pixels would be two pale ones. */
const CRISP = ['shape-rendering', 'crispEdges'] as const;

const LOOKS: Readonly<Record<Paint, Look>> = {
  'grid': (_, {faint}) => [['stroke', faint], ['stroke-dasharray', '1 3'], CRISP],
  'grid-strong': (_, {faint}) => [['stroke', faint], CRISP],
  'axis': (_, {soft}) => [['stroke', soft], ['stroke-opacity', 0.55], CRISP],
  'break': (_, {soft}) => [['fill', 'none'], ['stroke', soft], ['stroke-opacity', 0.55]],
  'lane': (_, {faint}) => [['stroke', faint], CRISP],
  'paper': (_, {paper}) => [['fill', paper]],
  'era': (colour) => [['fill', colour], ['fill-opacity', ERA]],
  'era-tab': (colour) => [['fill', colour], ['fill-opacity', ERA_TAB]],
  'now': (_, {accent}) => [['fill', accent], ['stroke', accent]],
  'core': (colour) => [['fill', colour]],
  'dot': (colour) => [['fill', colour]],
  'possible': (colour) => [['fill', colour], ['fill-opacity', OPACITY.likely]],
  'faint': (colour) => [['fill', colour], ['fill-opacity', OPACITY.rare]],
  'halo': (colour) => [['fill', colour], ['fill-opacity', OPACITY.likely]],
  'planned': (colour) => [['fill', colour], ['fill-opacity', 0.5], ['stroke', colour], ['stroke-width', 1.25]],
  'hollow': outline,
  'doubt': (colour) => [...outline(colour), ['stroke-dasharray', '3 2']],
  'bracket': (colour) => [['fill', 'none'], ['stroke', colour], ['stroke-width', 1.5]],
  'habit': (colour) => [['stroke', colour], ['stroke-width', 1.5], ['stroke-dasharray', '1.5 4'], ['stroke-linecap', 'round'], ['opacity', 0.6]],
  'thread': (colour) => [['stroke', colour], ['stroke-width', 1], ['opacity', 0.6]],
  'leader': (_, {soft, accent}, selected) => [['fill', 'none'], ['stroke', selected ? accent : soft], ['stroke-opacity', 0.5]],
  'link': (colour, _, selected) => [...outline(colour), ['stroke-opacity', selected ? 0.8 : 0.5]],
  'density': (colour) => [['fill', colour], ['fill-opacity', OPACITY.likely], CRISP],
  'core-out': none,
  'core-in': none,
  'possible-out': none,
  'possible-in': none,
};
