/** The card of an event and its details. */
import {expect} from '@open-wc/testing';
import type {AnnalsSelectEvent} from '../../src/define.js';
import {open} from '../harness/timeline-harness.js';
import {SAMPLE, sampleDocument, threeEvents} from '../harness/sample.js';

describe('the card', () => {
  it('shows title, date and description of the event under the pointer, and goes away with it', async () => {
    const timeline = await open(SAMPLE);
    expect(timeline.cardText()).to.equal('');
    await timeline.hover('astana-summit');
    expect(timeline.cardText()).to.match(/^SCO summit in Astana July 3–4, 2024 The 24th meeting/u);
    await timeline.hoverAway();
    expect(timeline.cardText()).to.equal('');
  });

  it('shows the event with the focus', async () => {
    const timeline = await open(SAMPLE);
    await timeline.enter();
    await timeline.press('ArrowRight');
    expect(timeline.cardText()).to.match(/^SCO founded in Shanghai 2001 The Shanghai Cooperation Organization/u);
  });

  it('is within the timeline', async () => {
    const timeline = await open(SAMPLE);
    for (const id of timeline.labelled()) {
      await timeline.hover(id);
      const card = timeline.cardPlace();
      expect(card.left, id).to.be.at.least(timeline.plot().left);
      expect(card.right, id).to.be.at.most(timeline.plot().right);
    }
  });

  it('gives way to the details', async () => {
    const timeline = await open(SAMPLE);
    await timeline.click('astana-summit');
    await timeline.hover('astana-summit');
    expect(timeline.cardText()).to.equal('');
  });

  it('is not shown while one drags', async () => {
    const timeline = await open(SAMPLE);
    await timeline.holdAndDragBy(30);
    expect(timeline.cardText()).to.equal('');
  });
});

describe('the details', () => {
  it('say when, what, who, where, and who announced it', async () => {
    const timeline = await open(SAMPLE);
    await timeline.click('astana-summit');
    const text = timeline.detailsText();
    expect(text).to.contain('July 3–4, 2024');
    expect(text).to.contain('“July 3 to 4”');
    expect(text).to.contain('The 24th meeting of the Council of Heads of State');
    expect(timeline.fact('Who')).to.equal('Xi Jinping, Vladimir Putin, António Guterres');
    expect(timeline.fact('Where')).to.equal('Astana');
    expect(timeline.fact('Announced by')).to.match(/Xi’s participation confirmed.*Putin “preparing for Astana”.*Guterres expected in Astana/u);
    expect(timeline.fact('Part of')).to.contain('SCO heads of state meet');
    expect(timeline.fact('Followed by')).to.match(/Xi stays in Kazakhstan.*Xi visits Tajikistan/u);
  });

  it('say who says so, and what it announces', async () => {
    const timeline = await open(SAMPLE);
    timeline.element.selected = 'ria-report';
    await timeline.settled();
    expect(timeline.fact('Source')).to.equal('RIA Novosti (Dmitry Peskov)');
    expect(timeline.fact('Announces')).to.equal('SCO summit in Astana July 3–4, 2024');
  });

  it('lead to the related events', async () => {
    const timeline = await open(SAMPLE);
    const chosen: (string | undefined)[] = [];
    timeline.element.addEventListener('annals-select', ({id}: AnnalsSelectEvent) => chosen.push(id));
    await timeline.click('astana-summit');
    await timeline.pressButton('Xi’s participation confirmed');
    expect(timeline.detailsHeading()).to.equal('Xi’s participation confirmed');
    expect(timeline.labelOf('hua-confirms')).to.not.equal('');
    await timeline.pressButton('Xi visits Tajikistan');
    expect(timeline.detailsHeading()).to.equal('Xi visits Tajikistan');
    expect(chosen).to.deep.equal(['astana-summit', 'hua-confirms', 'xi-tajikistan']);
  });

  it('are closed by their button, which gives the focus back to the event', async () => {
    const timeline = await open(SAMPLE);
    await timeline.click('astana-summit');
    await timeline.pressButton('Close');
    expect(timeline.isDetailsOpen()).to.equal(false);
    expect(timeline.focusedEvent()).to.equal('astana-summit');
  });

  it('follow the selected event from one to the next', async () => {
    const timeline = await open(SAMPLE);
    await timeline.click('putin-in-china');
    expect(timeline.detailsHeading()).to.equal('Putin in China');
    await timeline.element.next();
    await timeline.settled();
    expect(timeline.detailsHeading()).to.equal('Peace summit for Ukraine');
  });

  it('are gone when new data does not have the event, and there again when it does', async () => {
    const timeline = await open(SAMPLE);
    await timeline.click('astana-summit');
    timeline.element.events = threeEvents;
    await timeline.element.ready;
    await timeline.settled();
    expect(timeline.isDetailsOpen()).to.equal(false);
    timeline.element.timeline = await sampleDocument();
    await timeline.element.ready;
    await timeline.settled();
    expect(timeline.detailsHeading()).to.equal('SCO summit in Astana');
  });

  it('have links only to what is safe', async () => {
    const links = ['https://example.org/a', 'javascript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', 'mailto:a@example.org', '//evil.example', 'https://user:pw@example.org'];
    const timeline = await open({events: [{id: 'a', title: 'A', date: '2020', links: links.map((url) => ({url}))}]});
    await timeline.click('a');
    expect(timeline.detailLinks().every((href) => /^(https?:\/\/(example\.org\/a|evil\.example\/)|mailto:a@example\.org)$/u.test(href)), timeline.detailLinks().join(' ')).to.equal(true);
    expect(timeline.detailLinks()).to.include('https://example.org/a');
  });

  it('take everything a stranger wrote as text', async () => {
    const mark = '<img src=x onerror="window.broken = 1"><b>bold</b>';
    const timeline = await open({events: [{id: 'a', title: mark, date: '2020', description: mark}], selected: 'a'});
    expect(timeline.detailsHeading()).to.equal(mark);
    expect(timeline.detailsText()).to.contain(`${mark}`);
    await timeline.hover('a');
    expect('broken' in window).to.equal(false);
  });
});
