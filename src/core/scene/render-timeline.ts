/** A timeline as a picture, without a browser. */
import {approximateMetrics} from '../layout/approximate-metrics.js';
import type {TextMetrics} from '../layout/layout.js';
import {asOf} from '../model/as-of.js';
import {eventTable} from '../model/event-table.js';
import {asList} from '../model/hostile-value.js';
import type {LaneKind} from '../model/lanes.js';
import {resolveTimeline} from '../model/resolve-timeline.js';
import {textIn} from '../model/text.js';
import type {Timeline} from '../model/timeline.js';
import {stringsOf} from '../strings/registry.js';
import {parseDate} from '../time/edtf.js';
import {numberFormat} from '../time/format-intl.js';
import {knownLocale} from '../time/words.js';
import {homeViewport} from '../viewport/home.js';
import {clampViewport, viewport, viewportEnd, VIEWPORT_LIMITS, type Viewport} from '../viewport/viewport.js';
import {headHeight, sceneToSvg} from './scene-to-svg.js';
import {summaryText} from './summary-text.js';
import {themes, type Theme} from './theme.js';
import {timelineScenes} from './timeline-scene.js';

export interface RenderOptions {
  /** Of the whole picture, in px. */
  readonly width: number;
  /** Without it, as tall as the events need; never less than one row needs. */
  readonly height?: number;
  /** The window, each end EDTF or ms; without it everything fits. */
  readonly start?: string | number;
  readonly end?: string | number;
  /** BCP 47; the document's language by default. */
  readonly locale?: string;
  /** `light` (default), `dark`, or colours of your own. */
  readonly theme?: 'light' | 'dark' | Partial<Theme>;
  readonly lanes?: LaneKind;
  /** Id of the selected event. */
  readonly selected?: string;
  /** Widths of texts; generous ones by default. */
  readonly metrics?: TextMetrics;
}

/**
 * A complete SVG of a timeline: the same scene as in a page. Events without a readable date are left out.
 * @throws DateSyntaxError when `start` or `end` is no EDTF, RangeError when it, `width` or `height` is no finite number.
 */
export function renderTimeline(timeline: Timeline, options: RenderOptions): string {
  const {width, height, lanes = 'none', metrics = approximateMetrics} = options;
  checkLength('width', width);
  if (height !== undefined) checkLength('height', height);
  const locale = knownLocale(options.locale ?? timeline.lang ?? 'en');
  const table = eventTable(resolveTimeline(timeline).events, {asOf: asOf(timeline.reference), relations: asList(timeline.relations)});
  const home = homeViewport(table.domain);
  const window = windowOf(home, options);
  const title = textIn(timeline.title, locale);
  const strings = stringsOf(locale);
  const summary = table.size === 0 ? strings.empty : summaryText(table, window, locale, strings);
  const {scene, labels} = timelineScenes()(
    {table, timeline, home, viewport: window, selected: options.selected, active: undefined, collapsed: new Set()},
    {
      locale, metrics, width, height: height === undefined ? 0 : Math.max(1, height - headHeight({title, summary})), scrollTop: 0, lanes, tallestLanes: Infinity,
      restTitle: strings.rest, chipLabel: (count) => strings.more(numberFormat(locale, {}).format(count), count),
    },
  );
  return sceneToSvg(scene, {labels, metrics, theme: themeOf(options.theme), title, summary, locale, selected: options.selected});
}

function checkLength(name: string, px: number): void {
  if (!(px > 0 && px < Infinity)) throw new RangeError(`${name}: ${px} is not a number of px`);
}

function themeOf(theme: RenderOptions['theme']): Theme {
  return typeof theme === 'object' ? {...themes.light, ...theme} : themes[theme ?? 'light'];
}

function windowOf(home: Viewport, {start, end}: RenderOptions): Viewport {
  const from = edge(start, 'earliestStart') ?? home.start;
  const to = edge(end, 'latestEnd') ?? viewportEnd(home);
  return start === undefined && end === undefined ? home : clampViewport(viewport(from, to), VIEWPORT_LIMITS);
}

function edge(given: string | number | undefined, side: 'earliestStart' | 'latestEnd'): number | undefined {
  return typeof given === 'string' ? parseDate(given)[side] : given;
}
