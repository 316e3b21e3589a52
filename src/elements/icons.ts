/** Icons of 16 by 16, drawn in the colour of the text. */
import {svg, html, type TemplateResult} from 'lit';

export type IconName =
  | 'plus' | 'minus' | 'fit' | 'left' | 'right' | 'up' | 'down' | 'close' | 'download' | 'search' | 'filter' | 'date' | 'list' | 'help' | 'play' | 'pause';

const icon = (shape: TemplateResult<2>): TemplateResult => html`<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shape}</svg>`;

export const icons: Readonly<Record<IconName, TemplateResult>> = {
  plus: icon(svg`<path d="M8 3.5v9M3.5 8h9"></path>`),
  minus: icon(svg`<path d="M3.5 8h9"></path>`),
  fit: icon(svg`<path d="M2.5 3.5v9M13.5 3.5v9M5 8h6M6.8 5.8 4.6 8l2.2 2.2M9.2 5.8 11.4 8l-2.2 2.2"></path>`),
  left: icon(svg`<path d="M9.8 3.5 5.3 8l4.5 4.5"></path>`),
  right: icon(svg`<path d="M6.2 3.5 10.7 8l-4.5 4.5"></path>`),
  download: icon(svg`<path d="M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.2h10"></path>`),
  up: icon(svg`<path d="M3.5 9.8 8 5.3l4.5 4.5"></path>`),
  down: icon(svg`<path d="M3.5 6.2 8 10.7l4.5-4.5"></path>`),
  search: icon(svg`<circle cx="7" cy="7" r="4"></circle><path d="m10 10 3.5 3.5"></path>`),
  filter: icon(svg`<path d="M2.5 4.5h11M4.8 8h6.4M6.8 11.5h2.4"></path>`),
  date: icon(svg`<rect x="2.5" y="3.5" width="11" height="10" rx="1.5"></rect><path d="M2.5 6.8h11M5.5 2v2.6M10.5 2v2.6"></path>`),
  list: icon(svg`<path d="M6 4h7.5M6 8h7.5M6 12h7.5M2.6 4h.4M2.6 8h.4M2.6 12h.4"></path>`),
  help: icon(svg`<path d="M5.6 6a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1 .8-1 1.6M8 12.4v.1"></path>`),
  play: icon(svg`<path d="M5.5 3.5v9L12.5 8z"></path>`),
  pause: icon(svg`<path d="M5.8 4v8M10.2 4v8"></path>`),
  close: icon(svg`<path d="m4 4 8 8M12 4l-8 8"></path>`),
};
