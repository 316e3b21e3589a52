/** Every event is reached and named by keys, whatever their number, with few tab stops and few nodes. Once: it takes its time. */
import {expect} from '@open-wc/testing';
import type {TimelineEvent} from '../../src/define.js';
import {accessibilityTree, pressKeys, spokenNodes} from '../harness/commands.js';
import {day} from '../harness/sample.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';

const DAY = 86_400_000;

/** A wide spread of days, and many on one. Each has a day of its own place in time, for the order to be known. */
const many = (count: number): TimelineEvent[] => Array.from({length: count}, (_, i) => ({
  id: `e${i}`, title: `Event ${i}`, date: new Date(day(1900, 1, 1) + i * DAY).toISOString().slice(0, 10),
}));

/** The item that has the focus: its id, its name, its place among all. */
function focused({element}: TimelineHarness): readonly [id: string, name: string, place: number] {
  const item = element.shadowRoot?.activeElement as HTMLElement | null | undefined;
  return [item?.dataset['id'] ?? '', item?.ariaLabel ?? '', Number(item?.ariaPosInSet)];
}

/** Lets a frame come at once: ten thousand frames of a screen take three minutes. */
async function withoutScreen<T>(act: () => Promise<T>): Promise<T> {
  const {requestAnimationFrame: onScreen} = window;
  window.requestAnimationFrame = (callback) => {
    queueMicrotask(() => callback(performance.now()));
    return 0;
  };
  try {
    return await act();
  } finally {
    window.requestAnimationFrame = onScreen;
  }
}

/** Walks on with a key that the page itself makes, and looks after each step: ten thousand through the browser take minutes. */
async function walk(timeline: TimelineHarness, steps: number): Promise<readonly (readonly [string, string, number])[]> {
  const path = [focused(timeline)];
  for (let step = 0; step < steps; step++) {
    timeline.element.shadowRoot?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true, composed: true, cancelable: true}));
    await timeline.element.updateComplete;
    path.push(focused(timeline));
  }
  return path;
}

/** How many times one must press Tab to get through the timeline. */
async function tabStops(timeline: TimelineHarness): Promise<number> {
  for (let stops = 0; stops < 20; stops++) {
    await pressKeys('Tab');
    if (document.activeElement !== timeline.element) return stops;
  }
  return 20;
}

for (const count of [20, 500, 10_000]) {
  describe(`a timeline of ${count} events`, () => {
    it('is walked from the first to the last, each named, in the order of time', async function () {
      this.timeout(300_000);
      const timeline = await open({events: many(count)});
      await timeline.enter();
      await timeline.press('Home');
      const path = await withoutScreen(() => walk(timeline, count - 1));
      const wrong = path.filter(([id, name, place], i) => id !== `e${i}` || !name.startsWith(`Event ${i}, `) || place !== i + 1);
      expect([path.length, wrong.slice(0, 3)]).to.deep.equal([count, []]);
      for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) await timeline.press(key);
      expect(focused(timeline)[0]).to.equal('e1');
      await timeline.press('End');
      expect(focused(timeline)[0]).to.equal(`e${count - 1}`);
    });

    it('has at most five tab stops and 600 nodes of accessibility', async () => {
      const timeline = await open({events: many(count), controls: true});
      timeline.element.overview = true;
      timeline.element.lanes = 'none';
      await timeline.settled();
      const nodes = spokenNodes(await accessibilityTree());
      expect(nodes.length).to.be.lessThan(601);
      expect(await tabStops(timeline)).to.be.within(1, 5);
    });
  });
}
