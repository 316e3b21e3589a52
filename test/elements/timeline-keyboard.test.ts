/** The timeline with keys alone. */
import {expect} from '@open-wc/testing';
import {pressKeys} from '../harness/commands.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';
import {answering, SAMPLE, SAMPLE_IDS, sampleDocument, threeEvents} from '../harness/sample.js';

const span = (timeline: TimelineHarness): number => timeline.viewport().end - timeline.viewport().start;

/** A page with something to tab to before and after. */
const BETWEEN = `<button>Before</button>${SAMPLE}<button>After</button>`;

async function entered(page: Parameters<typeof open>[0] = SAMPLE): Promise<TimelineHarness> {
  const timeline = await open(page);
  await timeline.enter();
  return timeline;
}

/** The steps of a walk with one key: where the focus is after each. */
async function walk(timeline: TimelineHarness, key: string, steps: number): Promise<readonly (string | undefined)[]> {
  const path = [timeline.focusedEvent()];
  for (let step = 0; step < steps; step++) {
    await timeline.press(key);
    path.push(timeline.focusedEvent());
  }
  return path;
}

describe('the way into the events', () => {
  it('is one tab stop, in and out', async () => {
    const timeline = await open(BETWEEN);
    await timeline.press('Tab');
    expect(timeline.focusedName()).to.equal('Before');
    await timeline.press('Tab');
    expect(timeline.focusedEvent()).to.equal('heads-of-state');
    await timeline.press('Tab');
    expect(timeline.focusedName()).to.equal('After');
    await timeline.press('Shift', 'Tab');
    expect(timeline.focusedEvent()).to.equal('heads-of-state');
    await timeline.press('Shift', 'Tab');
    expect(timeline.focusedName()).to.equal('Before');
  });

  it('comes back to where one left', async () => {
    const timeline = await open(BETWEEN);
    await timeline.enter();
    await timeline.press('ArrowRight');
    await timeline.press('Tab');
    await timeline.press('Shift', 'Tab');
    expect(timeline.focusedEvent()).to.equal('sco-founded');
  });
});

describe('arrows', () => {
  it('reach all events in the order of time, those behind chips too, and stop at the last', async () => {
    const timeline = await entered();
    expect(await walk(timeline, 'ArrowRight', 14)).to.deep.equal([...SAMPLE_IDS, 'xi-tajikistan']);
  });

  it('go back the same way, and stop at the first', async () => {
    const timeline = await entered();
    await timeline.press('End');
    expect(await walk(timeline, 'ArrowLeft', 14)).to.deep.equal([...[...SAMPLE_IDS].reverse(), 'heads-of-state']);
  });

  it('name each event with title and date, its place among all, and show it', async () => {
    const timeline = await entered();
    const names: string[] = [];
    for (const id of SAMPLE_IDS) {
      names.push(timeline.focusedName());
      expect(timeline.event(id).place.width).to.be.greaterThan(20);
      expect(timeline.event(id).place.right).to.be.within(timeline.plot().left, timeline.plot().right + 1);
      await timeline.press('ArrowRight');
    }
    expect(names.slice(0, 3)).to.deep.equal([
      'SCO heads of state meet, every year since 2001', 'SCO founded in Shanghai, 2001', 'Putin and Xi meet in Beijing, February 4, 2022',
    ]);
    expect(names.every((name) => /, .+/u.test(name))).to.equal(true);
  });

  it('go to other rows, and to chips', async () => {
    const timeline = await entered();
    const visited = new Set<string>();
    for (let step = 0; step < 12; step++) {
      visited.add(timeline.focusedName());
      await timeline.press('ArrowDown');
    }
    expect([...visited].at(-1)).to.match(/more events/u);
    expect(visited.size).to.be.greaterThan(2);
    await timeline.press('ArrowUp');
    expect(timeline.focusedEvent()).to.not.equal(undefined);
  });

  it('change nothing of the selection', async () => {
    const timeline = await entered();
    await timeline.press('ArrowRight');
    await timeline.press('ArrowDown');
    expect(timeline.element.selected).to.equal(undefined);
  });
});

