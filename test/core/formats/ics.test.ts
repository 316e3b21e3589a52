import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readTimeline} from '../../../src/core/formats/read-timeline.js';
import {writeTimeline, writeTimelineWithProblems} from '../../../src/core/formats/write-timeline.js';

const ZONE = `BEGIN:VTIMEZONE
TZID:Central Time of Ours
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE`;

function entry(...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', 'UID:u', 'SUMMARY:A', ...lines, 'END:VEVENT'].join('\r\n');
}

function calendar(...components: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...components, 'END:VCALENDAR', ''].join('\r\n');
}

describe('dates of a calendar', () => {
  const cases: readonly [lines: readonly string[], date: unknown][] = [
    [['DTSTART;VALUE=DATE:20240703', 'DTEND;VALUE=DATE:20240705'], '2024-07-03/2024-07-04'],
    [['DTSTART;VALUE=DATE:20240703', 'DTEND;VALUE=DATE:20240704'], '2024-07-03'],
    [['DTSTART:20240703', 'DTEND:20240703'], '2024-07-03'],
    [['DTSTART;VALUE=DATE:20240703', 'DURATION:P2D'], '2024-07-03/2024-07-04'],
    [['DTSTART;VALUE=DATE:20240703'], '2024-07-03'],
    [['DTSTART:20240703T100000Z', 'DTEND:20240703T113000Z'], '2024-07-03T10:00:00Z/2024-07-03T11:30:00Z'],
    [['DTSTART:20240703T100000'], '2024-07-03T10:00:00'],
    [['DTSTART;TZID=Europe/Vienna:20240703T100000', 'DURATION:PT1H30M'], {edtf: '2024-07-03T10:00:00/2024-07-03T11:30:00', zone: 'Europe/Vienna'}],
    [['DTSTART;TZID="/freeassociation.sourceforge.net/Europe/Vienna":20240703T100000'], {edtf: '2024-07-03T10:00:00', zone: 'Europe/Vienna'}],
    [['DTSTART;TZID=Central Time of Ours:20240703T100000'], '2024-07-03T10:00:00+02:00'],
    [['DTSTART;TZID=Central Time of Ours:20240103T100000'], '2024-01-03T10:00:00+01:00'],
    [['DTSTART;TZID=Central Time of Ours:20240331T015959'], '2024-03-31T01:59:59+01:00'],
    [['DTSTART;TZID=Central Time of Ours:20241027T030000'], '2024-10-27T03:00:00+01:00'],
    [['DTSTART;TZID=Europe/Vienna:20240703T100000', 'DTEND;TZID=Asia/Almaty:20240703T140000'], '2024-07-03T08:00:00Z/2024-07-03T09:00:00Z'],
    [['DTSTART;VALUE=DATE:20240701', 'RRULE:FREQ=WEEKLY;COUNT=5', 'EXDATE;VALUE=DATE:20240708,20240715'], {rrule: 'FREQ=WEEKLY;COUNT=5', from: '2024-07-01', except: ['2024-07-08', '2024-07-15']}],
    [['DTSTART;TZID=Europe/Vienna:20240701T100000', 'DTEND;TZID=Europe/Vienna:20240701T110000', 'RRULE:FREQ=DAILY'], {rrule: 'FREQ=DAILY', from: '2024-07-01T10:00:00', duration: 'PT1H', zone: 'Europe/Vienna'}],
  ];
  for (const [lines, date] of cases) {
    test(lines.join(' '), () => {
      const {timeline, problems} = readTimeline(calendar(ZONE, entry(...lines)));
      assert.deepEqual(problems, []);
      assert.deepEqual(timeline.events.map((event) => event.date), [date]);
    });
  }

  test('a changed occurrence is an event of its own, and left out of the habit', () => {
    const habit = entry('DTSTART;VALUE=DATE:20240701', 'RRULE:FREQ=WEEKLY;COUNT=3');
    const changed = entry('RECURRENCE-ID;VALUE=DATE:20240708', 'DTSTART;VALUE=DATE:20240709', 'STATUS:CANCELLED');
    const {timeline, problems} = readTimeline(calendar(habit, changed));
    assert.deepEqual(problems, []);
    assert.deepEqual(timeline.events, [
      {id: 'u', title: 'A', date: {rrule: 'FREQ=WEEKLY;COUNT=3', from: '2024-07-01', except: ['2024-07-08']}},
      {id: 'u/20240708', title: 'A', date: '2024-07-09', status: 'cancelled'},
    ]);
  });
});

