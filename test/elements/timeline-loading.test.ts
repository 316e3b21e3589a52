/** What a reader is told when something is wrong with the data, and that nothing else breaks of it. */
import {expect} from '@open-wc/testing';
import {AnnalsError, AnnalsErrorEvent, type AnnalsTimeline, type TimelineEvent} from '../../src/define.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';
import {answering, threeEvents} from '../harness/sample.js';
import {uncaughtErrors} from '../harness/uncaught.js';

const GOOD = JSON.stringify(threeEvents);
const tag = (src: string): string => `<annals-timeline src="${src.replaceAll('&', '&amp;')}"></annals-timeline>`;

/** Why `ready` was rejected; `undefined` when it was not. */
const failure = (element: AnnalsTimeline): Promise<unknown> => element.ready.then(() => undefined, (error: unknown) => error);

async function load(page: string | Parameters<typeof open>[0]): Promise<{timeline: TimelineHarness; error: unknown; heard: AnnalsErrorEvent[]}> {
  const heard: AnnalsErrorEvent[] = [];
  const listener = (event: Event): void => void heard.push(event as AnnalsErrorEvent);
  document.addEventListener('annals-error', listener);
  const timeline = await open(page, {waits: false});
  const error = await failure(timeline.element);
  await timeline.settled();
  document.removeEventListener('annals-error', listener);
  return {timeline, error, heard};
}

afterEach(async () => expect(await uncaughtErrors()).to.deep.equal([]));

const FATAL: readonly {readonly name: string; readonly src: string; readonly code: string; readonly says: RegExp}[] = [
  {name: 'a file that is missing', src: '/scripted/404', code: 'http', says: /404 Not Found/u},
  {name: 'a server with an error', src: '/scripted/data.json?status=500', code: 'http', says: /data\.json: 500/u},
  {name: 'an address that is none', src: 'http://[', code: 'network', says: /could not be reached/u},
  {name: 'an empty answer', src: answering(''), code: 'empty', says: /data\.json is empty/u},
  {name: 'malformed JSON', src: answering('{"events": [\n  {"title": "A", "date": }\n]}'), code: 'format', says: /data\.json: line 2, column 26/u},
  {name: 'half of a JSON', src: answering('{"events": ['), code: 'format', says: /line 1, column \d+/u},
  {name: 'a page in place of data', src: answering('<!doctype html><title>Log in</title>', {type: 'text/html'}), code: 'empty', says: /./u},
];

describe('a source that cannot be read', () => {
  for (const {name, src, code, says} of FATAL.filter(({name}) => name !== 'a page in place of data')) {
    it(`is said to be ${name}`, async () => {
      const {timeline, error, heard} = await load(tag(src));
      expect(error).to.be.instanceOf(AnnalsError);
      expect((error as AnnalsError).code).to.equal(code);
      expect(timeline.message()).to.match(says);
      expect(timeline.parts()).to.include.members(['message', 'error', 'retry']);
      expect(heard.map((event) => event.error)).to.deep.equal([error]);
      expect(timeline.visibleEvents()).to.deep.equal([]);
    });
  }

  it('shows no events of a page that has none, and says so', async () => {
    const {timeline} = await load(tag(answering('<!doctype html><title>Log in</title>', {type: 'text/html'})));
    expect(timeline.message()).to.not.equal('');
    expect(timeline.visibleEvents()).to.deep.equal([]);
  });

  it('is read when one tries again', async () => {
    const {timeline, error} = await load(tag(answering(GOOD, {fail: '3', once: crypto.randomUUID()})));
    expect((error as AnnalsError).code).to.equal('http');
    await timeline.pressButton('Try again');
    await timeline.element.ready;
    await timeline.settled();
    expect(timeline.labelled()).to.deep.equal(['spring', 'summer', 'autumn']);
    expect(timeline.message()).to.equal('');
  });

  it('leaves what was shown before on screen', async () => {
    const timeline = await open({events: threeEvents});
    timeline.element.src = '/scripted/404';
    expect(await failure(timeline.element)).to.be.instanceOf(AnnalsError);
    await timeline.settled();
    expect(timeline.labelled()).to.deep.equal(['spring', 'summer', 'autumn']);
    expect(timeline.message()).to.contain('404');
  });

  it('is forgotten when good data comes', async () => {
    const {timeline} = await load(tag('/scripted/404'));
    timeline.element.events = threeEvents;
    await timeline.element.ready;
    await timeline.settled();
    expect([timeline.message(), timeline.labelled().length, timeline.element.problems.length]).to.deep.equal(['', 3, 0]);
  });
});

