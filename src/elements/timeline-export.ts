/** A timeline as something that leaves the page: a picture, or a file. */
import type {FormatName} from '../core/formats/format.js';
import {loadFormat} from '../core/formats/load-format.js';
import {overlaps} from '../core/model/event-table.js';
import type {LaneKind} from '../core/model/lanes.js';
import type {Timeline} from '../core/model/timeline.js';
import {timelineSvg, type PictureOptions} from '../core/scene/timeline-svg.js';
import {writeXml, type XmlElement} from '../core/scene/xml.js';
import {calendarWindow} from '../core/state/timeline-state.js';
import type {TimelineStore} from '../core/state/timeline-store.js';
import {knownLocale} from '../core/time/words.js';
import {viewportEnd} from '../core/viewport/viewport.js';
import {paintSvg} from '../render/paint-svg.js';
import {seenTheme} from './seen-theme.js';
import type {TimelinePicture} from './timeline-picture.js';

/** Which part of a timeline is meant. */
export interface ExportPart {
  /** The window on the screen in place of everything. */
  readonly visible?: boolean;
}

/** Everything that is not told is as on the screen. */
export interface SvgExportOptions extends ExportPart, Partial<PictureOptions> {
  /** BCP 47. */
  readonly locale?: string;
}

export interface PngExportOptions extends SvgExportOptions {
  /** Pixels of the image for each px of the picture; 2 by default. */
  readonly scale?: number;
}

export interface ExportSource {
  readonly store: TimelineStore;
  readonly picture: TimelinePicture;
  readonly probes: Element | null;
  /** Of the plot on the screen, in px. */
  readonly width: number;
  readonly lanes: LaneKind;
  readonly relations: boolean;
  /** Whether time runs from right to left. */
  readonly isMirrored: boolean;
}

/** Of a timeline that is nowhere on the screen. */
const WIDTH = 1200;

export function exportSvg(source: ExportSource, options: SvgExportOptions): string {
  return writeXml(pictureOf(source, options));
}

/** Rejects with a RangeError for a size that this browser cannot paint. */
export async function exportPng(source: ExportSource, {scale = 2, ...options}: PngExportOptions): Promise<Blob> {
  if (!(scale > 0 && scale < Infinity)) throw new RangeError(`scale: ${scale} is not a number of pixels`);
  const picture = pictureOf(source, options);
  const [width = 0, height = 0] = ['width', 'height'].map((side) => Math.round(Number(picture.attributes.find(([name]) => name === side)?.[1]) * scale));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, {width, height});
  const context = canvas.getContext('2d');
  if (context) paintSvg(context, picture, scale);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (!blob) throw new RangeError(`an image of ${width} × ${height} pixels is more than this browser can paint`);
  return blob;
}

/** Rejects with a RangeError for a format that there is not, or that is only read. */
export async function exportText({store}: ExportSource, format: string, {visible = false}: ExportPart): Promise<string> {
  const {write} = await loadFormat(format as FormatName);
  if (!write) throw new RangeError(`"${format}" is a format that is only read`);
  return write(visible ? visibleOf(store) : store.state.timeline).text;
}

function pictureOf({store, picture, probes, width, lanes, relations, isMirrored}: ExportSource, {visible = false, locale, ...options}: SvgExportOptions): XmlElement {
  const seen = calendarWindow(store.state);
  return timelineSvg({...store.state, locale: locale === undefined ? picture.locale : knownLocale(locale)}, {
    width: width || WIDTH, lanes, relations, dir: isMirrored ? 'rtl' : 'ltr', theme: options.theme ?? seenTheme(probes),
    ...(visible && {start: seen.start, end: viewportEnd(seen)}),
    ...options,
  });
}

/** The document with the events that are, or may be, within the window, and what links them. */
function visibleOf({state: {table, timeline, viewport}}: TimelineStore): Timeline {
  const end = viewportEnd(viewport);
  const shown = Array.from({length: table.size}, (_, index) => index).filter((index) => overlaps(table, index, viewport.start, end));
  const ids = new Set(shown.map((index) => table.idOf(index)));
  const events = shown.flatMap((index) => table.eventOf(index) ?? []);
  return {...timeline, events, ...(timeline.relations && {relations: timeline.relations.filter(({from, to}) => ids.has(from) && ids.has(to))})};
}
