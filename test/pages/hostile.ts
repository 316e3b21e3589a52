/**
 * A page that shows every payload in every text of an event and on every surface, and tells what is not as it is with
 * harmless data: an element or attribute that was not there, an address that leads elsewhere, a script that ran.
 */
import type {AnnalsTimeline, Timeline} from '../../src/index.js';
import {everyElement} from '../harness/flat-dom.js';
import {hostileDocument, PAYLOADS} from '../harness/payloads.js';

interface HostilePage extends Window {
  pwned?: () => void;
  report?: Promise<HostileReport>;
}

/** What came of the payloads. */
export interface HostileReport {
  readonly payloads: number;
  /** How many events were opened, cards shown, rows listed, pictures drawn. */
  readonly details: number;
  readonly cards: number;
  readonly rows: number;
  readonly pictures: number;
  readonly faults: readonly string[];
}

const page: HostilePage = window;
const faults = new Set<string>();
const counts = {details: 0, cards: 0, rows: 0, pictures: 0};
const BATCH = 10;
const LINKS = ['http:', 'https:', 'mailto:', 'tel:'];

const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
};

function open(document_: object, selected?: string): AnnalsTimeline {
  const timeline = document.createElement('annals-timeline');
  Object.assign(timeline, {list: true, overview: true, controls: true, relations: true, lanes: 'actor', timeline: document_ as Timeline, selected});
  timeline.append(document.createElement('annals-legend'));
  timeline.firstElementChild!.slot = 'legend';
  document.querySelector('#stage')!.append(timeline);
  return timeline;
}

const idsOf = (timeline: AnnalsTimeline): string[] => timeline.events.map(({id}) => id ?? '');
const inside = (timeline: AnnalsTimeline): Element[] => [...everyElement(timeline.shadowRoot!), ...everyElement(timeline)];

/** Brings the pointer over the event of a turn, wherever it is. */
function point(timeline: AnnalsTimeline, id: string): void {
  const item = [...timeline.shadowRoot!.querySelectorAll<HTMLElement>('[part~=event]')].find(({dataset}) => dataset['id'] === id);
  if (!item) return;
  const {x, y, height} = item.getBoundingClientRect();
  item.dispatchEvent(new PointerEvent('pointermove', {clientX: x + 4, clientY: y + height / 2, bubbles: true, composed: true}));
}

const known = new Set<string>();
const words = function* (element: Element): Generator<string> {
  yield element.localName;
  for (const {name} of element.attributes) yield `${element.localName} ${name}`;
};

function look(timeline: AnnalsTimeline): void {
  for (const element of inside(timeline)) {
    for (const word of words(element)) if (!known.has(word)) faults.add(`there is a <${word}> that harmless data have not`);
    if (element.hasAttribute('href')) {
      const {protocol} = new URL(element.getAttribute('href')!, location.href);
      if (!LINKS.includes(protocol)) faults.add(`a link leads to ${protocol}`);
    }
    for (const name of ['src', 'srcset', 'poster', 'data', 'action', 'formaction']) {
      const address = element.getAttribute(name);
      if (address !== null && new URL(address, location.href).origin !== location.origin) faults.add(`<${element.localName} ${name}> asks another server: ${address}`);
    }
    if ((element as HTMLElement).style.cssText.includes('url(')) faults.add(`a style has an address: ${(element as HTMLElement).style.cssText}`);
  }
}

const part = (timeline: AnnalsTimeline, name: string): Element[] => inside(timeline).filter((element) => element.part.contains(name));

async function turn(timelines: readonly AnnalsTimeline[], at: number, each: (timeline: AnnalsTimeline) => void): Promise<void> {
  for (const timeline of timelines) {
    const id = idsOf(timeline)[at];
    if (id === undefined) continue;
    timeline.selected = idsOf(timeline)[(at + 1) % idsOf(timeline).length];
    point(timeline, id);
  }
  await frames(2);
  for (const timeline of timelines) {
    counts.details += part(timeline, 'details').length > 0 ? 1 : 0;
    counts.cards += part(timeline, 'tooltip').length;
    each(timeline);
  }
}

/** Elements and attributes that there are with harmless data. */
async function learn(): Promise<void> {
  const plain = hostileDocument(Array.from({length: BATCH}, (_, i) => `word ${i}`)) as {events: Record<string, unknown>[]};
  const media = ['/x.png', 'https://elsewhere.test/x.png', 'https://youtu.be/aaaaaaaaaaa', '/x.mp4', '/x.mp3'].map((url) => ({url, thumbnail: '/x.png', alt: 'a', caption: 'c'}));
  for (const event of plain.events) event['media'] = media;
  const timeline = open({...plain, events: [...plain.events, {id: 'bad', title: '', date: 'never'}, ...plain.events.map((event) => ({...event, id: undefined, actors: []}))]}, 'word 0');
  await timeline.ready;
  for (const lanes of ['none', 'group', 'actor'] as const) {
    timeline.lanes = lanes;
    for (let at = 0; at < 2; at++) await turn([timeline], at, (shown) => inside(shown).forEach((element) => [...words(element)].forEach((word) => known.add(word))));
  }
  timeline.remove();
  counts.details = counts.cards = 0;
}

function drawn(timeline: AnnalsTimeline): void {
  const text = timeline.toSvg();
  counts.pictures++;
  if (new URLSearchParams(location.search).has('csp')) return;
  const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (picture.querySelector('parsererror')) faults.add(`a picture is not well-formed: ${picture.querySelector('parsererror')!.textContent.slice(0, 200)}`);
  for (const element of picture.querySelectorAll('*')) {
    if (['script', 'foreignObject', 'a', 'image', 'use', 'animate', 'set'].includes(element.localName)) faults.add(`a picture has a <${element.localName}>`);
    for (const {name} of element.attributes) if (/^on|href$/u.test(name)) faults.add(`a picture has a ${name}`);
  }
}

async function run(): Promise<HostileReport> {
  page.pwned = () => faults.add(`a script ran: ${new Error().stack ?? ''}`);
  page.alert = () => faults.add('an alert');
  // The whole bundle, as a page loads it.
  await import(/* the bundler leaves it */ String('/dist/annals.min.js'));
  await learn();
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  const timelines = Array.from({length: Math.ceil(PAYLOADS.length / BATCH)}, (_, i) => open(hostileDocument(PAYLOADS.slice(i * BATCH, (i + 1) * BATCH))));
  await Promise.all(timelines.map(({ready}) => ready));
  await frames(2);
  for (let at = 0; at < BATCH; at++) await turn(timelines, at, look);
  for (const timeline of timelines) counts.rows += part(timeline, 'row').length;
  window.dispatchEvent(new Event('beforeprint'));
  timelines.forEach(look);
  window.dispatchEvent(new Event('afterprint'));
  timelines.forEach(drawn);
  if (Object.getOwnPropertyNames(Object.prototype).join() !== before) faults.add('Object.prototype is another');
  return {payloads: PAYLOADS.length, ...counts, faults: [...faults]};
}

page.report = run().catch((error: unknown): HostileReport => ({payloads: 0, ...counts, faults: [...faults, error instanceof Error ? error.stack ?? error.message : 'failed']}));
