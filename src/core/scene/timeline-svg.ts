/** What is known of a timeline, drawn as one picture: the same in a page and without one. */
import {approximateMetrics} from '../layout/approximate-metrics.js';
import type {TextMetrics} from '../layout/layout.js';
import type {LaneKind} from '../model/lanes.js';
import {documentsOf, documentTitle} from '../model/documents.js';
import {fieldOf} from '../model/hostile-value.js';
import {textIn} from '../model/text.js';
import type {Text} from '../model/timeline.js';
import {stringsOf} from '../strings/registry.js';
import {parseDate} from '../time/edtf.js';
import {foldedInstant, foldedWindow, type FoldedTime} from '../time/folded-time.js';
import {numberFormat} from '../time/format-intl.js';
import {clampViewport, viewport, viewportEnd, VIEWPORT_LIMITS, type Viewport} from '../viewport/viewport.js';
import {headHeight, sceneToElement} from './scene-to-svg.js';
import {summaryText} from './summary-text.js';
import {svgLegend} from './svg-legend.js';
import {themes, type Theme, type ThemeName} from './theme.js';
import {timelineScenes, type SceneState} from './timeline-scene.js';
import type {XmlElement} from './xml.js';

export interface PictureOptions {
  /** Of the whole picture, in px. */
  readonly width: number;
  /** Without it, as tall as the events need; never less than one row needs. */
  readonly height?: number;
  /** The window, each end EDTF or ms; without it everything fits. */
  readonly start?: string | number;
  readonly end?: string | number;
  /** `light`, `dark`, `auto` (as the viewer of the picture prefers), or colours of your own. */
  readonly theme?: ThemeName | Partial<Theme>;
  readonly lanes?: LaneKind;
  /** Whether time and text run from right to left; by default as the language does. */
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /** Where the line for now is drawn, EDTF or ms; without it there is none. */
  readonly now?: string | number;
  /** Draws the links between all events, and not only those of the selected one. */
  readonly relations?: boolean;
  /** Adds what the shapes mean, below. */
  readonly legend?: boolean;
  /** Widths of texts; generous ones by default, the same everywhere. */
  readonly metrics?: TextMetrics;
}

/** What is drawn, and in which language. */
export interface Drawn extends Pick<SceneState, 'table' | 'timeline' | 'home' | 'selected' | 'collapsed'> {
  readonly fold: FoldedTime;
  /** BCP 47. */
  readonly locale: string;
}

/**
 * The picture as plain data; `writeXml` makes a text of it.
 * @throws DateSyntaxError when `start`, `end` or `now` is no EDTF, RangeError when it, `width` or `height` is no finite number.
 */
export function timelineSvg({table, timeline, fold, home, selected, collapsed, locale}: Drawn, options: PictureOptions): XmlElement {
  const {width, height, lanes = 'none', relations = false, metrics = approximateMetrics} = options;
  checkLength('width', width);
  if (height !== undefined) checkLength('height', height);
  const window = windowOf(home, fold, options);
  const [theme, darkTheme] = themesOf(options.theme);
  const strings = stringsOf(locale);
  const title = textIn(fieldOf(timeline, 'title') as Text | undefined, locale);
  const summary = table.size === 0 ? strings.empty : summaryText({table, viewport: window, fold}, locale, strings);
  const isMirrored = (options.dir ?? dirOf(locale)) === 'rtl';
  const documents = documentsOf(timeline).list.map((document) => ({tone: document.tone, title: documentTitle(document, locale)}));
  const legend = options.legend ? svgLegend(table, {width, strings, metrics, theme, documents, isMirrored}) : undefined;
  const rest = headHeight({title, summary}) + (legend?.height ?? 0);
  const {scene, labels} = timelineScenes()(
    {table, timeline, fold, home, viewport: window, selected, active: undefined, collapsed},
    {
      locale, metrics, width, height: height === undefined ? 0 : Math.max(1, height - rest), scrollTop: 0, lanes, isStill: true, allLinks: relations,
      now: edge(options.now, 'earliestStart'), restTitle: strings.rest, chipLabel: (count) => strings.more(numberFormat(locale, {}).format(count), count),
    },
  );
  return sceneToElement(scene, {isMirrored, labels, metrics, theme, darkTheme, title, summary, legend, locale, selected});
}

/** Languages whose usual script runs from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|nqo|ps|sd|syr|ug|ur|yi)(?:-(?!latn|cyrl)|$)/iu;

function dirOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';
}

function checkLength(name: string, px: number): void {
  if (!(px > 0 && px < Infinity)) throw new RangeError(`${name}: ${px} is not a number of px`);
}

function themesOf(theme: PictureOptions['theme']): readonly [theme: Theme, dark?: Theme] {
  if (theme === 'auto') return [themes.light, themes.dark];
  return [typeof theme === 'object' ? {...themes.light, ...theme} : themes[theme ?? 'light']];
}

/** On the axis; given ends are on the calendar. */
function windowOf(home: Viewport, fold: FoldedTime, {start, end}: PictureOptions): Viewport {
  const [from, to] = [edge(start, 'earliestStart'), edge(end, 'latestEnd')];
  if (from === undefined && to === undefined) return home;
  if (from !== undefined && to !== undefined) return clampViewport(foldedWindow(fold, viewport(from, to)), VIEWPORT_LIMITS);
  const [first, last] = [from === undefined ? home.start : foldedInstant(fold, from), to === undefined ? viewportEnd(home) : foldedInstant(fold, to)];
  return clampViewport(viewport(first, last), VIEWPORT_LIMITS);
}

function edge(given: string | number | undefined, side: 'earliestStart' | 'latestEnd'): number | undefined {
  return typeof given === 'string' ? parseDate(given)[side] : given;
}
