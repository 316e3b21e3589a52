/** The list: every event in a table. */
import {expect} from '@open-wc/testing';
import type {AnnalsList, AnnalsSelectEvent, TimelineEvent} from '../../src/define.js';
import {accessibilityTree, emulateMedia, setViewport, spokenNodes} from '../harness/commands.js';
import {ListHarness} from '../harness/list-harness.js';
import {SAMPLE_URL, threeEvents} from '../harness/sample.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';

const WITH_LIST = `<annals-timeline src="${SAMPLE_URL}" list></annals-timeline>`;

const years: readonly TimelineEvent[] = Array.from({length: 120}, (_, i) => ({id: `e${i}`, title: `Event ${i + 1}`, date: `${1500 + i}`}));

async function openWithList(page: string | readonly TimelineEvent[] = WITH_LIST): Promise<readonly [TimelineHarness, ListHarness]> {
  const timeline = await open(typeof page === 'string' ? page : '<annals-timeline list></annals-timeline>', {waits: typeof page === 'string'});
  if (typeof page !== 'string') {
    timeline.element.events = page;
    await timeline.element.ready;
    await timeline.settled();
  }
  return [timeline, new ListHarness(timeline)];
}

describe('the list', () => {
  it('has every event in the order of time', async () => {
    const [, list] = await openWithList();
    expect(list.caption()).to.equal('The road to Astana · 14 events');
    expect(list.titles()).to.have.length(14);
    expect(list.titles().slice(0, 3)).to.deep.equal(['SCO heads of state meet', 'SCO founded in Shanghai', 'Putin and Xi meet in Beijing']);
    expect(list.pageButtons()).to.deep.equal([]);
  });

  it('says when, what, who and where', async () => {
    const [, list] = await openWithList();
    expect(list.columns()).to.deep.equal(['When', 'What', 'Who', 'Where']);
    const [when, what, who, where] = list.row('SCO summit in Astana');
    expect([when, who, where]).to.deep.equal(['July 3–4, 2024', 'Xi Jinping, Vladimir Putin, António Guterres', 'Astana']);
    expect(what).to.contain('The 24th meeting');
    expect(list.datetime('SCO summit in Astana')).to.equal('2024-07-03/2024-07-04');
  });

  it('has no column with nothing in it', async () => {
    const [, list] = await openWithList(threeEvents);
    expect(list.columns()).to.deep.equal(['When', 'What']);
  });

  it('is there only when it is asked for, and with nothing in it when there are no events', async () => {
    const timeline = await open(`<annals-timeline src="${SAMPLE_URL}"></annals-timeline>`);
    expect(() => new ListHarness(timeline)).to.throw('there is no list');
    const [, empty] = await openWithList([]);
    expect([empty.titles(), empty.caption()]).to.deep.equal([[], '']);
  });

  it('stands anywhere in the page with `for`, and in the slot', async () => {
    const outside = await open(`<annals-list for="there"></annals-list><annals-timeline id="there" src="${SAMPLE_URL}"></annals-timeline>`);
    const list = new ListHarness(outside, document.querySelector<AnnalsList>('annals-list[for=there]'));
    await list.clickRow('Putin in China');
    expect(outside.detailsHeading()).to.equal('Putin in China');
    const slotted = await open(`<annals-timeline src="${SAMPLE_URL}"><annals-list slot="list"></annals-list></annals-timeline>`);
    expect(new ListHarness(slotted, slotted.element.querySelector('annals-list')).titles()).to.have.length(14);
  });

  it('takes everything a stranger wrote as text', async () => {
    const mark = '<img src=x onerror="window.broken = 1">';
    const [, list] = await openWithList([{title: mark, date: '2020', description: mark, actors: [mark], places: [mark]}]);
    expect(list.row(mark)).to.deep.equal(['2020', mark + mark, mark, mark]);
    expect('broken' in window).to.equal(false);
  });
});

