/** Time from right to left, where text runs that way. */
import {expect} from '@open-wc/testing';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';
import {outside, overlaps} from '../harness/boxes.js';

const EVENTS = `
  <ol>
    <li><time datetime="2001/2003">2001–2003</time> أول</li>
    <li><time datetime="2010-05">2010</time> ثان</li>
    <li><time datetime="2019-07-20">2019</time> ثالث</li>
  </ol>`;
const page = (attributes = '', around = 'dir="rtl"'): string => `<div lang="ar" ${around}><annals-timeline ${attributes}>${EVENTS}</annals-timeline></div>`;

const middles = (timeline: TimelineHarness): readonly number[] => timeline.visibleEvents().map(({place}) => place.x + place.width / 2);

describe('a timeline on a page that is read from right to left', () => {
  it('has the earliest at the right, with labels and axis in the plot', async () => {
    const timeline = await open(page());
    const [first = 0, second = 0, third = 0] = middles(timeline);
    expect(first > second && second > third).to.equal(true);
    const labels = timeline.visibleEvents().map(({title, place}) => ({text: title, place}));
    expect(labels.every(({text}) => text !== '')).to.equal(true);
    expect(outside(labels, timeline.plot())).to.deep.equal([]);
    const [ticks = []] = timeline.axisLines();
    expect(ticks.length).to.be.greaterThan(3);
    expect(overlaps(ticks)).to.deep.equal([]);
    expect(outside(ticks, timeline.plot())).to.deep.equal([]);
    const xs = ticks.map(({place}) => place.x);
    expect(xs).to.deep.equal([...xs].sort((a, b) => b - a));
  });

  it('takes the direction of the element itself, and follows it when it changes', async () => {
    const timeline = await open(page('dir="rtl" controls overview', ''));
    const before = middles(timeline);
    expect(before[0]).to.be.greaterThan(before[2] ?? NaN);
    timeline.element.dir = 'ltr';
    await timeline.settled();
    const after = middles(timeline);
    expect(after[0]).to.be.lessThan(after[2] ?? NaN);
  });

  it('goes with the arrow keys where they point', async () => {
    const timeline = await open(page());
    await timeline.enter();
    await timeline.press('Home');
    const x = (): number => timeline.visibleEvents().find(({id}) => id === timeline.focusedEvent())?.place.right ?? NaN;
    const first = x();
    await timeline.press('ArrowLeft');
    expect(x()).to.be.lessThan(first);
    await timeline.press('ArrowRight');
    expect(x()).to.equal(first);
  });

  it('follows the hand: what is dragged stays under it', async () => {
    const timeline = await open(page('start="2005" end="2015"'));
    const instant = timeline.instantAt(300);
    const {start} = timeline.viewport();
    await timeline.dragBy(120);
    expect(timeline.xOf(instant)).to.be.closeTo(420, 1);
    expect(timeline.viewport().start).to.be.greaterThan(start);
  });

  for (const x of [100, 500]) {
    it(`zooms about the pointer at ${x} px`, async () => {
      const timeline = await open(page());
      const [instant, {start, end}] = [timeline.instantAt(x), timeline.viewport()];
      await timeline.wheelAt(x, -100, {modifiers: ['Control']});
      await timeline.wheelAt(x, -100, {modifiers: ['Control']});
      expect(timeline.viewport().end - timeline.viewport().start).to.be.lessThan((end - start) * 0.8);
      expect(timeline.xOf(instant)).to.be.closeTo(x, 1);
    });
  }

  it('goes to what is later with a wheel to the left', async () => {
    const timeline = await open(page('start="2005" end="2015"'));
    const {start} = timeline.viewport();
    await timeline.wheelAt(300, 0, {deltaX: -60});
    expect(timeline.viewport().start).to.be.greaterThan(start);
  });

  it('finds what is pointed at and clicked', async () => {
    const timeline = await open(page());
    const {id, title} = timeline.visibleEvents()[1]!;
    await timeline.hover(id);
    expect(timeline.cardText()).to.contain(title);
    const {left, right} = timeline.cardPlace();
    expect(left >= timeline.plot().left && right <= timeline.plot().right).to.equal(true);
    await timeline.click(id);
    expect(timeline.detailsHeading()).to.equal(title);
  });

  it('is mirrored in its picture', async () => {
    const timeline = await open(page());
    const svg = new DOMParser().parseFromString(timeline.element.toSvg(), 'image/svg+xml').documentElement;
    expect(svg.getAttribute('direction')).to.equal('rtl');
    const xOf = (title: string): number => Number([...svg.querySelectorAll('text')].find(({textContent}) => textContent.includes(title))?.getAttribute('x'));
    expect(xOf('أول')).to.be.greaterThan(xOf('ثالث'));
  });
});

describe('the overview of a mirrored timeline', () => {
  it('moves its window with the hand and with the keys', async () => {
    const timeline = await open(page('start="2008" end="2012" overview'));
    const overview = timeline.element.shadowRoot?.querySelector('annals-overview')?.shadowRoot;
    const window = overview?.querySelector<HTMLElement>('.window');
    const middle = (): number => (window?.getBoundingClientRect().x ?? NaN) + (window?.getBoundingClientRect().width ?? NaN) / 2;
    const [before, {start}] = [middle(), timeline.viewport()];
    await timeline.dragBy(-80, 0, [before, window?.getBoundingClientRect().y ?? NaN]);
    expect(middle()).to.be.closeTo(before - 80, 1.5);
    expect(timeline.viewport().start).to.be.greaterThan(start);
    window?.focus();
    const dragged = middle();
    await timeline.press('ArrowRight');
    expect(middle()).to.be.greaterThan(dragged);
  });
});
