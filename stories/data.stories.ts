import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {TimelineEvent} from '../src/index.js';

export default {title: 'Data', component: 'annals-timeline'};

const described = (story: string): object => ({docs: {description: {story}}});

const NAMES = ['Treaty', 'Election', 'Concert', 'Discovery', 'Storm', 'Premiere', 'Summit', 'Voyage'];

/** The same events for the same count, always. */
function generated(count: number): TimelineEvent[] {
  let seed = 20_240_701;
  const random = (): number => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const day = (n: number): string => new Date(n * 86_400_000).toISOString().slice(0, 10);
  return Array.from({length: count}, (_, i) => {
    const start = 10_957 + Math.floor(random() * 8766);
    const isRange = random() < 0.4;
    return {id: `e${i}`, title: `${NAMES[Math.floor(random() * NAMES.length)] ?? ''} ${i + 1}`, date: isRange ? `${day(start)}/${day(start + 1 + Math.floor(random() * 120))}` : day(start)};
  });
}

export const Hundreds = {
  name: 'Three hundred events',
  render: (): TemplateResult => html`<annals-timeline .events=${generated(300)} controls wheel="zoom"></annals-timeline>`,
  parameters: described('What finds no room is counted in chips: zoom in, or click a chip, and it opens.'),
};

export const HundredThousand = {
  name: 'A hundred thousand events',
  render: (): TemplateResult => html`<annals-timeline .events=${generated(100_000)} controls wheel="zoom"></annals-timeline>`,
  parameters: described('Generated in the page. Cost follows the pixels, not the events.'),
};

export const BadData = {
  name: 'Bad data',
  render: (): TemplateResult => html`<annals-timeline .events=${[
    {id: 'a', title: 'A good event', date: '2001'},
    {id: 'b', title: 'No such month', date: '2001-13'},
    {id: 'c', title: 'No date at all'},
    {id: 'a', title: 'The same id again', date: '2003-05'},
    {id: 'd', title: 'Another good event', date: '2004-02-29'},
  ] as TimelineEvent[]}></annals-timeline>`,
  parameters: described('Good events are shown, each bad one is told with its place and reason.'),
};

export const Empty = {
  render: (): TemplateResult => html`<annals-timeline .events=${[]}></annals-timeline>`,
  parameters: described('An empty list says so.'),
};

export const Missing = {
  name: 'A missing file',
  render: (): TemplateResult => html`<annals-timeline src="data:application/json,{"></annals-timeline>`,
  parameters: described('A file that cannot be read is told in one line, with a button to try again.'),
};
