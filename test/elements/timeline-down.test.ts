/** A timeline that runs down the page. */
import {expect} from '@open-wc/testing';
import {emulateTouchScreen, setViewport} from '../harness/commands.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';
import {SAMPLE} from '../harness/sample.js';
import {overlaps} from '../harness/boxes.js';

const WEEK = SAMPLE.replace('<annals-timeline', '<annals-timeline start="2024-06-20" end="2024-07-08"');
const page = (markup: string, width = 360, attributes = ''): string => `<div style="width: ${width}px; height: 2000px" ${attributes}>${markup}</div>`;

const tickTops = (timeline: TimelineHarness): readonly number[] => timeline.axisLines()[0]!.map(({place}) => place.top);
const span = ({element: {viewport: {start, end}}}: TimelineHarness): number => end - start;

afterEach(() => scrollTo(0, 0));

describe('a narrow timeline', () => {
  it('runs down the page, with its axis at the left and words beside it', async () => {
    const timeline = await open(page(SAMPLE));
    const ticks = tickTops(timeline);
    expect(ticks.length).to.be.greaterThan(2);
    expect(ticks).to.deep.equal([...ticks].sort((a, b) => a - b));
    const labels = timeline.visibleEvents().filter(({title}) => title !== '').map(({title, place}) => ({text: title, place}));
    expect(labels.length).to.be.greaterThan(1);
    expect(overlaps([...labels, ...timeline.axisLines().flat()])).to.deep.equal([]);
    for (const {place} of labels) expect(place.left >= timeline.plot().left + 56 && place.right <= timeline.plot().right + 1).to.equal(true);
  });

  it('shows most titles of the sample on a telephone, with nothing in chips', async () => {
    await setViewport(360, 740);
    const timeline = await open(`<div style="width: 360px; height: 740px">${SAMPLE}</div>`);
    const titles = timeline.visibleEvents().filter(({title}) => title !== '');
    expect(titles.length).to.be.greaterThan(11);
    for (const {place} of titles) expect(place.top >= timeline.plot().top && place.bottom <= timeline.plot().bottom).to.equal(true);
  });

  it('is as one asks, whatever its width', async () => {
    const lying = await open(page(SAMPLE.replace('<annals-timeline', '<annals-timeline orientation="horizontal"')));
    expect(new Set(tickTops(lying)).size).to.equal(1);
    const standing = await open(page(SAMPLE.replace('<annals-timeline', '<annals-timeline orientation="vertical"'), 700));
    expect(new Set(tickTops(standing)).size).to.be.greaterThan(1);
  });

  it('lies as soon as it is wide', async () => {
    const timeline = await open(page(SAMPLE));
    timeline.element.parentElement!.style.width = '700px';
    await new Promise((done) => new ResizeObserver(done).observe(timeline.element));
    await timeline.settled();
    expect(new Set(tickTops(timeline)).size).to.equal(1);
  });

  it('has its axis at the right where text runs to the left', async () => {
    const timeline = await open(page(SAMPLE, 360, 'dir="rtl"'));
    for (const {place} of timeline.axisLines()[0]!) expect(place.right).to.be.closeTo(timeline.plot().right, 60);
  });

  it('goes on with ArrowDown and back with ArrowUp', async () => {
    const timeline = await open(page(WEEK));
    await timeline.enter();
    const first = timeline.focusedEvent();
    await timeline.press('ArrowDown');
    expect(timeline.focusedEvent()).not.to.equal(first);
    await timeline.press('ArrowUp');
    expect(timeline.focusedEvent()).to.equal(first);
  });

  it('opens what is clicked, and shows its card under the pointer', async () => {
    const timeline = await open(page(WEEK));
    const {id, title} = timeline.visibleEvents().find((event) => event.title !== '')!;
    await timeline.hover(id);
    expect(timeline.cardText()).to.contain(title);
    await timeline.click(id);
    expect(timeline.detailsHeading()).to.equal(title);
  });

  it('follows a drag up and down, and not to the side', async () => {
    const timeline = await open(page(WEEK));
    const {start} = timeline.viewport();
    await timeline.dragBy(80, 0);
    expect(timeline.viewport().start).to.be.closeTo(start, 1000);
    const height = timeline.plot().height;
    await timeline.dragBy(0, -100);
    expect(timeline.viewport().start).to.be.closeTo(start + (100 / height) * span(timeline), span(timeline) / 100);
  });

  it('zooms about the pointer with the wheel', async () => {
    const timeline = await open(page(WEEK));
    const [before, {start}] = [span(timeline), timeline.viewport()];
    await timeline.wheelAt(200, -100, {modifiers: ['Control']});
    expect(span(timeline)).to.be.lessThan(before);
    expect(timeline.viewport().start + span(timeline) / 2).to.be.closeTo(start + before / 2, before / 200);
  });
});

describe('a finger on a timeline that runs down the page', () => {
  beforeEach(async () => {
    await setViewport(360, 640);
    await emulateTouchScreen();
  });

  it('scrolls the page, until the timeline has been tapped', async () => {
    const timeline = await open(page(WEEK));
    const before = timeline.viewport();
    await timeline.swipe(0, -150);
    expect(timeline.viewport()).to.deep.equal(before);
    expect(scrollY).to.be.greaterThan(50);
    scrollTo(0, 0);
    await timeline.enter();
    const entered = scrollY;
    await timeline.swipe(0, -150);
    expect(timeline.viewport().start).to.be.greaterThan(before.start);
    expect(scrollY).to.equal(entered);
  });

  it('neither pans nor scrolls to the side', async () => {
    const timeline = await open(page(WEEK));
    const before = timeline.viewport();
    await timeline.swipe(-150, 0);
    expect(timeline.viewport()).to.deep.equal(before);
    expect(scrollX).to.equal(0);
  });

  it('zooms with another', async () => {
    const timeline = await open(page(WEEK));
    const before = span(timeline);
    await timeline.pinch(60, 180);
    expect(span(timeline)).to.be.lessThan(before / 2);
  });
});
