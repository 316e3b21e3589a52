import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {AnnalsFacets} from '../src/index.js';
import {described, SAMPLE} from './story.js';
import './stories.css';

const meta: Meta<AnnalsFacets> = {title: 'Elements/annals-facets', component: 'annals-facets'};
export default meta;

export const Sample: StoryObj<AnnalsFacets> = {
  args: {for: 'faceted'},
  render: ({for: id}): TemplateResult => html`
    <annals-timeline id=${id} src=${SAMPLE} overview></annals-timeline>
    <annals-facets for=${id}></annals-facets>`,
  parameters: described('Who, where, who says so, with the number of events beside each. Choices intersect, and the numbers say what would be left.'),
};

export const Chosen: StoryObj<AnnalsFacets> = {
  name: 'Putin and Xi',
  args: {for: 'chosen'},
  render: ({for: id}): TemplateResult => html`
    <annals-timeline id=${id} src=${SAMPLE} .filter=${{actor: ['putin', 'xi']}} overview></annals-timeline>
    <annals-facets for=${id}></annals-facets>`,
  parameters: described('Two choices: the events that have both. In code it is `filter = {actor: ["putin", "xi"]}`.'),
};
