/** Icons of 16 by 16, drawn in the colour of the text. */
import {svg, html, type TemplateResult} from 'lit';

export type IconName = 'plus' | 'minus' | 'fit' | 'left' | 'right' | 'close' | 'download';

const icon = (shape: TemplateResult<2>): TemplateResult => html`<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shape}</svg>`;

export const icons: Readonly<Record<IconName, TemplateResult>> = {
  plus: icon(svg`<path d="M8 3.5v9M3.5 8h9"></path>`),
  minus: icon(svg`<path d="M3.5 8h9"></path>`),
  fit: icon(svg`<path d="M2.5 3.5v9M13.5 3.5v9M5 8h6M6.8 5.8 4.6 8l2.2 2.2M9.2 5.8 11.4 8l-2.2 2.2"></path>`),
  left: icon(svg`<path d="M9.8 3.5 5.3 8l4.5 4.5"></path>`),
  right: icon(svg`<path d="M6.2 3.5 10.7 8l-4.5 4.5"></path>`),
  download: icon(svg`<path d="M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.2h10"></path>`),
  close: icon(svg`<path d="m4 4 8 8M12 4l-8 8"></path>`),
};
