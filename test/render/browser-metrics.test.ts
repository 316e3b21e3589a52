import {expect, fixture, html} from '@open-wc/testing';
import {browserMetrics} from '../../src/render/browser-metrics.js';

describe('text metrics of the browser', () => {
  it('are as wide as the text is drawn, with the font, weight and spacing of the probe', async () => {
    for (const style of ['13px Georgia, serif', '650 20px/1 monospace', 'italic 300 12px sans-serif']) {
      const probe = await fixture<HTMLElement>(html`<span>Full-scale invasion of Ukraine — 24. Februar</span>`);
      probe.style.font = style;
      probe.style.letterSpacing = '0.5px';
      const {width} = browserMetrics(() => probe);
      expect(width(probe.textContent ?? '', 'label'), style).to.be.closeTo(probe.getBoundingClientRect().width, 1.5);
    }
  });

  it('have something to say before there is a probe', () => {
    const {width} = browserMetrics(() => null);
    expect(width('wide', 'label')).to.be.greaterThan(width('w', 'label'));
    expect(width('', 'label')).to.equal(0);
  });

  it('tell styles apart', async () => {
    const small = await fixture<HTMLElement>(html`<span></span>`);
    const large = await fixture<HTMLElement>(html`<span></span>`);
    small.style.fontSize = '10px';
    large.style.fontSize = '30px';
    const {width} = browserMetrics((style) => (style === 'label' ? large : small));
    expect(width('text', 'label')).to.be.greaterThan(2 * width('text', 'date'));
  });
});
