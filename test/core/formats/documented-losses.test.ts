/** What docs/formats.md says that each format cannot hold is what is lost. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {formats} from '../../../src/core/formats/registry.js';
import {writeTimelineWithProblems} from '../../../src/core/formats/write-timeline.js';
import type {Timeline} from '../../../src/core/model/timeline.js';

/** Every field there is. */
const full: Timeline = {
  id: 'doc', title: 'Doc', description: 'D', lang: 'en', reference: '2024-07-01', timeZone: 'Europe/Vienna', licence: 'CC0', ext: {x: {y: 1}},
  relations: [{type: 'after', from: 'a', to: 'b'}], groups: [{id: 'g', title: 'G'}], actors: [{id: 'p', name: 'P'}], places: [{id: 'q', name: 'Q'}], sources: [{id: 's', name: 'S'}],
  events: [
    {
      id: 'a', title: 'A', description: 'What happened', date: '2001-02-03', claims: [{date: '2001-02-04', source: 's'}], status: 'planned', type: ['t', 'u'], tags: ['x', 'y'],
      group: 'g', parent: 'b', actors: ['p'], places: ['q'], sources: [{source: 's', via: 'v', quote: 'z'}], importance: 0.5, links: [{url: 'https://example.org/', title: 'E'}],
      media: [{url: 'https://example.org/a.png', type: 'image/png', alt: 'alt', caption: 'c'}], role: 'period', color: 'red', ext: {z: {k: 1}},
    },
    {id: 'b', title: 'B', date: '2001-02-03'},
  ],
};

const text = readFileSync(new URL('../../../docs/formats.md', import.meta.url), 'utf8');
/** The rows of the first table: a format, and the fields that it loses of the document and of an event. */
const told = new Map([...(text.split('Of dates')[0]?.split('|---|---|---|\n')[1] ?? '').matchAll(/^\| `(\w+)` \|(.*)\|(.*)\|$/gm)].map(([, name = '', ...cells]) =>
  [name, cells.map((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, field]) => field))] as const));

describe('docs/formats.md', () => {
  test('has every format that is written', () => {
    assert.deepEqual([...told.keys()].sort(), [...formats.values()].filter(({write}) => write).map(({name}) => name).sort());
  });

  for (const [name, [ofDocument, ofEvent]] of told) {
    test(`tells what ${name} cannot hold`, () => {
      const lost = writeTimelineWithProblems(full, name).problems.map(({where}) => where);
      const fields = (index: number | undefined): readonly unknown[] => lost.filter((where) => where.index === index && where.field !== 'date').map(({field}) => field);
      assert.deepEqual([[...fields(undefined)].sort(), [...fields(0)].sort()], [[...ofDocument ?? []].sort(), [...ofEvent ?? []].sort()]);
    });
  }
});
