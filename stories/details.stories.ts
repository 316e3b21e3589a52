import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect, waitFor} from 'storybook/test';
import '../src/define.js';
import type {AnnalsDetails, AnnalsTimeline, TimelineEvent} from '../src/index.js';
import {described, SAMPLE} from './story.js';
import './stories.css';

const meta: Meta<AnnalsDetails> = {title: 'Elements/annals-details', component: 'annals-details'};
export default meta;

export const Inside: StoryObj<AnnalsDetails> = {
  name: 'Inside the timeline',
  render: (): TemplateResult => html`<annals-timeline src=${SAMPLE} start="2024-06-28" end="2024-07-07" selected="hua-confirms"></annals-timeline>`,
  parameters: described('The details of the selected event stand beside it, above whatever the page cuts off, and stay on the screen. Escape closes them; a click elsewhere in the page puts them aside.'),
};

export const Outside: StoryObj<AnnalsDetails> = {
  name: 'Beside the timeline',
  args: {for: 'detailed'},
  render: ({for: id}): TemplateResult => html`<div class="beside">
    <annals-timeline id="detailed" class="details-elsewhere" src=${SAMPLE} start="2024-06-28" end="2024-07-07" selected="astana-summit"></annals-timeline>
    <annals-details for=${id}></annals-details>
  </div>`,
  parameters: described('Or wherever the page has room for them, with `for`; `::part(panel) {display: none}` keeps them from standing in both places.'),
};

const LANDING: readonly TimelineEvent[] = [
  {id: 'launch', title: 'Apollo 11 leaves the Earth', date: '1969-07-16'},
  {
    id: 'landing', title: 'The first people on the Moon', date: '1969-07-20', description: 'The lunar module Eagle lands in the Sea of Tranquility.',
    media: [
      {url: 'https://www.youtube.com/watch?v=S9HdPi9Ikhk', alt: 'The landing', thumbnail: 'demo/moon.svg'},
      {url: 'demo/landing.mp4', alt: 'The first steps', caption: 'From the page’s own server'},
    ],
  },
  {id: 'return', title: 'Apollo 11 comes back', date: '1969-07-24'},
];

/** The details inside a timeline's shadow. */
const detailsIn = (canvas: HTMLElement): ShadowRoot => canvas.querySelector<AnnalsTimeline>('annals-timeline')!.shadowRoot!.querySelector('annals-details')!.shadowRoot!;

export const WithMedia: StoryObj<AnnalsDetails> = {
  name: 'With films',
  render: (): TemplateResult => html`<annals-timeline .events=${LANDING} selected="landing"></annals-timeline>`,
  play: async ({canvasElement}) => {
    await waitFor(() => expect(detailsIn(canvasElement).querySelectorAll('button[part~=poster]')).toHaveLength(2));
    // Nothing is asked of anybody before the reader asks; the film of the page's own server waits for its own button to be pressed, too.
    await expect(detailsIn(canvasElement).querySelector('iframe, video')).toBeNull();
    detailsIn(canvasElement).querySelectorAll<HTMLButtonElement>('button[part~=poster]')[1]!.click();
    await waitFor(() => expect(detailsIn(canvasElement).querySelector('video')?.preload).toBe('none'));
    await expect(detailsIn(canvasElement).querySelectorAll('button[part~=poster]')).toHaveLength(1);
    await expect(detailsIn(canvasElement).querySelector('iframe')).toBeNull();
    await expect(performance.getEntriesByType('resource').filter(({name}) => new URL(name).origin !== location.origin)).toHaveLength(0);
  },
  parameters: described('Films and sounds wait behind a button that names whose server they are on; until it is pressed nothing is asked of that server, and a picture of the page’s own server stands in their place.'),
};
