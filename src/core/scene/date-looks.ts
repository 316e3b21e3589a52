/** What the shapes of marks tell, which of them occur in a timeline, and a sample of each. */
import {Certainty} from '../model/certainty.js';
import type {EventTable} from '../model/event-table.js';
import type {Strings} from '../strings/strings.js';
import {datePoint} from '../time/date-point.js';
import type {DatePoint, RecurringDate, SetDate} from '../time/event-date.js';
import {DAY} from '../time/instant.js';
import {timeScale} from '../viewport/time-scale.js';
import {eventMarks, type Brush, type MarkExtent} from './event-marks.js';
import {recurrenceMarks} from './recurrence-marks.js';
import type {Mark} from './scene.js';
import {setMarks} from './set-marks.js';

/** What a shape tells of a date. */
export type DateLook = keyof Strings['looks'];

/** Of more events than this only so many, evenly spread, are asked for the form of their dates, which is not in columns. */
const MOST_ASKED = 10_000;

const BITS: readonly (readonly [bits: number, look: DateLook])[] = [
  [Certainty.goesOnBefore | Certainty.goesOnAfter, 'goesOn'], [Certainty.approximate, 'about'], [Certainty.uncertain, 'perhaps'],
  [Certainty.planned, 'planned'], [Certainty.tentative, 'alleged'], [Certainty.cancelled, 'cancelled'],
];

/** The looks that occur among the dates of a timeline, in the order in which they are explained. */
export function looksIn(table: EventTable): readonly DateLook[] {
  const found = new Set<DateLook>();
  const step = Math.max(1, Math.ceil(table.size / MOST_ASKED));
  for (let index = 0; index < table.size; index++) {
    const form = index % step === 0 ? formLook(table, index) : undefined;
    if (form) found.add(form);
    else addLooks(found, table, index);
  }
  return (Object.keys(SAMPLES) as DateLook[]).filter((look) => found.has(look));
}

/** The look of what is more than one stretch of time. */
function formLook(table: EventTable, index: number): DateLook | undefined {
  const date = table.dateOf(index);
  if (date?.kind === 'recurring') return 'recurring';
  if (date?.kind !== 'set' || date.members.length < 2) return undefined;
  return date.choice === 'one' ? 'oneOf' : 'allOf';
}

function addLooks(found: Set<DateLook>, {certainty, hullStart, coreStart, coreEnd, hullEnd}: EventTable, index: number): void {
  const bits = certainty[index] ?? 0;
  const from = hullStart[index] ?? NaN;
  const solidFrom = coreStart[index] ?? NaN;
  const solidTo = coreEnd[index] ?? NaN;
  const to = hullEnd[index] ?? NaN;
  for (const [mask, look] of BITS) if (bits & mask) found.add(look);
  const isUnknown = (from === -Infinity && !(bits & Certainty.goesOnBefore)) || (to === Infinity && !(bits & Certainty.goesOnAfter));
  if (isUnknown) found.add('openEnd');
  if (bits & (Certainty.approximate | Certainty.uncertain)) return;
  if (!(solidFrom < solidTo)) {
    if (Number.isFinite(to - from)) found.add('within');
  } else if ((from < solidFrom && from !== -Infinity) || (solidTo < to && to !== Infinity)) found.add('softEdge');
  else if (from === solidFrom && to === solidTo && bits === 0) found.add('exact');
}

/** Size of a sample in px. */
export const SAMPLE_WIDTH = 56;
export const SAMPLE_HEIGHT = 16;

const WHOLE: MarkExtent = {hullStart: 4, coreStart: 4, coreEnd: 52, hullEnd: 52, certainty: 0};
const LATER: MarkExtent = {...WHOLE, hullStart: 18, coreStart: 18};
const POINT: MarkExtent = {...WHOLE, coreEnd: 4, hullEnd: 8};
const POSSIBLE: MarkExtent = {...WHOLE, coreStart: 52, coreEnd: 4};

/** A point in time and a stretch of it, in the look of a certainty. */
const both = (certainty: number, stretch = LATER) => (brush: Brush): Mark[] =>
  [...eventMarks({...brush, key: 'point'}, {...POINT, certainty}), ...eventMarks(brush, {...stretch, certainty})];
const one = (extent: MarkExtent) => (brush: Brush): Mark[] => eventMarks(brush, extent);

const SAMPLES: Readonly<Record<DateLook, (brush: Brush) => Mark[]>> = {
  exact: both(0),
  within: one(POSSIBLE),
  softEdge: one({...WHOLE, coreStart: 20, coreEnd: 38}),
  goesOn: one({...WHOLE, coreEnd: 24, hullEnd: Infinity, certainty: Certainty.goesOnAfter}),
  openEnd: one({...WHOLE, coreEnd: 9, hullEnd: Infinity}),
  about: both(Certainty.approximate, {...LATER, coreStart: 52, coreEnd: 18}),
  perhaps: both(Certainty.uncertain),
  oneOf: (brush) => setSample(brush, 'one'),
  allOf: (brush) => setSample(brush, 'all'),
  recurring: habitSample,
  planned: both(Certainty.planned),
  alleged: both(Certainty.tentative),
  cancelled: both(Certainty.cancelled),
};

/** Marks that show a look, as the timeline draws it. */
export function sampleMarks(look: DateLook): readonly Mark[] {
  return SAMPLES[look]({key: look, middle: SAMPLE_HEIGHT / 2, width: SAMPLE_WIDTH, selected: false, fade: SAMPLE_WIDTH / 2});
}

/** A pixel of the sample is a millisecond. */
function setSample(brush: Brush, choice: SetDate['choice']): Mark[] {
  const day = datePoint({year: 1970, month: 1, day: 1});
  const members = [6, 26, 46].map((lower): DatePoint => ({...day, lower, upper: lower + 4}));
  const bounds = {earliestStart: 6, latestStart: 46, earliestEnd: 10, latestEnd: 50};
  const extent = {hullStart: 6, coreStart: 50, coreEnd: 6, hullEnd: 50, certainty: 0};
  return setMarks(brush, {kind: 'set', choice, members, ...bounds}, extent, timeScale({start: 0, span: SAMPLE_WIDTH}, SAMPLE_WIDTH));
}

/** Four weeks, once in each. */
function habitSample(brush: Brush): Mark[] {
  const from = datePoint({year: 1970, month: 1, day: 5});
  const date: RecurringDate = {
    kind: 'recurring', rule: 'FREQ=WEEKLY', from, until: 'open',
    earliestStart: from.lower, latestStart: from.upper, earliestEnd: from.upper, latestEnd: Infinity,
  };
  return recurrenceMarks(brush, date, {...WHOLE, hullStart: 0, hullEnd: SAMPLE_WIDTH}, timeScale({start: from.lower - 3 * DAY, span: 28 * DAY}, SAMPLE_WIDTH));
}
