/**
 * What a timeline looks like now: language, measures and the scene made with them. Remembers the last scene, which is what
 * the reader points at.
 */
import {nearestKept} from '../controllers/navigation.js';
import {KeyboardPlace} from './keyboard-place.js';
import {stringsOf} from '../core/strings/registry.js';
import type {Strings} from '../core/strings/strings.js';
import type {TextStyle} from '../core/layout/layout.js';
import type {LaneKind} from '../core/model/lanes.js';
import type {EventTable} from '../core/model/event-table.js';
import type {TimelineState} from '../core/state/timeline-state.js';
import {isDown, type Flow} from '../core/scene/flow.js';
import {numberFormat} from '../core/time/format-intl.js';
import {knownLocale} from '../core/time/words.js';
import {browserMetrics} from '../render/browser-metrics.js';
import {stripWindows, withWholeLabels} from '../core/scene/printed-strips.js';
import {remember} from '../core/scene/remember.js';
import {timelineScenes, type SceneSurroundings, type TimelineScene} from '../core/scene/timeline-scene.js';

/** Width of a plot on paper, in px: A4 and Letter have room for it. */
export const PRINTED_WIDTH = 640;

/** What the element gives the scene. */
export interface PlotRoom {
  /** Of the plot, in px. */
  readonly width: number;
  readonly height: number;
  /** How far its lanes are scrolled up, in px. */
  readonly scrollTop: number;
  readonly lanes: LaneKind;
  /** Whether all relations are drawn. */
  readonly allLinks: boolean;
  /** Where now is, in ms. */
  readonly now: number | undefined;
  /** Whether the window is on its way. */
  readonly isMoving: boolean;
  readonly isPrinting: boolean;
  /** Changes when texts may have other widths. */
  readonly fontEpoch: number;
}

/** A picture that stood so long, in ms, before it changes is not in the middle of a movement. */
const CALM = 200;

const PROBES: Readonly<Record<TextStyle, string>> = {
  label: '.probe-label', date: '.probe-date', chip: '.probe-chip', tick: '.probes .fine', unit: '.probes .coarse',
};

export class TimelinePicture {
  /** BCP 47. */
  locale = 'en';
  /** Words of the interface in that language. */
  strings: Strings = stringsOf('en');
  /** Which way time runs: with the text. */
  flow: Flow = 'right';
  last: TimelineScene | undefined;
  /** Whether the last picture came after a rest: what is new in it may come softly, which would cost a movement its frames. */
  isCalm = true;
  private changedAt = -Infinity;
  /** What follows the first strip on paper. */
  strips: readonly TimelineScene[] = [];
  readonly keyboard = new KeyboardPlace();
  /** What is printed: everything there is. */
  readonly printed = remember((state: TimelineState): TimelineState => ({...state, viewport: state.home}));
  /** The event with the keyboard's place as it was drawn last: a table that has changed no longer knows what is gone. */
  active: {readonly id: string; readonly index: number; readonly table: EventTable} | undefined;
  private readonly root: () => ParentNode;
  /** The state without the keyboard's place: a scene that does not draw it for its own sake. */
  private readonly bareState = remember((state: TimelineState): TimelineState => ({...state, active: undefined}));
  private readonly scenes = timelineScenes();
  private metrics = browserMetrics(() => null);
  private metricsEpoch = -1;
  /** The same function as long as the language is the same: chips are made with it. */
  private readonly chipLabelIn = remember((locale: string, strings: Strings) => (count: number): string => strings.more(numberFormat(locale, {}).format(count), count));

  /** Where time runs down the page a chip is narrow. */
  private readonly shortChipIn = remember((locale: string) => (count: number): string => `+${numberFormat(locale, {notation: 'compact'}).format(count)}`);

  constructor(root: () => ParentNode) {
    this.root = root;
  }

  /** Sets the language, with it words and numerals, and the way time runs. Whether anything is said or stands differently than before. */
  speak(tag: string, dir: 'ltr' | 'rtl', isDown: boolean): boolean {
    const locale = knownLocale(tag);
    const strings = stringsOf(locale);
    const flow = isDown ? (dir === 'rtl' ? 'down-left' : 'down') : dir === 'rtl' ? 'left' : 'right';
    const isOther = locale !== this.locale || strings !== this.strings || flow !== this.flow;
    this.flow = flow;
    this.locale = locale;
    this.strings = strings;
    return isOther;
  }

  /** The nearest event in the lane of one that had the keyboard's place and is gone. */
  heirOf(id: string | undefined, {table}: TimelineState): string | undefined {
    const {active, last} = this;
    if (!active || active.id !== id || table.indexOfId.has(id)) return undefined;
    return nearestKept(active.table, last?.bandOf(active.index)?.lane?.indexes, active.index, table);
  }

  /** Makes the scene; `undefined` while there is no room for one. */
  draw(state: TimelineState, {width, height, scrollTop, lanes, allLinks, now, isMoving, isPrinting, fontEpoch}: PlotRoom): TimelineScene | undefined {
    if (width < 1) return this.last;
    if (fontEpoch !== this.metricsEpoch) {
      this.metrics = browserMetrics((style) => this.root().querySelector(PROBES[style]));
      this.metricsEpoch = fontEpoch;
    }
    const {locale, metrics, strings} = this;
    const chipLabel = isDown(this.flow) ? this.shortChipIn(locale) : this.chipLabelIn(locale, strings);
    const around = {locale, metrics, width, height, isDown: isDown(this.flow), scrollTop, lanes, allLinks, now, restTitle: strings.rest, chipLabel};
    const {table, active} = state;
    const index = table.indexOfId.get(active ?? '');
    this.active = active === undefined || index === undefined ? undefined : {id: active, index, table};
    const drawn = this.keyboard.draw({
      id: active, index, start: table.hullStart[index ?? -1] ?? 0, isMoving,
      whole: () => this.scenes(state, around),
      bare: () => this.scenes(this.bareState(state), around),
    });
    if (drawn.scene !== this.last?.scene) this.changed();
    this.last = drawn;
    const strips = isPrinting && !around.isDown ? this.cut(state, {...around, height: drawn.naturalHeight}) : [];
    this.strips = strips.slice(1);
    return strips[0] ?? drawn;
  }

  private changed(): void {
    const now = performance.now();
    this.isCalm = now - this.changedAt > CALM;
    this.changedAt = now;
  }

  private cut(state: TimelineState, around: SceneSurroundings): TimelineScene[] {
    return stripWindows(state.home, state.table.size).map((viewport) => {
      const drawn = this.scenes({...state, viewport, active: undefined}, around);
      return {...drawn, scene: withWholeLabels(drawn.scene)};
    });
  }
}
