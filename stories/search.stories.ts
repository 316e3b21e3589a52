import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {AnnalsSearch} from '../src/index.js';
import {generatedEvents} from './generated-events.js';
import {described, SAMPLE} from './story.js';
import './stories.css';

const meta: Meta<AnnalsSearch> = {title: 'Elements/annals-search', component: 'annals-search'};
export default meta;

export const Sample: StoryObj<AnnalsSearch> = {
  args: {for: 'searched'},
  render: ({for: id}): TemplateResult => html`
    <p><annals-search for=${id}></annals-search></p>
    <annals-timeline id=${id} src=${SAMPLE} search="xi" overview list></annals-timeline>`,
  parameters: described('What does not match leaves the plot and is pale in the overview; words are marked. Enter and Shift + Enter go from match to match.'),
};

export const Nothing: StoryObj<AnnalsSearch> = {
  name: 'Nothing found',
  args: {for: 'nothing'},
  render: ({for: id}): TemplateResult => html`
    <p><annals-search for=${id}></annals-search></p>
    <annals-timeline id=${id} src=${SAMPLE} search="Atlantis"></annals-timeline>`,
  parameters: described('A search that finds nothing says so, and leads back.'),
};

export const Many: StoryObj<AnnalsSearch> = {
  name: 'Many events',
  args: {for: 'many'},
  render: ({for: id}): TemplateResult => html`
    <p><annals-search for=${id}></annals-search></p>
    <annals-timeline id=${id} .events=${generatedEvents(100_000)} overview></annals-timeline>`,
  parameters: described('A hundred thousand events are searched in slices of a few milliseconds: the page stays fluid.'),
};
