import {expect, fixture} from '@open-wc/testing';
import {wheelIntent, type WheelIntent, type WheelMode} from '../../src/controllers/wheel-intent.js';

/** A box somewhere in a page that may scroll, and may have the focus. */
async function boxIn(around: string, focused = false): Promise<HTMLElement> {
  const container = await fixture<HTMLElement>(`<div>${around.replace('BOX', '<p id="box" tabindex="0">box</p>')}</div>`);
  const box = container.querySelector<HTMLElement>('#box');
  if (!box) throw new Error('no box');
  if (focused) box.focus();
  return box;
}

const TALL = '<div style="height: 3000px">BOX</div>';
const SHORT = 'BOX';
const PANE = '<div style="height: 100px; overflow: auto"><div style="height: 300px">BOX</div></div>';
const FULL_PANE = '<div style="height: 100px; overflow: auto">BOX</div>';
const CLIPPED = '<div style="height: 100px; overflow: hidden"><div style="height: 300px">BOX</div></div>';

const DOWN = {deltaY: 100};
const CASES: readonly (readonly [name: string, page: string, wheel: WheelEventInit, mode: WheelMode, focused: boolean, intent: WheelIntent])[] = [
  ['a plain wheel on a page that scrolls', TALL, DOWN, 'auto', false, 'pass'],
  ['a plain wheel on a page that does not', SHORT, DOWN, 'auto', false, 'zoom'],
  ['a plain wheel in a pane that scrolls', PANE, DOWN, 'auto', false, 'pass'],
  ['a plain wheel in a pane that has room', FULL_PANE, DOWN, 'auto', false, 'zoom'],
  ['a plain wheel in what is only clipped', CLIPPED, DOWN, 'auto', false, 'zoom'],
  ['a plain wheel with the focus', TALL, DOWN, 'auto', true, 'zoom'],
  ['ctrl', TALL, {...DOWN, ctrlKey: true}, 'auto', false, 'zoom'],
  ['cmd', TALL, {...DOWN, metaKey: true}, 'auto', false, 'zoom'],
  ['ctrl where the wheel is the page’s', TALL, {...DOWN, ctrlKey: true}, 'scroll', false, 'zoom'],
  ['a plain wheel where it is the page’s', SHORT, DOWN, 'scroll', true, 'pass'],
  ['a plain wheel where it zooms', TALL, DOWN, 'zoom', false, 'zoom'],
  ['shift', TALL, {...DOWN, shiftKey: true}, 'auto', false, 'pan'],
  ['a wheel sideways', TALL, {deltaX: 30, deltaY: 5}, 'auto', false, 'pan'],
  ['a wheel sideways where it zooms', SHORT, {deltaX: -30}, 'zoom', false, 'pan'],
];

describe('what a wheel is meant for', () => {
  for (const [name, page, wheel, mode, focused, intent] of CASES) {
    it(`${intent}: ${name}`, async () => {
      const box = await boxIn(page, focused);
      let found: WheelIntent | undefined;
      box.addEventListener('wheel', (event) => (found = wheelIntent(event, mode, box)), {once: true});
      box.dispatchEvent(new WheelEvent('wheel', {...wheel, bubbles: true, composed: true}));
      expect(found).to.equal(intent);
    });
  }
});
