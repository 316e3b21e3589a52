import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {AnnalsList} from '../src/index.js';
import {generatedEvents} from './generated-events.js';
import {described, SAMPLE} from './story.js';
import './stories.css';

const meta: Meta<AnnalsList> = {title: 'Elements/annals-list', component: 'annals-list'};
export default meta;

export const Inside: StoryObj<AnnalsList> = {
  name: 'Below the timeline',
  render: (): TemplateResult => html`<annals-timeline src=${SAMPLE} list></annals-timeline>`,
  parameters: described('`list` shows every event in a table, in the order of time. A row that is clicked is selected and brought into view.'),
};

export const Paged: StoryObj<AnnalsList> = {
  name: 'Fifty at a time',
  render: (): TemplateResult => html`<annals-timeline .events=${generatedEvents(240)} selected="e5" list></annals-timeline>`,
  parameters: described('Buttons name what comes before and after. In print all events are there.'),
};

export const Outside: StoryObj<AnnalsList> = {
  name: 'Beside the timeline',
  args: {for: 'listed'},
  render: ({for: id}): TemplateResult => html`<div class="beside">
    <annals-timeline id="listed" src=${SAMPLE}></annals-timeline>
    <annals-list for=${id}></annals-list>
  </div>`,
  parameters: described('Where there is little room the table becomes a list.'),
};
