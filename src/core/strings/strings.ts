import {plural} from './plural.js';

/**
 * Words of the interface in one language. Where a text holds a number, it gets the number as it is written in the reader's
 * numerals and, where words depend on it, the number itself (see `plural`).
 */
export interface Strings {
  readonly timeline: string;
  readonly events: string;
  readonly rest: string;
  readonly loading: string;
  readonly empty: string;
  readonly controls: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** The zoom as a slider; its value is how long the window is. */
  readonly zoom: string;
  readonly fit: string;
  readonly earlier: string;
  readonly later: string;
  readonly close: string;
  readonly details: string;
  readonly asWritten: string;
  readonly who: string;
  readonly where: string;
  readonly source: string;
  readonly alsoDated: string;
  readonly retry: string;
  /** The button in the place of a video that another server has. */
  readonly loadFrom: (server: string) => string;
  /** While a file is held over the timeline. */
  readonly drop: string;
  readonly download: string;
  /** Kinds of files to download, before their formats. */
  readonly picture: string;
  readonly data: string;
  readonly problems: (count: string, size: number) => string;
  readonly wheelHint: (isMac: boolean) => string;
  readonly more: (count: string, size: number) => string;
  /** Name of a chip of so many events, which begins with what the chip says. */
  readonly moreEvents: (label: string, size: number) => string;
  /** How many events are shown of all; `size` is all. */
  readonly count: (shown: string, all: string, size: number) => string;
  /** In how many chips the others are. */
  readonly inChips: (count: string, size: number) => string;
  readonly announces: string;
  readonly announcedBy: string;
  readonly partOf: string;
  readonly hasPart: string;
  readonly after: string;
  readonly followedBy: string;
  readonly related: string;
  readonly links: string;
  readonly overview: string;
  /** Names of the window in the overview and of its ends; their values are dates. */
  readonly shown: string;
  readonly shownFrom: string;
  readonly shownUntil: string;
  readonly when: string;
  readonly what: string;
  /** Which events a page of the list holds. */
  readonly listed: (from: string, to: string, all: string) => string;
  readonly earlierEvents: (count: string, from: string, to: string) => string;
  readonly laterEvents: (count: string, from: string, to: string) => string;
  readonly search: string;
  /** Search and filter leave nothing. */
  readonly noMatch: string;
  readonly showAll: string;
  readonly filter: string;
  readonly clearFilter: string;
  /** One of several that are shown as one. */
  readonly document: string;
  /** In place of what there is to filter by. */
  readonly noFacets: string;
  readonly group: string;
  readonly tag: string;
  readonly goToDate: string;
  readonly notADate: (text: string) => string;
  readonly go: string;
  readonly showList: string;
  readonly previousEvent: string;
  readonly nextEvent: string;
  /** Goes from event to event by itself. */
  readonly play: string;
  readonly help: string;
  /** What keys do, besides what buttons do. */
  readonly firstLast: string;
  readonly rows: string;
  readonly relatedEvents: string;
  readonly letters: string;
  readonly titleThatBegins: string;
  readonly legend: string;
  /** What the shapes of marks mean. */
  readonly looks: Readonly<Record<
    'exact' | 'within' | 'softEdge' | 'goesOn' | 'openEnd' | 'about' | 'perhaps' | 'planned' | 'alleged' | 'cancelled' | 'oneOf' | 'allOf' | 'recurring', string
  >>;
}

/** Words of the interface in one language; what is not given comes from a less specific tag, and at last from English. */
export type PartialStrings = Partial<Omit<Strings, 'looks'>> & {readonly looks?: Partial<Strings['looks']>};

const form = plural('en');

export const english: Strings = {
  timeline: 'timeline',
  events: 'Events',
  rest: 'Other',
  loading: 'Loading…',
  empty: 'No events.',
  controls: 'Timeline controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoom: 'Zoom',
  fit: 'Show everything',
  earlier: 'Earlier',
  later: 'Later',
  close: 'Close',
  details: 'Event details',
  asWritten: 'As written',
  who: 'Who',
  where: 'Where',
  source: 'Source',
  alsoDated: 'Also dated',
  retry: 'Try again',
  loadFrom: (server) => `Load from ${server}`,
  drop: 'Let go to show the file',
  download: 'Download',
  picture: 'Picture',
  data: 'Data',
  problems: (count, size) => `${count} ${form(size, {one: 'record', other: 'records'})} could not be read`,
  wheelHint: (isMac) => `Hold ${isMac ? '⌘' : 'Ctrl'} and scroll to zoom the timeline`,
  more: (count) => `+${count} more`,
  moreEvents: (label, size) => `${label} ${form(size, {one: 'event', other: 'events'})}`,
  count: (shown, all, size) => `${shown === all ? all : `${shown} of ${all}`} ${form(size, {one: 'event', other: 'events'})}`,
  inChips: (count, size) => `${count} ${form(size, {one: 'group', other: 'groups'})}`,
  announces: 'Announces',
  announcedBy: 'Announced by',
  partOf: 'Part of',
  hasPart: 'Includes',
  after: 'After',
  followedBy: 'Followed by',
  related: 'Related',
  links: 'Links',
  overview: 'Overview',
  shown: 'Time shown',
  shownFrom: 'Shown from',
  shownUntil: 'Shown until',
  when: 'When',
  what: 'What',
  listed: (from, to, all) => `Events ${from}–${to} of ${all}`,
  earlierEvents: (count, from, to) => `Earlier ${count} (${from}–${to})`,
  laterEvents: (count, from, to) => `Later ${count} (${from}–${to})`,
  search: 'Search',
  noMatch: 'No event matches.',
  showAll: 'Show all events',
  filter: 'Filter',
  clearFilter: 'Clear filter',
  document: 'Document',
  noFacets: 'These events have nothing in common to filter by.',
  group: 'Group',
  tag: 'Tag',
  goToDate: 'Go to date',
  notADate: (text) => `“${text}” is not a date that can be read.`,
  go: 'Go',
  showList: 'List of events',
  previousEvent: 'Previous event',
  nextEvent: 'Next event',
  play: 'Play event by event',
  help: 'Keyboard help',
  firstLast: 'First and last event',
  rows: 'Rows above and below',
  relatedEvents: 'Previous and next related event',
  letters: 'Letters',
  titleThatBegins: 'Go to the title that begins so',
  legend: 'What the shapes mean',
  looks: {
    exact: 'known',
    within: 'some time within',
    softEdge: 'start or end uncertain',
    goesOn: 'goes on',
    openEnd: 'start or end unknown',
    about: 'about',
    perhaps: 'perhaps',
    planned: 'planned',
    alleged: 'alleged or tentative',
    cancelled: 'cancelled or postponed',
    oneOf: 'one of these',
    allOf: 'all of these',
    recurring: 'again and again',
  },
};