const isBroken = async (url: string): Promise<boolean> => (await fetch(`/scripted/asked.txt?${new URLSearchParams({broken: url}).toString()}`)).text().then((text) => text === 'true');

describe('a source that answers late', () => {
  it('says that it is loading', async () => {
    const timeline = await open(tag(answering('[', {end: 'hang'})), {waits: false});
    expect(timeline.message()).to.equal('Loading…');
    expect(timeline.parts()).to.include('loading');
  });

  it('is ignored when another source has been given since', async () => {
    const timeline = await open(tag(answering('[{"title": "Slow", "date": "1900"}]', {delay: '100'})), {waits: false});
    timeline.element.src = answering('[{"title": "Quick", "date": "1950"}]');
    await timeline.element.ready;
    await fetch('/scripted/after.json?delay=150');
    await timeline.settled();
    expect(timeline.visibleEvents().map(({title}) => title)).to.deep.equal(['Quick']);
  });

  it('is ignored when a document has been given since', async () => {
    const timeline = await open(tag(answering('[{"title": "Slow", "date": "1900"}]', {delay: '100'})), {waits: false});
    timeline.element.events = threeEvents;
    await timeline.element.ready;
    await fetch('/scripted/after.json?delay=150');
    await timeline.settled();
    expect(timeline.labelled()).to.deep.equal(['spring', 'summer', 'autumn']);
  });

  it('is left alone when the timeline is taken out of the page', async () => {
    const timeline = await open(tag(answering('[', {end: 'hang', once: crypto.randomUUID()})), {waits: false});
    const asked = timeline.element.src ?? '';
    expect(await isBroken(asked)).to.equal(false);
    timeline.element.remove();
    while (!(await isBroken(asked)));
  });
});

const RECORDS: readonly {readonly name: string; readonly events: readonly unknown[]; readonly code: string; readonly index: number}[] = [
  {name: 'without a date', events: [{id: 'bad', title: 'No date'}], code: 'date-missing', index: 3},
  {name: 'with a date that is none', events: [{id: 'bad', title: 'No such day', date: '2020-13-45'}], code: 'date-invalid', index: 3},
  {name: 'with the id of another', events: [{id: 'spring', title: 'Twin', date: '2020-05'}], code: 'id-duplicate', index: 3},
  {name: 'that is not an object', events: [42], code: 'record-invalid', index: 3},
  {name: 'that is null', events: [null], code: 'record-invalid', index: 3},
  {name: 'without title and date', events: [{id: 'bad'}], code: 'title-missing', index: 3},
];

describe('a record that cannot be read', () => {
  for (const {name, events, code, index} of RECORDS) {
    for (const way of ['a property', 'an address'] as const) {
      it(`${name}, from ${way}, is reported with its place beside the good ones`, async () => {
        const all = [...threeEvents, ...events];
        const {timeline, error, heard} = await load(way === 'a property' ? {events: all as TimelineEvent[]} : tag(answering(JSON.stringify(all, undefined, 1))));
        expect(error).to.equal(undefined);
        expect(timeline.labelled()).to.include.members(['spring', 'summer', 'autumn']);
        const problem = timeline.element.problems.find((candidate) => candidate.code === code);
        expect(problem?.where.index, JSON.stringify(timeline.element.problems)).to.equal(index);
        if (way === 'an address') expect(problem?.where.line).to.be.greaterThan(12);
        expect(timeline.problemLines().length).to.equal(timeline.element.problems.length);
        expect(timeline.parts()).to.include.members(['problems', 'problem']);
        expect(heard.flatMap(({problems}) => problems)).to.deep.equal(timeline.element.problems);
        expect(timeline.unsound()).to.deep.equal([]);
      });
    }
  }

  it('is forgotten when good data comes', async () => {
    const {timeline} = await load({events: [{id: 'bad', title: 'No date'}] as unknown as TimelineEvent[]});
    timeline.element.events = threeEvents;
    await timeline.element.ready;
    await timeline.settled();
    expect([timeline.problemLines(), timeline.element.problems]).to.deep.equal([[], []]);
  });
});

