/** The legend: what the shapes mean. */
import {expect} from '@open-wc/testing';
import type {AnnalsLegend, TimelineEvent} from '../../src/define.js';
import {emulateMedia} from '../harness/commands.js';
import {SAMPLE_URL, threeEvents} from '../harness/sample.js';
import {open} from '../harness/timeline-harness.js';

let count = 0;

/** The words of the legend of some events, and the shapes beside them. */
async function legendOf(events: readonly TimelineEvent[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const id = `legend-${count++}`;
  const timeline = await open(`<annals-timeline id="${id}"></annals-timeline><annals-legend for="${id}"></annals-legend>`, {waits: false});
  timeline.element.events = events;
  await timeline.element.ready;
  await timeline.settled();
  return entries(timeline.element.nextElementSibling as AnnalsLegend);
}

function entries(legend: AnnalsLegend): ReadonlyMap<string, readonly string[]> {
  const items = [...(legend.shadowRoot?.querySelectorAll('li') ?? [])];
  return new Map(items.map((item) => [
    item.textContent.trim(),
    [...item.querySelectorAll('svg [class]')].map((mark) => `${mark.localName}.${mark.getAttribute('class') ?? ''}`),
  ]));
}

const dated = (...dates: TimelineEvent['date'][]): readonly TimelineEvent[] => dates.map((date, i) => ({id: `e${i}`, title: `Event ${i}`, date}));

describe('the legend', () => {
  it('says nothing of nothing', async () => {
    expect((await legendOf([])).size).to.equal(0);
  });

  it('explains only what occurs', async () => {
    expect([...(await legendOf(threeEvents)).keys()]).to.deep.equal(['known']);
    expect([...(await legendOf(dated('2001', '2024-07-03', '1850~'))).keys()]).to.deep.equal(['known', 'some time within', 'about']);
  });

  it('knows every look, each drawn as the timeline draws it', async () => {
    const looks: readonly (readonly [words: string, mark: string, event: Partial<TimelineEvent>])[] = [
      ['known', 'rect.core', {date: '2024-07-03'}],
      ['some time within', 'path.bracket', {date: '2024-07'}],
      ['start or end uncertain', 'rect.core-out', {date: '2024-05/2024-07'}],
      ['goes on', 'rect.core-out', {date: '2022-02-24/..'}],
      ['start or end unknown', 'rect.possible-out', {date: '2022-02-24/'}],
      ['about', 'circle.halo', {date: '1850~'}],
      ['perhaps', 'circle.doubt', {date: '1850?'}],
      ['one of these', 'line.habit', {date: '[2001,2003]'}],
      ['all of these', 'line.thread', {date: '{2001,2003}'}],
      ['again and again', 'circle.dot', {date: {rrule: 'FREQ=YEARLY', from: '2001'}}],
      ['planned', 'rect.planned', {date: '2024-07-03', status: 'planned'}],
      ['alleged or tentative', 'rect.hollow', {date: '2024-07-03', status: 'alleged'}],
      ['cancelled or postponed', 'rect.hollow', {date: '2024-07-03', status: 'cancelled'}],
    ];
    const all = await legendOf(looks.map(([title, , event], i) => ({id: `e${i}`, title, date: '2000', ...event})));
    expect([...all.keys()].sort()).to.deep.equal(looks.map(([words]) => words).sort());
    for (const [words, mark, event] of looks) {
      const alone = await legendOf([{title: words, date: '2000', ...event}]);
      expect([...alone.keys()], words).to.include(words);
      expect(alone.get(words), words).to.include(mark);
    }
  });

  it('draws nothing outside its samples', async () => {
    const timeline = await open(`<annals-timeline id="t" src="${SAMPLE_URL}"></annals-timeline><annals-legend for="t"></annals-legend>`);
    const legend = timeline.element.nextElementSibling as AnnalsLegend;
    for (const sample of legend.shadowRoot?.querySelectorAll('li svg') ?? []) {
      expect(sample.getBoundingClientRect()).to.include({width: 56, height: 16});
      expect(sample.innerHTML).to.not.match(/NaN|Infinity|undefined/u);
    }
  });

  it('stands in its slot', async () => {
    const timeline = await open(`<annals-timeline src="${SAMPLE_URL}"><annals-legend slot="legend"></annals-legend></annals-timeline>`);
    const legend = timeline.element.querySelector('annals-legend') as AnnalsLegend;
    expect([...entries(legend).keys()]).to.include.members(['known', 'some time within', 'goes on', 'again and again']);
    expect(legend.getBoundingClientRect().height).to.be.above(20);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds wrong in ${scheme}`, async () => {
      await emulateMedia({'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce'});
      const timeline = await open(`<annals-timeline src="${SAMPLE_URL}"><annals-legend slot="legend"></annals-legend></annals-timeline>`);
      await expect(timeline.element.querySelector('annals-legend')).to.be.accessible();
    });
  }
});
