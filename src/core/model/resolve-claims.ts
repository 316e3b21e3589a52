/** Rival datings of an event: each claim read as a date of its own. */
import type {EventDate} from '../time/event-date.js';
import {valueText} from './date-fault.js';
import {fieldOf, listOf} from './hostile-value.js';
import {resolveField, type DateContext, type DateProblem} from './resolve-date.js';
import type {DateClaim, TimelineEvent} from './timeline.js';

/** A claim with its date. */
export interface ResolvedClaim {
  readonly claim: DateClaim;
  readonly date: EventDate;
  readonly rank: NonNullable<DateClaim['rank']>;
}

export interface ResolvedClaims {
  /** As ranked: preferred, normal, deprecated; within a rank as in the document. */
  readonly claims: readonly ResolvedClaim[];
  readonly problems: readonly DateProblem[];
}

const RANKS = ['preferred', 'normal', 'deprecated'] as const;

/**
 * The rival datings of an event, read against the same context as its date. Those that cannot be read are left out and
 * reported. Never throws. A relative claim comes with what is known besides, since claims are not propagated.
 */
export function resolveClaims(event: TimelineEvent, context: DateContext = {}): ResolvedClaims {
  const claims: ResolvedClaim[] = [];
  const problems: DateProblem[] = [];
  for (const [place, claim] of (listOf(event, 'claims') ?? []).entries()) {
    const {date, problem} = resolveField(fieldOf(claim, 'date'), context, 'date');
    if (date) claims.push({claim: claim as DateClaim, date, rank: rankOf(claim, place, problems)});
    else problems.push({...problem, message: `claim ${place + 1}: ${problem.message}`, field: 'claims'});
  }
  return {claims: RANKS.flatMap((rank) => claims.filter((claim) => claim.rank === rank)), problems};
}

function rankOf(claim: unknown, place: number, problems: DateProblem[]): ResolvedClaim['rank'] {
  const given = fieldOf(claim, 'rank') ?? 'normal';
  const rank = RANKS.find((name) => name === given);
  if (rank) return rank;
  const message = `claim ${place + 1}: rank ${valueText(given)} is none of ${RANKS.join(', ')}`;
  problems.push({code: 'field-invalid', message, field: 'claims'});
  return 'normal';
}
