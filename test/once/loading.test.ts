/** What a server may do, and what a reader sees of it: the right state, the right words, and never less than before. */
import {expect, fixture} from '@open-wc/testing';
import {AnnalsError, type AnnalsTimeline} from '../../src/define.js';
import '../../src/define.js';
import {emulateMedia} from '../harness/commands.js';
import {answering, threeEvents} from '../harness/sample.js';
import {uncaughtErrors} from '../harness/uncaught.js';

const GOOD = JSON.stringify(threeEvents);
const CSV = 'id,title,date\nspring,Spring fair,2020-03-20\nsummer,Summer fair,2020-06-20\nautumn,Autumn fair,2020-09-22\n';
const LIST = '<ol><li id="spring"><time>2020-03-20</time> Spring</li><li id="summer"><time>2020-06</time> Summer</li><li id="autumn"><time>2020-09</time> Autumn</li></ol>';
const SEASONS = ['autumn', 'spring', 'summer'];
const OLD = [{id: 'old', title: 'Old', date: '2020-01'}];

interface Behaviour {
  readonly name: string;
  readonly src: string;
  /** Ids that are to be seen in the end; without them, what was there before. */
  readonly shows?: readonly string[];
  readonly code?: string;
  readonly says?: RegExp;
  /** How often the server was asked. */
  readonly asked?: number;
  readonly problem?: string;
}

const once = (): Record<string, string> => ({once: crypto.randomUUID()});
const served = (body: string, more: Record<string, string> = {}, name?: string): string => answering(body, {...more, ...once()}, name);
const otherHost = new URL(location.href);
otherHost.hostname = '127.0.0.1';

const BEHAVIOURS: readonly Behaviour[] = [
  {name: 'an answer', src: served(GOOD), shows: SEASONS, asked: 1},
  ...[400, 401, 403, 404, 410, 429].map((status) => ({name: `status ${status}`, src: served('', {status: String(status)}), code: 'http', says: new RegExp(String(status), 'u'), asked: 1})),
  ...[500, 502, 503, 504].map((status) => ({name: `status ${status}, always`, src: served('', {status: String(status)}), code: 'http', says: new RegExp(`data\\.json: ${status}`, 'u'), asked: 3})),
  {name: 'an error, then an answer', src: served(GOOD, {fail: '1'}), shows: SEASONS, asked: 2},
  {name: 'two errors, then an answer', src: served(GOOD, {fail: '2'}), shows: SEASONS, asked: 3},
  {name: 'three errors', src: served(GOOD, {fail: '3'}), code: 'http', says: /503/u, asked: 3},
  {name: 'no content', src: served('', {status: '204'}), code: 'empty', says: /is empty/u, asked: 1},
  {name: 'nothing', src: served(''), code: 'empty', says: /is empty/u, asked: 1},
  {name: 'white space', src: served(' \n\t\n'), code: 'empty', says: /is empty/u, asked: 1},
  {name: 'an end in the middle', src: served('[{"title"', {end: 'reset'}), code: 'network', says: /data\.json/u, asked: 3},
  {name: 'half of a document', src: served(GOOD.slice(0, 60)), code: 'format', says: /line 1, column \d+/u, asked: 1},
  {name: 'half of a table', src: served(`${CSV}"winter,Winter fair`, {type: 'text/csv'}, 'data.csv'), shows: SEASONS, problem: 'syntax', asked: 1},
  {name: 'a few bytes at a time', src: served(GOOD, {end: 'trickle'}), shows: SEASONS, asked: 1},
  {name: 'a delay', src: served(GOOD, {delay: '200'}), shows: SEASONS, asked: 1},
  {name: 'a table as bytes', src: served(CSV, {type: 'application/octet-stream'}, 'data'), shows: SEASONS},
  {name: 'a document as plain text', src: served(GOOD, {type: 'text/plain'}, 'data.txt'), shows: SEASONS},
  {name: 'a table that says it is a document', src: served(CSV, {type: 'application/json'}), shows: SEASONS},
  {name: 'a list', src: served(LIST, {type: 'text/html'}, 'list.html'), shows: SEASONS},
  {name: 'a byte order mark', src: served(`\uFEFF${GOOD}`), shows: SEASONS},
  {name: 'a byte order mark before a table', src: served(`\uFEFF${CSV}`, {type: 'text/csv'}, 'data.csv'), shows: SEASONS},
  {name: 'UTF-16', src: served(`\uFEFF${CSV}`, {type: 'text/csv', encoding: 'utf16le'}, 'data.csv'), shows: SEASONS},
  {name: 'UTF-16 without a mark', src: served(GOOD, {encoding: 'utf16le'}), shows: SEASONS},
  {name: 'a picture', src: served('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', {type: 'image/png'}, 'data.png'), code: 'format', says: /./u},
  {name: 'null', src: served('null'), shows: [], problem: 'record-invalid'},
  {name: 'a redirection', src: served('', {location: answering(GOOD)}), shows: SEASONS},
  {name: 'a redirection in a circle', src: served('', {location: 'self'}), code: 'network', says: /could not be reached/u},
  {name: 'a redirection to nowhere', src: served('', {location: 'http://localhost:9/x.json'}), code: 'network', says: /could not be reached/u},
  {name: 'another host that does not allow it', src: new URL(served(GOOD), otherHost).href, code: 'network', says: /could not be reached/u},
  {name: 'more than a page can hold', src: served('[', {end: 'hang', length: String(2 ** 30)}), code: 'too-large', says: /larger than 256 MB/u, asked: 1},
  {name: 'a format that it is not', src: served(GOOD, {type: 'text/calendar'}, 'data.ics'), shows: [], problem: 'empty'},
];

