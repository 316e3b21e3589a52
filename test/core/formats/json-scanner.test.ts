import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {indexJsonRecords, scanJson} from '../../../src/core/formats/json-scanner.js';

const seed = {seed: 20240701, numRuns: 500};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the JSON scanner', () => {
  test('accepts every JSON text', () => {
    fc.assert(fc.property(fc.json(), (text) => assert.equal(scanJson(text), undefined)), seed);
  });

  test('agrees with JSON.parse on damaged JSON', () => {
    const damaged = fc
      .tuple(fc.json({maxDepth: 3}), fc.nat(), fc.nat(3), fc.constantFrom('', ',', '"', '}', ']', ':', '\\', 'x', '0', '-', '.', 'e', '\n', '\u0001'))
      .map(([text, at, cut, put]) => {
        const from = at % (text.length + 1);
        return text.slice(0, from) + put + text.slice(from + cut);
      });
    fc.assert(fc.property(damaged, (text) => assert.equal(scanJson(text) === undefined, isJson(text), text)), {...seed, numRuns: 5000});
  });

  const errors: readonly [text: string, offset: number, message: string][] = [
    ['', 0, 'expected a value but the text ends'],
    ['[1,]', 3, 'expected a value but found "]"'],
    ['{"a":1,}', 7, 'expected a name in double quotes but found "}"'],
    ['{a:1}', 1, 'expected a name in double quotes but found "a"'],
    ['{"a" 1}', 5, 'expected ":" but found "1"'],
    ['[1 2]', 3, 'expected "," or "]" but found "2"'],
    ['{"a":1 "b":2}', 7, 'expected "," or "}" but found "\\""'],
    ['["abc', 1, 'a string that never ends'],
    ['[01]', 1, 'a number may not begin with 0'],
    ['[1.]', 3, 'expected a digit but found "]"'],
    ['[-]', 2, 'expected a digit but found "]"'],
    ['[tru]', 1, 'expected a value but found "t"'],
    ['[] []', 3, 'expected the end of the text but found "["'],
    ['["\\x"]', 3, 'expected an escape such as \\n or \\u0041 but found "x"'],
    ['["a\nb"]', 3, 'expected the end of the string, or an escape such as \\n, but found "\\n"'],
    ["{'a':1}", 1, 'expected a name in double quotes but found "\'"'],
  ];
  for (const [text, offset, message] of errors) {
    test(`finds what is wrong with ${JSON.stringify(text)}`, () => assert.deepEqual(scanJson(text), {offset, message}));
  }

  test('reads a million levels of nesting without a deep stack', () => {
    assert.equal(scanJson('['.repeat(1e6) + ']'.repeat(1e6)), undefined);
    assert.equal(scanJson('['.repeat(1e6))?.offset, 1e6);
  });

  test('tells where records and their fields begin', () => {
    const text = '{"x":[0], "events": [ {"id": 1, "date": {"edtf": "2001"}}, 7, {"date": "2002"} ]}';
    const offsetOf = indexJsonRecords(text, ['events']);
    const at = (offset: number | undefined): string => text.slice(offset, (offset ?? 0) + 6);
    assert.equal(at(offsetOf(0)), '{"id":');
    assert.equal(at(offsetOf(0, 'date')), '{"edtf');
    assert.equal(at(offsetOf(0, 'title')), '{"id":');
    assert.equal(at(offsetOf(1)), '7, {"d');
    assert.equal(at(offsetOf(2, 'date')), '"2002"');
    assert.equal(offsetOf(3), undefined);
  });
});
