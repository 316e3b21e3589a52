/** The dates of the sample timeline, the road to the Astana summit, as its document writes them. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';
import type {DateInput, Relation, Timeline} from '../../../src/core/model/timeline.js';
import {instantFromCivil} from '../../../src/core/time/civil.js';
import {dateBounds} from '../../../src/core/time/event-date.js';

type Bound = number | string;

/** Id, date, and its four bounds, each a day `2024-07-03` at its midnight. */
const SAMPLE: readonly (readonly [id: string, date: DateInput, bounds: readonly [Bound, Bound, Bound, Bound]])[] = [
  ['sco-founded', '2001', ['2001-01-01', '2002-01-01', '2001-01-01', '2002-01-01']],
  ['heads-of-state', {rrule: 'FREQ=YEARLY', from: '2001'}, ['2001-01-01', '2002-01-01', '2001-01-01', Infinity]],
  ['beijing-2022', '2022-02-04', ['2022-02-04', '2022-02-05', '2022-02-04', '2022-02-05']],
  ['full-scale-invasion', '2022-02-24/..', ['2022-02-24', '2022-02-25', '2022-02-24', Infinity]],
  ['putin-in-china', {edtf: '2024-05', duration: 'P2D'}, ['2024-05-01', '2024-06-01', '2024-05-01', '2024-06-01']],
  ['peace-summit', '2024-06', ['2024-06-01', '2024-07-01', '2024-06-01', '2024-07-01']],
  ['mfa-speech', {text: 'June', edtf: '2024-06'}, ['2024-06-01', '2024-07-01', '2024-06-01', '2024-07-01']],
  ['putin-kim-pact', {of: 'mfa-speech', relation: 'after', offset: 'P7D', edtf: '2024-06', text: 'a week later'},
    ['2024-06-08', '2024-07-01', '2024-06-08', '2024-07-01']],
  ['hua-confirms', {of: 'ria-report', relation: 'before', offset: 'P1D', text: 'a day earlier'}, ['2024-06-30', '2024-07-01', '2024-06-30', '2024-07-01']],
  ['ria-report', '2024-07-01', ['2024-07-01', '2024-07-02', '2024-07-01', '2024-07-02']],
  ['un-kazakhstan', '../2024-07-01', [-Infinity, '2024-07-02', '2024-07-01', '2024-07-02']],
  ['astana-summit', '2024-07-03/2024-07-04', ['2024-07-03', '2024-07-04', '2024-07-04', '2024-07-05']],
  ['xi-kazakhstan', '2024-07-04/', ['2024-07-04', '2024-07-05', '2024-07-04', Infinity]],
  ['xi-tajikistan', {of: 'astana-summit', relation: 'after', text: 'after the meeting'}, ['2024-07-04', Infinity, '2024-07-04', Infinity]],
];

const RELATIONS: readonly Relation[] = [
  {type: 'announces', from: 'hua-confirms', to: 'astana-summit'},
  {type: 'announces', from: 'ria-report', to: 'astana-summit'},
  {type: 'part-of', from: 'astana-summit', to: 'heads-of-state'},
  {type: 'after', from: 'xi-kazakhstan', to: 'astana-summit'},
  {type: 'after', from: 'xi-tajikistan', to: 'astana-summit'},
];

const timeline: Timeline = {
  reference: '2024-07-01',
  events: SAMPLE.map(([id, date]) => ({id, title: id, date})),
  relations: RELATIONS,
};

function instant(bound: Bound): number {
  if (typeof bound === 'number') return bound;
  const [year, month, day] = bound.split('-').map(Number) as [number, number, number];
  return instantFromCivil(year, month, day);
}

describe('the dates of the sample', () => {
  const {events, problems} = resolveTimeline(timeline);

  test('are all read, without a problem', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(events.map(({id}) => id), SAMPLE.map(([id]) => id));
  });

  for (const [index, [id, , bounds]] of SAMPLE.entries()) {
    test(`${id} has the bounds that the article gives it`, () => {
      const [earliestStart, latestStart, earliestEnd, latestEnd] = bounds.map(instant);
      assert.deepEqual(dateBounds(events[index]!.date), {earliestStart, latestStart, earliestEnd, latestEnd});
    });
  }

  test('say who is wrong when a part is told of something that cannot hold it', () => {
    const wrong = resolveTimeline({...timeline, relations: [{type: 'after', from: 'beijing-2022', to: 'astana-summit'}]});
    assert.deepEqual(wrong.problems.map(({code, where}) => [code, where.ids]), [['relation-contradiction', ['beijing-2022', 'astana-summit']]]);
    assert.deepEqual(wrong.events.map(({date}) => dateBounds(date)), events.map(({date}) => dateBounds(date)));
  });
});
