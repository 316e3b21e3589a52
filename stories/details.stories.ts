import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {AnnalsDetails} from '../src/index.js';
import {described, SAMPLE} from './story.js';
import './stories.css';

const meta: Meta<AnnalsDetails> = {title: 'Elements/annals-details', component: 'annals-details'};
export default meta;

export const Inside: StoryObj<AnnalsDetails> = {
  name: 'Inside the timeline',
  render: (): TemplateResult => html`<annals-timeline src=${SAMPLE} start="2024-06-28" end="2024-07-07" selected="hua-confirms"></annals-timeline>`,
  parameters: described('The details of the selected event stand beside it, above whatever the page cuts off, and stay on the screen. Escape closes them; a click elsewhere in the page puts them aside.'),
};

export const Outside: StoryObj<AnnalsDetails> = {
  name: 'Beside the timeline',
  args: {for: 'detailed'},
  render: ({for: id}): TemplateResult => html`<div class="beside">
    <annals-timeline id="detailed" class="details-elsewhere" src=${SAMPLE} start="2024-06-28" end="2024-07-07" selected="astana-summit"></annals-timeline>
    <annals-details for=${id}></annals-details>
  </div>`,
  parameters: described('Or wherever the page has room for them, with `for`; `::part(panel) {display: none}` keeps them from standing in both places.'),
};
