/** A timeline as a picture, without a browser. */
import {asOf} from '../model/as-of.js';
import {eventTable} from '../model/event-table.js';
import {foldTime} from '../model/fold-time.js';
import {foldedTable} from '../model/folded-table.js';
import {asList} from '../model/hostile-value.js';
import {resolveTimeline} from '../model/resolve-timeline.js';
import type {Timeline} from '../model/timeline.js';
import {UNFOLDED} from '../time/folded-time.js';
import {knownLocale} from '../time/words.js';
import {homeViewport} from '../viewport/home.js';
import {timelineSvg, type PictureOptions} from './timeline-svg.js';
import {writeXml} from './xml.js';

export interface RenderOptions extends PictureOptions {
  /** BCP 47; the document's language by default. */
  readonly locale?: string;
  /** Id of the selected event. */
  readonly selected?: string;
  /** Folds long stretches of time in which nothing happens, and says how long they are. */
  readonly fold?: boolean;
}

/**
 * A complete SVG of a timeline: the same scene as in a page. Events without a readable date are left out.
 * @throws DateSyntaxError when `start`, `end` or `now` is no EDTF, RangeError when it, `width` or `height` is no finite number.
 */
export function renderTimeline(timeline: Timeline, options: RenderOptions): string {
  const locale = knownLocale(options.locale ?? (typeof timeline.lang === 'string' ? timeline.lang : 'en'));
  const unfolded = eventTable(resolveTimeline(timeline).events, {asOf: asOf(timeline.reference), relations: asList(timeline.relations)});
  const fold = options.fold ? foldTime(unfolded) : UNFOLDED;
  const table = foldedTable(unfolded, fold);
  const home = homeViewport(table.domain);
  return writeXml(timelineSvg({table, timeline, fold, home, selected: options.selected, collapsed: new Set(), locale}, options));
}
