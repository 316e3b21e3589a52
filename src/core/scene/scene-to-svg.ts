/** A scene as a complete SVG: a picture that needs no page, no style sheet and no script. */
import type {EventLabel} from '../layout/event-labels.js';
import type {TextMetrics} from '../layout/layout.js';
import {numberFormat} from '../time/format-intl.js';
import {cutToRoom} from './cut-text.js';
import {flowTransform} from './flow.js';
import {hundredth} from './hundredth.js';
import {GRADIENTS, OPACITY} from './paint-attributes.js';
import {
  AXIS_TEXT_INSET, CHIP_HEIGHT, COARSE_BASELINE, DATE_GAP, EDGE, FINE_BASELINE, ERA_INSET, LABEL_BASELINE, LANE_TITLE_HEIGHT, LANE_TITLE_INDENT,
} from './plot-metrics.js';
import type {ClusterItem, EraItem, EventItem, LaneItem, Scene} from './scene.js';
import {clipElement, clipId, markElement, svgText} from './svg-elements.js';
import type {SvgLegend} from './svg-legend.js';
import {THEME_COLOURS, toneColour, type Theme} from './theme.js';
import {xmlElement, type XmlAttributes, type XmlElement} from './xml.js';

export interface SvgOptions {
  /** Whether time and text run from right to left. */
  readonly isMirrored?: boolean;
  readonly labels: (index: number) => EventLabel;
  readonly metrics: TextMetrics;
  readonly theme: Theme;
  /** Colours for readers who prefer dark, when the picture is to follow them. */
  readonly darkTheme?: Theme | undefined;
  readonly title: string;
  /** One line below the title. */
  readonly summary: string;
  /** Below the plot. */
  readonly legend?: SvgLegend | undefined;
  /** BCP 47. */
  readonly locale: string;
  /** Id of the selected event's item. */
  readonly selected?: string | undefined;
}

/** How a picture is drawn, and where its x is. */
interface Pen extends SvgOptions {
  /** The left edge of what stands at an x of the scene and is so wide; of text, where it begins. */
  at(x: number, width?: number): number;
}

/** Font sizes in px. */
const LABEL_SIZE = 13;
const TITLE_SIZE = 20;

/** Runs of a line that do not mix: one in the direction of its own letters, and one in that of the picture. */
const FOREIGN = ['unicode-bidi', 'plaintext'] as const;
const APART = ['unicode-bidi', 'isolate'] as const;

/** The dot that tells which colour a document has, and the space to its name, in px. */
const SWATCH = 9;
const SWATCH_GAP = 6;

/** Height of title and summary above the plot, in px; 0 without them. */
export function headHeight({title, summary}: Pick<SvgOptions, 'title' | 'summary'>): number {
  return (title ? 30 : 0) + (summary ? 22 : 0) + (title || summary ? 14 : 0);
}

/** The picture of a scene, with its title and summary above it, as plain data for who writes it and for who paints it. */
export function sceneToElement(scene: Scene, options: SvgOptions): XmlElement {
  const {theme, locale, title, summary, legend, isMirrored = false} = options;
  const pen: Pen = {...options, at: (x, wide = 0) => (isMirrored ? scene.width - x - wide : x)};
  const head = headHeight(options);
  const [width, height] = [scene.width, scene.height + head + (legend?.height ?? 0)];
  const attributes: XmlAttributes = [
    ['xmlns', 'http://www.w3.org/2000/svg'], ['width', width], ['height', height], ['viewBox', `0 0 ${width} ${height}`],
    ['role', 'img'], ['lang', locale], ['font-family', theme.font], ['font-size', LABEL_SIZE],
    ...(isMirrored ? [['direction', 'rtl'] as const] : []),
  ];
  return xmlElement('svg', attributes,
    xmlElement('title', [], title || summary || ' '), xmlElement('desc', [], summary || ' '),
    ...darkStyle(options),
    xmlElement('defs', [], ...gradientElements(theme, scene.tones), clipElement('plot', width, scene.height), clipElement('bands', width, scene.axisY)),
    xmlElement('rect', [['width', width], ['height', height], ['fill', theme.paper]]),
    ...headElements(pen, width - 2 * EDGE),
    xmlElement('g', [['transform', `translate(0 ${head})`], ['clip-path', `url(#${clipId('plot', width, scene.height)})`]], ...plotElements(scene, pen)),
    ...(legend ? [xmlElement('g', [['transform', `translate(0 ${scene.height + head})`]], ...legend.elements)] : []));
}

