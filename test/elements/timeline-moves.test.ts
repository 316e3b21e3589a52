/** The methods that move the window, and what ends their movement. */
import {expect} from '@open-wc/testing';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';
import {day, SAMPLE, SAMPLE_IDS, threeEvents} from '../harness/sample.js';
import {uncaughtErrors} from '../harness/uncaught.js';

const JUNE = {start: day(2024, 6, 1), end: day(2024, 7, 1)};

/** The windows that were seen until a movement ended. */
async function watch(timeline: TimelineHarness, movement: Promise<void>): Promise<readonly string[]> {
  const seen = new Set<string>();
  const done = movement.then(() => true);
  const frame = (): Promise<false> => new Promise((resolve) => requestAnimationFrame(() => resolve(false)));
  while (!(await Promise.race([done, frame()]))) seen.add(JSON.stringify(timeline.viewport()));
  return [...seen];
}

describe('a movement', () => {
  it('takes its time, and ends where it was asked to', async () => {
    const timeline = await open(SAMPLE, {motion: true});
    expect((await watch(timeline, timeline.element.show('2024-06', '2024-06'))).length).to.be.greaterThan(3);
    expect(timeline.viewport()).to.deep.equal(JUNE);
  });

  it('jumps when the reader asked for less motion', async () => {
    const timeline = await open(SAMPLE);
    const movement = timeline.element.show('2024-06', '2024-06');
    expect(timeline.viewport()).to.deep.equal(JUNE);
    await movement;
  });

  it('takes ms as well as dates', async () => {
    const timeline = await open(SAMPLE);
    await timeline.element.show(JUNE.start, JUNE.end);
    expect(timeline.viewport()).to.deep.equal(JUNE);
  });

  it('goes back to everything with fit', async () => {
    const timeline = await open(SAMPLE, {motion: true});
    const home = timeline.viewport();
    await timeline.element.show('2024-06', '2024-06');
    await timeline.element.fit();
    expect(timeline.viewport()).to.deep.equal(home);
  });

  it('zooms about the middle with zoomBy, and pans by windows with panBy', async () => {
    const timeline = await open(SAMPLE, {motion: true});
    await timeline.element.show('2024-06', '2024-06');
    await timeline.element.zoomBy(2);
    const quarter = (JUNE.end - JUNE.start) / 4;
    expect(timeline.viewport()).to.deep.equal({start: JUNE.start + quarter, end: JUNE.end - quarter});
    await timeline.element.panBy(-1);
    expect(timeline.viewport()).to.deep.equal({start: JUNE.start - quarter, end: JUNE.start + quarter});
  });

  for (const id of SAMPLE_IDS) {
    it(`brings ${id} into view with its label`, async () => {
      const timeline = await open(SAMPLE);
      await timeline.element.showEvent(id);
      await timeline.settled();
      expect(timeline.labelOf(id)).to.not.equal('');
      const {left, right} = timeline.event(id).place;
      expect(left).to.be.at.least(timeline.plot().left);
      expect(right).to.be.at.most(timeline.plot().right + 1);
    });
  }

  it('goes through all events in the order of time with next, and back with previous', async () => {
    const timeline = await open(SAMPLE);
    const there: (string | undefined)[] = [];
    for (let step = 0; step < 14; step++) {
      await timeline.element.next();
      there.push(timeline.element.selected);
    }
    expect(there).to.deep.equal([...SAMPLE_IDS]);
    await timeline.element.previous();
    expect(timeline.element.selected).to.equal(SAMPLE_IDS.at(-2));
  });

  it('is over when another begins, and the last one wins', async () => {
    const timeline = await open(SAMPLE, {motion: true});
    const first = timeline.element.show('2001', '2002');
    const second = timeline.element.show('2024-06', '2024-06');
    await first;
    expect(timeline.viewport()).to.not.deep.equal(JUNE);
    await second;
    expect(timeline.viewport()).to.deep.equal(JUNE);
  });

  it('is over when the reader takes hold', async () => {
    const timeline = await open(SAMPLE, {motion: true});
    const movement = timeline.element.show('2024-06', '2024-06');
    await timeline.wheelAt(300, -100, {modifiers: ['Control']});
    await movement;
    expect(timeline.viewport()).to.not.deep.equal(JUNE);
    const stopped = timeline.viewport();
    await timeline.still();
    expect(timeline.viewport()).to.deep.equal(stopped);
  });

  it('is over when the page sets the window, or takes the timeline away', async () => {
    const timeline = await open(SAMPLE, {motion: true});
    const first = timeline.element.fit().then(() => timeline.element.show('2001', '2002'));
    await new Promise(requestAnimationFrame);
    timeline.element.viewport = JUNE;
    await first;
    expect(timeline.viewport()).to.deep.equal(JUNE);
    const second = timeline.element.fit();
    timeline.element.remove();
    await second;
  });

  it('to an event that is not there goes nowhere', async () => {
    const timeline = await open(SAMPLE);
    const before = timeline.viewport();
    await timeline.element.showEvent('nobody');
    expect(timeline.viewport()).to.deep.equal(before);
  });

  it('is refused with the reason when its dates are none', async () => {
    const timeline = await open(SAMPLE);
    const reason = await timeline.element.show('soon', 'later').then(() => undefined, (error: unknown) => error);
    expect((reason as Error).name).to.equal('DateSyntaxError');
    for (const bad of [NaN, Infinity]) expect(await timeline.element.show(bad, 0).then(() => undefined, (error: unknown) => error)).to.be.instanceOf(RangeError);
    expect(await uncaughtErrors()).to.deep.equal([]);
  });

  it('by no factor at all goes nowhere', async () => {
    const timeline = await open(SAMPLE);
    const before = timeline.viewport();
    for (const factor of [NaN, 0, -2, Infinity]) await timeline.element.zoomBy(factor).catch(() => undefined);
    for (const fraction of [NaN, Infinity, -Infinity]) await timeline.element.panBy(fraction).catch(() => undefined);
    await timeline.settled();
    expect(timeline.unsound()).to.deep.equal([]);
    const {start, end} = timeline.viewport();
    expect([start, end].every(Number.isFinite) && end > start, JSON.stringify(before)).to.equal(true);
  });
});

