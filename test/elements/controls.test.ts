/** The toolbar: one stop of the Tab key, and what its buttons open below it. */
import {expect} from '@open-wc/testing';
import {drag} from '../harness/commands.js';
import {day, SAMPLE_IDS, SAMPLE_URL, SAMPLE_WITH_CONTROLS} from '../harness/sample.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';
import {FacetsHarness, SearchHarness} from '../harness/search-harness.js';
import {ToolbarHarness} from '../harness/toolbar-harness.js';

const HOUR = 3_600_000;

async function opened(page = SAMPLE_WITH_CONTROLS): Promise<{timeline: TimelineHarness; toolbar: ToolbarHarness}> {
  const timeline = await open(page);
  return {timeline, toolbar: new ToolbarHarness(timeline)};
}

describe('searching and filtering from the toolbar', () => {
  it('opens the search field, counts, goes from match to match; Escape ends it and gives the focus back', async () => {
    const {timeline, toolbar} = await opened();
    await toolbar.use('Search');
    await toolbar.type('xi ');
    await timeline.settled();
    const search = new SearchHarness(timeline, toolbar.search());
    expect(search.count()).to.match(/^6 of 14 events$/u);
    await timeline.press('Enter');
    expect(timeline.element.selected).to.equal('beijing-2022');
    await search.pressButton('Next event');
    expect(timeline.element.selected).to.equal('putin-in-china');
    await timeline.press('Escape');
    expect([toolbar.opened(), toolbar.focused(), timeline.element.search]).to.deep.equal([[], 'Search', undefined]);
  });

  it('keeps the search, and says so, when its button closes it', async () => {
    const {timeline, toolbar} = await opened();
    await toolbar.use('Search');
    await toolbar.type('pact');
    await timeline.pressButton('Search');
    expect(toolbar.opened()).to.deep.equal([]);
    expect(timeline.element.search).to.equal('pact');
    expect(toolbar.button('Search').classList.contains('on')).to.equal(true);
  });

  it('opens the facets, in place of what was open, and counts what is chosen on the button', async () => {
    const {timeline, toolbar} = await opened();
    await toolbar.use('Search');
    await timeline.pressButton('Filter');
    expect(toolbar.opened()).to.deep.equal(['Filter']);
    const facets = new FacetsHarness(timeline, toolbar.facets());
    await timeline.press('Space');
    expect(facets.chosen()).to.deep.equal(['Vladimir Putin']);
    expect(timeline.summary()).to.match(/^6 of 14 events/u);
    await timeline.press('Escape');
    expect([toolbar.opened(), toolbar.focused()]).to.deep.equal([[], 'Filter, 1']);
    expect(toolbar.button('Filter, 1').classList.contains('on')).to.equal(true);
    await timeline.press('Enter');
    await new FacetsHarness(timeline, toolbar.facets()).press('Clear filter');
    expect(toolbar.button('Filter').classList.contains('on')).to.equal(false);
  });
});

describe('where there is nothing to filter by', () => {
  it('the filter says so', async () => {
    const {timeline, toolbar} = await opened('<annals-timeline controls><ol><li><time>2001</time> One</li><li><time>2002</time> Two</li></ol></annals-timeline>');
    await toolbar.use('Filter');
    await timeline.settled();
    expect(new FacetsHarness(timeline, toolbar.facets()).none()).to.equal('These events have nothing in common to filter by.');
  });

  it('is not said of events that have something', async () => {
    const {timeline, toolbar} = await opened();
    await toolbar.use('Filter');
    await timeline.settled();
    expect(new FacetsHarness(timeline, toolbar.facets()).none()).to.equal('');
  });
});

