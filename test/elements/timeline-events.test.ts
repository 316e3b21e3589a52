/** What a page hears of its timeline. */
import {expect} from '@open-wc/testing';
import {AnnalsErrorEvent, AnnalsLoadEvent, AnnalsSelectEvent, AnnalsViewportChangeEvent} from '../../src/define.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';
import {day, SAMPLE_WITH_CONTROLS, SAMPLE, threeEvents} from '../harness/sample.js';

const TYPES = ['annals-load', 'annals-error', 'annals-select', 'annals-viewport-change'] as const;

/** Everything that reaches the document from now on. */
const heard: Event[] = [];
const listen = (event: Event): number => heard.push(event);
beforeEach(() => {
  heard.length = 0;
  for (const type of TYPES) document.addEventListener(type, listen);
});
afterEach(() => TYPES.forEach((type) => document.removeEventListener(type, listen)));

const types = (): readonly string[] => [...new Set(heard.map(({type}) => type))];

async function openQuietly(page: Parameters<typeof open>[0], motion = false): Promise<TimelineHarness> {
  const timeline = await open(page, {motion});
  await timeline.settled();
  heard.length = 0;
  return timeline;
}

describe('the events of a timeline', () => {
  it('tell of a load once, with the document', async () => {
    const timeline = await open(SAMPLE);
    expect(types()).to.deep.equal(['annals-load']);
    expect(heard).to.have.length(1);
    const [load] = heard as AnnalsLoadEvent[];
    expect(load).to.be.instanceOf(AnnalsLoadEvent);
    expect(load?.timeline.events).to.have.length(14);
    expect([load?.bubbles, load?.composed, load?.target]).to.deep.equal([true, true, timeline.element]);
  });

  it('tell of problems after the load', async () => {
    await open({events: [...threeEvents, {title: 'Never', date: 'never'}]});
    expect(heard.map(({type}) => type)).to.deep.equal(['annals-load', 'annals-error']);
    const error = heard[1] as AnnalsErrorEvent;
    expect(error).to.be.instanceOf(AnnalsErrorEvent);
    expect([error.error, error.problems.length, error.composed]).to.deep.equal([undefined, 1, true]);
  });

  it('tell of a selection by a click, and of its end', async () => {
    const timeline = await openQuietly(SAMPLE);
    await timeline.click('astana-summit');
    await timeline.press('Escape');
    const selections = heard.filter((event): event is AnnalsSelectEvent => event instanceof AnnalsSelectEvent);
    expect(selections.map(({id}) => id)).to.deep.equal(['astana-summit', undefined]);
    expect(selections.every(({bubbles, composed}) => bubbles && composed)).to.equal(true);
  });

  it('tell of the window that a reader moved, to the last', async () => {
    const timeline = await openQuietly(SAMPLE);
    await timeline.dragBy(70);
    expect(types()).to.deep.equal(['annals-viewport-change']);
    const last = heard.at(-1) as AnnalsViewportChangeEvent;
    expect(last).to.be.instanceOf(AnnalsViewportChangeEvent);
    expect({start: last.start, end: last.end}).to.deep.equal(timeline.viewport());
  });

  const READERS: readonly (readonly [name: string, act: (timeline: TimelineHarness) => Promise<void>])[] = [
    ['a wheel', (timeline) => timeline.wheelAt(300, -100, {modifiers: ['Control']})],
    ['a double click', (timeline) => timeline.doubleClickAt(100, timeline.plot().height - 60)],
    ['a button', (timeline) => timeline.pressButton('Zoom in')],
    ['a key', async (timeline) => {
      await timeline.enter();
      await timeline.press('+');
    }],
  ];
  for (const [name, act] of READERS) {
    it(`tell of the window after ${name}`, async () => {
      const timeline = await openQuietly(SAMPLE_WITH_CONTROLS);
      await act(timeline);
      expect(types()).to.include('annals-viewport-change');
    });
  }

  it('tell nothing of what the page does itself', async () => {
    const timeline = await openQuietly({events: threeEvents}, true);
    const {element} = timeline;
    element.selected = 'summer';
    element.viewport = {start: day(2020, 1, 1), end: day(2020, 12, 1)};
    element.start = '2019';
    await timeline.settled();
    await element.show('2020-03', '2020-04');
    await element.showEvent('autumn');
    await element.zoomBy(2);
    await element.panBy(1);
    await element.next();
    await element.previous();
    await element.fit();
    element.selected = undefined;
    await timeline.settled();
    expect(types()).to.deep.equal([]);
  });

  it('tell nothing of a selection that was there already', async () => {
    const timeline = await openQuietly(SAMPLE);
    await timeline.click('astana-summit');
    await timeline.click('astana-summit');
    expect(heard.filter(({type}) => type === 'annals-select')).to.have.length(1);
  });

  it('let a listener replace the events', async () => {
    const timeline = await openQuietly({events: threeEvents});
    timeline.element.addEventListener('annals-select', () => (timeline.element.events = [{id: 'new', title: 'New', date: '2000'}]), {once: true});
    await timeline.click('summer');
    await timeline.element.ready;
    await timeline.settled();
    expect(timeline.visibleEvents().map(({title}) => title)).to.deep.equal(['New']);
  });
});
