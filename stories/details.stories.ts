import {html, type TemplateResult} from 'lit';
import '../src/define.js';

export default {title: 'Elements/annals-details', component: 'annals-details'};

const described = (story: string): object => ({docs: {description: {story}}});

export const Details = {
  name: 'Beside the timeline',
  render: (): TemplateResult => html`
    <annals-timeline id="detailed" src="demo/sco-astana-2024.json" start="2024-06-28" end="2024-07-07" selected="astana-summit"><div slot="details"></div></annals-timeline>
    <annals-details for="detailed"></annals-details>`,
  parameters: described('The details of the selected event, wherever the page has room for them.'),
};