describe('a row', () => {
  it('that is clicked selects its event and brings it into view', async () => {
    const [timeline, list] = await openWithList();
    const told: (string | undefined)[] = [];
    timeline.element.addEventListener('annals-select', ({id}: AnnalsSelectEvent) => told.push(id));
    await list.clickRow('Xi visits Tajikistan');
    expect(told).to.deep.equal(['xi-tajikistan']);
    expect(timeline.labelOf('xi-tajikistan')).to.not.equal('');
    expect(list.selected()).to.deep.equal(['Xi visits Tajikistan']);
  });

  it('is selected with Enter, and keeps the focus', async () => {
    const [timeline, list] = await openWithList();
    list.focus('Putin in China');
    await timeline.press('Enter');
    expect(timeline.detailsHeading()).to.equal('Putin in China');
    expect(list.focused()).to.equal('Putin in China');
  });

  it('is marked when its event is selected elsewhere', async () => {
    const [timeline, list] = await openWithList();
    timeline.element.selected = 'sco-founded';
    await timeline.settled();
    expect(list.selected()).to.deep.equal(['SCO founded in Shanghai']);
  });
});

describe('many events', () => {
  it('are shown fifty at a time, with buttons that say which', async () => {
    const [, list] = await openWithList(years);
    expect([list.caption(), list.titles().length, list.pageButtons()]).to.deep.equal(['Events 1–50 of 120', 50, ['Later 50 (51–100)']]);
    await list.turn('Later');
    expect([list.caption(), list.titles()[0], list.pageButtons()]).to.deep.equal(['Events 51–100 of 120', 'Event 51', ['Earlier 50 (1–50)', 'Later 20 (101–120)']]);
    await list.turn('Later');
    expect([list.titles().length, list.pageButtons()]).to.deep.equal([20, ['Earlier 50 (51–100)']]);
  });

  it('are read on where the page ended', async () => {
    const [, list] = await openWithList(years);
    await list.turn('Later');
    expect(list.focused()).to.equal('Event 51');
    await list.turn('Earlier');
    expect(list.focused()).to.equal('Event 50');
  });

  it('turn to the page of what is selected elsewhere', async () => {
    const [timeline, list] = await openWithList(years);
    timeline.element.selected = 'e70';
    await timeline.settled();
    expect(list.selected()).to.deep.equal(['Event 71']);
    await list.turn('Earlier');
    expect(list.titles()[0]).to.equal('Event 1');
  });

  it('turn back when there are fewer', async () => {
    const [timeline, list] = await openWithList(years);
    await list.turn('Later');
    timeline.element.events = years.slice(0, 3);
    await timeline.element.ready;
    await timeline.settled();
    expect(list.titles()).to.deep.equal(['Event 1', 'Event 2', 'Event 3']);
  });

  it('are all printed', async () => {
    const [timeline, list] = await openWithList(years);
    await emulateMedia({}, 'print');
    await timeline.settled();
    expect([list.titles().length, list.pageButtons()]).to.deep.equal([120, []]);
    await emulateMedia({}, 'screen');
    await timeline.settled();
    expect(list.titles()).to.have.length(50);
  });

  it('are there as soon as the page says that it is about to be printed', async () => {
    const [, list] = await openWithList(years);
    dispatchEvent(new Event('beforeprint'));
    expect(list.titles()).to.have.length(120);
    dispatchEvent(new Event('afterprint'));
    expect(list.titles()).to.have.length(50);
  });
});

describe('in little room', () => {
  it('the table is a list that does not scroll sideways, and still a table for who hears it', async () => {
    await setViewport(320, 640);
    const [, list] = await openWithList();
    expect(list.isLaidOutAsList()).to.equal(true);
    expect(list.scrollsSideways()).to.equal(false);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    const nodes = spokenNodes(await accessibilityTree());
    expect(nodes.filter(({role}) => role === 'table')).to.have.length(1);
    expect(nodes.filter(({role}) => role === 'rowheader')).to.have.length(14);
  });

  it('a timeline of a given height shares it with the list', async () => {
    const [timeline, list] = await openWithList(`<annals-timeline src="${SAMPLE_URL}" list style="height: 600px"></annals-timeline>`);
    expect(timeline.plot().height).to.be.at.least(122);
    expect(list.element.getBoundingClientRect().bottom).to.be.at.most(timeline.element.getBoundingClientRect().bottom + 1);
    expect(list.element.getBoundingClientRect().height).to.be.above(150);
  });
});

describe('axe finds nothing wrong with the list', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const width of [1000, 360]) {
      it(`in ${scheme} at ${width} px`, async () => {
        await setViewport(width, 700);
        const [timeline, list] = await openWithList(`<main><h1>A page</h1>${WITH_LIST}</main>`);
        await emulateMedia({'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce'});
        timeline.element.selected = 'astana-summit';
        await timeline.settled();
        await expect(timeline.element).to.be.accessible();
        await expect(list.element).to.be.accessible();
      });
    }
  }
});
