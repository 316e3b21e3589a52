/** Timelines that come and go: nothing of them stays, whatever they were doing; and those that move keep what their reader had. */
import {expect, fixture} from '@open-wc/testing';
import type {AnnalsTimeline} from '../../src/define.js';
import '../../src/define.js';
import {collectGarbage, emulateMedia, keptBytes, readMetrics, setViewport} from '../harness/commands.js';
import {answering, SAMPLE, threeEvents} from '../harness/sample.js';
import {open} from '../harness/timeline-harness.js';
import {uncaughtErrors} from '../harness/uncaught.js';

const CYCLES = 200;
/** So many are on the page at once. */
const AT_ONCE = 20;

const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
};

/** What a timeline is doing when it is taken away. */
const STATES: Readonly<Record<string, (element: AnnalsTimeline) => unknown>> = {
  'idle': () => undefined,
  'mid-drag': (element) => {
    const surface = element.shadowRoot!.querySelector('.surface')!;
    const {x, y} = surface.getBoundingClientRect();
    surface.dispatchEvent(new MouseEvent('mousedown', {clientX: x + 50, clientY: y + 20, bubbles: true, composed: true, view: window}));
    window.dispatchEvent(new MouseEvent('mousemove', {clientX: x + 90, clientY: y + 20, view: window}));
  },
  'mid-touch': (element) => {
    const surface = element.shadowRoot!.querySelector('.surface')!;
    const {x, y} = surface.getBoundingClientRect();
    const touch = new Touch({identifier: 1, target: surface, clientX: x + 50, clientY: y + 20});
    surface.dispatchEvent(new TouchEvent('touchstart', {touches: [touch], targetTouches: [touch], changedTouches: [touch], bubbles: true, composed: true}));
  },
  'loading': (element) => (element.src = answering('[', {end: 'hang', delay: '50'})),
  'flying': (element) => void element.show('2020-04', '2020-05'),
  'details open': (element) => (element.selected = 'summer'),
  'focused': (element) => element.shadowRoot!.querySelector<HTMLElement>('[part~=event]')!.focus(),
};

interface Left {
  readonly nodes: number;
  readonly listeners: number;
  readonly bytes: number;
}

async function measure(): Promise<Left> {
  for (let i = 0; i < 4; i++) {
    await frames(2);
    await collectGarbage();
  }
  const {Nodes = 0, JSEventListeners = 0} = await readMetrics();
  return {nodes: Nodes, listeners: JSEventListeners, bytes: await keptBytes()};
}

async function comeAndGo(page: HTMLElement, act: (element: AnnalsTimeline) => unknown, times: number): Promise<void> {
  for (let done = 0; done < times; done += AT_ONCE) {
    const elements = Array.from({length: AT_ONCE}, () => Object.assign(document.createElement('annals-timeline'), {events: threeEvents, overview: true, list: true, controls: true}));
    page.append(...elements);
    await Promise.all(elements.map(({ready}) => ready));
    await frames(2);
    for (const element of elements) act(element);
    await frames(2);
    page.replaceChildren();
  }
}

