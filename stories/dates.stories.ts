import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {Timeline, TimelineEvent} from '../src/index.js';
import {deepTime} from './deep-time.js';

export default {title: 'Dates', component: 'annals-timeline'};

const described = (story: string): object => ({docs: {description: {story}}});

const kinds: readonly TimelineEvent[] = [
  {title: 'a known day', date: '2004-06-11'},
  {title: 'some time in a month', date: '2004-09'},
  {title: 'some time in a year', date: '2005'},
  {title: 'all of a year', date: {edtf: '2006', extent: 'throughout'}},
  {title: 'from day to day', date: '2004-02-01/2007-08-09'},
  {title: 'from a year to a year', date: '2001/2009'},
  {title: 'still going on', date: '2003-05-01/..'},
  {title: 'an end that nobody knows', date: '2008-01-01/'},
  {title: 'before', date: '[..2002]'},
  {title: 'about', date: '2007~'},
  {title: 'perhaps', date: '2008?'},
  {title: 'one of three', date: '[2001,2004,2007]'},
  {title: 'all of three', date: '{2002,2005,2008}'},
  {title: 'every year', date: {rrule: 'FREQ=YEARLY', from: '2002', until: '2008'}},
  {title: 'two days in a month', date: {edtf: '2005-05', duration: 'P2D'}},
  {title: 'planned', date: '2009-01-01/2009-12-31', status: 'planned'},
  {title: 'said to have happened', date: '2009-01-01/2009-12-31', status: 'alleged'},
  {title: 'cancelled', date: '2009-01-01/2009-12-31', status: 'cancelled'},
  {title: 'undated', date: {undated: true}},
];

const legend: Timeline = {title: 'Kinds of dates', reference: '2010-01-01', events: kinds};

const WINDOWS: readonly (readonly [start: string, end: string])[] = [['2000', '2010'], ['2004', '2006'], ['2004-05', '2004-10'], ['2004-06-08', '2004-06-14']];

export const Kinds = {
  name: 'Kinds of dates at four zoom levels',
  render: (): TemplateResult => html`<div class="kinds">${WINDOWS.map(([start, end]) => html`
    <annals-timeline .timeline=${legend} start=${start} end=${end} style="height: 860px; margin-block-end: 24px"></annals-timeline>`)}</div>`,
  parameters: described('What a date’s precision is can be seen at a glance and without colour: solid is certain, pale is possible, brackets hold what lies somewhere within, a gradient is an uncertain edge, soft ends are "about", a dashed outline is "perhaps".'),
};

export const DeepTime = {
  name: 'Deep time',
  render: (): TemplateResult => html`<annals-timeline .timeline=${deepTime} controls wheel="zoom"></annals-timeline>`,
  parameters: described('From 13.8 billion years to a millisecond on one axis. There is no year 0: 1 BC is followed by AD 1.'),
};

export const ReadAnything = {
  name: 'In eight languages',
  render: (): TemplateResult => html`${([
    ['en', ['early May 2024', 'late 19th century', 'c. 1850', 'before 1066', '44 BC', "spring of '68"]],
    ['de', ['Anfang Mai 2024', 'Ende des 19. Jahrhunderts', 'um 1850', 'vor 1066', '44 v. Chr.', 'Frühling 1968']],
    ['fr', ['début mai 2024', 'XIXe siècle', 'vers 1850', 'avant 1066', '44 av. J.-C.', 'printemps 1968']],
    ['ru', ['начало мая 2024', 'XIX век', 'около 1850', 'до 1066', '44 до н. э.', 'весна 1968']],
  ] as const).map(([lang, dates]) => html`
    <annals-timeline lang=${lang} reference="2024-07-01"><ol>${dates.map((date) => html`<li><time>${date}</time> ${date}</li>`)}</ol></annals-timeline>`)}`,
  parameters: described('Free text is read in the language of the page, and shown in it.'),
};
