/** Bad data in every way in which data come to a page: nothing breaks, neighbours are shown, each fault is told, good data heal. */
import {expect, fixture} from '@open-wc/testing';
import type {AnnalsTimeline, TimelineEvent, Timeline} from '../../src/define.js';
import '../../src/define.js';
import {AFTER, BAD_ENTRIES, BAD_OBJECTS, BAD_SHAPES, BAD_TABLES, BEFORE, documentOf, eventsOf, faultsOf, type BadCase, type Expected} from '../harness/bad-data.js';
import {emulateMedia} from '../harness/commands.js';
import {unsoundAttributes} from '../harness/flat-dom.js';
import {uncaughtErrors} from '../harness/uncaught.js';

/** A case on its way into a page. */
interface Given {
  readonly name: string;
  readonly expected: readonly Expected[];
  /** Markup of the timeline. */
  readonly markup?: string;
  readonly give?: (element: AnnalsTimeline) => unknown;
}

const fileOf = (text: string, type: string): string => URL.createObjectURL(new Blob([text], {type}));
const SHAPES_AND_OBJECTS = [...BAD_SHAPES, ...BAD_OBJECTS];
const byRecords = ({document}: BadCase): boolean => document === undefined;
const GOOD = [BEFORE, AFTER] as readonly TimelineEvent[];

const WAYS: Readonly<Record<string, readonly Given[]>> = {
  'the property timeline': SHAPES_AND_OBJECTS.map((one) => ({...one, give: (element) => (element.timeline = documentOf(one) as Timeline)})),
  'the property events': SHAPES_AND_OBJECTS.filter(byRecords).map((one) => ({...one, give: (element) => (element.events = eventsOf(one) as TimelineEvent[])})),
  'a JSON file': BAD_SHAPES.map((one) => ({...one, give: (element) => (element.src = fileOf(JSON.stringify(documentOf(one), undefined, 1), 'application/json'))})),
  'a CSV file': BAD_TABLES.map(([name, text, ...expected]) => ({name, expected, give: (element) => (element.src = fileOf(text, 'text/csv'))})),
  'a list in the page': BAD_ENTRIES.map(([name, entry, ...expected]) => ({
    name, expected,
    markup: `<annals-timeline><ol><li id="before"><time>1900-01</time> Before</li>${entry}<li id="after"><time>2000-06</time> After</li></ol></annals-timeline>`,
  })),
  'added events': SHAPES_AND_OBJECTS.filter(byRecords).map((one) => ({...one, give: async (element) => {
    element.events = GOOD;
    await element.ready;
    await element.addEvents([...one.records()] as TimelineEvent[]);
  }})),
};

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
}

const shownIds = (element: AnnalsTimeline): (string | undefined)[] => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part~=event]') ?? [])].map(({dataset}) => dataset['id']);

/** Shows the bad event everywhere: in the plot, in the table, in the details, in lanes. */
async function showEverywhere(element: AnnalsTimeline): Promise<void> {
  element.list = element.overview = element.relations = true;
  element.lanes = 'actor';
  await frames(1);
  element.lanes = 'none';
  element.selected = 'bad';
  await frames(2);
}

async function faultsIn({name, expected, markup = '<annals-timeline></annals-timeline>', give}: Given, page: HTMLElement): Promise<string[]> {
  const holder = document.createElement('div');
  holder.setHTMLUnsafe(markup);
  page.append(holder);
  const element = holder.querySelector('annals-timeline')!;
  await give?.(element);
  const error: unknown = await element.ready.then(() => undefined, (reason: unknown) => reason);
  await frames(1);
  await showEverywhere(element);
  const ids = shownIds(element);
  const faults = [
    ...(error === undefined ? [] : ['was rejected']),
    ...['before', 'after'].filter((id) => !ids.includes(id)).map((id) => `${id} is not to be seen`),
    ...faultsOf(expected, element.problems),
    ...unsoundAttributes(element),
  ];
  element.events = GOOD;
  await element.ready.catch((reason: unknown) => faults.push(`good data: ${String(reason)}`));
  await frames(3);
  if (shownIds(element).length !== 2 || element.problems.length > 0) faults.push(`is not healed: ${shownIds(element).join()} ${JSON.stringify(element.problems)}`);
  holder.remove();
  return faults.map((fault) => `${name}: ${fault}`);
}

describe('bad data', () => {
  for (const [way, cases] of Object.entries(WAYS)) {
    it(`in ${way} breaks nothing, is told with its place, and is healed: ${cases.length} cases`, async function () {
      this.timeout(300_000);
      expect(cases.length).to.be.greaterThan(59);
      await emulateMedia({'prefers-reduced-motion': 'reduce'});
      const page = await fixture<HTMLElement>('<div></div>');
      const faults = (await Promise.all(cases.map((one) => faultsIn(one, page)))).flat();
      expect([...faults, ...(await uncaughtErrors())]).to.deep.equal([]);
    });
  }
});
