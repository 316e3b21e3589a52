/** Every code that can come with what went wrong stands in docs/errors.md, and each is provoked here or in a page. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import type {AnnalsErrorCode} from '../../src/controllers/annals-error.js';
import {readTimeline} from '../../src/core/formats/read-timeline.js';
import {writeTimelineWithProblems} from '../../src/core/formats/write-timeline.js';
import type {Problem, ProblemCode} from '../../src/core/model/problem.js';

const read = (input: string | object, format?: string): readonly Problem[] => readTimeline(input, format === undefined ? {} : {format}).problems;
const event = (more: object): object => ({id: 'a', title: 'A', date: '2001', ...more});

const PROVOKED: Readonly<Record<Exclude<ProblemCode, 'source-unreadable'>, () => readonly Problem[]>> = {
  'syntax': () => read('[{"title": "A" "date": "2001"}]'),
  'format-unknown': () => read('nothing that anybody knows'),
  'empty': () => read(''),
  'record-invalid': () => read([42]),
  'field-invalid': () => read([event({tags: 5})]),
  'title-missing': () => read([event({title: ''})]),
  'date-missing': () => read([event({date: null})]),
  'date-invalid': () => read([event({date: '2001-13'})]),
  'date-ambiguous': () => read([event({date: {text: 'May 3'}})]),
  'date-reversed': () => read([event({date: '2002/2001'})]),
  'id-duplicate': () => read([event({}), event({})]),
  'reference-unknown': () => read([event({parent: 'nobody'})]),
  'relation-cycle': () => read([event({date: {of: 'a', relation: 'after'}})]),
  'relation-contradiction': () => read({events: [event({}), event({id: 'b', date: '2002'})], relations: [{type: 'after', from: 'a', to: 'b'}]}),
  'loss': () => writeTimelineWithProblems({events: [{id: 'a', title: 'A', date: '2001', importance: 1, claims: [{date: '2002'}]}]}, 'ics').problems,
};

/** Provoked by test/once/loading.test.ts and strict-pages.test.ts, and by what tests several sources. */
const IN_PAGES: Readonly<Record<AnnalsErrorCode | 'element-defined' | 'source-unreadable', true>> = {'source-unreadable': true, 'network': true, 'http': true, 'format': true, 'empty': true, 'too-large': true, 'element-defined': true};

const documented = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `([a-z-]+)` \|/gmu)].map(([, code]) => code!);

describe('codes of errors', () => {
  for (const [code, provoke] of Object.entries(PROVOKED)) {
    test(`${code} is told`, () => {
      const found = provoke().find((problem) => problem.code === code);
      assert.ok(found, JSON.stringify(provoke()));
      assert.ok(found.message.length > 10);
    });
  }

  test('are the documented ones, each in its table', () => {
    assert.deepEqual([...documented].sort(), [...Object.keys(PROVOKED), ...Object.keys(IN_PAGES)].sort());
  });
});
