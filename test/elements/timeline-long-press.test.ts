/** A finger that is held on an event. */
import {expect, waitUntil} from '@open-wc/testing';
import {emulateTouchScreen, liftFinger, setViewport} from '../harness/commands.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';
import {SAMPLE} from '../harness/sample.js';

const labelled = (timeline: TimelineHarness): {id: string; title: string} => timeline.visibleEvents().find(({title}) => title !== '')!;
const isShown = (timeline: TimelineHarness) => (): boolean => timeline.cardText() !== '';
/** A timer that is set later and is longer comes after the other. */
const longerThanAPress = (): Promise<void> => new Promise((done) => setTimeout(done, 550));

describe('a finger that is held on an event', () => {
  for (const orientation of ['horizontal', 'vertical']) {
    describe(`of a timeline that is ${orientation}`, () => {
      let timeline: TimelineHarness;
      beforeEach(async () => {
        await setViewport(360, 740);
        await emulateTouchScreen();
        timeline = await open(SAMPLE.replace('<annals-timeline', `<annals-timeline orientation="${orientation}"`));
      });

      it('shows its card, which stays when it is lifted, and opens nothing', async () => {
        const {id, title} = labelled(timeline);
        await timeline.touchAndStay(id);
        await waitUntil(isShown(timeline), 'there is no card', {timeout: 3000});
        expect(timeline.cardText()).to.contain(title);
        await liftFinger();
        await timeline.settled();
        expect(timeline.cardText()).to.contain(title);
        expect(timeline.detailsHeading()).to.equal('');
        await timeline.tap([8, 4]);
        expect(timeline.cardText()).to.equal('');
      });

      it('shows nothing once it has moved', async () => {
        await timeline.touchAndStay(labelled(timeline).id, 30);
        await longerThanAPress();
        await timeline.settled();
        expect(timeline.cardText()).to.equal('');
        await liftFinger();
      });
    });
  }
});
