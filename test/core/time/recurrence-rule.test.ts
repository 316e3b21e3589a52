import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {instantFromCivil} from '../../../src/core/time/civil.js';
import {DateSyntaxError} from '../../../src/core/time/date-syntax-error.js';
import {DAY, HOUR, SECOND} from '../../../src/core/time/instant.js';
import {parseRule} from '../../../src/core/time/recurrence-rule.js';

const WRONG: readonly (readonly [rule: string, offset: number, problem: RegExp])[] = [
  ['', 0, /FREQ is missing/],
  ['INTERVAL=2', 0, /FREQ is missing/],
  ['FREQ=OFTEN', 5, /"OFTEN" is not a frequency/],
  ['FREQ=DAILY;FOO=1', 11, /"FOO" is not a part/],
  ['FREQ=DAILY;COUNT', 11, /"COUNT" has no "="/],
  ['FREQ=DAILY;COUNT=', 17, /COUNT has no value/],
  ['FREQ=DAILY;COUNT=0', 17, /"0" is not a whole number/],
  ['FREQ=DAILY;COUNT=1;COUNT=2', 19, /COUNT stands twice/],
  ['FREQ=DAILY;INTERVAL=1.5', 20, /"1\.5"/],
  ['FREQ=DAILY;COUNT=1;UNTIL=20240701', 11, /exclude each other/],
  ['FREQ=DAILY;UNTIL=20240732', 17, /"20240732" is not a date/],
  ['FREQ=DAILY;UNTIL=20240701T250000', 17, /is not a date/],
  ['FREQ=DAILY;UNTIL=20240701Z', 17, /is not a date/],
  ['FREQ=MONTHLY;BYMONTHDAY=1,32', 26, /"32" is not a number from 1 to 31/],
  ['FREQ=MONTHLY;BYMONTHDAY=0', 24, /"0"/],
  ['FREQ=YEARLY;BYMONTH=13', 20, /"13" is not a number from 1 to 12/],
  ['FREQ=YEARLY;BYDAY=MO,XX', 21, /"XX" is not a day/],
  ['FREQ=YEARLY;BYDAY=54MO', 18, /1 to 53/],
  ['FREQ=WEEKLY;BYDAY=1MO', 12, /a number in BYDAY/],
  ['FREQ=WEEKLY;BYMONTHDAY=1', 12, /BYMONTHDAY has no meaning/],
  ['FREQ=MONTHLY;BYYEARDAY=1', 13, /BYYEARDAY has no meaning/],
  ['FREQ=MONTHLY;BYWEEKNO=1', 13, /BYWEEKNO has no meaning/],
  ['FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO', 23, /BYWEEKNO/],
  ['FREQ=MONTHLY;BYSETPOS=1', 13, /BYSETPOS needs another/],
  ['FREQ=WEEKLY;WKST=X', 17, /"X" is not a day/],
];

describe('parseRule', () => {
  for (const [rule, offset, problem] of WRONG) {
    test(`refuses ${JSON.stringify(rule)} at offset ${offset}`, () => {
      assert.throws(() => parseRule(rule), (error) => {
        assert.ok(error instanceof DateSyntaxError);
        assert.equal(error.offset, offset);
        assert.match(error.message, problem);
        return true;
      });
    });
  }

  test('reads every part, in either case, lists sorted and without doubles', () => {
    const rule = parseRule('rrule:freq=yearly;interval=2;bymonth=6,1,6;byday=-1fr,mo;byhour=9;wkst=su;');
    assert.equal(rule.frequency, 'YEARLY');
    assert.equal(rule.interval, 2);
    assert.deepEqual(rule.byMonth, [1, 6]);
    assert.deepEqual(rule.byDay, [{weekday: 5, ordinal: -1}, {weekday: 1, ordinal: undefined}]);
    assert.deepEqual([rule.byHour, rule.byMinute, rule.weekStart], [[9], undefined, 7]);
  });

  test('counts the last day and the last second whole', () => {
    assert.deepEqual(parseRule('FREQ=DAILY;UNTIL=20240701').until, {upper: instantFromCivil(2024, 7, 1) + DAY, utc: false});
    assert.deepEqual(parseRule('FREQ=DAILY;UNTIL=20240701T090000Z').until, {upper: instantFromCivil(2024, 7, 1) + 9 * HOUR + SECOND, utc: true});
  });

  test('reads or refuses any text, with an offset within it', () => {
    const part = fc.constantFrom('FREQ=', 'DAILY', 'YEARLY', ';', 'BYDAY=', 'MO', '-1', ',', 'COUNT=', 'UNTIL=', '20240701', 'T', 'Z', '=', 'é', ' ');
    fc.assert(fc.property(fc.array(part, {maxLength: 12}), (parts) => {
      const text = parts.join('');
      try {
        assert.ok(parseRule(text).interval >= 1);
      } catch (error) {
        assert.ok(error instanceof DateSyntaxError && error.offset >= 0 && error.offset <= text.length);
      }
    }), {seed: 20240701, numRuns: 5000});
  });
});
