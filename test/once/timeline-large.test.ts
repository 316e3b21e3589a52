/** Timelines of very many events, that come in while one reads, and that change. */
import {expect} from '@open-wc/testing';
import type {TimelineEvent} from '../../src/define.js';
import {answering, day, threeEvents} from '../harness/sample.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';
import {uncaughtErrors} from '../harness/uncaught.js';

afterEach(async () => expect(await uncaughtErrors()).to.deep.equal([]));

const DAY = 86_400_000;
const many = (count: number, of: (i: number) => Partial<TimelineEvent> = () => ({})): TimelineEvent[] => Array.from({length: count}, (_, i) => {
  const date = new Date(day(2001, 1, 1) + ((i * 7919) % 8000) * DAY).toISOString().slice(0, 10);
  return {id: `e${i}`, title: `Event ${i}`, date, ...of(i)};
});
const shown = ({element}: TimelineHarness): number => Number(element.shadowRoot?.querySelector('[part=summary]')?.textContent?.replaceAll(',', '').match(/\d+/u)?.[0] ?? 0);

/** A URL of a text of any length. */
const fileOf = (text: string | Uint8Array<ArrayBuffer>, type: string): string => URL.createObjectURL(new Blob([text], {type}));

/** Where everything is but the words of events, and what the axis reads. */
const look = (timeline: TimelineHarness): unknown => {
  const {x, y, width, height} = timeline.plot();
  return {plot: [x, y, width, height], axis: timeline.axisLines().map((line) => line.map(({text, place}) => [text, place.x, place.y])), lanes: timeline.lanes(), title: timeline.title(), summary: timeline.summary()};
};