const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
};
const shownIds = (element: AnnalsTimeline): string[] => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part~=event]') ?? [])].map(({dataset}) => dataset['id'] ?? '').sort();
const partOf = (element: AnnalsTimeline, part: string): HTMLElement | null => element.shadowRoot?.querySelector<HTMLElement>(`[part~=${part}]`) ?? null;
const askedFor = async (src: string): Promise<number> => Number(await (await fetch(`/scripted/asked.txt?${new URLSearchParams({asked: new URL(src, location.href).pathname + new URL(src, location.href).search}).toString()}`)).text());
const isBroken = async (src: string): Promise<boolean> => (await (await fetch(`/scripted/broken.txt?${new URLSearchParams({broken: src}).toString()}`)).text()) === 'true';

async function opened(page: HTMLElement, properties: Partial<AnnalsTimeline> = {}): Promise<AnnalsTimeline> {
  const element = document.createElement('annals-timeline');
  Object.assign(element, properties);
  page.append(element);
  await element.ready.catch(() => undefined);
  await frames(2);
  return element;
}

/** Gives a source to a timeline that shows something, and tells what is not as it should be. */
async function faultsOf({name, src, shows, code, says, asked, problem}: Behaviour, page: HTMLElement): Promise<string[]> {
  const element = await opened(page, {events: OLD});
  element.src = src;
  const error: unknown = await element.ready.then(() => undefined, (reason: unknown) => reason);
  await frames(3);
  const seen = {
    ids: shownIds(element).join(), code: error instanceof AnnalsError ? error.code : undefined, retry: partOf(element, 'retry') !== null,
    asked: asked === undefined ? undefined : await askedFor(src), problem: problem === undefined ? undefined : element.problems.some((one) => one.code === problem),
  };
  const wanted = {ids: (shows ?? ['old']).join(), code, retry: code !== undefined && code !== 'format', asked, problem: problem === undefined ? undefined : true};
  const faults = (Object.keys(wanted) as (keyof typeof wanted)[]).filter((key) => key !== 'retry' || code !== 'format').filter((key) => seen[key] !== wanted[key]).map((key) => `${name}: ${key} ${seen[key]}, not ${wanted[key]}`);
  const message = partOf(element, 'message')?.textContent ?? '';
  if (says && !says.test(message)) faults.push(`${name}: says ${message}`);
  element.remove();
  return faults;
}

describe('a source', () => {
  it(`is shown, or told why not with what was there before: ${BEHAVIOURS.length} servers`, async function () {
    this.timeout(300_000);
    await emulateMedia({'prefers-reduced-motion': 'reduce'});
    const page = await fixture<HTMLElement>('<div></div>');
    const faults = (await Promise.all(BEHAVIOURS.map((one) => faultsOf(one, page)))).flat();
    expect([...faults, ...(await uncaughtErrors())]).to.deep.equal([]);
  });

  it('that answers late is not heard when another, or a document, was given since, even when it fails', async function () {
    this.timeout(300_000);
    const page = await fixture<HTMLElement>('<div></div>');
    const late: readonly string[] = [served('[{"id":"late","title":"Late","date":"1900"}]', {delay: '150'}), served('', {delay: '150', status: '404'}), served('', {status: '500'}), served('[', {end: 'hang'})];
    const elements = await Promise.all(late.flatMap((src) => [{events: threeEvents}, {src: served(GOOD)}].map(async (then) => {
      const element = await opened(page);
      element.src = src;
      await frames(1);
      Object.assign(element, then);
      await element.ready;
      return element;
    })));
    await fetch('/scripted/after.json?delay=1200');
    await frames(3);
    for (const element of elements) expect([shownIds(element), partOf(element, 'message')]).to.deep.equal([SEASONS, null]);
  });

  it('is left alone while the timeline is away, and asked again when it is back', async function () {
    this.timeout(300_000);
    const page = await fixture<HTMLElement>('<div></div>');
    const [hanging, failing, slow] = [served('[', {end: 'hang'}), served(GOOD, {fail: '1'}), served(GOOD, {delay: '100'})];
    const elements = [hanging, failing, slow].map((src) => {
      const element = document.createElement('annals-timeline');
      element.src = src;
      page.append(element);
      return element;
    });
    await frames(3);
    elements.forEach((element) => element.remove());
    while (!(await isBroken(hanging)));
    await fetch('/scripted/after.json?delay=400');
    expect(await askedFor(failing)).to.equal(1);
    page.append(elements[1]!, elements[2]!);
    await Promise.all([elements[1]!.ready, elements[2]!.ready]);
    await frames(3);
    expect([shownIds(elements[1]!), shownIds(elements[2]!)]).to.deep.equal([SEASONS, SEASONS]);
    expect(await uncaughtErrors()).to.deep.equal([]);
  });
});
