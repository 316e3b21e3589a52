/** Long stretches without events, folded. */
import {expect} from '@open-wc/testing';
import {pressKeys} from '../harness/commands.js';
import {SAMPLE_URL} from '../harness/sample.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';

const FOLDED = `<annals-timeline fold overview src="${SAMPLE_URL}"></annals-timeline>`;

function words(timeline: TimelineHarness, part: string): string[] {
  return [...(timeline.element.shadowRoot?.querySelectorAll(`[part~=${part}]`) ?? [])].map(({textContent}) => textContent ?? '');
}

function widthOf(timeline: TimelineHarness, start: string, end: string): number {
  const [from, to] = [start, end].map((id) => timeline.event(id).place.x);
  return Math.abs((to ?? 0) - (from ?? 0));
}

describe('fold', () => {
  it('says how much time is left out, in the language of the page, and tears the axis there', async () => {
    const timeline = await open(FOLDED);
    expect(words(timeline, 'break')).to.deep.equal(['20 years', '2 years']);
    expect(timeline.element.shadowRoot?.querySelectorAll('path.break').length).to.equal(4);
    timeline.element.lang = 'uk';
    await timeline.settled();
    expect(words(timeline, 'break')).to.deep.equal(['20 років', '2 роки']);
  });

  it('shows all events as before, and the window of the calendar as before', async () => {
    const timeline = await open(`<annals-timeline src="${SAMPLE_URL}" start="2022-01-20" end="2022-03"></annals-timeline>`);
    const before = timeline.element.viewport;
    timeline.element.fold = true;
    await timeline.settled();
    expect(timeline.element.viewport.start).to.be.closeTo(before.start, 1);
    await timeline.element.fit();
    await timeline.settled();
    expect(words(timeline, 'summary').join()).to.contain('14 events');
    expect(widthOf(timeline, 'sco-founded', 'full-scale-invasion')).to.be.greaterThan(0);
    timeline.element.fold = false;
    await timeline.settled();
    expect(words(timeline, 'break')).to.deep.equal([]);
    expect(timeline.element.hasAttribute('fold')).to.equal(false);
  });

  it('takes and tells windows of the calendar, whatever lies in them', async () => {
    const timeline = await open(FOLDED.replace('fold', 'fold start="2001-03" end="2024-05"'));
    const asked = {start: Date.UTC(2001, 2), end: Date.UTC(2024, 5)};
    expect(round(timeline.element.viewport)).to.deep.equal(asked);
    await timeline.element.show('2010', '2010');
    await timeline.settled();
    expect(round(timeline.element.viewport)).to.deep.equal({start: Date.UTC(2010, 0), end: Date.UTC(2011, 0)});
    expect(words(timeline, 'summary').join()).to.contain('2010');
    const told: {start: number; end: number}[] = [];
    timeline.element.addEventListener('annals-viewport-change', ({start, end}) => told.push({start, end}));
    await timeline.dragBy(-60);
    expect(told.at(-1)).to.deep.equal(timeline.element.viewport);
  });

  it('is walked by key across its breaks, event by event', async () => {
    const timeline = await open(FOLDED);
    timeline.element.shadowRoot?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus();
    const met = new Set<string>();
    await pressKeys('Home');
    for (let i = 0; i < 14; i++) {
      await timeline.settled();
      met.add((timeline.element.shadowRoot?.activeElement as HTMLElement).dataset['id'] ?? '');
      await pressKeys('ArrowRight');
    }
    expect(met.size).to.equal(14);
  });

  it('shares the calendar with a timeline that folds nothing', async () => {
    const timeline = await open(`<annals-timeline id="plain" src="${SAMPLE_URL}"></annals-timeline><annals-timeline fold sync="plain" src="${SAMPLE_URL}"></annals-timeline>`);
    const other = timeline.element.parentElement?.querySelectorAll('annals-timeline')[1];
    await other?.ready;
    await timeline.element.show('2001-06', '2024-06');
    await timeline.settled();
    expect(round(other?.viewport)).to.deep.equal(round(timeline.element.viewport));
    await other?.show('2015', '2023');
    await timeline.settled();
    expect(round(timeline.element.viewport)).to.deep.equal({start: Date.UTC(2015, 0), end: Date.UTC(2024, 0)});
  });

  it('is in the picture that is taken of it', async () => {
    const timeline = await open(FOLDED);
    const svg = new DOMParser().parseFromString(timeline.element.toSvg(), 'image/svg+xml');
    const texts = [...svg.querySelectorAll('text')].map(({textContent}) => textContent);
    expect(texts).to.include('20 years');
    expect(texts).to.include('2 years');
    await timeline.element.show('2001', '2001');
    expect(timeline.element.toSvg({visible: true})).not.to.contain('20 years');
  });
});

function round(window: {readonly start: number; readonly end: number} | undefined): {start: number; end: number} {
  return {start: Math.round((window?.start ?? 0) / 1000) * 1000, end: Math.round((window?.end ?? 0) / 1000) * 1000};
}