describe('entries that cannot be read', () => {
  const cases: readonly [lines: readonly string[], code: string][] = [
    [['DTSTART:20240703T100000Z', 'DTEND:20240703T090000Z'], 'date-reversed'],
    [['DTSTART;VALUE=DATE:20240703', 'DTEND;VALUE=DATE:20240701'], 'date-reversed'],
    [['DTSTAMP:20240703T100000Z'], 'date-missing'],
    [['DTSTART:20240230'], 'date-invalid'],
    [['DTSTART:tomorrow'], 'date-invalid'],
    [['DTSTART:20240703', 'DURATION:long'], 'date-invalid'],
    [['DTSTART:20240703', 'RRULE:FREQ=SOMETIMES'], 'date-invalid'],
  ];
  for (const [lines, code] of cases) {
    test(`${lines.join(' ')} is ${code}, with its line`, () => {
      const {timeline, problems} = readTimeline(calendar(entry('DTSTART:20240701'), entry(...lines).replace('UID:u', 'UID:v')));
      assert.equal(timeline.events.length, 1);
      assert.deepEqual(problems.map((problem) => [problem.code, problem.where.index, problem.where.id, problem.where.line]), [[code, 1, 'v', 8]]);
    });
  }

  test('an entry that never ends is a problem, those before it stay', () => {
    const {timeline, problems} = readTimeline(calendar(entry('DTSTART:20240701')).replace('END:VCALENDAR\r\n', 'BEGIN:VEVENT\r\nSUMMARY:B\r\nDTSTART:20240702\r\n'));
    assert.equal(timeline.events.length, 1);
    assert.deepEqual(problems.map(({code, where}) => [code, where.index]), [['syntax', 1]]);
  });

  test('a zone that nobody knows lets the time float, and is said', () => {
    const {timeline, problems} = readTimeline(calendar(entry('DTSTART;TZID=Nowhere:20240703T100000')));
    assert.deepEqual([timeline.events[0]?.date, problems.map(({code}) => code)], ['2024-07-03T10:00:00', ['field-invalid']]);
  });
});

test('folded lines, escapes, people and categories', () => {
  const {timeline} = readTimeline(calendar(
    'X-WR-CALNAME:Ours', entry('DTSTART:20240703', 'DESCRIPTION:one\\, two\\nthree \r\n four', 'CATEGORIES:a,b\\,c', 'ORGANIZER;CN="Doe, J.":mailto:j@example.org', 'LOCATION:Astana', 'X-OTHER:kept'),
  ));
  assert.deepEqual([timeline.title, timeline.events[0]], ['Ours', {
    id: 'u', title: 'A', date: '2024-07-03', description: 'one, two\nthree four', tags: ['a', 'b,c'], actors: ['Doe, J.'], places: ['Astana'], ext: {ics: {'X-OTHER': 'kept'}},
  }]);
});

describe('writing a calendar', () => {
  test('days, times and coarser dates come back', () => {
    const events = [
      {id: 'a', title: 'A, with; signs', date: '2024-07-03/2024-07-04', description: 'ö'.repeat(100)},
      {id: 'b', title: 'B', date: '2024-07-03T10:00:00Z/2024-07-03T11:00:00Z'},
      {id: 'c', title: 'C', date: {edtf: '2024-07-03T10:00:00', zone: 'Europe/Vienna'}, tags: ['x', 'y, z']},
      {id: 'd', title: 'D', date: '2001'}, {id: 'e', title: 'E', date: {edtf: '1850~', text: 'about 1850'}},
      {id: 'f', title: 'F', date: {rrule: 'FREQ=WEEKLY', from: '2024-07-01'}}, {id: 'g', title: 'G', date: '2022-02-24/..'},
    ];
    const {timeline, problems} = readTimeline(writeTimeline({events}, 'ics'));
    assert.deepEqual(problems, []);
    assert.deepEqual(timeline.events, events);
  });

  test('no line is longer than 75 octets', () => {
    const text = writeTimeline({events: [{title: '会议'.repeat(80), date: '2001'}]}, 'ics');
    assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  });

  test('a year becomes its days for other programs: a loss', () => {
    const {text, problems} = writeTimelineWithProblems({events: [{id: 'a', title: 'A', date: '2001'}]}, 'ics');
    assert.match(text, /DTSTART;VALUE=DATE:20010101\r\nDTEND;VALUE=DATE:20020101/);
    assert.deepEqual(problems.map(({code, where}) => [code, where.id, where.field]), [['loss', 'a', 'date']]);
  });
});
