/** Events that follow each other by themselves. */
import {expect} from '@open-wc/testing';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';

const EVENTS = [{id: 'a', title: 'A', date: '2020'}, {id: 'b', title: 'B', date: '2021'}];

describe('play', () => {
  it('shows each event in turn, and ends after the last', async () => {
    const {element} = await open({events: EVENTS});
    const seen = new Set<string | undefined>();
    element.store.subscribe(({state}) => seen.add(state.selected));
    await element.play();
    expect([...seen].filter(Boolean)).to.deep.equal(['a', 'b']);
  });

  const ways: readonly (readonly [name: string, act: (timeline: TimelineHarness) => unknown])[] =
    [['a key', (timeline) => timeline.enter()], ['a gesture', (timeline) => timeline.dragBy(20)], ['pause()', (timeline) => timeline.element.pause()]];
  for (const [name, act] of ways) {
    it(`ends with ${name}`, async () => {
      const timeline = await open({events: EVENTS});
      const played = timeline.element.play();
      await timeline.settled();
      await act(timeline);
      await played;
      expect(timeline.element.selected).to.equal('a');
    });
  }
});
