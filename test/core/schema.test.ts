import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const validate = new Ajv2020({allowUnionTypes: true}).compile(read('schema/timeline.schema.json') as object);

describe('the JSON Schema of a document', () => {
  test('holds for the sample', () => {
    assert.ok(validate(read('demo/sco-astana-2024.json')), JSON.stringify(validate.errors));
  });

  for (const [name, document] of [
    ['no list of events', {title: 'x'}],
    ['an event without a date', {events: [{title: 'x'}]}],
    ['a date that is a number', {events: [{title: 'x', date: 2001}]}],
    ['a relative date without its relation', {events: [{title: 'x', date: {of: 'y'}}]}],
    ['an unknown status', {events: [{title: 'x', date: '2001', status: 'lost'}]}],
    ['an importance of 7', {events: [{title: 'x', date: '2001', importance: 7}]}],
  ] as const) {
    test(`refuses ${name}`, () => assert.equal(validate(document), false));
  }
});
