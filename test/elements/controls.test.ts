/** The toolbar: one stop of the Tab key, and what its buttons open below it. */
import {expect} from '@open-wc/testing';
import {day, SAMPLE_URL, SAMPLE_WITH_CONTROLS} from '../harness/sample.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';
import {ToolbarHarness} from '../harness/toolbar-harness.js';

const HOUR = 3_600_000;

async function opened(page = SAMPLE_WITH_CONTROLS): Promise<{timeline: TimelineHarness; toolbar: ToolbarHarness}> {
  const timeline = await open(page);
  return {timeline, toolbar: new ToolbarHarness(timeline)};
}

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
