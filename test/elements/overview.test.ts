/** The overview: all events in one line, and the window in it. */
import {expect} from '@open-wc/testing';
import type {AnnalsOverview, AnnalsViewportChangeEvent, TimelineEvent} from '../../src/define.js';
import {accessibilityTree, emulateMedia, setViewport, spokenNodes} from '../harness/commands.js';
import {OverviewHarness, type Grip} from '../harness/overview-harness.js';
import {day, SAMPLE_URL, threeEvents} from '../harness/sample.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';

const GRIPS: readonly Grip[] = ['start', 'window', 'end'];
const WITH_OVERVIEW = `<annals-timeline src="${SAMPLE_URL}" start="2010" end="2016" overview></annals-timeline>`;

const years: readonly TimelineEvent[] = Array.from({length: 500}, (_, i) => ({id: `e${i}`, title: `Event ${i}`, date: `${1500 + i}`}));

async function openWithOverview(page: string | readonly TimelineEvent[] = WITH_OVERVIEW): Promise<readonly [TimelineHarness, OverviewHarness]> {
  const timeline = await open(typeof page === 'string' ? page : '<annals-timeline overview></annals-timeline>', {waits: typeof page === 'string'});
  if (typeof page !== 'string') {
    timeline.element.events = page;
    await timeline.element.ready;
    await timeline.settled();
  }
  return [timeline, new OverviewHarness(timeline)];
}

const span = ({start, end}: {start: number; end: number}): number => end - start;

describe('the overview', () => {
  it('is there only when it is asked for', async () => {
    const timeline = await open(`<annals-timeline src="${SAMPLE_URL}"></annals-timeline>`);
    expect(() => new OverviewHarness(timeline)).to.throw('there is no overview');
    timeline.element.overview = true;
    await timeline.settled();
    expect(new OverviewHarness(timeline).track().height).to.equal(22);
  });

  it('has nothing to show without events', async () => {
    const [, overview] = await openWithOverview([]);
    expect(overview.nodes()).to.equal(0);
  });

  it('frames everything when everything is shown', async () => {
    const [timeline, overview] = await openWithOverview(threeEvents);
    await timeline.element.fit();
    await timeline.settled();
    const [frame, track] = [overview.frame(), overview.track()];
    expect([frame.left - track.left, frame.right - track.right]).to.deep.equal([0, 0]);
  });

  it('frames what is shown, as it moves', async () => {
    const [timeline, overview] = await openWithOverview();
    const before = overview.frame();
    await timeline.element.panBy(0.5);
    await timeline.settled();
    const after = overview.frame();
    expect(after.left - before.left).to.be.closeTo(before.width / 2, 1);
    expect(after.width).to.be.closeTo(before.width, 0.1);
  });

  it('shows a frame, and can be taken hold of, however narrow the window is', async () => {
    const [timeline, overview] = await openWithOverview();
    await timeline.element.show('2024-07-03T10:00', '2024-07-03T10:01');
    await timeline.settled();
    expect(overview.frame().width).to.be.at.least(8);
    for (const grip of GRIPS) expect([overview.target(grip).width >= 24, overview.target(grip).height >= 24], grip).to.deep.equal([true, true]);
    const [start, window, end] = GRIPS.map((grip) => overview.target(grip)) as [DOMRect, DOMRect, DOMRect];
    expect(start.right).to.be.at.most(window.left + 0.1);
    expect(window.right).to.be.at.most(end.left + 0.1);
  });

  it('draws few events one by one and many by their density, with as many nodes', async () => {
    const [, few] = await openWithOverview(threeEvents);
    expect(few.drawn().join('').match(/M/gu)).to.have.length(3);
    const [, many] = await openWithOverview(years);
    expect(many.drawn().join('').match(/M/gu)).to.have.length(1);
    expect(many.nodes()).to.equal(few.nodes());
  });

  it('is drawn anew for other events and another width, not for another window', async () => {
    const [timeline, overview] = await openWithOverview();
    const first = overview.drawn();
    await timeline.element.panBy(1);
    await timeline.settled();
    expect(overview.drawn()).to.deep.equal(first);
    timeline.element.style.width = '400px';
    await timeline.settled();
    expect(overview.drawn()).to.not.deep.equal(first);
  });

  it('shows the selected event', async () => {
    const [timeline, overview] = await openWithOverview();
    const drawn = overview.drawn().join('');
    timeline.element.selected = 'sco-founded';
    await timeline.settled();
    expect(overview.drawn().join('')).to.have.length.above(drawn.length);
  });

  it('stands anywhere in the page with `for`, and in the slot', async () => {
    const outside = await open(`<annals-overview for="there"></annals-overview><annals-timeline id="there" src="${SAMPLE_URL}" start="2010" end="2016"></annals-timeline>`);
    const overview = new OverviewHarness(outside, document.querySelector<AnnalsOverview>('annals-overview[for=there]'));
    const {start} = outside.viewport();
    await overview.drag('window', 40);
    expect(outside.viewport().start).to.be.above(start);
    const slotted = await open(`<annals-timeline src="${SAMPLE_URL}" start="2010" end="2016"><annals-overview slot="overview"></annals-overview></annals-timeline>`);
    const inside = new OverviewHarness(slotted, slotted.element.querySelector('annals-overview'));
    await inside.press('window', 'End');
    expect(slotted.viewport().end).to.be.above(day(2024, 7, 1));
  });
});

