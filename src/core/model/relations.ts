/**
 * Dates that events give each other: "a day earlier", "after the meeting", part of another. Bounds are propagated along
 * these constraints until nothing moves.
 *
 * Owns whose bounds may move: those of relative and undated events. A stated date is never narrowed; where it contradicts
 * what is said about it, that is reported and nothing moves. Every step narrows by what must hold, so bounds are never
 * too narrow, and since sweeps are few and follow the order of the constraints, the work is linear in their number.
 *
 * Source: bounds propagation on simple temporal networks (Dechter, Meiri, Pearl, "Temporal Constraint Networks", 1991).
 */
import type {DateBounds, EventDate} from '../time/event-date.js';
import {MINUTE} from '../time/instant.js';
import {zoneOffset} from '../time/zone.js';
import {valueText} from './date-fault.js';
import type {Problem} from './problem.js';
import {limitsOnFrom, limitsOnTo, type Constraint} from './relation-constraints.js';
import {consistentConstraints} from './relation-cycles.js';
import {ranksOf} from './relation-graph.js';
import {limitedBounds} from './relation-span.js';
import {statedConstraints} from './relation-statements.js';
import type {ResolvedEvent} from './resolved-event.js';

export interface ResolvedRelations {
  /** The same events in the same order; those whose bounds moved have another date. */
  readonly events: readonly ResolvedEvent[];
  /** `reference-unknown`, `relation-cycle`, `relation-contradiction`. */
  readonly problems: readonly Problem[];
  /** How often a constraint was looked at: the measure of the work. */
  readonly steps: number;
}

/** Chains, and what hangs on them, are done after the first; more are needed only where constraints form meshes. */
const MOST_SWEEPS = 8;

/**
 * Gives relative and undated events the bounds that follow from the others, by their relative dates, by `relations` of
 * type before, after and part-of, and by `parent`. Never throws, whatever `relations` holds.
 */
export function resolveRelations(events: readonly ResolvedEvent[], relations: readonly unknown[] = []): ResolvedRelations {
  const problems: Problem[] = [];
  const stated = statedConstraints(events, relations, problems);
  if (stated.length === 0) return {events, problems, steps: 0};
  const constraints = consistentConstraints(events, stated, problems);
  const propagation = new Propagation(events, constraints, problems);
  propagation.run();
  return {events: events.map((event, place) => withBounds(event, propagation.bounds[place]!)), problems, steps: propagation.steps};
}

function withBounds(event: ResolvedEvent, bounds: DateBounds): ResolvedEvent {
  const {date} = event;
  if (date === bounds) return event;
  const {earliestStart, latestStart, earliestEnd, latestEnd} = bounds;
  return {...event, date: {...date, earliestStart, latestStart, earliestEnd, latestEnd}};
}

class Propagation {
  /** Bounds of each event so far; at first the dates themselves. */
  readonly bounds: DateBounds[];
  steps = 0;
  private readonly events: readonly ResolvedEvent[];
  private readonly constraints: readonly Constraint[];
  private readonly problems: Problem[];
  private readonly ahead: number[];
  private readonly contradicted = new Set<Constraint>();

  constructor(events: readonly ResolvedEvent[], constraints: readonly Constraint[], problems: Problem[]) {
    const rank = ranksOf(events.length, constraints);
    this.events = events;
    this.bounds = events.map(({date}) => date);
    this.constraints = [...constraints].sort((a, b) => rank[a.to]! - rank[b.to]!);
    this.problems = problems;
    this.ahead = daysAhead(events, this.constraints);
  }

  run(): void {
    const back = [...this.constraints].reverse();
    for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      const forth = this.sweep(this.constraints, (constraint) => this.narrowTo(constraint, sweep === 0));
      const moved = this.sweep(back, (constraint) => this.narrowFrom(constraint));
      if (!moved && (sweep === 0 || !forth)) return;
    }
  }

  /** Whether anything moved. */
  private sweep(constraints: readonly Constraint[], narrow: (constraint: Constraint) => boolean): boolean {
    let moved = false;
    for (const constraint of constraints) {
      this.steps++;
      if (!this.contradicted.has(constraint) && narrow(constraint)) moved = true;
    }
    return moved;
  }

  /** The later of the two narrowed; two stated dates are compared, once. */
  private narrowTo(constraint: Constraint, first: boolean): boolean {
    const loose = this.isLoose(constraint.to);
    if (!loose && (!first || this.isLoose(constraint.from))) return false;
    const limits = limitsOnTo(constraint, this.bounds[constraint.from]!, this.ahead[constraint.from]!);
    return this.settle(constraint, constraint.to, limitedBounds(this.bounds[constraint.to]!, limits), loose);
  }

  private narrowFrom(constraint: Constraint): boolean {
    if (!this.isLoose(constraint.from)) return false;
    const limits = limitsOnFrom(constraint, this.bounds[constraint.to]!, this.ahead[constraint.to]!);
    return this.settle(constraint, constraint.from, limitedBounds(this.bounds[constraint.from]!, limits), true);
  }

  private settle(constraint: Constraint, place: number, bounds: DateBounds | undefined, loose: boolean): boolean {
    if (!bounds) this.report(constraint);
    if (!bounds || !loose || bounds === this.bounds[place]) return false;
    this.bounds[place] = bounds;
    return true;
  }

  private isLoose(place: number): boolean {
    const {kind} = this.events[place]!.date;
    return kind === 'relative' || kind === 'undated';
  }

  private report(constraint: Constraint): void {
    this.contradicted.add(constraint);
    const [to, from] = [this.events[constraint.to]!, this.events[constraint.from]!];
    const message = `${nameOf(to)} is said to be ${constraint.words} ${nameOf(from)}, which their dates do not allow`;
    this.problems.push({code: 'relation-contradiction', message, where: {index: to.index, id: to.id, field: 'date', ids: [to.id, from.id]}});
  }
}

/** An event as a message names it, with its date when that is stated. */
function nameOf({index, id, date}: ResolvedEvent): string {
  return `event ${index + 1} ${valueText(id)}${date.edtf === undefined ? '' : ` (${date.edtf})`}`;
}

/**
 * How far the days of each event are ahead of UTC, in ms: a date told from another is counted in the days of that one's
 * place. `constraints` come in the order in which events hang on each other.
 */
function daysAhead(events: readonly ResolvedEvent[], constraints: readonly Constraint[]): number[] {
  const ahead = events.map(({date}) => aheadOf(date));
  for (const {kind, from, to} of constraints) if (kind === 'told') ahead[to] = ahead[from]!;
  return ahead;
}

function aheadOf(date: EventDate): number {
  const point = date.kind === 'date' ? date.point : date.kind === 'interval' && typeof date.start !== 'string' ? date.start : undefined;
  if (point?.offset !== undefined) return point.offset * MINUTE;
  return point?.zone === undefined ? 0 : zoneOffset(point.lower, point.zone);
}
