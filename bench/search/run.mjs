/**
 * Search, filter and facets against a floor, in one run: `node --import tsx bench/search/run.mjs [events]`.
 * The floor is `String.includes` over the same texts, already folded; the ratio is ours to it, median of 15 runs each, turn by turn.
 * Writes bench/results/search.json.
 */
import {writeFileSync} from 'node:fs';
import {performance} from 'node:perf_hooks';
import {eventTable} from '../../src/core/model/event-table.ts';
import {finish} from '../../src/core/model/finish.ts';
import {resolveTimeline} from '../../src/core/model/resolve-timeline.ts';
import {countFacets} from '../../src/core/search/facets.ts';
import {findEvents} from '../../src/core/search/find-events.ts';
import {fold} from '../../src/core/search/fold.ts';
import {TextIndex} from '../../src/core/search/text-index.ts';

const size = Number(process.argv[2] ?? 100_000);
const RUNS = 15;
const WORDS = ['summit', 'treaty', 'visit', 'war', 'peace', 'election', 'storm', 'founding', 'strike', 'congress', 'União', 'Łódź', 'São Paulo', 'Zürich'];
const ACTORS = 200;
const PLACES = 500;

let state = 20240701;
const random = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const words = (count) => Array.from({length: count}, () => WORDS[random(WORDS.length)]).join(' ');

const made = {
  actors: Array.from({length: ACTORS}, (_, i) => ({id: `a${i}`, name: `Actor ${i} ${WORDS[i % WORDS.length]}`})),
  places: Array.from({length: PLACES}, (_, i) => ({id: `p${i}`, name: `Place ${i}`})),
  events: Array.from({length: size}, (_, i) => ({
    id: `e${i}`, title: `${words(3)} ${i}`, description: words(20), date: String(1000 + random(1000)),
    actors: [`a${random(ACTORS)}`, `a${random(20)}`], places: [`p${random(PLACES)}`], sources: [{source: 'A paper', via: words(2)}],
  })),
};
// As a file brings it: texts that are the same are one.
const timeline = JSON.parse(JSON.stringify(made));
const table = eventTable(resolveTimeline(timeline).events);

const started = performance.now();
const index = new TextIndex(table, timeline, 'en');
for (let i = 0; i < table.size; i++) index.textOf(i);
const indexing = performance.now() - started;
const texts = Array.from({length: table.size}, (_, i) => index.textOf(i));

const floor = (terms) => texts.reduce((count, text) => count + (terms.every((term) => text.includes(term)) ? 1 : 0), 0);
const found = (search, filter = {}) => finish(findEvents(index, {search, filter})).length;

const CASES = {
  'one word': [() => found('summit'), () => floor(['summit'])],
  'two words, one with an accent': [() => found('treaty zurich'), () => floor([fold('treaty'), fold('Zürich')])],
  'a word that nothing has': [() => found('nobody'), () => floor(['nobody'])],
  'an actor': [() => found('', {actor: ['a3']}), () => floor(['actor 3 '])],
  'two facets': [() => found('', {actor: ['a3'], place: ['p7']}), () => floor(['actor 3 ', 'place 7'])],
  'all facets counted': [() => finish(countFacets(index, timeline, '', {actor: ['a3']})).length, () => floor(['actor 3 '])],
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const timed = (act) => {
  const start = performance.now();
  act();
  return performance.now() - start;
};
const rounded = (value) => Math.round(value * 100) / 100;

const cases = Object.entries(CASES).map(([name, [ours, theirs]]) => {
  const pairs = Array.from({length: RUNS}, () => [timed(ours), timed(theirs)]);
  const [ms, floorMs] = [0, 1].map((side) => median(pairs.map((pair) => pair[side])));
  return {name, found: ours(), ms: rounded(ms), slowest: rounded(Math.max(...pairs.map(([one]) => one))), floorMs: rounded(floorMs), ratio: rounded(ms / floorMs)};
});
const result = {events: size, runs: RUNS, node: process.version, indexingMs: rounded(indexing), cases};
writeFileSync(new URL('../results/search.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`);
console.table(cases);
console.log(`words of all events folded once: ${result.indexingMs} ms`);
