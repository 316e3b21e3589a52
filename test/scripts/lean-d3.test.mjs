import assert from 'node:assert/strict';
import {test} from 'node:test';
import {leanSelection, withoutEffects} from '../../scripts/lean-d3.mjs';

test('what is made when a module is read may be left out, what it exports by name or does is as it was', () => {
  assert.equal(withoutEffects('var a = make(b);\nexport const c = (function f() {})();'), 'var a = /* @__PURE__ */ make(b);\nexport const c = /* @__PURE__ */ (function f() {})();');
  for (const kept of ['make(b);', 'var a = 5;', '  var a = make(b);', 'a = make(b);']) assert.equal(withoutEffects(kept), kept);
});

test('a selection keeps what gestures ask of it', () => {
  const lean = leanSelection('Selection.prototype = selection.prototype = {\n  constructor: Selection,\n  select: selection_select,\n  on: selection_on,\n  [Symbol.iterator]: x\n};\nClassList.prototype = {\n  add: 1\n};\nend();');
  assert.equal(lean, 'Selection.prototype = selection.prototype = {\n  constructor: Selection,\n  on: selection_on,\n};\n\nend();');
});

test('a selection that is written otherwise is refused', () => {
  assert.throws(() => leanSelection('class Selection {}'), /d3-selection is written otherwise/);
});
