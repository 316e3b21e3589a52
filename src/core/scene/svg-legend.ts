/** What the shapes in a picture mean, below it. */
import type {TextMetrics} from '../layout/layout.js';
import type {EventTable} from '../model/event-table.js';
import type {Strings} from '../strings/strings.js';
import {DOT} from '../layout/event-box.js';
import {cutToRoom} from './cut-text.js';
import {looksIn, sampleMarks, SAMPLE_HEIGHT, SAMPLE_WIDTH} from './date-looks.js';
import {hundredth} from './hundredth.js';
import {EDGE} from './plot-metrics.js';
import type {Mark} from './scene.js';
import {clipElement, clipId, markElement, svgText} from './svg-elements.js';
import type {Theme} from './theme.js';
import {xmlElement, type XmlAttributes, type XmlElement} from './xml.js';

export interface SvgLegend {
  /** In px. */
  readonly height: number;
  readonly elements: readonly XmlElement[];
}

export interface LegendOptions {
  /** Of the picture, in px. */
  readonly width: number;
  readonly strings: Strings;
  readonly metrics: TextMetrics;
  readonly theme: Theme;
  /** Of several documents, which have a colour each: what they are called. */
  readonly documents: readonly {readonly tone: number; readonly title: string}[];
  /** Whether time and text run from right to left. */
  readonly isMirrored: boolean;
}

/** Above and below the lines, from line to line, from entry to entry and from a sample to its words, in px. */
const PADDING = 12;
const LINE = 24;
const GAP = 20;
const SAMPLE_GAP = 8;

interface Entry {
  readonly words: string;
  readonly marks: readonly Mark[];
  /** Of its marks, in px. */
  readonly width: number;
  readonly isStruck?: boolean;
}

/** The name of a document takes no more room than this, in px. */
const WIDEST = 240;

/** An entry for each document and for each look that occurs, in as many lines as the width asks for; `undefined` when there is none. */
export function svgLegend(table: EventTable, {width, strings, metrics, theme, documents, isMirrored}: LegendOptions): SvgLegend | undefined {
  const entries: Entry[] = [
    ...documents.map(({tone, title}): Entry => ({words: cutToRoom(title, WIDEST, 'date', metrics), marks: [{type: 'circle', key: 'tone', paint: 'dot', x: DOT / 2, y: SAMPLE_HEIGHT / 2, radius: DOT / 2, tone}], width: DOT})),
    ...looksIn(table).map((look): Entry => ({words: strings.looks[look], marks: sampleMarks(look), width: SAMPLE_WIDTH, isStruck: look === 'cancelled'})),
  ];
  if (entries.length === 0) return undefined;
  const turned: XmlAttributes = isMirrored ? [['transform', 'matrix(-1 0 0 1 0 0)']] : [];
  let [x, y] = [EDGE, PADDING];
  const elements = entries.map(({words, marks, width: sample, isStruck}): XmlElement => {
    const wide = sample + SAMPLE_GAP + metrics.width(words, 'date');
    if (x > EDGE && x + wide > width - EDGE) [x, y] = [EDGE, y + LINE];
    const at: XmlAttributes = [['transform', `translate(${hundredth(isMirrored ? width - x : x)} ${y})`]];
    const struck: XmlAttributes = isStruck ? [['text-decoration', 'line-through']] : [];
    x += wide + GAP;
    return xmlElement('g', at,
      xmlElement('g', [...turned, ['clip-path', `url(#${clipId('sample', SAMPLE_WIDTH, SAMPLE_HEIGHT)})`]], ...marks.map((mark) => markElement(mark, theme))),
      svgText(words, (isMirrored ? -1 : 1) * (sample + SAMPLE_GAP), SAMPLE_HEIGHT - 4, [['font-size', 12], ['fill', theme.soft], ...struck]));
  });
  return {height: y + LINE + PADDING / 2, elements: [xmlElement('defs', [], clipElement('sample', SAMPLE_WIDTH, SAMPLE_HEIGHT)), ...elements]};
}
