import assert from 'node:assert/strict';
import {test} from 'node:test';
import {matches} from '../../scripts/process.mjs';

test('a word finds the files that have it in their path', () => {
  assert.equal(matches('test/core/time/edtf.test.ts', 'edtf'), true);
  assert.equal(matches('test/core/time/edtf.test.ts', 'ics'), false);
});

test('one star stays within a folder and two do not', () => {
  assert.equal(matches('test/core/time/edtf.test.ts', 'test/core/*.test.ts'), false);
  assert.equal(matches('test/core/time/edtf.test.ts', 'test/core/**/*.test.ts'), true);
  assert.equal(matches('test/core/edtf.test.ts', 'test/core/**/*.test.ts'), true);
});

test('a dot in a glob is a dot', () => {
  assert.equal(matches('test/edtf-test-ts', 'test/*.test.ts'), false);
});
