/** Eras as quiet bands behind the plot, each with its name on a tab at the foot of the axis. */
import type {Eras} from '../layout/eras.js';
import type {EventTable} from '../model/event-table.js';
import {xOf, type TimeScale} from '../viewport/time-scale.js';
import {ERA_HEIGHT, ERA_TAB} from './plot-metrics.js';
import type {EraItem, Mark} from './scene.js';

export interface EraInput {
  readonly table: EventTable;
  readonly eras: Eras;
  readonly scale: TimeScale;
  /** Top of the axis, below which the tabs stand. */
  readonly axisY: number;
  /** Height of the axis without the tabs. */
  readonly axis: number;
  /** Index of the selected event. */
  readonly selected: number | undefined;
  /** Index of the event with the keyboard focus: it is there to be read wherever the window is. */
  readonly active: number | undefined;
}

export interface EraScene {
  /** As far as they are in the plot: a name that stands at the start of its tab is in view while any of the era is. */
  readonly items: readonly EraItem[];
  /** Behind everything. */
  readonly bands: readonly Mark[];
  /** Over the axis. */
  readonly tabs: readonly Mark[];
}

/** Bands are drawn this far beyond the edges of the plot. */
const MARGIN = 40;

export function eraScene({table, eras, scale, axisY, axis, selected, active}: EraInput): EraScene {
  const shown = eras.list.flatMap(({index, row}) => {
    const [start, end] = [xOf(scale, table.hullStart[index] ?? NaN), xOf(scale, table.hullEnd[index] ?? NaN)];
    return (end > 0 && start < scale.width) || index === active ? [{index, y: axisY + axis + row * ERA_HEIGHT, start, end}] : [];
  });
  return {
    items: shown.map(({index, y, start, end}): EraItem => {
      const id = table.idOf(index) ?? '';
      const x = Math.max(0, Math.min(scale.width, start));
      return {key: id, id, index, x, y, width: Math.max(0, Math.min(scale.width, end) - x), height: ERA_TAB};
    }),
    bands: shown.flatMap(({index}) => spans(table, index, scale).map(([name, x, width]) =>
      rect(`${table.idOf(index) ?? ''}.${name}`, 'era', x, 0, width, axisY, index === selected))),
    tabs: shown.flatMap(({index, y}) => [
      ...spans(table, index, scale).flatMap(([name, x, width]) => [
        ...(name === 'era' ? [rect(`${table.idOf(index) ?? ''}.paper`, 'paper', x, y, width, ERA_TAB)] : []),
        rect(`${table.idOf(index) ?? ''}.${name}-tab`, 'era-tab', x, y, Math.max(0.5, width - 1), ERA_TAB, index === selected),
      ]),
    ]),
  };
}

type Span = readonly [name: 'era' | 'era-core', x: number, width: number];

/** All that is possible, and over it what is certain: an edge that nobody knows exactly has two tones. */
function spans({hullStart, coreStart, coreEnd, hullEnd}: EventTable, index: number, scale: TimeScale): Span[] {
  const at = (column: Float64Array): number => Math.max(-MARGIN, Math.min(scale.width + MARGIN, xOf(scale, column[index] ?? 0)));
  const [from, solidFrom, solidTo, to] = [at(hullStart), at(coreStart), at(coreEnd), at(hullEnd)];
  const all: Span[] = [['era', from, to - from], ['era-core', solidFrom, solidTo - solidFrom]];
  return all.filter(([, , width]) => width > 0);
}

function rect(key: string, paint: 'era' | 'era-tab' | 'paper', x: number, y: number, width: number, height: number, selected = false): Mark {
  return {type: 'rect', key, paint, x, y, width, height, radius: paint === 'era' ? 0 : 2, selected};
}
