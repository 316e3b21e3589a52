import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {certaintyOf} from '../../../src/core/model/certainty.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';
import type {EventStatus} from '../../../src/core/model/timeline.js';
import {recurrenceMarks} from '../../../src/core/scene/recurrence-marks.js';
import type {Mark} from '../../../src/core/scene/scene.js';
import type {RecurringDate} from '../../../src/core/time/event-date.js';

/** A daily habit of fifty days, `px` wide from x = 100. */
function drawn(px: number, status?: EventStatus): readonly Mark[] {
  const [event] = resolveTimeline({events: [{title: 'Habit', date: {rrule: 'FREQ=DAILY', from: '2024-01-01', until: '2024-02-19'}, ...(status && {status})}]}).events;
  const date = event?.date as RecurringDate;
  const hull = date.latestEnd - date.earliestStart;
  const scale = {viewport: {start: date.earliestStart - (100 * hull) / px, span: (1000 * hull) / px}, width: 1000};
  const extent = {hullStart: 100, coreStart: 100, coreEnd: 100 + px, hullEnd: 100 + px, certainty: certaintyOf(date, status)};
  return recurrenceMarks({key: 'e', middle: 0, width: 1000, selected: false}, date, extent, scale);
}

describe('the marks of a habit', () => {
  test('are a dot that covers all of it from afar', () => {
    for (const px of [1, 4, 8.9]) {
      const [dot, ...others] = drawn(px);
      assert.ok(dot?.type === 'circle' && others.length === 0);
      assert.ok(dot.x - dot.radius <= 100 && dot.x + dot.radius >= 100 + px, `${px} px wide`);
    }
  });

  test('are a line where its occurrences are too close to tell apart', () => {
    assert.deepEqual(drawn(200).map(({type, paint}) => [type, paint]), [['line', 'habit']]);
  });

  test('are its occurrences where they are not, each in the look of its certainty', () => {
    assert.equal(drawn(800).length, 50);
    assert.ok(drawn(800).every(({paint}) => paint === 'core'));
    assert.ok(drawn(800, 'cancelled').some(({paint}) => paint === 'hollow'));
    assert.ok(drawn(800, 'planned').every(({paint}) => paint === 'planned'));
  });
});
