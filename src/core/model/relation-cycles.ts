/** Finds constraints that go round in a circle, reports each circle once, and leaves its constraints out. */
import {valueText} from './date-fault.js';
import type {Problem} from './problem.js';
import {ordersTime, type Constraint} from './relation-constraints.js';
import {componentsOf, cyclesOf, type Edge} from './relation-graph.js';
import type {ResolvedEvent} from './resolved-event.js';

const MOST_NAMED = 5;

/** Kinds of circle: told from each other, coming after each other, being part of each other. */
const CIRCLES: readonly {readonly holds: (constraint: Constraint) => boolean; readonly words: string}[] = [
  {holds: ({kind}) => kind === 'told', words: 'each is dated by another of them'},
  {holds: ordersTime, words: 'each is said to come after another of them'},
  {holds: ({kind}) => kind === 'part', words: 'each is said to be part of another of them'},
];

/** The constraints that are in no circle. */
export function consistentConstraints(events: readonly ResolvedEvent[], constraints: readonly Constraint[], problems: Problem[]): readonly Constraint[] {
  const reported = new Set<string>();
  const circular = new Set<Constraint>();
  for (const {holds, words} of CIRCLES) {
    const edges = constraints.filter(holds).map(edgeInTime);
    const component = componentsOf(events.length, edges);
    const cycles = cyclesOf(events.length, edges, component);
    for (const cycle of cycles) report(cycle.map((place) => events[place]!), words, reported, problems);
    if (cycles.length === 0) continue;
    for (const {from, to, constraint} of edges) if (component[from] === component[to]) circular.add(constraint);
  }
  return circular.size === 0 ? constraints : constraints.filter((constraint) => !circular.has(constraint));
}

/** From the earlier to the later. */
function edgeInTime(constraint: Constraint): Edge & {readonly constraint: Constraint} {
  const {from, to} = constraint;
  const turned = constraint.kind === 'told' && constraint.relation === 'before';
  return turned ? {from: to, to: from, constraint} : {from, to, constraint};
}

function report(cycle: readonly ResolvedEvent[], words: string, reported: Set<string>, problems: Problem[]): void {
  const key = cycle.map(({index}) => index).join();
  if (reported.has(key)) return;
  reported.add(key);
  const named = cycle.slice(0, MOST_NAMED).map(({index, id}) => `${index + 1} ${valueText(id)}`).join(', ');
  const more = cycle.length > MOST_NAMED ? ` and ${cycle.length - MOST_NAMED} more` : '';
  const [{index, id}] = cycle as [ResolvedEvent];
  const message = cycle.length === 1 ? `event ${named}: it is told from itself` : `events ${named}${more} go round in a circle: ${words}`;
  problems.push({code: 'relation-cycle', message, where: {index, id, field: 'date', ids: cycle.map((event) => event.id)}});
}
