/** Words of the interface. */
export interface Strings {
  readonly timeline: string;
  readonly events: string;
  readonly rest: string;
  readonly untitled: string;
  readonly loading: string;
  readonly empty: string;
  readonly controls: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
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
  readonly problems: (count: number) => string;
  readonly wheelHint: (isMac: boolean) => string;
  readonly more: (count: string) => string;
  /** Name of a chip, which begins with what the chip says. */
  readonly moreEvents: (label: string) => string;
  readonly count: (shown: string, all: string, one: boolean) => string;
  readonly between: (start: string, end: string) => string;
  readonly announces: string;
  readonly announcedBy: string;
  readonly partOf: string;
  readonly hasPart: string;
  readonly after: string;
  readonly followedBy: string;
  readonly related: string;
  readonly links: string;
}

export const english: Strings = {
  timeline: 'timeline',
  events: 'Events',
  rest: 'Other',
  untitled: 'Untitled',
  loading: 'Loading…',
  empty: 'No events.',
  controls: 'Timeline controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
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
  problems: (count) => (count === 1 ? 'One record could not be read' : `${count} records could not be read`),
  wheelHint: (isMac) => `Hold ${isMac ? '⌘' : 'Ctrl'} and scroll to zoom the timeline`,
  more: (count) => `+${count} more`,
  moreEvents: (label) => `${label} events`,
  count: (shown, all, one) => (shown === all ? `${all} ${one ? 'event' : 'events'}` : `${shown} of ${all} ${one ? 'event' : 'events'}`),
  between: (start, end) => `${start} to ${end}`,
  announces: 'Announces',
  announcedBy: 'Announced by',
  partOf: 'Part of',
  hasPart: 'Includes',
  after: 'After',
  followedBy: 'Followed by',
  related: 'Related',
  links: 'Links',
};
