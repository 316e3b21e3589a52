import type {Meta} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {AnnalsTimeline} from '../src/index.js';
import {CHOICES, described, SAMPLE, type TimelineStory} from './story.js';
import './stories.css';

const meta: Meta<AnnalsTimeline> = {
  title: 'The road to Astana',
  component: 'annals-timeline',
  argTypes: CHOICES,
  args: {src: SAMPLE, wheel: 'auto', lanes: 'none', controls: true, relations: false, fold: false, start: '', end: '', selected: ''},
  render: ({src, wheel, lanes, controls, relations, fold, start, end, selected}): TemplateResult => html`
    <annals-timeline src=${src} wheel=${wheel} lanes=${lanes} ?controls=${controls} ?relations=${relations} ?fold=${fold} start=${start} end=${end} .selected=${selected || undefined}></annals-timeline>`,
};
export default meta;

const WEEK = {start: '2024-06-28', end: '2024-07-07'};

export const Sample: TimelineStory = {
  name: 'Sample',
  parameters: described('The facts of one news article, each as precise as the article tells it. Zoom into the last week, which is a crowd at first; click an event for what is known of it.'),
};

export const Folded: TimelineStory = {
  args: {fold: true},
  parameters: described('`fold` leaves out long stretches in which nothing begins or ends, and says how long they are: 2001, 20 years, February 2022, 2 years, and the spring of 2024. What goes on without an end runs through. What is folded follows from the events alone, so nothing jumps on the way in.'),
};

export const FoldedNarrow: TimelineStory = {
  args: {fold: true},
  decorators: [(story) => html`<div class="phone">${story()}</div>`],
  parameters: described('The same on a phone, where time runs down the page.'),
};

export const FoldedArabic: TimelineStory = {
  args: {fold: true},
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
  parameters: described('From right to left, in the words of the page.'),
};

export const Spring: TimelineStory = {
  args: {start: '2024-04-20', end: '2024-07-10'},
  parameters: described('`start` and `end` open the window in spring 2024. "In June" is a pale bar over June, not a dot on June 1.'),
};

export const LastWeek: TimelineStory = {
  args: WEEK,
  parameters: described('The week of the summit: known days are solid, what is only planned is drawn lightly, an end that nobody knows fades out.'),
};

export const Selected: TimelineStory = {
  args: {...WEEK, selected: 'astana-summit'},
  parameters: described('`selected` opens the details: when, what, who, where, who says so, and what announced it.'),
};

export const Relations: TimelineStory = {
  args: {...WEEK, relations: true},
  parameters: described('`relations` draws who announced what, and what follows what. Those of the selected event are always drawn.'),
};

export const LanesByGroup: TimelineStory = {
  args: {lanes: 'group', start: '2022', end: '2024-07-20'},
  parameters: described('A lane for each group of the document. Titles stay in view and fold their lane away.'),
};

export const LanesByActor: TimelineStory = {
  args: {lanes: 'actor', start: '2022', end: '2024-07-20'},
  parameters: described('A lane for each person or state, the busiest first. An event with several actors stands in the lane of each.'),
};

export const Narrow: TimelineStory = {
  decorators: [(story) => html`<div class="phone">${story()}</div>`],
  parameters: described('At 360 px, the width of a phone, it is still one readable timeline: controls go below the title, details come from below.'),
};
