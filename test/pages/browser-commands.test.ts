/** The harness itself: what tests elsewhere rely on when they wheel, drag, pinch, emulate and open pages. */
import {expect, fixture, html} from '@open-wc/testing';
import {
  accessibilityTree, click, drag, emulateMedia, emulateTimeZone, pinch, pressKeys, readMetrics, setViewport, spokenNodes, touchDrag, visit, wheel,
} from '../harness/commands.js';

const HEARD = ['click', 'wheel', 'pointerdown', 'pointermove', 'pointerup', 'touchstart', 'touchmove', 'touchend'] as const;

/** A box at the top left of the page that notes what happens to it. */
async function listeningBox(): Promise<readonly Event[]> {
  const box = await fixture<HTMLElement>(html`<div style="position: fixed; inset: 0 auto auto 0; width: 400px; height: 300px; touch-action: none"></div>`);
  const heard: Event[] = [];
  for (const type of HEARD) box.addEventListener(type, event => heard.push(event), {passive: true});
  return heard;
}

const touchesAtOnce = (heard: readonly Event[]): number => Math.max(0, ...heard.map(event => event instanceof TouchEvent ? event.touches.length : 0));

describe('commands to the browser', () => {
  it('turns a wheel at a point, with a modifier', async () => {
    const heard = await listeningBox();
    await wheel({x: 100, y: 120, deltaY: -200, modifiers: ['Control']});
    const event = heard.find(({type}) => type === 'wheel') as WheelEvent;
    expect([event.clientX, event.clientY, event.deltaY, event.ctrlKey]).to.deep.equal([100, 120, -200, true]);
  });

  it('drags the mouse along a path, the button held', async () => {
    const heard = await listeningBox();
    await drag({path: [[50, 50], [80, 50], [110, 60]]});
    const held = heard.filter(event => event.type === 'pointermove' && (event as PointerEvent).buttons === 1) as PointerEvent[];
    expect(held.map(({clientX}) => clientX)).to.deep.equal([80, 110]);
    expect(heard.some(({type}) => type === 'pointerup')).to.equal(true);
  });

  it('clicks', async () => {
    const heard = await listeningBox();
    await click([20, 20], ['Shift']);
    expect((heard.find(({type}) => type === 'click') as MouseEvent).shiftKey).to.equal(true);
  });

  it('moves one finger, and two', async () => {
    const one = await listeningBox();
    await touchDrag([[50, 50], [90, 50]]);
    expect(touchesAtOnce(one)).to.equal(1);
    const two = await listeningBox();
    await pinch([[100, 100], [60, 100]], [[150, 100], [220, 100]]);
    expect(touchesAtOnce(two)).to.equal(2);
    expect(two.some(({type}) => type === 'touchend')).to.equal(true);
  });

  it('presses a chord of keys', async () => {
    const inputs = await fixture<HTMLElement>(html`<div><input aria-label="first"><input aria-label="second"></div>`);
    inputs.querySelectorAll('input')[1]?.focus();
    await pressKeys('Shift', 'Tab');
    expect(document.activeElement?.getAttribute('aria-label')).to.equal('first');
  });

  it('has focus and gets frames, so that nothing has to wait for a window in the background', async () => {
    expect(document.hasFocus()).to.equal(true);
    await new Promise(requestAnimationFrame);
  });
});

describe('emulation', () => {
  it('sets media features and the media type', async () => {
    await emulateMedia({'forced-colors': 'active', 'prefers-reduced-motion': 'reduce', 'prefers-color-scheme': 'dark'}, 'print');
    for (const query of ['(forced-colors: active)', '(prefers-reduced-motion: reduce)', '(prefers-color-scheme: dark)', 'print']) {
      expect(matchMedia(query).matches, query).to.equal(true);
    }
  });

  it('ends with the test that asked for it', () => {
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
    expect(matchMedia('print').matches).to.equal(false);
  });

  it('moves the clock to another zone', async () => {
    await emulateTimeZone('Pacific/Kiritimati');
    expect(new Date(0).getTimezoneOffset()).to.equal(640);
  });

  it('makes the page narrow and its pixels dense', async () => {
    await setViewport(360, 640, 2);
    expect([innerWidth, innerHeight, devicePixelRatio]).to.deep.equal([360, 640, 2]);
  });
});

describe('what the browser tells', () => {
  it('reads the accessibility tree with roles, names and states', async () => {
    await fixture(html`<div role="tree" aria-label="Events"><div role="treeitem" aria-level="2" aria-expanded="false" tabindex="0">July 3</div></div>`);
    const item = spokenNodes(await accessibilityTree()).find(({role}) => role === 'treeitem');
    expect(item?.name).to.equal('July 3');
    expect(item?.states).to.include({level: 2, expanded: false});
  });

  it('counts nodes and listeners', async () => {
    expect((await readMetrics())['Nodes']).to.be.greaterThan(10);
  });
});

describe('other pages', () => {
  it('tells what a strict policy refuses', async () => {
    const {errors, result} = await visit<boolean>({path: '/pages/inline-style.html?csp=strict', expression: 'window.ran === undefined'});
    expect(result).to.equal(true);
    expect(errors.filter(error => error.includes('Content Security Policy'))).to.have.length(2);
  });

  it('lets everything run without a policy', async () => {
    const {errors, result} = await visit<boolean>({path: '/pages/inline-style.html', expression: 'window.ran'});
    expect([result, errors]).to.deep.equal([true, []]);
  });

  it('opens a page without JavaScript', async () => {
    const {result} = await visit<boolean>({path: '/pages/inline-style.html', scripts: false, expression: 'window.ran === undefined'});
    expect(result).to.equal(true);
  });
});

describe('answers to order', () => {
  it('has the status that the path or the query names', async () => {
    expect((await fetch('/scripted/404')).status).to.equal(404);
    expect((await fetch('/scripted/data.json?status=500')).status).to.equal(500);
  });

  it('fails as often as asked, then answers', async () => {
    const url = `/scripted/data.csv?type=text/csv&body=a,b&fail=1&once=${crypto.randomUUID()}`;
    expect((await fetch(url)).status).to.equal(503);
    const answer = await fetch(url);
    expect([await answer.text(), answer.headers.get('content-type')]).to.deep.equal(['a,b', 'text/csv']);
  });

  it('breaks off in the middle', async () => {
    const failure = await fetch('/scripted/data.json?body=%5B1&end=reset').then(answer => answer.text()).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
  });

  it('hangs until it is aborted', async () => {
    const failure = await fetch('/scripted/data.json?end=hang', {signal: AbortSignal.timeout(100)}).then(answer => answer.text()).catch((error: unknown) => error);
    expect((failure as DOMException).name).to.equal('TimeoutError');
  });
});