describe('the slider for the zoom', () => {
  const span = ({element: {viewport: {start, end}}}: TimelineHarness): number => end - start;

  it('zooms about the middle with up and down, says how long the window is, and goes on with left and right', async () => {
    const {timeline, toolbar} = await opened();
    const before = {span: span(timeline), middle: (timeline.viewport().start + timeline.viewport().end) / 2};
    await toolbar.goTo('Zoom');
    expect(toolbar.zoom().ariaValueText).to.equal('25 years');
    const value = Number(toolbar.zoom().value);
    for (let step = 0; step < 4; step++) await timeline.press('ArrowUp');
    expect(Number(toolbar.zoom().value)).to.equal(value + 1);
    expect(span(timeline) / before.span).to.be.within(0.4, 0.6);
    expect(Math.abs((timeline.viewport().start + timeline.viewport().end) / 2 - before.middle) / before.span).to.be.below(0.001);
    expect(toolbar.zoom().ariaValueText).to.equal('12 years');
    await timeline.press('ArrowRight');
    expect(toolbar.focused()).to.equal('Zoom in');
    await timeline.press('Enter');
    expect(Number(toolbar.zoom().value)).to.equal(value + 2);
    await timeline.press('ArrowLeft');
    expect(toolbar.focused()).to.equal('Zoom');
  });

  it('follows the pointer from everything to the finest date, and the window that others move', async () => {
    const {timeline, toolbar} = await opened();
    const {x, y, width, height} = toolbar.zoom().getBoundingClientRect();
    await drag({path: [[x + 18, y + height / 2], [x + width / 2, y + height / 2], [x + width - 2, y + height / 2]]});
    await timeline.settled();
    expect(span(timeline)).to.be.within(3 * 24 * HOUR, 20 * 24 * HOUR);
    await timeline.element.fit();
    await timeline.settled();
    expect(Number(toolbar.zoom().value)).to.be.below(2);
  });
});

describe('playing from the toolbar', () => {
  it('goes on until it is pressed again, and begins anew after the last event', async () => {
    const {timeline, toolbar} = await opened(SAMPLE_WITH_CONTROLS);
    expect([timeline.element.paused, toolbar.button('Play event by event').ariaPressed]).to.deep.equal([true, 'false']);
    await toolbar.use('Play event by event');
    expect([timeline.element.paused, toolbar.button('Play event by event').ariaPressed, timeline.element.selected]).to.deep.equal([false, 'true', SAMPLE_IDS[0]]);
    await timeline.press('Enter');
    expect([timeline.element.paused, toolbar.button('Play event by event').ariaPressed]).to.deep.equal([true, 'false']);
    timeline.element.selected = SAMPLE_IDS.at(-1);
    await timeline.settled();
    await timeline.press('Enter');
    expect([timeline.element.paused, timeline.element.selected]).to.deep.equal([false, SAMPLE_IDS[0]]);
    await timeline.enter();
    expect([timeline.element.paused, toolbar.button('Play event by event').ariaPressed]).to.deep.equal([true, 'false']);
  });
});

describe('the toolbar', () => {
  it('is one stop of the Tab key, of targets of 24 px, in two rows where it is narrow', async () => {
    const {timeline, toolbar} = await opened(`<div style="width: 360px">${SAMPLE_WITH_CONTROLS}</div>`);
    expect(toolbar.names()).to.deep.equal(['Zoom out', 'Zoom', 'Zoom in', 'Show everything', 'Earlier', 'Later', 'Play event by event', 'Go to date', 'Search', 'Filter', 'List of events', 'Keyboard help', 'Download']);
    const boxes = toolbar.boxes();
    expect(Math.min(...boxes.flatMap(({width, height}) => [width, height]))).to.be.at.least(24);
    expect(new Set(boxes.map(({y}) => Math.round(y))).size).to.equal(2);
    expect(Math.max(...boxes.map(({right}) => right))).to.be.at.most(timeline.element.getBoundingClientRect().right);
    await toolbar.goTo('Keyboard help');
    await timeline.press('Tab');
    expect(timeline.focusedEvent()).to.not.equal(undefined);
  });

  it('shows the list and takes it back', async () => {
    const {timeline, toolbar} = await opened();
    await toolbar.use('List of events');
    expect([timeline.element.list, toolbar.button('List of events').ariaPressed]).to.deep.equal([true, 'true']);
    await timeline.press('Enter');
    expect([timeline.element.list, toolbar.button('List of events').ariaPressed]).to.deep.equal([false, 'false']);
  });

  it('says what keys do; Escape gives the focus back, also to the event where "?" was pressed', async () => {
    const {timeline, toolbar} = await opened();
    const dialog = (): HTMLDialogElement => timeline.element.shadowRoot!.querySelector('dialog')!;
    await toolbar.use('Keyboard help');
    expect(dialog().open).to.equal(true);
    expect(dialog().innerText.replace(/\s+/gu, ' ')).to.match(/^Keyboard help ← Previous event → Next event ↑ ↓ Rows above and below Shift ← → Previous and next related event Home End First and last event Letters Go to the title that begins so/u);
    await timeline.press('Escape');
    expect([dialog().open, toolbar.focused()]).to.deep.equal([false, 'Keyboard help']);
    await timeline.press('Tab');
    const event = timeline.focusedEvent();
    await timeline.press('?');
    expect(dialog().open).to.equal(true);
    await timeline.press('Escape');
    expect([dialog().open, timeline.focusedEvent()]).to.deep.equal([false, event]);
    expect(event).to.be.a('string');
  });
});

