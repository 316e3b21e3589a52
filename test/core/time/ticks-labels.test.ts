import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {instantFromCivil} from '../../../src/core/time/civil.js';
import {HOUR} from '../../../src/core/time/instant.js';
import {coarseLabel, tickLabel} from '../../../src/core/time/tick-format.js';
import type {TickUnit} from '../../../src/core/time/ticks.js';

const moment = instantFromCivil(2024, 7, 3) + 14 * HOUR + 5250;
const label = (unit: TickUnit, locale: string, count = 1): string => tickLabel({unit, count}, moment, locale);
const year = (astronomical: number, locale = 'en'): string =>
  tickLabel({unit: 'year', count: 1}, instantFromCivil(astronomical), locale);

describe('the label of a tick', () => {
  test('says what its unit adds', () => {
    const units: TickUnit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'millisecond'];
    const labels = units.map((unit) => label(unit, 'en'));
    assert.deepEqual(labels, ['2024', 'Jul', '3', 'Wed 3', '14:00', '14:00', '14:00:05', '.250']);
    assert.equal(label('day', 'en', 2), '3');
  });

  test('follows the language', () => {
    assert.equal(label('day', 'de'), 'Mi 3');
    assert.equal(label('day', 'ja'), '3日(水)');
    assert.equal(label('millisecond', 'de'), ',250');
    assert.equal(label('month', 'ru'), 'июль');
    assert.equal(label('year', 'ja'), '2024年');
  });

  test('is the whole time at a whole second among milliseconds', () => {
    assert.equal(tickLabel({unit: 'millisecond', count: 100}, moment - 250, 'en'), '14:00:05');
  });

  test('has no year 0, and an era where a bare number is no year', () => {
    assert.deepEqual([-499, -43, 0, 1, 50, 100, 999].map((y) => year(y)), ['500 BC', '44 BC', '1 BC', '1 AD', '50 AD', '100', '999']);
    assert.equal(year(-499, 'de'), '500 v. Chr.');
    assert.equal(year(-499, 'ja'), '紀元前500年');
    assert.equal(year(12_000), '12,000 AD');
  });

  test('says millions in words while they are round', () => {
    assert.equal(year(1 - 66e6), '66 million BC');
    assert.equal(year(1 - 66_500_000), '66.5 million BC');
    assert.equal(year(-66e6), '66,000,001 BC');
    assert.equal(year(1 - 13.8e9), '13.8 billion BC');
    assert.equal(year(1 - 13.8e9, 'de'), '13,8 Milliarden v. Chr.');
    assert.equal(year(5e9), '5 billion AD');
  });
});

test('a round year keeps its label where its midnight is no float64', () => {
  for (let million = 300; million < 1000; million += 10) assert.equal(year(1 - million * 1e6), `${million} million BC`);
  for (let billion = 1; billion <= 13; billion++) assert.equal(year(1 - billion * 1e9), `${billion} billion BC`);
});

describe('the label of a coarse unit', () => {
  test('says all there is above the fine one', () => {
    const units: TickUnit[] = ['year', 'month', 'day', 'minute', 'second'];
    const labels = units.map((unit) => coarseLabel(unit, moment, 'en'));
    assert.deepEqual(labels, [
      '2024',
      'July 2024',
      'Wed, Jul 3, 2024',
      'Wed, Jul 3, 2024, 14:00',
      'Wed, Jul 3, 2024, 14:00:05',
    ]);
  });

  test('knows weekday and month of years that no Date can hold', () => {
    assert.equal(coarseLabel('month', instantFromCivil(-66e6, 3), 'en'), 'March 66,000,001 BC');
    // 400 years have a whole number of weeks: the years 2000 and 400,000 begin alike, on a Saturday.
    assert.equal(coarseLabel('day', instantFromCivil(400_000), 'en'), 'Sat, Jan 1, 400,000 AD');
    assert.equal(coarseLabel('day', instantFromCivil(-43, 3, 15), 'en'), 'Fri, Mar 15, 44 BC');
  });
});