function plotElements(scene: Scene, pen: Pen): XmlElement[] {
  const {theme, isMirrored = false} = pen;
  const marks = scene.marks.map((mark) => markElement(mark, theme));
  const turned = flowTransform(isMirrored ? 'left' : 'right', scene);
  const bands = [
    // On a band a patch of paper would be louder than the grid.
    ...scene.items.flatMap((item) => labelElements(item, pen, scene.eras.length === 0)),
    ...scene.clusters.flatMap((item) => chipElements(item, pen)),
    ...scene.lanes.flatMap((lane) => laneElements(lane, pen, scene.width)),
  ];
  return [
    ...(turned === undefined ? marks : [xmlElement('g', [['transform', turned]], ...marks)]),
    xmlElement('g', [['clip-path', `url(#${clipId('bands', scene.width, scene.axisY)})`]], ...bands),
    ...axisElements(scene, pen),
    ...scene.eras.map((era) => eraElement(era, pen)),
  ];
}

/** Each colour of the light theme gives way to the dark one's; a viewer without style sheets shows the light ones. */
function darkStyle({theme, darkTheme}: SvgOptions): XmlElement[] {
  if (!darkTheme) return [];
  const pairs = [...THEME_COLOURS.map((role) => [theme[role], darkTheme[role]] as const), ...theme.tones.map((colour, i) => [colour, toneColour(darkTheme, i + 1)] as const)];
  const rules = pairs.flatMap(([light, dark]) => ['fill', 'stroke', 'stop-color'].map((name) => `[${name}='${light}']{${name}:${dark}}`));
  return [xmlElement('style', [], `@media (prefers-color-scheme:dark){${rules.join('')}}`)];
}

function headElements({title, summary, theme, metrics, at}: Pen, room: number): XmlElement[] {
  const lines: XmlElement[] = [];
  if (title) {
    const words = cutToRoom(title, (room * LABEL_SIZE) / TITLE_SIZE, 'label', metrics);
    lines.push(svgText(words, at(EDGE), 30, [['font-family', theme.titleFont], ['font-size', TITLE_SIZE], ['font-weight', 500], ['fill', theme.ink]]));
  }
  if (summary) lines.push(svgText(cutToRoom(summary, room, 'date', metrics), at(EDGE), title ? 50 : 22, [['font-size', 12], ['fill', theme.soft]]));
  return lines;
}

function gradientElements(theme: Theme, tones: number): XmlElement[] {
  const toned = Array.from({length: tones}, (_, i) => [`tone-${i + 1}-`, toneColour(theme, i + 1)] as const);
  return Object.entries(GRADIENTS).flatMap(([id, [from, to]]) =>
    [['', theme.mark] as const, ['accent-', theme.accent] as const, ...toned].map(([prefix, colour]) =>
      xmlElement('linearGradient', [['id', prefix + id]], ...[from, to].map((certainty, offset) =>
        xmlElement('stop', [['offset', offset], ['stop-color', colour], ['stop-opacity', OPACITY[certainty]]])))));
}

