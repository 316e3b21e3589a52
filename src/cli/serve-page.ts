/** The page of `annals serve`, and what it loads beside the library. */
import type {ThemeName} from '../core/scene/theme.js';
import {writeXml, xmlElement, type XmlAttributes} from '../core/scene/xml.js';

export interface PageOptions {
  readonly title: string;
  /** Path of the data on the server. */
  readonly source: string;
  readonly lang: string;
  readonly theme: ThemeName;
  /** Of the timeline, beside its source. */
  readonly attributes: XmlAttributes;
}

/** Nothing comes from elsewhere; only pictures in the data may. */
export const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src * data:; base-uri 'none'; frame-ancestors 'none'";

export function page({title, source, lang, theme, attributes}: PageOptions): string {
  const timeline = xmlElement('annals-timeline', [['src', source], ...attributes, ['controls', ''], ['overview', ''], ['list', '']], ' ');
  return `<!doctype html>
${writeXml(xmlElement('html', [['lang', lang], ['class', theme]],
    xmlElement('head', [], xmlElement('title', [], title), xmlElement('link', [['rel', 'stylesheet'], ['href', '/page.css']]),
      xmlElement('script', [['type', 'module'], ['src', '/annals.min.js']], ' '), xmlElement('script', [['type', 'module'], ['src', '/follow.js']], ' ')),
    xmlElement('body', [], timeline)))}
`;
}

export const STYLES = `:root { color-scheme: light dark; font-family: system-ui, sans-serif; }
:root.light { color-scheme: light; }
:root.dark { color-scheme: dark; }
body { margin: 0; }
annals-timeline { min-height: 100vh; }
`;

/** Reads the file anew when it changes; a window that the reader has chosen stays. */
export const FOLLOW = `const timeline = document.querySelector('annals-timeline');
let moved = false;
timeline.addEventListener('annals-viewport-change', () => (moved = true));
new EventSource('/changes').addEventListener('message', async ({data}) => {
  const {viewport} = timeline;
  timeline.src = timeline.getAttribute('src').split('?')[0] + '?' + data;
  if (!moved) return;
  await timeline.ready.catch(() => undefined);
  timeline.viewport = viewport;
});
`;
