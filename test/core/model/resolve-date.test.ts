import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {resolveClaims} from '../../../src/core/model/resolve-claims.js';
import {resolveDate, type DateContext} from '../../../src/core/model/resolve-date.js';
import type {DateInput} from '../../../src/core/model/timeline.js';
import {instantFromCivil} from '../../../src/core/time/civil.js';
import {parseDate} from '../../../src/core/time/edtf.js';
import {dateBounds, type EventDate} from '../../../src/core/time/event-date.js';
import {HOUR, MINUTE} from '../../../src/core/time/instant.js';

const REFERENCE: DateContext = {reference: parseDate('2024-07-01')};

function read(input: unknown, context: DateContext = {}): EventDate {
  const {date, problem} = resolveDate(input as DateInput, context);
  assert.equal(problem, undefined, problem?.message);
  return date;
}

function problemOf(input: unknown, context: DateContext = {}): string {
  const {problem} = resolveDate(input as DateInput, context);
  assert.ok(problem, 'it was read');
  assert.equal(problem.field, 'date');
  return `${problem.code}: ${problem.message}`;
}

const NOWHEN = {earliestStart: -Infinity, latestStart: Infinity, earliestEnd: -Infinity, latestEnd: Infinity};

describe('every form of date is read', () => {
  test('EDTF as a text is what EDTF says', () => {
    for (const edtf of ['2001', '2022-02-24/..', '[..1065]', '1850~']) assert.deepEqual(read(edtf), parseDate(edtf));
  });

  test('EDTF with notes keeps them', () => {
    const date = read({edtf: '2024-05', text: 'last met in May', duration: 'P2D', extent: 'within'});
    assert.deepEqual([date.edtf, date.text, date.duration, date.extent], ['2024-05', 'last met in May', 'P2D', undefined]);
    assert.deepEqual(dateBounds(date), dateBounds(parseDate('2024-05')));
  });

  test('throughout means all of it, and leaves an open end open', () => {
    const [start, end] = [instantFromCivil(2001), instantFromCivil(2002)];
    const all = read({edtf: '2001', extent: 'throughout'});
    assert.deepEqual(dateBounds(all), {earliestStart: start, latestStart: start, earliestEnd: end, latestEnd: end});
    assert.equal(all.extent, 'throughout');
    assert.deepEqual(dateBounds(read({edtf: '2001/..', extent: 'throughout'})), {earliestStart: start, latestStart: start, earliestEnd: start, latestEnd: Infinity});
  });

  test('a text is read against the reference, and what it lacks is marked', () => {
    const date = read({text: 'July 3–4'}, REFERENCE);
    assert.deepEqual([date.edtf, date.text, date.inferred], ['2024-07-03/2024-07-04', 'July 3–4', ['year']]);
  });

  test('a text in another language is read in it', () => {
    assert.equal(read({text: '3. Juli 2024'}, {locale: 'de'}).edtf, '2024-07-03');
  });

  test('without a reference a text may take its year from elsewhere, but nothing else', () => {
    const date = read({text: 'July 3'}, {fallbackYear: 2001});
    assert.deepEqual([date.edtf, date.inferred], ['2001-07-03', ['year']]);
    assert.equal(read({text: 'July 3, 1999'}, {fallbackYear: 2001}).edtf, '1999-07-03');
    assert.equal(read({text: 'July 3'}, {...REFERENCE, fallbackYear: 2001}).edtf, '2024-07-03');
    assert.match(problemOf({text: 'yesterday'}, {fallbackYear: 2001}), /^date-ambiguous: date\.text "yesterday": /);
  });

  test('a time in a zone is an instant; a day is a day everywhere', () => {
    const date = read({edtf: '2024-07-03T10:00', zone: 'Asia/Almaty'});
    assert.equal(date.earliestStart, instantFromCivil(2024, 7, 3) + 5 * HOUR);
    assert.equal(date.latestEnd - date.earliestStart, MINUTE);
    assert.ok(date.kind === 'date' && date.point.zone === 'Asia/Almaty');
    assert.deepEqual(read({edtf: '2024-07-03', zone: 'Asia/Almaty'}), parseDate('2024-07-03'));
    assert.equal(read('2024-07-03T10:00', {timeZone: 'Asia/Almaty'}).earliestStart, date.earliestStart);
    assert.deepEqual(read('2024-07-03T10:00Z', {timeZone: 'Asia/Almaty'}), parseDate('2024-07-03T10:00Z'));
    const span = read({edtf: '2024-07-03T10:00/2024-07-04T18:00', zone: 'Asia/Almaty'});
    assert.deepEqual([span.earliestStart, span.latestEnd], [instantFromCivil(2024, 7, 3) + 5 * HOUR, instantFromCivil(2024, 7, 4) + 13 * HOUR + MINUTE]);
  });

  test('a Julian date is moved to its Gregorian day', () => {
    assert.equal(read({edtf: '1917-10-25', calendar: 'julian'}).edtf, '1917-11-07');
    assert.equal(read({text: 'October 25, 1917', calendar: 'julian'}).earliestStart, instantFromCivil(1917, 11, 7));
    assert.equal(read({edtf: '1900-02-29', calendar: 'julian'}).earliestStart, instantFromCivil(1900, 3, 13));
    assert.equal(read({bounds: {earliestStart: '1917-10-25'}, calendar: 'julian'}).earliestStart, instantFromCivil(1917, 11, 7));
  });

  test('bounds are EDTF or ms, and those left out follow from the others', () => {
    const day = (d: number): number => instantFromCivil(2024, 7, d);
    const all = read({bounds: {earliestStart: '2024-07-01', latestStart: '2024-07-02', earliestEnd: '2024-07-03', latestEnd: day(5)}});
    assert.deepEqual(all, {kind: 'bounds', earliestStart: day(1), latestStart: day(3), earliestEnd: day(3), latestEnd: day(5)});
    assert.deepEqual(dateBounds(read({bounds: {earliestStart: '2024-07-01', latestEnd: '2024-07-02'}})), {
      earliestStart: day(1), latestStart: day(3), earliestEnd: day(1), latestEnd: day(3),
    });
    assert.deepEqual(dateBounds(read({bounds: {latestEnd: '1065'}})), dateBounds(parseDate('[..1065]')));
    assert.deepEqual(dateBounds(read({bounds: {}})), NOWHEN);
    assert.equal(read({bounds: {earliestStart: 5, latestEnd: 5}}).latestStart, 5);
  });

  test('a habit has the bounds of its beginning and end', () => {
    const yearly = read({rrule: 'FREQ=YEARLY', from: '2001', text: 'once a year'});
    assert.deepEqual(dateBounds(yearly), dateBounds(parseDate('2001/..')));
    assert.equal(yearly.text, 'once a year');
    assert.deepEqual(dateBounds(read({rrule: 'FREQ=YEARLY', from: '2001/..'})), dateBounds(yearly));
    assert.deepEqual(dateBounds(read({rrule: 'FREQ=YEARLY', from: '2001', until: '2010'})), {
      ...dateBounds(parseDate('2001')), latestEnd: instantFromCivil(2011),
    });
    assert.equal(read({rrule: 'FREQ=YEARLY;COUNT=3', from: '2001'}).latestEnd, instantFromCivil(2004));
    assert.equal(read({rrule: 'FREQ=DAILY;UNTIL=20010110', from: '2001-01-01'}).latestEnd, instantFromCivil(2001, 1, 11));
    assert.deepEqual(dateBounds(read({rrule: 'FREQ=YEARLY'})), NOWHEN);
    assert.equal(read({rrule: 'FREQ=DAILY', from: '2024-07-01T10:00', zone: 'Asia/Almaty'}).earliestStart, instantFromCivil(2024, 7, 1) + 5 * HOUR);
  });

  test('a relative date has what is known besides', () => {
    const date = read({of: 'a', relation: 'after', offset: {max: 'P7D'}, anchor: 'start', text: 'within a week'});
    assert.deepEqual(date, {kind: 'relative', of: 'a', relation: 'after', offset: {max: 'P7D'}, anchor: 'start', text: 'within a week', ...NOWHEN});
    assert.deepEqual(dateBounds(read({of: 'a', relation: 'after', edtf: '2024-06'})), dateBounds(parseDate('2024-06')));
  });

  test('an undated one has none', () => {
    assert.deepEqual(read({undated: true, text: 'once upon a time'}), {kind: 'undated', text: 'once upon a time', ...NOWHEN});
  });
});