describe('going to a date', () => {
  it('reads it as one writes it, against the reference of the document, and shows it with room around', async () => {
    const {timeline, toolbar} = await opened();
    await toolbar.use('Go to date');
    expect(toolbar.focused()).to.equal('Go to date');
    await toolbar.type('july 3');
    await timeline.press('Enter');
    const {start, end} = timeline.element.viewport;
    expect([start, end]).to.deep.equal([day(2024, 7, 2), day(2024, 7, 5)]);
    expect([toolbar.refused(), toolbar.field().value]).to.deep.equal(['', 'july 3']);
  });

  it('says below the field what is no date, and keeps the text', async () => {
    const {timeline, toolbar} = await opened();
    const before = timeline.element.viewport;
    await toolbar.use('Go to date');
    await toolbar.type('soon');
    await timeline.press('Enter');
    expect(toolbar.refused()).to.equal('“soon” is not a date that can be read.');
    expect([toolbar.field().value, toolbar.field().ariaInvalid, toolbar.focused()]).to.deep.equal(['soon', 'true', 'Go to date']);
    expect(timeline.element.viewport).to.deep.equal(before);
    await timeline.press('Control', 'a');
    await toolbar.type('3/4/2024');
    await timeline.press('Enter');
    expect(toolbar.refused()).to.match(/3\/4\/2024/u);
  });

  it('knows the words of the reader’s language, dates without an end, and what is shorter than an hour', async () => {
    const {timeline, toolbar} = await opened(`<div lang="de"><annals-timeline src="${SAMPLE_URL}" controls></annals-timeline></div>`);
    await toolbar.use('Gehe zu Datum');
    await toolbar.type('3. Juli 2024 14:00');
    await timeline.press('Enter');
    expect(timeline.element.viewport.end - timeline.element.viewport.start).to.be.within(HOUR, 1.1 * HOUR);
    await timeline.press('Control', 'a');
    await toolbar.type('seit 2020');
    await timeline.press('Enter');
    expect(toolbar.refused()).to.equal('');
    expect((timeline.element.viewport.start + timeline.element.viewport.end) / 2).to.be.within(day(2019, 12, 31), day(2020, 1, 2));
    expect(timeline.element.viewport.end - timeline.element.viewport.start).to.be.within(HOUR, 1.1 * HOUR);
  });

  it('closes with Escape or its button, and the focus goes back to it', async () => {
    const {timeline, toolbar} = await opened();
    await toolbar.use('Go to date');
    await timeline.press('Escape');
    expect([toolbar.opened(), toolbar.focused()]).to.deep.equal([[], 'Go to date']);
    await timeline.press('Enter');
    expect(toolbar.opened()).to.deep.equal(['Go to date']);
    await timeline.pressButton('Go to date');
    expect(toolbar.opened()).to.deep.equal([]);
  });

  it('works from a toolbar that stands elsewhere', async () => {
    const {timeline, toolbar} = await opened(`<annals-controls for="t"></annals-controls><annals-timeline id="t" src="${SAMPLE_URL}"></annals-timeline>`);
    await toolbar.use('Go to date');
    await toolbar.type('2001');
    await timeline.press('Enter');
    expect(timeline.element.viewport.start).to.equal(day(2000, 1, 2));
  });
});
