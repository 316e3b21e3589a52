/** The room a timeline takes and what fits into it. */
import {expect} from '@open-wc/testing';
import {setViewport} from '../harness/commands.js';
import {outside, overlaps, random} from '../harness/boxes.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';
import {day, LAST_WEEK, SAMPLE, SAMPLE_WITH_CONTROLS} from '../harness/sample.js';
import {uncaughtErrors} from '../harness/uncaught.js';

const heightOf = (timeline: TimelineHarness): number => timeline.element.getBoundingClientRect().height;

describe('a timeline without a height', () => {
  it('is as high as its events need, and no higher than a screen', async () => {
    const sample = await open(SAMPLE);
    expect(heightOf(sample)).to.be.within(200, 700);
    const few = await open({events: [{title: 'One', date: '2000'}]});
    expect(heightOf(few)).to.be.lessThan(heightOf(sample));
  });

  it('keeps its height while one zooms', async () => {
    const timeline = await open(SAMPLE);
    const before = heightOf(timeline);
    for (let turn = 0; turn < 6; turn++) await timeline.wheelAt(650, -100, {modifiers: ['Control']});
    expect(heightOf(timeline)).to.equal(before);
  });
});

describe('a timeline with a height', () => {
  for (const height of [200, 320, 600, 900]) {
    it(`of ${height} px keeps to it`, async () => {
      const timeline = await open(`<style>annals-timeline { height: ${height}px }</style>${SAMPLE}`);
      expect(heightOf(timeline)).to.equal(height);
      expect(timeline.plot().bottom).to.be.at.most(timeline.element.getBoundingClientRect().bottom + 1);
      const axis = timeline.axisLines().flat();
      expect(axis.length).to.be.greaterThan(1);
      for (const {text, place} of axis) expect(place.bottom, text).to.be.at.most(timeline.element.getBoundingClientRect().bottom + 1);
      expect(timeline.labelled().length + timeline.clustered()).to.equal(14);
    });
  }

  it('of its container, by percent and in a flex box, keeps to it', async () => {
    for (const style of ['height: 400px', 'height: 400px; display: flex; flex-direction: column', 'height: 400px; display: grid']) {
      const timeline = await open(`<style>annals-timeline { height: 100%; min-height: 0 }</style><div style="${style}">${SAMPLE}</div>`);
      expect(heightOf(timeline), style).to.equal(400);
    }
  });
});

describe('a narrow page', () => {
  for (const width of [320, 360]) {
    it(`of ${width} px has everything in it`, async () => {
      await setViewport(width, 640);
      const timeline = await open(SAMPLE_WITH_CONTROLS);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      const labels = timeline.visibleEvents().filter(({title}) => title !== '').map(({title, place}) => ({text: title, place}));
      expect(labels.length).to.be.greaterThan(1);
      expect(outside(labels, timeline.plot())).to.deep.equal([]);
      expect(overlaps(labels)).to.deep.equal([]);
      expect(timeline.labelled().length + timeline.clustered()).to.equal(14);
    });
  }

  it('has the details in it', async () => {
    await setViewport(360, 640);
    const timeline = await open(SAMPLE);
    timeline.element.selected = 'astana-summit';
    await timeline.settled();
    expect(timeline.detailsHeading()).to.equal('SCO summit in Astana');
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
  });
});

describe('a timeline whose room changes', () => {
  it('is right when it is shown after it was hidden', async () => {
    const timeline = await open(`<div hidden>${SAMPLE}</div>`, {waits: false});
    await timeline.element.ready;
    timeline.element.parentElement?.removeAttribute('hidden');
    await timeline.still();
    expect(timeline.labelled().length + timeline.clustered()).to.equal(14);
    timeline.element.hidden = true;
    await timeline.settled();
    expect(heightOf(timeline)).to.equal(0);
    timeline.element.hidden = false;
    await timeline.still();
    expect(timeline.labelled().length + timeline.clustered()).to.equal(14);
    expect(timeline.unsound()).to.deep.equal([]);
  });

  it('follows fifty changes of its width without a complaint', async () => {
    const timeline = await open(SAMPLE);
    const next = random(20240701);
    for (let turn = 0; turn < 50; turn++) {
      timeline.element.style.width = `${Math.round(next() * 900)}px`;
      await new Promise(requestAnimationFrame);
    }
    timeline.element.style.width = '640px';
    await timeline.still();
    expect(timeline.plot().width).to.equal(640);
    expect(timeline.labelled().length + timeline.clustered()).to.equal(14);
    expect(timeline.unsound()).to.deep.equal([]);
    expect(await uncaughtErrors()).to.deep.equal([]);
  });

  it('keeps the window when its width changes', async () => {
    const timeline = await open(SAMPLE);
    await timeline.element.show('2024-06', '2024-07');
    const before = timeline.viewport();
    timeline.element.style.width = '400px';
    await timeline.still();
    expect(timeline.viewport()).to.deep.equal(before);
  });
});

describe('labels', () => {
  const WINDOWS = 20;

  /** Windows of a day to a century around the sample's dates. */
  function windows(): readonly (readonly [number, number])[] {
    const next = random(20240701);
    return Array.from({length: WINDOWS}, () => {
      const centre = next() < 0.5 ? day(2024, 6, 1) + next() * 60 * 86_400_000 : day(2001, 1, 1) + next() * 23.5 * 365 * 86_400_000;
      const span = 86_400_000 * 10 ** (next() * 4.5);
      return [centre - span / 2, centre + span / 2];
    });
  }

  for (const width of [360, 800]) {
    it(`overlap in none of ${WINDOWS} windows at ${width} px, on the axis or among the events`, async () => {
      const timeline = await open(`<div style="width: ${width}px">${SAMPLE}</div>`);
      for (const [start, end] of windows()) {
        timeline.element.viewport = {start, end};
        await timeline.settled();
        const where = `${new Date(start).toISOString()} to ${new Date(end).toISOString()}`;
        for (const line of timeline.axisLines()) expect(overlaps(line), where).to.deep.equal([]);
        const labels = timeline.visibleEvents().filter(({title}) => title !== '').map(({title, place}) => ({text: title, place}));
        const chips = timeline.clusters().map(({name, place}) => ({text: name, place}));
        expect(overlaps([...labels, ...chips]), where).to.deep.equal([]);
        expect(timeline.axisLines().flat().length, where).to.be.greaterThan(0);
        expect(timeline.unsound(), where).to.deep.equal([]);
      }
    });
  }

  it('are not cut in a week with room for all', async () => {
    const timeline = await open(SAMPLE);
    await timeline.element.show('2024-06-28', '2024-07-06');
    await timeline.settled();
    expect(timeline.cutLabels()).to.deep.equal([]);
    expect(timeline.labelled()).to.include.members([...LAST_WEEK]);
  });
});
