import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {AnnalsControls, AnnalsTimeline} from '../src/index.js';
import {described, SAMPLE} from './story.js';
import './stories.css';

const meta: Meta<AnnalsControls> = {title: 'Elements/annals-controls', component: 'annals-controls'};
export default meta;

export const Inside: StoryObj<AnnalsControls> = {
  name: 'Inside the timeline',
  render: (): TemplateResult => html`<annals-timeline src=${SAMPLE} controls></annals-timeline>`,
  parameters: described('`controls` shows the toolbar, as with `<video controls>`: one stop of the Tab key, arrows within.'),
};

/** Presses every button once, as a reader would, and looks for what it does. */
async function pressAll(timeline: AnnalsTimeline): Promise<void> {
  const controls = timeline.shadowRoot?.querySelector('annals-controls');
  const tools = (): HTMLElement[] => [...(controls?.shadowRoot?.querySelectorAll<HTMLElement>('[role=toolbar] :is(button, input, select)') ?? [])];
  const seen = (): string => JSON.stringify([
    timeline.viewport, timeline.paused, timeline.list, timeline.selected, controls?.shadowRoot?.querySelector('.tool')?.innerHTML, timeline.shadowRoot?.querySelector('dialog')?.open,
  ]);
  for (const name of tools().map(({ariaLabel}) => ariaLabel)) {
    const tool = tools().find(({ariaLabel}) => ariaLabel === name);
    // To download asks the reader where to.
    if (!tool || tool instanceof HTMLSelectElement) continue;
    const before = seen();
    if (tool instanceof HTMLInputElement) {
      tool.stepUp(4);
      tool.dispatchEvent(new Event('input', {bubbles: true}));
    } else tool.click();
    await changed(() => seen() !== before, `"${name}" does nothing`);
    timeline.shadowRoot?.querySelector('dialog')?.close();
    timeline.pause();
  }
}

async function changed(isSo: () => boolean, otherwise: string): Promise<void> {
  for (let frame = 0; frame < 60 && !isSo(); frame++) await new Promise(requestAnimationFrame);
  if (!isSo()) throw new Error(otherwise);
}

export const EveryButton: StoryObj<AnnalsControls> = {
  name: 'Every button',
  render: (): TemplateResult => html`<annals-timeline src=${SAMPLE} controls overview></annals-timeline>`,
  play: async ({canvasElement}) => {
    const timeline = canvasElement.querySelector('annals-timeline');
    if (!timeline) throw new Error('there is no timeline');
    await timeline.ready;
    await timeline.updateComplete;
    await pressAll(timeline);
    // As it was, for whoever looks on.
    timeline.list = false;
    timeline.selected = undefined;
    await timeline.fit();
  },
  parameters: described('Farther, nearer and the range between, everything, earlier, later; event by event; a date to go to, search, filter, the table, the keys. Each is pressed when the story opens.'),
};

export const Outside: StoryObj<AnnalsControls> = {
  name: 'Elsewhere in the page',
  args: {for: 'controlled'},
  render: ({for: id}): TemplateResult => html`
    <p><annals-controls for=${id}></annals-controls></p>
    <annals-timeline id="controlled" src=${SAMPLE}></annals-timeline>`,
  parameters: described('Parts stand inside the timeline, in its slots, or anywhere in the page with `for`.'),
};
