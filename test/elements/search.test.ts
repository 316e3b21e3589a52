/** Searching and filtering events: what leaves the plot, what is marked, counted and gone through. */
import {expect} from '@open-wc/testing';
import type {AnnalsSelectEvent} from '../../src/define.js';
import {ListHarness} from '../harness/list-harness.js';
import {SAMPLE, SAMPLE_IDS, SAMPLE_URL} from '../harness/sample.js';
import {FacetsHarness, SearchHarness} from '../harness/search-harness.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';

const PAGE = `<annals-search for="t"></annals-search><annals-facets for="t"></annals-facets><annals-timeline id="t" src="${SAMPLE_URL}" list></annals-timeline>`;

/** Titles of everything in the list: what is left. */
const left = (timeline: TimelineHarness): readonly string[] => new ListHarness(timeline).titles();

describe('a search', () => {
  it('leaves what matches as one types, and counts it', async () => {
    const timeline = await open(PAGE);
    const search = new SearchHarness(timeline);
    await search.type('putin p');
    expect(left(timeline)).to.deep.equal(['Putin and Xi meet in Beijing', 'Putin in China', 'Putin’s terms at the foreign ministry', 'Putin–Kim pact', 'Putin “preparing for Astana”', 'SCO summit in Astana']);
    expect(search.count()).to.equal('6 of 14 events');
    await search.type('act');
    expect(left(timeline)).to.deep.equal(['Putin–Kim pact']);
    expect(search.count()).to.equal('1 of 14 events');
    expect(timeline.summary()).to.match(/^1 of 14 events/u);
    expect(timeline.visibleEvents().length + timeline.clustered()).to.equal(1);
    expect(timeline.element.search).to.equal('putin pact');
    expect(timeline.element.getAttribute('search')).to.equal('putin pact');
  });

  it('marks the words in titles, in the list and in the details', async () => {
    const timeline = await open(PAGE);
    const search = new SearchHarness(timeline);
    await search.type('antonio');
    expect(timeline.marked()).to.deep.equal([]);
    await search.press('Enter');
    expect(timeline.detailMarks()).to.deep.equal(['António', 'António']);
    timeline.element.search = 'astana “preparing”';
    await timeline.settled();
    await timeline.element.showEvent('ria-report');
    await timeline.settled();
    expect(timeline.marked()).to.deep.equal(['preparing', 'Astana']);
    expect(new ListHarness(timeline).marks().slice(0, 2)).to.deep.equal(['preparing', 'Astana']);
  });

  it('goes from match to match with Enter, Shift + Enter and buttons, and keeps the focus', async () => {
    const timeline = await open(PAGE);
    const chosen: (string | undefined)[] = [];
    timeline.element.addEventListener('annals-select', ({id}: AnnalsSelectEvent) => chosen.push(id));
    const search = new SearchHarness(timeline);
    await search.type('xi ');
    await search.press('Enter');
    await search.press('Enter');
    await search.press('Shift', 'Enter');
    await search.pressButton('Next event');
    await search.pressButton('Previous event');
    expect(chosen).to.deep.equal(['beijing-2022', 'putin-in-china', 'beijing-2022', 'putin-in-china', 'beijing-2022']);
    search.element.focus();
    await search.press('F3');
    expect(chosen.at(-1)).to.equal('putin-in-china');
    expect(search.hasFocus()).to.equal(true);
    expect(timeline.labelOf('putin-in-china')).to.not.equal('');
  });

  it('is cleared with Escape, and everything is back', async () => {
    const timeline = await open(PAGE);
    const search = new SearchHarness(timeline);
    await search.type('summit');
    await search.press('Escape');
    expect(search.text()).to.equal('');
    expect(search.count()).to.equal('');
    expect(left(timeline)).to.have.length(14);
    expect(timeline.element.hasAttribute('search')).to.equal(false);
  });

  it('that finds nothing says so, and leads back', async () => {
    const timeline = await open(PAGE);
    const search = new SearchHarness(timeline);
    await search.type('nobody');
    expect(search.count()).to.equal('No event matches.');
    expect(timeline.message()).to.contain('No event matches.');
    expect(timeline.axisText()).to.not.equal('');
    await timeline.pressButton('Show all events');
    expect(left(timeline)).to.have.length(14);
    expect(timeline.message()).to.equal('');
  });

  it('can be asked for in the page, before there is anything to search', async () => {
    const timeline = await open(`<annals-timeline src="${SAMPLE_URL}" search="pact" list></annals-timeline>`);
    await timeline.settled();
    expect(left(timeline)).to.deep.equal(['Putin–Kim pact']);
    expect(timeline.labelled()).to.deep.equal(['putin-kim-pact']);
  });

  it('goes on when events come and go', async () => {
    const timeline = await open(`<annals-timeline src="${SAMPLE_URL}" search="pact" list></annals-timeline>`);
    await timeline.element.addEvents([{id: 'new', title: 'Another pact', date: '2024-06-20'}, {id: 'other', title: 'Another day', date: '2024-06-21'}]);
    await timeline.settled();
    expect(left(timeline)).to.deep.equal(['Putin–Kim pact', 'Another pact']);
    await timeline.element.removeEvents(['putin-kim-pact']);
    await timeline.settled();
    expect(left(timeline)).to.deep.equal(['Another pact']);
  });

  it('keeps the keyboard among what is left', async () => {
    const timeline = await open(SAMPLE);
    await timeline.enter();
    await timeline.press('End');
    expect(timeline.focusedEvent()).to.equal('xi-tajikistan');
    timeline.element.search = 'china';
    await timeline.settled();
    expect(timeline.hasFocus()).to.equal(true);
    const seen = new Set([timeline.focusedEvent()]);
    await timeline.press('Home');
    for (let step = 0; step < 14; step++) {
      seen.add(timeline.focusedEvent());
      await timeline.press('ArrowRight');
    }
    expect([...seen].sort()).to.deep.equal(['heads-of-state', 'mfa-speech', 'putin-in-china', 'sco-founded']);
  });
});

