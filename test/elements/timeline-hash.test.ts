/** Window and selection in the address of the page, with the history of a real browser. */
import {expect, fixture, oneEvent} from '@open-wc/testing';
import type {AnnalsErrorEvent} from '../../src/define.js';
import {SAMPLE_URL} from '../harness/sample.js';
import {open, TimelineHarness} from '../harness/timeline-harness.js';

const PAGE = `<annals-timeline id="astana" hash src="${SAMPLE_URL}" start="2024-06-28" end="2024-07-07"></annals-timeline>`;
const JULY = {start: Date.UTC(2024, 5, 28), end: Date.UTC(2024, 6, 8)};
const plain = location.href;

/** Resolves with the next fragment that is written or gone to. */
async function fragmentAfter(act: () => unknown): Promise<string> {
  const before = location.hash;
  await act();
  while (location.hash === before) await new Promise(requestAnimationFrame);
  return location.hash;
}

async function goTo(fragment: string): Promise<void> {
  const gone = oneEvent(window, 'hashchange');
  location.assign(fragment);
  await gone;
}

async function back(timeline: TimelineHarness): Promise<void> {
  const gone = oneEvent(window, 'popstate');
  history.back();
  await gone;
  await timeline.settled();
}

async function openAt(fragment: string, page = PAGE): Promise<TimelineHarness> {
  history.replaceState(null, '', fragment);
  return open(page);
}

describe('hash', () => {
  afterEach(() => history.replaceState(null, '', plain));

  it('writes what the reader selects, and Back undoes it', async () => {
    const timeline = await open(PAGE);
    expect(location.hash).to.equal('');
    await timeline.click('astana-summit');
    expect(location.hash).to.equal('#astana=2024-06-28..2024-07-07,astana-summit');
    await timeline.press('Escape');
    expect(location.hash).to.equal('#astana=2024-06-28..2024-07-07');
    await back(timeline);
    expect(timeline.element.selected).to.equal('astana-summit');
    await back(timeline);
    expect(timeline.element.selected).to.equal(undefined);
    expect(timeline.element.viewport).to.deep.equal(JULY);
  });

  it('replaces the entry when a gesture has settled', async () => {
    const timeline = await open(PAGE);
    const entries = history.length;
    const fragment = await fragmentAfter(() => timeline.dragBy(100));
    expect(fragment).to.match(/^#astana=2024-06-2[0-7]\.\.2024-07-0[1-7]$/u);
    expect(history.length).to.equal(entries);
  });

  it('opens where the address says, before what the page says', async () => {
    const timeline = await openAt('#section&astana=2024-07-01..2024-07-05,astana-summit');
    expect(timeline.element.viewport).to.deep.equal({start: Date.UTC(2024, 6, 1), end: Date.UTC(2024, 6, 6)});
    expect(timeline.element.selected).to.equal('astana-summit');
    expect(timeline.element.problems).to.deep.equal([]);
  });

  it('follows a link to another place', async () => {
    const timeline = await open(PAGE);
    await goTo('#astana=2022..2023');
    await timeline.settled();
    expect(timeline.element.viewport).to.deep.equal({start: Date.UTC(2022, 0), end: Date.UTC(2024, 0)});
  });

  it('leaves the rest of the fragment alone, and works twice on a page', async () => {
    const first = await openAt('#section', `${PAGE}<annals-timeline id="second" hash="other" src="${SAMPLE_URL}" start="2024-06-28" end="2024-07-07"></annals-timeline>`);
    const element = first.element.nextElementSibling as typeof first.element;
    await element.ready;
    const second = new TimelineHarness(element);
    await first.click('astana-summit');
    element.scrollIntoView();
    await second.settled();
    await second.click('astana-summit');
    expect(location.hash).to.equal('#section&astana=2024-06-28..2024-07-07,astana-summit&other=2024-06-28..2024-07-07,astana-summit');
    await back(first);
    expect([first.element.selected, second.element.selected]).to.deep.equal(['astana-summit', undefined]);
    await back(first);
    expect(first.element.selected).to.equal(undefined);
  });

  it('says what is broken, and opens as if it were not there', async () => {
    history.replaceState(null, '', '#astana=soon..%,x');
    const page = await fixture<HTMLElement>('<div></div>');
    const told = oneEvent<AnnalsErrorEvent>(page, 'annals-error');
    page.insertAdjacentHTML('beforeend', PAGE);
    const {problems} = await told;
    expect(problems.map(({code, where}) => [code, where.field])).to.deep.equal([['field-invalid', 'hash']]);
    expect(page.querySelector('annals-timeline')?.viewport).to.deep.equal(JULY);
  });

  it('is let go with the element', async () => {
    const timeline = await open(PAGE);
    timeline.element.remove();
    await goTo('#astana=2022..2023');
    expect(timeline.element.viewport).to.deep.equal(JULY);
  });
});
