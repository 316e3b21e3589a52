import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {AnnalsOverview} from '../src/index.js';
import {generatedEvents} from './generated-events.js';
import {described, SAMPLE} from './story.js';
import './stories.css';

const meta: Meta<AnnalsOverview> = {title: 'Elements/annals-overview', component: 'annals-overview'};
export default meta;

export const Inside: StoryObj<AnnalsOverview> = {
  name: 'Inside the timeline',
  render: (): TemplateResult => html`<annals-timeline src=${SAMPLE} start="2022" end="2024-07" overview></annals-timeline>`,
  parameters: described('`overview` shows all events in one line below the plot. The window is dragged as a whole or by its ends, with the pointer or the keys; a click beside it brings it there.'),
};

export const Dense: StoryObj<AnnalsOverview> = {
  name: 'Many events',
  render: (): TemplateResult => html`<annals-timeline .events=${generatedEvents(10_000)} start="2010" end="2012" overview></annals-timeline>`,
  parameters: described('Of many events the density is drawn, by counting; ten thousand take as many nodes as ten.'),
};

export const Outside: StoryObj<AnnalsOverview> = {
  name: 'Elsewhere in the page',
  args: {for: 'overlooked'},
  render: ({for: id}): TemplateResult => html`
    <annals-overview for=${id}></annals-overview>
    <annals-timeline id="overlooked" src=${SAMPLE} start="2024-05" end="2024-07-07"></annals-timeline>`,
  parameters: described('Or anywhere in the page, with `for`.'),
};