describe('a window of any size', () => {
  const YEAR = 31_556_952_000;
  const WINDOWS: readonly (readonly [name: string, start: number, end: number])[] = [
    ['a millisecond', day(2020, 6, 20), day(2020, 6, 20) + 1],
    ['a second', day(2020, 6, 20), day(2020, 6, 20) + 1000],
    ['an hour of the year 1', -62_135_596_800_000, -62_135_596_800_000 + 3_600_000],
    ['all of history', -10_000 * YEAR, 500 * YEAR],
    ['13.8 billion years', -13.8e9 * YEAR, 0],
    ['more than there is', -1e300, 1e300],
    ['nothing', 0, 0],
    ['backwards', 1e12, 0],
  ];
  for (const [name, start, end] of WINDOWS) {
    it(`is drawn soundly: ${name}`, async () => {
      const timeline = await open({events: threeEvents});
      timeline.element.viewport = {start, end};
      await timeline.settled();
      expect(timeline.unsound()).to.deep.equal([]);
      expect(timeline.axisText()).to.not.equal('');
      const shown = timeline.viewport();
      expect(shown.end).to.be.greaterThan(shown.start);
    });
  }
});

describe('words that come', () => {
  const filled = async (motion: boolean): Promise<TimelineHarness> => {
    const timeline = await open({events: threeEvents}, {motion});
    // A rest, as between two thoughts of a reader.
    const begin = performance.now();
    while (performance.now() - begin < 250) await new Promise(requestAnimationFrame);
    return timeline;
  };
  const winter = {id: 'winter', title: 'Winter fair', date: '2020-12-20'};

  it('come softly, where they stay', async () => {
    const timeline = await filled(true);
    await timeline.element.addEvents([winter]);
    const {place} = timeline.event('winter');
    expect(timeline.animations()).to.equal(1);
    await Promise.all(timeline.element.shadowRoot?.getAnimations().map(({finished}) => finished) ?? []);
    expect([timeline.animations(), timeline.event('winter').place]).to.deep.equal([0, place]);
  });

  it('are there at once when the reader asked for less motion', async () => {
    const timeline = await filled(false);
    await timeline.element.addEvents([winter]);
    expect([timeline.labelled().includes('winter'), timeline.animations()]).to.deep.equal([true, 0]);
  });

  it('are there at once in the middle of a movement, which needs its frames', async () => {
    const timeline = await filled(true);
    const softly = (): (string | undefined)[] => (timeline.element.shadowRoot?.getAnimations() ?? [])
      .map(({effect}) => ((effect as KeyframeEffect).target as HTMLElement).dataset['id']);
    // Two changes so far apart are no movement: a busy machine is asked again.
    for (let step = 0, took = Infinity; took > 150; step++) {
      const begin = performance.now();
      await timeline.element.addEvents([{...winter, id: `before ${step}`, date: '2020-02-10'}]);
      await timeline.element.addEvents([{...winter, id: `winter ${step}`}]);
      took = performance.now() - begin;
      if (took <= 150) expect([timeline.labelled().includes(`winter ${step}`), softly().includes(`winter ${step}`)]).to.deep.equal([true, false]);
      await timeline.element.removeEvents([`before ${step}`, `winter ${step}`]);
    }
  });
});
