/** What somebody has of a timeline who does not see or point. */
import {expect} from '@open-wc/testing';
import {accessibilityTree, emulateMedia, setViewport, spokenNodes} from '../harness/commands.js';
import {open} from '../harness/timeline-harness.js';
import {answering, SAMPLE, SAMPLE_WITH_CONTROLS, threeEvents} from '../harness/sample.js';

/** A page as a page should be, so that only the timeline can be at fault. */
const PAGE = `<main><h1>A page</h1>${SAMPLE_WITH_CONTROLS}</main>`;

describe('axe finds nothing wrong', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const selected of [undefined, 'astana-summit']) {
      it(`in ${scheme}${selected ? ', with details open' : ''}`, async () => {
        const timeline = await open(PAGE);
        await emulateMedia({'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce'});
        timeline.element.selected = selected;
        await timeline.settled();
        await expect(timeline.element).to.be.accessible();
      });
    }
  }

  it('at 360 px, with details open', async () => {
    await setViewport(360, 640);
    const timeline = await open(PAGE);
    timeline.element.selected = 'astana-summit';
    await timeline.settled();
    await expect(timeline.element).to.be.accessible();
  });

  it('with an error, with problems, and with nothing', async () => {
    const failed = await open('<annals-timeline src="/scripted/404"></annals-timeline>', {waits: false});
    await failed.element.ready.catch(() => undefined);
    await failed.settled();
    await expect(failed.element).to.be.accessible();
    const partly = await open({events: [...threeEvents, {title: 'Never', date: 'never'}]});
    await expect(partly.element).to.be.accessible();
    const empty = await open({events: []});
    await expect(empty.element).to.be.accessible();
    const loading = await open(`<annals-timeline src="${answering('[', {end: 'hang'}).replaceAll('&', '&amp;')}"></annals-timeline>`, {waits: false});
    await expect(loading.element).to.be.accessible();
  });
});

describe('a screen reader', () => {
  it('hears a group with its title, a tree of events with their names, and chips that can be opened', async () => {
    await open(SAMPLE);
    const nodes = spokenNodes(await accessibilityTree());
    const group = nodes.find(({role, states}) => role === 'group' && states?.['roledescription'] === 'timeline');
    expect(group?.name).to.equal('The road to Astana');
    expect(group?.description).to.contain('14 events');
    const tree = nodes.find(({role}) => role === 'tree');
    expect([tree?.name, tree?.states?.['orientation']]).to.deep.equal(['Events', 'horizontal']);
    const names = nodes.filter(({role}) => role === 'treeitem').map(({name}) => name);
    expect(names).to.include.members(['SCO summit in Astana, July 3–4, 2024', '+3 more events']);
  });

  it('hears the buttons by name', async () => {
    await open(SAMPLE_WITH_CONTROLS);
    const names = spokenNodes(await accessibilityTree()).filter(({role}) => role === 'button').map(({name}) => name);
    expect(names).to.include.members(['Zoom out', 'Zoom in', 'Show everything', 'Earlier', 'Later']);
  });

  it('hears each event with its place among all', async () => {
    const timeline = await open(SAMPLE);
    expect(timeline.placesInSet()).to.have.length(timeline.visibleEvents().length);
    for (const [position, size] of timeline.placesInSet()) {
      expect(size).to.equal(14);
      expect(position).to.be.within(1, 14);
    }
  });

  it('can activate an event without a pointer', async () => {
    const timeline = await open(SAMPLE);
    timeline.activate('astana-summit');
    await timeline.settled();
    expect(timeline.detailsHeading()).to.equal('SCO summit in Astana');
  });
});

describe('what one must hit', () => {
  it('is at least 24 px high and wide', async () => {
    const timeline = await open(SAMPLE_WITH_CONTROLS);
    for (const {name, place} of timeline.visibleEvents()) expect([place.width >= 24, place.height >= 24], name).to.deep.equal([true, true]);
    for (const {name, place} of timeline.clusters()) expect([place.width >= 24, place.height >= 24], name).to.deep.equal([true, true]);
    for (const place of timeline.buttonPlaces()) expect([place.width >= 24, place.height >= 24]).to.deep.equal([true, true]);
  });
});

describe('a reader who asked for less motion', () => {
  it('sees none', async () => {
    const timeline = await open(SAMPLE);
    await timeline.hover('astana-summit');
    await timeline.click('astana-summit');
    await timeline.wheelAt(300, -100, {modifiers: ['Control']});
    expect(timeline.animations()).to.equal(0);
  });
});