/** Title and date on paper, so that the grid does not run through words; cut where there is less room than they need. */
function labelElements({index, id, labelX, labelWidth, y}: EventItem, {labels, metrics, theme, selected, isMirrored = false, at}: Pen, onPaper: boolean): XmlElement[] {
  if (labelWidth <= 0) return [];
  const label = labels(index);
  const showsDate = label.showsDate && labelWidth >= label.width;
  const title = cutToRoom(label.title, showsDate ? Infinity : labelWidth, 'label', metrics);
  const baseline = y + LABEL_BASELINE;
  const fill = id === selected ? theme.accent : theme.ink;
  const struck: XmlAttributes = label.isCancelled ? [['text-decoration', 'line-through']] : [];
  const paper = xmlElement('rect', [['x', hundredth(at(labelX, labelWidth))], ['y', hundredth(y + 2)], ['width', hundredth(labelWidth)], ['height', 18], ['fill', theme.paper]]);
  // In one run of text, so that the date follows the title whatever font draws it.
  const date = showsDate ? [xmlElement('tspan', [['dx', isMirrored ? -DATE_GAP : DATE_GAP], ['font-size', 12], ['font-weight', 400], ['fill', theme.soft], APART], label.date)] : [];
  const words = xmlElement('tspan', [['fill', fill], ...struck, FOREIGN], title || ' ');
  const attributes: XmlAttributes = [['x', hundredth(at(labelX))], ['y', hundredth(baseline)], ['font-weight', 500], ...(onPaper ? [] : halo(theme))];
  return [...(onPaper ? [paper] : []), xmlElement('text', attributes, words, ...date)];
}

function halo({paper}: Theme): XmlAttributes {
  return [['paint-order', 'stroke'], ['stroke', paper], ['stroke-opacity', 0.7], ['stroke-width', 3]];
}

function chipElements({x, y, width, label}: ClusterItem, {theme, at}: Pen): XmlElement[] {
  const box: XmlAttributes = [['x', hundredth(at(x, width))], ['y', hundredth(y)], ['width', width], ['height', CHIP_HEIGHT], ['rx', CHIP_HEIGHT / 2], ['fill', theme.raised], ['stroke', theme.faint]];
  return [xmlElement('rect', box), svgText(label, at(x + width / 2), y + 16, [['font-size', 12], ['text-anchor', 'middle'], ['fill', theme.ink]])];
}

function eraElement({index, x, y, width}: EraItem, {labels, theme, metrics, at}: Pen): XmlElement {
  const name = cutToRoom(labels(index).title, width - 2 * ERA_INSET, 'date', metrics);
  return svgText(name, at(x + ERA_INSET), y + 16, [['font-size', 12], ['fill', theme.ink]]);
}

function laneElements({title, depth, count, y, tone}: LaneItem, {theme, metrics, locale, isMirrored = false, at}: Pen, width: number): XmlElement[] {
  const left = EDGE + LANE_TITLE_INDENT * depth;
  const x = tone === undefined ? left : left + SWATCH + SWATCH_GAP;
  const number = numberFormat(locale, {}).format(count);
  const words = cutToRoom(title, width - EDGE - x - DATE_GAP - metrics.width(number, 'date'), 'unit', metrics) || ' ';
  const middle = y + LANE_TITLE_HEIGHT - 15;
  const swatch = tone === undefined ? [] : [xmlElement('circle', [['cx', at(left + SWATCH / 2)], ['cy', hundredth(middle)], ['r', SWATCH / 2], ['fill', toneColour(theme, tone)]])];
  return [...swatch, xmlElement('text', [['x', at(x)], ['y', hundredth(y + LANE_TITLE_HEIGHT - 11)], ['font-size', 12]],
    xmlElement('tspan', [['font-weight', 650], ['fill', theme.ink], FOREIGN], words), xmlElement('tspan', [['dx', isMirrored ? -DATE_GAP : DATE_GAP], ['fill', theme.soft], APART], number))];
}

function axisElements({fine, coarse, breaks, now, axisY}: Scene, {theme: {soft, ink, accent}, at}: Pen): XmlElement[] {
  return [
    ...(now ? [svgText(now.label, at(now.x + AXIS_TEXT_INSET), axisY + FINE_BASELINE, [['font-size', 12], ['fill', accent]])] : []),
    ...fine.map(({x, label}) => svgText(label, at(x + AXIS_TEXT_INSET), axisY + FINE_BASELINE, [['font-size', 12], ['fill', soft]])),
    ...breaks.map(({x, label}) => svgText(label, at(x + AXIS_TEXT_INSET), axisY + FINE_BASELINE, [['font-size', 12], ['font-style', 'italic'], ['fill', soft]])),
    ...coarse.map(({x, label}) => svgText(label, at(x + AXIS_TEXT_INSET), axisY + COARSE_BASELINE, [['font-size', 12], ['font-weight', 650], ['fill', ink]])),
  ];
}
