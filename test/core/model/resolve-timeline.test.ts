import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {resolveTimeline, type ResolvedTimeline} from '../../../src/core/model/resolve-timeline.js';
import type {Timeline, TimelineEvent} from '../../../src/core/model/timeline.js';

function resolve(events: readonly unknown[], more: object = {}): ResolvedTimeline {
  return resolveTimeline({events, ...more} as Timeline);
}

function ids({events}: ResolvedTimeline): string[] {
  return events.map(({id}) => id);
}

function reported({problems}: ResolvedTimeline): (readonly [string, number | undefined, string | undefined, string | undefined])[] {
  return problems.map(({code, where}) => [code, where.index, where.id, where.field] as const);
}

describe('events', () => {
  test('come in the order of the document, with their place, id and date, and as they are', () => {
    const events: TimelineEvent[] = [{id: 'b', title: 'B', date: '2002'}, {id: 'a', title: 'A', date: '2001'}];
    const resolved = resolve(events);
    assert.deepEqual(resolved.events.map(({index, id, date}) => [index, id, date.edtf]), [[0, 'b', '2002'], [1, 'a', '2001']]);
    assert.equal(resolved.events[0]!.event, events[0]);
    assert.deepEqual(resolved.problems, []);
  });

  test('whose date cannot be read are left out and reported', () => {
    const resolved = resolve([{id: 'a', title: 'A', date: '2001'}, {id: 'b', title: 'B'}, {id: 'mfa-speech', title: 'C', date: '2024-13'}, {title: 'D', date: '2004'}]);
    assert.deepEqual(resolved.events.map(({index, id}) => [index, id]), [[0, 'a'], [3, 'event-4']]);
    assert.deepEqual(reported(resolved), [['date-missing', 1, 'b', 'date'], ['date-invalid', 2, 'mfa-speech', 'date']]);
    assert.equal(resolved.problems[0]!.message, 'event 2 "b": date is missing');
    assert.match(resolved.problems[1]!.message, /^event 3 "mfa-speech": date "2024-13": offset 5: "13" is not a month/);
  });

  test('without a title are kept and reported', () => {
    const titles = [undefined, '', '  ', {}, {en: ''}, 5, null];
    const resolved = resolve(titles.map((title) => ({title, date: '2001'})));
    assert.equal(resolved.events.length, titles.length);
    assert.deepEqual(resolved.problems.map(({code}) => code), titles.map(() => 'title-missing'));
    assert.deepEqual(resolve([{title: {en: '', de: 'Da'}, date: '2001'}]).problems, []);
  });

  test('that are none are left out and reported', () => {
    const resolved = resolve([null, undefined, 5, 'x', [], () => 1, {title: 'A', date: '2001'}]);
    assert.deepEqual(ids(resolved), ['event-7']);
    assert.deepEqual(resolved.problems.map(({code}) => code), Array.from({length: 6}, () => 'record-invalid'));
    assert.equal(resolved.problems[0]!.message, 'event 1: it is not an event');
  });
});

describe('ids', () => {
  const event = (id?: unknown): unknown => ({...(id === undefined ? {} : {id}), title: 'x', date: '2001'});

  test('that come twice belong to the first', () => {
    const resolved = resolve([event('a'), event('a'), event('a')]);
    assert.deepEqual(ids(resolved), ['a', 'a#2', 'a#3']);
    assert.deepEqual(reported(resolved), [['id-duplicate', 1, 'a#2', 'id'], ['id-duplicate', 2, 'a#3', 'id']]);
  });

  test('that are made never take one that is given', () => {
    assert.deepEqual(ids(resolve([event(), event('event-1'), event('a'), event('a'), event('a#2'), event('')])), ['event-1#2', 'event-1', 'a', 'a#3', 'a#2', 'event-6']);
  });

  test('may be any text or number', () => {
    assert.deepEqual(ids(resolve([event('__proto__'), event('constructor'), event('__proto__'), event(5), event({}), event(NaN)])),
      ['__proto__', 'constructor', '__proto__#2', '5', 'event-5', 'event-6']);
  });

  test('are unique, whatever they are', () => {
    const id = fc.option(fc.constantFrom('a', 'a#2', 'a#3', 'event-1', 'event-2', 'event-1#2', ''), {nil: undefined});
    fc.assert(fc.property(fc.array(id, {maxLength: 12}), (given) => {
      const resolved = ids(resolve(given.map(event)));
      assert.equal(new Set(resolved).size, given.length);
      for (const [i, text] of given.entries()) if (text && given.indexOf(text) === i) assert.equal(resolved[i], text);
    }), {seed: 20240701, numRuns: 500});
  });

  test('of a hundred thousand doubles are made in linear time', () => {
    const resolved = resolve(Array.from({length: 100_000}, () => event('a')));
    assert.equal(resolved.events[99_999]!.id, 'a#100000');
  });

  test('that come twice are told from by the first', () => {
    const resolved = resolve([{id: 'x', title: 'x', date: {of: 'a', relation: 'at'}}, {id: 'a', title: 'a', date: '2001'}, {id: 'a', title: 'b', date: '2002'}]);
    assert.equal(resolved.events[0]!.date.earliestStart, resolved.events[1]!.date.earliestStart);
  });
});

