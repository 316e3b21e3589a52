/** A reader with the Tab key passes a timeline in five steps, whatever it shows; arrows go on within each. */
import {expect} from '@open-wc/testing';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';
import {ToolbarHarness} from '../harness/toolbar-harness.js';

const EVENTS = Array.from({length: 70}, (_, i) => ({id: `event-${i}`, title: `Event ${i}`, date: `${1900 + i}`, actors: [`Actor ${i % 12}`], places: [`Place ${i % 3}`]}));
const PAGE = '<button aria-label="before"></button><annals-timeline controls overview list></annals-timeline><button aria-label="after"></button>';

async function opened(): Promise<{timeline: TimelineHarness; toolbar: ToolbarHarness}> {
  const timeline = await open(PAGE, {waits: false});
  timeline.element.events = EVENTS;
  await timeline.element.ready;
  await timeline.settled();
  document.querySelector<HTMLElement>('[aria-label=before]')?.focus();
  await timeline.enter();
  await timeline.press('Enter');
  return {timeline, toolbar: new ToolbarHarness(timeline)};
}

/** Which part of the timeline has the focus. */
function part(): string {
  let [where, focused] = ['', document.activeElement];
  for (; focused; focused = focused.shadowRoot?.activeElement ?? null) {
    if (focused.localName.startsWith('annals-')) where = focused.localName;
    if (focused.ariaLabel === 'before' || focused.ariaLabel === 'after') where = focused.ariaLabel;
  }
  return where;
}

/** The parts that the Tab key stops at, from one button of the page to the other. */
async function stops(timeline: TimelineHarness, from: 'before' | 'after'): Promise<readonly string[]> {
  const to = from === 'before' ? 'after' : 'before';
  document.querySelector<HTMLElement>(`[aria-label=${from}]`)?.focus();
  const path: string[] = [];
  for (let step = 0; step < 12 && part() !== to; step++) {
    await (from === 'before' ? timeline.press('Tab') : timeline.press('Shift', 'Tab'));
    path.push(part());
    // Who comes back to the event opens its details again.
    if (from === 'before' && part() === 'annals-timeline' && timeline.focusedEvent() !== undefined) await timeline.press('Enter');
  }
  return path.slice(0, -1);
}

const ALL = ['annals-controls', 'annals-timeline', 'annals-details', 'annals-overview', 'annals-list'];

describe('with the Tab key', () => {
  it('toolbar, events, details, overview and list are a stop each, there and back', async () => {
    const {timeline} = await opened();
    expect(await stops(timeline, 'before')).to.deep.equal(ALL);
    // Details that were put aside are there again with their event.
    expect(await stops(timeline, 'after')).to.deep.equal(ALL.filter((name) => name !== 'annals-details').reverse());
  });

  it('search and filter are rows of the toolbar: no stops more, ↓ and ↑ between them', async () => {
    const {timeline, toolbar} = await opened();
    document.querySelector<HTMLElement>('[aria-label=before]')?.focus();
    await toolbar.use('Search');
    expect(await stops(timeline, 'before')).to.deep.equal(['annals-search', ...ALL.slice(1)]);
    toolbar.search().focus();
    await timeline.press('ArrowUp');
    expect(toolbar.focused()).to.equal('Search');
    expect(await stops(timeline, 'before')).to.deep.equal(ALL);
    document.querySelector<HTMLElement>('[aria-label=before]')?.focus();
    await toolbar.use('Filter');
    expect(toolbar.focused()).to.match(/^Actor 0, /u);
    expect(await stops(timeline, 'before')).to.deep.equal(['annals-facets', ...ALL.slice(1)]);
  });

  it('lanes are one stop more, however many there are', async () => {
    const {timeline} = await opened();
    timeline.element.lanes = 'actor';
    await timeline.settled();
    expect(await stops(timeline, 'before')).to.deep.equal(['annals-controls', 'annals-timeline', ...ALL.slice(1)]);
  });

  it('every choice of the filter is reached by arrows, and up from the first is the toolbar', async () => {
    const {timeline, toolbar} = await opened();
    document.querySelector<HTMLElement>('[aria-label=before]')?.focus();
    await toolbar.use('Filter');
    const seen = [toolbar.focused()];
    for (let step = 0; step < 11; step++) {
      await timeline.press('ArrowDown');
      seen.push(toolbar.focused());
    }
    expect(new Set(seen).size).to.equal(12);
    expect(seen.at(-1)).to.match(/^Place 2, /u);
    await timeline.press('Home');
    await timeline.press('ArrowUp');
    expect(toolbar.focused()).to.equal('Filter');
  });

  it('every row of the list is reached by arrows, and the page after it', async () => {
    const {timeline} = await opened();
    const list = timeline.element.shadowRoot?.querySelector('annals-list')?.shadowRoot;
    list?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    const rows: (string | null | undefined)[] = [list?.activeElement?.textContent];
    for (let step = 0; step < 50; step++) {
      await timeline.press('ArrowDown');
      rows.push(list?.activeElement?.textContent);
    }
    expect(rows.slice(0, 50)).to.deep.equal(EVENTS.slice(0, 50).map(({title}) => title));
    await timeline.press('Enter');
    await timeline.settled();
    expect(list?.activeElement?.textContent).to.equal('Event 50');
  });

  it('the window of the overview moves by arrows and narrows by +', async () => {
    const {timeline} = await opened();
    timeline.element.shadowRoot?.querySelector('annals-overview')?.shadowRoot?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    const {start, end} = timeline.viewport();
    await timeline.press('+');
    await timeline.settled();
    expect(timeline.viewport().end - timeline.viewport().start).to.be.closeTo((end - start) / 2, 1);
  });
});
