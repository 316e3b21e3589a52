/** Whole pages with the one file that a page loads: nothing else, no stylesheet, no height, strict policies, no scripts. */
import {expect} from '@open-wc/testing';
import {visit} from '../harness/commands.js';
import {visitTimelines, type VisitedTimeline} from '../harness/visited-timeline.js';

const seen = ({events, clustered}: VisitedTimeline): number => events.length + clustered;

async function visitOne(path: string, more?: Parameters<typeof visitTimelines>[1]): Promise<VisitedTimeline & {readonly errors: readonly string[]; readonly requests: readonly string[]}> {
  const {result: [timeline], errors, requests} = await visitTimelines(path, more);
  if (!timeline) throw new Error(`${path} has no timeline`);
  return {...timeline, errors, requests};
}

describe('one tag and one script', () => {
  it('show all events of a file, and load nothing else', async () => {
    const page = await visitOne('/pages/one-tag.html');
    expect(seen(page)).to.equal(14);
    expect(page.height).to.be.within(200, 700);
    expect(page.errors).to.deep.equal([]);
    const paths = page.requests.map((url) => new URL(url).pathname).filter((path) => path !== '/favicon.ico');
    expect(paths).to.deep.equal(['/pages/one-tag.html', '/dist/annals.min.js', '/demo/sco-astana-2024.json']);
  });

  it('show all events of a list, dated for machines or in words', async () => {
    const page = await visitOne('/pages/list.html');
    expect(seen(page)).to.equal(14);
    expect(page.errors).to.deep.equal([]);
    expect(page.message).to.equal('');
  });

  for (const width of [360, 1600]) {
    it(`fit a page ${width} px wide`, async () => {
      const page = await visitOne('/pages/one-tag.html', {width, height: 700});
      expect(seen(page)).to.equal(14);
      expect(page.scrollsSideways).to.equal(false);
    });
  }

  it('take what was set before the script came', async () => {
    const page = await visitOne('/pages/late.html');
    expect(page.events).to.deep.equal(['Spring fair, March 20, 2020', 'Autumn fair, September 22, 2020']);
    expect(page.viewport).to.deep.equal({start: Date.UTC(2020, 0), end: Date.UTC(2021, 0)});
    expect(page.details).to.equal('Autumn fair');
    expect(page.errors).to.deep.equal([]);
  });

  it('stand several times on a page, with the script loaded twice, each for itself', async () => {
    const {result, errors} = await visitTimelines('/pages/several.html');
    expect(result.map(seen)).to.deep.equal([14, 1, 0]);
    expect(result.map(({details}) => details)).to.deep.equal(['SCO summit in Astana', '', '']);
    expect(result.map(({message}) => message.includes('404'))).to.deep.equal([false, false, true]);
    expect(errors.filter((error) => !error.includes('404'))).to.deep.equal([]);
  });

  it('print on light paper', async () => {
    const page = await visitOne('/pages/one-tag.html', {media: 'print'});
    expect(seen(page)).to.equal(14);
    expect(page.background).to.match(/^rgb\(2[45]\d, 2[45]\d, 2[45]\d\)$/u);
  });
});

describe('a page without JavaScript', () => {
  it('has the list to read', async () => {
    const {result, errors} = await visit<{lines: string[]; shown: boolean[]}>({
      path: '/pages/list.html',
      scripts: false,
      expression: `(() => {
        const entries = [...document.querySelectorAll('annals-timeline li')];
        return {lines: entries.map((entry) => entry.innerText), shown: entries.map((entry) => entry.checkVisibility() && entry.getBoundingClientRect().height > 10)};
      })()`,
    });
    expect(result.lines).to.have.length(14);
    expect(result.lines[0]).to.equal('2001 The SCO is founded');
    expect(result.shown.every(Boolean)).to.equal(true);
    expect(errors).to.deep.equal([]);
  });
});

describe('a page with a strict policy', () => {
  for (const policy of ['strict', 'trusted']) {
    for (const path of ['one-tag', 'list', 'late']) {
      it(`${policy}: ${path} shows its events and breaks no rule`, async () => {
        // A page's own script may only come from the server's own address; late.js does.
        const page = await visitOne(`/pages/${path}.html?csp=${policy}`);
        expect(page.errors).to.deep.equal([]);
        expect(seen(page)).to.equal(path === 'late' ? 2 : 14);
        expect(page.height).to.be.greaterThan(150);
        expect(page.background).to.not.equal('rgba(0, 0, 0, 0)');
      });
    }
  }
});
