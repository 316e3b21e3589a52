import type {Meta} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {AnnalsTimeline} from '../src/index.js';
import {deepTime} from './deep-time.js';
import {kindsOfDates} from './kinds-of-dates.js';
import {described, type TimelineStory} from './story.js';
import './stories.css';

const meta: Meta<AnnalsTimeline> = {title: 'Dates', component: 'annals-timeline'};
export default meta;

const LEVELS: readonly (readonly [start: string, end: string])[] = [['2020', '2028'], ['2023-10', '2025-03'], ['2024-05-15', '2024-09-15'], ['2024-06-26', '2024-07-07']];

export const Kinds: TimelineStory = {
  name: 'Kinds of dates at four zoom levels',
  render: (): TemplateResult => html`<div class="legend one-below-the-other">${LEVELS.map(([start, end]) => html`
    <annals-timeline .timeline=${kindsOfDates} start=${start} end=${end}></annals-timeline>`)}</div>`,
  parameters: described('The legend. How precise a date is can be seen at a glance and without colour: solid is certain, pale is possible, brackets hold what lies somewhere within, a gradient is an uncertain edge, soft ends are "about", a dashed outline is "perhaps". All of them lie about July 1, 2024, and keep their row from a decade down to a week.'),
};

export const DeepTime: TimelineStory = {
  name: 'Deep time',
  args: {controls: true, start: '', end: ''},
  render: ({controls, start, end}): TemplateResult => html`<annals-timeline .timeline=${deepTime} ?controls=${controls} start=${start} end=${end}></annals-timeline>`,
  parameters: described('From 13.8 billion years to a millisecond on one axis, each date with as many significant digits as are known. There is no year 0: 1 BC is followed by AD 1. Zoom at the right edge, and the last three thousand years open.'),
};

export const Century: TimelineStory = {
  name: 'Deep time, the last century of it',
  args: {...DeepTime.args, start: '1900', end: '2030'},
  render: DeepTime.render!,
  parameters: described('The same document, a hundred million times nearer.'),
};

export const Millisecond: TimelineStory = {
  name: 'Deep time, down to a millisecond',
  args: {...DeepTime.args, start: '2024-07-01T12:00:00.248Z', end: '2024-07-01T12:00:00.252Z'},
  render: DeepTime.render!,
  parameters: described('And nearer still: five milliseconds in which two things happen. A millisecond is the finest a timeline shows.'),
};

const WRITTEN: readonly (readonly [lang: string, dates: readonly string[]])[] = [
  ['en', ['44 BC', 'before 1066', 'c. 1850', 'late 19th century', 'spring of 1968', 'early May 2024']],
  ['de', ['44 v. Chr.', 'vor 1066', 'um 1850', 'Ende des 19. Jahrhunderts', 'Frühling 1968', 'Anfang Mai 2024']],
  ['fr', ['44 av. J.-C.', 'avant 1066', 'vers 1850', 'fin du XIXe siècle', 'printemps 1968', 'début mai 2024']],
  ['es', ['44 a. C.', 'antes de 1066', 'hacia 1850', 'finales del siglo XIX', 'primavera de 1968', 'principios de mayo de 2024']],
  ['ru', ['44 до н. э.', 'до 1066', 'около 1850', 'конец XIX века', 'весна 1968', 'начало мая 2024']],
  ['uk', ['44 до н. е.', 'до 1066', 'близько 1850', 'кінець XIX століття', 'весна 1968', 'початок травня 2024']],
  ['zh', ['公元前44年', '1066年以前', '约1850年', '19世纪末', '1968年春', '2024年5月初']],
  ['ar', ['44 ق.م', 'قبل 1066', 'حوالي 1850', 'أواخر القرن التاسع عشر', 'ربيع 1968', 'أوائل مايو 2024']],
];

export const InWords: TimelineStory = {
  name: 'Written in eight languages',
  render: (): TemplateResult => html`<div class="side-by-side">${WRITTEN.map(([lang, dates]) => html`
    <annals-timeline lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'} reference="2024-07-01">
      <ol>${dates.map((date) => html`<li><time>${date}</time> “${date}”</li>`)}</ol>
    </annals-timeline>`)}</div>`,
  parameters: described('Free text is read in the language of the page and shown in it: in quotation marks as it was written, beside it as it was understood. In eight languages the six dates are the same.'),
};
