/** A timeline as a picture or a file that leaves the page. */
import {expect} from '@open-wc/testing';
import {emulateMedia, visit} from '../harness/commands.js';
import {open} from '../harness/timeline-harness.js';
import type {AnnalsTimeline} from '../../src/elements/timeline.js';
import type {Timeline} from '../../src/core/model/timeline.js';
import {LAST_WEEK, SAMPLE, SAMPLE_URL} from '../harness/sample.js';

/** What `renderTimeline()` wrote in Node (test/core/scene/golden.test.ts). */
const inNode = async (name: string): Promise<string> => (await fetch(`/test/core/scene/golden/${name}.svg`)).text();
const broken = (svg: string): string => `${svg.replaceAll('><', '>\n<')}\n`;

const parsed = (svg: string): Document => new DOMParser().parseFromString(svg, 'image/svg+xml');
const words = (svg: string): string => [...parsed(svg).querySelectorAll('text')].map((text) => text.textContent).join('\n');

async function pixels(image: ImageBitmapSource): Promise<ImageData> {
  const bitmap = await createImageBitmap(image);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** The browser's own drawing of an SVG. */
async function drawn(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

describe('a timeline as an SVG', () => {
  it('is to the letter the one that Node writes: everything, a window, a theme, lanes', async () => {
    const {element} = await open(SAMPLE);
    expect(broken(element.toSvg({width: 1200}))).to.equal(await inNode('astana-all'));
    expect(broken(element.toSvg({width: 360}))).to.equal(await inNode('astana-all-narrow'));
    expect(broken(element.toSvg({width: 1200, start: '2024-04-20', end: '2024-07-10', theme: 'dark'}))).to.equal(await inNode('astana-spring-dark'));
    expect(broken(element.toSvg({width: 1200, start: '2022', end: '2024-07-20', lanes: 'group'}))).to.equal(await inNode('astana-lanes'));
  });

  it('has the colours, the width and the lanes of the screen where nothing else is asked for', async () => {
    const timeline = await open(`<annals-timeline src="${SAMPLE_URL}" lanes="group"></annals-timeline>`);
    await emulateMedia({'prefers-color-scheme': 'dark', 'prefers-reduced-motion': 'reduce'});
    timeline.element.style.setProperty('--annals-accent', 'rgb(1, 2, 3)');
    await timeline.settled();
    const svg = timeline.element.toSvg();
    expect(svg).to.equal(timeline.element.toSvg({width: timeline.plot().width, lanes: 'group', theme: {
      paper: '#16181a', ink: '#f1eee7', soft: '#a8a398', faint: '#2e3236', accent: '#010203', mark: '#9fc2d6', raised: '#22262a',
    }}));
  });

  it('shows the window on the screen when asked for it', async () => {
    const timeline = await open(SAMPLE);
    await timeline.element.show('2024-06-28', '2024-07-06');
    await timeline.settled();
    const shown = words(timeline.element.toSvg({visible: true}));
    for (const {title} of timeline.visibleEvents()) expect(shown).to.contain(title);
    expect(shown).to.contain(timeline.summary());
    expect(shown).to.not.contain('SCO founded');
    expect(words(timeline.element.toSvg())).to.contain('2001');
  });

  it('has a name, a description and, when asked for, what its shapes mean', async () => {
    const {element} = await open(SAMPLE);
    const svg = element.toSvg({legend: true, width: 700});
    const root = parsed(svg).documentElement;
    expect([root.getAttribute('role'), root.querySelector('title')?.textContent]).to.deep.equal(['img', 'The road to Astana']);
    expect(root.querySelector('desc')?.textContent).to.contain('14 events');
    expect(words(svg)).to.contain('some time within');
    const [, , width = NaN, height = NaN] = root.getAttribute('viewBox')!.split(' ').map(Number);
    const image = await drawn(svg);
    document.body.append(image);
    expect([image.naturalWidth, image.naturalHeight]).to.deep.equal([width, height]);
    image.remove();
  });

  it('follows the reader’s colours in a picture of its own', async () => {
    const {element} = await open(SAMPLE);
    const svg = element.toSvg({theme: 'auto', width: 600});
    for (const [scheme, isLight] of [['light', true], ['dark', false]] as const) {
      await emulateMedia({'prefers-color-scheme': scheme});
      const frame = document.createElement('iframe');
      frame.src = URL.createObjectURL(new Blob([svg], {type: 'image/svg+xml'}));
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
      const paper = frame.contentDocument!.querySelector('svg > rect')!;
      expect(getComputedStyle(paper).fill).to.equal(isLight ? 'rgb(255, 254, 251)' : 'rgb(22, 24, 26)');
      frame.remove();
    }
  });

  it('is XML whatever titles hold', async () => {
    const {element} = await open({timeline: {title: '\u0001</svg>\ud800&', events: [{title: ']]><b>\ufffe"\'', date: '2001'}]}});
    const svg = parsed(element.toSvg({width: 500, legend: true}));
    expect(svg.querySelector('parsererror')).to.equal(null);
    expect(svg.querySelector('title')?.textContent).to.equal('</svg>&');
  });
});

/** Letters are smoothed in another way on a canvas: so large a part of a picture may look otherwise. */
const ALIKE = 0.006;

/** The part of the pixels that the browser's own drawing of the SVG has otherwise. */
async function unlikeSvg(element: AnnalsTimeline, {scale = 1, ...options}: Parameters<AnnalsTimeline['toPng']>[0] & object): Promise<number> {
  const image = await pixels(await element.toPng({...options, scale}));
  const svg = element.toSvg(options);
  const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  expect([image.width, image.height]).to.deep.equal([Number(width) * scale, Number(height) * scale]);
  const larger = svg.replace(`width="${width}" height="${height}"`, `width="${image.width}" height="${image.height}"`);
  const own = await pixels(await drawn(larger));
  let different = 0;
  for (let at = 0; at < image.data.length; at += 4) {
    if ([0, 1, 2].some((channel) => Math.abs(image.data[at + channel]! - own.data[at + channel]!) > 60)) different++;
  }
  return different / (image.data.length / 4);
}

const MIRRORED: Timeline = {
  title: 'مواعيد السوق',
  groups: [{id: 'a', title: 'القديم'}, {id: 'b', title: 'New ones (2)'}],
  events: [
    {title: 'عهد', date: '2000/2010', role: 'period'},
    {title: 'أول سوق', date: '2001/2003', group: 'a'}, {title: 'مفتوح', date: '2015/..', group: 'a'},
    {title: 'Third fair (2019)', date: '2019-07-20', status: 'cancelled', group: 'b'}, {title: 'ثان SCO', date: '2010-05~', group: 'b'},
  ],
};

describe('a timeline as a PNG', () => {
  it('looks as the SVG does, at any scale', async () => {
    const {element} = await open(SAMPLE);
    for (const scale of [1, 2]) expect(await unlikeSvg(element, {width: 800, lanes: 'group', legend: true, scale})).to.be.below(ALIKE);
  });

  it('looks as the SVG does from right to left: Arabic, foreign titles, periods', async () => {
    const timeline = await open({timeline: MIRRORED, lang: 'ar', dir: 'rtl'});
    expect(await unlikeSvg(timeline.element, {width: 800, legend: true})).to.be.below(ALIKE);
    expect(await unlikeSvg(timeline.element, {width: 800, lanes: 'group', theme: 'dark'})).to.be.below(ALIKE);
  });

  it('refuses a scale that is none, and more pixels than there can be', async () => {
    const {element} = await open(SAMPLE);
    for (const scale of [0, NaN, Infinity]) expect(await element.toPng({scale}).catch(String)).to.equal(`RangeError: scale: ${scale} is not a number of pixels`);
    expect(await element.toPng({scale: 1000, width: 1000}).catch(String)).to.match(/RangeError: an image of 1000000 × \d+ pixels is more than this browser can paint/);
  });

  for (const policy of ['strict', 'trusted']) {
    it(`is painted on a page with a ${policy} policy`, async () => {
      const {result, errors} = await visit<unknown[]>({
        path: `/pages/one-tag.html?csp=${policy}`,
        expression: `(async () => {
          const timeline = document.querySelector('annals-timeline');
          await customElements.whenDefined('annals-timeline');
          await timeline.ready;
          const blob = await timeline.toPng({width: 600});
          return [blob.type, blob.size > 20000, timeline.toSvg().startsWith('<svg '), (await timeline.toText('csv')).split('\\n').length > 14];
        })()`,
      });
      expect(result).to.deep.equal(['image/png', true, true, true]);
      expect(errors).to.deep.equal([]);
    });
  }
});

describe('a timeline as a file', () => {
  it('is written in any format that can be, also in one that is loaded for it', async () => {
    const {element} = await open(SAMPLE);
    const document = JSON.parse(await element.toText('json')) as {events: {id: string}[]};
    expect(document.events.length).to.equal(14);
    expect(await element.toText('ics')).to.match(/^BEGIN:VCALENDAR\r\n[^]*SUMMARY:SCO summit in Astana/);
    expect(await element.toText('csv')).to.contain('2024-07-03/2024-07-04');
  });

  it('holds only what is on the screen when asked for that', async () => {
    const timeline = await open(SAMPLE);
    await timeline.element.show('2024-06-28', '2024-07-06');
    const document = JSON.parse(await timeline.element.toText('json', {visible: true})) as {events: {id: string}[]};
    const ids = document.events.map(({id}) => id);
    expect(ids).to.include.members([...LAST_WEEK]);
    expect(ids).to.not.include('beijing-2022');
  });

  it('refuses a format that there is not, or that is only read', async () => {
    const {element} = await open(SAMPLE);
    expect(await element.toText('docx').catch(String)).to.equal('RangeError: "docx" is not a format that can be read here');
    expect(await element.toText('gedcom').catch(String)).to.equal('RangeError: "gedcom" is a format that is only read');
  });
});
