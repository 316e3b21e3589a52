/** Relations, followed with keys. */
import {expect} from '@open-wc/testing';
import {SAMPLE} from '../harness/sample.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';

async function entered(): Promise<TimelineHarness> {
  const timeline = await open(SAMPLE);
  await timeline.enter();
  return timeline;
}

describe('a walk along relations', () => {
  it('goes from the summit to what announced it and what it is part of, and around, each in view', async () => {
    const timeline = await entered();
    await timeline.press('End');
    for (let step = 0; step < 2; step++) await timeline.press('ArrowLeft');
    const path = [timeline.focusedEvent()];
    for (let step = 0; step < 5; step++) {
      await timeline.press('Shift', 'ArrowLeft');
      path.push(timeline.focusedEvent());
      expect(timeline.hasFocus()).to.equal(true);
    }
    expect(path).to.deep.equal(['astana-summit', 'un-kazakhstan', 'ria-report', 'hua-confirms', 'heads-of-state', 'xi-tajikistan']);
    await timeline.press('Shift', 'ArrowRight');
    expect(timeline.focusedEvent()).to.equal('heads-of-state');
  });

  it('begins anew where one has gone by oneself, and stays where nothing is related', async () => {
    const timeline = await entered();
    await timeline.press('End');
    await timeline.press('ArrowLeft');
    await timeline.press('Shift', 'ArrowLeft');
    expect(timeline.focusedEvent()).to.equal('astana-summit');
    await timeline.press('ArrowLeft');
    await timeline.press('Shift', 'ArrowRight');
    expect(timeline.focusedEvent()).to.equal('astana-summit');
    await timeline.press('Home');
    await timeline.press('ArrowRight');
    await timeline.press('Shift', 'ArrowRight');
    expect(timeline.focusedEvent()).to.equal('sco-founded');
  });
});
