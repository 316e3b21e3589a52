/** A set: its members side by side, strung on a dashed line when it is one of them and on a whole one when it is all. */
import {DOT} from '../layout/event-box.js';
import type {DatePoint, DateRange, SetDate} from '../time/event-date.js';
import {dateX, type TimeScale} from '../viewport/time-scale.js';
import {eventMarks, type Brush, type MarkExtent} from './event-marks.js';
import type {Mark} from './scene.js';

/** More members than this are drawn as the span over all of them. */
const MOST = 60;

export function setMarks(brush: Brush, date: SetDate, extent: MarkExtent, scale: TimeScale): Mark[] {
  const isNarrow = extent.hullEnd - extent.hullStart < 2 * DOT;
  const isOpen = !Number.isFinite(extent.hullEnd - extent.hullStart);
  if (isNarrow || isOpen || date.members.length < 2 || date.members.length > MOST) return eventMarks(brush, extent);
  const members = date.members.flatMap((member, i) => memberMarks({...brush, key: `${brush.key}.${i}`}, member, extent, scale));
  const [x1, x2] = [Math.max(-20, extent.hullStart), Math.min(brush.width + 20, extent.hullEnd)];
  const paint = date.choice === 'one' ? 'habit' : 'thread';
  return [{type: 'line', key: `${brush.key}.thread`, paint, x1, y1: brush.middle, x2, y2: brush.middle, selected: brush.selected}, ...members];
}

function memberMarks(brush: Brush, member: DatePoint | DateRange, {certainty}: MarkExtent, scale: TimeScale): Mark[] {
  const from = 'from' in member ? member.from : member;
  const to = 'from' in member ? member.to : member;
  const hullStart = from === 'open' ? -Infinity : dateX(scale, from.lower);
  const hullEnd = to === 'open' ? Infinity : dateX(scale, to.upper);
  return eventMarks(brush, {hullStart, coreStart: hullEnd, coreEnd: hullStart, hullEnd, certainty});
}
