/** The rules of the focus: where it is when what had it is elsewhere, or no more. */
import {expect} from '@open-wc/testing';
import type {TimelineEvent} from '../../src/define.js';
import {threeEvents} from '../harness/sample.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';

/** Forty days, each with an event, and one long before. */
const DAYS: readonly TimelineEvent[] = [
  {id: 'before', title: 'Long before', date: '1990-01-01', group: 'a'},
  ...Array.from({length: 40}, (_, i) => ({
    id: `d${i}`, title: `Event of day ${i}`, group: i % 2 === 0 ? 'a' : 'b', importance: 0.1,
    date: new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10),
  })),
];

async function at(id: string, more: Partial<Parameters<typeof open>[0] & object> = {}): Promise<TimelineHarness> {
  const timeline = await open({events: DAYS, ...more});
  await timeline.enter();
  await timeline.element.showEvent(id);
  await timeline.settled();
  await timeline.click(id);
  await timeline.press('Escape');
  expect(timeline.focusedEvent()).to.equal(id);
  return timeline;
}

async function zoomOutUntilInChip(timeline: TimelineHarness): Promise<void> {
  for (let step = 0; step < 12 && timeline.focusedEvent() !== undefined; step++) await timeline.press('-');
}

describe('an event that goes into a chip', () => {
  it('gives the focus to the chip that counts it, and has it again when it has its row again', async () => {
    const timeline = await at('d17');
    await zoomOutUntilInChip(timeline);
    expect(timeline.focusedName()).to.match(/^\+\d+ more events?$/u);
    expect(timeline.labelled()).to.not.include('d17');
    for (let step = 0; step < 12 && timeline.focusedEvent() === undefined; step++) {
      await timeline.press('+');
      expect(timeline.hasFocus()).to.equal(true);
    }
    expect(timeline.focusedEvent()).to.equal('d17');
    expect(timeline.labelled()).to.include('d17');
  });

  it('leaves one tab stop at the chip, to which one comes back', async () => {
    const timeline = await at('d17');
    await zoomOutUntilInChip(timeline);
    const name = timeline.focusedName();
    await timeline.press('Tab');
    await timeline.press('Shift', 'Tab');
    expect(timeline.focusedName()).to.equal(name);
  });

  it('is where the arrows go on from', async () => {
    const timeline = await at('d17');
    await zoomOutUntilInChip(timeline);
    await timeline.press('ArrowRight');
    expect(timeline.focusedEvent()).to.equal('d18');
  });

  it('gives way to the first event of the chip when the chip is opened', async () => {
    const timeline = await at('d17');
    await zoomOutUntilInChip(timeline);
    await timeline.press('Enter');
    expect(timeline.focusedEvent()).to.match(/^d\d+$/u);
  });

  it('does so by the wheel, too, and by a page that zooms', async () => {
    const timeline = await at('d17');
    await timeline.element.fit();
    await timeline.settled();
    expect(timeline.focusedName()).to.match(/^\+\d+ more events?$/u);
    await timeline.element.showEvent('d17');
    await timeline.settled();
    expect(timeline.focusedEvent()).to.equal('d17');
  });

  it('stays itself while it is only out of the window', async () => {
    const timeline = await at('d17');
    for (let page = 0; page < 4; page++) await timeline.press('PageDown');
    expect(timeline.focusedEvent()).to.equal('d17');
  });
});

describe('an event that is gone', () => {
  it('leaves the focus to the nearest in time', async () => {
    const timeline = await at('d17');
    await timeline.element.removeEvents(['d17']);
    await timeline.settled();
    expect(timeline.focusedEvent()).to.be.oneOf(['d16', 'd18']);
    await timeline.element.removeEvents(['d16', 'd18', 'd19', 'd20', 'd15']);
    await timeline.settled();
    expect(timeline.focusedEvent()).to.be.oneOf(['d14', 'd21']);
  });

  it('leaves it to the nearest of its lane', async () => {
    const timeline = await open({events: DAYS});
    timeline.element.lanes = 'group';
    await timeline.settled();
    await timeline.enter();
    await timeline.element.showEvent('d17');
    await timeline.settled();
    await timeline.click('d17');
    await timeline.element.removeEvents(['d17', 'd19']);
    await timeline.settled();
    expect(timeline.focusedEvent()).to.equal('d15');
  });

  it('leaves it to an event of the new data with the same id', async () => {
    const timeline = await at('d17');
    timeline.element.events = [...threeEvents, {id: 'd17', title: 'Written anew', date: '2020-05'}];
    await timeline.element.ready;
    await timeline.settled();
    expect(timeline.focusedName()).to.equal('Written anew, May 2020');
  });
});

describe('an event that stands in several lanes', () => {
  it('is one tab stop', async () => {
    const timeline = await open({events: threeEvents.map((event) => ({...event, tags: ['x', 'y', 'z']}))});
    timeline.element.lanes = 'tag';
    await timeline.settled();
    const stops = [...timeline.element.shadowRoot?.querySelectorAll('[role=treeitem][tabindex="0"]') ?? []];
    expect(stops.length).to.equal(1);
  });

  it('keeps the focus in the lane where one came to it', async () => {
    const timeline = await open({events: threeEvents.map((event) => ({...event, tags: ['x', 'y', 'z']}))});
    timeline.element.lanes = 'tag';
    await timeline.settled();
    await timeline.enter();
    const place = (): number => timeline.element.shadowRoot?.activeElement?.getBoundingClientRect().top ?? NaN;
    const tops = [place()];
    for (let step = 0; step < 2; step++) {
      await timeline.press('ArrowDown');
      tops.push(place());
    }
    expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
    expect(new Set(tops).size).to.equal(3);
  });
});

describe('focus in a part', () => {
  it('goes on in the events when the page closes the details around it', async () => {
    const timeline = await at('d17');
    await timeline.press('Enter');
    timeline.element.shadowRoot?.querySelector('annals-details')?.shadowRoot?.querySelector<HTMLElement>('button')?.focus();
    timeline.element.selected = undefined;
    await timeline.settled();
    expect(timeline.focusedEvent()).to.equal('d17');
  });

  it('goes on in the events when the toolbar is taken away', async () => {
    const timeline = await open({events: threeEvents, controls: true});
    await timeline.press('Tab');
    timeline.element.controls = false;
    await timeline.settled();
    expect(timeline.hasFocus()).to.equal(true);
    expect(timeline.focusedEvent()).to.be.oneOf(['spring', 'summer', 'autumn']);
  });
});
