/**
 * Propagation along chains of relative dates: `node --import tsx bench/relations/run.mjs [events]`.
 * Prints one JSON line for each shape: median ms of 9 runs, constraint visits per event.
 */
import {performance} from 'node:perf_hooks';
import {resolveRelations} from '../../src/core/model/relations.ts';
import {resolveTimeline} from '../../src/core/model/resolve-timeline.ts';

const size = Number(process.argv[2] ?? 10_000);
const RUNS = 9;

/** The numbers below `count` in an order that looks random and is always the same. */
function shuffled(count) {
  const places = Array.from({length: count}, (_, i) => i);
  let state = 20240701;
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [places[i], places[j]] = [places[j], places[i]];
  }
  return places;
}

const id = (i) => `event-${i}`;
const told = (i, offset) => ({id: id(i), title: id(i), date: i === 0 ? '2024-07-01' : {of: id(i - 1), relation: 'after', ...offset}});
const inOrder = Array.from({length: size}, (_, i) => i);
const SHAPES = {
  'a day after each other': {events: inOrder.map((i) => told(i, {offset: 'P1D'}))},
  'a day after each other, shuffled': {events: shuffled(size).map((i) => told(i, {offset: 'P1D'}))},
  'after each other, last one dated': {
    events: shuffled(size).map((i) => (i === size - 1 ? {id: id(i), title: 'last', date: '2025'} : told(i, {}))),
  },
  'undated, ordered by relations': {
    events: shuffled(size).map((i) => ({id: id(i), title: id(i), date: i % 100 === 0 ? `Y${10_000 + i}` : {undated: true}})),
    relations: inOrder.slice(1).map((i) => ({type: 'before', from: id(i - 1), to: id(i)})),
  },
};

for (const [shape, timeline] of Object.entries(SHAPES)) {
  const {events} = resolveTimeline({...timeline, relations: []});
  const times = [];
  let steps = 0;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    ({steps} = resolveRelations(events, timeline.relations));
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  console.log(JSON.stringify({bench: 'relations', shape, events: size, ms: Number(times[RUNS >> 1].toFixed(2)), visitsPerEvent: steps / size}));
}
