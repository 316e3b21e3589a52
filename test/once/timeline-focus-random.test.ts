/** Ten thousand things done to a timeline with the focus in it: it is never lost. Once: it takes its time. */
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {AnnalsTimeline, TimelineEvent} from '../../src/define.js';
import {setViewport} from '../harness/commands.js';
import {day} from '../harness/sample.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';

const OPERATIONS = 10_000;
/** So many are done within a frame, and then one looks. */
const BATCH = 20;
const DAY = 86_400_000;

/** Events by a seed: most ids come again in other data, a third do not. */
const events = (seed: number, count: number): TimelineEvent[] => Array.from({length: count}, (_, i) => ({
  id: i % 3 === 0 ? `${seed}-${i}` : `e${i}`,
  title: `Event ${i} of ${seed}`,
  date: new Date(day(2010, 1, 1) + ((i * 7919 + seed * 31) % 5000) * DAY).toISOString().slice(0, 10),
  group: `g${i % 4}`,
}));

type Operation = (timeline: TimelineHarness) => void;

const press = (key: string): Operation => () => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  focused?.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}));
};
const on = (act: (element: AnnalsTimeline) => unknown): Operation => ({element}) => void act(element);
const anyId = (element: AnnalsTimeline, at: number): string => String(element.events[Math.floor(at * element.events.length)]?.id ?? '');

const OPERATION: fc.Arbitrary<Operation> = fc.oneof(
  {weight: 8, arbitrary: fc.constantFrom('+', '-', '+', '-', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', '0', 'Enter', ' ', 'Escape').map(press)},
  {weight: 2, arbitrary: fc.double({min: 0.2, max: 5, noNaN: true}).map((factor) => on((element) => element.zoomBy(factor)))},
  {weight: 2, arbitrary: fc.double({min: -2, max: 2, noNaN: true}).map((part) => on((element) => element.panBy(part)))},
  {weight: 1, arbitrary: fc.double({min: 0, max: 0.999, noNaN: true}).map((at) => on((element) => (element.selected = anyId(element, at))))},
  {weight: 1, arbitrary: fc.constant(on((element) => (element.selected = undefined)))},
  {weight: 1, arbitrary: fc.double({min: 0, max: 0.999, noNaN: true}).map((at) => on((element) => element.removeEvents([anyId(element, at)])))},
  {weight: 1, arbitrary: fc.tuple(fc.nat(5), fc.constantFrom(0, 1, 3, 40, 120)).map(([seed, count]) => on((element) => (element.events = events(seed, count))))},
  {weight: 1, arbitrary: fc.constantFrom('none', 'group').map((kind) => on((element) => (element.lanes = kind as 'none')))},
  {weight: 1, arbitrary: fc.constantFrom('320px', '500px', '900px').map((width) => on((element) => (element.style.width = width)))},
  {weight: 1, arbitrary: fc.constantFrom('controls', 'overview', 'list', 'relations').map((name) => on((element) => element.toggleAttribute(name)))},
);

describe('the focus', () => {
  it(`is never lost in ${OPERATIONS} operations`, async function () {
    this.timeout(600_000);
    await setViewport(1000, 700);
    const timeline = await open({events: events(0, 120)});
    await timeline.enter();
    const operations = fc.sample(OPERATION, {seed: 20240703, numRuns: OPERATIONS});
    const lost: number[] = [];
    for (let i = 0; i < OPERATIONS; i += BATCH) {
      for (const operation of operations.slice(i, i + BATCH)) operation(timeline);
      await timeline.settled();
      if (!timeline.hasFocus()) lost.push(i);
      if (lost.length > 0) break;
    }
    expect(lost).to.deep.equal([]);
  });
});
