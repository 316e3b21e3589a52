/** What a reader sets out to do, done with keys alone. */
import {expect} from '@open-wc/testing';
import {ListHarness} from '../harness/list-harness.js';
import {SAMPLE_IDS, SAMPLE_URL} from '../harness/sample.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';

const page = (attributes = ''): string => `<p><button>Before</button></p><annals-timeline src="${SAMPLE_URL}" ${attributes}></annals-timeline>`;

async function entered(attributes = ''): Promise<TimelineHarness> {
  const timeline = await open(page(attributes));
  await timeline.enter();
  return timeline;
}

/** Presses a key until it has led where one wants to be. */
async function pressUntil(timeline: TimelineHarness, key: string | readonly string[], isThere: () => boolean, most = 20): Promise<void> {
  for (let step = 0; step < most && !isThere(); step++) await timeline.press(...[key].flat());
  expect(isThere(), `${most} times ${[key].flat().join('+')}, and still at "${timeline.focusedName()}"`).to.equal(true);
}

async function type(timeline: TimelineHarness, letters: string): Promise<void> {
  for (const letter of letters) await timeline.press(letter === ' ' ? ' ' : letter);
}

const isNamed = (timeline: TimelineHarness, name: RegExp) => (): boolean => name.test(timeline.focusedName());

