import type {Meta} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {AnnalsTimeline} from '../src/index.js';
import {CHOICES, described, SAMPLE, type TimelineStory} from './story.js';
import './stories.css';

const meta: Meta<AnnalsTimeline> = {title: 'Elements/annals-timeline', component: 'annals-timeline', argTypes: CHOICES};
export default meta;

const timelineOf = (canvas: HTMLElement): AnnalsTimeline => canvas.querySelector('annals-timeline')!;

export const OneTag: TimelineStory = {
  name: 'One tag',
  args: {src: SAMPLE, controls: false, relations: false, wheel: 'auto', lanes: 'none'},
  render: ({src, controls, relations, wheel, lanes}): TemplateResult => html`<annals-timeline src=${src} ?controls=${controls} ?relations=${relations} wheel=${wheel} lanes=${lanes}></annals-timeline>`,
  parameters: described('No stylesheet, no height and no script of the page: as high as its events need.'),
};

export const Methods: TimelineStory = {
  name: 'Moved by the page',
  render: (): TemplateResult => html`
    <p>
      <button type="button" data-do="show">show('2024-06', '2024-07')</button>
      <button type="button" data-do="showEvent">showEvent('putin-in-china')</button>
      <button type="button" data-do="previous">previous()</button>
      <button type="button" data-do="next">next()</button>
      <button type="button" data-do="fit">fit()</button>
    </p>
    <annals-timeline src=${SAMPLE}></annals-timeline>`,
  play: ({canvasElement}) => {
    const timeline = timelineOf(canvasElement);
    const moves = new Map<string, () => Promise<void>>([
      ['show', () => timeline.show('2024-06', '2024-07')],
      ['showEvent', () => timeline.showEvent('putin-in-china')],
      ['previous', () => timeline.previous()],
      ['next', () => timeline.next()],
      ['fit', () => timeline.fit()],
    ]);
    for (const button of canvasElement.querySelectorAll('button')) button.onclick = () => void moves.get(button.dataset['do'] ?? '')?.();
  },
  parameters: described('Each method returns a promise of the end of the movement. What the page moves is not told back to it: `annals-viewport-change` and `annals-select` are for what a reader does.'),
};

export const InArticle: TimelineStory = {
  name: 'In an article',
  render: (): TemplateResult => html`
    <article class="article">
      <p>The leaders of China and Russia will meet for the second time in two months, at the summit of the Shanghai Cooperation Organization.</p>
      <annals-timeline src=${SAMPLE} start="2024-04-20" end="2024-07-10"></annals-timeline>
      <p>The organization was founded in 2001. Its heads of state meet once a year.</p>
    </article>`,
  parameters: described('Text inherits the font of the page; a plain wheel scrolls the page as long as the timeline does not have the focus.'),
};

export const Address: TimelineStory = {
  name: 'In the address',
  render: (): TemplateResult => html`<annals-timeline id="astana" hash src=${SAMPLE} controls></annals-timeline>`,
  parameters: described('With `hash`, window and selection are in the fragment of the address (here that of the frame), under the id of the element: `#astana=2024-06-28..2024-07-07,astana-summit`. Back undoes a selection.'),
};

export const Shared: TimelineStory = {
  name: 'Two in one window',
  render: (): TemplateResult => html`
    <annals-timeline id="by-all" src=${SAMPLE} start="2024-05" end="2024-07-07" controls></annals-timeline>
    <annals-timeline sync="by-all" src=${SAMPLE} lanes="actor"></annals-timeline>`,
  parameters: described('`sync` names another timeline: what moves the one moves the other.'),
};

export const Played: TimelineStory = {
  name: 'Event after event',
  render: (): TemplateResult => html`
    <p><button type="button">play()</button></p>
    <annals-timeline src=${SAMPLE} start="2024-06" end="2024-07-07"></annals-timeline>`,
  play: ({canvasElement}) => {
    for (const button of canvasElement.querySelectorAll('button')) button.onclick = () => void timelineOf(canvasElement).play();
  },
  parameters: described('`play()` goes from event to event at the pace of reading, until the reader does anything in the timeline, or the page calls `pause()`.'),
};
