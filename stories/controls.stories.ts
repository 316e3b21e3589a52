import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {AnnalsControls} from '../src/index.js';
import {described, SAMPLE} from './story.js';
import './stories.css';

const meta: Meta<AnnalsControls> = {title: 'Elements/annals-controls', component: 'annals-controls'};
export default meta;

export const Inside: StoryObj<AnnalsControls> = {
  name: 'Inside the timeline',
  render: (): TemplateResult => html`<annals-timeline src=${SAMPLE} controls></annals-timeline>`,
  parameters: described('`controls` shows the toolbar, as with `<video controls>`: one stop of the Tab key, arrows within.'),
};

export const Outside: StoryObj<AnnalsControls> = {
  name: 'Elsewhere in the page',
  args: {for: 'controlled'},
  render: ({for: id}): TemplateResult => html`
    <p><annals-controls for=${id}></annals-controls></p>
    <annals-timeline id="controlled" src=${SAMPLE}></annals-timeline>`,
  parameters: described('Parts stand inside the timeline, in its slots, or anywhere in the page with `for`.'),
};
