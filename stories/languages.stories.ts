import type {Meta} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import {plural, registerStrings, type AnnalsTimeline} from '../src/index.js';
import {lifeOfPrint} from './translated.js';
import {described, type TimelineStory} from './story.js';
import './stories.css';

const meta: Meta<AnnalsTimeline> = {title: 'Languages', component: 'annals-timeline'};
export default meta;

const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español', ru: 'Русский', uk: 'Українська', zh: '中文', ar: 'العربية',
  'ar-u-nu-arab': 'العربية ١٢٣', ja: '日本語', 'hi-u-nu-deva': 'हिन्दी १२३',
};

const onPage = (lang: string): TemplateResult => html`
  <div class="language" lang=${lang} dir=${lang.startsWith('ar') ? 'rtl' : 'ltr'}>
    <annals-timeline .timeline=${lifeOfPrint} controls overview list><annals-legend slot="legend"></annals-legend></annals-timeline>
  </div>`;

const choose = (event: Event): void => {
  const select = event.target as HTMLSelectElement;
  const page = select.closest('.chooser')?.querySelector<HTMLElement>('.language');
  if (!page) return;
  page.lang = select.value;
  page.dir = select.value.startsWith('ar') ? 'rtl' : 'ltr';
};

export const Chooser: TimelineStory = {
  name: 'All eight',
  render: (): TemplateResult => html`
    <div class="chooser">
      <p><label>Language of the page <select @change=${choose}>
        ${Object.entries(LANGUAGES).map(([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === 'de'}>${name}</option>`)}
      </select></label></p>
      ${onPage('de')}
    </div>`,
  parameters: described('Buttons, counts, the table and the legend speak the `lang` of the page, as the dates do: English, German, French, Spanish, Russian, Ukrainian, Chinese and Arabic, with the plurals of each. Other languages keep English words and their own dates; numerals follow `-u-nu-…`.'),
};

export const Registered: TimelineStory = {
  name: 'A language of one’s own',
  render: (): TemplateResult => {
    const form = plural('nl');
    registerStrings('nl', {
      timeline: 'tijdlijn', events: 'Gebeurtenissen', controls: 'Bediening', zoomIn: 'Inzoomen', zoomOut: 'Uitzoomen', fit: 'Alles tonen', earlier: 'Eerder', later: 'Later',
      count: (shown, all, size) => `${shown === all ? all : `${shown} van ${all}`} ${form(size, {one: 'gebeurtenis', other: 'gebeurtenissen'})}`,
    });
    return html`<div lang="nl"><annals-timeline .timeline=${lifeOfPrint} controls></annals-timeline></div>`;
  },
  parameters: described('`registerStrings(\'nl\', {…})` adds a language, or other words for one; what it leaves out comes from the next less specific tag and at last from English. `plural(\'nl\')` picks the form that a number takes. Nothing outside of Annals is set.'),
};

export const RightToLeft: TimelineStory = {
  name: 'From right to left',
  render: (): TemplateResult => html`<div lang="ar" dir="rtl">
    <annals-timeline .timeline=${lifeOfPrint} start="1800" end="2030" now="2024" controls overview relations></annals-timeline>
  </div>`,
  parameters: described('Where text runs from right to left (`dir`, on the element or around it), time does too: plot, axis and overview are mirrored, arrow keys and gestures go where they point, and the buttons’ arrows turn.'),
};
