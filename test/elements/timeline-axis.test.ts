import {expect} from '@open-wc/testing';
import {open} from '../harness/timeline-harness.js';
import {threeEvents} from '../harness/sample.js';

describe('the axis', () => {
  it('keeps its labels apart though two of them read the same, in and out and across', async () => {
    const timeline = await open({events: threeEvents});
    const year = (n: number): number => Date.UTC(n, 0, 1);
    // Two years of months: "Jan" and "Jul" stand there twice.
    for (const [start, end] of [[2018, 2020], [2019, 2021], [2019, 2022], [1990, 2030], [2018, 2020]] as const) {
      timeline.element.viewport = {start: year(start), end: year(end)};
      await timeline.settled();
      const [fine] = timeline.axisLines();
      const texts = fine?.map(({text}) => text) ?? [];
      if (end - start === 2) expect(texts.length).to.be.greaterThan(new Set(texts).size);
      expect(timeline.axisText()).not.to.equal('');
    }
  });
});
