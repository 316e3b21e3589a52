/** `annals/server`: a timeline as HTML, for servers. Reads without JavaScript; with it the element takes over without a flash. */
import {writeTimeline} from './core/formats/write-timeline.js';
import type {Timeline} from './core/model/timeline.js';
import {renderTimeline, type RenderOptions} from './core/scene/render-timeline.js';

export interface TimelineHtmlOptions {
  /** Attributes of the element: `{src: 'astana.json', controls: true}`. Those that are `false` or `undefined` are left out. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** The picture above the list, `false` for none. Drawn for 960 px by default; it takes the width of its place. */
  readonly picture?: Partial<RenderOptions> | false;
}

/** Names that cannot end a tag or begin another attribute. */
const ATTRIBUTE = /^[a-z][a-z0-9-]*$/u;

/**
 * The element with the events as a list in it, and a picture of them. Without `src` the page's timeline is read from that
 * list, which holds titles, dates, descriptions and links; give `src` where there is more.
 * @throws RangeError when a name is none of an attribute, or the picture has no width.
 */
export function timelineHtml(timeline: Timeline, {attributes = {}, picture = {}}: TimelineHtmlOptions = {}): string {
  const named = {...(timeline.reference !== undefined && {reference: timeline.reference}), ...attributes};
  const start = Object.entries(named).map(([name, value]) => attribute(name, value)).join('');
  const drawn = picture === false ? '' : `${fitted(renderTimeline(timeline, {width: 960, ...picture}))}\n`;
  return `<annals-timeline${start}>\n${drawn}${writeTimeline(timeline, 'html').trim()}\n</annals-timeline>`;
}

function attribute(name: string, value: string | number | boolean | undefined): string {
  if (!ATTRIBUTE.test(name) || name.startsWith('on')) throw new RangeError(`"${name}" is no attribute of a timeline`);
  if (value === undefined || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
}

/** A picture that takes the width of its place. Strict pages refuse styles. */
function fitted(svg: string): string {
  const [, width = '', height = ''] = /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? [];
  return svg.replace(` width="${width}" height="${height}"`, ` width="100%"`);
}