describe('other keys', () => {
  it('Home and End go to the first and the last event of all', async () => {
    const timeline = await entered();
    await timeline.press('End');
    expect(timeline.focusedEvent()).to.equal('xi-tajikistan');
    await timeline.press('Home');
    expect(timeline.focusedEvent()).to.equal('heads-of-state');
  });

  it('Enter opens the details, Escape closes them and gives the focus back', async () => {
    const timeline = await entered();
    await timeline.press('ArrowRight');
    await timeline.press('Enter');
    expect(timeline.detailsHeading()).to.equal('SCO founded in Shanghai');
    expect(timeline.element.selected).to.equal('sco-founded');
    await timeline.press('Escape');
    expect(timeline.isDetailsOpen()).to.equal(false);
    expect(timeline.focusedEvent()).to.equal('sco-founded');
  });

  it('Escape closes the details from within, and gives the focus back', async () => {
    const timeline = await entered();
    await timeline.press('Enter');
    await timeline.press('Tab');
    expect(timeline.focusedName()).to.equal('SCO summit in Astana');
    await timeline.press('Escape');
    expect(timeline.isDetailsOpen()).to.equal(false);
    expect(timeline.focusedEvent()).to.equal('heads-of-state');
  });

  it('Enter on a chip zooms in and puts the focus on one of its events', async () => {
    const timeline = await entered();
    const before = span(timeline);
    for (let step = 0; step < 12 && !/more events/u.test(timeline.focusedName()); step++) await timeline.press('ArrowDown');
    expect(timeline.focusedName()).to.match(/more events/u);
    await timeline.press('Enter');
    expect(span(timeline)).to.be.lessThan(before);
    expect(SAMPLE_IDS).to.include(timeline.focusedEvent());
  });

  it('+ and - zoom about the event with the focus, 0 shows everything', async () => {
    const timeline = await entered();
    const home = timeline.viewport();
    await timeline.press('ArrowRight');
    await timeline.press('+');
    expect(span(timeline)).to.be.closeTo((home.end - home.start) / 2, 1);
    expect(timeline.event('sco-founded').place.right).to.be.greaterThan(timeline.plot().left);
    await timeline.press('-');
    expect(span(timeline)).to.be.closeTo(home.end - home.start, 1);
    await timeline.press('+');
    await timeline.press('0');
    expect(timeline.viewport()).to.deep.equal(home);
  });

  it('PageDown and PageUp move by most of a window', async () => {
    const timeline = await entered();
    await timeline.press('+');
    const {start} = timeline.viewport();
    await timeline.press('PageDown');
    expect((timeline.viewport().start - start) / span(timeline)).to.be.within(0.5, 1);
    await timeline.press('PageUp');
    expect(timeline.viewport().start).to.be.closeTo(start, 1);
  });
});

