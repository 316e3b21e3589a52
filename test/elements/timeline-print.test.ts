/** The timeline on paper: everything, black on white, and the table of all events. */
import {expect} from '@open-wc/testing';
import {emulateMedia} from '../harness/commands.js';
import {SAMPLE_IDS, SAMPLE_URL} from '../harness/sample.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';

const WINDOW = `<div style="color-scheme: dark"><annals-timeline src="${SAMPLE_URL}" start="2024-06" end="2024-07-10" style="height: 300px"></annals-timeline></div>`;

const rows = ({element}: TimelineHarness): readonly string[] =>
  [...element.shadowRoot?.querySelector('annals-list')?.shadowRoot?.querySelectorAll<HTMLElement>('tbody tr') ?? []].map((row) => row.dataset['id'] ?? '');

async function print(timeline: TimelineHarness): Promise<void> {
  await emulateMedia({}, 'print');
  await timeline.settled();
}

describe('on paper', () => {
  it('the whole timeline is drawn, whatever the window shows', async () => {
    const timeline = await open(WINDOW);
    expect(timeline.labelled()).to.not.include('sco-founded');
    await print(timeline);
    expect(timeline.labelled()).to.include('sco-founded');
    expect(timeline.summary()).to.contain('14 events · 2001–2024');
    expect(timeline.plot().width).to.be.at.most(718);
  });

  it('all events follow as a table, in the order of time', async () => {
    const timeline = await open(WINDOW);
    expect(rows(timeline)).to.deep.equal([]);
    await print(timeline);
    expect(rows(timeline)).to.deep.equal(SAMPLE_IDS);
    expect(timeline.element.getBoundingClientRect().height).to.be.greaterThan(300);
  });

  it('a long timeline is cut into strips, each with its axis, in which no label is cut off', async () => {
    const timeline = await open({events: Array.from({length: 120}, (_, i) => ({id: `e${i}`, title: `An event with number ${i}`, date: `${1800 + i}-0${1 + (i % 9)}`}))});
    const before = timeline.labelled().length;
    await print(timeline);
    const plots = [...timeline.element.shadowRoot?.querySelectorAll('.plot') ?? []];
    expect(plots.length, 'strips').to.equal(8);
    expect(new Set(plots.map((plot) => plot.querySelector('[part=axis]')?.textContent)).size, 'axes').to.equal(8);
    for (const plot of plots) {
      const room = plot.getBoundingClientRect();
      for (const item of plot.querySelectorAll('.item')) {
        const {left, right} = item.getBoundingClientRect();
        expect([left >= room.left, right <= room.right], item.textContent ?? '').to.deep.equal([true, true]);
      }
    }
    const seen = new Set(plots.flatMap((plot) => [...plot.querySelectorAll('.item .title')].map(({textContent}) => textContent)));
    expect(seen.size).to.be.greaterThan(before);
    await emulateMedia({}, '');
    await timeline.settled();
    expect(timeline.element.shadowRoot?.querySelectorAll('.plot').length).to.equal(1);
  });

  it('it is black on white, in a dark page, too', async () => {
    const timeline = await open(WINDOW);
    await print(timeline);
    expect(timeline.styleOf('label').color).to.equal('rgb(0, 0, 0)');
    expect(getComputedStyle(timeline.element).backgroundColor).to.equal('rgb(255, 255, 255)');
  });

  it('nothing of it stays on the screen', async () => {
    const timeline = await open(WINDOW);
    const before = [timeline.viewport(), timeline.labelled(), timeline.summary()];
    await print(timeline);
    await emulateMedia({}, '');
    await timeline.settled();
    expect([timeline.viewport(), timeline.labelled(), timeline.summary()]).to.deep.equal(before);
    expect(rows(timeline)).to.deep.equal([]);
  });
});

describe('colours that the reader forces', () => {
  it('are taken by marks, names and lines at once, and given back', async () => {
    const timeline = await open(WINDOW);
    const own = timeline.paints();
    await emulateMedia({'forced-colors': 'active', 'prefers-color-scheme': 'light'});
    await timeline.settled();
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    const system = new Set(['Canvas', 'CanvasText', 'GrayText', 'Highlight', 'ButtonText', 'LinkText'].map((name) => {
      const probe = document.createElement('i');
      probe.style.color = name;
      document.body.append(probe);
      const {color} = getComputedStyle(probe);
      probe.remove();
      return color;
    }));
    const foreign = new Set(timeline.paints().filter((paint) => !system.has(paint) && !paint.startsWith('color(')));
    expect([...foreign]).to.deep.equal([]);
    await emulateMedia({});
    await timeline.settled();
    expect(timeline.paints()).to.deep.equal(own);
  });
});
