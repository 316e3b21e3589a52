import type {Meta} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {AnnalsTimeline, Timeline, TimelineEvent} from '../src/index.js';
import {described, type TimelineStory} from './story.js';
import './stories.css';

const meta: Meta<AnnalsTimeline> = {title: 'Eras and now', component: 'annals-timeline', excludeStories: ['spaceAge']};
export default meta;

const period = (id: string, title: string, date: string): TimelineEvent => ({id, title, date, role: 'period'});

export const spaceAge: Timeline = {
  title: 'To the Moon',
  lang: 'en',
  events: [
    period('cold-war', 'Cold War', '1947/1991'),
    period('kennedy', 'Kennedy', '1961-01-20/1963-11-22'),
    period('johnson', 'Johnson', '1963-11-22/1969-01-20'),
    period('nixon', 'Nixon', '1969-01-20/1974-08-09'),
    period('mercury', 'Project Mercury', '1958-10-07/1963-05-16'),
    period('apollo', 'Apollo program', '1961/1972'),
    {id: 'sputnik', title: 'Sputnik', date: '1957-10-04', importance: 0.9},
    {id: 'gagarin', title: 'Gagarin orbits the Earth', date: '1961-04-12', importance: 0.9},
    {id: 'speech', title: '“We choose to go to the Moon”', date: '1962-09-12'},
    {id: 'tereshkova', title: 'Tereshkova is the first woman in space', date: '1963-06-16'},
    {id: 'leonov', title: 'Leonov walks in space', date: '1965-03-18'},
    {id: 'fire', title: 'Fire in Apollo 1', date: '1967-01-27'},
    {id: 'apollo-8', title: 'Apollo 8 sees the Earth rise', date: '1968-12-21/1968-12-27'},
    {id: 'landing', title: 'Moon landing', date: '1969-07-20', importance: 1},
    {id: 'apollo-17', title: 'Last steps on the Moon', date: '1972-12-11/1972-12-14'},
    {id: 'handshake', title: 'Handshake in orbit', date: '1975-07-17'},
  ],
};

export const Eras: TimelineStory = {
  render: (): TemplateResult => html`<annals-timeline .timeline=${spaceAge} start="1956" end="1976" overview controls></annals-timeline>`,
  parameters: described('An event with `role: "period"` stands behind the others: a quiet band, and its name below the axis, which stays in view as long as any of it is. Eras may overlap and nest. They are reached by key and opened like events.'),
};

const DAY = 86_400_000;
const around = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

export const Now: TimelineStory = {
  render: (): TemplateResult => html`<annals-timeline .events=${[
    {id: 'call', title: 'Call for papers', date: `${around(-21)}/${around(-7)}`},
    {id: 'reviews', title: 'Reviews', date: `${around(-7)}/${around(6)}`},
    {id: 'programme', title: 'The programme is out', date: around(9)},
    {id: 'conference', title: 'Conference', date: `${around(20)}/${around(22)}`, status: 'planned'},
  ]} controls></annals-timeline>`,
  parameters: described('A line stands where now is, as long as that is within the data, and moves when one is near enough to see it. `now="none"` leaves it out; `now="2024-07-01"` fixes it, for the page of an edition.'),
};
