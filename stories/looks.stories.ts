import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import './looks.css';

export default {title: 'Looks', component: 'annals-timeline'};

const described = (story: string): object => ({docs: {description: {story}}});

const week = (name: string, lang = 'en'): TemplateResult => html`
  <annals-timeline class=${name} lang=${lang} src="demo/sco-astana-2024.json" start="2024-05" end="2024-07-12" controls></annals-timeline>`;

export const Themes = {
  render: (): TemplateResult => html`<div class="themes">${['newspaper', 'night', 'museum', 'corporate'].map((name) => week(name))}</div>`,
  parameters: described('A handful of custom properties make a theme: paper, ink, one accent, marks, and fonts.'),
};

export const Parts = {
  render: (): TemplateResult => week('parts'),
  parameters: described('Everything visible is a `::part`.'),
};

export const Dark = {
  render: (): TemplateResult => html`<div class="dark-page">${week('plain')}</div>`,
  parameters: described('Light and dark follow the `color-scheme` of the page, or the wish of the reader where the page has none.'),
};

export const Languages = {
  render: (): TemplateResult => html`<div class="themes">${['de', 'fr', 'es', 'ru', 'uk', 'zh', 'ar', 'ja'].map((lang) => week('plain', lang))}</div>`,
  parameters: described('The axis and the dates speak the language of the page (`lang`).'),
};
