import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {AnnalsLegend} from '../src/index.js';
import {kindsOfDates} from './kinds-of-dates.js';
import {described, SAMPLE} from './story.js';
import './stories.css';

const meta: Meta<AnnalsLegend> = {title: 'Elements/annals-legend', component: 'annals-legend'};
export default meta;

export const Inside: StoryObj<AnnalsLegend> = {
  name: 'Inside the timeline',
  render: (): TemplateResult => html`<annals-timeline src=${SAMPLE}><annals-legend slot="legend"></annals-legend></annals-timeline>`,
  parameters: described('Only what occurs in the timeline is explained.'),
};

export const Everything: StoryObj<AnnalsLegend> = {
  name: 'Every shape',
  args: {for: 'explained'},
  render: ({for: id}): TemplateResult => html`
    <annals-legend for=${id}></annals-legend>
    <annals-timeline id="explained" .timeline=${kindsOfDates} start="2024-06-20" end="2024-07-12"></annals-timeline>`,
  parameters: described('Each sample is drawn by the same code as the timeline.'),
};
