/** Colours, language and direction as the page around has them. */
import {expect} from '@open-wc/testing';
import {emulateMedia} from '../harness/commands.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';
import {SAMPLE} from '../harness/sample.js';

/** How bright a computed colour is, 0 to 255. */
const brightness = (color: string): number => {
  const [r = NaN, g = NaN, b = NaN] = [...color.matchAll(/\d+/gu)].map(Number);
  return (r + g + b) / 3;
};

const paper = (timeline: TimelineHarness): number => brightness(getComputedStyle(timeline.element).backgroundColor);
const ink = (timeline: TimelineHarness): number => brightness(timeline.styleOf('label').color);

function expectDark(timeline: TimelineHarness, dark: boolean): void {
  if (dark) expect([paper(timeline) < 60, ink(timeline) > 200], `${paper(timeline)} ${ink(timeline)}`).to.deep.equal([true, true]);
  else expect([paper(timeline) > 240, ink(timeline) < 60], `${paper(timeline)} ${ink(timeline)}`).to.deep.equal([true, true]);
}

/** A system colour as it is computed now. */
function systemColor(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = name;
  document.body.append(probe);
  const {color} = getComputedStyle(probe);
  probe.remove();
  return color;
}

describe('light and dark', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(`is ${scheme} for a reader who prefers it, on a page that says nothing`, async () => {
      const timeline = await open(SAMPLE);
      await emulateMedia({'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce'});
      await timeline.settled();
      expectDark(timeline, scheme === 'dark');
    });

    it(`is ${scheme} on a page that is, whatever the reader prefers`, async () => {
      await emulateMedia({'prefers-color-scheme': scheme === 'dark' ? 'light' : 'dark'});
      const timeline = await open(`<div style="color-scheme: ${scheme}">${SAMPLE}</div>`);
      expectDark(timeline, scheme === 'dark');
    });
  }

  it('follows a page that changes its scheme', async () => {
    const timeline = await open(`<div style="color-scheme: light"><p>${SAMPLE}</p></div>`);
    const around = timeline.element.closest<HTMLElement>('div[style]');
    around?.style.setProperty('color-scheme', 'dark');
    await timeline.settled();
    expectDark(timeline, true);
  });

  it('follows a page that changes its scheme by a class', async () => {
    const timeline = await open(`<style>.night { color-scheme: dark } .day { color-scheme: light }</style><div class="day">${SAMPLE}</div>`);
    const around = timeline.element.closest('.day');
    around?.classList.replace('day', 'night');
    await timeline.settled();
    expectDark(timeline, true);
  });

  it('gives way to the colours and fonts that a page sets', async () => {
    const timeline = await open(`<div style="--annals-paper: rgb(1, 2, 3); --annals-ink: rgb(250, 251, 252); --annals-font: monospace">${SAMPLE}</div>`);
    expect(getComputedStyle(timeline.element).backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(timeline.styleOf('label').color).to.equal('rgb(250, 251, 252)');
    expect(timeline.styleOf('label').fontFamily).to.equal('monospace');
  });

  it('has system colours alone where colours are forced', async () => {
    const timeline = await open(SAMPLE);
    await emulateMedia({'forced-colors': 'active', 'prefers-reduced-motion': 'reduce'});
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    await timeline.settled();
    expect(timeline.styleOf('label').color).to.equal(systemColor('CanvasText'));
    expect(timeline.styleOf('tick').color).to.equal(systemColor('CanvasText'));
    expect(getComputedStyle(timeline.element).backgroundColor).to.equal(systemColor('Canvas'));
    const allowed = ['Canvas', 'CanvasText', 'GrayText', 'Highlight'].map(systemColor);
    expect(timeline.paints().filter((color) => !allowed.includes(color))).to.deep.equal([]);
  });
});

describe('a page with a font of its own', () => {
  it('gives it to the timeline', async () => {
    const timeline = await open(`<div style="font-family: 'Courier New', monospace">${SAMPLE}</div>`);
    expect(timeline.styleOf('label').fontFamily).to.contain('Courier New');
  });
});

describe('the language', () => {
  const july = (lang: string): string => new Intl.DateTimeFormat(lang, {month: 'short', timeZone: 'UTC'}).format(Date.UTC(2024, 6, 1)).replace('.', '');
  const summer = {start: Date.UTC(2024, 5, 20), end: Date.UTC(2024, 6, 10)};

  for (const lang of ['en', 'de', 'ar', 'zh', 'ru']) {
    it(`of the axis and the dates is that of an ancestor: ${lang}`, async () => {
      const timeline = await open(`<section lang="${lang}"><div>${SAMPLE}</div></section>`);
      timeline.element.viewport = summer;
      await timeline.settled();
      expect(timeline.axisText()).to.contain(july(lang));
      expect(timeline.event('ria-report').name).to.contain(july(lang).slice(0, 3));
      expect(timeline.unsound()).to.deep.equal([]);
    });
  }

  it('follows a page that changes it', async () => {
    const timeline = await open(`<section lang="en"><div>${SAMPLE}</div></section>`);
    timeline.element.viewport = summer;
    await timeline.settled();
    expect(timeline.axisText()).to.match(/July|Jul/u);
    timeline.element.closest('section')?.setAttribute('lang', 'zh');
    await timeline.settled();
    expect(timeline.axisText()).to.contain('7月');
    timeline.element.lang = 'fr';
    await timeline.settled();
    expect(timeline.axisText()).to.contain('juil');
  });

  it('that is none leaves the timeline readable', async () => {
    for (const lang of ['x-private', 'english', '12', 'de_DE', '-']) {
      const timeline = await open(`<section lang="${lang}">${SAMPLE}</section>`);
      expect(timeline.labelled().length + timeline.clustered(), lang).to.equal(14);
    }
  });

  it('shows the texts of the document in the reader’s language', async () => {
    const timeline = await open(`<section lang="de"><annals-timeline></annals-timeline></section>`, {waits: false});
    timeline.element.events = [{id: 'a', title: {en: 'Moon landing', de: 'Mondlandung'}, date: '1969-07-20'}];
    await timeline.element.ready;
    await timeline.settled();
    expect(timeline.labelOf('a')).to.equal('Mondlandung');
  });
});
