import {html, type TemplateResult} from 'lit';
import '../src/define.js';

export default {title: 'Elements/annals-controls', component: 'annals-controls'};

const described = (story: string): object => ({docs: {description: {story}}});

export const Controls = {
  name: 'Outside the timeline',
  render: (): TemplateResult => html`
    <p><annals-controls for="controlled"></annals-controls></p>
    <annals-timeline id="controlled" src="demo/sco-astana-2024.json"></annals-timeline>`,
  parameters: described('Parts stand inside the timeline, in its slots, or anywhere in the page with `for`.'),
};
