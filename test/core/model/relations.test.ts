import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {resolveRelations} from '../../../src/core/model/relations.js';
import {resolveTimeline, type ResolvedTimeline} from '../../../src/core/model/resolve-timeline.js';
import type {DateInput, Relation, RelativeSpec} from '../../../src/core/model/timeline.js';
import {civilFromInstant, instantFromCivil} from '../../../src/core/time/civil.js';
import {DAY} from '../../../src/core/time/instant.js';

type Dates = Readonly<Record<string, DateInput>>;

function resolved(dates: Dates, relations: readonly Relation[] = []): ResolvedTimeline {
  return resolveTimeline({events: Object.entries(dates).map(([id, date]) => ({id, title: id, date})), relations});
}

function text(instant: number): string {
  if (!Number.isFinite(instant)) return instant > 0 ? '+∞' : '-∞';
  const {year, month, day, hour, minute} = civilFromInstant(instant);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${pad(month)}-${pad(day)}${hour || minute ? `T${pad(hour)}:${pad(minute)}` : ''}`;
}

/** Start and end of an event, `from..to from..to`. */
function boundsOf({events}: ResolvedTimeline, id: string): string {
  const {earliestStart, latestStart, earliestEnd, latestEnd} = events.find((event) => event.id === id)!.date;
  return `${text(earliestStart)}..${text(latestStart)} ${text(earliestEnd)}..${text(latestEnd)}`;
}

/** Both edges within one span. */
function within(from: string, to: string): string {
  return `${from}..${to} ${from}..${to}`;
}

function codes({problems}: ResolvedTimeline): string[] {
  return problems.map(({code}) => code);
}

const TOLD: readonly (readonly [what: string, from: DateInput, spec: Omit<RelativeSpec, 'of'>, expected: string])[] = [
  ['a day earlier', '2024-07-01', {relation: 'before', offset: 'P1D'}, within('2024-06-30', '2024-07-01')],
  ['a day later', '2024-07-01', {relation: 'after', offset: 'P1D'}, within('2024-07-02', '2024-07-03')],
  ['a week after some day in June', '2024-06', {relation: 'after', offset: 'P7D'}, within('2024-06-08', '2024-07-08')],
  ['a week after some day in June, in June', '2024-06', {relation: 'after', offset: 'P7D', edtf: '2024-06'}, within('2024-06-08', '2024-07-01')],
  ['a month after 29 January', '2024-01-29', {relation: 'after', offset: 'P1M'}, within('2024-02-29', '2024-03-01')],
  ['a month after 31 January', '2024-01-31', {relation: 'after', offset: 'P1M'}, within('2024-02-29', '2024-03-01')],
  ['a year before some time in 2001', '2001', {relation: 'before', offset: 'P1Y'}, within('2000-01-01', '2001-01-01')],
  ['two days after the end of a meeting', '2024-07-03/2024-07-04', {relation: 'after', offset: 'P2D'}, within('2024-07-06', '2024-07-07')],
  ['two days after its start', '2024-07-03/2024-07-04', {relation: 'after', offset: 'P2D', anchor: 'start'}, within('2024-07-05', '2024-07-06')],
  ['within a week after', '2024-07-03/2024-07-04', {relation: 'after', offset: {max: 'P7D'}}, within('2024-07-04', '2024-07-12')],
  ['one to two weeks before', '2024-07-03', {relation: 'before', offset: {min: 'P1W', max: 'P2W'}}, within('2024-06-19', '2024-06-27')],
  ['at least a week after', '2024-07-03', {relation: 'after', offset: {min: 'P7D'}}, '2024-07-10..+∞ 2024-07-10..+∞'],
  ['after', '2024-07-03/2024-07-04', {relation: 'after'}, '2024-07-04..+∞ 2024-07-04..+∞'],
  ['before', '2024-07-03/2024-07-04', {relation: 'before'}, '-∞..2024-07-04 -∞..2024-07-04'],
  ['after, in July', '2024-07-03/2024-07-04', {relation: 'after', edtf: '2024-07'}, within('2024-07-04', '2024-08-01')],
  ['at', '2024-07-03', {relation: 'at'}, within('2024-07-03', '2024-07-04')],
  ['at its end', '2024-07-03/2024-07-04', {relation: 'at', anchor: 'end'}, within('2024-07-04', '2024-07-05')],
  ['during', '2024-07-03/2024-07-04', {relation: 'during'}, within('2024-07-03', '2024-07-05')],
  ['since', '2024-07-03/2024-07-04', {relation: 'since'}, '2024-07-04..2024-07-05 2024-07-04..+∞'],
  ['until', '2024-07-03/2024-07-04', {relation: 'until'}, '-∞..2024-07-04 2024-07-03..2024-07-04'],
  ['two hours later', '2024-07-03T10:00', {relation: 'after', offset: 'PT2H'}, within('2024-07-03T12:00', '2024-07-03T12:01')],
  ['a day after a minute, which is a day', '2024-07-03T10:00', {relation: 'after', offset: 'P1D'}, within('2024-07-04', '2024-07-05')],
  ['a day after all of a day', {edtf: '2024-07-03', extent: 'throughout'}, {relation: 'after', offset: 'P1D'}, within('2024-07-04', '2024-07-05')],
  ['a day before all of a day', {edtf: '2024-07-03', extent: 'throughout'}, {relation: 'before', offset: 'P1D'}, within('2024-07-02', '2024-07-03')],
  ['a day after an instant elsewhere, in the days of there', '2024-07-03T01:00+05:00', {relation: 'after', offset: 'P1D'}, within('2024-07-03T19:00', '2024-07-04T19:00')],
  ['a day after, for a week', '2024-07-02', {relation: 'after', offset: 'P1D', edtf: '2024-07-03/2024-07-10'}, '2024-07-03..2024-07-04 2024-07-10..2024-07-11'],
  ['a week before, for two days', '2024-07-10', {relation: 'before', offset: 'P7D', edtf: '2024-07-03/2024-07-04'}, '2024-07-03..2024-07-04 2024-07-04..2024-07-05'],
  ['before, since April', '2024-07-10', {relation: 'before', edtf: '2024-04/..'}, '2024-04-01..2024-05-01 2024-04-01..2024-07-11'],
  ['after something that goes on', '2022-02-24/..', {relation: 'after'}, '2022-02-24..+∞ 2022-02-24..+∞'],
];

describe('a date told from another event', () => {
  for (const [what, from, spec, expected] of TOLD) {
    test(`${what}: ${expected}`, () => {
      const timeline = resolved({told: {of: 'other', ...spec}, other: from});
      assert.deepEqual(timeline.problems, []);
      assert.equal(boundsOf(timeline, 'told'), expected);
    });
  }

  test('told from another that is told itself keeps to the day', () => {
    const timeline = resolved({a: {of: 'b', relation: 'before', offset: 'P1D'}, b: {of: 'c', relation: 'before', offset: 'P1D'}, c: '2024-07-03T01:00+05:00'});
    assert.equal(boundsOf(timeline, 'a'), within('2024-06-30T19:00', '2024-07-01T19:00'));
  });

  test('keeps what is stated of it when that contradicts, and says so', () => {
    const timeline = resolved({told: {of: 'other', relation: 'after', offset: 'P1D', edtf: '2024-06'}, other: '2024-07-03'});
    assert.deepEqual(codes(timeline), ['relation-contradiction']);
    assert.equal(boundsOf(timeline, 'told'), within('2024-06-01', '2024-07-01'));
    assert.deepEqual(timeline.problems[0]!.where, {index: 0, id: 'told', field: 'date', ids: ['told', 'other']});
  });

  test('told from an event that there is not stays as it is, and says so', () => {
    const timeline = resolved({told: {of: 'nobody', relation: 'after', edtf: '2024'}});
    assert.deepEqual(timeline.problems, [{
      code: 'reference-unknown', message: 'event 1 "told": date is told from "nobody", which is not an event with a date',
      where: {index: 0, id: 'told', field: 'date'},
    }]);
    assert.equal(boundsOf(timeline, 'told'), within('2024-01-01', '2025-01-01'));
  });

  test('limits an undated event that it is told from', () => {
    const timeline = resolved({told: {of: 'other', relation: 'after', offset: 'P7D', edtf: '2024-06'}, other: {undated: true}});
    assert.equal(boundsOf(timeline, 'other'), '-∞..2024-06-24 2024-05-25..2024-06-24');
    const teller = (spec: Omit<RelativeSpec, 'of'>): string => boundsOf(resolved({told: {of: 'other', ...spec}, other: {undated: true}}), 'other');
    assert.equal(teller({relation: 'after', offset: 'P1M', edtf: '2024-02-29'}), '-∞..2024-02-02 2024-01-29..2024-02-02');
    assert.equal(teller({relation: 'after', offset: {min: 'P1D', max: 'P30D'}, edtf: '2024-07-03/2024-07-10'}), '-∞..2024-07-03 2024-06-03..2024-07-03');
    assert.equal(teller({relation: 'before', edtf: '2024-07-03/2024-07-10'}), '2024-07-10..+∞ 2024-07-10..+∞');
    assert.equal(teller({relation: 'during', edtf: '2024-07-03'}), '-∞..2024-07-04 2024-07-03..+∞');
  });
});

describe('relations of the document', () => {
  const order: readonly Relation[] = [{type: 'before', from: 'first', to: 'middle'}, {type: 'after', from: 'last', to: 'middle'}];

  test('limit an undated event from both sides', () => {
    const timeline = resolved({first: '2024-06-30', middle: {undated: true}, last: '2024-07-03/2024-07-04'}, order);
    assert.equal(boundsOf(timeline, 'middle'), within('2024-06-30', '2024-07-04'));
  });

  test('limit through several undated events, in any order of the document', () => {
    const undated: DateInput = {undated: true};
    const timeline = resolved({c: undated, a: undated, start: '2020', b: undated, end: '2021'}, [
      {type: 'before', from: 'c', to: 'end'}, {type: 'before', from: 'b', to: 'c'}, {type: 'before', from: 'a', to: 'b'}, {type: 'after', from: 'a', to: 'start'},
    ]);
    for (const id of ['a', 'b', 'c']) assert.equal(boundsOf(timeline, id), within('2020-01-01', '2022-01-01'));
  });

  test('of the type part-of, and a parent, hold the part within the whole', () => {
    const dates: Dates = {part: {undated: true}, whole: '2024-07-03/2024-07-04'};
    assert.equal(boundsOf(resolved(dates, [{type: 'part-of', from: 'part', to: 'whole'}]), 'part'), within('2024-07-03', '2024-07-05'));
    const {events} = resolveTimeline({events: [{id: 'part', title: 'p', date: {undated: true}, parent: 'whole'}, {id: 'whole', title: 'w', date: '2024'}]});
    assert.deepEqual([events[0]!.date.earliestStart, events[0]!.date.latestEnd], [instantFromCivil(2024), instantFromCivil(2025)]);
  });

  test('stretch an undated whole around its parts', () => {
    const timeline = resolved({part: '2024-07-03', whole: {undated: true}}, [{type: 'part-of', from: 'part', to: 'whole'}]);
    assert.equal(boundsOf(timeline, 'whole'), '-∞..2024-07-04 2024-07-03..+∞');
  });

  test('never narrow a stated date', () => {
    const timeline = resolved({first: '2024', middle: '2024', last: '2024-02'}, order);
    assert.deepEqual(timeline.problems, []);
    assert.equal(boundsOf(timeline, 'middle'), within('2024-01-01', '2025-01-01'));
  });

  test('that stated dates contradict are reported, to the day, and change nothing', () => {
    const timeline = resolved({first: '2024-07-03', middle: '2024-07-02', last: '2024-07-02'}, order);
    assert.equal(timeline.problems.length, 1);
    assert.equal(timeline.problems[0]!.message, 'event 2 "middle" (2024-07-02) is said to be after event 1 "first" (2024-07-03), which their dates do not allow');
    assert.deepEqual(codes(resolved({first: '2024-07-03', middle: '2024-07-03', last: '2024-07-03'}, order)), []);
    assert.deepEqual(codes(resolved({a: '2025', b: '2024'}, [{type: 'part-of', from: 'a', to: 'b'}])), ['relation-contradiction']);
  });

  test('of other types limit nothing', () => {
    const timeline = resolved({first: '2024', middle: {undated: true}}, [{type: 'causes', from: 'first', to: 'middle'}]);
    assert.deepEqual(timeline.problems, []);
    assert.equal(boundsOf(timeline, 'middle'), '-∞..+∞ -∞..+∞');
  });

  test('that name no event, or are none, are reported', () => {
    const relations = [{type: 'announces', from: 'first', to: 'nobody'}, null, {type: 'before', from: 1, to: {}}] as unknown as Relation[];
    const timeline = resolved({first: '2024'}, relations);
    assert.deepEqual(timeline.problems.map(({code, message}) => [code, message]), [
      ['reference-unknown', 'relation 1: "nobody" is not an event with a date'],
      ['record-invalid', 'relation 2: it needs type, from and to'],
      ['record-invalid', 'relation 3: it needs type, from and to'],
    ]);
  });
});

describe('circles', () => {
  test('of dates told from each other are reported once, with all events, and leave what is stated', () => {
    const timeline = resolved({
      a: {of: 'b', relation: 'after', offset: 'P1D', edtf: '2024'}, b: {of: 'c', relation: 'after'}, c: {of: 'a', relation: 'after'},
      outside: {of: 'a', relation: 'after', offset: 'P1Y'},
    });
    assert.deepEqual(timeline.problems, [{
      code: 'relation-cycle', message: 'events 1 "a", 2 "b", 3 "c" go round in a circle: each is dated by another of them',
      where: {index: 0, id: 'a', field: 'date', ids: ['a', 'b', 'c']},
    }]);
    assert.equal(boundsOf(timeline, 'a'), within('2024-01-01', '2025-01-01'));
    assert.equal(boundsOf(timeline, 'outside'), within('2025-01-01', '2026-01-01'));
  });

  test('of one event are reported', () => {
    assert.deepEqual(codes(resolved({a: {of: 'a', relation: 'at'}})), ['relation-cycle']);
  });

  test('in the order of events and in their parts are reported', () => {
    const dates: Dates = {a: {undated: true}, b: {undated: true}};
    assert.deepEqual(codes(resolved(dates, [{type: 'before', from: 'a', to: 'b'}, {type: 'before', from: 'b', to: 'a'}])), ['relation-cycle']);
    assert.deepEqual(codes(resolved(dates, [{type: 'part-of', from: 'a', to: 'b'}, {type: 'part-of', from: 'b', to: 'a'}])), ['relation-cycle']);
  });

  test('are not seen where the same order is said twice', () => {
    const timeline = resolved({a: '2024-07-01', b: {of: 'a', relation: 'after'}}, [{type: 'before', from: 'a', to: 'b'}, {type: 'after', from: 'b', to: 'a'}]);
    assert.deepEqual(timeline.problems, []);
  });

  test('of ten thousand events are named in a short message', () => {
    const size = 10_000;
    const dates = Object.fromEntries(Array.from({length: size}, (_, i) => [`e${i}`, {of: `e${(i + 1) % size}`, relation: 'after'} as const]));
    const {problems} = resolved(dates);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!.message, /^events 1 "e0", .* and 9995 more go round in a circle/);
    assert.equal(problems[0]!.where.ids?.length, size);
  });
});

describe('the work', () => {
  /** How often a constraint is looked at for a chain of so many events, in an order that is not the chain's. */
  function steps(size: number): number {
    const places = Array.from({length: size}, (_, i) => (i * 7919) % size);
    const dates = Object.fromEntries(places.map((i): [string, DateInput] => [`e${i}`, i === 0 ? '2024-07-01' : {of: `e${i - 1}`, relation: 'after', offset: 'P1D'}]));
    const timeline = resolveTimeline({events: Object.entries(dates).map(([id, date]) => ({id, title: id, date}))});
    const last = timeline.events.find(({id}) => id === `e${size - 1}`)!.date;
    assert.deepEqual([last.earliestStart, last.latestEnd], [instantFromCivil(2024, 7, 1) + (size - 1) * DAY, instantFromCivil(2024, 7, 1) + size * DAY]);
    return resolveRelations(timeline.events).steps;
  }

  test('is linear along a chain', () => {
    const [small, large] = [steps(1000), steps(10_000)];
    assert.ok(large <= 4 * 10_000, String(large));
    assert.ok(large <= 10.1 * small, `${small} ${large}`);
  });

  test('is bounded where constraints form a mesh', () => {
    const size = 60;
    const dates = Object.fromEntries(Array.from({length: size}, (_, i): [string, DateInput] => [`e${i}`, {undated: true}]));
    const relations = Array.from({length: size * 20}, (_, i): Relation => {
      const [a, b] = [(i * 31) % size, (i * 17 + 5) % size];
      return {type: 'before', from: `e${Math.min(a, b)}`, to: `e${Math.max(a, b) + (a === b ? 1 : 0)}`};
    }).filter(({to}) => to !== `e${size}`);
    const timeline = resolved(dates, relations);
    assert.ok(resolveRelations(timeline.events, relations).steps <= 16 * relations.length);
  });

  test('leaves events that nothing is said of as they are', () => {
    const {events} = resolved({a: '2024', b: '2025'});
    assert.equal(resolveRelations(events).events, events);
    assert.equal(resolveRelations(events, [{type: 'before', from: 'a', to: 'b'}]).events[0], events[0]);
  });
});

describe('whatever is true', () => {
  /** A true day for each event, then dates and relations that are true of these days. */
  const truth = fc.record({
    days: fc.array(fc.integer({min: 0, max: 60}), {minLength: 2, maxLength: 8}),
    kinds: fc.array(fc.constantFrom('day', 'undated', 'told', 'vague'), {minLength: 8, maxLength: 8}),
    others: fc.array(fc.nat(7), {minLength: 8, maxLength: 8}),
    pairs: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), {maxLength: 10}),
  });

  const edtf = (day: number): string => text(instantFromCivil(2024) + day * DAY);

  function dateOf(kind: string, day: number, other: number, otherDay: number): DateInput {
    if (kind === 'undated') return {undated: true};
    if (kind === 'vague') return edtf(day).slice(0, 7);
    if (kind === 'day') return edtf(day);
    return {of: `e${other}`, relation: day < otherDay ? 'before' : 'after', offset: `P${Math.abs(day - otherDay)}D`};
  }

  test('stays within the bounds, and is no contradiction', () => {
    fc.assert(fc.property(truth, ({days, kinds, others, pairs}) => {
      const place = (i: number): number => i % days.length;
      const told = days.map((day, i) => ({day, other: place(others[i]!), kind: kinds[i]!}));
      const events = told.map(({day, other, kind}, i) => ({
        id: `e${i}`, title: 'x', date: dateOf(kind === 'told' && (other >= i || days[other] === day) ? 'day' : kind, day, other, days[other]!),
      }));
      const relations = pairs.map(([a, b]) => [place(a), place(b)] as const).filter(([a, b]) => days[a]! < days[b]!)
        .map(([a, b]): Relation => ({type: 'before', from: `e${a}`, to: `e${b}`}));
      const timeline = resolveTimeline({events, relations});
      assert.deepEqual(timeline.problems, []);
      for (const [i, {date}] of timeline.events.entries()) {
        const start = instantFromCivil(2024) + days[i]! * DAY;
        assert.ok(date.earliestStart <= start && date.latestEnd >= start + DAY, `e${i}`);
        assert.ok(date.earliestStart <= date.latestStart && date.earliestEnd <= date.latestEnd && date.earliestStart <= date.earliestEnd && date.latestStart <= date.latestEnd);
      }
    }), {seed: 20240701, numRuns: 2000});
  });
});
