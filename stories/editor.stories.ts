import type {Meta} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {AnnalsTimeline} from '../src/index.js';
import {described, SAMPLE, type TimelineStory} from './story.js';
import './stories.css';

const meta: Meta<AnnalsTimeline> = {title: 'Looks/Editor', component: 'annals-timeline'};
export default meta;

/** What the custom properties are where a page sets none, in light. */
const COLOURS: Readonly<Record<string, string>> = {
  paper: '#fffefb', ink: '#1b1a17', soft: '#6a675f', faint: '#e4e0d6', accent: '#b4321f', mark: '#2f4858', raised: '#f4f1e9',
};
const FONTS: Readonly<Record<string, readonly string[]>> = {
  'title-font': ['', 'Georgia, serif', 'Palatino, serif', 'system-ui, sans-serif'],
  'font': ['', 'Georgia, serif', 'system-ui, sans-serif', 'ui-monospace, monospace'],
  'label-weight': ['', '400', '500', '700'],
};

/** Sets a property on the timeline, or takes it away, and writes the style that a page would have. */
function change(event: Event): void {
  const field = event.target as HTMLInputElement;
  const editor = field.closest('.editor') as HTMLElement;
  const timeline = editor.querySelector('annals-timeline') as AnnalsTimeline;
  const isDefault = field.value === '' || field.value === COLOURS[field.name];
  if (isDefault) timeline.style.removeProperty(`--annals-${field.name}`);
  else timeline.style.setProperty(`--annals-${field.name}`, field.value);
  const set = [...Object.keys(COLOURS), ...Object.keys(FONTS)].map((name) => [`--annals-${name}`, timeline.style.getPropertyValue(`--annals-${name}`)] as const);
  const lines = set.filter(([, value]) => value !== '').map(([name, value]) => `  ${name}: ${value};`);
  (editor.querySelector('output') as HTMLElement).textContent = `annals-timeline {\n${lines.join('\n')}\n}`;
}

const colour = ([name, value]: readonly [string, string]): TemplateResult => html`
  <label><input type="color" name=${name} .value=${value}> ${name}</label>`;
const choice = ([name, values]: readonly [string, readonly string[]]): TemplateResult => html`
  <label>${name} <select name=${name}>${values.map((value) => html`<option value=${value}>${value === '' ? 'default' : value.split(',')[0]}</option>`)}</select></label>`;

export const CustomProperties: TimelineStory = {
  name: 'Custom properties',
  render: (): TemplateResult => html`
    <div class="editor" @input=${change}>
      <annals-timeline class="details-elsewhere" src=${SAMPLE} start="2024-05" end="2024-07-12" selected="astana-summit" controls></annals-timeline>
      <div class="fields">${Object.entries(COLOURS).map(colour)}${Object.entries(FONTS).map(choice)}</div>
      <output class="style" aria-label="Style">annals-timeline { }</output>
    </div>`,
  play: ({canvasElement}) => {
    const field = canvasElement.querySelector<HTMLInputElement>('[name=mark]');
    const style = canvasElement.querySelector('output');
    const timeline = canvasElement.querySelector<HTMLElement>('annals-timeline');
    if (!field || !style || !timeline) throw new Error('the editor is not there');
    const set = (value: string): void => {
      field.value = value;
      field.dispatchEvent(new Event('input', {bubbles: true}));
    };
    set('#6b4423');
    if (timeline.style.getPropertyValue('--annals-mark') !== '#6b4423' || !style.textContent.includes('--annals-mark: #6b4423;')) throw new Error('a colour is not taken over');
    set('#2f4858');
    if (timeline.style.getPropertyValue('--annals-mark') !== '') throw new Error('the default is not taken back');
  },
  parameters: described('Change a colour or a font: the timeline follows, and the style to copy stands below it.'),
};
