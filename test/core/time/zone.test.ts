import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {Temporal} from 'temporal-polyfill';
import {civilFromInstant, instantFromCivil} from '../../../src/core/time/civil.js';
import {DAY, HOUR, MINUTE, SECOND} from '../../../src/core/time/instant.js';
import {instantFromWall, isTimeZone, wallFromInstant, zoneName, zoneOffset} from '../../../src/core/time/zone.js';

const ZONES = [
  'UTC', 'Europe/Kyiv', 'Europe/London', 'Europe/Dublin', 'America/New_York', 'America/St_Johns', 'America/Sao_Paulo', 'America/Caracas',
  'Asia/Almaty', 'Asia/Shanghai', 'Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Tehran', 'Asia/Pyongyang', 'Asia/Dushanbe', 'Asia/Gaza',
  'Australia/Lord_Howe', 'Australia/Sydney', 'Pacific/Apia', 'Pacific/Chatham', 'Pacific/Kiritimati', 'Pacific/Kwajalein',
  'Africa/Casablanca', 'Africa/Monrovia', 'Antarctica/Troll',
];

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Instants, in ms, at which the zone's offset changes between 1900 and 2037. */
function transitions(zone: string): number[] {
  const found: number[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(instantFromCivil(1900)).toZonedDateTimeISO(zone);
  while ((at = at.getTimeZoneTransition('next')) && at.epochMilliseconds < instantFromCivil(2037)) found.push(at.epochMilliseconds);
  return found;
}

function plain(wall: number): Temporal.PlainDateTime {
  const {year, month, day, hour, minute, second, millisecond} = civilFromInstant(wall);
  return new Temporal.PlainDateTime(year, month, day, hour, minute, second, millisecond);
}

function wallOf(zoned: Temporal.ZonedDateTime): number {
  const time = zoned.hour * HOUR + zoned.minute * MINUTE + zoned.second * SECOND + zoned.millisecond;
  return instantFromCivil(zoned.year, zoned.month, zoned.day) + time;
}

/** An instant or a wall time: half of them near a change of the zone, half anywhere from 1850 to 2100. */
function times(zone: string, count: number): number[] {
  const random = seeded(20240701 + ZONES.indexOf(zone));
  const changes = transitions(zone);
  const [first, last] = [instantFromCivil(1850), instantFromCivil(2100)];
  return Array.from({length: count}, (_, i) => {
    const change = changes[Math.floor(random() * changes.length)];
    if (i % 2 === 0 || change === undefined) return Math.floor(first + random() * (last - first));
    const near = change + zoneOffset(change, zone) * (i % 4 === 1 ? 1 : 0);
    return i % 3 === 0 ? near + Math.round((random() - 0.5) * 8) * 15 * MINUTE : Math.floor(near + (random() - 0.5) * 2 * DAY);
  });
}

const EACH = 1000;

describe('zone arithmetic agrees with Temporal, at random and around changes of the clock', () => {
  for (const zone of ZONES) {
    test(`in ${zone}, for ${2 * EACH} times each way`, () => {
      let compared = 0;
      for (const time of times(zone, 2 * EACH)) {
        const zoned = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone);
        assert.equal(wallFromInstant(time, zone), wallOf(zoned), `instant ${time}`);
        for (const disambiguation of ['compatible', 'earlier', 'later'] as const) {
          const expected = plain(time).toZonedDateTime(zone, {disambiguation}).epochMilliseconds;
          assert.equal(instantFromWall(time, zone, disambiguation), expected, `wall ${time}, ${disambiguation}`);
        }
        compared++;
      }
      assert.equal(compared, 2 * EACH);
    });
  }
});

describe('zones', () => {
  test('have a gap when clocks go forward, and the time in it is read as before the change', () => {
    const wall = instantFromCivil(2024, 3, 31) + 3 * HOUR + 30 * MINUTE;
    assert.equal(instantFromWall(wall, 'Europe/Kyiv'), instantFromCivil(2024, 3, 31) + 1 * HOUR + 30 * MINUTE);
    assert.equal(instantFromWall(wall, 'Europe/Kyiv', 'earlier'), instantFromCivil(2024, 3, 31) + 30 * MINUTE);
  });

  test('have some times twice when clocks go back, and the first of them is meant', () => {
    const wall = instantFromCivil(2024, 11, 3) + HOUR + 30 * MINUTE;
    assert.equal(instantFromWall(wall, 'America/New_York'), instantFromCivil(2024, 11, 3) + 5 * HOUR + 30 * MINUTE);
    assert.equal(instantFromWall(wall, 'America/New_York', 'later'), instantFromCivil(2024, 11, 3) + 6 * HOUR + 30 * MINUTE);
  });

  test('work before year 1 and beyond what Intl can hold', () => {
    const deep = instantFromCivil(-43, 3, 15);
    assert.equal(instantFromWall(wallFromInstant(deep, 'Europe/Rome'), 'Europe/Rome'), deep);
    assert.equal(wallFromInstant(1e17, 'Asia/Kolkata'), 1e17 + 5.5 * HOUR);
    assert.equal(wallFromInstant(Infinity, 'Asia/Kolkata'), Infinity);
    assert.equal(instantFromWall(-Infinity, 'Asia/Kolkata'), -Infinity);
  });

  test('keep fractions of a second', () => {
    assert.equal(wallFromInstant(-0.25, 'Asia/Kolkata'), 5.5 * HOUR - 0.25);
  });

  test('have a name that changes with summer time and language', () => {
    assert.equal(zoneName(instantFromCivil(2024, 7, 1), 'America/New_York', 'en-US'), 'EDT');
    assert.equal(zoneName(instantFromCivil(2024, 1, 1), 'America/New_York', 'en-US'), 'EST');
    assert.notEqual(zoneName(0, 'Europe/Berlin', 'de'), zoneName(0, 'Europe/Berlin', 'en-US'));
  });

  test('that are none are told apart and refused by name', () => {
    assert.ok(isTimeZone('Asia/Almaty'));
    for (const zone of ['Mars/Olympus', '', '__proto__']) assert.ok(!isTimeZone(zone));
    assert.throws(() => wallFromInstant(0, 'Mars/Olympus'), new RangeError('"Mars/Olympus" is not a time zone'));
    assert.throws(() => zoneName(0, 'Mars/Olympus'), new RangeError('"Mars/Olympus" is not a time zone'));
  });
});
