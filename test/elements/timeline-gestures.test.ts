/** Wheel, mouse and fingers on the plot. */
import {expect, oneEvent} from '@open-wc/testing';
import {emulateTouchScreen} from '../harness/commands.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';
import {SAMPLE, SAMPLE_WITH_CONTROLS} from '../harness/sample.js';

/** The sample on a page that can be scrolled. */
const TALL = `<div style="height: 3000px">${SAMPLE}</div>`;

const span = (timeline: TimelineHarness): number => timeline.viewport().end - timeline.viewport().start;
const width = (timeline: TimelineHarness): number => timeline.plot().width;

afterEach(() => scrollTo(0, 0));

/** Whether the place of an instant has stayed the same to a pixel. */
function expectAt(timeline: TimelineHarness, instant: number, x: number): void {
  expect(timeline.xOf(instant)).to.be.closeTo(x, 1);
}

describe('a wheel over the plot', () => {
  it('scrolls a page that can scroll, and says how to zoom', async () => {
    const timeline = await open(TALL);
    const before = timeline.viewport();
    const scrolled = oneEvent(document, 'scrollend');
    await timeline.wheelAt(300, 120);
    expect(timeline.hintText()).to.match(/scroll to zoom/u);
    await scrolled;
    expect(scrollY).to.equal(120);
    expect(timeline.viewport()).to.deep.equal(before);
  });

  for (const x of [80, 400, 700]) {
    it(`with ctrl zooms about the pointer at ${x} px, in and out`, async () => {
      const timeline = await open(TALL);
      const [instant, before] = [timeline.instantAt(x), span(timeline)];
      await timeline.wheelAt(x, -100, {modifiers: ['Control']});
      await timeline.wheelAt(x, -100, {modifiers: ['Control']});
      expect(span(timeline)).to.be.lessThan(before * 0.8);
      expectAt(timeline, instant, x);
      const near = span(timeline);
      await timeline.wheelAt(x, 100, {modifiers: ['Control']});
      expect(span(timeline)).to.be.greaterThan(near);
      expectAt(timeline, instant, x);
      expect(scrollY).to.equal(0);
    });
  }

  it('zooms when the timeline has the focus', async () => {
    const timeline = await open(TALL);
    await timeline.enter();
    const before = span(timeline);
    await timeline.wheelAt(400, -100);
    expect(span(timeline)).to.be.lessThan(before);
    expect(scrollY).to.equal(0);
    expect(timeline.hintText()).to.equal('');
  });

  it('zooms when the page cannot scroll', async () => {
    const timeline = await open(SAMPLE);
    const before = span(timeline);
    await timeline.wheelAt(400, -100);
    expect(span(timeline)).to.be.lessThan(before);
  });

  it('zooms a page that can scroll with wheel="zoom"', async () => {
    const timeline = await open(TALL);
    timeline.element.wheel = 'zoom';
    const before = span(timeline);
    await timeline.wheelAt(400, -100);
    expect(span(timeline)).to.be.lessThan(before);
    expect(scrollY).to.equal(0);
  });

  it('is the page’s with wheel="scroll", even with the focus, but zooms with ctrl', async () => {
    const timeline = await open(SAMPLE);
    timeline.element.wheel = 'scroll';
    await timeline.enter();
    const before = timeline.viewport();
    await timeline.wheelAt(400, -100);
    expect(timeline.viewport()).to.deep.equal(before);
    expect(timeline.hintText()).to.equal('');
    await timeline.wheelAt(400, -100, {modifiers: ['Control']});
    expect(span(timeline)).to.be.lessThan(before.end - before.start);
  });

  for (const [name, more] of [['turned sideways', {deltaX: 80, deltaY: 0}], ['with shift', {modifiers: ['Shift']}]] as const) {
    it(`${name} pans by its distance`, async () => {
      const timeline = await open(TALL);
      const before = timeline.viewport();
      const msPerPx = span(timeline) / width(timeline);
      await timeline.wheelAt(400, 80, more);
      expect((timeline.viewport().start - before.start) / msPerPx).to.be.closeTo(80, 0.01);
      expect(span(timeline)).to.be.closeTo(before.end - before.start, 1);
      expect(scrollY).to.equal(0);
    });
  }
});