const WRONG: readonly (readonly [input: unknown, problem: RegExp])[] = [
  [undefined, /^date-missing: date is missing$/],
  [null, /^date-missing: date is missing$/],
  ['', /^date-missing: date is empty$/],
  ['  ', /^date-missing/],
  ['2024-13', /^date-invalid: date "2024-13": offset 5: /],
  ['July 3', /^date-invalid: date "July 3": offset 0: /],
  [2024, /^date-invalid: date 2024: it is neither a text nor an object$/],
  [true, /^date-invalid: date true: /],
  [['2024'], /^date-invalid: date \["2024"\]: /],
  [{}, /^date-invalid: date \{\}: it has none of edtf, text, bounds/],
  [{edtf: '2024-02-30'}, /^date-invalid: date\.edtf "2024-02-30": offset 8: /],
  [{edtf: 2024}, /^date-invalid: date\.edtf 2024: it is not a text$/],
  [{edtf: '2024', zone: 'Mars/Olympus'}, /^date-invalid: date\.zone "Mars\/Olympus": it is not a time zone$/],
  [{edtf: '2024', duration: '2 days'}, /^date-invalid: date\.duration "2 days": offset 0: /],
  [{edtf: '2024', extent: 'partly'}, /^date-invalid: date\.extent "partly": /],
  [{edtf: '2024', calendar: 'mayan'}, /^date-invalid: date\.calendar "mayan": it is neither gregorian nor julian$/],
  [{edtf: '2024', text: 5}, /^date-invalid: date\.text 5: it is not a text$/],
  [{text: 'soon'}, /^date-invalid: date\.text "soon": /],
  [{text: ''}, /^date-missing: date\.text is empty$/],
  [{bounds: 5}, /^date-invalid: date\.bounds 5: /],
  [{bounds: {earliestStart: 'x'}}, /^date-invalid: date\.bounds\.earliestStart "x": offset 0: /],
  [{bounds: {earliestStart: NaN}}, /^date-invalid: date\.bounds\.earliestStart/],
  [{bounds: {earliestStart: '2025', latestEnd: '2024'}}, /^date-reversed: date\.bounds: /],
  [{bounds: {earliestEnd: '2025', latestEnd: '2024'}}, /^date-reversed: date\.bounds: /],
  [{rrule: 'FREQ=OFTEN'}, /^date-invalid: date\.rrule "FREQ=OFTEN": offset 5: "OFTEN" is not a frequency$/],
  [{rrule: 'FREQ=YEARLY', from: '2001/2002'}, /^date-invalid: date\.from "2001\/2002": it is not a single date$/],
  [{rrule: 'FREQ=YEARLY', from: '2001', until: '1999'}, /^date-reversed: date\.until/],
  [{rrule: 'FREQ=YEARLY', except: '2001'}, /^date-invalid: date\.except "2001": it is not a list/],
  [{rrule: 'FREQ=YEARLY', also: ['2001', 'x']}, /^date-invalid: date\.also\[1\] "x": offset 0: /],
  [{of: 5, relation: 'after'}, /^date-invalid: date\.of 5: it is not a text$/],
  [{of: 'a'}, /^date-invalid: date\.relation "": it is none of before, after/],
  [{of: 'a', relation: 'near'}, /^date-invalid: date\.relation "near": /],
  [{of: 'a', relation: 'after', offset: 'a week'}, /^date-invalid: date\.offset "a week": offset 0: /],
  [{of: 'a', relation: 'after', offset: {min: 'P1D', max: 'x'}}, /^date-invalid: date\.offset\.max "x": /],
  [{of: 'a', relation: 'after', anchor: 'middle'}, /^date-invalid: date\.anchor "middle": /],
];

