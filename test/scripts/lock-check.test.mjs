import assert from 'node:assert/strict';
import {test} from 'node:test';
import {lockFaults} from '../../scripts/lock-check.mjs';

const bundler = {version: '1.0.0', optionalDependencies: {'bundler-linux': '1.0.0', 'bundler-mac': '1.0.0'}};

test('a lock with every platform package has no fault', () => {
  assert.deepEqual(lockFaults({packages: {'': {}, 'node_modules/bundler': bundler,
    'node_modules/bundler-linux': {}, 'node_modules/bundler/node_modules/bundler-mac': {}}}), []);
});

test('a platform package that is missing is named with who wants it', () => {
  assert.deepEqual(lockFaults({packages: {'': {}, 'node_modules/bundler': bundler, 'node_modules/bundler-linux': {}}}),
    ['node_modules/bundler 1.0.0: the lock lacks bundler-mac; pin another version in "overrides"']);
});

test('what a neighbour has in its own folder does not count', () => {
  assert.equal(lockFaults({packages: {'': {}, 'node_modules/bundler': bundler, 'node_modules/bundler-linux': {},
    'node_modules/other/node_modules/bundler-mac': {}}}).length, 1);
});
