import type {Meta} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {AnnalsTimeline} from '../src/index.js';
import {lifeOfPrint} from './translated.js';
import {described, SAMPLE, type TimelineStory} from './story.js';
import './stories.css';

const meta: Meta<AnnalsTimeline> = {title: 'Looks', component: 'annals-timeline'};
export default meta;

const spring = (name: string, selected = ''): TemplateResult => html`
  <annals-timeline class=${name} src=${SAMPLE} start="2024-05" end="2024-07-12" .selected=${selected || undefined} controls></annals-timeline>`;

const LANGUAGES = ['de', 'fr', 'es', 'ru', 'uk', 'zh', 'ar', 'ja'];

export const Themes: TimelineStory = {
  render: (): TemplateResult => html`<div class="side-by-side">${['newspaper', 'night', 'museum', 'corporate'].map((name) => spring(name))}</div>`,
  parameters: described('Newspaper, night, museum, corporate: a handful of custom properties make a design (paper, ink, one accent, marks, fonts), and a `::part` or two give it a face.'),
};

export const Parts: TimelineStory = {
  render: (): TemplateResult => spring('parts', 'peace-summit'),
  parameters: described('Everything visible is a `::part`: title, summary, dates, chips, units, buttons, details. The weight and the font of labels are custom properties, because labels are measured before they are drawn.'),
};

export const Dark: TimelineStory = {
  render: (): TemplateResult => html`<div class="dark-page">${spring('plain')}</div>`,
  parameters: described('Light and dark follow the `color-scheme` of the page, or the wish of the reader where the page has none.'),
};

export const Languages: TimelineStory = {
  render: (): TemplateResult => html`<div class="side-by-side">${LANGUAGES.map((lang) => html`
    <annals-timeline lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'} .timeline=${lifeOfPrint}></annals-timeline>`)}</div>`,
  parameters: described('Axis, dates and titles speak the language of the page (`lang`). A title may be one text, or one for each language.'),
};

export const DownThePage: TimelineStory = {
  name: 'Down the page',
  render: (): TemplateResult => html`<div class="phones">
    ${[['2024-04-20', '2024-07-12'], ['2024-06-27', '2024-07-07']].map(([start, end]) => html`<div><annals-timeline src=${SAMPLE} start=${start!} end=${end!} controls></annals-timeline></div>`)}
  </div>`,
  parameters: described('Narrower than 480 px, time runs down the page: the axis where lines begin, marks in tracks beside it, and all words in one column, joined to their marks by thin lines where they had to move aside. One finger scrolls the page until the timeline has been tapped; two zoom. `orientation="horizontal"` or `"vertical"` decides otherwise. Lanes lie in any case.'),
};
