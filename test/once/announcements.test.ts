/** What a screen reader is told while one moves the window. Once: it takes real time. */
import {expect} from '@open-wc/testing';
import {SAMPLE, SAMPLE_WITH_CONTROLS} from '../harness/sample.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';

interface Said {
  readonly text: string;
  readonly at: number;
}

/** Everything that is written where screen readers listen. */
function listen(timeline: TimelineHarness): {readonly log: readonly Said[]; readonly stop: () => void} {
  const log: Said[] = [];
  const status = timeline.element.shadowRoot?.querySelector('[role=status]');
  if (!status) throw new Error('nobody speaks');
  const observer = new MutationObserver(() => log.push({text: status.textContent?.trim() ?? '', at: performance.now()}));
  observer.observe(status, {childList: true, characterData: true, subtree: true});
  return {log, stop: () => observer.disconnect()};
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise(requestAnimationFrame);
}

async function pass(ms: number): Promise<void> {
  const end = performance.now() + ms;
  await until(() => performance.now() >= end);
}

const spoken = (log: readonly Said[]): readonly Said[] => log.filter(({text}) => text !== '');

describe('a window that has come to rest', () => {
  it('is told after half a second, and taken back after three', async () => {
    const timeline = await open(SAMPLE_WITH_CONTROLS);
    const {log, stop} = listen(timeline);
    await timeline.pressButton('Zoom in');
    const moved = performance.now();
    await until(() => log.length > 0);
    expect(log[0]?.text).to.match(/^.*\d{4}.*, \d+ of 14 events(, \d+ groups?)?$/u);
    expect((log[0]?.at ?? 0) - moved).to.be.within(300, 900);
    await until(() => log.length > 1);
    expect(log[1]?.text).to.equal('');
    expect((log[1]?.at ?? 0) - (log[0]?.at ?? 0)).to.be.within(2800, 3600);
    stop();
  });

  it('is told once, however many steps it took', async () => {
    const timeline = await open(SAMPLE);
    const {log, stop} = listen(timeline);
    for (let step = 0; step < 12; step++) await timeline.wheelAt(500, -40, {modifiers: ['Control']});
    expect(spoken(log)).to.deep.equal([]);
    await pass(1300);
    expect(spoken(log).length).to.equal(1);
    stop();
  });

  it('is not told more often than once a second', async () => {
    const timeline = await open(SAMPLE);
    await timeline.enter();
    const {log, stop} = listen(timeline);
    for (let step = 0; step < 4; step++) {
      await timeline.press('+');
      await pass(620);
    }
    await pass(1200);
    const times = spoken(log).map(({at}) => at);
    expect(times.length).to.be.within(2, 4);
    for (const [i, at] of times.slice(1).entries()) expect(at - (times[i] ?? 0)).to.be.greaterThan(990);
    stop();
  });
});

describe('nothing is told', () => {
  it('when the focus moves, even if the window follows it', async () => {
    const timeline = await open(SAMPLE);
    await timeline.enter();
    const {log, stop} = listen(timeline);
    const {start} = timeline.viewport();
    for (const key of ['ArrowRight', 'ArrowRight', 'End', 'Home', 'ArrowDown', 'End']) await timeline.press(key);
    await pass(1300);
    expect(timeline.viewport().start).to.not.equal(start);
    expect(spoken(log)).to.deep.equal([]);
    stop();
  });

  it('when the page moves the window', async () => {
    const timeline = await open(SAMPLE);
    const {log, stop} = listen(timeline);
    await timeline.element.show('2024-06', '2024-07');
    await timeline.element.zoomBy(2);
    await pass(900);
    expect(spoken(log)).to.deep.equal([]);
    stop();
  });

  it('by a timeline that has left the page', async () => {
    const timeline = await open(SAMPLE_WITH_CONTROLS);
    const {log, stop} = listen(timeline);
    await timeline.pressButton('Zoom in');
    timeline.element.remove();
    await pass(900);
    expect(spoken(log)).to.deep.equal([]);
    stop();
  });
});