describe('with the pointer', () => {
  it('the window is dragged as a whole, and the page is told', async () => {
    const [timeline, overview] = await openWithOverview();
    const told: AnnalsViewportChangeEvent[] = [];
    timeline.element.addEventListener('annals-viewport-change', (event) => told.push(event));
    const [before, frame] = [timeline.viewport(), overview.frame()];
    await overview.drag('window', 60);
    expect(overview.frame().left - frame.left).to.be.closeTo(60, 1);
    expect(span(timeline.viewport())).to.be.closeTo(span(before), 1);
    expect(told.at(-1)?.start).to.equal(timeline.viewport().start);
  });

  it('the window does not leave the line', async () => {
    const [timeline, overview] = await openWithOverview();
    const length = span(timeline.viewport());
    await overview.drag('window', 5000);
    expect(overview.frame().right).to.be.closeTo(overview.track().right, 0.1);
    await overview.drag('window', -5000);
    expect(overview.frame().left).to.be.closeTo(overview.track().left, 0.1);
    expect(span(timeline.viewport())).to.be.closeTo(length, 1);
  });

  it('each end is dragged by itself', async () => {
    const [timeline, overview] = await openWithOverview();
    const before = timeline.viewport();
    await overview.drag('start', -50);
    expect(timeline.viewport().start).to.be.below(before.start);
    expect(timeline.viewport().end).to.be.closeTo(before.end, 1);
    const between = timeline.viewport();
    await overview.drag('end', 70);
    expect(timeline.viewport().end).to.be.above(between.end);
    expect(timeline.viewport().start).to.equal(between.start);
  });

  it('the ends do not pass each other', async () => {
    const [timeline, overview] = await openWithOverview();
    const {end} = timeline.viewport();
    await overview.drag('start', 5000);
    expect(timeline.viewport().end).to.be.closeTo(end, 1);
    expect(span(timeline.viewport())).to.be.above(0);
    expect(overview.frame().width).to.be.closeTo(8, 0.1);
  });

  it('a click beside the window brings it there, with the same length', async () => {
    const [timeline, overview] = await openWithOverview();
    const length = span(timeline.viewport());
    const x = overview.track().width * 0.8;
    await overview.clickAt(x);
    const frame = overview.frame();
    expect((frame.left + frame.right) / 2 - overview.track().left).to.be.closeTo(x, 1);
    expect(span(timeline.viewport())).to.be.closeTo(length, 1);
  });

  it('a click on the window leaves it where it is', async () => {
    const [timeline, overview] = await openWithOverview();
    const before = timeline.viewport();
    const frame = overview.frame();
    await overview.clickAt(frame.left + frame.width / 2 - overview.track().left + 5);
    expect(timeline.viewport()).to.deep.equal(before);
  });

  it('what is pressed beside the window can be dragged on', async () => {
    const [, overview] = await openWithOverview();
    const {width, left} = overview.track();
    await overview.dragAt(width * 0.75, -100);
    const frame = overview.frame();
    expect((frame.left + frame.right) / 2 - left).to.be.closeTo(width * 0.75 - 100, 1);
  });

  it('the wheel is the page’s', async () => {
    const [timeline, overview] = await openWithOverview(`<div style="height: 3000px">${WITH_OVERVIEW}</div>`);
    const before = timeline.viewport();
    await overview.wheel(100);
    expect(timeline.viewport()).to.deep.equal(before);
    expect(scrollY).to.be.above(0);
    scrollTo(0, 0);
  });

  it('a finger drags the window sideways', async () => {
    const [timeline, overview] = await openWithOverview();
    const before = timeline.viewport();
    await overview.swipe('window', 60, 0);
    expect(timeline.viewport().start).to.be.above(before.start);
  });
});