describe('a timeline that is taken out of the page without a word', () => {
  before(async function () {
    this.timeout(300_000);
    // Code is compiled and words are remembered while the first ones live.
    const page = await fixture<HTMLElement>('<div></div>');
    for (const act of Object.values(STATES)) await comeAndGo(page, act, AT_ONCE * 2);
    await measure();
  });

  for (const [state, act] of Object.entries(STATES)) {
    it(`leaves nothing behind: ${state}`, async function () {
      this.timeout(600_000);
      await emulateMedia({'prefers-reduced-motion': 'no-preference'});
      const page = await fixture<HTMLElement>('<div></div>');
      await comeAndGo(page, act, AT_ONCE);
      const measured = [await measure()];
      for (let block = 0; block < 2; block++) {
        await comeAndGo(page, act, CYCLES / 2);
        measured.push(await measure());
      }
      // What stays of each stays in every block; what is remembered once, in one of them.
      const left = (of: keyof Left): number => Math.min(...[1, 2].map((block) => measured[block]![of] - measured[block - 1]![of]));
      for (const of of ['nodes', 'listeners'] as const) expect(left(of), `${of} left, ${state}`).to.be.at.most(0);
      expect(left('bytes') / (CYCLES / 2), `bytes left of each, ${state}`).to.be.at.most(64);
      expect(await uncaughtErrors()).to.deep.equal([]);
    });
  }

  it('lets the text of the page be selected again after a drag', async () => {
    const page = await fixture<HTMLElement>('<div></div>');
    await comeAndGo(page, STATES['mid-drag']!, AT_ONCE);
    expect(getComputedStyle(document.documentElement).userSelect).to.equal('auto');
  });
});

describe('a timeline that is moved', () => {
  for (const way of ['appendChild', 'moveBefore'] as const) {
    it(`with ${way} keeps its window, its selection and its focus`, async () => {
      const timeline = await open({events: threeEvents, selected: 'summer'});
      await timeline.element.show('2020-05', '2020-10');
      await timeline.enter();
      const before = {viewport: timeline.viewport(), selected: timeline.element.selected, focus: timeline.focusedEvent()};
      expect(before.focus).to.not.equal(undefined);
      const elsewhere = await fixture<HTMLElement & {moveBefore(node: Node, child: Node | null): void}>('<section></section>');
      elsewhere[way](timeline.element, null);
      await timeline.settled();
      expect({viewport: timeline.viewport(), selected: timeline.element.selected, focus: timeline.focusedEvent()}).to.deep.equal(before);
      expect([timeline.detailsHeading(), timeline.labelled().length > 0]).to.deep.equal(['Summer fair', true]);
      const {start} = timeline.viewport();
      await timeline.dragEventBy('summer', -100);
      expect(timeline.viewport().start).to.be.greaterThan(start);
    });
  }
});

describe('a timeline whose place changes', () => {
  it('is right after a thousand sizes, and complains of none', async function () {
    this.timeout(300_000);
    const timeline = await open(SAMPLE);
    const box = timeline.element.parentElement!;
    for (let i = 0; i < 1000; i++) {
      box.style.width = `${(i * 7919) % 1200}px`;
      if (i % 20 === 0) await frames(1);
    }
    box.style.width = '800px';
    await timeline.settled();
    expect([timeline.visibleEvents().length + timeline.clustered(), timeline.plot().width > 700, timeline.unsound()]).to.deep.equal([14, true, []]);
    expect(await uncaughtErrors()).to.deep.equal([]);
  });

  it('draws nothing while it is hidden or has no size, and is right when it is seen', async () => {
    const timeline = await open(SAMPLE);
    const box = timeline.element.parentElement!;
    const labels = timeline.labelled();
    for (const hide of [{display: 'none'}, {visibility: 'hidden'}, {width: '0'}, {height: '0', overflow: 'hidden'}, {contentVisibility: 'hidden'}, {transform: 'scale(0)'}]) {
      Object.assign(box.style, hide);
      await timeline.settled();
      box.removeAttribute('style');
      await timeline.settled();
      expect([timeline.labelled(), timeline.unsound()], JSON.stringify(hide)).to.deep.equal([labels, []]);
    }
    expect(await uncaughtErrors()).to.deep.equal([]);
  });

  it('is the same on screens of every density', async () => {
    await setViewport(1000, 800, 1);
    const timeline = await open(SAMPLE);
    const labels = timeline.labelled();
    for (const density of [2, 0.5, 3, 1.25, 1]) {
      await setViewport(1000, 800, density);
      await timeline.settled();
      expect([timeline.labelled(), timeline.unsound()], `${density}`).to.deep.equal([labels, []]);
    }
  });
});
