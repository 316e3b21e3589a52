/** Pages of others: strict ones, sandboxes, two copies of the library, styles and prototypes that spare nobody. */
import {expect} from '@open-wc/testing';
import {visit, type Visited} from '../harness/commands.js';
import {visitTimelines} from '../harness/visited-timeline.js';

const foreign = ({requests}: Visited<unknown>): readonly string[] => requests.filter((url) => !url.startsWith('data:') && new URL(url).origin !== location.origin);

interface SeenMedia {
  readonly buttons: readonly string[];
  readonly images: readonly string[];
  readonly frames: readonly {readonly src: string; readonly sandbox: string; readonly referrer: string}[];
  readonly violations: readonly string[];
}

const LOOK_AT_MEDIA = (clicks: readonly string[]): string => `(async () => {
  const violations = [];
  document.addEventListener('securitypolicyviolation', ({violatedDirective}) => violations.push(violatedDirective));
  const timeline = document.querySelector('annals-timeline');
  await timeline.ready;
  const frames = async () => { for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame); };
  await frames();
  const root = timeline.shadowRoot.querySelector('annals-details').shadowRoot;
  const buttons = [...root.querySelectorAll('[part=poster]')].map((button) => button.innerText.replace(/\\s+/g, ' ').trim());
  for (const name of ${JSON.stringify(clicks)}) {
    [...root.querySelectorAll('[part=poster]')].find((button) => button.innerText.includes(name)).click();
    await frames();
  }
  return {
    buttons, violations, images: [...root.querySelectorAll('img')].map(({src}) => src),
    frames: [...root.querySelectorAll('iframe')].map((frame) => ({src: frame.src, sandbox: frame.sandbox.value, referrer: frame.referrerPolicy})),
  };
})()`;

describe('media of other servers', () => {
  for (const policy of ['', '?csp=strict', '?csp=single', '?csp=trusted']) {
    it(`are buttons that name the server, and nothing is asked of it (${policy || 'no policy'})`, async () => {
      const page = await visit<SeenMedia>({path: `/pages/media.html${policy}`, expression: LOOK_AT_MEDIA([])});
      expect(page.result.buttons).to.deep.equal(['The Eagle Load from pictures.test', 'The landing Load from YouTube', 'Load from Vimeo', `A film Load from ${location.host}`]);
      expect(page.result.images.map((src) => new URL(src).pathname)).to.deep.equal(['/docs/astana-light.png', '/docs/astana-dark.png']);
      expect([page.result.frames, page.result.violations, page.errors, foreign(page)]).to.deep.equal([[], [], [], []]);
    });
  }

  it('are loaded when the reader wants them, videos in a sandbox that learns only where it stands', async () => {
    const page = await visit<SeenMedia>({path: '/pages/media.html', expression: LOOK_AT_MEDIA(['YouTube', 'pictures.test'])});
    expect(page.result.frames).to.deep.equal([{
      src: 'https://www.youtube-nocookie.com/embed/S9HdPi9Ikhk', sandbox: 'allow-scripts allow-same-origin allow-presentation allow-popups', referrer: 'strict-origin-when-cross-origin',
    }]);
    expect(page.result.images).to.include('https://pictures.test/eagle.jpg');
    expect(new Set(foreign(page).map((url) => new URL(url).host))).to.deep.equal(new Set(['www.youtube-nocookie.com', 'pictures.test']));
  });
});

describe('a sandboxed frame', () => {
  it('without an origin or a storage shows everything', async () => {
    const {result} = await visit<{origin: string; events: number; clusters: number; details: string; isWithin: boolean; errors: string[]}>({path: '/pages/sandbox.html', expression: 'window.framed'});
    expect([result.origin, result.details, result.isWithin, result.errors]).to.deep.equal(['null', 'astana-summit', true, []]);
    expect(result.events + result.clusters).to.be.greaterThan(10);
  });
});

describe('two copies of the library, each with its Lit', () => {
  for (const policy of ['', '?csp=trusted']) {
    it(`stand beside each other, and the second says so once (${policy || 'no policy'})`, async function () {
      this.timeout(300_000);
      const {result, errors} = await visit<{seen: {events: number; heading: string; rows: number}[]; warnings: string[]; isOther: boolean}>({
        path: `/pages/two-copies.html${policy}`,
        expression: '(async () => { while (!window.done) await new Promise(requestAnimationFrame); return {seen: window.seen, warnings: window.warnings, isOther: window.isOther}; })()',
      });
      expect([result.isOther, errors]).to.deep.equal([true, []]);
      expect(result.warnings.filter((warning) => warning.startsWith('annals: '))).to.deep.equal(
        ['annals: element-defined: <annals-timeline> is registered by another copy of the library; that one is used']);
      for (const {events, heading, rows} of result.seen) expect([events > 5, heading, rows]).to.deep.equal([true, 'SCO summit in Astana', 14]);
    });
  }
});

const BOXES = `(async () => {
  const timeline = document.querySelector('annals-timeline');
  await timeline.ready;
  await customElements.whenDefined('annals-list');
  for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
  const labels = [...timeline.shadowRoot.querySelectorAll('[part=label]')].filter((label) => label.textContent);
  return {
    pwned: window.pwned === true,
    overlapping: labels.flatMap((label, i) => labels.slice(i + 1).filter((other) => {
      const [a, b] = [label.getBoundingClientRect(), other.getBoundingClientRect()];
      return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    }).map((other) => label.textContent + ' over ' + other.textContent)),
    fontSizes: [...new Set(labels.map((label) => getComputedStyle(label).fontSize))],
    hidden: labels.filter((label) => !label.checkVisibility()).length,
    links: [...timeline.shadowRoot.querySelector('annals-details').shadowRoot.querySelectorAll('a')].map(({protocol}) => protocol),
  };
})()`;

describe('a page that styles everything with !important and patches every prototype', () => {
  it('spoils neither marks nor labels, and none of its addresses is followed', async () => {
    const {result, errors} = await visit<{pwned: boolean; overlapping: string[]; hidden: number; fontSizes: string[]; links: string[]}>({path: '/pages/bad-neighbour.html', expression: BOXES});
    expect(errors).to.deep.equal([]);
    expect([result.pwned, result.overlapping, result.hidden, result.fontSizes.length]).to.deep.equal([false, [], 0, 1]);
    expect(result.links.filter((protocol) => protocol !== 'https:' && protocol !== 'http:')).to.deep.equal([]);
    const [timeline] = (await visitTimelines('/pages/bad-neighbour.html')).result;
    expect([(timeline?.events.length ?? 0) + (timeline?.clustered ?? 0), timeline?.details]).to.deep.equal([14, 'SCO summit in Astana']);
  });
});
