import {expect} from '@open-wc/testing';
import {open} from '../harness/timeline-harness.js';
import {sampleDocument, SAMPLE_URL} from '../harness/sample.js';

const byGroup = `<annals-timeline src="${SAMPLE_URL}" lanes="group"></annals-timeline>`;
const byActor = `<annals-timeline src="${SAMPLE_URL}" lanes="actor" style="height: 420px"></annals-timeline>`;

describe('lanes', () => {
  it('stand as the document has its groups, each with how many events it has', async () => {
    const timeline = await open(byGroup);
    expect(timeline.lanes()).to.deep.equal(['The SCO2', 'Russia and China2', 'War against Ukraine4', 'To Astana and beyond6']);
  });

  it('hold each event between their title and the next', async () => {
    const timeline = await open(byGroup);
    const {y} = timeline.event('full-scale-invasion').place;
    expect(y).to.be.greaterThan(timeline.laneTop('War against Ukraine'));
    expect(y).to.be.lessThan(timeline.laneTop('To Astana'));
  });

  it('fold to their title and unfold again', async () => {
    const timeline = await open(byGroup);
    const before = timeline.laneTop('To Astana');
    await timeline.foldLane('War against Ukraine');
    expect(timeline.laneTop('To Astana')).to.be.lessThan(before);
    expect(timeline.labelled()).not.to.include('full-scale-invasion');
    await timeline.foldLane('War against Ukraine');
    expect(timeline.laneTop('To Astana')).to.equal(before);
    expect(timeline.labelled()).to.include('full-scale-invasion');
  });

  it('show an event with several actors in the lane of each, and count it once', async () => {
    const timeline = await open(byActor);
    const seen = timeline.visibleEvents().filter(({id}) => id === 'beijing-2022' || id === 'astana-summit');
    expect(seen.length).to.be.greaterThan(new Set(seen.map(({id}) => id)).size);
    expect(timeline.summary()).to.match(/^14 events/u);
  });

  it('scroll by a wheel over them, with the title of the lane kept in view', async () => {
    const timeline = await open(byActor);
    const [first] = timeline.lanes();
    const top = timeline.laneTop(first ?? '');
    await timeline.wheelAt(600, 60);
    expect(timeline.laneTop(first ?? '')).to.be.closeTo(top, 1.5);
    await timeline.wheelAt(600, 400);
    expect(timeline.lanes()).not.to.include(first);
  });

  it('bring the lane of an event into view when the keyboard comes to it', async () => {
    const timeline = await open(byActor);
    await timeline.enter();
    for (let step = 0; step < 5; step++) await timeline.press('ArrowRight');
    const id = timeline.focusedEvent() ?? '';
    expect(timeline.event(id).place.bottom).to.be.at.most(timeline.plot().bottom);
    expect(timeline.event(id).place.top).to.be.at.least(timeline.plot().top);
  });

  it('come and go with the attribute', async () => {
    const timeline = await open({timeline: await sampleDocument()});
    expect(timeline.lanes()).to.deep.equal([]);
    timeline.element.lanes = 'place';
    await timeline.settled();
    expect(timeline.lanes().length).to.be.greaterThan(3);
    timeline.element.lanes = 'none';
    await timeline.settled();
    expect(timeline.lanes()).to.deep.equal([]);
  });
});