describe('a mouse on the plot', () => {
  for (const dx of [90, -130]) {
    it(`drags by exactly ${dx} px`, async () => {
      const timeline = await open(SAMPLE);
      const [before, msPerPx] = [timeline.viewport(), span(timeline) / width(timeline)];
      await timeline.dragBy(dx);
      expect((before.start - timeline.viewport().start) / msPerPx).to.be.closeTo(dx, 0.01);
      expect(span(timeline)).to.be.closeTo(before.end - before.start, 1);
    });
  }

  it('selects nothing by a drag, also one that begins on an event', async () => {
    const timeline = await open(SAMPLE);
    const before = timeline.viewport();
    await timeline.dragEventBy('astana-summit', -70);
    expect(timeline.viewport().start).to.be.greaterThan(before.start);
    expect(timeline.element.selected).to.equal(undefined);
    expect(timeline.isDetailsOpen()).to.equal(false);
  });

  it('selects an event by a click, and nothing by a click beside', async () => {
    const timeline = await open(SAMPLE);
    await timeline.click('astana-summit');
    expect(timeline.element.selected).to.equal('astana-summit');
    expect(timeline.detailsHeading()).to.equal('SCO summit in Astana');
    await timeline.clickAt(8, timeline.plot().height - 60);
    expect(timeline.element.selected).to.equal(undefined);
  });

  it('zooms in twice about the point of a double click, and out with shift', async () => {
    const timeline = await open(SAMPLE);
    const [x, before] = [150, span(timeline)];
    const instant = timeline.instantAt(x);
    await timeline.doubleClickAt(x, timeline.plot().height - 60);
    expect(span(timeline) / before).to.be.closeTo(0.5, 1e-6);
    expectAt(timeline, instant, x);
    await timeline.doubleClickAt(x, timeline.plot().height - 60, ['Shift']);
    expect(span(timeline) / before).to.be.closeTo(1, 1e-6);
    expectAt(timeline, instant, x);
  });

  it('opens a cluster by a click, so that its events can be seen', async () => {
    const timeline = await open(SAMPLE);
    const [before, labelled] = [span(timeline), timeline.labelled()];
    await timeline.clickCluster();
    expect(span(timeline)).to.be.lessThan(before);
    expect(timeline.labelled().filter((id) => !labelled.includes(id))).to.not.deep.equal([]);
  });

  it('opens a cluster of two hundred thousand events, too', async () => {
    const timeline = await open(SAMPLE);
    const crowd = Array.from({length: 200_000}, (_, i) => ({title: `Event ${i}`, date: `2024-0${1 + (i % 9)}`}));
    timeline.element.events = [{title: 'Long before', date: '1900', importance: 1}, ...crowd, {title: 'Long after', date: '2100', importance: 1}];
    await timeline.element.ready;
    await timeline.clickCluster();
    const {start, end} = timeline.viewport();
    expect([new Date(start).getUTCFullYear(), new Date(end).getUTCFullYear()].every((year) => year > 2020 && year < 2028), `${start} ${end}`).to.equal(true);
  });

  it('loses nothing of what it has under it when it zooms in and out again', async () => {
    const timeline = await open(SAMPLE);
    for (let turn = 0; turn < 5; turn++) await timeline.wheelAt(650, -100, {modifiers: ['Control']});
    for (let turn = 0; turn < 9; turn++) await timeline.wheelAt(650, 100, {modifiers: ['Control']});
    expect(timeline.labelled().length + timeline.clustered()).to.equal(14);
    expect(timeline.unsound()).to.deep.equal([]);
  });
});

describe('fingers on the plot', () => {
  const touchable = async (page: string): Promise<TimelineHarness> => {
    await emulateTouchScreen();
    return open(page);
  };

  it('zoom by pinching, about the point between them', async () => {
    const timeline = await touchable(SAMPLE);
    const [before, middle] = [span(timeline), timeline.instantAt(width(timeline) / 2)];
    await timeline.pinch(100, 200);
    expect(span(timeline) / before).to.be.closeTo(0.5, 0.02);
    expectAt(timeline, middle, width(timeline) / 2);
    await timeline.pinch(200, 100);
    expect(span(timeline) / before).to.be.closeTo(1, 0.04);
  });

  it('pan by a swipe sideways', async () => {
    const timeline = await touchable(TALL);
    const [before, msPerPx] = [timeline.viewport(), span(timeline) / width(timeline)];
    await timeline.swipe(-120, 4);
    expect((timeline.viewport().start - before.start) / msPerPx).to.be.within(105, 121);
    expect(scrollY).to.equal(0);
  });

  it('scroll the page by a swipe up', async () => {
    const timeline = await touchable(TALL);
    const before = timeline.viewport();
    await timeline.swipe(4, -150);
    expect(scrollY).to.be.greaterThan(50);
    expect(timeline.viewport()).to.deep.equal(before);
  });
});

describe('the toolbar', () => {
  const CASES: readonly (readonly [button: string, check: (before: {start: number; span: number}, after: {start: number; span: number}) => void])[] = [
    ['Zoom in', (before, after) => expect(after.span / before.span).to.be.closeTo(0.5, 1e-6)],
    ['Zoom out', (before, after) => expect(after.span).to.be.greaterThan(before.span)],
    ['Earlier', (before, after) => expect((before.start - after.start) / before.span).to.be.closeTo(0.5, 1e-6)],
    ['Later', (before, after) => expect((after.start - before.start) / before.span).to.be.closeTo(0.5, 1e-6)],
  ];
  for (const [button, check] of CASES) {
    it(`has "${button}"`, async () => {
      const timeline = await open(SAMPLE_WITH_CONTROLS);
      const before = {start: timeline.viewport().start, span: span(timeline)};
      await timeline.pressButton(button);
      check(before, {start: timeline.viewport().start, span: span(timeline)});
    });
  }

  it('has "Show everything"', async () => {
    const timeline = await open(SAMPLE_WITH_CONTROLS);
    const home = timeline.viewport();
    await timeline.pressButton('Zoom in');
    await timeline.pressButton('Earlier');
    await timeline.pressButton('Show everything');
    expect(timeline.viewport()).to.deep.equal(home);
  });

  it('is one tab stop, and arrows move within', async () => {
    const timeline = await open(SAMPLE_WITH_CONTROLS);
    await timeline.press('Tab');
    expect(timeline.focusedName()).to.equal('Zoom out');
    await timeline.press('ArrowRight');
    expect(timeline.focusedName()).to.equal('Zoom');
    await timeline.press('End');
    expect(timeline.focusedName()).to.equal('Download');
    await timeline.press('ArrowRight');
    expect(timeline.focusedName()).to.equal('Zoom out');
    await timeline.press('Tab');
    expect(timeline.focusedEvent()).to.not.equal(undefined);
  });

  it('is not there unless asked for', async () => {
    const timeline = await open(SAMPLE);
    await timeline.press('Tab');
    expect(timeline.focusedEvent()).to.not.equal(undefined);
  });
});
