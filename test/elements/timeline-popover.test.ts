/** The details of an event in the top layer: beside the event, on the screen, and closed as one expects it. */
import {expect} from '@open-wc/testing';
import {click, setViewport, type Point} from '../harness/commands.js';
import {SAMPLE, SAMPLE_IDS} from '../harness/sample.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';

const WINDOW = '<annals-timeline src="/demo/sco-astana-2024.json" start="2024-06-28" end="2024-07-07"';
const middle = ({x, y, width, height}: DOMRect): Point => [x + width / 2, y + height / 2];

function isOver(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Clicks something of the page around the timeline. */
async function clickOn(timeline: TimelineHarness, selector: string): Promise<void> {
  await click(middle(document.querySelector(selector)!.getBoundingClientRect()));
  await timeline.still();
}

async function scrollTo(timeline: TimelineHarness, box: Element, top: number): Promise<void> {
  box.scrollTop = top;
  await timeline.settled();
}

describe('the details in the top layer', () => {
  for (const [width, dir, orientation] of [[1200, 'ltr', 'auto'], [360, 'ltr', 'auto'], [360, 'rtl', 'horizontal'], [440, 'rtl', 'auto']] as const) {
    it(`are on the screen beside each event, in a box that cuts off what is beyond it (${width} px, ${dir}, ${orientation})`, async () => {
      await setViewport(width, 700);
      const page = `<div dir="${dir}" style="overflow: hidden; height: 320px; contain: strict; transform: scale(1)">${WINDOW} orientation="${orientation}"></annals-timeline></div>`;
      const timeline = await open(page);
      for (const id of SAMPLE_IDS) {
        timeline.element.selected = id;
        await timeline.element.showEvent(id);
        await timeline.settled();
        const place = timeline.detailsPlace();
        expect([place.left, place.top].every((at) => at >= 8) && place.right <= document.documentElement.clientWidth - 8 && place.bottom <= 692, `${id} ${JSON.stringify(place)}`).to.equal(true);
        if (timeline.isDetailsOpen()) expect(isOver(place, timeline.event(id).place), id).to.equal(false);
      }
    });
  }

  it('scroll within themselves where the screen is low', async () => {
    await setViewport(360, 240);
    const timeline = await open(`${WINDOW} style="height: 220px" selected="astana-summit"></annals-timeline>`);
    await timeline.settled();
    const {top, bottom} = timeline.detailsPlace();
    expect([top >= 8, bottom <= 232, bottom - top > 100]).to.deep.equal([true, true, true]);
  });

  it('go with the event, and are hidden with it when it is scrolled away', async () => {
    await setViewport(1000, 900);
    const timeline = await open(`<div id="box" style="height: 560px; overflow: auto"><div style="height: 80px"></div>${WINDOW}></annals-timeline><div style="height: 1500px"></div></div>`);
    const box = document.querySelector('#box')!;
    timeline.element.selected = 'hua-confirms';
    await timeline.settled();
    const off = (): number => timeline.detailsPlace().y - timeline.event('hua-confirms').place.y;
    const before = off();
    await scrollTo(timeline, box, 60);
    expect([timeline.isDetailsOpen(), off()]).to.deep.equal([true, before]);
    await scrollTo(timeline, box, 1200);
    expect(timeline.isDetailsOpen()).to.equal(false);
    await scrollTo(timeline, box, 0);
    expect([timeline.isDetailsOpen(), off()]).to.deep.equal([true, before]);
  });

  it('do not float over a page whose timeline is farther down', async () => {
    await setViewport(1000, 600);
    const timeline = await open(`<div style="height: 2000px"></div>${WINDOW} selected="hua-confirms"></annals-timeline>`);
    expect(timeline.isDetailsOpen()).to.equal(false);
    timeline.element.scrollIntoView();
    await timeline.settled();
    expect(timeline.detailsHeading()).to.equal('Xi’s participation confirmed');
  });
});

describe('the details are put aside', () => {
  const PAGE = `<button id="page" style="position: fixed; bottom: 0; left: 0">A button of the page</button>${SAMPLE}`;

  it('by a click elsewhere in the page, and are back with the next click on their event, which stays selected', async () => {
    const timeline = await open(PAGE);
    await timeline.click('putin-in-china');
    await clickOn(timeline, '#page');
    expect([timeline.isDetailsOpen(), timeline.element.selected]).to.deep.equal([false, 'putin-in-china']);
    await timeline.click('putin-in-china');
    expect(timeline.detailsHeading()).to.equal('Putin in China');
  });

  it('by tabbing on into the page, and are back with Enter on their event', async () => {
    const timeline = await open(`${SAMPLE}<button id="page">A button of the page</button>`);
    await timeline.click('putin-in-china');
    for (let stop = 0; stop < 10 && document.activeElement?.id !== 'page'; stop++) await timeline.press('Tab');
    expect([document.activeElement?.id, timeline.isDetailsOpen()]).to.deep.equal(['page', false]);
    for (let stop = 0; stop < 10 && timeline.focusedEvent() === undefined; stop++) await timeline.press('Shift', 'Tab');
    await timeline.press('Enter');
    expect(timeline.detailsHeading()).to.equal('Putin in China');
  });

  it('by Escape in the toolbar, which keeps the focus', async () => {
    const timeline = await open(SAMPLE.replace('<annals-timeline', '<annals-timeline controls'));
    await timeline.click('putin-in-china');
    await timeline.pressButton('Zoom in');
    await timeline.press('Escape');
    expect([timeline.isDetailsOpen(), timeline.element.selected, timeline.focusedName()]).to.deep.equal([false, 'putin-in-china', 'Zoom in']);
  });

  it('not by a button of the page that goes on to the next event', async () => {
    const timeline = await open(PAGE);
    await timeline.click('putin-in-china');
    document.querySelector('#page')!.addEventListener('click', () => void timeline.element.next());
    await clickOn(timeline, '#page');
    expect(timeline.detailsHeading()).to.equal('Peace summit for Ukraine');
  });

  it('not by a part of the timeline that stands elsewhere', async () => {
    const timeline = await open(`<annals-controls for="t"></annals-controls>${SAMPLE.replace('<annals-timeline', '<annals-timeline id="t"')}`);
    await timeline.click('putin-in-china');
    await clickOn(timeline, 'annals-controls');
    expect(timeline.isDetailsOpen()).to.equal(true);
  });
});

it('Escape after a click on the words of the details closes them and is back at the event', async () => {
  const timeline = await open(SAMPLE);
  await timeline.click('putin-in-china');
  const {left, bottom} = timeline.detailsPlace();
  await click([left + 30, bottom - 30]);
  expect(timeline.hasFocus()).to.equal(true);
  await timeline.press('Escape');
  expect([timeline.isDetailsOpen(), timeline.element.selected, timeline.focusedEvent()]).to.deep.equal([false, undefined, 'putin-in-china']);
});
