/** The sample timeline, as the demo has it, and shorter ones for what it does not show. */
import type {Timeline, TimelineEvent} from '../../src/define.js';

export const SAMPLE_URL = '/demo/sco-astana-2024.json';
export const SAMPLE = `<annals-timeline src="${SAMPLE_URL}"></annals-timeline>`;
export const SAMPLE_WITH_CONTROLS = `<annals-timeline src="${SAMPLE_URL}" controls></annals-timeline>`;

export const sampleDocument = async (): Promise<Timeline> => (await fetch(SAMPLE_URL)).json() as Promise<Timeline>;

/** Ids of the sample's events in the order of time. */
export const SAMPLE_IDS: readonly string[] = [
  'heads-of-state', 'sco-founded', 'beijing-2022', 'full-scale-invasion', 'putin-in-china', 'peace-summit', 'mfa-speech', 'putin-kim-pact',
  'hua-confirms', 'ria-report', 'un-kazakhstan', 'astana-summit', 'xi-kazakhstan', 'xi-tajikistan',
];

/** The events of the sample's last week, June 28 to July 5, 2024. */
export const LAST_WEEK: readonly string[] = ['hua-confirms', 'ria-report', 'un-kazakhstan', 'astana-summit', 'xi-kazakhstan', 'xi-tajikistan'];

export const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date);

/** Three events of a year, far enough from each other to have their labels. */
export const threeEvents: readonly TimelineEvent[] = [
  {id: 'spring', title: 'Spring fair', date: '2020-03-20', description: 'On the green.'},
  {id: 'summer', title: 'Summer fair', date: '2020-06-20'},
  {id: 'autumn', title: 'Autumn fair', date: '2020-09-22'},
];

/** The address of an answer made to order by the test server (scripts/wtr-server.mjs). */
export const answering = (body: string, more: Readonly<Record<string, string>> = {}, name = 'data.json'): string =>
  `/scripted/${name}?${new URLSearchParams({body, ...more}).toString()}`;
