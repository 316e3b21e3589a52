/** The choice of the toolbar that hands a timeline over as a file. */
import {expect} from '@open-wc/testing';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';
import {SAMPLE_WITH_CONTROLS} from '../harness/sample.js';

function choice(timeline: TimelineHarness): HTMLSelectElement {
  return timeline.element.shadowRoot!.querySelector('annals-controls')!.shadowRoot!.querySelector('select')!;
}

/** Chooses as a reader does in the list that the browser opens, and catches the file before the browser keeps it. */
async function chosen(timeline: TimelineHarness, format: string): Promise<{name: string; text: string; type: string}> {
  const {click} = HTMLAnchorElement.prototype;
  const file = new Promise<HTMLAnchorElement>((resolve) => {
    HTMLAnchorElement.prototype.click = function () {
      resolve(this);
    };
  });
  const select = choice(timeline);
  select.value = format;
  select.dispatchEvent(new Event('change'));
  const {download: name, href} = await file;
  HTMLAnchorElement.prototype.click = click;
  const blob = await (await fetch(href)).blob();
  return {name, text: await blob.text(), type: blob.type.split(';')[0] ?? ''};
}

describe('the download menu', () => {
  it('gives everything as data, and the window on the screen as a picture', async () => {
    const timeline = await open(SAMPLE_WITH_CONTROLS);
    await timeline.element.show('2024-06-28', '2024-07-06');
    await timeline.settled();
    const csv = await chosen(timeline, 'csv');
    expect([csv.name, csv.type]).to.deep.equal(['The-road-to-Astana.csv', 'text/csv']);
    expect(csv.text).to.contain('SCO founded');
    const svg = await chosen(timeline, 'svg');
    expect(svg.name).to.equal('The-road-to-Astana.svg');
    expect(svg.text).to.equal(timeline.element.toSvg({visible: true}));
    expect((await chosen(timeline, 'png')).type).to.equal('image/png');
    expect(choice(timeline).value).to.equal('');
  });

  it('is the last stop of the toolbar, with a name, at the end of its arrows', async () => {
    const timeline = await open(SAMPLE_WITH_CONTROLS);
    const select = choice(timeline);
    await timeline.press('Tab');
    await timeline.press('End');
    expect((select.getRootNode() as ShadowRoot).activeElement).to.equal(select);
    expect([select.ariaLabel, select.tabIndex]).to.deep.equal(['Download', 0]);
    await timeline.press('ArrowRight');
    expect((select.getRootNode() as ShadowRoot).activeElement?.ariaLabel).to.equal('Zoom out');
  });
});
