/** Where a timeline takes its events from: an address, a property, the list inside it. */
import {expect} from '@open-wc/testing';
import type {AnnalsTimeline} from '../../src/define.js';
import {open, TimelineHarness} from '../harness/timeline-harness.js';
import {day, LAST_WEEK, SAMPLE, SAMPLE_IDS, sampleDocument, threeEvents} from '../harness/sample.js';
import {uncaughtErrors} from '../harness/uncaught.js';

const IN_WORDS = `<annals-timeline reference="2024-07-01"><ol>
  <li><time datetime="2001">2001</time> The SCO is founded</li>
  <li><time>May 2024</time> Putin visits China</li>
  <li><time>June 30</time> Xi’s participation is confirmed</li>
  <li><time>July 3–4</time> The summit in Astana</li>
</ol></annals-timeline>`;

const titles = (timeline: TimelineHarness): readonly string[] => timeline.visibleEvents().map(({title}) => title);

describe('a timeline with a source', () => {
  it('shows every event of the sample, as a label or counted behind a chip', async () => {
    const timeline = await open(SAMPLE);
    expect(timeline.title()).to.equal('The road to Astana');
    expect(timeline.summary()).to.contain('14 events');
    expect(timeline.labelled().length + timeline.clustered()).to.equal(14);
    expect(timeline.unsound()).to.deep.equal([]);
  });

  it('labels every event of the last week when one looks at it', async () => {
    const timeline = await open(SAMPLE);
    await timeline.element.show('2024-06-28', '2024-07-06');
    await timeline.settled();
    expect(timeline.labelled()).to.include.members([...LAST_WEEK]);
    expect(timeline.clustered()).to.equal(0);
  });

  it('reads the reference, so that a day without a year finds it', async () => {
    const timeline = await open(IN_WORDS);
    expect(timeline.visibleEvents().map(({name}) => name)).to.deep.equal([
      'The SCO is founded, 2001', 'Putin visits China, May 2024', 'Xi’s participation is confirmed, June 30, 2024', 'The summit in Astana, July 3–4, 2024',
    ]);
    expect(timeline.element.problems).to.deep.equal([]);
  });

  it('follows its list when the page changes it', async () => {
    const timeline = await open(IN_WORDS);
    const entry = document.createElement('li');
    entry.append(Object.assign(document.createElement('time'), {textContent: '2010'}), ' A year between');
    timeline.element.querySelector('ol')?.append(entry);
    await timeline.settled();
    expect(titles(timeline)).to.include('A year between');
    timeline.element.querySelector('ol')?.replaceChildren();
    await timeline.settled();
    expect(titles(timeline)).to.deep.equal([]);
    expect(timeline.message()).to.contain('No events');
  });
});

