import type {Meta} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {AnnalsTimeline} from '../src/index.js';
import sample from '../demo/sco-astana-2024.json' with {type: 'json'};
import {described, SAMPLE, type TimelineStory} from './story.js';
import './stories.css';

const meta: Meta<AnnalsTimeline> = {title: 'Input', component: 'annals-timeline'};
export default meta;

export const Url: TimelineStory = {
  name: 'A URL (src)',
  args: {src: SAMPLE, format: '', reference: ''},
  render: ({src, format, reference}): TemplateResult => html`<annals-timeline src=${src} format=${format} reference=${reference}></annals-timeline>`,
  parameters: described('One tag with a URL. JSON, CSV, HTML lists and more are told apart by type, name and content; `format` overrides.'),
};

export const List: TimelineStory = {
  name: 'A list in the page',
  render: (): TemplateResult => html`
    <annals-timeline>
      <ol>
        <li><time datetime="2001">2001</time> The SCO is founded in Shanghai</li>
        <li><time datetime="2022-02-04">February 4, 2022</time> Putin and Xi meet in Beijing</li>
        <li><time datetime="2022-02-24/..">Since February 24, 2022</time> Full-scale invasion of Ukraine</li>
        <li><time datetime="2024-05">May 2024</time> Putin visits China</li>
        <li><time datetime="2024-06">June 2024</time> Peace summit for Ukraine</li>
        <li><time datetime="2024-07-03/2024-07-04">July 3–4</time> The summit in Astana <p>The 24th meeting of the heads of state.</p></li>
      </ol>
    </annals-timeline>`,
  parameters: described('Without JavaScript the `<ol>` is the timeline. `datetime` takes EDTF; whatever follows the title becomes the description.'),
};

export const Words: TimelineStory = {
  name: 'In the words of the article',
  args: {reference: '2024-07-01'},
  render: ({reference}): TemplateResult => html`
    <annals-timeline reference=${reference}>
      <ol>
        <li><time>in 2001</time> The SCO is founded</li>
        <li><time>May</time> Putin visits China</li>
        <li><time>June</time> A peace summit for Ukraine</li>
        <li><time>July 1</time> Putin is said to prepare for Astana</li>
        <li><time>July 3–4</time> The summit in Astana</li>
      </ol>
    </annals-timeline>`,
  parameters: described('Dates are read as they are written, against the `reference` date: change it, and "May" is May of another year.'),
};

export const TimelineProperty: TimelineStory = {
  name: 'The timeline property',
  render: (): TemplateResult => html`<annals-timeline .timeline=${sample}></annals-timeline>`,
  parameters: described('The document as an object: set before or after the upgrade, replaced at any time.'),
};

export const EventsProperty: TimelineStory = {
  name: 'The events property',
  render: (): TemplateResult => html`<annals-timeline .events=${[
    {title: 'Sputnik 1', date: '1957-10-04'},
    {title: 'Gagarin in orbit', date: '1961-04-12'},
    {title: 'Apollo programme', date: '1961-05-25/1972-12-19'},
    {title: 'First spacewalk', date: '1965-03-18'},
    {title: 'Apollo 11 on the Moon', date: '1969-07-20'},
    {title: 'Salyut 1', date: '1971-04-19/1971-10-11'},
  ]}></annals-timeline>`,
  parameters: described('`events` is the shorthand for a list of events: a document without more.'),
};

export const OpeningWindow: TimelineStory = {
  name: 'An opening window (start, end)',
  args: {src: SAMPLE, start: '2024-05', end: '2024-07', controls: true},
  render: ({src, start, end, controls}): TemplateResult => html`<annals-timeline src=${src} start=${start} end=${end} ?controls=${controls}></annals-timeline>`,
  parameters: described('`start` and `end` take EDTF, as coarse as one likes: from the first instant of May to the last of July. Without them everything fits.'),
};

export const Drop: TimelineStory = {
  name: 'Drop a file, or paste text (drop)',
  render: (): TemplateResult => html`<annals-timeline src=${SAMPLE} drop></annals-timeline>`,
  parameters: described('With `drop`, a file in any known format that is dropped on the timeline is shown in place of what was there; so is a text that is pasted while the focus is in it.'),
};

const OLYMPICS = 'data:text/csv,title,date%0AOlympic%20games%20in%20Beijing,2022-02-04/2022-02-20%0AOlympic%20games%20in%20Paris,2024-07-26/2024-08-11';

export const SeveralSources: TimelineStory = {
  name: 'Several sources',
  render: (): TemplateResult => html`<annals-timeline src="${SAMPLE} ${OLYMPICS}"><annals-legend slot="legend"></annals-legend></annals-timeline>`,
  parameters: described('`src` takes several addresses, separated by spaces. Each is a lane with its title or the name of its file and a colour of its own; one that fails is told, and the others are shown.'),
};

export const SeveralTogether: TimelineStory = {
  name: 'Several sources without lanes',
  render: (): TemplateResult => html`<annals-timeline lanes="none" list start="2022" end="2024-12" src="${SAMPLE} ${OLYMPICS}"><annals-legend slot="legend"></annals-legend></annals-timeline>`,
  parameters: described('With `lanes="none"` colours tell which document an event comes of; legend, details, list and screen readers have its name. `--annals-tone-1` and so on set them.'),
};