describe('a large document', () => {
  for (const lanes of ['none', 'group'] as const) {
    it(`is whole in the first frame, with ${lanes === 'none' ? 'no lanes' : 'a lane for each group'}: all that comes later is words`, async () => {
      const events = many(60_000, (i) => ({group: `g${i % 3}`}));
      const timeline = await open(`<annals-timeline lanes="${lanes}" overview></annals-timeline>`);
      timeline.element.timeline = {title: 'Large', events};
      while (shown(timeline) === 0) await new Promise(requestAnimationFrame);
      const glance = look(timeline);
      expect([shown(timeline), timeline.labelled(), timeline.clustered(), timeline.parts().includes('progress')]).to.deep.equal([60_000, [], 0, true]);
      await timeline.element.ready;
      await timeline.settled();
      expect(look(timeline)).to.deep.equal(glance);
      expect([shown(timeline), timeline.labelled().length > 20, timeline.clustered() > 0]).to.deep.equal([60_000, true, true]);
    });
  }

  it('can be moved in before it has been read', async () => {
    const timeline = await open({events: many(60_000)}, {waits: false});
    const {start} = timeline.viewport();
    await timeline.wheelAt(600, -240, {modifiers: ['Control']});
    const moved = timeline.viewport();
    expect(moved.start).to.be.greaterThan(start);
    await timeline.element.ready;
    await timeline.settled();
    expect(timeline.viewport()).to.deep.equal(moved);
  });

  it('selects what the page wants when it has been read', async () => {
    const timeline = await open({events: many(60_000), selected: 'e59999'});
    expect([timeline.element.selected, timeline.detailsHeading()]).to.deep.equal(['e59999', 'Event 59999']);
  });

  it('is shown while a file is read, and is ready when it has been', async () => {
    const timeline = await open({});
    const seen = new Set<number>();
    let isRead = false;
    let hadProgress = false;
    timeline.element.src = fileOf(JSON.stringify(many(60_000)), 'application/json');
    await timeline.element.updateComplete;
    void timeline.element.ready.then(() => (isRead = true));
    while (!isRead) {
      await new Promise(requestAnimationFrame);
      seen.add(shown(timeline));
      hadProgress ||= timeline.parts().includes('progress');
    }
    await timeline.settled();
    expect([[...seen].some((count) => count > 0 && count < 60_000), hadProgress]).to.deep.equal([true, true]);
    expect(shown(timeline)).to.equal(60_000);
    expect(timeline.parts()).to.not.include('progress');
    expect(timeline.element.events.length).to.equal(60_000);
  });

  it('leaves the window where the page has moved it', async () => {
    const timeline = await open({events: many(60_000)}, {waits: false});
    const wanted = {start: day(2003, 1, 1), end: day(2004, 1, 1)};
    timeline.element.viewport = wanted;
    await timeline.element.ready;
    await timeline.settled();
    expect(timeline.viewport()).to.deep.equal(wanted);
  });

  it('is given up for another', async () => {
    const timeline = await open({events: many(60_000)}, {waits: false});
    timeline.element.events = threeEvents;
    await timeline.element.ready;
    await timeline.settled();
    expect([timeline.labelled().length, shown(timeline), timeline.parts().includes('progress')]).to.deep.equal([3, 3, false]);
  });

  it('is read to its end when it comes back to the page', async () => {
    const timeline = await open({events: many(60_000)}, {waits: false});
    const {element} = timeline;
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
    await element.ready;
    await timeline.settled();
    expect(shown(timeline)).to.equal(60_000);
  });

  const LIST = many(30_000);
  const FILES: readonly (readonly [name: string, text: string, type: string])[] = [
    ['JSON', JSON.stringify({title: 'Large', events: LIST}), 'application/json'],
    ['JSON Lines', LIST.map((one) => JSON.stringify(one)).join('\n'), 'application/x-ndjson'],
    ['CSV', ['id,title,date', ...(LIST as readonly {id: string; title: string; date: string}[]).map(({id, title, date}) => `${id},${title},${date}`)].join('\n'), 'text/csv'],
  ];
  for (const [name, text, type] of FILES) {
    it(`comes from a file, as ${name}`, async () => {
      const timeline = await open({src: fileOf(text, type)});
      expect([shown(timeline), timeline.element.problems.length, timeline.element.events.length]).to.deep.equal([30_000, 0, 30_000]);
      expect(timeline.element.events[29_999]?.id).to.equal('e29999');
    });
  }

  const TABLE = ['id,title,date', ...LIST.map((_, i) => `e${i},${i < 29_990 ? 'Malaga' : 'Málaga'},2001`)].join('\n');
  const ENCODED: readonly (readonly [name: string, bytes: Uint8Array<ArrayBuffer>])[] = [
    ['UTF-16', new Uint8Array(Uint16Array.from(`\uFEFF${TABLE}`, (sign) => sign.charCodeAt(0)).buffer)],
    ['Windows-1252', Uint8Array.from(TABLE, (sign) => sign.charCodeAt(0))],
  ];
  for (const [name, bytes] of ENCODED) {
    it(`comes from a file in ${name}`, async () => {
      const timeline = await open({src: fileOf(bytes, 'text/csv')});
      expect([shown(timeline), timeline.element.problems.length, timeline.element.events[29_999]?.title]).to.deep.equal([30_000, 0, 'Málaga']);
    });
  }

  it('keeps what was read of a file that ends too soon', async () => {
    const text = JSON.stringify(LIST);
    const timeline = await open({src: fileOf(text.slice(0, 1_000_000), 'application/json')});
    expect(shown(timeline)).to.be.greaterThan(15_000);
    expect(timeline.element.problems.map(({code}) => code)).to.deep.equal(['syntax']);
  });
});

describe('a timeline that changes', () => {
  it('shows what is added, and not what is removed', async () => {
    const timeline = await open({events: threeEvents});
    await timeline.element.addEvents([{id: 'winter', title: 'Winter fair', date: '2020-12-20'}]);
    await timeline.element.removeEvents(['spring']);
    await timeline.settled();
    expect(timeline.labelled()).to.have.members(['summer', 'autumn', 'winter']);
    expect(timeline.element.events.map(({id}) => id)).to.deep.equal(['summer', 'autumn', 'winter']);
  });

  it('shows an event as it was written anew, and keeps it selected', async () => {
    const timeline = await open({events: threeEvents, selected: 'summer'});
    await timeline.element.updateEvents([{id: 'summer', title: 'Garden party'}]);
    await timeline.settled();
    expect(timeline.labelOf('summer')).to.equal('Garden party');
    expect([timeline.element.selected, timeline.detailsHeading()]).to.deep.equal(['summer', 'Garden party']);
  });

  it('begins with nothing, too', async () => {
    const timeline = await open({});
    await timeline.element.addEvents(threeEvents);
    await timeline.settled();
    expect([timeline.labelled().length, timeline.message()]).to.deep.equal([3, '']);
  });

  it('tells of ids that there are not', async () => {
    const timeline = await open({events: threeEvents});
    await timeline.element.removeEvents(['carnival']);
    await timeline.settled();
    expect(timeline.element.problems.map(({code, where}) => [code, where.id])).to.deep.equal([['reference-unknown', 'carnival']]);
  });

  it('moves events that are dated by one that moves', async () => {
    const events: TimelineEvent[] = [...threeEvents, {id: 'after', title: 'A day later', date: {of: 'summer', relation: 'after', offset: 'P1D'}}];
    const timeline = await open({events});
    await timeline.element.updateEvents([{id: 'summer', date: '2020-07-10'}]);
    await timeline.settled();
    expect(timeline.event('after').name).to.contain('July 11');
  });
});

