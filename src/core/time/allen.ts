/**
 * Allen's thirteen relations between dates that are known by four bounds each.
 *
 * A date stands for every interval [s, e) with s in [earliestStart, latestStart), e in (earliestEnd, latestEnd] and s < e;
 * equal bounds fix a point exactly, and a date whose four bounds are one instant is that instant. A relation is a chain
 * of endpoints in strict order, so whether some such pair of intervals stands in it is one pass over the chain.
 *
 * Source: James F. Allen, "Maintaining Knowledge about Temporal Intervals", CACM 26(11), 1983. For instants, Marc Vilain's
 * point–interval relations (1982): before, starts, during, finishes, after.
 */
import type {DateBounds} from './event-date.js';

export type AllenRelation =
  | 'before' | 'meets' | 'overlaps' | 'starts' | 'during' | 'finishes' | 'equals'
  | 'finished-by' | 'contains' | 'started-by' | 'overlapped-by' | 'met-by' | 'after';

/**
 * `yes` or `no` whatever the dates turn out to be within their bounds, `maybe` when it depends on where they lie, and
 * `unknown` when it hangs on an end that has no bound: to know that end could settle it.
 */
export type Answer = 'yes' | 'no' | 'maybe' | 'unknown';

/** The endpoints a–A and b–B in time order; those of one group coincide. */
type Chain = readonly string[];

const CHAINS: Readonly<Record<AllenRelation, Chain>> = {
  'before': ['a', 'A', 'b', 'B'],
  'meets': ['a', 'Ab', 'B'],
  'overlaps': ['a', 'b', 'A', 'B'],
  'starts': ['ab', 'A', 'B'],
  'during': ['b', 'a', 'A', 'B'],
  'finishes': ['b', 'a', 'AB'],
  'equals': ['ab', 'AB'],
  'finished-by': ['a', 'b', 'AB'],
  'contains': ['a', 'b', 'B', 'A'],
  'started-by': ['ab', 'B', 'A'],
  'overlapped-by': ['b', 'a', 'B', 'A'],
  'met-by': ['b', 'Ba', 'A'],
  'after': ['b', 'B', 'a', 'A'],
};

/** All thirteen, from before to after. */
export const ALLEN_RELATIONS = Object.keys(CHAINS) as readonly AllenRelation[];

const INVERSES: Readonly<Record<AllenRelation, AllenRelation>> = {
  'before': 'after', 'after': 'before', 'meets': 'met-by', 'met-by': 'meets', 'equals': 'equals',
  'overlaps': 'overlapped-by', 'overlapped-by': 'overlaps', 'starts': 'started-by', 'started-by': 'starts',
  'during': 'contains', 'contains': 'during', 'finishes': 'finished-by', 'finished-by': 'finishes',
};

/** The relation of b to a when a stands in `relation` to b. */
export function inverseRelation(relation: AllenRelation): AllenRelation {
  return INVERSES[relation];
}

/** Whether a stands in `relation` to b. */
export function allen(a: DateBounds, b: DateBounds, relation: AllenRelation): Answer {
  const ranges = endpointRanges(a, b);
  const settled = settledAnswer(ranges, relation);
  if (settled !== undefined) return settled;
  return couldSettle(ranges, relation) ? 'unknown' : 'maybe';
}

/** The relations in which a may stand to b: at least one, and just one when it is certain. */
export function possibleRelations(a: DateBounds, b: DateBounds): AllenRelation[] {
  const ranges = endpointRanges(a, b);
  return ALLEN_RELATIONS.filter((relation) => isPossible(ranges, relation));
}

/** The relation between two concrete intervals, or instants where start and end are one. */
export function relationBetween(startA: number, endA: number, startB: number, endB: number): AllenRelation {
  const starts = Math.sign(startA - startB);
  const ends = Math.sign(endA - endB);
  if (starts === 0) return ends === 0 ? 'equals' : ends < 0 ? 'starts' : 'started-by';
  if (ends === 0) return starts > 0 ? 'finishes' : 'finished-by';
  if (starts !== ends) return starts > 0 ? 'during' : 'contains';
  if (starts < 0) return endA < startB ? 'before' : endA === startB ? 'meets' : 'overlaps';
  return endB < startA ? 'after' : endB === startA ? 'met-by' : 'overlapped-by';
}

/** Where an endpoint may lie. */
interface Range {
  readonly low: number;
  readonly high: number;
  /** Whether the range holds `low` and `high` themselves. */
  readonly lowIn: boolean;
  readonly highIn: boolean;
}

/** Ranges of the endpoints by the letters of the chains. */
type Ranges = ReadonlyMap<string, Range>;

function endpointRanges(a: DateBounds, b: DateBounds): Ranges {
  return new Map([['a', startRange(a)], ['A', endRange(a)], ['b', startRange(b)], ['B', endRange(b)]]);
}

function startRange({earliestStart: low, latestStart: high}: DateBounds): Range {
  return {low, high, lowIn: low > -Infinity, highIn: low === high};
}

function endRange({earliestEnd: low, latestEnd: high}: DateBounds): Range {
  return {low, high, lowIn: low === high, highIn: high < Infinity};
}