describe('what is no date is reported with its place', () => {
  for (const [input, problem] of WRONG) {
    test(JSON.stringify(input) ?? 'undefined', () => assert.match(problemOf(input), problem));
  }

  test('a text that may be several dates is told from one that is none', () => {
    assert.match(problemOf({text: '03/04/2024'}), /^date-ambiguous: date\.text "03\/04\/2024": /);
  });

  test('a long value is cut short', () => {
    assert.ok(problemOf('x'.repeat(1e6)).length < 300);
  });

  test('nothing that it is given makes it throw', () => {
    const throwing = {get edtf(): string { throw new Error('boo'); }};
    const proxy = new Proxy({}, {get: () => { throw new Error('boo'); }, has: () => { throw new Error('boo'); }});
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    for (const input of [throwing, proxy, circular, () => 1, Symbol('x'), 10n, NaN, Object.create(null), new Map(), new Date(NaN)]) {
      assert.match(problemOf(input), /^date-invalid: date/);
    }
    fc.assert(fc.property(fc.anything(), (input) => {
      const {date, problem} = resolveDate(input as DateInput);
      assert.equal(date === undefined, problem !== undefined);
    }), {seed: 20240701, numRuns: 1000});
  });
});

describe('rival datings', () => {
  test('are read, ranked, and reported one by one', () => {
    const {claims, problems} = resolveClaims({
      title: 'x', date: '2024', claims: [
        {date: '1066', rank: 'deprecated', source: 'a'}, {date: '1067'}, {date: '1068', rank: 'preferred'}, {date: '1069-13'}, {date: {text: 'May'}},
      ],
    }, REFERENCE);
    assert.deepEqual(claims.map(({date, rank, claim}) => [date.edtf, rank, claim.source]), [
      ['1068', 'preferred', undefined], ['1067', 'normal', undefined], ['2024-05', 'normal', undefined], ['1066', 'deprecated', 'a'],
    ]);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!.message, /^claim 4: date "1069-13": offset 5: /);
    assert.equal(problems[0]!.field, 'claims');
  });

  test('that are no list, or none, give nothing', () => {
    for (const claims of [undefined, null, 5, {}]) assert.deepEqual(resolveClaims({title: 'x', date: '2024', claims: claims as never}), {claims: [], problems: []});
    const {claims, problems} = resolveClaims({title: 'x', date: '2024', claims: [null, {date: '2024', rank: 'best'}] as never});
    assert.deepEqual([claims.length, problems.map(({code}) => code)], [1, ['date-missing', 'field-invalid']]);
  });
});