describe('a timeline with events given in code', () => {
  it('shows a document set after the upgrade', async () => {
    const timeline = await open({timeline: await sampleDocument()});
    expect(timeline.labelled().length + timeline.clustered()).to.equal(14);
    expect(timeline.element.events.map(({id}) => id)).to.have.members([...SAMPLE_IDS]);
  });

  it('shows events that were set before the element was defined in the document', async () => {
    const element: AnnalsTimeline = document.implementation.createHTMLDocument().createElement('annals-timeline');
    element.events = threeEvents;
    const container = await open('<section></section><annals-timeline></annals-timeline>', {waits: false});
    container.element.replaceWith(element);
    const timeline = new TimelineHarness(element);
    await element.ready;
    await timeline.settled();
    expect(titles(timeline)).to.deep.equal(['Spring fair', 'Summer fair', 'Autumn fair']);
    element.remove();
  });

  it('shows the latest when it is replaced several times at once', async () => {
    const timeline = await open({events: threeEvents});
    timeline.element.events = [{title: 'Never seen', date: '1990'}];
    timeline.element.events = [{title: 'Last', date: '1999'}];
    await timeline.element.ready;
    await timeline.settled();
    expect(titles(timeline)).to.deep.equal(['Last']);
  });

  it('shows the same list again after it was changed in place and set', async () => {
    const events = [...threeEvents];
    const timeline = await open({events});
    events.pop();
    timeline.element.events = events;
    await timeline.element.ready;
    await timeline.settled();
    expect(titles(timeline)).to.deep.equal(['Spring fair', 'Summer fair']);
  });

  it('takes new events in the middle of a drag, and can be dragged on', async () => {
    const timeline = await open({events: threeEvents});
    await timeline.holdAndDragBy(60);
    timeline.element.events = [{id: 'other', title: 'Other', date: '1850'}, {id: 'later', title: 'Later', date: '1870'}];
    await timeline.element.ready;
    await timeline.settled();
    await timeline.dragBy(-30);
    expect(titles(timeline)).to.deep.equal(['Other', 'Later']);
    const before = timeline.viewport();
    await timeline.dragBy(50);
    expect(timeline.viewport().start).to.be.lessThan(before.start);
    expect(timeline.unsound()).to.deep.equal([]);
    expect(await uncaughtErrors()).to.deep.equal([]);
  });

  it('prefers what was given last: a document to its list, an address to a document', async () => {
    const timeline = await open(IN_WORDS);
    timeline.element.events = threeEvents;
    await timeline.element.ready;
    await timeline.settled();
    expect(titles(timeline)).to.include('Spring fair');
    timeline.element.src = '/demo/sco-astana-2024.json';
    await timeline.element.ready;
    await timeline.settled();
    expect(timeline.summary()).to.contain('14 events');
  });

  it('goes back to its list when the document is taken away', async () => {
    const timeline = await open(IN_WORDS);
    timeline.element.events = threeEvents;
    await timeline.element.ready;
    timeline.element.events = undefined;
    await timeline.element.ready;
    await timeline.settled();
    expect(titles(timeline)).to.include('The summit in Astana');
  });
});

describe('a timeline that is moved in the page', () => {
  it('keeps window and selection', async () => {
    const timeline = await open({events: threeEvents});
    await timeline.element.show('2020-05', '2020-07');
    timeline.element.selected = 'summer';
    await timeline.settled();
    const before = timeline.viewport();
    const place = timeline.element.parentElement;
    timeline.element.remove();
    await new Promise(requestAnimationFrame);
    place?.append(timeline.element);
    await timeline.settled();
    expect(timeline.viewport()).to.deep.equal(before);
    expect(timeline.element.selected).to.equal('summer');
    expect(timeline.detailsHeading()).to.equal('Summer fair');
    await timeline.dragBy(40);
    expect(timeline.viewport().start).to.be.lessThan(before.start);
  });

  it('loads again what was loading when it was taken away', async () => {
    const timeline = await open(`<annals-timeline src="/scripted/data.json?body=${encodeURIComponent('[{"title":"Late","date":"2000"}]')}&delay=50"></annals-timeline>`, {waits: false});
    const place = timeline.element.parentElement;
    timeline.element.remove();
    await new Promise(requestAnimationFrame);
    place?.append(timeline.element);
    await timeline.settled();
    await timeline.element.ready;
    await timeline.settled();
    expect(titles(timeline)).to.deep.equal(['Late']);
  });
});

describe('the window that a page opens', () => {
  it('is the one its attributes name', async () => {
    const timeline = await open(`<annals-timeline src="/demo/sco-astana-2024.json" start="2024-06" end="2024-07"></annals-timeline>`);
    expect(timeline.viewport()).to.deep.equal({start: day(2024, 6, 1), end: day(2024, 8, 1)});
  });

  it('is the one its property has', async () => {
    const viewport = {start: day(2020, 1, 1), end: day(2020, 7, 1)};
    const timeline = await open({events: threeEvents, viewport});
    expect(timeline.viewport()).to.deep.equal(viewport);
  });

  it('has an event selected that the page names', async () => {
    const timeline = await open(`<annals-timeline src="/demo/sco-astana-2024.json" selected="beijing-2022"></annals-timeline>`);
    expect(timeline.detailsHeading()).to.equal('Putin and Xi meet in Beijing');
  });
});
