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
}

export type Constraint = OrderConstraint | PartConstraint | ToldConstraint;

const NOTHING: Duration = parseDuration('PT0S');

/** The constraint of a relative date. */
export function toldConstraint(date: RelativeDate, from: number, to: number): ToldConstraint {
  const {relation} = date;
  const anchor = date.anchor ?? (relation === 'after' || relation === 'since' ? 'end' : 'start');
  return {kind: 'told', from, to, words: relation, relation, anchor, gap: gapOf(date)};
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

function toldLimits({relation, anchor, gap}: ToldConstraint, from: DateBounds, ahead: number): Limits {
  const edge = anchor === 'start' ? startSpan(from) : endSpan(from);
  const span = relation === 'during'
    ? {lower: from.earliestStart, upper: from.latestEnd}
    : spanAcross({lower: edge.lower, upper: edge.upper, edge: anchor, ahead}, gap, directionOf(relation));
  switch (relation) {
    case 'before': case 'after': case 'at': case 'during': return both(span);
    case 'since': return {start: span, end: {lower: span.lower, upper: Infinity}};
    case 'until': return {start: {lower: -Infinity, upper: span.upper}, end: span};
  }
}

function tellerLimits({relation, anchor, gap}: ToldConstraint, to: DateBounds, ahead: number): Limits {
  if (relation === 'during') return around(to);
  const {lower, upper} = thingSpan(relation, to);
  const span = anchorAcross({lower, upper, edge: anchor, ahead}, gap, directionOf(relation));
  return anchor === 'start' ? {start: span, end: ANYTIME} : {start: ANYTIME, end: span};
}

/** What of the event the gap leads to: all of it, or the edge that since and until name. */
function thingSpan(relation: RelativeDate['relation'], to: DateBounds): EdgeSpan {
  if (relation === 'since') return startSpan(to);
  if (relation === 'until') return endSpan(to);
  return {lower: Math.min(to.earliestEnd, to.latestStart), upper: Math.max(to.earliestEnd, to.latestStart)};
}