function settledAnswer(ranges: Ranges, relation: AllenRelation): 'yes' | 'no' | undefined {
  if (!isPossible(ranges, relation)) return 'no';
  return ALLEN_RELATIONS.some((other) => other !== relation && isPossible(ranges, other)) ? undefined : 'yes';
}

function isPossible(ranges: Ranges, relation: AllenRelation): boolean {
  const chain = chainOf(ranges, relation);
  return chain !== undefined && isFeasible(chain, ranges);
}

/** The chain of a relation, or that of instants where a date is one. */
function chainOf(ranges: Ranges, relation: AllenRelation): Chain | undefined {
  const instantA = isInstant(ranges.get('a'), ranges.get('A'));
  const instantB = isInstant(ranges.get('b'), ranges.get('B'));
  if (!instantA && !instantB) return CHAINS[relation];
  return INSTANT_CHAINS.get(`${instantA ? 'aA' : ''}${instantB ? 'bB' : ''}`)?.get(relation);
}

function isInstant(start: Range | undefined, end: Range | undefined): boolean {
  return start !== undefined && end !== undefined && end.high <= start.low;
}

const INSTANT_CHAINS: ReadonlyMap<string, ReadonlyMap<AllenRelation, Chain>> = new Map([
  ['aA', new Map<AllenRelation, Chain>([
    ['before', ['aA', 'b', 'B']], ['starts', ['aAb', 'B']], ['during', ['b', 'aA', 'B']],
    ['finishes', ['b', 'aAB']], ['after', ['b', 'B', 'aA']],
  ])],
  ['bB', new Map<AllenRelation, Chain>([
    ['before', ['a', 'A', 'bB']], ['finished-by', ['a', 'AbB']], ['contains', ['a', 'bB', 'A']],
    ['started-by', ['abB', 'A']], ['after', ['bB', 'a', 'A']],
  ])],
  ['aAbB', new Map<AllenRelation, Chain>([['before', ['aA', 'bB']], ['equals', ['aAbB']], ['after', ['bB', 'aA']]])],
]);

/** Whether each group of the chain finds a place strictly behind the one before. */
function isFeasible(chain: Chain, ranges: Ranges): boolean {
  let least = -Infinity;
  for (const group of chain) {
    const {low, high, lowIn, highIn} = groupRange(group, ranges);
    const start = Math.max(low, least);
    // `start` itself serves only where the range holds it and nothing before presses against it.
    const attained = low > least && lowIn;
    if (start > high || (start === high && !(attained && highIn))) return false;
    least = start;
  }
  return true;
}

/** What the ranges of a group have in common. */
function groupRange(group: string, ranges: Ranges): Range {
  let common: Range = {low: -Infinity, high: Infinity, lowIn: false, highIn: false};
  for (const letter of group) common = intersection(common, ranges.get(letter) ?? common);
  return common;
}

function intersection(a: Range, b: Range): Range {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  const lowIn = (low > a.low || a.lowIn) && (low > b.low || b.lowIn);
  const highIn = (high < a.high || a.highIn) && (high < b.high || b.highIn);
  return {low, high, lowIn, highIn};
}

/** Whether the answer is settled for some place of the endpoints that are unbounded. */
function couldSettle(ranges: Ranges, relation: AllenRelation): boolean {
  const unbounded = [...ranges].filter(([, {low, high}]) => low === -Infinity || high === Infinity);
  const places = candidatePlaces(ranges, unbounded.length);
  const dates = DATES.filter((date) => unbounded.some(([letter]) => date.includes(letter)));
  const settles = (known: Ranges, rest: readonly (readonly [string, Range])[]): boolean => {
    const [next, ...others] = rest;
    if (next === undefined) {
      return dates.every((date) => isFeasible(date, known)) && settledAnswer(known, relation) !== undefined;
    }
    return places.some((place) => holds(next[1], place) && settles(new Map([...known, [next[0], fixed(place)]]), others));
  };
  return unbounded.length > 0 && settles(ranges, unbounded);
}

/** Each date must still begin before it ends. */
const DATES: readonly Chain[] = [['a', 'A'], ['b', 'B']];

function fixed(place: number): Range {
  return {low: place, high: place, lowIn: true, highIn: true};
}

function holds({low, high, lowIn, highIn}: Range, place: number): boolean {
  return place > low ? place < high || (place === high && highIn) : place === low && lowIn;
}

/** The finite bounds, and `count` places in each gap between and beyond them: every order that the endpoints can have. */
function candidatePlaces(ranges: Ranges, count: number): number[] {
  const finite = [...ranges.values()].flatMap(({low, high}) => [low, high]).filter(Number.isFinite);
  const bounds = [...new Set(finite)].sort((a, b) => a - b);
  const first = bounds[0] ?? 0;
  const last = bounds[bounds.length - 1] ?? 0;
  const margin = Math.max(1, last - first, Math.abs(first), Math.abs(last)) * (count + 1);
  const edges = [first - margin, ...bounds, last + margin];
  return edges.flatMap((edge, index) => {
    const next = edges[index + 1];
    if (next === undefined) return [edge];
    return Array.from({length: count + 1}, (_, step) => edge + ((next - edge) * step) / (count + 1));
  });
}
