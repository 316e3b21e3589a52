import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readTimeline} from '../../../src/core/formats/read-timeline.js';
import type {LaneKind} from '../../../src/core/model/lanes.js';
import type {Problem} from '../../../src/core/model/problem.js';
import type {Timeline} from '../../../src/core/model/timeline.js';
import {renderTimeline} from '../../../src/core/scene/render-timeline.js';
import {BAD_OBJECTS, BAD_SHAPES, BAD_TABLES, documentOf, faultsOf, type Expected} from '../../harness/bad-data.js';

function assertRead(input: string | object, expected: readonly Expected[], format?: string): void {
  const {timeline, problems} = readTimeline(input, format === undefined ? {} : {format});
  const ids = timeline.events.map(({id}) => id);
  assert.ok(ids.includes('before') && ids.includes('after'), `${ids.join()} ${told(problems)}`);
  assert.deepEqual(faultsOf(expected, problems), []);
}

const told = (problems: readonly Problem[]): string => JSON.stringify(problems);

describe('bad data beside good', () => {
  for (const one of [...BAD_SHAPES, ...BAD_OBJECTS]) {
    test(`is reported, and its neighbours are kept: ${one.name}`, () => {
      assertRead(documentOf(one), one.expected);
      if (!BAD_OBJECTS.includes(one)) assertRead(JSON.stringify(documentOf(one), undefined, 1), one.expected);
    });
  }

  for (const [name, text, ...expected] of BAD_TABLES) {
    test(`is reported in a table: ${name}`, () => assertRead(text, expected, 'csv'));
  }

  test('is drawn around, in lanes of every kind', () => {
    for (const one of [...BAD_SHAPES, ...BAD_OBJECTS]) {
      for (const lanes of ['none', 'group', 'actor', 'place', 'source', 'tag'] satisfies readonly LaneKind[]) {
        const svg = renderTimeline(documentOf(one) as Timeline, {width: 800, lanes});
        assert.ok(svg.includes('Before') && svg.includes('After'), `${one.name}, ${lanes}`);
        assert.doesNotMatch(svg.replaceAll(/>[^<]*</gu, '><'), /NaN|Infinity|undefined|\[object/u, `${one.name}, ${lanes}`);
      }
    }
  });
});
