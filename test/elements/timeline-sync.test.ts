/** Timelines that share a window, and timelines that do not. */
import {expect} from '@open-wc/testing';
import type {AnnalsTimeline} from '../../src/define.js';
import {SAMPLE_URL} from '../harness/sample.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';

const PAGE = `
  <annals-controls for="first"></annals-controls>
  <annals-timeline id="first" src="${SAMPLE_URL}" start="2024-06" end="2024-07"></annals-timeline>
  <annals-timeline id="second" sync="first" src="${SAMPLE_URL}" lanes="group"></annals-timeline>
  <annals-timeline id="third" src="${SAMPLE_URL}"></annals-timeline>`;

async function openAll(page = PAGE, motion = false): Promise<readonly [TimelineHarness, AnnalsTimeline, AnnalsTimeline]> {
  const first = await open(page, {motion});
  const [, second, third] = [...(first.element.parentElement?.querySelectorAll('annals-timeline') ?? [])];
  if (!second || !third) throw new Error('the page has three timelines');
  await Promise.all([second.ready, third.ready]);
  await first.settled();
  return [first, second, third];
}

/** Presses a button of the toolbar that stands outside its timeline. */
async function pressControl(timeline: TimelineHarness, name: string): Promise<void> {
  const buttons = document.querySelector('annals-controls')?.shadowRoot?.querySelectorAll('button') ?? [];
  const button = [...buttons].find((candidate) => candidate.ariaLabel === name);
  if (!button) throw new Error(`there is no button "${name}"`);
  button.click();
  await timeline.settled();
}

describe('sync', () => {
  it('shows one window in two timelines, whichever is moved, and leaves others alone', async () => {
    const [first, second, third] = await openAll();
    const alone = third.viewport;
    expect(second.viewport).to.deep.equal(first.element.viewport);
    await first.dragBy(80);
    expect(second.viewport).to.deep.equal(first.element.viewport);
    await second.show('2022', '2023');
    expect(first.element.viewport).to.deep.equal({start: Date.UTC(2022, 0), end: Date.UTC(2024, 0)});
    expect(third.viewport).to.deep.equal(alone);
  });

  it('tells the page of a gesture once, by the timeline that it was made on', async () => {
    const [first, second] = await openAll();
    const told: string[] = [];
    for (const element of [first.element, second]) element.addEventListener('annals-viewport-change', () => told.push(element.id));
    await pressControl(first, 'Zoom in');
    expect(told).to.deep.equal(['first']);
  });

  it('goes the whole way together when both name each other', async () => {
    const [first, second] = await openAll(PAGE.replace('id="first"', 'id="first" sync="second"'), true);
    await first.element.show('2022', '2023');
    expect([first.element.viewport, second.viewport]).to.deep.equal(Array(2).fill({start: Date.UTC(2022, 0), end: Date.UTC(2024, 0)}));
  });

  it('lets go when it is taken away, and when the attribute is', async () => {
    const [first, second] = await openAll();
    const before = second.viewport;
    second.remove();
    await first.element.show('2022', '2023');
    expect(second.viewport).to.deep.equal(before);
    first.element.after(second);
    await first.settled();
    expect(second.viewport).to.deep.equal(first.element.viewport);
    second.removeAttribute('sync');
    await first.settled();
    await second.show('2020', '2021');
    expect(first.element.viewport.start).to.equal(Date.UTC(2022, 0));
  });

  it('selects, searches and moves in its own timeline alone: parts never talk to another', async () => {
    const [first, second, third] = await openAll();
    const alone = third.viewport;
    await pressControl(first, 'Zoom out');
    await first.click('astana-summit');
    expect([first.element.selected, second.selected, third.selected]).to.deep.equal(['astana-summit', undefined, undefined]);
    expect(third.viewport).to.deep.equal(alone);
  });
});