describe('a timeline of very many events that change all the time', () => {
  it('lets what is on screen stand where it is', async () => {
    const timeline = await open({events: many(20_000), viewport: {start: day(2003, 1, 1), end: day(2005, 1, 1)}});
    const where = (): Map<string, string> => new Map(timeline.labelled().map((id) => {
      const {x, y} = timeline.event(id).place;
      return [id, `${x} ${y}`];
    }));
    const before = where();
    const window = timeline.viewport();
    // Of what is far away: its days are moved, some of it goes and some is new.
    const away = many(20_000).filter(({date}) => typeof date === 'string' && date > '2015');
    for (let frame = 0; frame < 10; frame++) {
      const some = away.slice(frame * 20, frame * 20 + 20);
      void timeline.element.updateEvents(some.slice(0, 10).map(({id}, i) => ({id: id!, date: `2016-0${(i % 9) + 1}-10`, title: 'Moved'})));
      void timeline.element.addEvents(some.slice(0, 5).map(({id}) => ({id: `new ${id}`, title: 'New', date: '2017-05-01'})));
      await timeline.element.removeEvents(some.slice(10).map(({id}) => id!));
      await timeline.settled();
      expect(timeline.viewport()).to.deep.equal(window);
      expect([...where()]).to.deep.equal([...before]);
    }
    expect([before.size > 20, timeline.element.events.length, timeline.element.problems.length]).to.deep.equal([true, 20_000 - 100 + 50, 0]);
  });
});

const BAD: readonly (readonly [name: string, events: () => TimelineEvent[], shown: number])[] = [
  ['a hundred thousand events at the same instant', () => many(100_000, () => ({date: '2024-07-03T10:00'})), 100_000],
  ['the age of the universe beside a millisecond', () => [...many(5000), {title: 'All', date: 'Y-13800000000/2024'}, {title: 'Blink', date: {bounds: {earliestStart: 0, latestStart: 0, earliestEnd: 1, latestEnd: 1}}}], 5002],
  ['a title of ten megabytes', () => [...many(1500), {id: 'long', title: 'x'.repeat(1e7), date: '2010'}], 1501],
  ['ids that are numbers, empty or __proto__', () => many(2000, (i) => ({id: ([i, '', '__proto__', 'constructor', undefined] as string[])[i % 5]})), 2000],
];

describe('what one would not expect', () => {
  for (const [name, events, count] of BAD) {
    it(`is shown: ${name}`, async () => {
      const timeline = await open({events: events()});
      expect(shown(timeline)).to.equal(count);
      expect(timeline.unsound()).to.deep.equal([]);
      await timeline.wheelAt(300, -240, {modifiers: ['Control']});
      expect(timeline.unsound()).to.deep.equal([]);
    });
  }

  it('all in one lane, is shown', async () => {
    const timeline = await open({timeline: {events: many(20_000, () => ({group: 'g'})), groups: [{id: 'g', title: 'G'}]}});
    timeline.element.lanes = 'group';
    await timeline.settled();
    expect(shown(timeline)).to.equal(20_000);
  });

  it('a file of lists in lists is no timeline', async () => {
    const timeline = await open(`<annals-timeline src="${answering('[[],[[]]]')}"></annals-timeline>`, {waits: false});
    await timeline.element.ready.catch(() => undefined);
    expect(timeline.visibleEvents()).to.deep.equal([]);
  });
});
