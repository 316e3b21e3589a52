/**
 * What events say about each other's time: relative dates, relations of the document, and being part of another. Each is
 * a constraint between two events, given by their place in the list, that limits either by the other.
 */
import {parseDuration, type Duration} from '../time/duration.js';
import type {DateBounds, RelativeDate} from '../time/event-date.js';
import {ANYTIME, anchorAcross, endSpan, spanAcross, startSpan, type EdgeSpan, type Gap, type Limits} from './relation-span.js';

/** `second` starts when `first` has ended. */
export interface OrderConstraint {
  readonly kind: 'order';
  readonly from: number;
  readonly to: number;
  /** Relation of `to` to `from` as the document has it. */
  readonly words: string;
}

/** `to` lies within `from`. */
export interface PartConstraint {
  readonly kind: 'part';
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** The date of `to` is told from `from`. */
export interface ToldConstraint {
  readonly kind: 'told';
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly relation: RelativeDate['relation'];
  readonly anchor: 'start' | 'end';
  readonly gap: Gap;
  /** Whether `to` is stated to begin and end at times of its own; else it all lies where the relation leads. */
  readonly lasts: boolean;
}

export type Constraint = OrderConstraint | PartConstraint | ToldConstraint;

const NOTHING: Duration = parseDuration('PT0S');

/** The constraint of a relative date. */
export function toldConstraint(date: RelativeDate, from: number, to: number): ToldConstraint {
  const {relation} = date;
  const anchor = date.anchor ?? (relation === 'after' || relation === 'since' ? 'end' : 'start');
  const lasts = date.earliestStart !== date.earliestEnd || date.latestStart !== date.latestEnd;
  return {kind: 'told', from, to, words: relation, relation, anchor, gap: gapOf(date), lasts};
}

/** Without an offset, before and after are however long; the others are there and then. */
function gapOf({offset, relation}: RelativeDate): Gap {
  if (offset === undefined) return {least: NOTHING, most: relation === 'before' || relation === 'after' ? undefined : NOTHING};
  if (typeof offset === 'string') {
    const exact = parseDuration(offset);
    return {least: exact, most: exact};
  }
  return {least: offset.min === undefined ? NOTHING : parseDuration(offset.min), most: offset.max === undefined ? undefined : parseDuration(offset.max)};
}

/** Whether `to` can only come when `from` has, so that such constraints may not go round. */
export function ordersTime(constraint: Constraint): boolean {
  if (constraint.kind !== 'told') return constraint.kind === 'order';
  const {relation, gap} = constraint;
  return (relation === 'before' || relation === 'after') && gap.least.sign === 1;
}

/** Limits that a constraint puts on `to`, given `from`. `ahead` is how far the day of `from` is ahead of UTC, in ms. */
export function limitsOnTo(constraint: Constraint, from: DateBounds, ahead: number): Limits {
  switch (constraint.kind) {
    case 'order': return both({lower: from.earliestEnd, upper: Infinity});
    case 'part': return both({lower: from.earliestStart, upper: from.latestEnd});
    case 'told': return toldLimits(constraint, from, ahead);
  }
}

/** Limits that a constraint puts on `from`, given `to`. */
export function limitsOnFrom(constraint: Constraint, to: DateBounds, ahead: number): Limits {
  switch (constraint.kind) {
    case 'order': return both({lower: -Infinity, upper: to.latestStart});
    case 'part': return around(to);
    case 'told': return tellerLimits(constraint, to, ahead);
  }
}

function both(span: EdgeSpan): Limits {
  return {start: span, end: span};
}

/** It began before the other can have, and ended after. */
function around({latestStart, earliestEnd}: DateBounds): Limits {
  return {start: {lower: -Infinity, upper: latestStart}, end: {lower: earliestEnd, upper: Infinity}};
}

function directionOf(relation: RelativeDate['relation']): 1 | -1 {
  return relation === 'before' || relation === 'until' ? -1 : 1;
}

function toldLimits(constraint: ToldConstraint, from: DateBounds, ahead: number): Limits {
  const {relation, anchor, gap, lasts} = constraint;
  if (relation === 'during') return both({lower: from.earliestStart, upper: from.latestEnd});
  const {lower, upper} = anchor === 'start' ? startSpan(from) : endSpan(from);
  const span = spanAcross({lower, upper, edge: anchor, ahead}, gap, directionOf(relation));
  switch (relation) {
    case 'after': case 'at': return lasts ? startingIn(span) : both(span);
    case 'since': return startingIn(span);
    case 'until': return {start: {lower: -Infinity, upper: span.upper}, end: span};
    case 'before': return lasts && gap.most ? {start: {lower: -Infinity, upper: span.upper}, end: {lower: span.lower, upper}} : both(span);
  }
}

function startingIn(span: EdgeSpan): Limits {
  return {start: span, end: {lower: span.lower, upper: Infinity}};
}

function tellerLimits(constraint: ToldConstraint, to: DateBounds, ahead: number): Limits {
  const {relation, anchor, gap} = constraint;
  if (relation === 'during') return around(to);
  const {lower, upper} = thingSpan(constraint, to);
  const span = anchorAcross({lower, upper, edge: anchor, ahead}, gap, directionOf(relation));
  return anchor === 'start' ? {start: span, end: ANYTIME} : {start: ANYTIME, end: span};
}

/** What of the event the gap leads to. What lasts starts after the gap; by how much it came before may be told of any of it. */
function thingSpan({relation, gap, lasts}: ToldConstraint, to: DateBounds): EdgeSpan {
  if (relation === 'since' || (lasts && (relation === 'after' || relation === 'at'))) return startSpan(to);
  if (relation === 'until' || (lasts && !gap.most)) return endSpan(to);
  return {lower: to.earliestStart, upper: to.latestEnd};
}
