import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {StoryPlayground} from './playground.js';
import {EXAMPLES} from './playground-examples.js';
import {textIn} from './shared-text.js';
import {described} from './story.js';
import './stories.css';

const meta: Meta = {title: 'Playground', render: (): TemplateResult => html`<story-playground></story-playground>`};
export default meta;

export const Playground: StoryObj = {
  parameters: described('Paste or type a text in any format that can be read: the timeline follows, and what cannot be read is told with its place. A link holds the whole text.'),
};

const MISTAKE = 'title,date\nPutin in China,2024-05\nPeace summit for Ukraine,2024-13\nSCO summit in Astana,2024-07-03/2024-07-04\n';

/** Only a test: it types, which would take the place of a text that came with a link. */
export const TypedAndShared: StoryObj = {
  name: 'Typed and shared',
  tags: ['!dev', '!autodocs'],
  play: async ({canvasElement}) => {
    const playground = canvasElement.querySelector<StoryPlayground>('story-playground');
    const field = canvasElement.querySelector('textarea');
    const chooser = canvasElement.querySelector('select');
    if (!playground || !field || !chooser) throw new Error('the playground is not there');
    const titles = (): string => canvasElement.querySelector('annals-timeline')?.timeline?.events.map(({title}) => JSON.stringify(title)).join() ?? '';
    const said = (): string => canvasElement.querySelector('.result')?.textContent.replace(/\s+/gu, ' ') ?? '';
    for (const [name, example] of Object.entries(EXAMPLES)) {
      chooser.value = name;
      chooser.dispatchEvent(new Event('change', {bubbles: true}));
      await playground.shown;
      if (field.value !== example || !said().includes('no problems')) throw new Error(`the example of ${name}: ${said()}`);
    }
    field.value = MISTAKE;
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await playground.shown;
    if (titles() !== '"Putin in China","SCO summit in Astana"') throw new Error(`what is typed is not shown: ${titles()}`);
    if (!said().includes('CSV: 2 events, 1 problem') || !said().includes('3:26')) throw new Error(`the problem is not told with its place: ${said()}`);
    canvasElement.querySelector<HTMLElement>('.problems button')?.click();
    if (field.value.slice(field.selectionStart, field.selectionEnd) !== '2024-13') throw new Error('a click on the problem does not lead to it');
    canvasElement.querySelector<HTMLElement>('.bar button')?.click();
    const link = await playground.link;
    if (!link || link !== location.href || (await textIn(link)) !== MISTAKE) throw new Error('the link does not hold the text');
    const reader = new StoryPlayground();
    playground.after(reader);
    await reader.updateComplete;
    await reader.shown;
    if (reader.querySelector('textarea')?.value !== MISTAKE) throw new Error('who opens the link does not see the text');
    reader.remove();
  },
};
