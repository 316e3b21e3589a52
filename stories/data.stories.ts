import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {AnnalsTimeline} from '../src/index.js';
import {generatedEvents} from './generated-events.js';
import {described, type TimelineStory} from './story.js';
import './stories.css';

const meta: Meta<AnnalsTimeline> = {title: 'Data', component: 'annals-timeline'};
export default meta;

interface Generated {
  readonly count: number;
  readonly seed: number;
}

const generated = ({count, seed}: Generated): TemplateResult => html`<annals-timeline .events=${generatedEvents(count, seed)} controls></annals-timeline>`;

export const Hundreds: StoryObj<Generated> = {
  name: 'Three hundred events',
  args: {count: 300, seed: 20_240_701},
  argTypes: {count: {control: {type: 'range', min: 0, max: 2000, step: 50}}},
  render: generated,
  parameters: described('What finds no room is counted in chips: zoom in, or click a chip, and it opens. The same seed gives the same events.'),
};

export const HundredThousand: StoryObj<Generated> = {
  name: 'A hundred thousand events',
  args: {count: 100_000, seed: 20_240_701},
  render: generated,
  parameters: described('Generated in the page. The cost of a frame follows the pixels, not the events.'),
};

export const Million: StoryObj<Generated> = {
  name: 'A million events',
  args: {count: 1_000_000, seed: 20_240_701},
  render: generated,
  parameters: described('Generated in the page, which takes longer than showing the first of them. What is not drawn is counted, and stands along the axis as a skyline.'),
};

export const BadData: TimelineStory = {
  name: 'Bad data',
  render: (): TemplateResult => html`<annals-timeline .events=${[
    {id: 'a', title: 'A good event', date: '2001'},
    {id: 'b', title: 'No such month', date: '2001-13'},
    {id: 'a', title: 'The same id again', date: '2003-05'},
    {id: 'c', title: 'Its end lies before its start', date: '2005/2003'},
    {id: 'd', title: 'Another good event', date: '2004-02-29'},
  ]}></annals-timeline>`,
  parameters: described('Good events are shown; each bad one is told with its place and reason, here and in `problems`.'),
};

export const Empty: TimelineStory = {
  render: (): TemplateResult => html`<annals-timeline .events=${[]}></annals-timeline>`,
  parameters: described('An empty list says so, in one line.'),
};

const MISSING = 'demo/no-such-file.json';

export const Missing: TimelineStory = {
  name: 'A missing file (404)',
  beforeEach: answerMissing,
  render: (): TemplateResult => html`<annals-timeline src=${MISSING}></annals-timeline>`,
  parameters: described('A file that is not there is told in one line, with a button to try again. `ready` rejects, and `annals-error` is fired.'),
};

export const Unreadable: TimelineStory = {
  name: 'A file that breaks off',
  render: (): TemplateResult => html`<annals-timeline src="data:application/json,${encodeURIComponent('{"events": [{"title": "Sputnik 1", "date": "1957-10-04"}, {"title"')}"></annals-timeline>`,
  parameters: described('A file that cannot be read is told with line and column.'),
};

/** Answers for the missing file as a server would, without the browser's own complaint in the console. */
function answerMissing(): () => void {
  const {fetch} = window;
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return url.endsWith(MISSING) ? Promise.resolve(new Response('', {status: 404, statusText: 'Not Found'})) : fetch(input, init);
  };
  return () => void (window.fetch = fetch);
}