describe('with the keys', () => {
  it('arrows move by a twentieth of the window, with Shift by a hundredth', async () => {
    const [timeline, overview] = await openWithOverview();
    const {start, end} = timeline.viewport();
    const length = end - start;
    await overview.press('window', 'ArrowRight');
    expect(timeline.viewport().start - start).to.be.closeTo(length * 0.05, 1);
    await overview.press('window', 'Shift', 'ArrowLeft');
    expect(timeline.viewport().start - start).to.be.closeTo(length * 0.04, 1);
    await overview.press('start', 'ArrowUp');
    expect(timeline.viewport().start - start).to.be.closeTo(length * 0.09, 1);
    await overview.press('end', 'ArrowDown');
    expect(timeline.viewport().end).to.be.below(end + length * 0.04);
  });

  it('Page Up and Page Down move by half a window', async () => {
    const [timeline, overview] = await openWithOverview();
    const {start, end} = timeline.viewport();
    await overview.press('window', 'PageUp');
    expect(timeline.viewport().start - start).to.be.closeTo((end - start) / 2, 1);
    await overview.press('window', 'PageDown');
    expect(timeline.viewport().start).to.be.closeTo(start, 1);
  });

  it('Home and End go as far as there is something', async () => {
    const [timeline, overview] = await openWithOverview();
    await overview.press('end', 'End');
    await overview.press('start', 'Home');
    const [frame, track] = [overview.frame(), overview.track()];
    expect([Math.round(frame.left - track.left), Math.round(frame.right - track.right)]).to.deep.equal([0, 0]);
    await overview.press('start', 'End');
    expect(span(timeline.viewport())).to.be.above(0);
  });

  it('other keys stay the page’s', async () => {
    const [timeline, overview] = await openWithOverview();
    const before = timeline.viewport();
    await overview.press('window', 'a');
    await overview.press('window', 'Control', 'ArrowRight');
    expect(timeline.viewport()).to.deep.equal(before);
  });
});

describe('who does not see the overview', () => {
  it('hears three sliders with dates in words', async () => {
    const [, overview] = await openWithOverview();
    const sliders = spokenNodes(await accessibilityTree()).filter(({role}) => role === 'slider').map(({name}) => name);
    expect(sliders).to.deep.equal(['Shown from', 'Time shown', 'Shown until']);
    expect(GRIPS.map((grip) => overview.spoken(grip).text)).to.deep.equal(['2010', '2010–2016', '2016']);
    for (const grip of GRIPS) expect(overview.spoken(grip).value).to.be.within(0, 100);
  });

  it('hears how the value changes', async () => {
    const [, overview] = await openWithOverview();
    const before = overview.spoken('window');
    await overview.press('window', 'PageUp');
    expect(overview.spoken('window').text).to.equal('2013–2020');
    expect(overview.spoken('window').value).to.be.above(before.value);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds wrong in ${scheme}`, async () => {
      await emulateMedia({'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce'});
      const [timeline, overview] = await openWithOverview(`<main><h1>A page</h1>${WITH_OVERVIEW}</main>`);
      await expect(timeline.element).to.be.accessible();
      await expect(overview.element).to.be.accessible();
    });
  }

  it('sees the focus', async () => {
    const [, overview] = await openWithOverview();
    await overview.press('window', 'ArrowRight');
    expect(overview.styleOf('.frame').outlineStyle).to.equal('solid');
    await overview.press('end', 'ArrowRight');
    expect(overview.styleOf('.frame').outlineStyle).to.equal('none');
    expect(overview.styleOf('.frame', '::after').outlineStyle).to.equal('solid');
  });

  it('has the colours of the system where they are forced', async () => {
    await emulateMedia({'forced-colors': 'active', 'prefers-reduced-motion': 'reduce'});
    const timeline = await open(WITH_OVERVIEW);
    await emulateMedia({'forced-colors': 'active', 'prefers-reduced-motion': 'reduce'});
    await timeline.settled();
    const overview = new OverviewHarness(timeline);
    expect(overview.styleOf('.frame').borderTopColor).to.not.equal('rgb(180, 50, 31)');
  });
});

describe('in little room', () => {
  it('nothing sticks out of the page', async () => {
    await setViewport(360, 640);
    const [timeline] = await openWithOverview();
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    await timeline.element.fit();
    await timeline.settled();
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
  });
});