describe('facets', () => {
  it('say who, where, who says so, with the number of events beside each', async () => {
    const facets = new FacetsHarness(await open(PAGE));
    expect(facets.titles()).to.deep.equal(['Who', 'Where', 'Source', 'Group', 'Tag']);
    expect(facets.choices('Who').slice(0, 3)).to.deep.equal(['Vladimir Putin 6', 'Xi Jinping 6', 'António Guterres 3']);
    expect(facets.choices('Source')).to.deep.equal(['AFP 1', 'Chinese foreign ministry 1', 'RIA Novosti 1', 'U.N. in Kazakhstan 1']);
  });

  it('intersect, and count what would be left', async () => {
    const timeline = await open(PAGE);
    const facets = new FacetsHarness(timeline);
    await facets.choose('Vladimir Putin');
    expect(left(timeline)).to.have.length(6);
    expect(timeline.summary()).to.match(/^6 of 14 events/u);
    expect(facets.choices('Who').slice(0, 3)).to.deep.equal(['Vladimir Putin 6', 'Xi Jinping 3', 'António Guterres 1']);
    await facets.choose('Astana');
    expect(left(timeline)).to.deep.equal(['SCO summit in Astana']);
    expect(facets.chosen()).to.deep.equal(['Vladimir Putin', 'Astana']);
    expect(timeline.element.filter).to.deep.equal({actor: ['putin'], place: ['astana']});
    await facets.choose('Vladimir Putin');
    expect(facets.chosen()).to.deep.equal(['Astana']);
    await facets.press('Clear filter');
    expect(left(timeline)).to.have.length(14);
  });

  it('go together with the search', async () => {
    const timeline = await open(PAGE);
    const facets = new FacetsHarness(timeline);
    await facets.choose('Xi Jinping');
    await new SearchHarness(timeline).type('tajikistan');
    expect(left(timeline)).to.deep.equal(['Xi’s participation confirmed', 'Xi visits Tajikistan']);
    expect(facets.choices('Who')[1]).to.equal('Xi Jinping 2');
  });

  it('can be chosen in the page; what is no filter is a problem with its place', async () => {
    const timeline = await open(SAMPLE);
    timeline.element.filter = {actor: ['putin', 'xi']};
    await timeline.settled();
    expect(timeline.summary()).to.match(/^3 of 14 events/u);
    timeline.element.filter = {actor: 'putin'} as never;
    await timeline.settled();
    expect(timeline.element.problems.map(({message}) => message)).to.deep.equal(['filter.actor must be a list of ids, not "putin"']);
    expect(timeline.summary()).to.match(/^14 events/u);
    timeline.element.filter = undefined;
    expect(timeline.element.problems).to.deep.equal([]);
  });
});

describe('a selected event that is left out', () => {
  it('keeps its details, whose relations lead on and bring back everything', async () => {
    const timeline = await open(SAMPLE);
    await timeline.element.showEvent('astana-summit');
    await timeline.click('astana-summit');
    timeline.element.filter = {actor: ['kim']};
    await timeline.settled();
    expect(timeline.detailsHeading()).to.equal('SCO summit in Astana');
    await timeline.pressButton('Xi visits Tajikistan');
    expect(timeline.detailsHeading()).to.equal('Xi visits Tajikistan');
    expect(timeline.labelOf('xi-tajikistan')).to.not.equal('');
    expect(timeline.element.filter).to.deep.equal({});
  });

  it('is not in the way of next and previous, which go through what is left', async () => {
    const timeline = await open(SAMPLE);
    timeline.element.filter = {actor: ['kim', 'putin']};
    await timeline.settled();
    await timeline.element.next();
    expect(timeline.element.selected).to.equal('putin-kim-pact');
    expect(SAMPLE_IDS).to.contain('putin-kim-pact');
  });
});
