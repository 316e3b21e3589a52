import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {Certainty} from '../../../src/core/model/certainty.js';
import {eventMarks, type MarkExtent} from '../../../src/core/scene/event-marks.js';
import type {Mark} from '../../../src/core/scene/scene.js';

const WIDTH = 1000;
const EDGE = 40;

function told(mark: Mark): string {
  switch (mark.type) {
    case 'rect': return `${mark.paint} ${mark.x} to ${mark.x + mark.width}`;
    case 'circle': return `${mark.paint} at ${mark.x}`;
    case 'path': return `${mark.paint} ${mark.d.split('H')[1]?.split('V')[0]}`;
    case 'line': return `${mark.paint} ${mark.x1} to ${mark.x2}`;
  }
}

function drawn(hullStart: number, coreStart: number, coreEnd: number, hullEnd: number, certainty = 0): string[] {
  const extent: MarkExtent = {hullStart, coreStart, coreEnd, hullEnd, certainty};
  return eventMarks({key: 'e', middle: 0, width: WIDTH, selected: false}, extent).map(told);
}

const {approximate, uncertain, tentative, cancelled, planned, goesOnAfter, goesOnBefore} = Certainty;

const CASES: readonly (readonly [what: string, marks: string[], expected: string[]])[] = [
  ['days: a solid bar', drawn(100, 100, 200, 200), ['core 100 to 200']],
  ['a day from afar: a dot in its middle', drawn(100, 100, 104, 104), ['dot at 102']],
  ['a year from afar: a dot, for there is no room to tell', drawn(100, 104, 100, 104), ['dot at 102']],
  ['some time in a year: pale, between brackets', drawn(100, 200, 100, 200), ['possible 100 to 200', 'bracket 100', 'bracket 200']],
  ['from a year to a year: solid between pale ends', drawn(100, 150, 250, 300), ['core-in 100 to 150', 'core-out 250 to 300', 'core 150 to 250']],
  ['a short core in a long hull: a dot between pale ends', drawn(100, 150, 154, 300), ['core-in 100 to 150', 'core-out 154 to 300', 'dot at 152']],
  ['still going on: solid until now, then fading out', drawn(100, 100, 200, Infinity, goesOnAfter), ['core-out 200 to 380', `faint 380 to ${WIDTH + EDGE}`, 'core 100 to 200']],
  ['an end that nobody knows: never solid', drawn(100, 100, 104, Infinity), ['possible-out 104 to 284', `faint 284 to ${WIDTH + EDGE}`, 'dot at 102']],
  ['before: fading in, with a bracket at its end', drawn(-Infinity, 300, -Infinity, 300), [`faint ${-EDGE} to 120`, 'possible-in 120 to 300', 'bracket 300']],
  ['going on since nobody knows when', drawn(-Infinity, 200, 400, 400, goesOnBefore), [`faint ${-EDGE} to 20`, 'core-in 20 to 200', 'core 200 to 400']],
  ['undated: barely there, anywhere', drawn(-Infinity, Infinity, -Infinity, Infinity), [`faint ${-EDGE} to ${WIDTH + EDGE}`]],
  ['about: soft ends instead of brackets', drawn(100, 200, 100, 200, approximate), ['possible-in 100 to 130', 'possible 130 to 170', 'possible-out 170 to 200']],
  ['about, from afar: a dot in a halo', drawn(100, 104, 100, 104, approximate), ['halo at 102', 'dot at 102']],
  ['perhaps: a dashed outline', drawn(100, 200, 100, 200, uncertain), ['possible 100 to 200', 'doubt 100 to 200']],
  ['perhaps, from afar: a dashed ring', drawn(100, 104, 100, 104, uncertain), ['doubt at 102']],
  ['planned: lightly, in an outline', drawn(100, 100, 200, 200, planned), ['planned 100 to 200']],
  ['cancelled: hollow', drawn(100, 100, 200, 200, cancelled), ['possible 100 to 200', 'hollow 100 to 200']],
  ['alleged, from afar: a ring', drawn(100, 100, 104, 104, tentative), ['hollow at 102']],
  ['a bar far longer than the plot: cut near its edges', drawn(-1e9, -1e9, 1e9, 1e9), [`core ${-EDGE} to ${WIDTH + EDGE}`]],
  ['one that is elsewhere: nothing', drawn(2000, 2000, 2100, 2100), []],
];

describe('the marks of a date', () => {
  for (const [what, marks, expected] of CASES) test(what, () => assert.deepEqual(marks, expected));

  test('have keys of their own and tell whether they are selected', () => {
    const marks = eventMarks({key: 'e', middle: 20, width: WIDTH, selected: true}, {hullStart: 100, coreStart: 150, coreEnd: 250, hullEnd: 300, certainty: uncertain});
    assert.equal(new Set(marks.map(({key}) => key)).size, marks.length);
    assert.ok(marks.every(({selected, key}) => selected === true && key.startsWith('e.')));
  });
});