const GARBAGE: readonly (readonly [name: string, value: unknown])[] = [
  ['a number', 42], ['a word', 'garbage'], ['true', true], ['an empty object', {}], ['events of null', {events: null}], ['events of 7', {events: 7}],
  ['events of {}', {events: {}}], ['an empty list', []], ['a list in a list', [[]]], ['a list of undefined', [undefined]], ['a Date', new Date(0)],
  ['a function', () => 0], ['a symbol', Symbol.iterator],
];

describe('garbage in a property', () => {
  for (const [called, value] of GARBAGE) {
    for (const name of ['timeline', 'events'] as const) {
      it(`is said, not thrown: ${called} as ${name}`, async () => {
        const timeline = await open({events: threeEvents});
        (timeline.element as unknown as Record<string, unknown>)[name] = value;
        const error = await failure(timeline.element);
        await timeline.settled();
        expect(error === undefined || error instanceof AnnalsError, String(error)).to.equal(true);
        expect(timeline.message() + timeline.problemLines().join(' ')).to.not.equal('');
        expect(timeline.unsound()).to.deep.equal([]);
        timeline.element.events = threeEvents;
        await timeline.element.ready;
        await timeline.settled();
        expect([timeline.message(), timeline.problemLines(), timeline.labelled().length]).to.deep.equal(['', [], 3]);
      });
    }
  }

  for (const value of [{start: NaN, end: 5}, {start: 0, end: Infinity}, {}, null, undefined, 'yesterday', {start: '0', end: '1'}]) {
    it(`leaves the window where it is and is reported: viewport = ${JSON.stringify(value)}`, async () => {
      const timeline = await open({events: threeEvents});
      const before = timeline.viewport();
      (timeline.element as unknown as Record<string, unknown>)['viewport'] = value;
      await timeline.settled();
      expect(timeline.viewport()).to.deep.equal(before);
      expect(timeline.element.problems.map(({code, where}) => [code, where.field])).to.deep.equal([['field-invalid', 'viewport']]);
      expect(timeline.problemLines().join()).to.contain('viewport');
      timeline.element.viewport = {start: 0, end: 1000};
      await timeline.settled();
      expect([timeline.element.problems, timeline.viewport()]).to.deep.equal([[], {start: 0, end: 1000}]);
    });
  }

  it('in the attribute start is reported with its name, and everything is shown', async () => {
    const {timeline} = await load(`<annals-timeline src="${answering(GOOD).replaceAll('&', '&amp;')}" start="soon"></annals-timeline>`);
    expect(timeline.element.problems.map(({where}) => where.field)).to.deep.equal(['start']);
    expect(timeline.problemLines().join()).to.contain('soon');
    expect(timeline.labelled()).to.deep.equal(['spring', 'summer', 'autumn']);
    timeline.element.start = '2020-04';
    await timeline.settled();
    expect(timeline.element.problems).to.deep.equal([]);
  });

  it('in reference, format and lang does not keep the events from being shown', async () => {
    const {timeline} = await load('<annals-timeline reference="??" lang="x-!!"><ol><li><time>2001</time> Founded</li></ol></annals-timeline>');
    expect(timeline.labelOf(timeline.visibleEvents()[0]?.id ?? '')).to.equal('Founded');
  });

  it('says which format it does not know', async () => {
    const {timeline, error} = await load(`<annals-timeline format="punched-card" src="${answering(GOOD).replaceAll('&', '&amp;')}"></annals-timeline>`);
    expect(error).to.be.instanceOf(AnnalsError);
    expect(timeline.message()).to.contain('"punched-card" is not a format');
  });
});
