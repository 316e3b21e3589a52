/** Periods behind the plot, and the line for now. */
import {expect, waitUntil} from '@open-wc/testing';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';
import {overlaps, outside} from '../harness/boxes.js';
import type {TimelineEvent} from '../../src/define.js';

const PRESIDENTS: readonly TimelineEvent[] = [
  {id: 'kennedy', title: 'Kennedy', date: '1961-01-20/1963-11-22', role: 'period'},
  {id: 'johnson', title: 'Johnson', date: '1963-11-22/1969-01-20', role: 'period'},
  {id: 'nixon', title: 'Nixon', date: '1969-01-20/1974-08-09', role: 'period'},
  {id: 'war', title: 'War in Vietnam', date: '1955/1975', role: 'period'},
  {id: 'moon', title: 'Moon landing', date: '1969-07-20'},
  {id: 'crisis', title: 'Missile crisis', date: '1962-10-16/1962-10-28'},
];

const names = (timeline: TimelineHarness): readonly string[] => timeline.eras().map(({text}) => text);

describe('eras', () => {
  it('have their names below the axis, none on another, and no bars', async () => {
    const timeline = await open({events: PRESIDENTS});
    expect([...names(timeline)].sort()).to.deep.equal(['Johnson', 'Kennedy', 'Nixon', 'War in Vietnam']);
    expect(overlaps(timeline.eras())).to.deep.equal([]);
    expect(timeline.labelled()).to.have.members(['moon', 'crisis']);
  });

  it('keep their names in view as long as any of them is', async () => {
    const timeline = await open({events: PRESIDENTS});
    for (const [from, to] of [['1964', '1965'], ['1968-12', '1972'], ['1950', '1961-06']] as const) {
      await timeline.element.show(from, to);
      await timeline.settled();
      expect(names(timeline)).to.include('War in Vietnam');
      expect(outside(timeline.eras(), timeline.plot())).to.deep.equal([]);
    }
  });

  it('are reached with the arrow keys and opened like any event', async () => {
    const timeline = await open({events: PRESIDENTS});
    await timeline.enter();
    await timeline.press('Home');
    const reached = new Set<string | undefined>();
    for (const event of PRESIDENTS) {
      reached.add(timeline.focusedEvent());
      if (event !== PRESIDENTS.at(-1)) await timeline.press('ArrowRight');
    }
    expect([...reached]).to.have.members(PRESIDENTS.map(({id}) => id));
    await timeline.press('Home');
    expect(timeline.focusedName()).to.match(/^War in Vietnam, 1955/u);
    await timeline.press('Enter');
    expect(timeline.detailsHeading()).to.equal('War in Vietnam');
  });

  it('keep the focus when they are panned out of view', async () => {
    const timeline = await open({events: PRESIDENTS});
    await timeline.enter();
    await timeline.press('Home');
    await timeline.element.show('1990', '1991');
    await timeline.settled();
    expect(timeline.focusedEvent()).to.equal('war');
  });
});

describe('the line for now', () => {
  const DAY = 86_400_000;
  const day = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
  const around = (): readonly TimelineEvent[] => [-3, -1, 2, 4].map((days) => ({id: `${days}`, title: `In ${days} days`, date: day(Date.now() + days * DAY)}));
  const wallClock = (): number => Date.now() - new Date().getTimezoneOffset() * 60_000;

  it('is where the clock of the reader is', async () => {
    const timeline = await open({events: around()});
    expect(timeline.nowX()).to.be.closeTo(timeline.xOf(wallClock()), 2);
    expect(timeline.axisText()).to.match(/\bnow\b/u);
  });

  it('moves when one is near enough to see it', async () => {
    const timeline = await open({events: around()});
    await timeline.element.show(wallClock() - 2000, wallClock() + 10_000);
    await timeline.settled();
    const before = timeline.nowX() ?? NaN;
    await waitUntil(() => (timeline.nowX() ?? NaN) > before + 20, 'the line stands still', {timeout: 4000});
  });

  it('is not there when all is past, nor when it is not wanted', async () => {
    const past = await open({events: PRESIDENTS});
    expect(past.nowX()).to.equal(undefined);
    const unwanted = await open({events: around(), now: 'none'});
    expect(unwanted.nowX()).to.equal(undefined);
  });

  it('stands at a date of the page', async () => {
    const timeline = await open({events: PRESIDENTS, now: '1968-01-01'});
    expect(timeline.nowX()).to.be.closeTo(timeline.xOf(Date.UTC(1968)), 1.5);
  });

  it('says what is wrong with a date that is none', async () => {
    const timeline = await open({events: PRESIDENTS, now: 'soon'});
    expect(timeline.nowX()).to.equal(undefined);
    expect(timeline.problemLines().join()).to.contain('now "soon"');
  });
});
