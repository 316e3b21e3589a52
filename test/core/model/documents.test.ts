/** Several documents that are shown as one: which event is whose, and the colours that tell them apart. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {mergeReadings} from '../../../src/core/formats/merge-readings.js';
import {readTimeline} from '../../../src/core/formats/read-timeline.js';
import {writeTimeline} from '../../../src/core/formats/write-timeline.js';
import {documentsOf} from '../../../src/core/model/documents.js';
import type {Timeline} from '../../../src/core/model/timeline.js';
import {renderTimeline} from '../../../src/core/scene/render-timeline.js';
import {themes, toneColour, type Theme} from '../../../src/core/scene/theme.js';

const document = (title: string): Timeline => ({
  title, groups: [{id: 'inner', title: 'Inner'}],
  events: [{id: `${title} 1`, title: `${title} 1`, date: '2001-02-03', group: 'inner'}, {id: `${title} 2`, title: `${title} 2`, date: '2002/2004'}],
});
const merge = (...titles: readonly string[]): Timeline => mergeReadings(titles.map((title) => ({name: title, reading: readTimeline(document(title))}))).timeline;
const tones = (timeline: Timeline): readonly (number | undefined)[] => timeline.events.map(({group = ''}) => documentsOf(timeline).byGroup.get(group)?.tone);

describe('documents that are shown as one', () => {
  test('are numbered, and what is in groups of theirs is theirs', () => {
    assert.deepEqual(tones(merge('A', 'B', 'C')), [1, 1, 2, 2, 3, 3]);
  });

  test('share a number from the sixth on', () => {
    assert.deepEqual(documentsOf(merge(...'ABCDEFGH')).list.map(({tone}) => tone), [1, 2, 3, 4, 5, 6, 6, 6]);
  });

  test('are none when there is but one, or none', () => {
    assert.deepEqual(documentsOf(merge('A')).list, []);
    assert.deepEqual(documentsOf(document('A')).list, []);
  });

  test('are found among groups that lead in circles', () => {
    const {byGroup, list} = documentsOf({events: [], groups: [
      {id: 'a', title: 'A', parent: 'b'}, {id: 'b', title: 'B', parent: 'a'}, {id: 'c', title: 'C', role: 'document', parent: 'c'}, {id: 'd', title: 'D', role: 'document'}, {id: 'e', title: 'E', parent: 'd'},
    ]});
    assert.deepEqual([list.length, byGroup.get('a'), byGroup.get('c')?.tone, byGroup.get('e')?.tone], [2, undefined, 1, 2]);
  });

  test('stay told apart in a file of ours, and are one among others when that is read beside another', () => {
    const again = readTimeline(writeTimeline(merge('A', 'B'), 'json'));
    assert.deepEqual([tones(again.timeline), again.problems], [[1, 1, 2, 2], []]);
    const nested = mergeReadings([{name: 'both', reading: again}, {name: 'C', reading: readTimeline(document('C'))}]).timeline;
    assert.deepEqual(tones(nested), [1, 1, 1, 1, 2, 2]);
  });

  test('have their colours and names in a picture, and one document has none', () => {
    const svg = renderTimeline(merge('Rockets', 'Planes'), {width: 800, legend: true, lanes: 'group'});
    const [first, second] = themes.light.tones;
    for (const part of [`fill="${first}"`, `fill="${second}"`, 'url(#tone-2-core-out)', 'id="tone-2-core-out"', '>Rockets<', '>Planes<']) assert.ok(svg.includes(part), part);
    assert.ok(!renderTimeline(document('Alone'), {width: 800, legend: true}).includes('tone-'));
  });

  test('follow the viewer of a picture into the dark', () => {
    const svg = renderTimeline(merge('A', 'B'), {width: 800, theme: 'auto'});
    assert.ok(svg.includes(`[fill=&#39;${themes.light.tones[1]}&#39;]{fill:${themes.dark.tones[1]}}`));
  });
});

type Vector = readonly [number, number, number];
type Matrix = readonly [Vector, Vector, Vector];

/** How colours are seen without one kind of cones: Machado, Oliveira, Fernandes 2009, table 1, severity 1; in linear light. */
const EYES: Readonly<Record<string, Matrix>> = {
  all: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};
const LMS: Matrix = [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]];
const LAB: Matrix = [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]];

const times = (matrix: Matrix, [a, b, c]: Vector): Vector => matrix.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Vector;
const linear = (colour: string): Vector =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as unknown as Vector;
const luminance = ([r, g, b]: Vector): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const oklab = (light: Vector): Vector => times(LAB, times(LMS, light.map((c) => Math.max(0, c)) as unknown as Vector).map(Math.cbrt) as unknown as Vector);
const distance = (one: Vector, other: Vector): number => Math.hypot(...one.map((c, i) => c - other[i]!));

/** Less than this is easily taken for the same, in OKLab, where black and white are 1 apart. */
const APART = 0.075;

describe('their colours', () => {
  for (const [name, theme] of Object.entries<Theme>(themes)) {
    const colours = [1, 2, 3, 4, 5].map((tone) => toneColour(theme, tone));

    test(`stand out from the paper by 3 to 1 (${name})`, () => {
      const paper = luminance(linear(theme.paper));
      for (const colour of [...colours, toneColour(theme, 6)]) {
        const [low = 0, high = 0] = [paper, luminance(linear(colour))].sort((a, b) => a - b);
        assert.ok((high + 0.05) / (low + 0.05) >= 3, colour);
      }
    });

    test(`are told apart, and from the accent, by readers of any eyes (${name})`, () => {
      const all = [theme.accent, ...colours];
      for (const [eyes, matrix] of Object.entries(EYES)) {
        const seen = all.map((colour) => oklab(times(matrix, linear(colour))));
        seen.forEach((one, i) => seen.slice(0, i).forEach((other, j) => assert.ok(distance(one, other) > APART, `${all[i]} and ${all[j]} (${eyes}): ${distance(one, other)}`)));
      }
    });
  }
});