describe('the focus', () => {
  const KEYS = ['+', '+', 'PageDown', '-', 'PageUp', 'PageUp', '0', '+', 'ArrowDown', '+', 'ArrowUp', '-', '-', 'End', 'PageUp', 'Home', 'PageDown', '+', '+', '+', 'PageDown', 'PageDown'];

  it('stays in the timeline whatever key is pressed', async () => {
    const timeline = await entered();
    for (const key of KEYS) {
      await timeline.press(key);
      expect(timeline.hasFocus(), `after ${key}`).to.equal(true);
      expect(timeline.focusedName(), `after ${key}`).to.not.equal('');
    }
  });

  it('stays with its event while the reader drags and turns the wheel', async () => {
    const timeline = await entered();
    await timeline.wheelAt(700, -100);
    await timeline.wheelAt(700, -100);
    await timeline.dragBy(-200);
    expect(timeline.focusedEvent()).to.equal('heads-of-state');
  });

  it('stays with its event when new data has it, too', async () => {
    const timeline = await entered();
    await timeline.press('ArrowRight');
    const {events} = await sampleDocument();
    timeline.element.events = events.filter(({id}) => id === 'sco-founded' || id === 'beijing-2022');
    await timeline.element.ready;
    await timeline.settled();
    expect(timeline.focusedEvent()).to.equal('sco-founded');
  });

  for (const [name, events] of [['without it', threeEvents], ['without any event', []]] as const) {
    it(`stays in the timeline when new data comes ${name}`, async () => {
      const timeline = await entered();
      timeline.element.events = events;
      await timeline.element.ready;
      await timeline.settled();
      expect(timeline.hasFocus()).to.equal(true);
    });
  }

  it('comes back to the events when they come back', async () => {
    const timeline = await entered();
    for (const events of [[], threeEvents]) {
      timeline.element.events = events;
      await timeline.element.ready;
      await timeline.settled();
    }
    expect(timeline.hasFocus()).to.equal(true);
    await timeline.press('ArrowRight');
    expect(threeEvents.map(({id}) => id)).to.include(timeline.focusedEvent());
  });

  it('goes on in the timeline from a button that has done its work', async () => {
    const timeline = await open(`<annals-timeline src="${answering(JSON.stringify(threeEvents), {fail: '3', once: crypto.randomUUID()}).replaceAll('&', '&amp;')}"></annals-timeline>`, {waits: false});
    await timeline.element.ready.catch(() => undefined);
    await timeline.settled();
    await timeline.press('Tab');
    expect(timeline.focusedName()).to.equal('Try again');
    await timeline.press('Enter');
    await timeline.element.ready;
    await timeline.settled();
    expect(timeline.hasFocus()).to.equal(true);
  });

  it('stays where it is when new data comes and it is elsewhere in the page', async () => {
    const timeline = await open(BETWEEN);
    await timeline.press('Tab');
    timeline.element.events = threeEvents;
    await timeline.element.ready;
    await timeline.settled();
    expect(timeline.focusedName()).to.equal('Before');
  });

  it('is not taken by a page that selects or moves', async () => {
    const timeline = await open(BETWEEN);
    await timeline.press('Tab');
    timeline.element.selected = 'astana-summit';
    await timeline.element.next();
    await timeline.settled();
    expect(timeline.focusedName()).to.equal('Before');
  });
});

describe('keys that are not the timeline’s', () => {
  const heard: KeyboardEvent[] = [];
  const listen = (event: KeyboardEvent): number => heard.push(event);
  beforeEach(() => {
    heard.length = 0;
    document.addEventListener('keydown', listen);
  });
  afterEach(() => document.removeEventListener('keydown', listen));

  for (const chord of [['Control', 'ArrowRight'], ['Alt', 'Home'], ['Meta', 'ArrowLeft'], ['Control', 'Enter'], ['q'], ['F3']]) {
    it(`are left to the page: ${chord.join('+')}`, async () => {
      const timeline = await entered();
      const before = [timeline.focusedEvent(), JSON.stringify(timeline.viewport()), timeline.element.selected];
      heard.length = 0;
      await pressKeys(...chord);
      await timeline.settled();
      expect([timeline.focusedEvent(), JSON.stringify(timeline.viewport()), timeline.element.selected]).to.deep.equal(before);
      expect(heard.map(({key, defaultPrevented}) => [key, defaultPrevented])).to.deep.equal(chord.map((key) => [key, false]));
    });
  }

  it('stay the page’s while the focus is elsewhere', async () => {
    const timeline = await open(BETWEEN);
    await timeline.press('Tab');
    const before = timeline.viewport();
    for (const key of ['+', '0', 'ArrowRight', 'End', 'Escape']) await timeline.press(key);
    expect(timeline.viewport()).to.deep.equal(before);
    expect(heard.every(({defaultPrevented}) => !defaultPrevented)).to.equal(true);
  });
});