describe('texts without a year', () => {
  const told = (text: string): unknown => ({title: text, date: {text}});
  const dates = ({events}: ResolvedTimeline): unknown[] => events.map(({date}) => [date.edtf, date.inferred]);

  test('are of the year of the reference', () => {
    assert.deepEqual(dates(resolve([{title: 'x', date: '1999'}, told('July 3–4')], {reference: '2024-07-01'})).at(-1), ['2024-07-03/2024-07-04', ['year']]);
    assert.deepEqual(dates(resolveTimeline({reference: '2001', events: [told('July 3')]} as Timeline, {reference: '2024-07-01'})), [['2024-07-03', ['year']]]);
  });

  test('are, without a reference, of the year of the nearest earlier entry that has one', () => {
    const list = [{title: 'a', date: '2001'}, {title: 'b', date: {undated: true}}, {title: 'c', date: '199X'}, told('May 3'), {title: 'd', date: '2022-02-24/..'}, told('July 3–4')];
    assert.deepEqual(dates(resolve(list)).filter((_, i) => i === 3 || i === 5), [['2001-05-03', ['year']], ['2022-07-03/2022-07-04', ['year']]]);
  });

  test('are, after an entry that goes over the turn of the year, of the later', () => {
    assert.deepEqual(dates(resolve([{title: 'a', date: '2023-12-30/2024-01-02'}, told('January 5')]))[1], ['2024-01-05', ['year']]);
  });

  test('are no dates where no entry before has a year', () => {
    assert.deepEqual(reported(resolve([told('May 3'), {title: 'a', date: '2001'}])), [['date-ambiguous', 0, 'event-1', 'date']]);
  });

  test('are read in the language of the document, or the one asked for', () => {
    assert.deepEqual(dates(resolve([told('3. Juli 2024')], {lang: 'de'})), [['2024-07-03', undefined]]);
    assert.deepEqual(dates(resolveTimeline({lang: 'de', events: [told('July 3, 2024')]} as Timeline, {locale: 'en-US'})), [['2024-07-03', undefined]]);
  });
});

describe('the document', () => {
  test('has its problems reported from top to bottom, those between events last', () => {
    const resolved = resolve([{id: 'a', title: '', date: '2001'}, {id: 'a', title: 'A', date: '2001-13'}, {title: 'B', date: {of: 'x', relation: 'after'}}, {title: ''}], {reference: 'soon'});
    assert.deepEqual(reported(resolved).map(([code, index]) => [code, index]), [
      ['date-invalid', undefined], ['title-missing', 0], ['id-duplicate', 1], ['date-invalid', 1], ['title-missing', 3], ['date-missing', 3], ['reference-unknown', 2],
    ]);
  });

  test('with a reference, zone or language that is none is read without it', () => {
    const resolved = resolve([{title: 'x', date: '2001'}], {reference: 'soon', timeZone: 'Mars/Olympus', lang: 'no_such tag'});
    assert.equal(resolved.events.length, 1);
    assert.deepEqual(reported(resolved), [
      ['date-invalid', undefined, undefined, 'reference'], ['field-invalid', undefined, undefined, 'lang'], ['field-invalid', undefined, undefined, 'timeZone'],
    ]);
  });

  test('gives its zone to times that name none', () => {
    const {events} = resolve([{title: 'x', date: '2024-07-03T10:00'}, {title: 'y', date: '2024-07-03T05:00Z'}], {timeZone: 'Asia/Almaty'});
    assert.equal(events[0]!.date.earliestStart, events[1]!.date.earliestStart);
  });

  test('that is none has no events', () => {
    for (const document of [null, undefined, 5, 'x', [], {}, {events: {}}, {events: null}]) {
      const {events, problems} = resolveTimeline(document as unknown as Timeline);
      assert.deepEqual([events, problems.map(({code}) => code)], [[], ['record-invalid']]);
    }
  });

  test('may be hostile in every field', () => {
    const boo = (): never => { throw new Error('boo'); };
    const throwing = (name: string): object => Object.defineProperty({title: 'x', date: '2001'}, name, {get: boo, enumerable: true});
    const hidden: unknown = Object.create(Object.defineProperty({}, 'title', {get: boo}), {date: {value: '2001', enumerable: true}});
    const {proxy, revoke} = Proxy.revocable({}, {});
    revoke();
    const resolved = resolve([...['id', 'title', 'date', 'description', 'parent'].map(throwing), hidden, proxy, {title: 'x', date: '2001', parent: proxy}], {
      relations: [proxy, throwing('type')], lang: proxy, timeZone: proxy, reference: proxy,
    });
    assert.deepEqual(ids(resolved), ['event-6', 'event-8']);
    assert.deepEqual(resolveTimeline(proxy as Timeline).events, []);
    assert.deepEqual(resolveTimeline({events: proxy} as unknown as Timeline).events, []);
  });

  test('of any shape is read without throwing', () => {
    const value = fc.anything({withNullPrototype: true, withMap: true, withDate: true, withBigInt: true, withSparseArray: true});
    const record = fc.record({id: value, title: value, date: value, parent: value, claims: value}, {requiredKeys: []});
    fc.assert(fc.property(fc.array(fc.oneof(value, record)), value, value, (events, relations, reference) => {
      const resolved = resolve(events, {relations, reference});
      assert.ok(resolved.events.length <= events.length);
    }), {seed: 20240701, numRuns: 500});
  });
});