describe('with keys alone, a reader', () => {
  it('finds the summit and reads what it is', async () => {
    const timeline = await entered();
    await pressUntil(timeline, 'ArrowRight', isNamed(timeline, /^SCO summit in Astana/u));
    expect(timeline.focusedName()).to.equal('SCO summit in Astana, July 3–4, 2024');
    await timeline.press('Enter');
    expect(timeline.detailsText()).to.contain('The 24th meeting of the Council of Heads of State');
  });

  it('learns what announced the summit, and goes there', async () => {
    const timeline = await entered();
    await pressUntil(timeline, 'ArrowRight', isNamed(timeline, /^SCO summit in Astana/u));
    await timeline.press('Enter');
    expect(timeline.fact('Announced by')).to.contain('Xi’s participation confirmed');
    await pressUntil(timeline, 'Tab', isNamed(timeline, /^Xi’s participation confirmed/u));
    await timeline.press('Enter');
    expect(timeline.detailsHeading()).to.equal('Xi’s participation confirmed');
    expect(timeline.hasFocus()).to.equal(true);
  });

  it('learns what happened a week earlier', async () => {
    const timeline = await entered();
    await pressUntil(timeline, 'ArrowRight', isNamed(timeline, /^Putin–Kim pact/u));
    await timeline.press('ArrowLeft');
    expect(timeline.focusedName()).to.match(/^Putin’s terms at the foreign ministry, June 2024/u);
    await timeline.press('ArrowRight');
    await timeline.press('Enter');
    expect(timeline.detailsText()).to.contain('a week after the speech at the foreign ministry');
  });

  it('zooms to May of 2024', async () => {
    const timeline = await entered();
    await pressUntil(timeline, 'ArrowRight', isNamed(timeline, /^Putin in China/u));
    await pressUntil(timeline, '+', () => timeline.axisText().includes('May'));
    const {start, end} = timeline.viewport();
    expect([start < Date.UTC(2024, 5, 1), end > Date.UTC(2024, 4, 1)]).to.deep.equal([true, true]);
    expect(timeline.focusedEvent()).to.equal('putin-in-china');
  });

  it('goes to the first event', async () => {
    const timeline = await entered();
    await timeline.press('End');
    await timeline.press('Home');
    expect(timeline.focusedEvent()).to.equal(SAMPLE_IDS[0]);
    expect(timeline.event('heads-of-state').place.width).to.be.greaterThan(20);
  });

  it('goes to the last event', async () => {
    const timeline = await entered();
    await timeline.press('End');
    expect(timeline.focusedEvent()).to.equal(SAMPLE_IDS.at(-1));
    expect(timeline.labelled()).to.include('xi-tajikistan');
  });

  it('opens a cluster and reads its events', async () => {
    const timeline = await entered();
    await pressUntil(timeline, 'ArrowDown', isNamed(timeline, /more events?$/u));
    await timeline.press('Enter');
    expect(SAMPLE_IDS).to.include(timeline.focusedEvent());
    expect(timeline.labelled()).to.include(timeline.focusedEvent());
  });

  it('goes to the list, selects there, and returns to the same event', async () => {
    const timeline = await entered('list');
    const list = new ListHarness(timeline);
    await timeline.press('ArrowRight');
    await pressUntil(timeline, 'Tab', () => list.focused() !== '');
    await pressUntil(timeline, 'ArrowDown', () => list.focused() === 'Peace summit for Ukraine');
    await timeline.press('Enter');
    expect(timeline.detailsHeading()).to.equal('Peace summit for Ukraine');
    expect(list.selected()).to.deep.equal(['Peace summit for Ukraine']);
    await pressUntil(timeline, ['Shift', 'Tab'], () => timeline.focusedEvent() !== undefined);
    expect(timeline.focusedEvent()).to.equal('peace-summit');
  });

  it('sees everything again', async () => {
    const timeline = await entered();
    const home = timeline.viewport();
    for (const key of ['+', '+', 'PageDown']) await timeline.press(key);
    expect(timeline.viewport()).to.not.deep.equal(home);
    await timeline.press('0');
    expect(timeline.viewport()).to.deep.equal(home);
  });

  it('closes the details and is back at the event', async () => {
    const timeline = await entered();
    await pressUntil(timeline, 'ArrowRight', isNamed(timeline, /^SCO summit in Astana/u));
    await timeline.press('Enter');
    await timeline.press('Tab');
    expect(timeline.focusedEvent()).to.equal(undefined);
    await timeline.press('Escape');
    expect([timeline.isDetailsOpen(), timeline.focusedEvent()]).to.deep.equal([false, 'astana-summit']);
  });

  it('walks from lane to lane, down and up again', async () => {
    const timeline = await entered('lanes="group"');
    const top = (): number => timeline.event(timeline.focusedEvent() ?? '').place.top;
    const tops = [top()];
    for (let step = 0; step < 3; step++) {
      await timeline.press('ArrowDown');
      if (timeline.focusedEvent() !== undefined) tops.push(top());
    }
    expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
    expect(tops.at(-1)).to.be.greaterThan(timeline.laneTop(timeline.lanes()[1]?.replace(/\s*\d+$/u, '') ?? ''));
    await pressUntil(timeline, 'ArrowUp', () => timeline.focusedEvent() !== undefined && top() === tops[0]);
  });

  it('types the beginning of a title', async () => {
    const timeline = await entered();
    await type(timeline, 'peace s');
    expect(timeline.focusedEvent()).to.equal('peace-summit');
    expect(timeline.labelled()).to.include('peace-summit');
  });
});

describe('letters', () => {
  it('that are the same go from one title to the next, and around', async () => {
    const timeline = await entered();
    const visited: (string | undefined)[] = [];
    for (let step = 0; step < 4; step++) {
      await timeline.press('x');
      visited.push(timeline.focusedEvent());
    }
    expect(visited).to.deep.equal(['hua-confirms', 'xi-kazakhstan', 'xi-tajikistan', 'hua-confirms']);
  });

  it('that begin no title leave all as it is', async () => {
    const timeline = await entered();
    await timeline.press('q');
    expect(timeline.focusedEvent()).to.equal('heads-of-state');
  });

  it('need no accents and no capitals', async () => {
    const timeline = await open({events: [{id: 'a', title: 'First', date: '2020'}, {id: 'b', title: '“Épée” found', date: '2021'}]});
    await timeline.enter();
    await type(timeline, 'epe');
    expect(timeline.focusedEvent()).to.equal('b');
  });
});
