import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {AnnalsTimeline} from '../src/index.js';

export default {
  title: 'The road to Astana',
  component: 'annals-timeline',
  argTypes: {
    wheel: {control: 'inline-radio', options: ['auto', 'zoom', 'scroll']},
    lanes: {control: 'inline-radio', options: ['none', 'group', 'actor', 'place', 'source', 'tag']},
  },
};

interface Args {
  readonly src: string;
  readonly wheel: AnnalsTimeline['wheel'];
  readonly lanes: AnnalsTimeline['lanes'];
  readonly controls: boolean;
  readonly relations: boolean;
  readonly start: string;
  readonly end: string;
  readonly selected: string;
}

const all: Args = {src: 'demo/sco-astana-2024.json', wheel: 'auto', lanes: 'none', controls: true, relations: false, start: '', end: '', selected: ''};

const render = ({src, wheel, lanes, controls, relations, start, end, selected}: Args): TemplateResult => html`
  <annals-timeline src=${src} wheel=${wheel} lanes=${lanes} ?controls=${controls} ?relations=${relations} start=${start} end=${end} .selected=${selected || undefined}></annals-timeline>`;

const described = (story: string): object => ({docs: {description: {story}}});

/** The facts of one news article, as precise as it tells them. Zoom into the last week: it is a crowd at first. */
export const Sample = {
  name: 'Sample',
  args: all,
  render,
  parameters: described('The facts of one news article, each as precise as the article tells it. Zoom into the last week, which is a crowd at first; click an event for what is known of it.'),
};

export const Spring = {
  args: {...all, start: '2024-04-20', end: '2024-07-10'},
  render,
  parameters: described('`start` and `end` open the window in spring 2024. "In June" is a pale bar over June, not a dot on June 1.'),
};

export const LastWeek = {
  args: {...all, start: '2024-06-28', end: '2024-07-07'},
  render,
  parameters: described('The week of the summit: known days are solid, what is only planned is drawn lightly, an end that nobody knows fades out.'),
};

export const Selected = {
  args: {...all, start: '2024-06-28', end: '2024-07-07', selected: 'astana-summit'},
  render,
  parameters: described('`selected` opens the details: when, what, who, where, who says so, and what announced it.'),
};

export const Relations = {
  args: {...all, relations: true, start: '2024-06-28', end: '2024-07-07'},
  render,
  parameters: described('`relations` draws who announced what, and what follows what. Those of the selected event are always drawn.'),
};

export const LanesByGroup = {
  args: {...all, lanes: 'group', start: '2022', end: '2024-07-20'},
  render,
  parameters: described('A lane for each group of the document. Titles stay in view and fold their lane away.'),
};

export const LanesByActor = {
  args: {...all, lanes: 'actor', start: '2022', end: '2024-07-20'},
  render,
  parameters: described('A lane for each person or state, the busiest first. An event with several actors stands in the lane of each.'),
};

export const Narrow = {
  args: all,
  render: (args: Args): TemplateResult => html`<div style="width: 360px">${render(args)}</div>`,
  parameters: described('At 360 px it is still one readable timeline.'),
};
