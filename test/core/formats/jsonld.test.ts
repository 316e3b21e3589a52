import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readTimeline} from '../../../src/core/formats/read-timeline.js';
import {writeTimeline} from '../../../src/core/formats/write-timeline.js';

const read = (fields: object) => readTimeline({'@type': 'Event', name: 'A', ...fields}, {format: 'jsonld'});

describe('schedules', () => {
  const cases: readonly [schedule: object, date: object][] = [
    [{startDate: '2024-07-01', endDate: '2024-12-31', repeatFrequency: 'P1W', byDay: 'https://schema.org/Monday', startTime: '19:00', endTime: '21:30', scheduleTimezone: 'Europe/Vienna'},
      {rrule: 'FREQ=WEEKLY;BYDAY=MO', from: '2024-07-01T19:00', until: '2024-12-31', duration: 'PT2H30M', zone: 'Europe/Vienna'}],
    [{startDate: '2024-07-01', repeatFrequency: 'P1D', repeatCount: 10, exceptDate: ['2024-07-03', '2024-07-04']}, {rrule: 'FREQ=DAILY;COUNT=10', from: '2024-07-01', except: ['2024-07-03', '2024-07-04']}],
    [{startDate: '2024-07-01', repeatFrequency: 'P14D', byDay: ['schema:Tuesday', 'Friday', {'@id': 'SU'}]}, {rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR,SU', from: '2024-07-01'}],
    [{startDate: '2024-07-01', repeatFrequency: 'P1M', byMonthDay: [1, 15]}, {rrule: 'FREQ=MONTHLY;BYMONTHDAY=1,15', from: '2024-07-01'}],
    [{startDate: '2024-07-01', repeatFrequency: 'Monthly', byDay: '-1FR'}, {rrule: 'FREQ=MONTHLY;BYDAY=-1FR', from: '2024-07-01'}],
    [{startDate: '2024-07-01', repeatFrequency: 'P1M', byMonthWeek: [1, 3], byDay: 'Monday'}, {rrule: 'FREQ=MONTHLY;BYDAY=1MO,3MO', from: '2024-07-01'}],
    [{startDate: '2024-07-04', repeatFrequency: 'P1Y', byMonth: 7, byMonthDay: 4}, {rrule: 'FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4', from: '2024-07-04'}],
    [{startDate: '2024-07-01T09:00', repeatFrequency: 'P1D', startTime: '22:00:00', endTime: '02:00:00'}, {rrule: 'FREQ=DAILY', from: '2024-07-01T22:00:00', duration: 'PT4H'}],
    [{startDate: '2024-07-01', repeatFrequency: 'P1D', duration: 'PT45M', startTime: 'T22:00Z'}, {rrule: 'FREQ=DAILY', from: '2024-07-01T22:00Z', duration: 'PT45M'}],
  ];
  for (const [schedule, date] of cases) {
    test(JSON.stringify(schedule), () => {
      const eventSchedule = {'@type': 'Schedule', ...schedule};
      const {timeline, problems} = read({eventSchedule});
      assert.deepEqual([problems, timeline.events.map((event) => event.date)], [[], [date]]);
      assert.deepEqual(readTimeline(writeTimeline(timeline, 'jsonld')).timeline.events, timeline.events);
    });
  }

  test('one without a start begins with its event; a schedule beside it in the graph is no event', () => {
    assert.deepEqual(read({startDate: '2024-07-01', eventSchedule: {repeatFrequency: 'P1D'}}).timeline.events.map(({date}) => date), [{rrule: 'FREQ=DAILY', from: '2024-07-01'}]);
    assert.deepEqual(readTimeline({'@graph': [{'@type': 'Schedule', '@id': 's', startDate: '2024'}, {'@type': 'Event', name: 'A', startDate: '2001'}]}).problems, []);
  });

  const faults: readonly [schedule: unknown, message: string][] = [
    [{startDate: '2024-07-01'}, 'eventSchedule has no repeatFrequency'],
    [{startDate: '2024-07-01', repeatFrequency: 'often'}, 'eventSchedule repeatFrequency "often" is not a duration'],
    [{startDate: '2024-07-01', repeatFrequency: 'P1M2D'}, 'eventSchedule repeatFrequency "P1M2D" is not a number of one unit'],
    [{startDate: '2024-07-01', repeatFrequency: 'P1W', byDay: 'PublicHolidays'}, 'eventSchedule byDay "PublicHolidays" is not a day of the week'],
    [{startDate: '2024-07-01', repeatFrequency: 'P1W', byMonthDay: 3}, 'eventSchedule FREQ=WEEKLY;BYMONTHDAY=3: offset 12: BYMONTHDAY has no meaning with FREQ=WEEKLY'],
    [{startDate: 'soon', repeatFrequency: 'P1W'}, 'eventSchedule startDate "soon" is not a date'],
    [{startDate: '2024-07-01', repeatFrequency: 'P1W', exceptDate: '2024-13-45'}, 'eventSchedule exceptDate "2024-13-45" is not a date'],
    [{startDate: '2024-07-01', repeatFrequency: 'P1W', startTime: 'noon'}, 'eventSchedule startTime "noon" is not a time of day'],
    [{startDate: '2024-07-01', repeatFrequency: 'P1W', scheduleTimezone: 'Nowhere'}, 'eventSchedule scheduleTimezone "Nowhere" is not a time zone'],
    [{startDate: '2024-07-01', repeatFrequency: 'P1W', duration: 'long'}, 'eventSchedule duration "long" is not a duration'],
    [{repeatFrequency: 'P1W'}, 'eventSchedule has no startDate'], ['weekly', 'eventSchedule must be a Schedule, not "weekly"'],
  ];
  for (const [eventSchedule, message] of faults) {
    test(`${message}; the event keeps its own start`, () => {
      const alone = read({eventSchedule});
      assert.deepEqual([alone.timeline.events.length, alone.problems.map((problem) => [problem.code, problem.message, problem.where.field])], [0, [['date-invalid', message, 'eventSchedule']]]);
      if (message.endsWith('no startDate')) return;
      const dated = read({startDate: '2024-07-05', eventSchedule});
      assert.deepEqual([dated.timeline.events.map(({date}) => date), dated.problems.map(({code}) => code)], [['2024-07-05'], ['field-invalid']]);
    });
  }

  test('a schedule is not written when the event has another date by now', () => {
    const [event] = read({eventSchedule: {startDate: '2024-07-01', repeatFrequency: 'P1D'}}).timeline.events;
    const written = writeTimeline({events: [{...event!, date: '2001'}]}, 'jsonld');
    assert.deepEqual(readTimeline(written).timeline.events.map(({date}) => date), ['2001']);
  });

  test('of several schedules the first is read, which is told', () => {
    const daily = {startDate: '2024-07-01', repeatFrequency: 'P1D'};
    const {timeline, problems} = read({eventSchedule: [daily, {...daily, repeatFrequency: 'P1W'}]});
    assert.deepEqual([timeline.events.length, problems.map(({code, message}) => [code, message])], [1, [['field-invalid', 'of 2 schedules the first is read']]]);
  });
});

describe('what became of an event', () => {
  const statuses: readonly [eventStatus: unknown, status: string | undefined][] = [
    ['https://schema.org/EventCancelled', 'cancelled'], ['schema:EventPostponed', 'postponed'], [['EventPostponed', 'EventMovedOnline', 'EventCancelled'], 'cancelled'],
    [['https://schema.org/EventPostponed', 'https://schema.org/EventMovedOnline'], 'postponed'], ['https://schema.org/EventScheduled', undefined],
  ];
  for (const [eventStatus, status] of statuses) {
    test(JSON.stringify(eventStatus), () => {
      assert.deepEqual(read({startDate: '2024', eventStatus}).timeline.events, [{title: 'A', date: '2024', ...(status && {status})}]);
    });
  }

  test('a status that the model lacks, and the start before it was moved, are kept and come back', () => {
    const {timeline, problems} = read({startDate: '2024-07-03', previousStartDate: ['2024-03-01', '2024-05-01'], eventStatus: 'https://schema.org/EventRescheduled'});
    const [event] = timeline.events;
    assert.deepEqual([problems, event?.date, event?.claims], [[], '2024-07-03', [{date: '2024-03-01', rank: 'deprecated'}, {date: '2024-05-01', rank: 'deprecated'}]]);
    assert.deepEqual(readTimeline(writeTimeline(timeline, 'jsonld')).timeline.events, timeline.events);
  });

  test('an earlier start that is no date costs only itself', () => {
    const {timeline, problems} = read({startDate: '2024', previousStartDate: 'once'});
    assert.deepEqual([timeline.events[0]?.claims, problems.map(({code, where}) => [code, where.field])], [undefined, [['field-invalid', 'previousStartDate']]]);
  });
});
